package io.github.smm4j.benchmarks.rollup;

import io.github.smm4j.core.Measure;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.Totals;

/** Prints how many bytes totals take for each group. Run it with {@code -Xmx1g}. */
public final class RollupMemory {
  private static final int GROUPS = 1_000_000;
  private static final int SUMS = 2;

  private RollupMemory() {}

  record Numbered(int left, int right) {}

  /**
   * Rolls up a million groups by an int, by a string, and by two ints.
   *
   * @param args none
   * @throws InterruptedException if it is interrupted while garbage is collected
   */
  public static void main(String[] args) throws InterruptedException {
    print("one int key", Rollup.of(Numbered.class).by("left", Numbered::left));
    print("one string key", Rollup.of(Numbered.class).by("left", row -> "key " + row.left()));
    print(
        "two int keys",
        Rollup.of(Numbered.class)
            .by("left", row -> row.left() / 1000)
            .by("right", row -> row.left() % 1000));
    print(
        "a sparse pair of int keys",
        Rollup.of(Numbered.class).by("left", Numbered::left).by("right", Numbered::right));
  }

  private static void print(String what, Rollup.Builder<Numbered> keys)
      throws InterruptedException {
    Rollup<Numbered> rollup = keys.sum(Measure.CLICKS, Numbered::left)
        .sum(Measure.IMPRESSIONS, Numbered::right)
        .build();
    long before = used();
    Totals totals = rollup.start();
    for (int i = 0; i < GROUPS; i++) {
      rollup.add(totals, new Numbered(i, (int) (i * 7919L % 50_000)));
    }
    double bytes = (double) (used() - before) / GROUPS;
    System.out.println(what + ": " + Math.round(bytes) + " bytes a group, " + 8 * SUMS
        + " of them sums; " + totals.rows() + " rows");
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
