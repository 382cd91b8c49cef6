package io.github.smm4j.metrics.exact;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Many sums of fractions, by number, that depend neither on the order of the fractions nor on how sums are merged: each
 * fraction is rounded once, half-even, to a multiple of 2<sup>-64</sup>, and those are added exactly in 128 bits, of
 * which 64 are behind the point. 24 bytes a sum. Not thread-safe.
 */
public final class RateSums {

  private static final int FRACTION_BITS = 64;
  private static final int HALF_BITS = 32;
  private static final long SMALL_DENOMINATOR = 1L << 31;
  private static final int INITIAL_CAPACITY = 16;

  private long[] whole = new long[INITIAL_CAPACITY];
  /** Unsigned, in units of 2^-64. */
  private long[] fraction = new long[INITIAL_CAPACITY];

  private long[] count = new long[INITIAL_CAPACITY];

  private long heldWhole;
  private long heldFraction;

  /** Makes sums of nothing. */
  public RateSums() {}

  /**
   * Adds a fraction to a sum.
   *
   * @param sum the number of the sum, 0 or more
   * @param numerator any number
   * @param denominator above 0
   * @throws ArithmeticException if the sum leaves the range of 128 bits
   */
  public void add(int sum, long numerator, long denominator) {
    hold(numerator, denominator);
    addHeld(sum);
  }

  /**
   * Rounds a fraction, and holds it until it is added or another one is held.
   *
   * @param numerator any number
   * @param denominator above 0
   */
  public void hold(long numerator, long denominator) {
    if (denominator > SMALL_DENOMINATOR) {
      hold(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
      return;
    }
    // long division, 32 bits of the fraction at a time
    long high = Math.floorMod(numerator, denominator) << HALF_BITS;
    long low = (high % denominator) << HALF_BITS;
    long bits = ((high / denominator) << HALF_BITS) | (low / denominator);
    long rest = low % denominator;
    // no tie: half of 2^-64 has a denominator of 2^65
    boolean up = 2 * rest > denominator;
    holdRounded(Math.floorDiv(numerator, denominator), bits, up);
  }

  /**
   * Rounds a fraction of any size, and holds it until it is added or another one is held.
   *
   * @param numerator any number
   * @param denominator above 0
   * @throws ArithmeticException if it leaves the range of 128 bits
   */
  public void hold(BigInteger numerator, BigInteger denominator) {
    BigInteger[] fixed = numerator.shiftLeft(FRACTION_BITS).divideAndRemainder(denominator);
    BigInteger floor = fixed[1].signum() < 0 ? fixed[0].subtract(BigInteger.ONE) : fixed[0];
    BigInteger rest = fixed[1].signum() < 0 ? fixed[1].add(denominator) : fixed[1];
    int half = rest.shiftLeft(1).compareTo(denominator);
    boolean up = half > 0 || (half == 0 && floor.testBit(0));
    holdRounded(floor.shiftRight(FRACTION_BITS).longValueExact(), floor.longValue(), up);
  }

  private void holdRounded(long wholePart, long bits, boolean up) {
    long rounded = bits + (up ? 1 : 0);
    long carry = up && rounded == 0 ? 1 : 0;
    heldWhole = Math.addExact(wholePart, carry);
    heldFraction = rounded;
  }

  /**
   * Checks that what is held may be added to a sum.
   *
   * @param sum the number of the sum, 0 or more
   * @throws ArithmeticException if the sum would leave the range of 128 bits
   */
  public void checkHeld(int sum) {
    wholeWith(whole(sum), heldWhole, fraction(sum), heldFraction);
  }

  /**
   * Adds what is held to a sum.
   *
   * @param sum the number of the sum, 0 or more
   * @throws ArithmeticException if the sum leaves the range of 128 bits
   */
  public void addHeld(int sum) {
    addFixed(sum, heldWhole, heldFraction, 1);
  }

  /**
   * Adds fractions that were summed elsewhere.
   *
   * @param sum the number of the sum, 0 or more
   * @param wholePart the whole part of their sum, rounded down
   * @param fractionBits the rest, unsigned, in units of 2<sup>-64</sup>
   * @param fractions how many they are
   * @throws ArithmeticException if the sum leaves the range of 128 bits
   */
  public void addFixed(int sum, long wholePart, long fractionBits, long fractions) {
    ensure(sum);
    whole[sum] = wholeWith(whole[sum], wholePart, fraction[sum], fractionBits);
    fraction[sum] += fractionBits;
    count[sum] += fractions;
  }

  private static long wholeWith(long whole, long wholePart, long fraction, long fractionBits) {
    long carry = Long.compareUnsigned(fraction + fractionBits, fractionBits) < 0 ? 1 : 0;
    return Math.addExact(whole, Math.addExact(wholePart, carry));
  }

  private void ensure(int sum) {
    if (sum >= count.length) {
      int capacity = Math.max(2 * count.length, sum + 1);
      whole = Arrays.copyOf(whole, capacity);
      fraction = Arrays.copyOf(fraction, capacity);
      count = Arrays.copyOf(count, capacity);
    }
  }

  /**
   * The whole part of a sum, rounded down.
   *
   * @param sum the number of the sum
   * @return the whole part; 0 if nothing was added
   */
  public long whole(int sum) {
    return sum < count.length ? whole[sum] : 0;
  }

  /**
   * The part of a sum behind the point.
   *
   * @param sum the number of the sum
   * @return units of 2<sup>-64</sup>, unsigned
   */
  public long fraction(int sum) {
    return sum < count.length ? fraction[sum] : 0;
  }

  /**
   * How many fractions were added to a sum.
   *
   * @param sum the number of the sum
   * @return 0 or more
   */
  public long count(int sum) {
    return sum < count.length ? count[sum] : 0;
  }

  /**
   * The mean of the fractions of a sum.
   *
   * @param sum the number of the sum
   * @return the double nearest to the sum by the count
   * @throws ArithmeticException if nothing was added
   */
  public double mean(int sum) {
    if (count(sum) == 0) {
      throw new ArithmeticException("the mean of nothing");
    }
    return Quotient.toDouble(fixed(sum), BigInteger.valueOf(count[sum]).shiftLeft(FRACTION_BITS));
  }

  /**
   * A sum, rounded half-even.
   *
   * @param sum the number of the sum
   * @return the nearest whole number, of two equally near the even one
   */
  public long rounded(int sum) {
    BigInteger fixed = fixed(sum);
    BigInteger floor = fixed.shiftRight(FRACTION_BITS);
    BigInteger twice = fixed.subtract(floor.shiftLeft(FRACTION_BITS)).shiftLeft(1);
    int half = twice.compareTo(BigInteger.ONE.shiftLeft(FRACTION_BITS));
    boolean up = half > 0 || (half == 0 && floor.testBit(0));
    return (up ? floor.add(BigInteger.ONE) : floor).longValueExact();
  }

  private BigInteger fixed(int sum) {
    return BigInteger.valueOf(whole(sum))
        .shiftLeft(FRACTION_BITS)
        .add(new BigInteger(Long.toUnsignedString(fraction(sum))));
  }
}
