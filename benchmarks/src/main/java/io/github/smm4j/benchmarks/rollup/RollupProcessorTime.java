package io.github.smm4j.benchmarks.rollup;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Prints the processor time of one of the {@link RollupBenchmark}s on one thread, for machines on which other work runs
 * too. It begins with the name of a benchmark, and with {@code true} if other rollups are to run before.
 */
public final class RollupProcessorTime {
  private static final int WARM_UP = 10;
  private static final int RUNS = 21;

  private RollupProcessorTime() {}

  /**
   * Runs a benchmark and prints the lower quartile, after a loop by hand in the same virtual machine.
   *
   * @param args the name of a benchmark; true or false
   */
  public static void main(String[] args) {
    RollupBenchmark benchmark = new RollupBenchmark();
    benchmark.afterOthers = Boolean.parseBoolean(args[1]);
    benchmark.setUp();
    Map<String, Supplier<Object>> benchmarks = Map.of(
        "listCodes", benchmark::listCodes,
        "listStrings", benchmark::listStrings,
        "listEnum", benchmark::listEnum,
        "rollupCodes", benchmark::rollupCodes,
        "rollupStrings", benchmark::rollupStrings,
        "rollupEnum", benchmark::rollupEnum,
        "handWritten", benchmark::handWritten,
        "hashMapLoop", benchmark::hashMapLoop,
        "groupingBy", benchmark::groupingBy);
    double floor = nanosARow(benchmark::handWrittenCodes);
    double nanos = nanosARow(benchmarks.get(args[0]));
    System.out.printf(
        "%s, after others %s: %.1f ns a row; handWrittenCodes %.1f%n",
        args[0], args[1], nanos, floor);
  }

  private static double nanosARow(Supplier<Object> benchmark) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] nanos = new double[RUNS];
    for (int run = -WARM_UP; run < RUNS; run++) {
      long start = threads.getCurrentThreadCpuTime();
      Object answer = benchmark.get();
      long end = threads.getCurrentThreadCpuTime();
      if (answer.hashCode() != 0 && run >= 0) { // the answer is used
        nanos[run] = (double) (end - start) / AdRows.COUNT;
      }
    }
    Arrays.sort(nanos);
    return nanos[RUNS / 4];
  }
}
