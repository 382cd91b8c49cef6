package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.CPA;
import static io.github.smm4j.metrics.Kpis.CPM;
import static io.github.smm4j.metrics.Kpis.CTR;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Tally;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class KpiValueTest {

  private static final Tally AD = Tally.builder()
      .set(IMPRESSIONS, 213_434_828)
      .set(CLICKS, 38_165)
      .set(CONVERSIONS, 1_079)
      .set(SPEND, Money.of(CurrencyUnit.USD, 58_705.23))
      .build();

  @Test
  void givesARateWithTheFractionBehindIt() {
    assertThat(CTR.of(AD).asDouble()).isEqualTo(1.7881336592357833E-4);
    assertThat(CTR.of(AD)).hasToString("CTR 0.0179 % (38165 / 213434828)");
    assertThat(CPM.of(AD)).hasToString("CPM USD 0.27505 (1000 * USD 58705.23 / 213434828)");
  }

  @Test
  void givesMoney() {
    assertThat(CPA.of(AD).money().orElseThrow()).hasToString("USD 54.407071");
    assertThat(CTR.of(Tally.empty()).reason().orElseThrow())
        .hasToString("Undefined: impressions not measured");
  }
}
