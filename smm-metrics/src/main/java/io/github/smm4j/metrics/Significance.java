package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.smm4j.metrics.exact.Quotient;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Whether two rates differ by more than chance: the two-proportion z test with a pooled variance (the chi-squared test of
 * the 2 by 2 table without continuity correction), and the interval of the difference by Newcombe's hybrid score method.
 *
 * <pre>{@code
 * Significance test = Significance.of(48, 80, 56, 70);      // 60 % before, 80 % after
 * test.pValue();           // 0.0083
 * test.interval(0.95);     // Newcombe: 0.0524 .. 0.3339
 * }</pre>
 *
 * <p>Source of the interval: R. G. Newcombe (1998), Interval estimation for the difference between independent
 * proportions: comparison of eleven methods, Statistics in Medicine 17, method 10. As the interval is not made from the
 * test, near the threshold one may say yes and the other no.
 *
 * <p>Both take trials as independent. Impressions of the same person are not, so with real traffic both are too sure.
 *
 * @serial exclude
 */
public final class Significance implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final String NEWCOMBE = "Newcombe";

  private final long successesBefore;
  private final long trialsBefore;
  private final long successesAfter;
  private final long trialsAfter;
  private final @Nullable Undefined undefined;

  private Significance(
      long successesBefore,
      long trialsBefore,
      long successesAfter,
      long trialsAfter,
      @Nullable Undefined undefined) {
    this.successesBefore = successesBefore;
    this.trialsBefore = trialsBefore;
    this.successesAfter = successesAfter;
    this.trialsAfter = trialsAfter;
    this.undefined = undefined;
  }

  /**
   * Compares two counts of successes in trials.
   *
   * @param successesBefore how many trials succeeded before, or in the base variant
   * @param trialsBefore how many there were
   * @param successesAfter how many trials succeeded after, or in the other variant
   * @param trialsAfter how many there were
   * @return the comparison; undefined with the reason if there are no trials, more successes than trials, or negative
   *     ones
   */
  public static Significance of(
      long successesBefore, long trialsBefore, long successesAfter, long trialsAfter) {
    Undefined before = undefined(successesBefore, trialsBefore);
    return new Significance(
        successesBefore,
        trialsBefore,
        successesAfter,
        trialsAfter,
        before == null ? undefined(successesAfter, trialsAfter) : before);
  }

  private static @Nullable Undefined undefined(long successes, long trials) {
    return IntervalMethod.WILSON.of(successes, trials, 0.5).reason().orElse(null);
  }

  static Significance undefined(Undefined reason) {
    return new Significance(0, 0, 0, 0, reason);
  }

  /**
   * Tells whether there is an answer.
   *
   * @return whether {@link #z()} and {@link #pValue()} give numbers
   */
  public boolean isDefined() {
    return undefined == null;
  }

  /**
   * Why there is no answer.
   *
   * @return the reason, or empty if there is one
   */
  public Optional<Undefined> reason() {
    return Optional.ofNullable(undefined);
  }

  /**
   * The difference in standard errors, which are those of one common rate.
   *
   * @return above 0 if the rate is higher after; 0 if all trials succeeded or none did
   * @throws UndefinedValueException if there is no answer
   */
  public double z() {
    requireDefined();
    double all = (double) trialsBefore + trialsAfter;
    double common = ((double) successesBefore + successesAfter) / all;
    double failing =
        ((double) (trialsBefore - successesBefore) + (trialsAfter - successesAfter)) / all;
    double error =
        Math.sqrt(common * failing * (1 / (double) trialsBefore + 1 / (double) trialsAfter));
    return error == 0 ? 0 : difference() / error;
  }

  /**
   * How often chance alone makes a difference this large or larger, in either direction, where there is none.
   *
   * @return 0 to 1
   * @throws UndefinedValueException if there is no answer
   */
  public double pValue() {
    return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z()));
  }

  /**
   * Tells whether the difference is more than chance.
   *
   * @param confidence between 0 and 1, both excluded, such as 0.95
   * @return whether the p-value is below 1 - confidence; false if there is no answer
   * @throws IllegalArgumentException if the confidence is not between 0 and 1
   */
  public boolean isSignificant(double confidence) {
    checkConfidence(confidence);
    return isDefined() && pValue() < 1 - confidence;
  }

  /**
   * The confidence interval of the difference, after less before.
   *
   * @param confidence between 0 and 1, both excluded, such as 0.95
   * @return the interval, or why there is none
   * @throws IllegalArgumentException if the confidence is not between 0 and 1
   */
  public Interval interval(double confidence) {
    checkConfidence(confidence);
    if (undefined != null) {
      return Interval.undefined(NEWCOMBE, confidence, undefined);
    }
    Interval before = IntervalMethod.WILSON.of(successesBefore, trialsBefore, confidence);
    Interval after = IntervalMethod.WILSON.of(successesAfter, trialsAfter, confidence);
    double rateBefore = (double) successesBefore / trialsBefore;
    double rateAfter = (double) successesAfter / trialsAfter;
    double down = Math.hypot(rateAfter - after.lower(), before.upper() - rateBefore);
    double up = Math.hypot(after.upper() - rateAfter, rateBefore - before.lower());
    return Interval.of(NEWCOMBE, confidence, difference() - down, difference() + up);
  }

  /** The double nearest to the exact difference: rates that are nearly equal would cancel as doubles. */
  private double difference() {
    BigInteger before = BigInteger.valueOf(trialsBefore);
    BigInteger after = BigInteger.valueOf(trialsAfter);
    return Quotient.toDouble(
        BigInteger.valueOf(successesAfter)
            .multiply(before)
            .subtract(BigInteger.valueOf(successesBefore).multiply(after)),
        before.multiply(after));
  }

  private static void checkConfidence(double confidence) {
    checkArgument(
        confidence > 0 && confidence < 1,
        "a confidence is between 0 and 1, such as 0.95: %s",
        confidence);
  }

  private void requireDefined() {
    if (undefined != null) {
      throw new UndefinedValueException("the significance", undefined);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Significance that && form().equals(that.form());
  }

  @Override
  public int hashCode() {
    return form().hashCode();
  }

  /** Gives {@code p = 0.0083 (48 of 80, 56 of 70)}, or {@code undefined: } and the reason. */
  @Override
  public String toString() {
    return undefined == null
        ? "p = " + pValue() + " (" + successesBefore + " of " + trialsBefore + ", " + successesAfter
            + " of " + trialsAfter + ")"
        : "undefined: " + undefined.text();
  }

  private SerialForm form() {
    return new SerialForm(successesBefore, trialsBefore, successesAfter, trialsAfter, undefined);
  }

  @Serial
  private Object writeReplace() {
    return form();
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Significance is read through its serial form only");
  }

  private record SerialForm(
      long successesBefore,
      long trialsBefore,
      long successesAfter,
      long trialsAfter,
      @Nullable Undefined undefined)
      implements Serializable {
    @Serial
    private Object readResolve() {
      return undefined == null
          ? of(successesBefore, trialsBefore, successesAfter, trialsAfter)
          : new Significance(successesBefore, trialsBefore, successesAfter, trialsAfter, undefined);
    }
  }
}
