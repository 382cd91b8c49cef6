package io.github.smm4j.utm;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes CSV as RFC 4180 has it. */
final class Csv {
  /** What a spreadsheet takes for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  static void row(StringBuilder csv, Stream<String> fields) {
    csv.append(fields.map(Csv::field).collect(Collectors.joining(","))).append("\r\n");
  }

  /** A field, quoted if need be; one that a spreadsheet would run gets an apostrophe before it. */
  private static String field(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
