package io.github.smm4j.metrics.attribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A conversion is split into 2<sup>62</sup> parts, and each part is given to somebody. So credits add up exactly, in any
 * order, where the sums of doubles would drift.
 */
final class Parts {
  /** All parts of one conversion. */
  static final long ONE = 1L << 62;

  private Parts() {}

  /** The double nearest to so many conversions. */
  static double toDouble(BigInteger parts) {
    // a double has 53 bits: dividing by a power of two only moves the point
    return Math.scalb(parts.doubleValue(), -62);
  }

  /** Parts of a share given as a decimal, rounded down. */
  static long of(BigDecimal share) {
    return share
        .multiply(BigDecimal.valueOf(ONE))
        .setScale(0, RoundingMode.FLOOR)
        .longValueExact();
  }

  /** Splits evenly; what does not divide goes to the first, one part each. */
  static void splitEvenly(long whole, long[] parts, int start, int end) {
    int count = end - start;
    long share = whole / count;
    long rest = whole % count;
    for (int i = start; i < end; i++) {
      parts[i] = share + (i - start < rest ? 1 : 0);
    }
  }

  /**
   * Splits in proportion to weights; the error of rounding, 1e-15 of the whole, goes evenly to the greatest weights, so
   * parts of equal weights differ by one at most.
   *
   * @return false, with parts unchanged, if all weights are 0
   */
  static boolean split(double[] weights, int count, long[] parts) {
    int greatest = 0;
    for (int i = 1; i < count; i++) {
      if (weights[i] > weights[greatest]) {
        greatest = i;
      }
    }
    double scale = weights[greatest];
    if (scale == 0) {
      return false;
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[i] / scale; // at most 1 each, so the sum is finite
    }
    long rest = ONE;
    int ties = 0;
    for (int i = 0; i < count; i++) {
      parts[i] = (long) (weights[i] / scale / sum * ONE);
      rest -= parts[i];
      ties += weights[i] == scale ? 1 : 0;
    }
    long each = Math.floorDiv(rest, ties); // below 0 if more was given than there is
    long more = rest - each * ties;
    for (int i = greatest; i < count; i++) {
      if (weights[i] == scale) {
        parts[i] += each + (more > 0 ? 1 : 0);
        more--;
      }
    }
    return true;
  }
}
