package io.github.smm4j.jackson;

import io.github.smm4j.utm.UtmKey;
import io.github.smm4j.utm.UtmParameters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Tags by the names that they have in links: {@code {"utm_source":"vk","utm_medium":"cpc"}}. */
final class UtmParametersForm implements JsonForm<UtmParameters> {
  @Override
  public Class<UtmParameters> type() {
    return UtmParameters.class;
  }

  @Override
  public void write(UtmParameters utm, JsonGenerator out) {
    out.writeStartObject();
    utm.asMap().forEach((key, value) -> out.writeStringProperty(key.parameter(), value));
    out.writeEndObject();
  }

  @Override
  public UtmParameters read(StrictReader in) {
    Map<UtmKey, String> values = new EnumMap<>(UtmKey.class);
    in.object(name -> values.put(key(name, in), value(in)));
    return UtmParameters.of(values);
  }

  private static String value(StrictReader in) {
    String value = in.text();
    if (value.isEmpty()) {
      throw in.mismatch("the value is empty: leave the tag out");
    }
    return value;
  }

  static UtmKey key(String name, StrictReader in) {
    for (UtmKey key : UtmKey.values()) {
      if (key.parameter().equals(name)) {
        return key;
      }
    }
    throw in.unknown(Arrays.stream(UtmKey.values()).map(UtmKey::parameter).toArray(String[]::new));
  }
}
