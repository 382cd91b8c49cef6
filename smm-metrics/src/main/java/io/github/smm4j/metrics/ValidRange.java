package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;

/**
 * The range that the values of a {@link Kpi} can be in. A value outside of it is kept, and carries an {@link Issue}:
 * its input is wrong somewhere.
 *
 * <p>Bounds are numbers as {@link KpiValue#asDouble()} gives them: 100 % is 1.
 *
 * @serial exclude
 */
public final class ValidRange implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** Any number. */
  public static final ValidRange ANY =
      new ValidRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** 0 or more. */
  public static final ValidRange NOT_NEGATIVE = new ValidRange(0, Double.POSITIVE_INFINITY);

  /** 0 to 1, the share of a part in its whole. */
  public static final ValidRange SHARE = new ValidRange(0, 1);

  private final double lowest;
  private final double highest;

  private ValidRange(double lowest, double highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  /**
   * Gives a range.
   *
   * @param lowestInclusive the lowest valid number; may be {@link Double#NEGATIVE_INFINITY}
   * @param highestInclusive the highest valid number; may be {@link Double#POSITIVE_INFINITY}
   * @return the range
   * @throws IllegalArgumentException if one is not a number, or the lowest is above the highest
   */
  public static ValidRange of(double lowestInclusive, double highestInclusive) {
    checkArgument(
        lowestInclusive <= highestInclusive,
        "no range: %s to %s",
        lowestInclusive,
        highestInclusive);
    return new ValidRange(lowestInclusive, highestInclusive);
  }

  /**
   * Tells whether a number is in the range.
   *
   * @param number any number
   * @return whether it is valid
   */
  public boolean contains(double number) {
    return number >= lowest && number <= highest;
  }

  /**
   * The lowest valid number.
   *
   * @return a number, or negative infinity
   */
  public double lowestInclusive() {
    return lowest;
  }

  /**
   * The highest valid number.
   *
   * @return a number, or positive infinity
   */
  public double highestInclusive() {
    return highest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValidRange that && lowest == that.lowest && highest == that.highest;
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(lowest) + Double.hashCode(highest);
  }

  /** Gives {@code 0 to 1}, {@code 0 or more}, {@code 1 or less}, {@code any}. */
  @Override
  public String toString() {
    if (highest < Double.POSITIVE_INFINITY) {
      return lowest > Double.NEGATIVE_INFINITY
          ? text(lowest) + " to " + text(highest)
          : text(highest) + " or less";
    }
    return lowest > Double.NEGATIVE_INFINITY ? text(lowest) + " or more" : "any";
  }

  private static String text(double bound) {
    String text = Double.toString(bound);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(lowest, highest);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a ValidRange is read through its serial form only");
  }

  private record SerialForm(double lowest, double highest) implements Serializable {
    @Serial
    private Object readResolve() {
      return of(lowest, highest);
    }
  }
}
