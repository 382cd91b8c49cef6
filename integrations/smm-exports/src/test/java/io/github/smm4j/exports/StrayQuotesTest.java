package io.github.smm4j.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A quote that opens a cell and is never closed takes the lines below into the cell: that is said, and none is lost. */
class StrayQuotesTest {

  private static final String HEADER = "Campaign,Date,Shows,Clicks,\"Spent, USD\"\n";

  private final List<ExportRow> rows = new ArrayList<>();

  private ExportReport read(String text) {
    return PlatformExport.read(
        ExportReader.builder().build(),
        "ads.csv",
        text.getBytes(StandardCharsets.UTF_8),
        rows::add);
  }

  @Test
  void linesThatACellTook() {
    ExportReport report = read(HEADER
        + "\"Spring,2026-05-01,100,5,1.00\n"
        + "Summer,2026-05-02,100,5,1.00\n"
        + "Autumn 5\" screen,2026-05-03,100,5,1.00\n"
        + "Winter,2026-05-04,100,5,1.00\n");
    assertThat(rows).extracting(ExportRow::line).containsExactly(5L);
    assertThat(report.setAside())
        .singleElement()
        .satisfies(row -> assertThat(row.cells()).anyMatch(cell -> cell.contains("Summer")))
        .asString()
        .startsWith("ads.csv:2: Campaign: UNBALANCED_QUOTE: from line 2 to line 4, 3 lines stand in"
            + " one cell: a quote opens it and was not meant to, or is not closed");
    assertThat(report.problems())
        .extracting(ExportProblem::kind, ExportProblem::line)
        .containsExactly(tuple(ExportProblem.Kind.UNBALANCED_QUOTE, 2L));
  }

  @Test
  void twoLinesAreEnough() {
    ExportReport first =
        read(HEADER + "\"Spring,2026-05-01,100,5,1.00\nAutumn 5\" screen,2026-05-03,100,5,1.00\n");
    assertThat(first.setAsideByReason()).containsOnlyKeys(SetAside.Reason.UNBALANCED_QUOTE);
    ExportReport last = read("""
        Date,Shows,Clicks,Spent,Campaign
        2026-05-01,100,5,1.00,"Spring
        2026-05-02,100,5,1.00,Autumn 5"
        """);
    assertThat(last.setAsideByReason()).containsOnlyKeys(SetAside.Reason.UNBALANCED_QUOTE);
    ExportReport otherCell = read("""
        Date,Campaign,Ad,Shows,Clicks,Spent
        2026-05-01,"Spring,a,100,5,1.00
        2026-05-02,Summer,"b",100,5,1.00
        """);
    assertThat(otherCell.setAsideByReason()).containsOnlyKeys(SetAside.Reason.UNBALANCED_QUOTE);
    assertThat(rows).isEmpty();
  }

  @Test
  void separatorsAtTheEndOfLines() {
    String spring = "\"Spring;2026-05-01;100;5;1.00";
    String autumn = "Autumn 5\" screen;2026-05-03;100;5;1.00";
    String header = HEADER.strip().replace("\"Spent, USD\"", "Spent").replace(',', ';');
    for (List<String> ends : List.of(List.of(";;", ""), List.of("", ";;"))) {
      ExportReport report = read(
          header + ends.get(0) + "\n" + spring + ends.get(1) + "\n" + autumn + ends.get(1) + "\n");
      assertThat(report.setAsideByReason()).containsOnlyKeys(SetAside.Reason.UNBALANCED_QUOTE);
    }
  }

  @Test
  void allLinesToTheEndOfTheFile() {
    String above = IntStream.range(0, 5)
        .mapToObj(i -> "Spring,2026-05-01,100,5,1.00\n")
        .collect(Collectors.joining());
    ExportReport report =
        read(HEADER + above + "\"Summer,2026-05-02,100,5,1.00\n" + above.repeat(100));
    assertThat(rows).hasSize(5);
    assertThat(report.setAside())
        .extracting(SetAside::line, SetAside::reason)
        .containsExactly(tuple(7L, SetAside.Reason.UNBALANCED_QUOTE));
    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains("from line 7 to the end of the file, 501 lines stand in one cell");
  }

  @Test
  void aFileThatEndsInATextOfManyLines() {
    ExportReport report =
        read("Date,Shows,Clicks,Spent,Campaign\n2026-05-01,1,1,$1,\"Spring\nsale");
    assertThat(report.problems())
        .filteredOn(problem -> problem.kind() == ExportProblem.Kind.CUT_OFF)
        .singleElement()
        .asString()
        .endsWith(
            "its last quote is not closed: from line 2 to the end, 2 lines stand in one cell");
  }

  @Test
  void textsMayHaveLinesAndSeparators() {
    ExportReport report = read(HEADER.replace("Campaign", "Campaign,Ad")
        + "Spring,\"Sale, today, only, 5, off\nand more,\nand more, and more, 7, 1, 2.00\",2026-05-01,100,5,1.00\n"
        + "Spring,\"Sale\r\n\r\nof 2026-05-01, 100, 5\",2026-05-01,100,5,1.00\n");
    assertThat(rows).hasSize(2);
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void blanksBehindTheLastQuote() {
    ExportReport report = read(HEADER + "Spring,2026-05-01,100,5,\"1.5\"   ");
    assertThat(rows).hasSize(1);
    assertThat(report.problems())
        .extracting(ExportProblem::kind)
        .containsExactly(ExportProblem.Kind.NO_FINAL_LINE_END);
  }
}
