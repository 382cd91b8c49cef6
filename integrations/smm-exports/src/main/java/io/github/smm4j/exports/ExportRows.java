package io.github.smm4j.exports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an open file, read one by one as they are asked for: the file may be larger than the memory. To be read once,
 * by one thread, and closed.
 *
 * <pre>{@code
 * try (ExportRows rows = reader.open(path)) {
 *   Tally total = rows.stream().map(ExportRow::tally).collect(Tally.summing());
 *   ExportReport report = rows.report();
 * }
 * }</pre>
 */
public final class ExportRows implements Iterable<ExportRow>, AutoCloseable {
  private final CsvReader<RawRecord> csv;
  private final CloseableIterator<RawRecord> records;
  private final WatchedReader text;
  private final char quote;
  private final ReportNotes notes;
  private final @Nullable RowReader rows;
  private final Iterator<ExportRow> iterator = new RowIterator();
  private int recordsToSkip;
  private long rowsIn;
  private long line;
  private @Nullable SetAside pending;
  private boolean finished;

  ExportRows(CsvTable table, WatchedReader text, ReportNotes notes, @Nullable RowReader rows) {
    this.text = text;
    this.quote = table.quote();
    this.csv = table.open(text);
    this.records = csv.iterator();
    this.notes = notes;
    this.rows = rows;
    this.recordsToSkip = notes.header().map(found -> found.record() + 1).orElse(0);
  }

  /**
   * Gives the rows.
   *
   * @return the one iterator: a second call goes on where the first stopped. Its methods throw
   *     {@link UncheckedIOException} if the file cannot be read.
   */
  @Override
  public Iterator<ExportRow> iterator() {
    return iterator;
  }

  /**
   * Gives the rows that were not read yet.
   *
   * @return a sequential stream that closes the file when it is closed; it throws {@link UncheckedIOException} if the file
   *     cannot be read
   */
  public Stream<ExportRow> stream() {
    int flags = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, flags), false)
        .onClose(this::close);
  }

  /**
   * Tells what was found so far; once all rows were read, in the whole file.
   *
   * @return the report
   */
  public ExportReport report() {
    return new ExportReport(notes);
  }

  /**
   * Closes the file.
   *
   * @throws UncheckedIOException if that fails
   */
  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads on to the next row that can be used; null at the end. */
  @Nullable
  ExportRow next() {
    while (!finished) {
      RawRecord record;
      try {
        if (!records.hasNext()) {
          finish();
          return null;
        }
        record = records.next();
      } catch (CsvParseException e) {
        breakOff(e);
        return null;
      }
      line = record.line();
      if (recordsToSkip > 0) {
        recordsToSkip--;
        continue;
      }
      rowsIn++;
      flush();
      ExportRow row = read(record);
      if (row != null) {
        notes.used();
        return row;
      }
    }
    return null;
  }

  private @Nullable ExportRow read(RawRecord record) {
    if (rows == null) {
      pending = new SetAside(
          notes.file(),
          record.line(),
          "",
          SetAside.Reason.NO_HEADER,
          "the file has no header of a known format",
          record.texts());
      return null;
    }
    boolean open = record.lastQuoted() && text.ended() && !text.endsWith(quote);
    if (record.hasLineBreaks()) {
      pending = rows.takenLines(record, open);
      if (pending != null) {
        notes.problemOnce(ExportProblem.Kind.UNBALANCED_QUOTE, pending.line(), pending.detail());
        return null;
      }
    }
    if (open) {
      pending = new SetAside(
          notes.file(),
          record.line(),
          "",
          SetAside.Reason.CUT_OFF,
          "its last quote is not closed" + linesOfLastCell(record),
          record.texts());
      return null;
    }
    ExportRow row = rows.read(record);
    if (row == null) {
      pending = rows.failure();
    }
    return row;
  }

  private static String linesOfLastCell(RawRecord record) {
    int last = record.size() - 1;
    long first = record.line();
    for (int cell = 0; cell < last; cell++) {
      first += record.lineBreaks(cell);
    }
    long lines = record.text(last).lines().count();
    return lines <= 1
        ? ""
        : ": from line " + first + " to the end, " + lines + " lines stand in one cell";
  }

  /** Hands the row on that was set aside last, now that it is known not to be the last of the file. */
  private void flush() {
    if (pending != null) {
      notes.setAside(pending);
      pending = null;
    }
  }

  private void finish() {
    finished = true;
    if (pending != null
        && pending.reason() == SetAside.Reason.TOO_FEW_CELLS
        && !text.endsWithLineEnd()) {
      pending = new SetAside(
          pending.file(),
          pending.line(),
          "",
          SetAside.Reason.CUT_OFF,
          pending.detail() + ", and its line does not end",
          pending.cells());
    }
    if (pending != null && pending.reason() == SetAside.Reason.CUT_OFF) {
      notes.problem(
          ExportProblem.Kind.CUT_OFF,
          pending.line(),
          "the file ends in the middle of its last row: " + pending.detail());
    } else if (!text.endsWithLineEnd() && rowsIn > 0) {
      notes.problem(
          ExportProblem.Kind.NO_FINAL_LINE_END,
          line,
          "the last line does not end: if this program usually ends it, the file was cut off");
    }
    flush();
    finishRows();
  }

  private void finishRows() {
    if (rows != null) {
      rows.finish(rowsIn);
      if (rowsIn == 0) {
        notes.problem(ExportProblem.Kind.NO_ROWS, 0, "there is nothing below the header");
      }
    }
  }

  private void breakOff(CsvParseException e) {
    finished = true;
    flush();
    rowsIn++;
    String detail = "from here on the file is no table: " + e.getMessage();
    notes.problem(ExportProblem.Kind.UNREADABLE, line + 1, detail);
    notes.setAside(
        new SetAside(notes.file(), line + 1, "", SetAside.Reason.UNREADABLE, detail, List.of()));
    finishRows();
  }

  private final class RowIterator implements Iterator<ExportRow> {
    private @Nullable ExportRow ahead;

    @Override
    public boolean hasNext() {
      if (ahead == null) {
        ahead = ExportRows.this.next();
      }
      return ahead != null;
    }

    @Override
    public ExportRow next() {
      if (!hasNext() || ahead == null) {
        throw new NoSuchElementException("all rows were read");
      }
      ExportRow row = ahead;
      ahead = null;
      return row;
    }
  }
}
