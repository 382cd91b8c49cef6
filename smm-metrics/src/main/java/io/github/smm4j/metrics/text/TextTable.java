package io.github.smm4j.metrics.text;

import com.google.common.base.CharMatcher;
import io.github.smm4j.metrics.exact.Digits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes cells as aligned text, Markdown or CSV. */
public final class TextTable {
  private static final String GAP = "  ";
  /** Line breaks, and what turns round the direction of the text behind it. */
  private static final CharMatcher LEAVES_THE_LINE = CharMatcher.javaIsoControl()
      .or(CharMatcher.anyOf("\u2028\u2029"))
      .or(CharMatcher.inRange('\u202A', '\u202E'))
      .or(CharMatcher.inRange('\u2066', '\u2069'));

  private static final CharMatcher MARKUP = CharMatcher.anyOf("\\|<[`*&~");
  private static final CharMatcher NEEDS_QUOTES = CharMatcher.anyOf(",\"\r\n");

  private TextTable() {}

  /**
   * Aligns the first columns to the left and the others, which are numbers, to the right.
   *
   * @param header the heads of the columns
   * @param lines the cells, as many in each line as there are heads
   * @param leftColumns how many columns are no numbers
   * @return the lines, each ended by {@code \n}
   */
  public static String aligned(List<String> header, List<List<String>> lines, int leftColumns) {
    int[] widths = new int[header.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(oneLine(header.get(i)));
      for (List<String> line : lines) {
        widths[i] = Math.max(widths[i], width(oneLine(line.get(i))));
      }
    }
    StringBuilder text = new StringBuilder();
    appendAligned(text, header, widths, leftColumns);
    lines.forEach(line -> appendAligned(text, line, widths, leftColumns));
    return text.toString();
  }

  private static void appendAligned(
      StringBuilder text, List<String> cells, int[] widths, int leftColumns) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = oneLine(cells.get(i));
      String blanks = " ".repeat(widths[i] - width(cell));
      line.append(i == 0 ? "" : GAP).append(i < leftColumns ? cell + blanks : blanks + cell);
    }
    text.append(CharMatcher.is(' ').trimTrailingFrom(line)).append('\n');
  }

  /**
   * Writes a Markdown table, with the first columns to the left and the others, which are numbers, to the right. What
   * would be markup is escaped.
   *
   * @param header the heads of the columns
   * @param lines the cells, as many in each line as there are heads
   * @param leftColumns how many columns are no numbers
   * @return the lines, each ended by {@code \n}
   */
  public static String markdown(List<String> header, List<List<String>> lines, int leftColumns) {
    StringBuilder text = new StringBuilder();
    appendMarkdown(text, header);
    for (int i = 0; i < header.size(); i++) {
      text.append(i < leftColumns ? "|---" : "|---:");
    }
    text.append("|\n");
    lines.forEach(line -> appendMarkdown(text, line));
    return text.toString();
  }

  private static void appendMarkdown(StringBuilder text, List<String> cells) {
    for (String cell : cells) {
      text.append("| ");
      String line = oneLine(cell);
      for (int i = 0; i < line.length(); i++) {
        text.append(isMarkup(line, i) ? "\\" : "").append(line.charAt(i));
      }
      text.append(' ');
    }
    text.append("|\n");
  }

  /** An underscore within a word, as names of campaigns have them, is none. */
  private static boolean isMarkup(String line, int at) {
    return MARKUP.matches(line.charAt(at))
        || (line.charAt(at) == '_' && !(isOfWord(line, at - 1) && isOfWord(line, at + 1)));
  }

  private static boolean isOfWord(String line, int at) {
    return at >= 0 && at < line.length() && Character.isLetterOrDigit(line.codePointAt(at));
  }

  /**
   * Writes CSV (RFC 4180 with {@code \n}).
   *
   * @param header the heads of the columns
   * @param lines the cells
   * @return the lines, each ended by {@code \n}
   */
  public static String csv(List<String> header, List<List<String>> lines) {
    StringBuilder text = new StringBuilder(csvLine(header));
    lines.forEach(line -> text.append(csvLine(line)));
    return text.toString();
  }

  private static String csvLine(List<String> cells) {
    return cells.stream()
            .map(cell ->
                NEEDS_QUOTES.matchesAnyOf(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
            .collect(Collectors.joining(","))
        + '\n';
  }

  /**
   * Writes a share to three digits: {@code 12.5%}.
   *
   * @param share the share, such as 0.125
   * @param locale how to write numbers
   * @return the text
   */
  public static String percent(double share, Locale locale) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    format.setMaximumFractionDigits(Digits.places(percent));
    return format.format(BigDecimal.valueOf(share));
  }

  private static String oneLine(String cell) {
    return LEAVES_THE_LINE.replaceFrom(cell, ' ');
  }

  private static int width(String cell) {
    return DisplayWidth.of(cell);
  }
}
