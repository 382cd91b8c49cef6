package io.github.smm4j.exports;

import org.jspecify.annotations.Nullable;

/** Tells whether a text could stand in a column. Not thread-safe. */
final class ColumnFit {
  private final Header header;
  private final DecimalMark mark;
  private final @Nullable DateReader dates;
  private final NumberReader numbers = new NumberReader();

  ColumnFit(Header header, DecimalMark mark, @Nullable DateReader dates) {
    this.header = header;
    this.mark = mark;
    this.dates = dates;
  }

  /** Whether a column takes any text: one that is unknown, not used, or of texts. */
  boolean takesAnything(int column) {
    FormatColumn meant = header.cells().get(column).column();
    return meant == null || meant.unit() == ColumnUnit.TEXT || meant.unit() == ColumnUnit.IGNORED;
  }

  /** Whether a text is a day, a time or a number as the column has them; anything fits a column that takes anything. */
  boolean fits(int column, char[] chars, int start, int end) {
    FormatColumn meant = header.cells().get(column).column();
    if (meant == null || takesAnything(column)) {
      return true;
    }
    if (meant.unit().isTime()) {
      return dates != null && dates.read(chars, start, end).failure() == null;
    }
    ColumnUnit unit = meant.unit().isMeasure() ? meant.unit() : ColumnUnit.CURRENCY;
    return numbers.read(chars, start, end, unit, mark) == NumberReader.Outcome.READ;
  }
}
