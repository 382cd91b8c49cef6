package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.BUYERS;
import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITORS;
import static io.github.smm4j.metrics.Kpis.CPC;
import static io.github.smm4j.metrics.Kpis.CTR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.text.DisplayWidth;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares, ranks, averages, comparisons and the width of characters. */
class KpiTableColumnsTest {

  record Ad(String campaign, long impressions, long clicks, long spendMicros) {}

  private static KpiTable table(Ad... ads) {
    return Stream.of(ads)
        .collect(Rollup.of(Ad.class)
            .by("campaign", Ad::campaign)
            .sum(IMPRESSIONS, Ad::impressions)
            .sum(CLICKS, Ad::clicks)
            .sumMicros(SPEND, CurrencyUnit.USD, Ad::spendMicros)
            .build()
            .collector())
        .table(CTR, CPC);
  }

  private static final KpiTable NOVEMBER = table(
      new Ad("a", 1_000, 20, 5_000_000),
      new Ad("b", 1_000, 40, 20_000_000),
      new Ad("c", 2_000, 80, 20_000_000),
      new Ad("d", 0, 0, 5_000_000));

  @Test
  void addsSharesAndRanks() {
    assertThat(NOVEMBER.withShareOf(SPEND).withRankBy(CTR)).hasToString("""
        campaign   CTR     CPC  share of spend  rank by CTR
        a           2%   $0.25             10%            3
        b           4%   $0.50             40%            1
        c           4%   $0.25             40%            1
        d            -       -             10%            -
        total     3.5%  $0.357            100%            -
        """);
    assertThat(NOVEMBER.withShareOf(SPEND).withRankBy(CTR).toCsv()).startsWith("""
        campaign,ctr,cpc,share_of_spend,rank_by_ctr
        a,0.02,0.25,0.1,3
        """);
    KpiTable.Row a = NOVEMBER.row("a").orElseThrow();
    assertThat(a.shareOf(SPEND)).hasValue(0.1);
    assertThat(a.rankBy(CTR)).as("no ranks were asked for").isEmpty();
    assertThat(NOVEMBER.withRankBy(CPC).top(1).rows().get(0).rankBy(CPC)).hasValue(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NOVEMBER.withShareOf(VISITORS))
        .withMessageContaining("share people");
  }

