package io.github.smm4j.metrics;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What some runs of days brought: a day each where days were counted, or as many as lie between two readings of a level.
 * Days are taken for independent draws with one mean and spread, of which a run of several tells only the sum.
 */
final class PaceSample {
  private final double[] brought;
  private final long[] days;
  private final double mean;

  PaceSample(double[] brought, long[] days) {
    this.brought = brought;
    this.days = days;
    this.mean = DoubleStream.of(brought).sum() / allDays();
  }

  /** Each of some days by itself. */
  static PaceSample ofDays(double[] brought) {
    long[] single = new long[brought.length];
    Arrays.fill(single, 1);
    return new PaceSample(brought, single);
  }

  boolean isEmpty() {
    return brought.length == 0;
  }

  /** What a day brought on average. */
  double mean() {
    return mean;
  }

  /** How far the sum of some further days may be from that many times the mean. */
  double spread(long further, double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence is between 0 and 1, not " + confidence);
    }
    double squares = 0;
    for (int i = 0; i < brought.length; i++) {
      double off = brought[i] - days[i] * mean;
      squares += off * off / days[i];
    }
    int freedom = brought.length - 1;
    double t = TDistribution.of(freedom).inverseCumulativeProbability((1 + confidence) / 2);
    return t
        * Math.sqrt(squares / freedom)
        * Math.sqrt(further + (double) further * further / allDays());
  }

  private long allDays() {
    return Arrays.stream(days).sum();
  }
}
