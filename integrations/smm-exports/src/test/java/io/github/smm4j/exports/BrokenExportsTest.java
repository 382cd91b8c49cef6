package io.github.smm4j.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each table, broken in the ways exports break: the problem has its name, nothing is thrown, and no row is lost. */
class BrokenExportsTest {

  private static List<String> lines(PlatformExport export) {
    return new ArrayList<>(export.text().lines().toList());
  }

  private static ExportReport read(PlatformExport export, List<String> lines) {
    return export.read(String.join("\n", lines) + "\n");
  }

  private static void assertNothingLost(ExportReport report, long rows) {
    assertThat(report.rowsIn()).isEqualTo(rows);
    assertThat(report.rowsUsed() + report.rowsSetAside()).isEqualTo(rows);
  }

  @ParameterizedTest
  @EnumSource
  void cutOffInItsLastRow(PlatformExport export) {
    String text = export.text().stripTrailing();
    String cut = text.substring(0, text.lastIndexOf(','));
    ExportReport report = export.read(cut);

    assertThat(report.has(ExportProblem.Kind.CUT_OFF)).isTrue();
    assertNothingLost(report, export.rows());
    assertThat(report.setAside()).hasSize(1);
    assertThat(report.setAside().get(0).reason()).isEqualTo(SetAside.Reason.CUT_OFF);
    assertThat(report.setAside().get(0).line()).isEqualTo(export.rows() + 1);
    assertThat(String.join(",", report.setAside().get(0).cells()))
        .isEqualTo(cut.substring(cut.lastIndexOf('\n') + 1).replace("\"", ""));
  }

  @ParameterizedTest
  @EnumSource
  void cutOffInItsLastCell(PlatformExport export) {
    String text = export.text().stripTrailing();
    ExportReport report = export.read(text.substring(0, text.length() - 1) + "1");

    assertThat(report.has(ExportProblem.Kind.NO_FINAL_LINE_END)).isTrue();
    assertNothingLost(report, export.rows());
  }

  @ParameterizedTest
  @EnumSource
  void cutOffInAQuote(PlatformExport export) {
    String text = export.text().stripTrailing();
    ExportReport report = export.read(text.substring(0, text.lastIndexOf(',') + 1) + "\"1");

    assertThat(report.has(ExportProblem.Kind.CUT_OFF)).isTrue();
    assertNothingLost(report, export.rows());
    assertThat(report.rowsUsed()).isEqualTo(export.rows() - 1);
  }

  @ParameterizedTest
  @EnumSource
  void readInAWrongCharset(PlatformExport export) {
    ExportReader reader =
        PlatformExport.reader().charset(StandardCharsets.UTF_16LE).build();
    ExportReport report = PlatformExport.read(reader, export.file(), export.bytes(), row -> {});

    assertThat(report.has(ExportProblem.Kind.CHARSET)).isTrue();
    assertThat(report.problems().get(0).message()).contains("UTF-16LE").contains("UTF-8");
    assertThat(report.rowsUsed()).isZero();
    assertThat(report.rowsSetAside()).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void readAsUtf8ThoughItIsNot(PlatformExport export) {
    List<String> lines = lines(export);
    String name = header(lines).get(textColumn(export));
    setCell(lines, 1, textColumn(export), "Кеды");
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(Charset.forName("windows-1251"));

    ExportReader reader =
        PlatformExport.reader().charset(StandardCharsets.UTF_8).build();
    ExportReport stated = PlatformExport.read(reader, export.file(), bytes, row -> {});
    assertThat(stated.has(ExportProblem.Kind.CHARSET)).isTrue();
    assertThat(stated.setAside())
        .extracting(SetAside::line, SetAside::column, SetAside::reason)
        .containsExactly(tuple(2L, name, SetAside.Reason.MALFORMED_TEXT));

    List<ExportRow> rows = new ArrayList<>();
    ExportReport guessed = export.read(bytes, rows::add);
    assertThat(guessed.has(ExportProblem.Kind.CHARSET)).isTrue();
    assertThat(guessed.charset()).isEqualTo(Charset.forName("windows-1251"));
    assertThat(rows.get(0).texts()).containsValue("Кеды");
    assertNothingLost(guessed, export.rows());
  }

  @ParameterizedTest
  @EnumSource
  void readInUtf16WithAndWithoutMark(PlatformExport export) {
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      for (String mark : List.of("", "\uFEFF")) {
        ExportReport report = export.read((mark + export.text()).getBytes(charset), row -> {});
        assertThat(report.charset()).isEqualTo(charset);
        assertThat(report.rowsUsed()).isEqualTo(export.rows());
      }
    }
    ExportReport marked =
        export.read(("\uFEFF" + export.text()).getBytes(StandardCharsets.UTF_8), row -> {});
    assertThat(marked.rowsUsed()).isEqualTo(export.rows());
  }

  @ParameterizedTest
  @EnumSource
  void namesOfTwoColumnsSwapped(PlatformExport export) {
    List<String> lines = lines(export);
    List<String> header = header(lines);
    int one = header.indexOf(export.column());
    int other = header.indexOf(export.otherColumn());
    header.set(one, export.otherColumn());
    header.set(other, export.column());
    lines.set(0, String.join(",", header));
    ExportReport report = read(export, lines);

    assertThat(report.problems())
        .filteredOn(problem -> problem.kind() == ExportProblem.Kind.SWAPPED_COLUMNS)
        .singleElement()
        .asString()
        .contains(export.column())
        .contains(export.otherColumn());
    assertThat(report.rowsUsed()).isZero();
    assertNothingLost(report, export.rows());
  }

