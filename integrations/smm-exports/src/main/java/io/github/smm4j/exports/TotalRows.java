package io.github.smm4j.exports;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;

/**
 * Knows the rows that sum up the others, by what their first or last cell says. "Total Look" may be a campaign: in a row with
 * a day the cell must say the words of the format and nothing else.
 */
final class TotalRows {
  private static final String BLANK = "(blank)";

  private final ImmutableList<String> words;
  private final RowColumns columns;
  private final ColumnFit fit;
  private final ImmutableIntArray dimensions;

  /** Takes the words of the format and the columns of the file. */
  TotalRows(Header header, RowColumns columns, ColumnFit fit) {
    ImmutableList<String> said = header.format().totals();
    this.words =
        said.stream().filter(word -> !word.equals(BLANK)).collect(ImmutableList.toImmutableList());
    this.columns = columns;
    this.fit = fit;
    this.dimensions = said.contains(BLANK) ? dimensions(columns) : ImmutableIntArray.of();
  }

  /** The cells that say what a row is about. */
  private static ImmutableIntArray dimensions(RowColumns columns) {
    ImmutableIntArray.Builder cells = ImmutableIntArray.builder();
    cells.addAll(columns.texts());
    if (columns.time() != RowColumns.NONE) {
      cells.add(columns.time());
    }
    return cells.build();
  }

  boolean contains(RawRecord row) {
    return (!words.isEmpty() && saysTotal(row)) || (!dimensions.isEmpty() && isAboutNothing(row));
  }

  private boolean isAboutNothing(RawRecord row) {
    for (int i = 0; i < dimensions.length(); i++) {
      int cell = dimensions.get(i);
      if (cell < row.size() && !row.isBlank(cell)) {
        return false;
      }
    }
    return !row.isBlank();
  }

  private boolean saysTotal(RawRecord row) {
    int first = 0;
    while (first < row.size() && row.isBlank(first)) {
      first++;
    }
    int last = row.size() - 1;
    while (last > first && row.isBlank(last)) {
      last--;
    }
    return first < row.size() && (isTotal(row, first) || (last > first && isTotal(row, last)));
  }

  private boolean isTotal(RawRecord row, int cell) {
    int start = row.start(cell);
    while (NumberReader.isBlank(row.chars()[start])) {
      start++;
    }
    char initial = row.chars()[start];
    if (initial >= '0' && initial <= '9') {
      return false;
    }
    for (String word : words) {
      boolean whole = !word.endsWith("*");
      int length = whole ? word.length() : word.length() - 1;
      // a cell that is shorter, or begins otherwise, needs no further look
      if (row.end(cell) - start >= length && Character.toLowerCase(initial) == word.charAt(0)) {
        String text = HeaderName.normal(row.text(cell));
        if (text.startsWith(word.substring(0, length))
            && (text.length() == length || (!whole && endsWord(text, length) && !hasDay(row)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean endsWord(String text, int end) {
    return end == 0
        || !Character.isLetterOrDigit(text.charAt(end - 1))
        || !Character.isLetterOrDigit(text.charAt(end));
  }

  private boolean hasDay(RawRecord row) {
    int cell = columns.time();
    return cell != RowColumns.NONE
        && cell < row.size()
        && fit.fits(cell, row.chars(), row.start(cell), row.end(cell));
  }
}
