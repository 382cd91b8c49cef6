package io.github.smm4j.metrics.plan;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.LEADS;
import static io.github.smm4j.core.Measure.PURCHASES;
import static io.github.smm4j.core.Measure.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.time.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BudgetAndPlanTest {

  private static final CurrencyUnit USD = CurrencyUnit.USD;
  private static final DayRange NOVEMBER =
      new DayRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));

  private static SortedMap<LocalDate, Tally> spending(int days, double perDay) {
    SortedMap<LocalDate, Tally> daily = new TreeMap<>();
    for (int i = 0; i < days; i++) {
      daily.put(
          NOVEMBER.startInclusive().plusDays(i),
          Tally.builder().set(SPEND, Money.of(USD, perDay)).build());
    }
    return daily;
  }

  @Test
  void pacesABudget() {
    BudgetPacing pacing = BudgetPacing.of(
        Money.of(USD, 3_000), NOVEMBER, spending(12, 120), LocalDate.of(2026, 11, 10));
    assertThat(pacing.spentShare()).isEqualTo(0.4);
    assertThat(pacing.elapsedShare()).isEqualTo(1 / 3.0);
    assertThat(pacing.pace().orElseThrow()).isEqualTo(0.4 / (1 / 3.0));
    assertThat(pacing.forecast()).hasToString("Optional[USD 3600.00]");
    assertThat(pacing.perDayLeft()).hasToString("Optional[USD 90.00]");
    assertThat(pacing.spent()).hasToString("USD 1200.00");
    assertThat(pacing.left()).hasToString("USD 1800.00");
    assertThat(pacing)
        .hasToString("USD 1200.00 of USD 3000.00 (40.0 %) after 10 of 30 days (33.3 %)");
  }

  @Test
  void saysWhatItDoesNotKnow() {
    BudgetPacing early =
        BudgetPacing.of(Money.of(USD, 3_000), NOVEMBER, new TreeMap<>(), LocalDate.of(2026, 10, 1));
    assertThat(early.forecast()).isEmpty();
    assertThat(early.pace()).isEmpty();
    BudgetPacing late = BudgetPacing.of(
        Money.of(USD, 3_000), NOVEMBER, spending(20, 100), LocalDate.of(2027, 1, 1));
    assertThat(late.perDayLeft()).isEmpty();
    assertThat(late.daysWithoutData()).isEqualTo(10);
    assertThat(late.forecast()).as("what is spent").hasToString("Optional[USD 2000.00]");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            BudgetPacing.of(Money.zero(USD), NOVEMBER, new TreeMap<>(), LocalDate.of(2026, 11, 1)));
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> BudgetPacing.of(
            Money.of(CurrencyUnit.EUR, 5), NOVEMBER, spending(1, 1), LocalDate.of(2026, 11, 1)));
  }

  private static final MediaPlan PLAN = MediaPlan.budget(Money.of(USD, 5_000))
      .costPerClick(Money.of(USD, 0.5))
      .clickToLead(0.05)
      .leadToSale(0.2);

  @Test
  void plansFromBudgetToSales() {
    assertThat(PLAN).hasToString("USD 5000.00: 10000 clicks, 500 leads, 100 sales");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            MediaPlan.budget(Money.of(USD, 1)).costPerClick(Money.of(USD, 1)).clickToLead(1.5));
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(
            () -> MediaPlan.budget(Money.of(USD, 1)).costPerClick(Money.of(CurrencyUnit.EUR, 1)));
  }

  @Test
  void comparesWithFact() {
    Tally fact = Tally.builder()
        .set(SPEND, Money.of(USD, 4_000))
        .set(CLICKS, 9_000)
        .set(PURCHASES, 120)
        .build();
    assertThat(PLAN.beside(fact))
        .extracting(MediaPlan.Line::measure)
        .containsExactly(SPEND, CLICKS, LEADS, PURCHASES);
    assertThat(PLAN.beside(fact).get(0).done()).hasValue(0.8);
    assertThat(PLAN.beside(fact).get(2).done()).as("not measured").isEmpty();
    assertThat(PLAN.beside(fact).get(3).done()).hasValue(1.2);
  }

  @Test
  void plansWithSharesFromNoneToAll() {
    MediaPlan all = MediaPlan.budget(Money.of(USD, 10))
        .costPerClick(Money.of(USD, 1))
        .clickToLead(1)
        .leadToSale(0);
    assertThat(all.budget()).hasToString("USD 10.00");
    assertThat(all.clicks()).as("no exponent").hasToString("10");
    assertThat(all.leads()).isEqualByComparingTo("10");
    assertThat(all.sales()).isEqualByComparingTo("0");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            MediaPlan.budget(Money.of(USD, 1)).costPerClick(Money.of(USD, 1)).clickToLead(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> MediaPlan.budget(Money.zero(USD)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MediaPlan.budget(Money.of(USD, 1)).costPerClick(Money.zero(USD)));
    assertThat(all.beside(Tally.empty()).get(3).done()).as("none planned").isEmpty();
  }

  /** 100 / 0.3 = 333.3333..., of which 7 % are 23.3333... and 33 % of these exactly 7.7. */
  @Test
  void roundsEachNumberOnce() {
    MediaPlan plan = MediaPlan.budget(Money.of(USD, 100))
        .costPerClick(Money.of(USD, 0.3))
        .clickToLead(0.07)
        .leadToSale(0.33);
    assertThat(plan).hasToString("USD 100.00: 333.333333 clicks, 23.333333 leads, 7.7 sales");
  }

  @Test
  void comparesNoMoneyOfAnotherCurrency() {
    Tally euros = Tally.builder().set(SPEND, Money.of(CurrencyUnit.EUR, 4_000)).build();
    assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> PLAN.beside(euros));
  }

  @Test
  void daysWithoutDataAreOverAndBringNothing() {
    SortedMap<LocalDate, Tally> daily = spending(10, 100);
    daily.remove(NOVEMBER.startInclusive().plusDays(4));
    daily.remove(NOVEMBER.startInclusive().plusDays(5));
    BudgetPacing pacing =
        BudgetPacing.of(Money.of(USD, 3_000), NOVEMBER, daily, LocalDate.of(2026, 11, 10));
    assertThat(pacing.daysWithoutData()).isEqualTo(2);
    assertThat(pacing.forecast())
        .as("800, and 100 on each of 20 days")
        .hasToString("Optional[USD 2800.00]");
    assertThat(pacing.noForecast()).isEmpty();
  }

  @Test
  void forecastsNothingFromFewDays() {
    BudgetPacing oneDay = BudgetPacing.of(
        Money.of(USD, 3_000), NOVEMBER, spending(1, 700), LocalDate.of(2026, 11, 1));
    assertThat(oneDay.forecast()).isEmpty();
    assertThat(oneDay.noForecast().orElseThrow().text())
        .isEqualTo("too little data: 1 of at least 7 days");
    assertThat(BudgetPacing.of(
                Money.of(USD, 3_000), NOVEMBER, spending(7, 100), LocalDate.of(2026, 11, 7))
            .forecast())
        .hasToString("Optional[USD 3000.00]");
    BudgetPacing over = BudgetPacing.of(
        Money.of(USD, 3_000), NOVEMBER, spending(1, 700), LocalDate.of(2026, 11, 30));
    assertThat(over.forecast())
        .as("nothing is left to forecast")
        .hasToString("Optional[USD 700.00]");
    BudgetPacing nothing = BudgetPacing.of(
        Money.of(USD, 3_000), NOVEMBER, new TreeMap<>(), LocalDate.of(2026, 11, 30));
    assertThat(nothing.forecast()).isEmpty();
    assertThat(nothing.noForecast().orElseThrow().text())
        .isEqualTo("too little data: 0 of at least 1 days");
  }

  @Test
  void readsViewsOfAMap() {
    TreeMap<LocalDate, Tally> daily = new TreeMap<>(spending(12, 120));
    for (SortedMap<LocalDate, Tally> view : List.of(
        daily.headMap(LocalDate.of(2026, 11, 11)),
        daily.tailMap(LocalDate.of(2026, 11, 1)),
        daily.descendingMap())) {
      assertThat(BudgetPacing.of(Money.of(USD, 3_000), NOVEMBER, view, LocalDate.of(2026, 11, 10))
              .spent())
          .hasToString("USD 1200.00");
    }
    assertThat(BudgetPacing.of(
                Money.of(USD, 3_000),
                NOVEMBER,
                daily.tailMap(LocalDate.of(2026, 11, 9)),
                LocalDate.of(2026, 11, 20))
            .spent())
        .hasToString("USD 480.00");
  }
}
