package io.github.smm4j.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Answer;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiUnit;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Undefined;
import io.github.smm4j.metrics.Undefined.Kind;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a campaign has earned its cost, sales that come late included. It adds up days, so that the return on a day is
 * that of all until then:
 *
 * <pre>{@code
 * CampaignPayback payback = CampaignPayback.of(PROFIT, days);      // days from the first cost to the last late sale
 * payback.paidBackOn();                                           // 2026-11-24, or why it has not paid back
 * ROI.of(payback.until(LocalDate.of(2026, 11, 20)));              // as on that day
 * }</pre>
 *
 * @serial exclude
 */
public final class CampaignPayback implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Kpi profit;
  private final ImmutableSortedMap<LocalDate, Tally> days;
  private final ImmutableSortedMap<LocalDate, Tally> running;

  private CampaignPayback(Kpi profit, ImmutableSortedMap<LocalDate, Tally> days) {
    this.profit = profit;
    this.days = days;
    ImmutableSortedMap.Builder<LocalDate, Tally> sums = ImmutableSortedMap.naturalOrder();
    Tally sum = Tally.empty();
    for (Map.Entry<LocalDate, Tally> day : days.entrySet()) {
      sum = sum.plus(day.getValue());
      sums.put(day.getKey(), sum);
    }
    this.running = sums.build();
  }

  /**
   * Adds up the days of a campaign.
   *
   * @param profit what has to reach 0: {@link io.github.smm4j.metrics.Kpis#PROFIT}, or a total of your own with the costs
   *     that you count
   * @param days what each day cost and sold, in money that adds up; days without either may be left out
   * @return the payback
   * @throws IllegalArgumentException if the KPI is not a total of money, or a day has what does not add up
   */
  public static CampaignPayback of(Kpi profit, SortedMap<LocalDate, Tally> days) {
    checkArgument(
        profit.denominator().isEmpty() && profit.unit().equals(KpiUnit.MONEY),
        "payback needs a total of money, such as PROFIT, and not %s",
        profit);
    return new CampaignPayback(profit, ImmutableSortedMap.copyOf(days));
  }

  /**
   * All that was measured from the first day to a given one, that included.
   *
   * @param dayInclusive the last day that counts
   * @return the sum, empty before the first day
   */
  public Tally until(LocalDate dayInclusive) {
    Map.Entry<LocalDate, Tally> last = running.floorEntry(requireNonNull(dayInclusive));
    return last == null ? Tally.empty() : last.getValue();
  }

  /**
   * The profit from the first day to each of them, that included.
   *
   * @return an immutable map by day; undefined on days until which a cost or the revenue was not measured
   */
  public SortedMap<LocalDate, KpiValue> runningProfit() {
    SortedMap<LocalDate, KpiValue> profits = new TreeMap<>();
    running.forEach((day, sum) -> profits.put(day, profit.of(sum)));
    return ImmutableSortedMap.copyOfSorted(profits);
  }

  /**
   * The first day from which on the running profit is 0 or more, to the end of the data: a day in the black that later
   * costs turn red again does not count.
   *
   * @return the day; undefined if the running profit is below 0 or undefined on the last day
   */
  public Answer<LocalDate> paidBackOn() {
    if (running.isEmpty()) {
      return Answer.undefined(Kind.NO_VALUES, "there are no days");
    }
    KpiValue last = profit.of(until(running.lastKey()));
    if (!last.isDefined()) {
      Undefined reason = last.reason().orElseThrow();
      return Answer.undefined(reason.kind(), reason.text());
    }
    if (last.asDouble() < 0) {
      return Answer.undefined(
          Kind.NO_SOLUTION, "not yet: " + last.money().orElseThrow() + " on " + running.lastKey());
    }
    LocalDate first = running.lastKey();
    for (Map.Entry<LocalDate, Tally> day : running.descendingMap().entrySet()) {
      if (profit.of(day.getValue()).orElse(-1) < 0) {
        break;
      }
      first = day.getKey();
    }
    return Answer.of(first);
  }

  /**
   * How long that is from the first day.
   *
   * @return the number of days, 0 if it paid back on the first one; undefined as {@link #paidBackOn()} is
   */
  public Answer<Long> daysToPayback() {
    Answer<LocalDate> day = paidBackOn();
    return day.reason().isEmpty()
        ? Answer.of(ChronoUnit.DAYS.between(running.firstKey(), day.get()))
        : Answer.undefined(
            day.reason().orElseThrow().kind(), day.reason().orElseThrow().text());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CampaignPayback that
        && profit.equals(that.profit)
        && days.equals(that.days);
  }

  @Override
  public int hashCode() {
    return 31 * profit.hashCode() + days.hashCode();
  }

  /** Gives the day of payback, or why there is none. */
  @Override
  public String toString() {
    return "CampaignPayback of " + days.size() + " days: " + paidBackOn();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(profit, days);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a CampaignPayback is read through its serial form only");
  }

  private record SerialForm(Kpi profit, ImmutableSortedMap<LocalDate, Tally> days)
      implements Serializable {
    @Serial
    private Object readResolve() {
      return of(profit, days);
    }
  }
}