  @ParameterizedTest
  @EnumSource
  void columnsInAnotherOrderAreNoProblem(PlatformExport export) {
    List<String> lines = lines(export);
    lines.replaceAll(line -> {
      List<String> cells = Arrays.asList(line.split(",", -1));
      Collections.reverse(cells);
      return String.join(",", cells);
    });
    assertThat(read(export, lines).rowsUsed()).isEqualTo(export.rows());
  }

  @ParameterizedTest
  @EnumSource
  void aColumnTwice(PlatformExport export) {
    List<String> lines = lines(export);
    int column = header(lines).indexOf(export.otherColumn());
    lines.replaceAll(line -> line + "," + line.split(",", -1)[column]);
    ExportReport same = read(export, lines);
    assertThat(same.has(ExportProblem.Kind.DUPLICATE_COLUMN)).isTrue();
    assertThat(same.rowsUsed()).isEqualTo(export.rows());

    lines.set(2, lines.get(2) + "9");
    ExportReport different = read(export, lines);
    assertThat(different.setAsideByReason()).containsEntry(SetAside.Reason.DUPLICATE_COLUMN, 1L);
    assertNothingLost(different, export.rows());
  }

  @ParameterizedTest
  @EnumSource
  void theHeaderTwice(PlatformExport export) {
    List<String> lines = lines(export);
    lines.add(3, lines.get(0));
    ExportReport report = read(export, lines);

    assertThat(report.has(ExportProblem.Kind.REPEATED_HEADER)).isTrue();
    assertThat(report.setAsideByReason())
        .containsExactly(Map.entry(SetAside.Reason.REPEATED_HEADER, 1L));
    assertThat(report.rowsUsed()).isEqualTo(export.rows());
  }

  @ParameterizedTest
  @EnumSource
  void empty(PlatformExport export) {
    for (String text : List.of("", "\n\n", "\uFEFF", "  \r\n")) {
      ExportReport report = export.read(text);
      assertThat(report.problems())
          .extracting(ExportProblem::kind)
          .contains(ExportProblem.Kind.EMPTY);
      assertThat(report.rowsUsed()).isZero();
    }
    ExportReport header = export.read(lines(export).get(0) + "\n");
    assertThat(header.problems())
        .extracting(ExportProblem::kind)
        .containsExactly(ExportProblem.Kind.NO_ROWS);
    assertNothingLost(header, 0);
  }

  @ParameterizedTest
  @EnumSource
  void aNeededColumnMissing(PlatformExport export) {
    ExportFormat format = ExportFormats.find(export.format()).orElseThrow();
    String needed = format.columns().stream()
        .filter(FormatColumn::needed)
        .findFirst()
        .orElseThrow()
        .names()
        .values()
        .iterator()
        .next();
    List<String> lines = lines(export);
    List<String> header = header(lines);
    header.set(header.indexOf(needed), "something_else");
    lines.set(0, String.join(",", header));
    ExportReader reader = PlatformExport.reader().format(format).build();
    ExportReport report = PlatformExport.read(
        reader,
        export.file(),
        String.join("\n", lines).getBytes(StandardCharsets.UTF_8),
        row -> {});

    assertThat(report.has(ExportProblem.Kind.MISSING_COLUMN)).isTrue();
    assertThat(report.unknownColumns()).containsExactly("something_else");
    assertThat(report.rowsUsed()).isZero();
    assertNothingLost(report, export.rows());
  }

  @ParameterizedTest
  @EnumSource
  void titlesBeforeAndTotalsBehind(PlatformExport export) {
    List<String> lines = lines(export);
    int cells = header(lines).size();
    lines.add(0, "# Report of the account, made for \"tests\"");
    lines.add(1, "");
    ExportReport report = read(export, lines);
    assertThat(report.headerLine()).isEqualTo(3);
    assertThat(report.linesBeforeHeader()).hasSize(1);
    assertThat(report.rowsUsed()).isEqualTo(export.rows());
    lines.add("x" + ",".repeat(cells) + "y");
    assertThat(read(export, lines).rowsSetAside()).isEqualTo(1);
  }

  private static List<String> header(List<String> lines) {
    return new ArrayList<>(Arrays.asList(lines.get(0).split(",", -1)));
  }

  private static int textColumn(PlatformExport export) {
    ExportFormat format = ExportFormats.find(export.format()).orElseThrow();
    List<String> header = header(lines(export));
    for (int i = 0; i < header.size(); i++) {
      FormatColumn column = format.columnsByName().get(HeaderName.normal(header.get(i)));
      if (column != null && column.role() != null) {
        return i;
      }
    }
    throw new AssertionError("no text in " + export);
  }

  private static void setCell(List<String> lines, int line, int cell, String text) {
    List<String> cells = new ArrayList<>(Arrays.asList(lines.get(line).split(",", -1)));
    cells.set(cell, text);
    lines.set(line, String.join(",", cells));
  }
}
