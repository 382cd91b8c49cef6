package io.github.smm4j.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.core.Term;
import io.github.smm4j.metrics.exact.Amounts;
import io.github.smm4j.metrics.exact.Quotient;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The value of a {@link Kpi} on a {@link Tally}, or why there is none.
 *
 * <pre>{@code
 * KpiValue ctr = CTR.of(ad);
 * ctr.asDouble();                      // 1.7881336592357833E-4
 * ctr.toString();                      // CTR 0.0179 % (38165 / 213434828)
 * CPA.of(ad).money();                  // Optional[USD 54.407071]
 * CTR.of(Tally.empty()).reason();      // Optional[Undefined: impressions not measured]
 * }</pre>
 *
 * <p>Two values are equal if they are of equal KPIs and have the same exact numerator and denominator, currency, reason
 * and issues. There is no natural order: which way is better is a matter of the KPI, so
 * {@link Kpi#bestFirst()} orders them.
 *
 * @serial exclude
 */
public final class KpiValue implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final int NANOS_PLACES = 6;

  /** Whether there is a value, and where its numbers are. */
  enum State {
    /** Defined, and the unscaled numbers are kept. */
    IN_LONG,
    /** Defined, and the unscaled numbers are beyond the range of long. */
    BEYOND_LONG,
    NOT_MEASURED,
    ZERO_DENOMINATOR,
    NEGATIVE_DENOMINATOR;

    static State ofBase(int sign, State ifPositive) {
      if (sign > 0) {
        return ifPositive;
      }
      return sign == 0 ? ZERO_DENOMINATOR : NEGATIVE_DENOMINATOR;
    }
  }

  private final Kpi kpi;
  private final Tally tally;
  private final State state;
  private final long numerator;
  private final long denominator;

  KpiValue(Kpi kpi, Tally tally, State state, long numerator, long denominator) {
    this.kpi = kpi;
    this.tally = tally;
    this.state = state;
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * What it is the value of.
   *
   * @return the KPI
   */
  public Kpi kpi() {
    return kpi;
  }

  /**
   * Tells whether there is a value.
   *
   * @return whether {@link #asDouble()} gives a number
   */
  public boolean isDefined() {
    return state == State.IN_LONG || state == State.BEYOND_LONG;
  }

  /**
   * Why there is no value.
   *
   * @return the reason, or empty if there is a value
   */
  public Optional<Undefined> reason() {
    return isDefined() ? Optional.empty() : Optional.of(undefined());
  }

  private Undefined undefined() {
    String base = kpi.denominator().map(Object::toString).orElse("");
    return switch (state) {
      case ZERO_DENOMINATOR ->
        Undefined.of(Undefined.Kind.ZERO_DENOMINATOR, plainBase(base) + " is 0");
      case NEGATIVE_DENOMINATOR ->
        Undefined.of(Undefined.Kind.NEGATIVE_DENOMINATOR, plainBase(base) + " is negative");
      default ->
        Undefined.notMeasured(
            kpi.denominator().map(term -> term.missingIn(tally)).orElse(Set.of()),
            kpi.numerator().missingIn(tally));
    };
  }

  private static String plainBase(String base) {
    return base.indexOf(' ') < 0 ? base : "(" + base + ")";
  }

  /**
   * The value as a number: a share of 5 % is 0.05, money is in units of its currency, time in milliseconds.
   *
   * @return the double nearest to the exact quotient
   * @throws UndefinedValueException if there is no value
   */
  public double asDouble() {
    requireDefined();
    if (state == State.IN_LONG) {
      long above = numerator * kpi.numeratorFactor();
      long below = denominator * kpi.denominatorFactor();
      if (Math.multiplyHigh(numerator, kpi.numeratorFactor()) == above >> 63
          && Math.multiplyHigh(denominator, kpi.denominatorFactor()) == below >> 63) {
        return Quotient.toDouble(above, below);
      }
      return Quotient.toDouble(
          BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(kpi.numeratorFactor())),
          BigInteger.valueOf(denominator).multiply(BigInteger.valueOf(kpi.denominatorFactor())));
    }
    return Quotient.toDouble(scaledNumerator(), denominator());
  }

  /**
   * The value as a number, or another one.
   *
   * @param other what to give if there is no value
   * @return the double nearest to the exact quotient, or the other number
   */
  public double orElse(double other) {
    return isDefined() ? asDouble() : other;
  }

  /**
   * The value as money.
   *
   * @return the amount, rounded half-even at 6 decimals, without trailing zeros beyond those of the currency; empty if
   *     there is no value or the KPI is not money
   */
  public Optional<BigMoney> money() {
    if (!isDefined() || kpi.unit().kind() != KpiUnit.Kind.MONEY) {
      return Optional.empty();
    }
    return currency().map(unit -> Amounts.quotient(unit, scaledNumerator(), denominator()));
  }

  /**
   * The value as a time.
   *
   * @return the time, rounded half-even to nanoseconds; empty if there is no value or the KPI is no time
   * @throws ArithmeticException if it is beyond the range of {@link Duration}
   */
  public Optional<Duration> duration() {
    if (!isDefined() || kpi.unit().kind() != KpiUnit.Kind.DURATION) {
      return Optional.empty();
    }
    BigDecimal millis = Quotient.toDecimal(scaledNumerator(), denominator(), NANOS_PLACES);
    BigInteger[] seconds = millis
        .movePointRight(NANOS_PLACES)
        .toBigIntegerExact()
        .divideAndRemainder(BigInteger.valueOf(1_000_000_000));
    return Optional.of(
        Duration.ofSeconds(seconds[0].longValueExact(), seconds[1].longValueExact()));
  }

  /**
   * The confidence interval of the proportion behind the value, by Wilson's method.
   *
   * @param confidence between 0 and 1, both excluded, such as 0.95
   * @return the interval, or why there is none: no value, a KPI that {@linkplain Kpi#isProportion() is no proportion},
   *     more successes than trials
   * @throws IllegalArgumentException if the confidence is not between 0 and 1
   */
  public Interval interval(double confidence) {
    return interval(confidence, IntervalMethod.WILSON);
  }

  /**
   * The confidence interval of the proportion behind the value.
   *
   * @param confidence between 0 and 1, both excluded, such as 0.95
   * @param method how to compute it
   * @return the interval, or why there is none: no value, a KPI that {@linkplain Kpi#isProportion() is no proportion},
   *     more successes than trials
   * @throws IllegalArgumentException if the confidence is not between 0 and 1
   */
  public Interval interval(double confidence, IntervalMethod method) {
    Interval fromCounts = method.of(numerator, denominator, confidence);
    return noProportion().map(reason -> method.undefined(confidence, reason)).orElse(fromCounts);
  }

  /** Why its counts are not taken as successes and trials; whether they can be is for the methods to say. */
  Optional<Undefined> noProportion() {
    if (!kpi.isProportion()) {
      return Optional.of(
          Undefined.of(
              Undefined.Kind.NOT_A_PROPORTION,
              kpi.id()
                  + " is not the share of successes in trials; a KPI of yours that is says so by proportion()"));
    }
    if (state == State.BEYOND_LONG) {
      return Optional.of(
          Undefined.of(Undefined.Kind.IMPOSSIBLE_COUNTS, "its counts leave the range of long"));
    }
    return reason();
  }

  /**
   * The exact numerator, without the {@linkplain Kpi#scale() scale} of the KPI: in things, units of the currency, or
   * milliseconds.
   *
   * @return the number
   * @throws UndefinedValueException if it is not measured
   */
  public BigDecimal numerator() {
    return valueOf(kpi.numerator());
  }

  /**
   * The exact denominator: in things, units of the currency, or milliseconds.
   *
   * @return the number; 1 if the KPI is a total and no ratio
   * @throws UndefinedValueException if it is not measured
   */
  public BigDecimal denominator() {
    return kpi.denominator().map(this::valueOf).orElse(BigDecimal.ONE);
  }

  private BigDecimal valueOf(Term term) {
    return term.valueIn(tally)
        .orElseThrow(() -> new UndefinedValueException(kpi.label(), undefined()));
  }

  /**
   * The numbers it was computed from: of the measures that the KPI names, those that were measured.
   *
   * @return a tally of which {@code kpi().of(inputs())} is this value
   */
  public Tally inputs() {
    Tally.Builder inputs = tally.toBuilder();
    for (Measure measure : tally.measures()) {
      if (!kpi.measures().contains(measure)) {
        inputs.unset(measure);
      }
    }
    return inputs.build();
  }

  BigDecimal scaledNumerator() {
    return numerator().multiply(BigDecimal.valueOf(kpi.scale()));
  }

  Optional<CurrencyUnit> currency() {
    return tally.currency();
  }

  /** Checks that another value of the same KPI is in the same currency, if both are amounts of money. */
  void checkCurrencyOf(KpiValue other) {
    if (kpi.unit().kind() == KpiUnit.Kind.MONEY && isDefined() && other.isDefined()) {
      Totals.checkCurrency(currency().orElseThrow(), other.currency().orElseThrow());
    }
  }

  /**
   * What a reader of the value should know about its input: sums that are unevenly covered, a value outside of the
   * valid range. There are none if there is no value: the {@link #reason()} says it all.
   *
   * @return an immutable list, empty if there is nothing to know
   */
  public List<Issue> issues() {
    if (!isDefined()) {
      return List.of();
    }
    ImmutableList.Builder<Issue> issues = ImmutableList.builder();
    for (Measure measure : usedMeasures()) {
      if (tally.partsWithout(measure) > 0) {
        issues.add(Issue.unevenCoverage(measure, tally));
      }
    }
    if (!kpi.validRange().contains(asDouble())) {
      issues.add(Issue.of(
          Issue.Kind.OUT_OF_RANGE, asDouble() + " is out of the range " + kpi.validRange()));
    }
    return issues.build();
  }

  private Set<Measure> usedMeasures() {
    ImmutableSet.Builder<Measure> used = ImmutableSet.builder();
    used.addAll(kpi.numerator().usedIn(tally));
    kpi.denominator().ifPresent(term -> used.addAll(term.usedIn(tally)));
    return used.build();
  }

  /**
   * Writes the value as a marketer would, to three digits: {@code 0.0179%}, {@code $54.41}, {@code 4.2x}, {@code 1:23}.
   *
   * @param locale how to write numbers, currencies and per cent signs
   * @return the text; {@code n/a} if there is no value
   */
  public String format(Locale locale) {
    return isDefined() ? KpiFormat.format(this, locale) : "n/a";
  }

  void requireDefined() {
    if (!isDefined()) {
      throw new UndefinedValueException(kpi.label(), undefined());
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KpiValue that
        && kpi.equals(that.kpi)
        && state == that.state
        && kpi.numerator().valueIn(tally).equals(that.kpi.numerator().valueIn(that.tally))
        && kpi.denominator()
            .flatMap(term -> term.valueIn(tally))
            .equals(that.kpi.denominator().flatMap(term -> term.valueIn(that.tally)))
        && (!isOfMoney() || currency().equals(that.currency()))
        && reason().equals(that.reason())
        && issues().equals(that.issues());
  }

  /** Whether there is money in it; without a numerator there is none, whatever else was measured. */
  private boolean isOfMoney() {
    return kpi.unit().kind() == KpiUnit.Kind.MONEY && kpi.numerator().isMeasuredIn(tally);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kpi, state, kpi.numerator().valueIn(tally));
  }

  /**
   * Gives the label, the value and the exact fraction behind it: {@code CTR 0.0179 % (38165 / 213434828)}. Where there
   * are issues, they stand behind it in square brackets; where there is no value, the reason stands in its place:
   * {@code CTR undefined: impressions not measured}.
   */
  @Override
  public String toString() {
    if (!isDefined()) {
      return kpi.label() + " undefined: " + undefined().text();
    }
    List<Issue> issues = issues();
    return kpi.label() + " " + KpiFormat.plain(this) + KpiFormat.fraction(this)
        + (issues.isEmpty() ? "" : " " + issues);
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(kpi, tally);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a KpiValue is read through its serial form only");
  }

  private record SerialForm(Kpi kpi, Tally tally) implements Serializable {
    @Serial
    private Object readResolve() {
      return kpi.of(tally);
    }
  }
}
