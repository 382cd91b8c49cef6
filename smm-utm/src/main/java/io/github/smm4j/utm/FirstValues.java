package io.github.smm4j.utm;

import org.jspecify.annotations.Nullable;

/** Reads a link with the standard settings, keeping nothing but the values: the fast way. */
final class FirstValues implements TagScanner.Visitor<@Nullable String[]> {
  private static final FirstValues INSTANCE = new FirstValues();

  /** The nine names; the code of each is the index of its key. */
  static final NameTable NAMES = names();

  private FirstValues() {}

  static UtmParameters parse(String url) {
    @Nullable String @Nullable [] values = TagScanner.scan(url, NAMES, INSTANCE);
    return values == null ? UtmParameters.EMPTY : new UtmParameters(values);
  }

  private static NameTable names() {
    NameTable.Builder names = NameTable.builder();
    for (UtmKey key : UtmKey.values()) {
      names.tag(key.parameter(), key.index());
    }
    return names.build();
  }

  @Override
  public @Nullable String @Nullable [] found(
      @Nullable String @Nullable [] state,
      String url,
      ParameterPlace place,
      int code,
      int separator,
      int name,
      int nameEnd,
      boolean usual,
      int encoded,
      int end) {
    int value = nameEnd + 1;
    if (value >= end) {
      return state;
    }
    @Nullable String[] values = state == null ? new String[UtmKey.count()] : state;
    if (values[code] == null) {
      values[code] = PercentDecoder.decode(url, value, encoded, end);
    }
    return values;
  }
}
