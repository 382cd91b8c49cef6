package io.github.smm4j.exports;

import com.google.common.collect.ImmutableList;

/** Knows the rows that sum up the others, by what their first or last cell says. */
final class TotalRows {
  private final ImmutableList<String> words;

  TotalRows(ImmutableList<String> words) {
    this.words = words;
  }

  /** Whether there are any. */
  boolean areKnown() {
    return !words.isEmpty();
  }

  boolean contains(RawRecord row) {
    int first = 0;
    while (first < row.size() && row.start(first) == row.end(first)) {
      first++;
    }
    int last = row.size() - 1;
    while (last > first && row.start(last) == row.end(last)) {
      last--;
    }
    return first < row.size() && (isTotal(row, first) || (last > first && isTotal(row, last)));
  }

  private boolean isTotal(RawRecord row, int cell) {
    char start = row.chars()[row.start(cell)];
    if (start >= '0' && start <= '9') {
      return false;
    }
    for (String word : words) {
      boolean whole = !word.endsWith("*");
      int length = whole ? word.length() : word.length() - 1;
      // a cell that is shorter, or begins otherwise, needs no further look
      if (row.end(cell) - row.start(cell) >= length
          && Character.toLowerCase(start) == word.charAt(0)) {
        String text = HeaderName.normal(row.text(cell));
        if (whole ? text.equals(word) : text.startsWith(word.substring(0, length))) {
          return true;
        }
      }
    }
    return false;
  }
}
