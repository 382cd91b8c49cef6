package io.github.smm4j.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.utm.NamingConvention;
import io.github.smm4j.utm.UtmParameters;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a fuzzer must not break;
 * {@code JAZZER_FUZZ=1 mvn -pl integrations/smm-jackson -am test -Dtest=JsonFuzzTest} fuzzes.
 */
class JsonFuzzTest {
  private static final List<Class<?>> TYPES = List.of(
      Tally.class, KpiValue.class, KpiTable.class, UtmParameters.class, NamingConvention.class);

  private static JsonMapper mapper(UnknownMeasures policy) {
    return JsonMapper.builder()
        .addModule(SmmModule.builder().unknownMeasures(policy).build())
        .build();
  }

  private static final List<JsonMapper> MAPPERS = List.of(
      mapper(UnknownMeasures.FAIL), mapper(UnknownMeasures.SKIP), mapper(UnknownMeasures.ADOPT));

  /** Whatever is read is written and read again as the same; all else is an exception of Jackson. */
  @FuzzTest
  void readsAnything(FuzzedDataProvider data) {
    String json = data.consumeRemainingAsString();
    for (JsonMapper mapper : MAPPERS) {
      for (Class<?> type : TYPES) {
        Object value;
        try {
          value = mapper.readValue(json, type);
        } catch (JacksonException e) {
          assertThat(e.getMessage()).isNotEmpty();
          continue;
        }
        String written = mapper.writeValueAsString(value);
        assertThat(mapper.writeValueAsString(mapper.readValue(written, type))).isEqualTo(written);
      }
    }
  }
}
