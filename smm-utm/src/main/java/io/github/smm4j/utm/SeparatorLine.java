package io.github.smm4j.utm;

import java.util.List;

/** The first line {@code sep=;} of a CSV file, which tells Excel what separates the columns. */
final class SeparatorLine {
  /** Stands for no such line. */
  static final char NONE = 0;

  private static final String BEGIN = "sep=";
  /** What cannot separate columns. */
  private static final String OTHER = "\"\r\n";

  private SeparatorLine() {}

  /** The separator that the first line of a text declares, or {@link #NONE}. */
  static char in(String text) {
    int end = BEGIN.length() + 1;
    boolean declared = text.length() >= end
        && text.regionMatches(true, 0, BEGIN, 0, BEGIN.length())
        && OTHER.indexOf(text.charAt(end - 1)) < 0
        && (text.length() == end || text.charAt(end) == '\r' || text.charAt(end) == '\n');
    return declared ? text.charAt(end - 1) : NONE;
  }

  /** Whether the first row of a table, cut at the separator, is such a line. */
  static boolean isIn(List<String> row) {
    return row.size() == 2 && row.get(0).equalsIgnoreCase(BEGIN) && row.get(1).isEmpty();
  }
}
