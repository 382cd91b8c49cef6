package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITORS;
import static io.github.smm4j.metrics.Kpis.CPC;
import static io.github.smm4j.metrics.Kpis.CTR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.core.Tally;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class KpiTableTest {

  record AdRow(String campaign, String network, long impressions, long clicks, long spendMicros) {}

  private static final KpiTable TABLE = List.of(
          new AdRow("spring", "vk", 1_000, 20, 5_000_000),
          new AdRow("spring", "facebook", 4_000, 40, 6_000_000),
          new AdRow("autumn, \"b\"", "vk|ok", 0, 0, 1_000_000),
          new AdRow("spring", "vk", 1_000, 30, 5_000_000))
      .stream()
      .collect(Rollup.of(AdRow.class)
          .by("campaign", AdRow::campaign)
          .by("network", AdRow::network)
          .sum(IMPRESSIONS, AdRow::impressions)
          .sum(CLICKS, AdRow::clicks)
          .sumMicros(SPEND, CurrencyUnit.USD, AdRow::spendMicros)
          .build()
          .collector())
      .table(CTR, CPC);

  @Test
  void computesEveryCellFromTheSums() {
    KpiTable.Row row = TABLE.row("spring", "vk").orElseThrow();
    assertThat(row.get(CTR).asDouble()).isEqualTo(0.025);
    assertThat(row.get(CPC).money()).contains(BigMoney.of(CurrencyUnit.USD, 0.2).withScale(2));
    assertThat(row.get(Kpis.CPM).money())
        .as("of a KPI that is no column")
        .contains(BigMoney.of(CurrencyUnit.USD, 5).withScale(2));
    assertThat(row.tally().get(CLICKS)).hasValue(50);
    assertThat(row.keys()).containsExactly("spring", "vk");
    assertThat(row.key("network")).contains("vk");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.key("country"))
        .withMessage("no key named country, but [campaign, network]");
    assertThat(TABLE.row("spring", "x")).isEmpty();
    assertThat(TABLE.keyNames()).containsExactly("campaign", "network");
    assertThat(TABLE.kpis()).containsExactly(CTR, CPC);
  }

  @Test
  void totalsComeFromTheSumsAndNotFromTheRates() {
    assertThat(TABLE.totals().get(CTR).asDouble()).isEqualTo(90.0 / 6_000);
    assertThat(TABLE.totals().key("campaign")).isEmpty();
    assertThat(TABLE.totals().toString()).startsWith("[total] [CTR 1.5");
    assertThat(TABLE.top(1).totals()).as("top leaves the totals").isSameAs(TABLE.totals());
  }

  @Test
  void sortsBestFirstAndUndefinedLast() {
    assertThat(TABLE.sortedBy(CTR).rows())
        .extracting(row -> row.keys().get(1))
        .containsExactly("vk", "facebook", "vk|ok");
    assertThat(TABLE.sortedBy(CPC).rows())
        .as("the cheapest click first")
        .extracting(row -> row.keys().get(1))
        .containsExactly("facebook", "vk", "vk|ok");
    assertThat(TABLE.sortedBy(CPC).top(1).rows()).hasSize(1);
    assertThat(TABLE.top(100).rows()).hasSize(3);
    assertThat(TABLE.top(0).rows()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> TABLE.top(-1));
  }

  @Test
  void filters() {
    assertThat(TABLE.filter(row -> row.get(CTR).isDefined()).rows()).hasSize(2);
  }

  @Test
  void printsAligned() {
    assertThat(TABLE).hasToString("""
            campaign     network    CTR     CPC
            autumn, "b"  vk|ok        -       -
            spring       facebook    1%   $0.15
            spring       vk        2.5%   $0.20
            total                  1.5%  $0.189
            """);
  }

  @Test
  void printsForALocale() {
    assertThat(TABLE.format(Locale.GERMANY)).contains("2,5").doesNotContain("2.5");
  }

  @Test
  void printsMarkdown() {
    assertThat(TABLE.toMarkdown()).isEqualTo("""
            | campaign | network | CTR | CPC |
            |---|---|---:|---:|
            | autumn, "b" | vk\\|ok | - | - |
            | spring | facebook | 1% | $0.15 |
            | spring | vk | 2.5% | $0.20 |
            | total |  | 1.5% | $0.189 |
            """);
  }

  @Test
  void printsCsvForPrograms() {
    assertThat(TABLE.toCsv()).isEqualTo("""
            campaign,network,ctr,cpc
            "autumn, ""b""\",vk|ok,,
            spring,facebook,0.01,0.15
            spring,vk,0.025,0.20
            """);
  }

  @Test
  void aTableWithoutKeysIsOneRow() {
    KpiTable all = List.of(new AdRow("a", "b", 100, 1, 0)).stream()
        .collect(Rollup.of(AdRow.class)
            .sum(IMPRESSIONS, AdRow::impressions)
            .sum(CLICKS, AdRow::clicks)
            .build()
            .collector())
        .table(CTR);
    assertThat(all).hasToString("CTR\n 1%\n");
    assertThat(all.row().orElseThrow().get(CTR).asDouble()).isEqualTo(0.01);
  }

  @Test
  void isBuiltOfSumsMadeElsewhere() {
    KpiTableBuilder builder = KpiTable.builder("campaign", "network").kpis(CTR, CPC);
    TABLE.rows().forEach(row -> builder.row(row.keys(), row.tally()));
    KpiTable built = builder.totals(TABLE.totals().tally()).build();
    assertThat(built.toString()).isEqualTo(TABLE.toString());
    assertThat(built.toCsv()).isEqualTo(TABLE.toCsv());
    assertThat(built.withShareOf(SPEND).withRankBy(CPC).toString())
        .isEqualTo(TABLE.withShareOf(SPEND).withRankBy(CPC).toString());
  }

  @Test
  void rowsThatDoNotFitAreRefused() {
    KpiTableBuilder builder = KpiTable.builder("campaign").row(List.of("spring"), Tally.empty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.row(List.of("spring"), Tally.empty()))
        .withMessage("two rows of the keys [spring]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.row(List.of("spring", "vk"), Tally.empty()))
        .withMessage("2 values for the keys [campaign]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.row(List.of(1.5), Tally.empty()))
        .withMessageStartingWith("a key must be a String");
    assertThatIllegalStateException()
        .isThrownBy(builder::build)
        .withMessage("a table without totals: call totals(...)");
    RateAverage mean = RateAverage.of(CTR, RateAverage.Kind.MEAN, 0.5, 1, 0);
    assertThatIllegalStateException()
        .isThrownBy(
            () -> builder.totals(Tally.empty(), List.of(), List.of(mean)).build())
        .withMessageContaining("the totals of [mean CTR]");
  }

  @Test
  void countsAndAveragesMadeElsewhereAreLookedAt() {
    assertThat(UniqueCount.of(VISITORS, 15_210, 0.0119))
        .hasToString("visitors about 15210 (standard error 1.19 %)");
    assertThatIllegalArgumentException().isThrownBy(() -> UniqueCount.of(CLICKS, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> UniqueCount.of(VISITORS, -1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> UniqueCount.of(VISITORS, 1, Double.NaN));
    assertThat(RateAverage.of(CTR, RateAverage.Kind.MEAN, Double.NaN, 0, 2).isDefined())
        .isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateAverage.of(CTR, RateAverage.Kind.MEAN, Double.NaN, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateAverage.of(CTR, RateAverage.Kind.MEAN, 1, 1, -1));
  }

  @Test
  void aValueFollowsFromItsInputs() {
    Tally day = Tally.builder()
        .set(CLICKS, 2)
        .setMicros(REVENUE, CurrencyUnit.USD, 1)
        .parts(3)
        .partsWithout(CLICKS, 1)
        .build();
    assertThat(CPC.of(day).inputs()).hasToString("{clicks=2 (not measured in 1 of 3)}");
    assertThat(CPC.of(CPC.of(day).inputs())).isEqualTo(CPC.of(day));
  }

  @Test
  void countsOfPeopleHaveIntervals() {
    UniqueCount exact = UniqueCount.of(VISITORS, 200, 0);
    assertThat(exact.interval(0.95).lower()).isEqualTo(200);
    assertThat(exact.interval(0.95).upper()).isEqualTo(200);
    assertThat(exact.interval(0.95).method()).isEqualTo("exact");
    assertThat(exact).hasToString("visitors 200");
    UniqueCount estimate = UniqueCount.of(VISITORS, 1_000, 0.01);
    // python: statistics.NormalDist().inv_cdf(0.975) = 1.9599639845400536
    assertThat(estimate.interval(0.95).lower()).isCloseTo(1_000 - 19.599639845400535, within(1e-9));
    assertThat(estimate.interval(0.95).upper()).isCloseTo(1_000 + 19.599639845400535, within(1e-9));
    assertThat(estimate.interval(0.95).method()).isEqualTo("UltraLogLog");
    assertThat(estimate.isExact()).isFalse();
    assertThat(UniqueCount.of(VISITORS, 0, 1).count()).isZero();
    for (double confidence : new double[] {0, 1, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> estimate.interval(confidence));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> UniqueCount.of(VISITORS, 1, -0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> UniqueCount.of(VISITORS, 1, 1.1));
  }

  @Test
  void averagesSayOfHowManyRows() {
    RateAverage mean = RateAverage.of(CTR, RateAverage.Kind.MEAN, 0.0325, 4, 1);
    assertThat(mean).hasToString("mean CTR 3.25 % (4 rows, 1 left out)");
    assertThat(mean.kpiId()).isEqualTo("ctr");
    assertThat(mean.kind()).isEqualTo(RateAverage.Kind.MEAN);
    assertThat(mean.used()).isEqualTo(4);
    assertThat(mean.leftOut()).isEqualTo(1);
    assertThat(mean.asDouble()).isEqualTo(0.0325);
    assertThat(mean.orElse(-1)).isEqualTo(0.0325);
    assertThat(mean.reason()).isEmpty();
    assertThat(RateAverage.of(CPC, RateAverage.Kind.MEDIAN, 0.5, 4, 0))
        .hasToString("median CPC 0.5 (4 rows)");
    RateAverage none = RateAverage.of(CTR, RateAverage.Kind.MEAN, 0.5, 0, 2);
    assertThat(none).hasToString("mean CTR - (0 rows, 2 left out)");
    assertThat(none.orElse(-1)).isEqualTo(-1);
    assertThat(none.reason().orElseThrow().text()).isEqualTo("none of 2 rows has a rate");
    assertThatThrownBy(none::asDouble)
        .isInstanceOf(UndefinedValueException.class)
        .hasMessageContaining("mean CTR");
    assertThat(RateAverage.of(CTR, RateAverage.Kind.MEAN, 0, 0, 0)
            .reason()
            .orElseThrow()
            .text())
        .isEqualTo("there are no rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateAverage.of(CTR, RateAverage.Kind.MEAN, 1, -1, 0));
  }

  @Test
  void tablesOfSumsMadeElsewhereKnowHowDaysWereCut() {
    KpiTable kyiv = KpiTable.builder("day", "network")
        .cut("day", "days in Europe/Kyiv")
        .totals(Tally.empty())
        .build();
    assertThat(kyiv.cut("day")).contains("days in Europe/Kyiv");
    assertThat(kyiv.cut("network")).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> kyiv.cut("week"));
    KpiTable utc = KpiTable.builder("day", "network")
        .cut("day", "days in UTC")
        .totals(Tally.empty())
        .build();
    assertThatIllegalArgumentException().isThrownBy(() -> kyiv.beside(utc));
    KpiTableBuilder table = KpiTable.builder("day");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.cut("week", "days in UTC"))
        .withMessage("no key named week, but [day]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.cut("day", " "))
        .withMessage("the cut of day is blank");
  }
}
