package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;

/**
 * The unit of a {@link Kpi}, which decides how its values are written.
 *
 * <table>
 * <caption>Units</caption>
 * <tr><th>unit</th><th>value of 0.125, as a number</th><th>as text</th></tr>
 * <tr><td>{@link #PERCENT}</td><td>0.125</td><td>12.5 %</td></tr>
 * <tr><td>{@link #MULTIPLE}</td><td>0.125</td><td>0.125x</td></tr>
 * <tr><td>{@link #MONEY}</td><td>0.125</td><td>USD 0.125</td></tr>
 * <tr><td>{@link #DURATION}</td><td>0.125 (milliseconds)</td><td>0.000125 s</td></tr>
 * <tr><td>{@link #COUNT}</td><td>0.125</td><td>0.125</td></tr>
 * <tr><td>{@code per("post")}</td><td>0.125</td><td>0.125 per post</td></tr>
 * <tr><td>{@link #PER_THOUSAND}</td><td>0.125, the scale of 1000 included</td><td>0.125 per thousand</td></tr>
 * </table>
 *
 * <p>Two units are equal if their {@linkplain #name() names} are.
 *
 * @serial exclude
 */
public final class KpiUnit implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final String PER = "per ";

  /** A share: the number 0.05 is written as 5 %. */
  public static final KpiUnit PERCENT = new KpiUnit("percent", Kind.PERCENT);

  /** An amount in the currency of the tally. */
  public static final KpiUnit MONEY = new KpiUnit("money", Kind.MONEY);

  /** How many times: a return of 4 for 1 is 4x. */
  public static final KpiUnit MULTIPLE = new KpiUnit("multiple", Kind.MULTIPLE);

  /** A time, as a number in milliseconds. */
  public static final KpiUnit DURATION = new KpiUnit("duration", Kind.DURATION);

  /** A number of things. */
  public static final KpiUnit COUNT = new KpiUnit("count", Kind.COUNT);

  /** So many in a thousand; the KPI has the scale 1000. */
  public static final KpiUnit PER_THOUSAND = new KpiUnit("per thousand", Kind.PER);

  /** What the unit measures. */
  enum Kind {
    PERCENT,
    MONEY,
    MULTIPLE,
    DURATION,
    COUNT,
    PER
  }

  private final String name;
  private final Kind kind;

  private KpiUnit(String name, Kind kind) {
    this.name = name;
    this.kind = kind;
  }

  /**
   * A number of things for each other thing.
   *
   * @param thing the other thing, in the singular: {@code post}, {@code visit}, {@code day}; not blank
   * @return the unit {@code per post}
   * @throws IllegalArgumentException if the thing is blank
   */
  public static KpiUnit per(String thing) {
    checkArgument(!thing.isBlank(), "per what? the thing is blank");
    return new KpiUnit(PER + thing, Kind.PER);
  }

  /**
   * Finds a unit by its name.
   *
   * @throws IllegalArgumentException if there is no such unit
   */
  static KpiUnit named(String name) {
    for (KpiUnit unit : new KpiUnit[] {PERCENT, MONEY, MULTIPLE, DURATION, COUNT, PER_THOUSAND}) {
      if (unit.name.equals(name)) {
        return unit;
      }
    }
    checkArgument(name.startsWith(PER), "no unit of a KPI: %s", name);
    return per(name.substring(PER.length()));
  }

  /**
   * Its name.
   *
   * @return {@code percent}, {@code money}, {@code multiple}, {@code duration}, {@code count}, {@code per thousand}, or
   *     {@code per post} and the like
   */
  public String name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KpiUnit that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Gives the {@linkplain #name() name}. */
  @Override
  public String toString() {
    return name;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(name);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a KpiUnit is read through its serial form only");
  }

  private record SerialForm(String name) implements Serializable {
    @Serial
    private Object readResolve() throws InvalidObjectException {
      try {
        return named(name);
      } catch (IllegalArgumentException e) {
        InvalidObjectException invalid = new InvalidObjectException(e.getMessage());
        invalid.initCause(e);
        throw invalid;
      }
    }
  }
}
