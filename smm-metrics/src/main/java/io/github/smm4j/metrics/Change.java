package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.smm4j.metrics.exact.Digits;
import io.github.smm4j.metrics.exact.Quotient;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.CurrencyMismatchException;

/**
 * The change of a KPI between two months, posts, campaigns or variants.
 *
 * <pre>{@code
 * Change change = Change.between(CTR.of(october), CTR.of(november));
 * change.relative();              // OptionalDouble[0.2]: 20 % more
 * change.percentagePoints();      // OptionalDouble[1.0]: from 5 % to 6 %
 * change.toString();              // CTR 5 % -> 6 %: +1 percentage points, +20 %, better
 * }</pre>
 *
 * <p>"10 times" and "+900 %" are the same change: {@link #ratio()} is the former (the click ratio of two variants),
 * {@link #relative()} the latter (the lift).
 *
 * @serial exclude
 */
public final class Change implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final int PERCENT_PLACES = 2;

  private final KpiValue before;
  private final KpiValue after;

  private Change(KpiValue before, KpiValue after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Compares two values of one KPI.
   *
   * @param before the value before, or of the base variant
   * @param after the value after, or of the other variant
   * @return the change; undefined if one of the values is
   * @throws IllegalArgumentException if they are of different KPIs
   * @throws CurrencyMismatchException if they are money of different currencies
   */
  public static Change between(KpiValue before, KpiValue after) {
    checkArgument(
        before.kpi().equals(after.kpi()),
        "values of different KPIs cannot be compared: %s and %s",
        before.kpi(),
        after.kpi());
    before.checkCurrencyOf(after);
    return new Change(before, after);
  }

  /**
   * The value before.
   *
   * @return the value
   */
  public KpiValue before() {
    return before;
  }

  /**
   * The value after.
   *
   * @return the value
   */
  public KpiValue after() {
    return after;
  }

  /**
   * Tells whether both values are defined.
   *
   * @return whether {@link #absolute()} gives a number
   */
  public boolean isDefined() {
    return before.isDefined() && after.isDefined();
  }

  /**
   * Why there is no change.
   *
   * @return the reason of the value that is undefined, the earlier one first; empty if both are defined
   */
  public Optional<Undefined> reason() {
    return before.isDefined() ? after.reason() : before.reason();
  }

  /**
   * The value after less the value before, in the unit of the KPI as {@link KpiValue#asDouble()} has it.
   *
   * @return the double nearest to the exact difference
   * @throws UndefinedValueException if one of the values is undefined
   */
  public double absolute() {
    requireDefined();
    return Quotient.toDouble(crossDifference(), before.denominator().multiply(after.denominator()));
  }

  /**
   * The change as a share of the value before: the lift. 0.2 is 20 % more, -0.5 half. Of a negative value before it is
   * the share of its magnitude, so that more is always positive.
   *
   * @return the double nearest to the exact share, or empty if one of the values is undefined or the one before is 0
   */
  public OptionalDouble relative() {
    return isDefined() && before.numerator().signum() != 0
        ? OptionalDouble.of(Quotient.toDouble(crossDifference(), crossBefore().abs()))
        : OptionalDouble.empty();
  }

  /**
   * How many times the value before the value after is.
   *
   * @return the double nearest to the exact ratio, or empty if one of the values is undefined or the one before is 0
   */
  public OptionalDouble ratio() {
    return isDefined() && before.numerator().signum() != 0
        ? OptionalDouble.of(Quotient.toDouble(crossAfter(), crossBefore()))
        : OptionalDouble.empty();
  }

  /**
   * The change in percentage points: from 5 % to 6 % is 1.
   *
   * @return the points, or empty if one of the values is undefined or the KPI is not in per cent
   */
  public OptionalDouble percentagePoints() {
    return isDefined() && before.kpi().unit().kind() == KpiUnit.Kind.PERCENT
        ? OptionalDouble.of(Quotient.toDouble(
            crossDifference().movePointRight(PERCENT_PLACES),
            before.denominator().multiply(after.denominator())))
        : OptionalDouble.empty();
  }

  /**
   * Tells whether it is for the better, by the direction of the KPI.
   *
   * @return whether it is; false if there is no change, no direction, or a value is undefined
   */
  public boolean isBetter() {
    return goodness() > 0;
  }

  /**
   * Tells whether it is for the worse, by the direction of the KPI.
   *
   * @return whether it is; false if there is no change, no direction, or a value is undefined
   */
  public boolean isWorse() {
    return goodness() < 0;
  }

  private int goodness() {
    if (!isDefined()) {
      return 0;
    }
    int sign = crossDifference().signum();
    return switch (before.kpi().direction()) {
      case HIGHER_IS_BETTER -> sign;
      case LOWER_IS_BETTER -> -sign;
      case NEUTRAL -> 0;
    };
  }

  /**
   * Whether the change is more than chance.
   *
   * @return the two-proportion test; undefined with the reason if the KPI is no proportion or its counts are not those
   *     of one
   */
  public Significance significance() {
    Optional<Undefined> reason = before.noProportion().or(after::noProportion);
    return reason
        .map(Significance::undefined)
        .orElseGet(() -> Significance.of(
            before.numerator().longValueExact(),
            before.denominator().longValueExact(),
            after.numerator().longValueExact(),
            after.denominator().longValueExact()));
  }

  private BigDecimal crossAfter() {
    return after.scaledNumerator().multiply(before.denominator());
  }

  private BigDecimal crossBefore() {
    return before.scaledNumerator().multiply(after.denominator());
  }

  private BigDecimal crossDifference() {
    return crossAfter().subtract(crossBefore());
  }

  private void requireDefined() {
    Optional<Undefined> reason = reason();
    if (reason.isPresent()) {
      throw new UndefinedValueException("the change of " + before.kpi().label(), reason.get());
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Change that && before.equals(that.before) && after.equals(that.after);
  }

  @Override
  public int hashCode() {
    return 31 * before.hashCode() + after.hashCode();
  }

  /** Gives {@code CTR 5 % -> 6 %: +1 percentage points, +20 %, better}. */
  @Override
  public String toString() {
    String label = before.kpi().label();
    if (!isDefined()) {
      return "change of " + label + " undefined: "
          + reason().map(Undefined::text).orElse("");
    }
    StringBuilder text = new StringBuilder(label)
        .append(' ')
        .append(KpiFormat.plain(before))
        .append(" -> ")
        .append(KpiFormat.plain(after))
        .append(':');
    percentagePoints()
        .ifPresent(points -> text.append(' ')
            .append(signed(BigDecimal.valueOf(points)))
            .append(" percentage points,"));
    relative()
        .ifPresent(share -> text.append(' ')
            .append(signed(BigDecimal.valueOf(share).movePointRight(PERCENT_PLACES)))
            .append(" %,"));
    return text.append(' ').append(verdict()).toString();
  }

  private static String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "") + Digits.round(number).toPlainString();
  }

  private String verdict() {
    if (isBetter()) {
      return "better";
    }
    if (isWorse()) {
      return "worse";
    }
    return crossDifference().signum() == 0 ? "the same" : "neither better nor worse";
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(before, after);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Change is read through its serial form only");
  }

  private record SerialForm(KpiValue before, KpiValue after) implements Serializable {
    @Serial
    private Object readResolve() {
      return between(before, after);
    }
  }
}
