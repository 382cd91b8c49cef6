package io.github.smm4j.spark;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.CPC;

import io.github.smm4j.metrics.Rollup;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.joda.money.CurrencyUnit;

/**
 * Measures rows x partitions in local mode:
 * {@code mvn -q -pl integrations/smm-spark -am test-compile exec:exec -Dscaling.args="10000000 3"}.
 */
final class ScalingRun {
  private static final long[] GROUPS = {100, 1_000_000};
  private static final int[] PARTITIONS = {1, 2, 4, 16};

  private ScalingRun() {}

  /** Takes the number of rows, and how often to measure each cell, of which the fastest is shown. */
  public static void main(String... args) throws IOException {
    long most = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    try (SparkSession spark = LocalSpark.start(Runtime.getRuntime().availableProcessors())) {
      // so that the first cell is not the one that loads the classes
      measure(spark, 10_000, 100, 2, 3);
      for (long groups : GROUPS) {
        for (long rows = most / 10; rows <= most; rows *= 10) {
          for (int partitions : PARTITIONS) {
            print(rows, groups, partitions, measure(spark, rows, groups, partitions, rounds));
          }
        }
      }
    }
  }

  private static long measure(
      SparkSession spark, long rows, long groups, int partitions, int rounds) {
    Dataset<Long> ids = spark
        .range(0, rows, 1, partitions)
        .map((MapFunction<Long, Long>) id -> id, Encoders.LONG());
    Rollup<Long> rollup = Rollup.of(Long.class)
        .by("ad", id -> ((id * 0x9E3779B97F4A7C15L) >>> 20) % groups)
        .sum(IMPRESSIONS, id -> 1000)
        .sum(CLICKS, id -> id % 10)
        .sumMicros(SPEND, CurrencyUnit.USD, id -> id)
        .build();
    return best(
        rounds,
        () -> SparkRollup.table(ids, rollup, Math.max(2, (int) (groups / 100_000)), CPC)
            .count());
  }

  private static void print(long rows, long groups, int partitions, long nanos) {
    System.out.printf(
        Locale.ROOT,
        "| %,d | %,d | %d | %.1f s | %,.0f |%n",
        rows,
        groups,
        partitions,
        nanos / 1e9,
        rows / (nanos / 1e9));
  }

  private static long best(int rounds, LongSupplier counted) {
    long[] nanos = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      if (counted.getAsLong() == 0) {
        throw new IllegalStateException("no groups");
      }
      nanos[i] = System.nanoTime() - start;
    }
    return Arrays.stream(nanos).min().orElseThrow();
  }
}
