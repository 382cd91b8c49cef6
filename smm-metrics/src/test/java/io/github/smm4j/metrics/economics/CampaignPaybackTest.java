package io.github.smm4j.metrics.economics;

import static io.github.smm4j.metrics.Kpis.PROFIT;
import static io.github.smm4j.metrics.Kpis.ROI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.metrics.Serialized;
import io.github.smm4j.metrics.Tallies;
import io.github.smm4j.metrics.Undefined;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CampaignPaybackTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  /** 100 are spent on the first day; each later sale leaves 40. */
  private static SortedMap<LocalDate, Tally> days(int... salesAfterDays) {
    SortedMap<LocalDate, Tally> days = new TreeMap<>();
    days.put(FIRST, day("0", "0", "100"));
    for (int after : salesAfterDays) {
      days.put(FIRST.plusDays(after), day("70", "30", "0"));
    }
    return days;
  }

  private static Tally day(String revenue, String goods, String marketing) {
    return Tallies.parse("revenue=USD " + revenue + "; cost_of_goods=USD " + goods
        + "; marketing_cost=USD " + marketing + "; other_cost=USD 0");
  }

  @Test
  void countsSalesThatComeLate() {
    CampaignPayback payback = CampaignPayback.of(PROFIT, days(2, 9, 20));
    assertThat(payback.paidBackOn().get()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(payback.daysToPayback().get()).isEqualTo(20);
    // (70 - 30 - 100) / 130 on the 5th, (210 - 90 - 100) / 190 in the end
    assertThat(ROI.of(payback.until(LocalDate.of(2026, 11, 5))).asDouble()).isEqualTo(-60 / 130.0);
    assertThat(ROI.of(payback.until(LocalDate.of(2026, 12, 31))).asDouble()).isEqualTo(20 / 190.0);
    assertThat(payback.until(LocalDate.of(2026, 10, 31))).isEqualTo(Tally.empty());
    assertThat(payback.runningProfit().values())
        .extracting(value -> value.money().orElseThrow().toString())
        .containsExactly("USD -100.00", "USD -60.00", "USD -20.00", "USD 20.00");
  }

  @Test
  void saysThatItHasNotPaidBackYet() {
    CampaignPayback payback = CampaignPayback.of(PROFIT, days(2));
    assertThat(payback.paidBackOn()).hasToString("undefined: not yet: USD -60.00 on 2026-11-03");
    assertThat(payback.daysToPayback().isDefined()).isFalse();
    assertThat(payback)
        .hasToString("CampaignPayback of 2 days: undefined: not yet: USD -60.00 on 2026-11-03");
  }

  @Test
  void takesTheDayFromWhichItStaysInTheBlack() {
    SortedMap<LocalDate, Tally> days = days(1, 2, 3, 9);
    days.put(FIRST.plusDays(4), day("0", "0", "50"));
    assertThat(CampaignPayback.of(PROFIT, days).paidBackOn().get()).isEqualTo(FIRST.plusDays(9));
    days.put(FIRST.plusDays(12), day("70", "30", "0"));
    assertThat(CampaignPayback.of(PROFIT, days).paidBackOn().get())
        .as("not the last day that earns")
        .isEqualTo(FIRST.plusDays(9));
  }

  @Test
  void aDayThatEndsAtNothingIsInTheBlack() {
    SortedMap<LocalDate, Tally> days = new TreeMap<>();
    days.put(FIRST, day("0", "0", "40"));
    days.put(FIRST.plusDays(1), day("40", "0", "0"));
    days.put(FIRST.plusDays(2), day("5", "0", "0"));
    assertThat(CampaignPayback.of(PROFIT, days).daysToPayback().get()).isEqualTo(1);
  }

  @Test
  void paysBackOnTheFirstDayWhereItNeverCostMore() {
    SortedMap<LocalDate, Tally> days = new TreeMap<>();
    days.put(FIRST, day("100", "0", "100"));
    assertThat(CampaignPayback.of(PROFIT, days).daysToPayback().get()).isZero();
  }

  @Test
  void saysWhatWasNotMeasured() {
    SortedMap<LocalDate, Tally> days = new TreeMap<>();
    assertThat(
            CampaignPayback.of(PROFIT, days).paidBackOn().reason().orElseThrow().kind())
        .isEqualTo(Undefined.Kind.NO_VALUES);
    days.put(FIRST, Tallies.parse("marketing_cost=USD 5"));
    assertThat(CampaignPayback.of(PROFIT, days).paidBackOn())
        .hasToString("undefined: revenue, cost_of_goods, other_cost not measured");
    // until the other costs are known there is no profit, so no day in the black
    days.put(FIRST.plusDays(1), day("100", "0", "0"));
    assertThat(CampaignPayback.of(PROFIT, days).daysToPayback().get()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoTotalOfMoney() {
    assertThatThrownBy(() -> CampaignPayback.of(ROI, days()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CampaignPayback.of(Kpis.NET_GROWTH, days()))
        .hasMessageContaining("not net_growth");
  }

  @Test
  void isAValue() {
    CampaignPayback payback = CampaignPayback.of(PROFIT, days(2, 9));
    assertThat(Serialized.copyOf(payback)).isEqualTo(payback).hasSameHashCodeAs(payback);
  }
}