  @Test
  void standsBesideAnotherPeriod() {
    KpiTable october = table(
        new Ad("a", 1_000, 10, 5_000_000),
        new Ad("b", 1_000, 40, 10_000_000),
        new Ad("x", 10, 1, 1));
    ComparedTable compared = NOVEMBER.beside(october);
    assertThat(compared.row("a").orElseThrow().get(CTR).standing())
        .isEqualTo(ComparedTable.Standing.BETTER);
    assertThat(compared.row("a").orElseThrow().get(CTR).relative()).hasValue(1);
    assertThat(compared.row("b").orElseThrow().get(CTR).standing())
        .isEqualTo(ComparedTable.Standing.SAME);
    assertThat(compared.row("b").orElseThrow().get(CPC).standing())
        .as("clicks got dearer")
        .isEqualTo(ComparedTable.Standing.WORSE);
    assertThat(compared.row("x").orElseThrow().get(CTR).standing())
        .as("gone")
        .isEqualTo(ComparedTable.Standing.UNKNOWN);
    assertThat(compared.rows())
        .extracting(row -> row.keys().get(0))
        .as("first those of this period")
        .containsExactly("a", "b", "c", "d", "x");
    assertThat(compared.toString()).contains("2% (+100% better)").contains("$0.50 (+100% worse)");
    assertThat(compared.toMarkdown()).contains("| 2% (+100% better) |");
    assertThat(compared.toCsv()).startsWith("""
            campaign,ctr,ctr_other,ctr_standing,cpc,cpc_other,cpc_standing
            a,0.02,0.01,BETTER,0.25,0.5,BETTER
            """);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NOVEMBER.beside(
            Rollup.of(Ad.class).sum(CLICKS, Ad::clicks).build().start().table(CTR)));
  }

  @Test
  void standsBesideRowsThatWereLeftOutOfTheOtherTable() {
    ComparedTable best = NOVEMBER.sortedBy(CTR).top(1).beside(NOVEMBER);
    assertThat(best.rows()).extracting(ComparedTable.Row::keys).containsExactly(List.of("b"));
    ComparedTable all = NOVEMBER.beside(NOVEMBER.top(1));
    assertThat(all.rows()).hasSize(4);
    assertThat(all.row("b").orElseThrow().get(CTR).standing())
        .isEqualTo(ComparedTable.Standing.SAME);
    KpiTable october = table(new Ad("a", 1_000, 10, 5_000_000), new Ad("x", 10, 1, 1));
    assertThat(NOVEMBER.top(1).beside(october).rows())
        .as("x is gone in November, b, c and d are not")
        .extracting(ComparedTable.Row::keys)
        .containsExactly(List.of("a"), List.of("x"));
    assertThat(NOVEMBER.beside(october.filter(row -> false)).row("x")).isEmpty();
  }

  @Test
  void daysOfOtherZonesDoNotStandBesideEachOther() {
    KpiTable kyiv = byDay("Europe/Kyiv");
    KpiTable utc = byDay("UTC");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kyiv.beside(utc))
        .withMessageContaining("Europe/Kyiv")
        .withMessageContaining("UTC")
        .withMessageContaining("one zone");
    assertThat(kyiv.beside(byDay("Europe/Kyiv")).rows()).hasSize(1);
    KpiTable elsewhere = KpiTable.builder("day").kpis(CTR).totals(Tally.empty()).build();
    assertThat(kyiv.beside(elsewhere).rows()).as("made by hand").hasSize(1);
  }

  private static KpiTable byDay(String zone) {
    return Stream.of(Instant.parse("2026-05-01T12:00:00Z"))
        .collect(Rollup.of(Instant.class)
            .byDay("day", ZoneId.of(zone), time -> time)
            .sum(CLICKS, time -> 1)
            .build()
            .collector())
        .table(CTR);
  }

  @Test
  void theMedianIsOfOneCurrency() {
    record Shop(String currency, long clicks, long spendMicros) {}
    KpiTable table = Stream.of(
            new Shop("EUR", 10, 5_000_000),
            new Shop("USD", 10, 20_000_000),
            new Shop("USD", 10, 7_000_000))
        .collect(Rollup.of(Shop.class)
            .byCurrency("currency", shop -> CurrencyUnit.of(shop.currency()))
            .sum(CLICKS, Shop::clicks)
            .sumMicrosPerCurrency(SPEND, Shop::spendMicros)
            .build()
            .collector())
        .table(CPC);
    assertThatThrownBy(table::besideMedian).isInstanceOf(CurrencyMismatchException.class);
    ComparedTable dollars =
        table.filter(row -> row.key("currency").orElseThrow().equals("USD")).besideMedian();
    assertThat(dollars.row("USD").orElseThrow().get(CPC).other()).hasValue(1.35);
  }

  @Test
  void findsRowsByKeysAsTheRowsOfDataHaveThem() {
    record Key(
        int number,
        Network network,
        DayOfWeek day,
        @Nullable String text) {}
    KpiTable table = Stream.of(new Key(1, Network.VK, DayOfWeek.MONDAY, null))
        .collect(Rollup.of(Key.class)
            .by("number", Key::number)
            .by("network", Key::network)
            .by("day", Key::day)
            .by("text", Key::text)
            .sum(CLICKS, key -> 1)
            .build()
            .collector())
        .table(CTR);
    assertThat(table.row(1, Network.VK, DayOfWeek.MONDAY, null)).isPresent();
    assertThat(table.row(1L, "VK", "MONDAY", Totals.NO_KEY)).isPresent();
    assertThat(table.row(2, Network.VK, DayOfWeek.MONDAY, null)).isEmpty();
    assertThat(table.beside(table).row(1, Network.VK, DayOfWeek.MONDAY, null)).isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> table.row(1.5, "VK", "MONDAY", ""));
  }

  @Test
  void averagesAreWrittenAsTheReaderWritesNumbers() {
    KpiTable table = Stream.of(new Ad("a", 1_000, 123, 184_500_000))
        .collect(Rollup.of(Ad.class)
            .by("campaign", Ad::campaign)
            .sum(IMPRESSIONS, Ad::impressions)
            .sum(CLICKS, Ad::clicks)
            .sumMicros(SPEND, CurrencyUnit.EUR, Ad::spendMicros)
            .meanRate(CTR)
            .medianRate(CPC)
            .build()
            .collector())
        .table(CTR, CPC);
    assertThat(table.format(Locale.GERMANY).replace('\u00A0', ' ')).isEqualTo("""
        campaign     CTR     CPC  mean CTR  median CPC
        a         12,3 %  1,50 €    12,3 %      1,50 €
        total     12,3 %  1,50 €    12,3 %      1,50 €
        """);
    assertThat(table.rows().get(0).rates())
        .hasToString("[mean CTR 12.3 % (1 rows), median CPC 1.5 (1 rows)]");
  }

  @Test
  void whatWouldBeMarkupIsEscapedInMarkdown() {
    String text = table(new Ad("<img src=x>[a](b)`c`*d*&amp;|\\", 100, 1, 1)).toMarkdown();
    assertThat(text)
        .contains("| \\<img src=x>\\[a](b)\\`c\\`\\*d\\*\\&amp;\\|\\\\ |")
        .doesNotContain("\\1");
    assertThat(table(new Ad("_it_ ~~x~~ spring_sale a__b _", 100, 1, 1)).toMarkdown())
        .as("an underscore within a word is no markup")
        .contains("| \\_it\\_ \\~\\~x\\~\\~ spring_sale a\\_\\_b \\_ |");
  }

  @Test
  void textThatTurnsRoundTheDirectionStaysInItsCell() {
    KpiTable table = table(new Ad("a\u202Eb\u2066c", 100, 1, 1));
    assertThat(table.toString()).contains("a b c");
    assertThat(table.toMarkdown()).contains("a b c");
    assertThat(table.toCsv()).as("for programs").contains("a\u202Eb\u2066c");
  }

  @Test
  void standsBesideItsMedian() {
    ComparedTable compared = NOVEMBER.besideMedian();
    assertThat(compared.row("a").orElseThrow().get(CTR).other()).hasValue(0.04);
    assertThat(compared.row("a").orElseThrow().get(CTR).standing())
        .isEqualTo(ComparedTable.Standing.WORSE);
    assertThat(compared.row("b").orElseThrow().get(CPC).standing())
        .isEqualTo(ComparedTable.Standing.WORSE);
    assertThat(compared.row("d").orElseThrow().get(CTR).standing())
        .isEqualTo(ComparedTable.Standing.UNKNOWN);
  }

  @Test
  void marksEstimatesAndStatesTheirError() {
    Kpi perVisitor = Kpi.define("clicks_per_visitor")
        .title("Clicks per visitor")
        .label("clicks/visitor")
        .ratio(CLICKS, VISITORS)
        .count()
        .higherIsBetter()
        .build();
    KpiTable table = IntStream.range(0, 10_000)
        .boxed()
        .collect(Rollup.of(Integer.class)
            .by("part", number -> number < 10 ? "small" : "large")
            .sum(CLICKS, number -> 1)
            .unique(VISITORS, number -> number)
            .meanRate(perVisitor)
            .build()
            .collector())
        .table(perVisitor);
    assertThat(table.toString())
        .contains("large")
        .contains(KpiTable.ESTIMATED)
        .contains("mean clicks/visitor")
        .endsWith("\u2248 visitors estimated, standard error 1.19 %\n");
    assertThat(table.row("small").orElseThrow().unique(VISITORS))
        .hasToString("Optional[visitors 10]");
    assertThat(table.row("small").orElseThrow().get(perVisitor).asDouble()).isEqualTo(1);
  }

  /** Python: wcwidth.wcswidth; for the rest unicodedata.east_asian_width and unicodedata.combining, of Unicode 15. */
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "Весна, 5",
    "春の広告, 8",
    "e\u0301te\u0301, 3",
    "한국, 4",
    "\u1112\u1161\u11ab, 2",
    "ｗｉｄｅ, 8",
    "👍🏽, 2",
    "👍, 2",
    "🏽, 2",
    "👨\u200d👩\u200d👧, 2",
    "🤷\u200d♀\ufe0f, 2",
    "❤, 1",
    "❤\ufe0f, 2",
    "❤\ufe0f\u200d🔥!, 3",
    "🇺🇦, 2",
    "a\u200db, 2",
    "ﾊﾝｶｸ, 4",
    "𠀀, 2"
  })
  void knowsTheWidthOfCharacters(String text, int width) {
    assertThat(DisplayWidth.of(text)).isEqualTo(width);
  }

  @Test
  void alignsWideAndCombiningCharacters() {
    String text = table(
            new Ad("春の広告", 100, 1, 1),
            new Ad("e\u0301te\u0301", 100, 1, 1),
            new Ad("line\u2028break", 100, 1, 1))
        .toString();
    assertThat(List.of(text.split("\n")))
        .extracting(line -> DisplayWidth.of(line.substring(0, line.lastIndexOf(' '))))
        .allMatch(width -> width > 10);
    assertThat(text)
        .contains("春の広告     1%")
        .contains("e\u0301te\u0301          1%")
        .contains("line break");
  }

  @Test
  void exportsAveragesOfRates() {
    KpiTable table = Stream.of(1, 2, 3, 40)
        .collect(Rollup.of(Integer.class)
            .by("part", number -> number < 10 ? "small" : "large")
            .sum(CLICKS, number -> number < 10 ? number : 0)
            .sum(IMPRESSIONS, number -> number < 10 ? 4 : 0)
            .meanRate(CTR)
            .medianRate(CTR)
            .build()
            .collector())
        .table(CTR);
    assertThat(table.toCsv()).isEqualTo("""
        part,ctr,mean_ctr,median_ctr
        large,,,
        small,0.5,0.5,0.5
        """);
  }

  @Test
  void estimatesStayMarkedInComparisons() {
    Kpi perVisitor = Kpi.define("clicks_per_visitor")
        .title("Clicks per visitor")
        .ratio(CLICKS, VISITORS)
        .count()
        .higherIsBetter()
        .build();
    Rollup<Integer> rollup = Rollup.of(Integer.class)
        .by("part", number -> number < 10 ? "small" : "large")
        .sum(CLICKS, number -> 1)
        .sum(IMPRESSIONS, number -> 10)
        .unique(VISITORS, number -> number)
        .build();
    KpiTable now =
        IntStream.range(0, 3_000).boxed().collect(rollup.collector()).table(perVisitor, CTR);
    KpiTable before =
        IntStream.range(0, 2_900).boxed().collect(rollup.collector()).table(perVisitor, CTR);
    KpiTable few =
        IntStream.range(0, 20).boxed().collect(rollup.collector()).table(perVisitor, CTR);
    String error = "\u2248 visitors estimated, standard error 1.19 %\n";
    for (ComparedTable compared :
        List.of(now.beside(before), now.besideMedian(), few.beside(now), now.beside(few))) {
      assertThat(compared.toString()).endsWith(error).containsOnlyOnce("standard error");
      assertThat(compared.toMarkdown()).endsWith("\n\n" + error);
      assertThat(compared.row("large").orElseThrow().get(perVisitor).isEstimated())
          .isTrue();
      assertThat(compared.row("large").orElseThrow().get(CTR).isEstimated()).isFalse();
    }
    assertThat(now.beside(before).row("small").orElseThrow().get(perVisitor).isEstimated())
        .isFalse();
    assertThat(now.beside(before).row("large").orElseThrow().get(perVisitor).standing())
        .isNotEqualTo(ComparedTable.Standing.UNKNOWN);
    assertThat(few.beside(few).toString()).as("all exact").doesNotContain(KpiTable.ESTIMATED);
  }

  @Test
  void saysNothingOfEstimatesThatItDoesNotShow() {
    Rollup<Integer> rollup = Rollup.of(Integer.class)
        .by("all", number -> "all")
        .sum(CLICKS, number -> 1)
        .sum(IMPRESSIONS, number -> 10)
        .unique(VISITORS, number -> number)
        .unique(BUYERS, number -> number % 3)
        .build();
    Totals totals = IntStream.range(0, 2_000).boxed().collect(rollup.collector());
    assertThat(totals.table(CTR).toString()).doesNotContain(KpiTable.ESTIMATED);
    Kpi perBuyer = Kpi.define("clicks_per_buyer")
        .title("Clicks per buyer")
        .ratio(CLICKS, BUYERS)
        .count()
        .neutral()
        .build();
    assertThat(totals.table(perBuyer).toString())
        .as("three are counted exactly")
        .doesNotContain(KpiTable.ESTIMATED);
  }

  @Test
  void cellsTellHowFarTheyAreFromTheOthers() {
    Kpi clicks =
        Kpi.define("all_clicks").title("Clicks").total(CLICKS).count().neutral().build();
    KpiTable now = KpiTable.builder("campaign")
        .kpis(CTR, clicks)
        .row(List.of("a"), tally(100, 5))
        .row(List.of("b"), tally(100, 0))
        .row(List.of("c"), tally(100, 7))
        .totals(tally(300, 12))
        .build();
    KpiTable before = KpiTable.builder("campaign")
        .kpis(CTR, clicks)
        .row(List.of("a"), tally(100, 10))
        .row(List.of("b"), tally(100, 0))
        .row(List.of("c"), tally(100, 0))
        .totals(tally(300, 10))
        .build();
    ComparedTable compared = now.beside(before);
    ComparedTable.Cell fallen = compared.row("a").orElseThrow().get(CTR);
    assertThat(fallen.difference()).hasValue(0.05 - 0.1);
    assertThat(fallen.relative()).hasValue((0.05 - 0.1) / 0.1);
    assertThat(compared.row("a").orElseThrow().get(clicks).standing())
        .isEqualTo(ComparedTable.Standing.DIFFERENT);
    assertThat(compared.row("c").orElseThrow().get(CTR).relative()).as("from 0").isEmpty();
    assertThat(compared.totals().get(CTR).standing()).isEqualTo(ComparedTable.Standing.BETTER);
    assertThat(compared.row("z")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> compared.row("a").orElseThrow().get(CPC))
        .withMessage("the table has no cpc");
    assertThat(compared.toString()).isEqualTo("""
        campaign                 CTR      Clicks
        a            5% (-50% worse)    5 (-50%)
        b                0% (from 0)  0 (from 0)
        c         7% (from 0 better)  7 (from 0)
        total       4% (+20% better)   12 (+20%)
        """);
    ComparedTable median = now.besideMedian();
    assertThat(median.row("a").orElseThrow().get(CTR).standing())
        .isEqualTo(ComparedTable.Standing.SAME);
    assertThat(median.row("c").orElseThrow().get(clicks).standing())
        .isEqualTo(ComparedTable.Standing.DIFFERENT);
    assertThat(median.row("c").orElseThrow().get(CTR).standing())
        .isEqualTo(ComparedTable.Standing.BETTER);
    assertThat(median.totals().get(CTR).other()).hasValue(0.05);
  }

  private static Tally tally(long impressions, long clicks) {
    return Tally.builder().set(IMPRESSIONS, impressions).set(CLICKS, clicks).build();
  }

  @Test
  void theMedianOfTwoIsBetweenThem() {
    KpiTable two = table(new Ad("a", 100, 1, 5_000_000), new Ad("b", 100, 4, 5_000_000));
    ComparedTable compared = two.besideMedian();
    assertThat(compared.row("a").orElseThrow().get(CTR).other()).hasValue(0.025);
    assertThat(compared.row("a").orElseThrow().get(CTR).standing())
        .isEqualTo(ComparedTable.Standing.WORSE);
    assertThat(compared.row("a").orElseThrow().get(CPC).standing())
        .isEqualTo(ComparedTable.Standing.WORSE);
    assertThat(compared.row("b").orElseThrow().get(CPC).standing())
        .isEqualTo(ComparedTable.Standing.BETTER);
    KpiTable none = table(new Ad("a", 0, 0, 0));
    assertThat(none.besideMedian().row("a").orElseThrow().get(CTR).other()).isEmpty();
  }

  @Test
  void periodsWithoutKeysStandInOneLine() {
    KpiTable now = KpiTable.builder()
        .kpis(CTR)
        .row(List.of(), tally(100, 5))
        .totals(tally(100, 5))
        .build();
    KpiTable before = KpiTable.builder()
        .kpis(CTR)
        .row(List.of(), tally(100, 4))
        .totals(tally(100, 4))
        .build();
    assertThat(now.beside(before).toString()).isEqualTo("""
                     CTR
        5% (+25% better)
        """);
  }

  @Test
  void nothingHasAShareOfNothing() {
    KpiTable.Row free =
        table(new Ad("a", 100, 1, 0), new Ad("b", 100, 1, 0)).row("a").orElseThrow();
    assertThat(free.shareOf(SPEND)).isEmpty();
    assertThat(free.shareOf(BUYERS.gross())).as("not measured").isEmpty();
    assertThat(free.shareOf(CLICKS)).hasValue(0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> free.shareOf(BUYERS))
        .withMessageContaining("share people");
    RateAverage mean = RateAverage.of(CTR, RateAverage.Kind.MEAN, 0.5, 1, 0);
    KpiTable averaged = KpiTable.builder("campaign")
        .kpis(CTR)
        .row(List.of("a"), tally(2, 1), List.of(), List.of(mean))
        .totals(tally(2, 1), List.of(), List.of(mean))
        .build();
    assertThat(averaged.row("a").orElseThrow().rates()).containsExactly(mean);
  }
}
