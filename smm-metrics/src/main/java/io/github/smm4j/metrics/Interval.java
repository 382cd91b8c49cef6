package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.smm4j.metrics.exact.Quotient;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A confidence interval of a proportion, of the difference of two, or of a mean, or why there is none.
 *
 * <pre>{@code
 * CTR.of(ad).interval(0.95);        // Wilson: 1.7702852862917884E-4 .. 1.8061619505641954E-4
 * ERR.of(post).interval(0.95);      // Wilson: undefined: err is not the share of successes in trials
 * }</pre>
 *
 * @serial exclude
 */
public final class Interval implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final String method;
  private final double confidence;
  private final double lower;
  private final double upper;
  private final @Nullable Undefined undefined;

  private Interval(
      String method, double confidence, double lower, double upper, @Nullable Undefined undefined) {
    this.method = method;
    this.confidence = confidence;
    this.lower = lower;
    this.upper = upper;
    this.undefined = undefined;
  }

  static Interval of(String method, double confidence, double lower, double upper) {
    return new Interval(method, confidence, lower, upper, null);
  }

  /**
   * The interval of a mean of numbers that are taken for independent draws, by Student's t distribution. Its middle is the
   * double nearest to their exact mean.
   *
   * @param confidence above 0 and below 1, such as 0.95
   * @param values the numbers, finite
   * @return the interval; undefined for fewer than two numbers
   * @throws IllegalArgumentException if the confidence is not between 0 and 1, or a number is not finite
   * @throws ArithmeticException if an end of the interval is beyond the doubles
   */
  public static Interval ofMean(double confidence, double... values) {
    checkArgument(
        confidence > 0 && confidence < 1, "confidence is between 0 and 1, not %s", confidence);
    for (double value : values) {
      checkArgument(Double.isFinite(value), "the mean of numbers with %s among them", value);
    }
    if (values.length < 2) {
      return undefined(
          "Student",
          confidence,
          Undefined.of(Undefined.Kind.NO_VALUES, "an interval of a mean needs two values"));
    }
    double mean = Quotient.mean(values);
    double error = standardError(mean, values)
        * TDistribution.of(values.length - 1).inverseCumulativeProbability((1 + confidence) / 2);
    if (!Double.isFinite(mean - error) || !Double.isFinite(mean + error)) {
      throw new ArithmeticException("an interval of the mean " + mean + " is beyond the doubles");
    }
    return of("Student", confidence, mean - error, mean + error);
  }

  /** In a unit, a power of two, in which no square of a number leaves the doubles. */
  private static double standardError(double mean, double... values) {
    double greatest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
    int unit = Math.getExponent(greatest);
    double squares = Arrays.stream(values)
        .map(value -> Math.scalb(value, -unit) - Math.scalb(mean, -unit))
        .map(difference -> difference * difference)
        .sum();
    return Math.scalb(Math.sqrt(squares / (values.length - 1) / values.length), unit);
  }

  static Interval undefined(String method, double confidence, Undefined reason) {
    return new Interval(method, confidence, 0, 0, reason);
  }

  /**
   * How it was computed.
   *
   * @return the name of the method: {@code Wilson}, {@code Jeffreys}, {@code Clopper-Pearson}, {@code Newcombe},
   *     {@code Student}
   */
  public String method() {
    return method;
  }

  /**
   * How confident it is.
   *
   * @return a number between 0 and 1, such as 0.95
   */
  public double confidence() {
    return confidence;
  }

  /**
   * Tells whether there is an interval.
   *
   * @return whether {@link #lower()} and {@link #upper()} give numbers
   */
  public boolean isDefined() {
    return undefined == null;
  }

  /**
   * Why there is no interval.
   *
   * @return the reason, or empty if there is one
   */
  public Optional<Undefined> reason() {
    return Optional.ofNullable(undefined);
  }

  /**
   * Its lower end.
   *
   * @return of a proportion 0 to 1; of a difference of two -1 to 1; of a mean any finite number
   * @throws UndefinedValueException if there is no interval
   */
  public double lower() {
    requireDefined();
    return lower;
  }

  /**
   * Its upper end.
   *
   * @return of a proportion 0 to 1; of a difference of two -1 to 1; of a mean any finite number
   * @throws UndefinedValueException if there is no interval
   */
  public double upper() {
    requireDefined();
    return upper;
  }

  /**
   * Tells whether a number lies within, ends included.
   *
   * @param number any number
   * @return whether it does; false if there is no interval
   */
  public boolean contains(double number) {
    return undefined == null && number >= lower && number <= upper;
  }

  private void requireDefined() {
    if (undefined != null) {
      throw new UndefinedValueException("the " + method + " interval", undefined);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Interval that
        && method.equals(that.method)
        && confidence == that.confidence
        && lower == that.lower
        && upper == that.upper
        && Objects.equals(undefined, that.undefined);
  }

  @Override
  public int hashCode() {
    return Objects.hash(method, confidence, lower, upper);
  }

  /** Gives {@code Wilson: 0.0326 .. 0.0760} with all digits, or {@code Wilson: undefined: } and the reason. */
  @Override
  public String toString() {
    return method + ": "
        + (undefined == null ? lower + " .. " + upper : "undefined: " + undefined.text());
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(method, confidence, lower, upper, undefined);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an Interval is read through its serial form only");
  }

  private record SerialForm(
      String method,
      double confidence,
      double lower,
      double upper,
      @Nullable Undefined undefined) implements Serializable {
    @Serial
    private Object readResolve() {
      return new Interval(method, confidence, lower, upper, undefined);
    }
  }
}
