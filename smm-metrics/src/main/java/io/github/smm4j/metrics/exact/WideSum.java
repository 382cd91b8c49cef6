package io.github.smm4j.metrics.exact;

import java.math.BigInteger;

/** An exact sum of longs that has no limit. Not thread-safe. */
public final class WideSum {

  private long low;
  /** What did not fit into the long. */
  private BigInteger high = BigInteger.ZERO;

  /** Makes a sum of nothing. */
  public WideSum() {}

  /**
   * Adds a number.
   *
   * @param number any number
   */
  public void add(long number) {
    long sum = low + number;
    if (((low ^ sum) & (number ^ sum)) < 0) {
      high = high.add(BigInteger.valueOf(low));
      low = number;
    } else {
      low = sum;
    }
  }

  /**
   * Adds a number.
   *
   * @param number any number
   */
  public void add(BigInteger number) {
    high = high.add(number);
  }

  /**
   * The sum.
   *
   * @return the exact sum of all that was added
   */
  public BigInteger total() {
    return high.add(BigInteger.valueOf(low));
  }
}
