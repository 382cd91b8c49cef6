package io.github.smm4j.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.smm4j.core.Measure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Which format a header is of, columns that stand twice, headers and totals further down. */
class HeadersTest {

  private static final String GA4 = "Session source / medium,Sessions,Engaged sessions\n";

  private final List<ExportRow> rows = new ArrayList<>();

  private ExportReport read(String text) {
    return PlatformExport.read(
        ExportReader.builder().currency(CurrencyUnit.USD).build(),
        "report.csv",
        text.getBytes(StandardCharsets.UTF_8),
        rows::add);
  }

  @Test
  void aGoogleAnalyticsReportWithoutEngagedSessions() {
    ExportReport report = read("""
        Date,Session source / medium,Users,Sessions,Key events
        20260501,vk / cpc,10,12,1
        """);
    assertThat(report.format().orElseThrow().id()).isEqualTo("ga4_report");
    assertThat(report.problems()).isEmpty();
    assertThat(rows.get(0).text(Role.SOURCE_MEDIUM)).contains("vk / cpc");
    assertThat(rows.get(0).get(Measure.CONVERSIONS)).hasValue(1);
  }

  @Test
  void aHeaderThatMayBeOfSeveralFormats() {
    ExportReport report = read("Date,Users,Sessions\n2026-05-01,10,12\n");
    assertThat(report.problems())
        .singleElement()
        .hasToString("AMBIGUOUS_FORMAT (line 1): read as yandex_metrica 2024, but it may as well be"
            + " [ga4_report 2024]");
    assertThat(rows).hasSize(1);
  }

