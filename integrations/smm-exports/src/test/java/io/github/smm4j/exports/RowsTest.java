package io.github.smm4j.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.smm4j.core.Measure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Days, currencies, fractions and the like, in formats of one's own. */
class RowsTest {

  private static final String HEAD = "format\torders\nplatform\tshop\nexport\torders\nversion\t1\n";
  private static final String TABLE = "means\tunit\tadds\tform\tneed\ten\n";

  private final List<ExportRow> rows = new ArrayList<>();

  private static ExportReader.Builder orders(String columns) {
    return ExportReader.builder().format(ExportFormat.parse(HEAD + TABLE + columns));
  }

  private ExportReport read(ExportReader.Builder reader, String text) {
    return PlatformExport.read(
        reader.build(), "orders.csv", text.getBytes(StandardCharsets.UTF_8), rows::add);
  }

  private static ExportReader.Builder timed() {
    return orders("""
        time\tdatetime\t\tdd.MM.yyyy HH:mm | yyyy-MM-dd'T'HH:mm:ssXXX\tyes\tTime
        purchases\tcount\t\t\tyes\tOrders
        """);
  }

  @Test
  void timesAreOnTheClocksOfTheAccount() {
    ExportReader.Builder reader = timed().zone(ZoneId.of("Europe/Moscow"));
    read(reader, "Time,Orders\n01.05.2026 00:30,1\n2026-05-01T22:30:00+00:00,1\n");
    assertThat(rows)
        .extracting(row -> row.day().orElseThrow())
        .containsExactly(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 2));
    assertThat(rows.get(0).time()).hasToString("Optional[2026-04-30T21:30:00Z]");
  }

  @Test
  void zonesThatCellsSay() {
    ExportReader.Builder reader = orders("""
        time\tdatetime\t\tyyyy-MM-dd HH:mm z | yyyy-MM-dd HH:mm VV | yyyy-MM-dd HH:mm\tyes\tTime
        purchases\tcount\t\t\tyes\tOrders
        """).zone(ZoneId.of("Europe/Moscow"));
    ExportReport report = read(reader, """
        Time,Orders
        2026-05-01 22:30 UTC,1
        2026-01-15 22:30 EST,1
        2026-05-01 22:30 America/New_York,1
        2026-05-01 22:30,1
        2026-11-01 01:30 America/New_York,1
        """);
    assertThat(rows)
        .extracting(row -> row.time().orElseThrow().toString())
        .containsExactly(
            "2026-05-01T22:30:00Z",
            "2026-01-16T03:30:00Z",
            "2026-05-02T02:30:00Z",
            "2026-05-01T19:30:00Z");
    assertThat(rows.get(0).day()).contains(LocalDate.of(2026, 5, 2));
    assertThat(report.setAsideByReason()).containsOnlyKeys(SetAside.Reason.AMBIGUOUS_DATE);
  }

  @Test
  void hoursThatClocksSkipOrShowTwice() {
    ExportReader.Builder reader = timed().zone(ZoneId.of("Europe/Berlin"));
    ExportReport report =
        read(reader, "Time,Orders\n29.03.2026 02:30,1\n25.10.2026 02:30,1\n25.10.2026 03:30,1\n");
    assertThat(report.setAside())
        .extracting(SetAside::reason)
        .containsExactly(SetAside.Reason.BAD_DATE, SetAside.Reason.AMBIGUOUS_DATE);
    assertThat(rows).hasSize(1);
  }

  @Test
  void aDayThatTwoFormsReadDifferently() {
    ExportReader.Builder reader = orders(
        "day\tdate\t\tdd/MM/yyyy | MM/dd/yyyy\tyes\tDay\npurchases\tcount\t\t\tyes\tOrders\n");
    ExportReport report =
        read(reader, "Day,Orders\n31/01/2026,1\n01/31/2026,1\n04/03/2026,1\n04/04/2026,1\n,1\n");
    assertThat(rows)
        .extracting(row -> row.day().orElseThrow())
        .containsExactly(
            LocalDate.of(2026, 1, 31), LocalDate.of(2026, 1, 31), LocalDate.of(2026, 4, 4));
    assertThat(report.setAside())
        .extracting(SetAside::reason)
        .containsExactly(SetAside.Reason.AMBIGUOUS_DATE, SetAside.Reason.BAD_DATE);
  }

  private static ExportReader.Builder money() {
    return orders("""
        order_id\ttext\t\t\tyes\tOrder
        revenue\tcurrency\t\t\tyes\tSum | Sum, {currency}
        refunds\tcurrency\t\t\t\tRefund
        currency\ttext\t\t\t\tCurrency
        """);
  }

  @Test
  void theCurrencyComesFromCellColumnHeaderOrReader() {
    read(money(), "Order,Sum,Currency\n1,5,USD\n2,5,EUR\n3,5 ₽,\n");
    assertThat(rows)
        .extracting(row -> row.currency().orElseThrow().getCode())
        .containsExactly("USD", "EUR", "RUB");
    rows.clear();
    read(money(), "Order;Sum, EUR\n1;5\n");
    read(money().currency(CurrencyUnit.of("CAD")), "Order,Sum\n1,$5\n2,5\n");
    assertThat(rows)
        .extracting(row -> row.currency().orElseThrow().getCode())
        .containsExactly("EUR", "CAD", "CAD");
  }

  @Test
  void moneyOfNoOrAnotherCurrencyIsSetAside() {
    ExportReport none = read(money(), "Order,Sum\n1,5\n2,-\n");
    assertThat(none.has(ExportProblem.Kind.NO_CURRENCY)).isTrue();
    assertThat(none.setAside())
        .extracting(SetAside::reason)
        .containsExactly(SetAside.Reason.NO_CURRENCY);
    assertThat(rows).hasSize(1);

    ExportReport other = read(
        money().currency(CurrencyUnit.USD),
        "Order,Sum,Refund,Currency\n1,5 €,,\n2,5,1,RUB\n3,$5,1,\n4,5,,money\n");
    assertThat(other.setAside()).extracting(SetAside::line).containsExactly(2L, 3L, 5L);
    assertThat(other.setAsideByReason()).containsOnlyKeys(SetAside.Reason.OTHER_CURRENCY);
    assertThat(read(money(), "Order,Sum,Refund\n1,$5,1 €\n").setAsideByReason())
        .containsOnlyKeys(SetAside.Reason.OTHER_CURRENCY);
  }

  @Test
  void signsOfSeveralCurrenciesAreNotGuessed() {
    for (String amount : List.of("$12.00", "12.00 kr", "¥12")) {
      ExportReport report = read(money(), "Order,Sum\n1," + amount + "\n");
      assertThat(report.setAsideByReason()).containsOnlyKeys(SetAside.Reason.NO_CURRENCY);
    }
    ExportReport header = read(money(), "Order,\"Sum, $\"\n1,12\n");
    assertThat(header.setAside())
        .singleElement()
        .asString()
        .contains("Sum, $: NO_CURRENCY: \"12\": it may be USD, CAD, AUD")
        .contains("ARS: state it");
    assertThat(header.has(ExportProblem.Kind.NO_CURRENCY)).isTrue();
    assertThat(rows).isEmpty();
  }

  @Test
  void whatSaysTheCurrencyMustAgree() {
    read(money(), "Order,Sum,Currency\n1,$12.00,CAD\n2,$12.00,USD\n");
    read(money(), "Order,Sum,Refund\n1,$12.00,US$1\n2,5,1 €\n");
    read(money(), "Order,\"Sum, CAD\"\n1,$12.00\n");
    assertThat(rows)
        .extracting(row -> row.currency().orElseThrow().getCode())
        .containsExactly("CAD", "USD", "USD", "EUR", "CAD");
    rows.clear();

    ExportReport column = read(money(), "Order,Sum,Currency\n1,$12.00,EUR\n");
    assertThat(column.setAsideByReason()).containsOnlyKeys(SetAside.Reason.OTHER_CURRENCY);
    ExportReport header =
        read(money().currency(CurrencyUnit.USD), "Order,\"Sum, EUR\"\n1,$12.00\n2,12.00\n");
    assertThat(header.setAsideByReason()).containsEntry(SetAside.Reason.OTHER_CURRENCY, 2L);
    assertThat(rows).isEmpty();
  }

  @Test
  void fractionsOfCounts() {
    String text = "Order,Leads\n1,0.5\n2,1.5\n3,2.0\n";
    String columns = "order_id\ttext\t\t\tyes\tOrder\nleads\tcount\t\t\tyes\tLeads\n";
    ExportReport strict = read(orders(columns), text);
    assertThat(strict.setAsideByReason()).containsEntry(SetAside.Reason.NOT_WHOLE, 2L);
    rows.clear();
    ExportReport rounded = read(orders(columns).fractions(FractionPolicy.ROUND), text);
    assertThat(rows)
        .extracting(row -> row.get(Measure.LEADS).orElseThrow())
        .containsExactly(0L, 2L, 2L);
    assertThat(rounded.problems())
        .singleElement()
        .hasToString(
            "ROUNDED (line 2): Leads: 2 cells with fractions were rounded to whole numbers");
  }

  @Test
  void clicksAboveImpressionsLookSwapped() {
    ExportReader.Builder ads = orders(
        "ad\ttext\t\t\tyes\tAd\nimpressions\tcount\t\t\tyes\tShows\nclicks\tcount\t\t\tyes\tClicks\n");
    ExportReport report = read(ads, "Ad,Shows,Clicks\na,1,100\nb,2,200\nc,3,300\nd,9,1\n");
    assertThat(report.problems())
        .singleElement()
        .hasToString(
            "SWAPPED_COLUMNS: clicks are above impressions in 3 of 4 rows, first on line 2:"
                + " the two columns seem to have changed places");
    assertThat(report.rowsUsed()).isEqualTo(4);
    assertThat(read(ads, "Ad,Shows,Clicks\na,1,100\nb,200,2\nc,300,3\n").problems())
        .isEmpty();
  }

  @Test
  void blankRowsAndOpenLines() {
    ExportReport report = read(
        orders("ad\ttext\t\t\tyes\tAd\nclicks\tcount\t\t\tyes\tClicks\n"),
        "Ad,Clicks,\na,1,\n,,\n\n  \nb\nc,\"3\",\"\",\nd,4,,x\n");
    assertThat(report.setAside())
        .extracting(SetAside::line, SetAside::reason)
        .containsExactly(
            tuple(3L, SetAside.Reason.BLANK_ROW),
            tuple(5L, SetAside.Reason.BLANK_ROW),
            tuple(6L, SetAside.Reason.TOO_FEW_CELLS),
            tuple(8L, SetAside.Reason.TOO_MANY_CELLS));
    assertThat(rows).extracting(ExportRow::line).containsExactly(2L, 7L);
    assertThat(report.unknownColumns()).containsExactly("(column 3)");
  }

  @Test
  void singleQuotesAndStatedSeparators() {
    read(
        orders("ad\ttext\t\t\tyes\tAd\nclicks\tcount\t\t\tyes\tClicks\n"),
        "'Ad'|'Clicks'\n'it''s | one'|'7'\n");
    assertThat(rows.get(0).text(Role.AD)).contains("it's | one");
    read(
        orders("ad\ttext\t\t\tyes\tAd\nclicks\tcount\t\t\tyes\tClicks\n")
            .separator('^')
            .quote('~'),
        "Ad^Clicks\n~a^b~^7\n");
    assertThat(rows.get(1).text(Role.AD)).contains("a^b");
  }

  @Test
  void formatsThatFitAlike() {
    ExportFormat one = ExportFormat.parse(HEAD + TABLE + "clicks\tcount\t\t\tyes\tHits\n");
    ExportFormat two = ExportFormat.parse(
        HEAD.replace("orders", "visits") + TABLE + "visits\tcount\t\t\tyes\tHits\n");
    ExportReport report = read(ExportReader.builder().format(one).format(two), "Hits\n5\n");
    assertThat(report.has(ExportProblem.Kind.AMBIGUOUS_FORMAT)).isTrue();
    assertThat(report.format()).contains(one);
    assertThat(rows.get(0).get(Measure.CLICKS)).hasValue(5);
  }

  @Test
  void ownFormatsGoBeforeKnownOnes() {
    ExportFormat own = ExportFormat.parse(HEAD + TABLE + "day\tdate\t\tyyyy-MM-dd\tyes\tdate\n"
        + "ad_id\ttext\t\t\tyes\tad_id\nimpressions\tcount\t\t\tyes\timpressions\n"
        + "clicks\tcount\t\t\tyes\tinline_link_clicks\nspend\tcurrency\t\t\tyes\tspend\n"
        + "account_id\ttext\t\t\t\taccount_id\n");
    ExportReport report = PlatformExport.read(
        PlatformExport.reader().knowing(own).build(),
        "ads.csv",
        PlatformExport.FACEBOOK_ADS.bytes(),
        rows::add);
    assertThat(report.format()).contains(own);
    assertThat(rows.get(0).get(Measure.CLICKS)).hasValue(10);
  }

  @Test
  void unknownHeadersSetAllRowsAside() {
    ExportReport report = read(ExportReader.builder(), "a,b\n1,2\n\n3,4\n");
    assertThat(report.format()).isEmpty();
    assertThat(report.has(ExportProblem.Kind.UNKNOWN_HEADER)).isTrue();
    assertThat(report.rowsIn()).isEqualTo(3);
    assertThat(report.setAsideByReason()).containsEntry(SetAside.Reason.NO_HEADER, 3L);
    assertThat(report.setAside().get(2).cells()).containsExactly("3", "4");
  }

  @Test
  void rowsAreValues() {
    PlatformExport.TIKTOK.read(PlatformExport.TIKTOK.bytes(), rows::add);
    ExportRow row = rows.get(0);
    assertThat(Serialized.copyOf(row))
        .isEqualTo(row)
        .hasSameHashCodeAs(row)
        .hasToString(row.toString());
    assertThat(row).isNotEqualTo(rows.get(1));
    assertThat(row.file()).isEqualTo("tiktok_ad_report_hourly_data.csv");
    assertThat(row.toString())
        .startsWith(
            "tiktok_ad_report_hourly_data.csv:2 2021-09-15T10:00:00Z {ad_id=1} {impressions=23, reach=0");
    assertThatThrownBy(() -> row.get(Measure.SPEND)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> row.micros(Measure.CLICKS))
        .isInstanceOf(IllegalArgumentException.class);
    SetAside aside =
        new SetAside("f", 3, "c", SetAside.Reason.BAD_NUMBER, "\"x\" is no number", List.of("x"));
    assertThat(aside).hasToString("f:3: c: BAD_NUMBER: \"x\" is no number [x]");
    ExportProblem problem = new ExportProblem(ExportProblem.Kind.EMPTY, 0, "there is nothing");
    assertThat(problem).hasToString("EMPTY: there is nothing");
  }

  @Test
  void rowsAreIteratedOnce() throws IOException {
    ExportReader reader = PlatformExport.reader().build();
    try (ExportRows open =
        reader.open("ads.csv", new ByteArrayInputStream(PlatformExport.FACEBOOK_ADS.bytes()))) {
      Iterator<ExportRow> iterator = open.iterator();
      assertThat(iterator.next().line()).isEqualTo(2);
      assertThat(open.iterator()).isSameAs(iterator);
      assertThat(open.stream().mapToLong(ExportRow::line).sum())
          .isEqualTo(3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11);
      assertThat(iterator.hasNext()).isFalse();
      assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    }
  }
}
