package io.github.smm4j.metrics;

import io.github.smm4j.metrics.bytes.ByteReader;
import io.github.smm4j.metrics.bytes.ByteWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keeps the rates of all rows for each group, 8 bytes each, for their median. */
final class MedianColumn implements GroupColumn {
  private static final int INITIAL_CAPACITY = 16;

  private double[][] rates = new double[INITIAL_CAPACITY][];
  private int[] counts = new int[INITIAL_CAPACITY];

  private boolean isHeld;
  private double held;

  void hold(double rate) {
    isHeld = true;
    held = rate;
  }

  @Override
  public void holdNothing() {
    isHeld = false;
  }

  @Override
  public void addHeld(int group) {
    if (isHeld) {
      add(group, held);
    }
  }

  private void add(int group, double rate) {
    makeRoom(group, 1);
    rates[group][counts[group]++] = rate;
  }

  private void makeRoom(int group, int more) {
    if (group >= rates.length) {
      int capacity = Math.max(2 * rates.length, group + 1);
      rates = Arrays.copyOf(rates, capacity);
      counts = Arrays.copyOf(counts, capacity);
    }
    int needed = Math.addExact(counts[group], more);
    double @Nullable [] there = rates[group];
    if (there == null) {
      rates[group] = new double[Math.max(more, 4)];
    } else if (needed > there.length) {
      rates[group] = Arrays.copyOf(there, Math.max(needed, there.length + (there.length >> 1)));
    }
  }

  int count(int group) {
    return group < counts.length ? counts[group] : 0;
  }

  /** The rates in ascending order. */
  private double[] sorted(int group) {
    int count = count(group);
    if (count == 0) {
      return new double[0];
    }
    double[] sorted = Arrays.copyOf(rates[group], count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** The median; of an even number, the mean of the two in the middle. */
  double median(int group) {
    double[] sorted = sorted(group);
    double upper = sorted[sorted.length / 2];
    return sorted.length % 2 == 1 ? upper : (sorted[sorted.length / 2 - 1] + upper) / 2;
  }

  @Override
  public void merge(int group, GroupColumn other, int otherGroup) {
    MedianColumn from = (MedianColumn) other;
    int more = from.count(otherGroup);
    if (more > 0) {
      makeRoom(group, more);
      System.arraycopy(from.rates[otherGroup], 0, rates[group], counts[group], more);
      counts[group] += more;
    }
  }

  @Override
  public void write(int group, ByteWriter out) {
    double[] sorted = sorted(group);
    out.number(sorted.length);
    for (double rate : sorted) {
      out.fixed(Double.doubleToLongBits(rate));
    }
  }

  @Override
  public void read(int group, long rows, ByteReader in) {
    int count = in.count("rates", Double.BYTES);
    in.check(count <= rows, "number of rates");
    for (int i = 0; i < count; i++) {
      double rate = Double.longBitsToDouble(in.fixed());
      in.check(Double.isFinite(rate), "rate");
      add(group, rate);
    }
  }
}
