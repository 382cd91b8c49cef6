package io.github.smm4j.metrics;

import io.github.smm4j.metrics.bytes.ByteReader;
import io.github.smm4j.metrics.bytes.ByteWriter;
import io.github.smm4j.metrics.exact.RateSums;

/** Sums the rates of rows for each group, for their mean. */
final class MeanColumn implements GroupColumn {
  private final RateSums sums = new RateSums();

  RateSums sums() {
    return sums;
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
