package io.github.smm4j.metrics.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.GoalProgress;
import io.github.smm4j.metrics.Undefined;
import io.github.smm4j.metrics.exact.Amounts;
import io.github.smm4j.metrics.time.DayRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyMismatchException;

/**
 * How fast a budget is spent: the share that is spent against the share of the days that are over.
 *
 * <pre>{@code
 * BudgetPacing pacing = BudgetPacing.of(Money.of(USD, 3_000), november, daily, LocalDate.of(2026, 11, 10));
 * pacing.spentShare();       // 0.4
 * pacing.elapsedShare();     // 0.333...
 * pacing.forecast();         // Optional[USD 3600.00]: 120 a day for 30 days
 * pacing.perDayLeft();       // Optional[USD 90.00]
 * }</pre>
 *
 * <p>Days without data are over, and bring nothing. The forecast goes on with the mean of the days that have data, and
 * is not made from fewer than {@value #LEAST_DAYS} of them. It is the same rule as that of a goal. Immutable.
 */
public final class BudgetPacing {

  /** From fewer days with data than these there is no forecast. */
  public static final int LEAST_DAYS = GoalProgress.LEAST_DAYS;

  private static final int PLACES = 6;

  private final BigMoney budget;
  private final DayRange period;
  private final BigMoney spent;
  private final long elapsed;
  private final int daysWithData;

  private BudgetPacing(
      BigMoney budget, DayRange period, BigMoney spent, long elapsed, int daysWithData) {
    this.budget = budget;
    this.period = period;
    this.spent = spent;
    this.elapsed = elapsed;
    this.daysWithData = daysWithData;
  }

  /**
   * Looks at a budget.
   *
   * @param budget what may be spent in the period, above 0
   * @param period the days of the budget
   * @param daily the numbers by day with {@link Measure#SPEND}, in a map of any order, or a view of one; days out of the
   *     period or after {@code asOf} are not looked at
   * @param asOf the last day whose data is complete
   * @return the pacing
   * @throws IllegalArgumentException if the budget is not above 0
   * @throws CurrencyMismatchException if a day's spend is of another currency
   */
  public static BudgetPacing of(
      BigMoneyProvider budget, DayRange period, SortedMap<LocalDate, Tally> daily, LocalDate asOf) {
    BigMoney money = Amounts.money(budget);
    checkArgument(money.isPositive(), "a budget of %s", money);
    LocalDate end = asOf.isBefore(period.endExclusive()) ? asOf.plusDays(1) : period.endExclusive();
    long elapsed = Math.max(0, ChronoUnit.DAYS.between(period.startInclusive(), end));
    List<BigMoney> spends = elapsed == 0
        ? List.of()
        : daily.entrySet().stream()
            .filter(day ->
                !day.getKey().isBefore(period.startInclusive()) && day.getKey().isBefore(end))
            .map(Map.Entry::getValue)
            .map(tally -> tally.money(Measure.SPEND))
            .flatMap(Optional::stream)
            .toList();
    BigMoney spent = BigMoney.zero(money.getCurrencyUnit());
    for (BigMoney spend : spends) {
      spent = spent.plus(spend);
    }
    return new BudgetPacing(money, period, spent, elapsed, spends.size());
  }

  /**
   * What was spent, on the days that have data.
   *
   * @return the sum
   */
  public BigMoney spent() {
    return spent;
  }

  /**
   * What is left, below zero if more was spent.
   *
   * @return budget less spent
   */
  public BigMoney left() {
    return budget.minus(spent);
  }

  /**
   * The share of the budget that is spent.
   *
   * @return 1 when all is spent, more when too much is
   */
  public double spentShare() {
    return spent.getAmount().doubleValue() / budget.getAmount().doubleValue();
  }

  /**
   * The share of the days that are over.
   *
   * @return 0 to 1
   */
  public double elapsedShare() {
    return (double) elapsed / period.days();
  }

  /**
   * How much faster than evenly the budget is spent.
   *
   * @return 1 for evenly, 1.2 for 20 % too fast; empty before the first day is over
   */
  public Optional<Double> pace() {
    return elapsed == 0 ? Optional.empty() : Optional.of(spentShare() / elapsedShare());
  }

  /**
   * How many of the days that are over have no spend on record. They count as over, and as days on which nothing was
   * spent.
   *
   * @return 0 or more
   */
  public long daysWithoutData() {
    return elapsed - daysWithData;
  }

  /**
   * What will be spent by the end, if the days that are left are as those with data were: what is spent, plus the mean of
   * the days with data for each day left.
   *
   * @return the forecast, rounded half-even to micros; what is spent, if no day is left; empty if there is too little
   *     data: see {@link #noForecast()}
   */
  public Optional<BigMoney> forecast() {
    if (noForecast().isPresent()) {
      return Optional.empty();
    }
    long left = period.days() - elapsed;
    if (left == 0) {
      return Optional.of(money(budget, spent.getAmount()));
    }
    // spent + left * spent / days, rounded once
    BigDecimal atEnd = spent
        .getAmount()
        .multiply(BigDecimal.valueOf(daysWithData + left))
        .divide(BigDecimal.valueOf(daysWithData), PLACES, RoundingMode.HALF_EVEN);
    return Optional.of(money(budget, atEnd));
  }

  /**
   * Why there is no forecast.
   *
   * @return too little data: some days are left, and fewer than {@value #LEAST_DAYS} have data, or none has; empty if there
   *     is a forecast
   */
  public Optional<Undefined> noForecast() {
    int needed = period.days() == elapsed ? 1 : LEAST_DAYS;
    return daysWithData >= needed
        ? Optional.empty()
        : Optional.of(Undefined.of(
            Undefined.Kind.NO_VALUES,
            "too little data: " + daysWithData + " of at least " + needed + " days"));
  }

  /**
   * What each day that is left may spend so that the budget lasts exactly.
   *
   * @return what is left by the days left, rounded half-even to micros, below zero if too much is spent; empty if no day
   *     is left
   */
  public Optional<BigMoney> perDayLeft() {
    long days = period.days() - elapsed;
    return days == 0
        ? Optional.empty()
        : Optional.of(money(
            budget,
            left().getAmount().divide(BigDecimal.valueOf(days), PLACES, RoundingMode.HALF_EVEN)));
  }

  static BigMoney money(BigMoney like, BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    int places = Math.max(stripped.scale(), like.getCurrencyUnit().getDecimalPlaces());
    return BigMoney.of(like.getCurrencyUnit(), stripped.setScale(places));
  }

  /** Gives {@code USD 1200.00 of USD 3000.00 (40.0 %) after 10 of 30 days (33.3 %)}. */
  @Override
  public String toString() {
    return spent + " of " + budget + " (" + percent(spentShare()) + ") after " + elapsed + " of "
        + period.days() + " days (" + percent(elapsedShare()) + ")";
  }

  private static String percent(double share) {
    return Math.round(share * 1000) / 10.0 + " %";
  }
}