  @Test
  void whatAnotherFormatNeedsTellsThemApart() {
    ExportReport report = read("""
        Date,Followers,Joined,Left,Views,Shares
        2026-05-01,10,2,1,100,3
        """);
    assertThat(report.format().orElseThrow().id()).isEqualTo("telegram_channel");
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void followersAloneAreNoChannel() {
    ExportReport report = read("Date,Followers\n2026-05-01,10\n");
    assertThat(report.has(ExportProblem.Kind.MISSING_COLUMN)).isTrue();
    assertThat(report.setAside())
        .singleElement()
        .asString()
        .contains("telegram_channel 2024 needs one of the columns \"Joined\", \"Left\"");
    assertThat(rows).isEmpty();
  }

  @Test
  void aHeaderFarBelow() {
    String chart = IntStream.range(0, 90)
        .mapToObj(day -> day + "," + 10 * day + "\n")
        .collect(Collectors.joining());
    ExportReport report = read("Nth day,Value\n" + chart + "\n" + GA4 + "vk / cpc,12,10\n");
    assertThat(report.format().orElseThrow().id()).isEqualTo("ga4_report");
    assertThat(rows).hasSize(1);
  }

  @Test
  void twoNamesOfOneColumn() {
    ExportReport report = read("""
        First user source / medium,Session source / medium,Sessions,Purchase revenue,Total revenue
        google / organic,vk / cpc,12,5.00,7.00
        """);
    assertThat(report.rowsSetAside()).isZero();
    assertThat(rows.get(0).text(Role.SOURCE_MEDIUM)).contains("vk / cpc");
    assertThat(rows.get(0).micros(Measure.REVENUE)).hasValue(7_000_000);
    assertThat(rows.get(0).unknown())
        .containsExactly(
            Map.entry("First user source / medium", "google / organic"),
            Map.entry("Purchase revenue", "5.00"));
    assertThat(report.problems())
        .extracting(ExportProblem::message)
        .containsExactly(
            "\"Session source / medium\" and \"First user source / medium\" mean one thing to"
                + " ga4_report: the first is read, the other is kept as \"First user source / medium\"",
            "\"Total revenue\" and \"Purchase revenue\" mean one thing to ga4_report: the first is"
                + " read, the other is kept as \"Purchase revenue\"");
  }

  @Test
  void oneOfTheNamesIsEnough() {
    read("First user source / medium,Sessions,Purchase revenue\ngoogle / organic,12,5.00\n");
    assertThat(rows.get(0).text(Role.SOURCE_MEDIUM)).contains("google / organic");
    assertThat(rows.get(0).micros(Measure.REVENUE)).hasValue(5_000_000);
  }

  @Test
  void unknownColumnsOfOneName() {
    ExportReport report =
        read("Session source / medium,Sessions,Note,Note\nvk / cpc,12,a,b\nvk / cpc,12,c,c\n");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).unknown()).containsEntry("Note", "a").containsEntry("Note (2)", "b");
    assertThat(report.unknownColumns()).containsExactly("Note", "Note (2)");
    assertThat(report.problems())
        .singleElement()
        .hasToString("DUPLICATE_COLUMN (line 1): \"Note\" stands twice: the second is kept as"
            + " \"Note (2)\"");
  }

  @Test
  void aHeaderInAnotherOrderFurtherDown() {
    ExportReport report = read("""
        Session source / medium,Sessions,Engaged sessions
        vk / cpc,12,10
        Session source / medium,Engaged sessions,Sessions
        vk / cpc,10,12
        ok / cpc,10,12

        Session source / medium,Sessions,Engaged sessions
        mail / email,3,1
        """);
    assertThat(rows).extracting(ExportRow::line).containsExactly(2L, 8L);
    assertThat(report.setAside())
        .extracting(SetAside::line, SetAside::reason)
        .containsExactly(
            tuple(3L, SetAside.Reason.OTHER_HEADER),
            tuple(4L, SetAside.Reason.OTHER_HEADER),
            tuple(5L, SetAside.Reason.OTHER_HEADER),
            tuple(7L, SetAside.Reason.REPEATED_HEADER));
    assertThat(report.setAside().get(1).detail())
        .isEqualTo("it stands below another header, on line 3");
    assertThat(report.problems())
        .extracting(ExportProblem::kind)
        .containsExactly(ExportProblem.Kind.OTHER_HEADER, ExportProblem.Kind.REPEATED_HEADER);
  }

  @Test
  void aHeaderOfOtherColumnsFurtherDown() {
    ExportReport report =
        read(GA4 + "vk / cpc,12,10\nDate,Sessions,Users,3 s views\n20260501,1,1,1\n");
    assertThat(rows).hasSize(1);
    assertThat(report.setAsideByReason())
        .containsExactly(Map.entry(SetAside.Reason.OTHER_HEADER, 2L));
  }

  @Test
  void separatorsBehindTheHeader() {
    ExportReport report = read(
        "Session source / medium,Sessions,Engaged sessions,,\nvk / cpc,12,10\nvk / cpc,1,1,x\n");
    assertThat(report.rowsSetAside()).isZero();
    assertThat(rows.get(1).unknown()).containsExactly(Map.entry("(column 4)", "x"));
  }

  @Test
  void campaignsThatAreNamedLikeTotals() {
    ExportReport report = read("""
        Campaign,Date,Shows,Clicks,Spent
        Total Look,2026-05-01,100,5,1.00
        Totally Spring,2026-05-01,100,5,1.00
        Total,2026-05-01,200,10,2.00
         Total,,200,10,2.00
        \u00a0Итого за период,,200,10,2.00
        "",Total: 2 campaigns,200,10,2.00
        """);
    assertThat(rows)
        .extracting(row -> row.text(Role.CAMPAIGN).orElse(""))
        .containsExactly("Total Look", "Totally Spring");
    assertThat(report.setAsideByReason()).containsExactly(Map.entry(SetAside.Reason.TOTAL_ROW, 4L));
  }

  @Test
  void numbersOfNothingAreTheTotal() {
    ExportReport report = read(GA4 + ",15,11\nvk / cpc,12,10\n(not set),3,1\n");
    assertThat(rows).hasSize(2);
    assertThat(report.setAside())
        .extracting(SetAside::line, SetAside::reason)
        .containsExactly(tuple(2L, SetAside.Reason.TOTAL_ROW));
  }
}
