package io.github.smm4j.metrics.attribution;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Shares of the first and the last, the rest evenly between.
 *
 * @param first parts of the first
 * @param last parts of the last
 * @param twoTouches what is done where there is no middle
 */
record PositionBased(long first, long last, TwoTouches twoTouches) implements LengthRule {

  static PositionBased of(double first, double last, TwoTouches twoTouches) {
    BigDecimal firstShare = BigDecimal.valueOf(first);
    long firstParts = Parts.of(firstShare);
    // of the sum, so that 0.3 and 0.7 leave nothing to the middle
    long lastParts = Parts.of(firstShare.add(BigDecimal.valueOf(last))) - firstParts;
    return new PositionBased(firstParts, lastParts, twoTouches);
  }

  @Override
  public void split(int size, long[] parts) {
    if (size == 1) {
      parts[0] = Parts.ONE;
    } else if (size == 2) {
      parts[0] = firstOfTwo();
      parts[1] = Parts.ONE - parts[0];
    } else {
      parts[0] = first;
      parts[size - 1] = last;
      Parts.splitEvenly(Parts.ONE - first - last, parts, 1, size - 1);
    }
  }

  private long firstOfTwo() {
    if (twoTouches == TwoTouches.HALVES || first == last) {
      return Parts.ONE / 2;
    }
    return BigInteger.valueOf(first)
        .multiply(BigInteger.valueOf(Parts.ONE))
        .divide(BigInteger.valueOf(first).add(BigInteger.valueOf(last)))
        .longValueExact();
  }
}
