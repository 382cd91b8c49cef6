package io.github.smm4j.metrics.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Quotients of exact numbers, rounded once. */
public final class Quotient {

  /** Every whole number up to here is exact as a double. */
  private static final long EXACT_AS_DOUBLE = 1L << 53;

  /** More bits than a double has, so that rounding them half-even with a sticky bit is right. */
  private static final int QUOTIENT_BITS = 64;

  private Quotient() {}

  /**
   * Divides whole numbers.
   *
   * @param numerator any number
   * @param denominator any number but 0
   * @return the double nearest to the exact quotient
   */
  public static double toDouble(long numerator, long denominator) {
    if (isExactAsDouble(numerator) && isExactAsDouble(denominator)) {
      // one division of exact numbers rounds once; + 0.0 makes a negative zero a zero
      return (double) numerator / denominator + 0.0;
    }
    return toDouble(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  private static boolean isExactAsDouble(long number) {
    return number >= -EXACT_AS_DOUBLE && number <= EXACT_AS_DOUBLE;
  }

  /**
   * Divides whole numbers of any size.
   *
   * @param numerator any number
   * @param denominator any number but 0
   * @return the double nearest to the exact quotient, as long as that is neither subnormal nor beyond the doubles
   */
  public static double toDouble(BigInteger numerator, BigInteger denominator) {
    BigInteger dividend = numerator.abs();
    BigInteger divisor = denominator.abs();
    int shift = Math.max(0, QUOTIENT_BITS + divisor.bitLength() - dividend.bitLength());
    BigInteger[] result = dividend.shiftLeft(shift).divideAndRemainder(divisor);
    BigInteger quotient = result[1].signum() == 0 ? result[0] : result[0].setBit(0);
    double magnitude = Math.scalb(quotient.doubleValue(), -shift);
    return numerator.signum() * denominator.signum() < 0 ? -magnitude : magnitude;
  }

  /**
   * Divides decimals.
   *
   * @param numerator any number
   * @param denominator any number but 0
   * @return the double nearest to the exact quotient
   */
  public static double toDouble(BigDecimal numerator, BigDecimal denominator) {
    int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
    return toDouble(
        numerator.setScale(scale).unscaledValue(), denominator.setScale(scale).unscaledValue());
  }

  /**
   * Divides decimals.
   *
   * @param numerator any number
   * @param denominator any number but 0
   * @param places decimal places, 0 or more
   * @return the quotient, rounded half-even
   */
  public static BigDecimal toDecimal(BigDecimal numerator, BigDecimal denominator, int places) {
    return numerator.divide(denominator, places, RoundingMode.HALF_EVEN);
  }

  /**
   * Gives the mean of numbers. It is that of their exact sum, so it does not depend on their order, and the mean of equal
   * numbers is that number.
   *
   * @param numbers finite ones, at least one
   * @return the double nearest to the exact mean
   */
  public static double mean(double... numbers) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double number : numbers) {
      sum = sum.add(new BigDecimal(number));
    }
    return toDouble(sum, BigDecimal.valueOf(numbers.length));
  }

  /**
   * Compares two fractions exactly.
   *
   * @param leftNumerator any number
   * @param leftDenominator above 0
   * @param rightNumerator any number
   * @param rightDenominator above 0
   * @return below, equal to or above 0 as the left one is less than, equal to or greater than the right one
   */
  public static int compare(
      BigDecimal leftNumerator,
      BigDecimal leftDenominator,
      BigDecimal rightNumerator,
      BigDecimal rightDenominator) {
    return leftNumerator
        .multiply(rightDenominator)
        .compareTo(rightNumerator.multiply(leftDenominator));
  }
}
