package io.github.smm4j.benchmarks.attribution;

import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.Credit;
import io.github.smm4j.metrics.attribution.Journeys;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Markov attribution of order 1, 200,000 journeys over 12 channels: from the paths to the credits. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class MarkovBenchmark {
  private final RandomPaths paths = new RandomPaths(200_000, 12);
  private final String[] texts = paths.texts();
  private final Journeys journeys = paths.coded();

  @Benchmark
  public Credit fromText() {
    Journeys.Builder builder = Journeys.builder();
    for (int path = 0; path < texts.length; path++) {
      builder.path(texts[path], paths.converting[path], paths.lost[path]);
    }
    return Attribution.markov(1).of(builder.build());
  }

  @Benchmark
  public Credit fromCodes() {
    return Attribution.markov(1).of(paths.coded());
  }

  @Benchmark
  public Credit fromCodesOneByOne() {
    return Attribution.markov(1).of(paths.codedOneByOne());
  }

  @Benchmark
  public Credit ofJourneys() {
    return Attribution.markov(1).of(journeys);
  }

  @Benchmark
  public Credit orderTwoOfJourneys() {
    return Attribution.markov(2).of(journeys);
  }

  @Benchmark
  public double[] hashMapsAndCommonsMath() {
    return Peers.byOneInverse(
        Peers.system(Peers.countByHashMaps(texts, paths.converts), List.copyOf(paths.channels)));
  }
}
