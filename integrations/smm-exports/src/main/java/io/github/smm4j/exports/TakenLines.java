package io.github.smm4j.exports;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;

/**
 * Finds lines of the table in a cell: a quote that opens a cell and is not closed takes the lines below into it, up to the
 * next quote. A text may have lines and separators of its own, so a line counts only if, cut by the separator, it has as
 * many cells as there is room for, and days and numbers where the table has them. Not thread-safe.
 */
final class TakenLines {
  private final ColumnFit fit;
  private final Splitter cells;
  private final int columns;

  /** A cell with lines of the table in it, by its index, the line it starts on, and how many lines it has. */
  record Cell(int index, long line, int lines) {}

  TakenLines(Header header, char separator, ColumnFit fit) {
    this.fit = fit;
    this.cells = Splitter.on(separator);
    this.columns = header.cells().size();
  }

  /** The first cell of a record with lines of the table in it. */
  Optional<Cell> in(RawRecord record) {
    long line = record.line();
    for (int cell = 0; cell < record.size() && cell < columns; cell++) {
      long breaks = record.lineBreaks(cell);
      List<String> lines = breaks == 0 ? List.of() : record.text(cell).lines().toList();
      if (isTaken(record, cell, lines)) {
        return Optional.of(new Cell(cell, line, lines.size()));
      }
      line += breaks;
    }
    return Optional.empty();
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
    if (texts.size() != toExclusive - from) {
      return false;
    }
    int fitting = 0;
    for (int i = 0; i < texts.size(); i++) {
      char[] text = texts.get(i).toCharArray();
      if (!texts.get(i).isBlank() && !fit.takesAnything(from + i)) {
        fitting += fit.fits(from + i, text, 0, text.length) ? 1 : -1;
      }
    }
    return fitting > 0;
  }
}
