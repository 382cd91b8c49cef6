package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.CreditTotals;
import io.github.smm4j.metrics.attribution.Journeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Sixteen threads share everything; {@code -Dsmm4j.threads.seconds=60} makes it a minute. */
class ThreadsTest {
  private static final int THREADS = 16;
  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("smm4j.threads.seconds", 2));
  private static final int ROWS = 5_000;

  private static final Rollup<Long> ROLLUP = Rollup.of(Long.class)
      .by("campaign", row -> "c" + row % 97)
      .by("paid", row -> row % 2 == 0)
      .sum(IMPRESSIONS, row -> row)
      .sum(CLICKS, row -> row % 5)
      .unique(VISITORS, row -> row % 701)
      .meanRate(Kpis.CTR)
      .build();

  private static final Journeys JOURNEYS = journeys();

  private static Journeys journeys() {
    Journeys.Builder builder = Journeys.builder();
    for (int i = 0; i < 300; i++) {
      builder.path("vk > c" + i % 13 + " > search > c" + i % 7, i % 5, i % 3);
    }
    return builder.build();
  }

  private static byte[] rolledUp() {
    Totals totals = ROLLUP.start();
    for (long row = 0; row < ROWS; row++) {
      ROLLUP.add(totals, row);
    }
    return totals.toBytes();
  }

  private static String attributed() {
    CreditTotals totals = Attribution.compare(
            Attribution.linear(), Attribution.markov(2), Attribution.shapley())
        .start()
        .add(JOURNEYS);
    return totals.credits().all().toString() + Arrays.hashCode(totals.toBytes());
  }

  @Test
  void sixteenThreadsGetTheAnswersOfOne() throws Exception {
    byte[] totals = rolledUp();
    String credits = attributed();
    String table = Totals.parse(totals).table(Kpis.CTR).sortedBy(Kpis.CTR).toCsv();
    long end = System.nanoTime() + TIME.toNanos();
    CountDownLatch start = new CountDownLatch(THREADS);
    List<Thread> threads = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS, task -> {
      Thread thread = new Thread(task);
      threads.add(thread);
      return thread;
    });
    List<Future<long[]>> results = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      results.add(pool.submit(() -> {
        start.countDown();
        start.await();
        long asked = 0;
        long wrong = 0;
        do {
          asked++;
          wrong += Arrays.equals(rolledUp(), totals) ? 0 : 1;
          wrong += attributed().equals(credits) ? 0 : 1;
          wrong +=
              Totals.parse(totals).table(Kpis.CTR).sortedBy(Kpis.CTR).toCsv().equals(table) ? 0 : 1;
        } while (System.nanoTime() < end);
        return new long[] {asked, wrong};
      }));
    }
    long looks = 0;
    long blocked = 0;
    while (System.nanoTime() < end) {
      Thread.sleep(1);
      for (Thread thread : threads) {
        looks++;
        blocked += thread.getState() == Thread.State.BLOCKED ? 1 : 0;
      }
    }
    long asked = 0;
    for (Future<long[]> result : results) {
      assertThat(result.get()[1]).as("wrong answers").isZero();
      asked += result.get()[0];
    }
    pool.shutdown();
    // class loading blocks at first; a lock that all need would have nearly all of them wait
    assertThat((double) blocked / Math.max(1, looks))
        .as("share of blocked threads")
        .isLessThan(0.1);
    if (TIME.toSeconds() >= 60) {
      System.out.printf(
          "%d rollups of %d rows in %d threads, all as in one; blocked in %d of %d looks at a thread%n",
          asked, ROWS, THREADS, blocked, looks);
    }
  }

  @Test
  void aParallelStreamGivesTheBytesOfOneThread() {
    byte[] totals = rolledUp();
    for (int run = 0; run < 20; run++) {
      assertThat(LongStream.range(0, ROWS)
              .boxed()
              .parallel()
              .collect(ROLLUP.collector())
              .toBytes())
          .isEqualTo(totals);
    }
  }
}
