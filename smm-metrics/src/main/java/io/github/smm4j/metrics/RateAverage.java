package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The mean or the median of the rates of rows: every row counts the same, however small it is. It has no numerator and
 * does not follow from sums, so it is no {@link KpiValue}.
 *
 * @serial exclude
 */
public final class RateAverage implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** How the rates are averaged. */
  public enum Kind {
    /**
     * The mean. Each rate is rounded once to 2<sup>-64</sup> and they are summed in 128 bits, so that it does not depend
     * on the order of the rows.
     */
    MEAN,
    /** The median; of an even number, the mean of the two in the middle. It keeps 8 bytes a row. */
    MEDIAN
  }

  private final Form form;

  private RateAverage(Form form) {
    this.form = form;
  }

  /**
   * Gives an average that was made elsewhere, as readers of stored averages know it.
   *
   * @param kpi the KPI whose rates were averaged
   * @param kind how they were averaged
   * @param value the average, a finite number; not looked at if no row has a rate
   * @param used how many rows have a rate, 0 or more
   * @param leftOut how many rows have none, 0 or more
   * @return the average
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static RateAverage of(Kpi kpi, Kind kind, double value, long used, long leftOut) {
    checkArgument(used >= 0 && leftOut >= 0, "%s rows with a rate, %s without", used, leftOut);
    checkArgument(used == 0 || Double.isFinite(value), "an average of %s", value);
    return of(ColumnHead.Rate.of(kpi, kind), value, used, leftOut);
  }

  static RateAverage of(ColumnHead.Rate head, double value, long used, long leftOut) {
    return new RateAverage(new Form(
        head.id(), head.label(), head.unit(), head.kind(), used == 0 ? 0 : value, used, leftOut));
  }

  /**
   * The id of the KPI whose rates were averaged.
   *
   * @return the id, such as {@code ctr}
   */
  public String kpiId() {
    return form.id;
  }

  /**
   * How the rates were averaged.
   *
   * @return the kind
   */
  public Kind kind() {
    return form.kind;
  }

  /**
   * Tells whether there is an average.
   *
   * @return whether a row had a rate
   */
  public boolean isDefined() {
    return form.used > 0;
  }

  /**
   * Why there is none.
   *
   * @return the reason, or empty if there is one
   */
  public Optional<Undefined> reason() {
    return Optional.ofNullable(undefined());
  }

  private @Nullable Undefined undefined() {
    if (isDefined()) {
      return null;
    }
    return Undefined.of(
        Undefined.Kind.NO_VALUES,
        form.leftOut == 0 ? "there are no rows" : "none of " + form.leftOut + " rows has a rate");
  }

  /**
   * The average: a share of 5 % is 0.05, money is in units of its currency.
   *
   * @return the number
   * @throws UndefinedValueException if there is none
   */
  public double asDouble() {
    Undefined undefined = undefined();
    if (undefined != null) {
      throw new UndefinedValueException(label(), undefined);
    }
    return form.value;
  }

  /**
   * The average, or another number.
   *
   * @param other what to give if there is none
   * @return the average or the other number
   */
  public double orElse(double other) {
    return isDefined() ? form.value : other;
  }

  /**
   * How many rows have a rate.
   *
   * @return 0 or more
   */
  public long used() {
    return form.used;
  }

  /**
   * How many rows have no rate, because something was not measured or the base is not above zero. They were left out.
   *
   * @return 0 or more
   */
  public long leftOut() {
    return form.leftOut;
  }

  /**
   * A short name for a column.
   *
   * @return the label, such as {@code mean CTR}
   */
  public String label() {
    return (form.kind == Kind.MEAN ? "mean " : "median ") + form.label;
  }

  /** As a marketer writes it in that locale and currency; {@code -} where there is none. */
  String shown(Locale locale, Optional<CurrencyUnit> currency) {
    BigDecimal number = BigDecimal.valueOf(form.value);
    return isDefined()
        ? KpiFormat.format(number, unit(), currency.map(unit -> BigMoney.of(unit, number)), locale)
        : "-";
  }

  private KpiUnit unit() {
    return KpiUnit.named(form.unit);
  }

  /** The same in every locale. */
  private String plain() {
    return isDefined()
        ? KpiFormat.plain(BigDecimal.valueOf(form.value), unit(), Optional.empty())
        : "-";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RateAverage that && form.equals(that.form);
  }

  @Override
  public int hashCode() {
    return form.hashCode();
  }

  /** Gives {@code mean CTR 2.41 % (496 rows, 4 left out)}. */
  @Override
  public String toString() {
    return label() + " " + plain() + " (" + form.used + " rows"
        + (form.leftOut > 0 ? ", " + form.leftOut + " left out" : "") + ")";
  }

  @Serial
  private Object writeReplace() {
    return form;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a RateAverage is read through its serial form only");
  }

  /** All of its content, and its serial form. */
  private record Form(
      String id, String label, String unit, Kind kind, double value, long used, long leftOut)
      implements Serializable {
    Form {
      requireNonNull(id);
      requireNonNull(label);
      requireNonNull(unit);
      requireNonNull(kind);
    }

    @Serial
    private Object readResolve() {
      return new RateAverage(this);
    }
  }
}
