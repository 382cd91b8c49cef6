package io.github.smm4j.examples.monday;

import io.github.smm4j.examples.page.Section;
import io.github.smm4j.exports.ExportProblem;
import io.github.smm4j.exports.ExportReport;
import io.github.smm4j.exports.SetAside;
import io.github.smm4j.metrics.join.OrderTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with the data of a Monday report, and what to do about it. */
final class MondayProblems {
  private static final String ADVICE_OF_THE_READER =
      "state it with ExportReader.builder().currency(...)";

  private final MondayAnalysis analysis;
  private final MondaySettings settings;

  MondayProblems(MondayAnalysis analysis) {
    this.analysis = analysis;
    this.settings = analysis.folder().settings();
  }

  /** What makes the numbers wrong as a whole, to be read before them; empty if there is nothing of the kind. */
  Optional<Section> first() {
    List<String> points = new ArrayList<>();
    for (ExportReport report : analysis.folder().reports()) {
      long rows = report.setAsideByReason().getOrDefault(SetAside.Reason.NO_CURRENCY, 0L);
      if (rows > 0) {
        points.add(report.file() + ": " + rows + " of " + report.rowsIn()
            + " rows are in no number below, as their currency is not known: say "
            + MondaySettings.keyOf(report.file(), "currency") + " in " + MondaySettings.FILE);
      }
    }
    int before = analysis.orderTimes().getOrDefault(OrderTime.BEFORE_VISIT, 0);
    if (before > 0) {
      points.add(before + " of " + analysis.folder().rows().orders().size()
          + " orders are in no number below, as they were bought before their visit: their times may be"
          + " in another zone than " + settings.zone() + ", say " + zoneKeys() + " in "
          + MondaySettings.FILE);
    }
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("Before you read on").points(points));
  }

  private String zoneKeys() {
    return String.join(
        ", ",
        analysis.folder().rows().orderFiles().stream()
            .map(file -> MondaySettings.keyOf(file, "zone"))
            .toList());
  }

  /** All of it, file by file. */
  Section section() {
    List<String> points = new ArrayList<>();
    analysis.folder().reports().forEach(report -> addFile(report, points));
    List<String> notRead = analysis.folder().notRead();
    if (!notRead.isEmpty()) {
      points.add("no exports by their names, and not read: " + String.join(", ", notRead));
    }
    points.addAll(analysis.folder().rows().problems());
    analysis.week().sources().issues().forEach(issue -> points.add(issue.text()));
    Map<OrderTime, Integer> times = analysis.orderTimes();
    points.add("orders of the week: " + times.get(OrderTime.IN_PERIOD) + " in it, "
        + times.get(OrderTime.AFTER_PERIOD) + " after it, " + times.get(OrderTime.LATE)
        + " late and not counted");
    if (settings.made().isBefore(analysis.closesAt())) {
      points.add("the week is not complete: orders that count can come until "
          + analysis.closesAt().atZone(settings.zone()).toLocalDateTime() + ", "
          + settings.orderWindow().toDays() + " days after their visit");
    }
    return new Section("Data problems").points(points);
  }

  private static void addFile(ExportReport report, List<String> points) {
    points.add(report.file() + ": "
        + report.format().map(Object::toString).orElse("no known export") + ", "
        + report.rowsIn() + " rows = " + report.rowsUsed() + " used + " + report.rowsSetAside()
        + " set aside");
    for (ExportProblem problem : report.problems()) {
      points.add(report.file() + ": " + advised(report, problem.toString()));
    }
    if (report.format().isPresent()) {
      report.setAside().forEach(row -> points.add(advised(report, row.toString())));
    }
    if (!report.unknownColumns().isEmpty()) {
      points.add(report.file() + ": unknown columns " + report.unknownColumns());
    }
  }

  /** Who reads this has settings and no reader to build. */
  private static String advised(ExportReport report, String text) {
    return text.replace(
        ADVICE_OF_THE_READER, "say " + MondaySettings.keyOf(report.file(), "currency"));
  }
}
