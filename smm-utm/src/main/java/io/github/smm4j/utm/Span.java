package io.github.smm4j.utm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a known parameter stands in a link: from its separator to its end. Without a {@code =}, {@code nameEnd} is
 * {@code end}.
 */
record Span(ParameterPlace place, int code, int separator, int name, int nameEnd, int end) {

  /** All known parameters of a link in their order. */
  static List<Span> of(String url, NameTable names) {
    List<Span> spans = TagScanner.scan(url, names, Span::collect);
    return spans == null ? List.of() : spans;
  }

  private static List<Span> collect(
      @Nullable List<Span> state,
      String url,
      ParameterPlace place,
      int code,
      int separator,
      int name,
      int nameEnd,
      boolean usual,
      int encoded,
      int end) {
    List<Span> spans = state == null ? new ArrayList<>() : state;
    spans.add(new Span(place, code, separator, name, nameEnd, end));
    return spans;
  }

  /** Where the value begins; at the end if there is none. */
  int value() {
    return Math.min(nameEnd + 1, end);
  }
}
