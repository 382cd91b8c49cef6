package io.github.smm4j.exports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found in a file: how it was read, how many rows were used and how many set aside, and what is wrong with it.
 *
 * <p>{@code rowsIn() == rowsUsed() + rowsSetAside()}, whatever the file. Rows are what stands below the header, without
 * empty lines; in a file without a known header, everything that is no empty line.
 */
public final class ExportReport {
  private final String file;
  private final Optional<ExportFormat> format;
  private final Optional<String> language;
  private final Charset charset;
  private final char separator;
  private final long headerLine;
  private final ImmutableList<String> linesBeforeHeader;
  private final ImmutableList<String> unknownColumns;
  private final ImmutableList<String> columnsNotRead;
  private final long rowsUsed;
  private final ImmutableMap<SetAside.Reason, Long> setAsideByReason;
  private final ImmutableList<SetAside> setAside;
  private final ImmutableList<ExportProblem> problems;

  ExportReport(ReportNotes notes) {
    this.file = notes.file();
    this.charset = notes.charset();
    this.separator = notes.separator();
    this.format = notes.header().map(found -> found.header().format());
    this.language = notes.header().flatMap(found -> found.header().language());
    this.headerLine = notes.header().map(HeaderFinder.Found::line).orElse(0L);
    this.linesBeforeHeader =
        ImmutableList.copyOf(notes.header().map(HeaderFinder.Found::before).orElse(List.of()));
    ImmutableList.Builder<String> unknown = ImmutableList.builder();
    ImmutableList.Builder<String> notRead = ImmutableList.builder();
    notes
        .header()
        .ifPresent(found -> found.header().cells().forEach(cell -> {
          if (cell.column() == null) {
            unknown.add(cell.name());
          } else if (!cell.column().isRead()) {
            notRead.add(cell.name());
          }
        }));
    this.unknownColumns = unknown.build();
    this.columnsNotRead = notRead.build();
    this.rowsUsed = notes.rowsUsed();
    this.setAsideByReason = ImmutableMap.copyOf(notes.setAsideByReason());
    this.setAside = ImmutableList.copyOf(notes.setAside());
    this.problems = notes.problems();
  }

  /**
   * The name of the file.
   *
   * @return the name
   */
  public String file() {
    return file;
  }

  /**
   * The format that the file was read in.
   *
   * @return the format, or empty if no known header was found
   */
  public Optional<ExportFormat> format() {
    return format;
  }

  /**
   * The language that most names of the header are in.
   *
   * @return the language as the format names it: {@code en}, {@code ru}, {@code api}; empty if there is no header
   */
  public Optional<String> language() {
    return language;
  }

  /**
   * The charset that the file was read in.
   *
   * @return the charset
   */
  public Charset charset() {
    return charset;
  }

  /**
   * The separator between cells.
   *
   * @return the character
   */
  public char separator() {
    return separator;
  }

  /**
   * The line of the header.
   *
   * @return the line, from 1; 0 if there is no header
   */
  public long headerLine() {
    return headerLine;
  }

  /**
   * What stands before the header: titles, comments, periods.
   *
   * @return an immutable list of lines, without quotes
   */
  public List<String> linesBeforeHeader() {
    return linesBeforeHeader;
  }

  /**
   * The columns that the format does not know. Their cells are in {@link ExportRow#unknown}.
   *
   * @return an immutable list of names in the order of the file
   */
  public List<String> unknownColumns() {
    return unknownColumns;
  }

  /**
   * The columns that the format knows and does not read: shares, averages and prices per something, which follow from the
   * sums, and what is of no use.
   *
   * @return an immutable list of names in the order of the file
   */
  public List<String> columnsNotRead() {
    return columnsNotRead;
  }

  /**
   * How many rows there are.
   *
   * @return the number used and the number set aside
   */
  public long rowsIn() {
    return rowsUsed + rowsSetAside();
  }

  /**
   * How many rows were given to the caller.
   *
   * @return the number
   */
  public long rowsUsed() {
    return rowsUsed;
  }

  /**
   * How many rows were set aside.
   *
   * @return the number, also of those that {@link #setAside} leaves out
   */
  public long rowsSetAside() {
    return setAsideByReason.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * How many rows were set aside for each reason.
   *
   * @return an immutable map of the reasons there were
   */
  public Map<SetAside.Reason, Long> setAsideByReason() {
    return setAsideByReason;
  }

  /**
   * The rows that were set aside, as many as the reader {@linkplain ExportReader.Builder#keep keeps}; all of them go to
   * {@link ExportReader.Builder#onSetAside}.
   *
   * @return an immutable list in the order of the file
   */
  public List<SetAside> setAside() {
    return setAside;
  }

  /**
   * What is wrong with the file.
   *
   * @return an immutable list
   */
  public List<ExportProblem> problems() {
    return problems;
  }

  /**
   * Tells whether there is a problem of a kind.
   *
   * @param kind the kind
   * @return true if there is
   */
  public boolean has(ExportProblem.Kind kind) {
    return problems.stream().anyMatch(problem -> problem.kind() == kind);
  }

  /** Gives format, counts, problems and columns, a line each. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file)
        .append(": ")
        .append(format.map(ExportFormat::toString).orElse("no known format"))
        .append(", ")
        .append(rowsIn())
        .append(" rows, ")
        .append(rowsUsed)
        .append(" used, ")
        .append(rowsSetAside())
        .append(" set aside");
    if (!setAsideByReason.isEmpty()) {
      text.append(' ').append(setAsideByReason);
    }
    problems.forEach(problem -> text.append('\n').append(problem));
    if (!unknownColumns.isEmpty()) {
      text.append("\nunknown columns: ").append(unknownColumns);
    }
    return text.toString();
  }
}
