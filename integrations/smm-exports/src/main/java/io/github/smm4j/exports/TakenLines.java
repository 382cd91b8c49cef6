package io.github.smm4j.exports;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;

/**
 * Finds lines of the table in a cell: a quote that opens a cell and is not closed takes the lines below into it, up to the
 * next quote. A text may have lines and separators of its own, so a line counts only if, cut by the separator, it has as
 * many cells as there is room for, and days and numbers where the table has them, or if the row has too many cells. Not
 * thread-safe.
 */
final class TakenLines {
  private final ColumnFit fit;
  private final Splitter cells;
  private final int columns;
  private final int named;

  /** A cell with lines of the table in it, by its index, the line it starts on, and how many lines it has. */
  record Cell(int index, long line, int lines) {}

  TakenLines(Header header, char separator, ColumnFit fit) {
    this.fit = fit;
    this.cells = Splitter.on(separator);
    this.columns = header.cells().size();
    this.named = header.texts().size();
  }

  /** The first cell of a record with lines of the table in it. */
  Optional<Cell> in(RawRecord record) {
    long line = record.line();
    for (int cell = 0; cell < record.size() && cell < columns; cell++) {
      long breaks = record.lineBreaks(cell);
      List<String> lines = breaks == 0 ? List.of() : record.text(cell).lines().toList();
      if (isTaken(record, cell, lines) || (breaks > 0 && isTooLong(record))) {
        return Optional.of(new Cell(cell, line, lines.size()));
      }
      line += breaks;
    }
    return Optional.empty();
  }

  /** Two rows that a quote has made one have more cells than one. */
  private boolean isTooLong(RawRecord record) {
    for (int cell = columns; cell < record.size(); cell++) {
      if (!record.isBlank(cell)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTaken(RawRecord record, int cell, List<String> lines) {
    int last = lines.size() - 1;
    for (int i = 1; i < last; i++) {
      if (isRow(lines.get(i), 0, columns)) {
        return true;
      }
    }
    int behind = record.size() - cell - 1;
    return last > 0
        && (isRow(lines.get(0), cell, columns) || isRow(lines.get(last), 0, columns - behind));
  }

  /** Whether a line has a cell for each of these columns, more that fit than not. */
  private boolean isRow(String line, int from, int toExclusive) {
    List<String> texts = cells.splitToList(line);
    int size = texts.size();
    // separators at the end of a line are there or not
    while (size > toExclusive - from && texts.get(size - 1).isBlank()) {
      size--;
    }
    if (size > toExclusive - from || size < Math.min(toExclusive, named) - from) {
      return false;
    }
    int fitting = 0;
    for (int i = 0; i < size; i++) {
      char[] text = texts.get(i).toCharArray();
      if (!texts.get(i).isBlank() && !fit.takesAnything(from + i)) {
        fitting += fit.fits(from + i, text, 0, text.length) ? 1 : -1;
      }
    }
    return fitting > 0;
  }
}
