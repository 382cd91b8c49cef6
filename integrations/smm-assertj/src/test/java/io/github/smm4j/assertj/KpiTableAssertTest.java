package io.github.smm4j.assertj;

import static io.github.smm4j.assertj.SmmAssertions.assertThat;
import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.CPA;
import static io.github.smm4j.metrics.Kpis.CTR;
import static io.github.smm4j.metrics.Kpis.ROAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.Rollup;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class KpiTableAssertTest {

  private record AdRow(
      String campaign, String network, long clicks, long conversions, long cents) {}

  private static final KpiTable TABLE = Stream.of(
          new AdRow("spring", "vk", 300, 3, 16_322), new AdRow("spring", "ok", 50, 0, 1_000))
      .collect(Rollup.of(AdRow.class)
          .by("campaign", AdRow::campaign)
          .by("network", AdRow::network)
          .sum(IMPRESSIONS, row -> 10_000)
          .sum(CLICKS, AdRow::clicks)
          .sum(CONVERSIONS, AdRow::conversions)
          .sumMicros(SPEND, CurrencyUnit.USD, row -> row.cents() * 10_000)
          .build()
          .collector())
      .table(CTR, CPA);

  @Test
  void whatHoldsPasses() {
    assertThat(TABLE).hasKeys("campaign", "network").hasRows(2).hasNoRow("autumn", "vk");
    assertThat(TABLE)
        .row("spring", "vk")
        .has(CPA, Money.parse("USD 54.41"))
        .has(CTR, 0.03, within(1e-12))
        .has(CLICKS, 300)
        .has(SPEND, Money.parse("USD 163.22"))
        .hasUndefined(ROAS);
    assertThat(TABLE).row("spring", "ok").value(CPA).hasReasonContaining("conversions is 0");
    assertThat(TABLE).totals().has(CLICKS, 350).tally().has(CONVERSIONS, 3);
    assertThat(TABLE.row("spring", "vk").orElseThrow()).has(CLICKS, 300);
  }

  @Test
  void theTableIsShown() {
    assertThat(Failure.of(() -> assertThat(TABLE).row("spring", "tg")))
        .isEqualTo(
            "Expecting a row [spring, tg] by [campaign, network] but there is none:\n\n" + TABLE);
    assertThat(Failure.of(() -> assertThat(TABLE).hasNoRow("spring", "vk")))
        .isEqualTo("Expecting no row [spring, vk] but there is one:\n\n" + TABLE);
    assertThat(Failure.of(() -> assertThat(TABLE).hasRows(3)))
        .isEqualTo("Expecting 3 rows but found 2:\n\n" + TABLE);
    assertThat(Failure.of(() -> assertThat(TABLE).hasKeys("network")))
        .isEqualTo("Expecting the keys [network] but found [campaign, network]");
  }

  @Test
  void theRowIsNamed() {
    assertThat(Failure.of(
            () -> assertThat(TABLE).row("spring", "vk").has(CPA, Money.parse("USD 50.00"))))
        .isEqualTo("[row [spring, vk]] Expecting an amount that rounds to USD 50.00 but found"
            + " USD 54.406667:\n  CPA USD 54.406667 (USD 163.22 / 3)");
    assertThat(Failure.of(() -> assertThat(TABLE).as("May").totals().has(CLICKS, 1)))
        .startsWith("[May, totals] Expecting clicks to be 1 but it is 350 in:\n");
    assertThat(Failure.of(() -> assertThat(TABLE).row("spring", "vk").hasUndefined(CTR)))
        .startsWith("[row [spring, vk]] Expecting no value but found:\n  CTR 3 %");
    assertThat(Failure.of(() -> assertThat(TABLE).totals().has(CTR, 0.5, within(0.1))))
        .startsWith("[totals] Expecting a value within 0.1 of 0.5 but found 0.0175");
    assertThat(Failure.of(() -> assertThat(TABLE).totals().has(SPEND, Money.parse("USD 1"))))
        .startsWith("[totals] Expecting spend to be USD 1.00 but it is USD 173.22");
  }
}
