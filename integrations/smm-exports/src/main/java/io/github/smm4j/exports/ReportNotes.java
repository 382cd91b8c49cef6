package io.github.smm4j.exports;

import com.google.common.collect.ImmutableList;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is noted down while a file is read. Bounded, however long the file is. */
final class ReportNotes {
  private final String file;
  private final Charset charset;
  private final Optional<HeaderFinder.Found> header;
  private final int keep;
  private final Consumer<? super SetAside> sink;

  private final List<ExportProblem> problems = new ArrayList<>();
  private final Map<String, Counted> counted = new LinkedHashMap<>();
  private final Map<SetAside.Reason, Long> setAsideByReason = new EnumMap<>(SetAside.Reason.class);
  private final List<SetAside> setAside = new ArrayList<>();
  private long rowsUsed;

  ReportNotes(
      String file,
      Charset charset,
      Optional<HeaderFinder.Found> header,
      int keep,
      Consumer<? super SetAside> sink) {
    this.file = file;
    this.charset = charset;
    this.header = header;
    this.keep = keep;
    this.sink = sink;
  }

  /** A problem of single cells, counted by column. */
  private static final class Counted {
    final ExportProblem.Kind kind;
    final String column;
    final long firstLine;
    long cells;

    Counted(ExportProblem.Kind kind, String column, long firstLine) {
      this.kind = kind;
      this.column = column;
      this.firstLine = firstLine;
    }
  }

  void problem(ExportProblem.Kind kind, long line, String message) {
    problems.add(new ExportProblem(kind, line, message));
  }

  /** Notes a problem of this kind unless there is one. */
  void problemOnce(ExportProblem.Kind kind, long line, String message) {
    if (problems.stream().noneMatch(problem -> problem.kind() == kind)) {
      problem(kind, line, message);
    }
  }

  void countCell(ExportProblem.Kind kind, String column, long line) {
    counted.computeIfAbsent(kind + column, key -> new Counted(kind, column, line)).cells++;
  }

  void used() {
    rowsUsed++;
  }

  void setAside(SetAside row) {
    setAsideByReason.merge(row.reason(), 1L, Long::sum);
    if (setAside.size() < keep) {
      setAside.add(row);
    }
    sink.accept(row);
  }

  String file() {
    return file;
  }

  Charset charset() {
    return charset;
  }

  char separator() {
    return header.map(found -> found.table().separator()).orElse(',');
  }

  Optional<HeaderFinder.Found> header() {
    return header;
  }

  long rowsUsed() {
    return rowsUsed;
  }

  Map<SetAside.Reason, Long> setAsideByReason() {
    return setAsideByReason;
  }

  List<SetAside> setAside() {
    return setAside;
  }

  ImmutableList<ExportProblem> problems() {
    ImmutableList.Builder<ExportProblem> all = ImmutableList.builder();
    all.addAll(problems);
    for (Counted count : counted.values()) {
      String what = count.kind == ExportProblem.Kind.ROUNDED
          ? " cells with fractions were rounded to whole numbers"
          : " cells say only that the number is below or above a limit: not measured";
      all.add(
          new ExportProblem(count.kind, count.firstLine, count.column + ": " + count.cells + what));
    }
    return all.build();
  }
}
