package io.github.smm4j.metrics;

import io.github.smm4j.metrics.bytes.ByteReader;
import io.github.smm4j.metrics.bytes.ByteWriter;
import io.github.smm4j.metrics.exact.RateSums;
import java.math.BigInteger;

/** Sums the rates of rows for each group, for their mean. */
final class MeanColumn implements GroupColumn {
  private final RateSums sums = new RateSums();
  private boolean isHeld;

  RateSums sums() {
    return sums;
  }

  void hold(long numerator, long denominator) {
    sums.hold(numerator, denominator);
    isHeld = true;
  }

  void hold(BigInteger numerator, BigInteger denominator) {
    sums.hold(numerator, denominator);
    isHeld = true;
  }

  @Override
  public void holdNothing() {
    isHeld = false;
  }

  @Override
  public void checkHeld(int group) {
    if (isHeld) {
      sums.checkHeld(group);
    }
  }

  @Override
  public void addHeld(int group) {
    if (isHeld) {
      sums.addHeld(group);
    }
  }

  @Override
  public void merge(int group, GroupColumn other, int otherGroup) {
    RateSums from = ((MeanColumn) other).sums;
    sums.addFixed(group, from.whole(otherGroup), from.fraction(otherGroup), from.count(otherGroup));
  }

  @Override
  public void write(int group, ByteWriter out) {
    out.number(sums.count(group));
    out.number(sums.whole(group));
    out.fixed(sums.fraction(group));
  }

  @Override
  public void read(int group, long rows, ByteReader in) {
    long count = in.natural("number of rates");
    long whole = in.number();
    long fraction = in.fixed();
    in.check(count <= rows, "number of rates");
    in.check(count > 0 || (whole == 0 && fraction == 0), "sum of no rates");
    sums.addFixed(group, whole, fraction, count);
  }
}
