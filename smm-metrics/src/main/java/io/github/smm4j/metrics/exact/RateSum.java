package io.github.smm4j.metrics.exact;

import java.math.BigInteger;

/**
 * A sum of fractions that does not depend on their order: each is rounded once, half-even, to a multiple of
 * 2<sup>-64</sup>, and those are added exactly in 128 bits, of which 64 are behind the point. Not thread-safe.
 */
public final class RateSum {

  private static final int FRACTION_BITS = 64;
  private static final int HALF_BITS = 32;
  private static final long SMALL_DENOMINATOR = 1L << 31;

  private long whole;
  /** Unsigned, in units of 2^-64. */
  private long fraction;

  private long count;

  /** Makes a sum of nothing. */
  public RateSum() {}

  /**
   * Adds a fraction.
   *
   * @param numerator any number
   * @param denominator above 0
   * @throws ArithmeticException if the sum leaves the range of 128 bits
   */
  public void add(long numerator, long denominator) {
    if (denominator > SMALL_DENOMINATOR) {
      add(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
      return;
    }
    // long division, 32 bits of the fraction at a time
    long high = Math.floorMod(numerator, denominator) << HALF_BITS;
    long low = (high % denominator) << HALF_BITS;
    long bits = ((high / denominator) << HALF_BITS) | (low / denominator);
    long rest = low % denominator;
    // no tie: half of 2^-64 has a denominator of 2^65
    boolean up = 2 * rest > denominator;
    addFixed(Math.floorDiv(numerator, denominator), bits, up);
  }

  /**
   * Adds a fraction of any size.
   *
   * @param numerator any number
   * @param denominator above 0
   * @throws ArithmeticException if the sum leaves the range of 128 bits
   */
  public void add(BigInteger numerator, BigInteger denominator) {
    BigInteger[] fixed = numerator.shiftLeft(FRACTION_BITS).divideAndRemainder(denominator);
    BigInteger floor = fixed[1].signum() < 0 ? fixed[0].subtract(BigInteger.ONE) : fixed[0];
    BigInteger rest = fixed[1].signum() < 0 ? fixed[1].add(denominator) : fixed[1];
    int half = rest.shiftLeft(1).compareTo(denominator);
    boolean up = half > 0 || (half == 0 && floor.testBit(0));
    addFixed(floor.shiftRight(FRACTION_BITS).longValueExact(), floor.longValue(), up);
  }

  private void addFixed(long wholePart, long bits, boolean up) {
    long sum = fraction + bits;
    long carry = Long.compareUnsigned(sum, bits) < 0 ? 1 : 0;
    long rounded = sum + (up ? 1 : 0);
    carry += up && rounded == 0 ? 1 : 0;
    whole = Math.addExact(whole, Math.addExact(wholePart, carry));
    fraction = rounded;
    count++;
  }

  /**
   * How many fractions were added.
   *
   * @return 0 or more
   */
  public long count() {
    return count;
  }

  /**
   * Their mean.
   *
   * @return the double nearest to the sum by the count
   * @throws ArithmeticException if nothing was added
   */
  public double mean() {
    BigInteger sum = BigInteger.valueOf(whole)
        .shiftLeft(FRACTION_BITS)
        .add(new BigInteger(Long.toUnsignedString(fraction)));
    if (count == 0) {
      throw new ArithmeticException("the mean of nothing");
    }
    return Quotient.toDouble(sum, BigInteger.valueOf(count).shiftLeft(FRACTION_BITS));
  }
}
