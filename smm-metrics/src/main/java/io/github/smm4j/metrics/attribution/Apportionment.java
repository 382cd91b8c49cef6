package io.github.smm4j.metrics.attribution;

import java.math.BigInteger;
import java.util.stream.IntStream;

/** Splits a whole number in exact proportion, by largest remainders (Hamilton's method). */
final class Apportionment {
  private Apportionment() {}

  /**
   * Splits a whole.
   *
   * @param weights 0 or more
   * @param whole 0 or more
   * @return numbers that sum to the whole, each the exact share rounded down or up; equal remainders go in order. All are
   *     0 if all weights are
   */
  static long[] split(BigInteger[] weights, long whole) {
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger weight : weights) {
      sum = sum.add(weight);
    }
    long[] shares = new long[weights.length];
    if (sum.signum() == 0) {
      return shares;
    }
    BigInteger[] remainders = new BigInteger[weights.length];
    long rest = whole;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] share = weights[i].multiply(BigInteger.valueOf(whole)).divideAndRemainder(sum);
      shares[i] = share[0].longValueExact();
      remainders[i] = share[1];
      rest -= shares[i];
    }
    IntStream.range(0, weights.length)
        .boxed()
        .sorted((a, b) -> remainders[b].compareTo(remainders[a])) // stable
        .limit(rest)
        .forEach(i -> shares[i]++);
    return shares;
  }
}
