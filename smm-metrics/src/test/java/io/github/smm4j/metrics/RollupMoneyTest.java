package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Money of several currencies, and averages of rates of it. */
class RollupMoneyTest {

  record Row(CurrencyUnit currency, String site, long spendMicros, long clicks) {}

  private static final List<Row> ROWS = List.of(
      new Row(CurrencyUnit.EUR, "vk", 6_000_000, 3),
      new Row(CurrencyUnit.USD, "vk", 8_000_000, 2),
      new Row(CurrencyUnit.USD, "ok", 9_000_000, 3));

  private static Rollup.Builder<Row> perCurrency() {
    return Rollup.of(Row.class)
        .byCurrency("currency", Row::currency)
        .by("site", Row::site)
        .sumMicrosPerCurrency(SPEND, Row::spendMicros)
        .sum(CLICKS, Row::clicks);
  }

  @Test
  void averagesOfMoneyStayOutWhereCurrenciesMix() {
    Totals totals = ROWS.stream()
        .collect(perCurrency()
            .sum(IMPRESSIONS, row -> 100)
            .meanRate(Kpis.CPC)
            .meanRate(Kpis.CTR)
            .build()
            .collector());
    assertThat(totals.by("currency").meanRate(Kpis.CPC, "USD").asDouble()).isEqualTo(3.5);
    Totals bySite = totals.by("site");
    assertThat(bySite.meanRate(Kpis.CPC, "vk").isDefined()).isFalse();
    assertThat(bySite.meanRate(Kpis.CTR, "vk").asDouble()).isEqualTo(0.025);
    assertThat(bySite.of("vk").orElseThrow().money(SPEND)).isEmpty();
    assertThat(bySite.of("vk").orElseThrow().get(CLICKS)).hasValue(5);
  }

  @Test
  void aBrokenRowIsReportedInItsCurrency() {
    Rollup<Row> rollup =
        perCurrency().atMost(CLICKS, CLICKS).brokenRows(BrokenRows.FAIL).build();
    Totals totals = rollup.start();
    ROWS.forEach(row -> rollup.add(totals, row));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rollup.add(totals, new Row(CurrencyUnit.EUR, "vk", 5_000_000, -1)))
        .withMessageContaining("EUR 5");
    assertThat(totals.rows()).isEqualTo(3);
  }

  @Test
  void aMeanOfGreatRatesIsExact() {
    long great = Long.MAX_VALUE / 100;
    Rollup<Row> rollup = Rollup.of(Row.class)
        .sum(CLICKS, row -> great)
        .sum(IMPRESSIONS, row -> 1_000)
        .meanRate(Kpi.define("clicks_per_thousand")
            .title("Clicks per thousand")
            .ratio(CLICKS, IMPRESSIONS)
            .perThousand()
            .higherIsBetter()
            .build())
        .build();
    assertThat(rollup.totals(ROWS).table(Kpis.CTR).totals().rates().get(0).asDouble())
        .isEqualTo((double) great);
  }

  @Test
  void refusesWhatCannotBeRolledUp() {
    Rollup.Builder<Row> rollup = perCurrency();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rollup.byCurrency("other", Row::currency))
        .withMessageContaining("two currencies");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rollup.atMost(CLICKS, SPEND))
        .withMessageContaining("cannot be compared");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rollup.sumMicrosPerCurrency(IMPRESSIONS, Row::clicks));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rollup.unique(VISITORS, Row::site).unique(VISITORS, Row::site))
        .withMessageContaining("there already");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rollup.meanRate(Kpis.CPC).meanRate(Kpis.CPC))
        .withMessageContaining("there already");
    Kpi total = Kpi.define("all_clicks")
        .title("Clicks")
        .total(CLICKS)
        .count()
        .higherIsBetter()
        .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rollup.meanRate(total))
        .withMessageContaining("no ratio");
  }
}
