package io.github.smm4j.benchmarks.attribution;

import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.CreditTotals;
import io.github.smm4j.metrics.attribution.Credits;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From counted steps to credits, by the number of channels; the peers start from the finished matrix. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class EffectsBenchmark {
  @Param({"12", "100", "500"})
  public int channels;

  private CreditTotals totals = Attribution.compare(Attribution.markov(1)).start();
  private double[][] system = {};

  @Setup
  public void count() {
    RandomPaths paths = new RandomPaths(200_000, channels);
    totals.add(paths.coded());
    system = Peers.system(
        Peers.countByHashMaps(paths.texts(), paths.converts), List.copyOf(paths.channels));
  }

  @Benchmark
  public Credits stateReduction() {
    return totals.credits();
  }

  @Benchmark
  public double[] commonsMathOneInverse() {
    return Peers.byOneInverse(system);
  }

  @Benchmark
  public double[] commonsMathSolvePerChannel() {
    return channels > 100 ? new double[0] : Peers.bySolvePerChannel(system);
  }

  @Benchmark
  public double[] simulation() {
    return channels > 12 ? new double[0] : Peers.bySimulation(system, 100_000, 3);
  }
}
