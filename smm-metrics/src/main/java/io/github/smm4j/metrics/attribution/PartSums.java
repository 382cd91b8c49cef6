package io.github.smm4j.metrics.attribution;

import java.math.BigInteger;
import java.util.Arrays;

/** Sums of {@linkplain Parts parts} by channel, in 128 bits: exact, and the same in any order. */
final class PartSums {
  private long[] high = new long[16];
  private long[] low = new long[16];

  private void ensure(int channel) {
    if (channel >= high.length) {
      int length = Math.max(2 * high.length, channel + 1);
      high = Arrays.copyOf(high, length);
      low = Arrays.copyOf(low, length);
    }
  }

  /** Adds so many conversions, or micros, times parts; neither is negative. */
  void add(int channel, long amount, long parts) {
    ensure(channel);
    addWide(channel, Math.multiplyHigh(amount, parts), amount * parts);
  }

  private void addWide(int channel, long moreHigh, long moreLow) {
    long sum = low[channel] + moreLow;
    long carry = Long.compareUnsigned(sum, moreLow) < 0 ? 1 : 0;
    low[channel] = sum;
    high[channel] += moreHigh + carry;
  }

  void merge(PartSums other, int[] codes) {
    for (int channel = 0; channel < codes.length && channel < other.high.length; channel++) {
      ensure(codes[channel]);
      addWide(codes[channel], other.high[channel], other.low[channel]);
    }
  }

  BigInteger of(int channel) {
    if (channel >= high.length) {
      return BigInteger.ZERO;
    }
    BigInteger sum = BigInteger.valueOf(high[channel]).shiftLeft(64);
    BigInteger unsignedLow = BigInteger.valueOf(low[channel] >>> 1)
        .shiftLeft(1)
        .add(BigInteger.valueOf(low[channel] & 1));
    return sum.add(unsignedLow);
  }

  /** Tells whether all parts together are those of so many conversions, or micros. */
  boolean isOf(long amount) {
    BigInteger sum = BigInteger.ZERO;
    for (int channel = 0; channel < high.length; channel++) {
      sum = sum.add(of(channel));
    }
    return sum.equals(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(Parts.ONE)));
  }

  void write(int channel, ByteWriter out) {
    out.putLong(channel < high.length ? high[channel] : 0);
    out.putLong(channel < low.length ? low[channel] : 0);
  }

  void read(int channel, ByteReader in) {
    ensure(channel);
    high[channel] = in.getLong();
    low[channel] = in.getLong();
    in.check(high[channel] >= 0, "a negative sum");
  }
}
