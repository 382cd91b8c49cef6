package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.exact.Amounts;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Rates of exchange into one currency, by day, as the user gives them: this library knows none.
 *
 * <pre>{@code
 * ExchangeRates rates = ExchangeRates.into(CurrencyUnit.USD)
 *     .rate(CurrencyUnit.EUR, LocalDate.of(2026, 11, 2), "1.0843")      // from this day until the next rate
 *     .rate(CurrencyUnit.EUR, LocalDate.of(2026, 11, 9), "1.0790")
 *     .build();
 * Rollup.of(Ad.class).by("campaign", Ad::campaign).sumAll(ad -> rates.convert(ad.tally(), ad.day()));
 * }</pre>
 *
 * <p>A rate holds from its day until that of the next one; before the first there is none. Each amount is rounded
 * half-even once, to micros, so that sums of converted amounts do not depend on their order.
 *
 * @serial exclude
 */
public final class ExchangeRates implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final CurrencyUnit target;
  private final ImmutableMap<CurrencyUnit, ImmutableSortedMap<LocalDate, BigDecimal>> rates;

  private ExchangeRates(
      CurrencyUnit target,
      ImmutableMap<CurrencyUnit, ImmutableSortedMap<LocalDate, BigDecimal>> rates) {
    this.target = target;
    this.rates = rates;
  }

  /**
   * Starts rates into a currency.
   *
   * @param target the currency into which is converted
   * @return a builder without rates
   */
  public static Builder into(CurrencyUnit target) {
    return new Builder(requireNonNull(target));
  }

  /**
   * The currency into which is converted.
   *
   * @return the currency
   */
  public CurrencyUnit target() {
    return target;
  }

  /**
   * The rate that holds on a day.
   *
   * @param from a currency
   * @param day a day
   * @return how many units of the target one unit is worth; 1 for the target itself
   * @throws IllegalArgumentException if there is no rate for the currency on that day or before
   */
  public BigDecimal rate(CurrencyUnit from, LocalDate day) {
    if (from.equals(target)) {
      return BigDecimal.ONE;
    }
    ImmutableSortedMap<LocalDate, BigDecimal> byDay = rates.get(from);
    checkArgument(byDay != null, "no rate from %s into %s: add one", from, target);
    Map.Entry<LocalDate, BigDecimal> rate = requireNonNull(byDay).floorEntry(day);
    if (rate == null) {
      throw new IllegalArgumentException("no rate from " + from + " into " + target + " on " + day
          + ": the first one is of " + byDay.firstKey());
    }
    return rate.getValue();
  }

  /**
   * Converts an amount.
   *
   * @param micros an amount in micros
   * @param from its currency
   * @param day the day of which the rate holds
   * @return the amount in micros of the target, rounded half-even
   * @throws IllegalArgumentException if there is no rate
   * @throws ArithmeticException if the amount leaves the range of {@code long}
   */
  public long convertMicros(long micros, CurrencyUnit from, LocalDate day) {
    return from.equals(target)
        ? micros
        : BigDecimal.valueOf(micros)
            .multiply(rate(from, day))
            .setScale(0, RoundingMode.HALF_EVEN)
            .longValueExact();
  }

  /**
   * Converts all money of a tally.
   *
   * @param tally a tally
   * @param day the day of which the rate holds
   * @return a tally with the same numbers, its money in the target currency
   * @throws IllegalArgumentException if there is no rate
   * @throws ArithmeticException if an amount leaves the range of {@code long}
   */
  public Tally convert(Tally tally, LocalDate day) {
    if (tally.currency().isEmpty() || tally.currency().get().equals(target)) {
      return tally;
    }
    CurrencyUnit from = tally.currency().get();
    Tally.Builder converted = Tally.builder();
    for (Measure measure : tally.measures()) {
      long number = RowSense.raw(tally, measure);
      if (Totals.isMoney(measure)) {
        converted.setMicros(measure, target, convertMicros(number, from, day));
      } else {
        converted.set(measure, number);
      }
      converted.partsWithout(measure, tally.partsWithout(measure));
    }
    return converted.parts(tally.parts()).build();
  }

  /**
   * Converts an amount.
   *
   * @param amount an amount
   * @param day the day of which the rate holds
   * @return the amount in the target currency, with all its digits
   * @throws IllegalArgumentException if there is no rate, or the amount has more than 400 decimal places
   */
  public BigMoney convert(BigMoney amount, LocalDate day) {
    BigDecimal rate = rate(amount.getCurrencyUnit(), day);
    return BigMoney.of(target, Amounts.money(amount).getAmount().multiply(rate));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExchangeRates that
        && target.equals(that.target)
        && rates.equals(that.rates);
  }

  @Override
  public int hashCode() {
    return 31 * target.hashCode() + rates.hashCode();
  }

  /** Gives the target and the rates: {@code into USD: {EUR={2026-11-02=1.0843}}}. */
  @Override
  public String toString() {
    return "into " + target + ": " + rates;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(target, rates);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("ExchangeRates are read through their serial form only");
  }

  private record SerialForm(
      CurrencyUnit target,
      ImmutableMap<CurrencyUnit, ImmutableSortedMap<LocalDate, BigDecimal>> rates)
      implements Serializable {
    @Serial
    private Object readResolve() {
      Builder builder = into(target);
      rates.forEach(
          (from, byDay) -> byDay.forEach((day, rate) -> builder.rate(from, day, rate.toString())));
      return builder.build();
    }
  }

  /** Builds {@link ExchangeRates}. */
  public static final class Builder {
    private final CurrencyUnit target;
    private final Map<CurrencyUnit, TreeMap<LocalDate, BigDecimal>> rates = new HashMap<>();

    private Builder(CurrencyUnit target) {
      this.target = target;
    }

    /**
     * Adds a rate.
     *
     * @param from a currency other than the target
     * @param day the day from which it holds, until the next rate
     * @param rate how many units of the target one unit is worth, as a decimal such as {@code 1.0843}
     * @return this builder
     * @throws IllegalArgumentException if the currency is the target, the rate is no number above 0 or has more than 400
     *     digits before or behind the point, or there is one for the day
     */
    public Builder rate(CurrencyUnit from, LocalDate day, String rate) {
      checkArgument(!from.equals(target), "a rate from %s into itself", from);
      BigDecimal number = Amounts.decimal(rate);
      checkArgument(number.signum() > 0, "a rate must be above 0: %s", rate);
      BigDecimal there =
          rates.computeIfAbsent(from, unit -> new TreeMap<>()).putIfAbsent(day, number);
      checkArgument(there == null, "two rates from %s on %s: %s and %s", from, day, there, number);
      return this;
    }

    /**
     * Builds the rates.
     *
     * @return the rates
     */
    public ExchangeRates build() {
      ImmutableMap.Builder<CurrencyUnit, ImmutableSortedMap<LocalDate, BigDecimal>> copy =
          ImmutableMap.builder();
      rates.forEach((from, byDay) -> copy.put(from, ImmutableSortedMap.copyOf(byDay)));
      return new ExchangeRates(target, copy.buildOrThrow());
    }
  }
}
