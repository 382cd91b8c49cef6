package io.github.smm4j.benchmarks.attribution;

import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.Comparison;
import io.github.smm4j.metrics.attribution.Conversion;
import io.github.smm4j.metrics.attribution.Credit;
import io.github.smm4j.metrics.attribution.Credits;
import io.github.smm4j.metrics.attribution.Journeys;
import io.github.smm4j.metrics.attribution.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

/** All heuristics and Markov of order 1 over 12 channels, by the number of journeys: from the paths to the credits. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AllModelsBenchmark {
  @Param({"10000", "100000", "1000000"})
  public int journeys;

  private final Comparison all = Attribution.compare(
      Attribution.firstTouch(),
      Attribution.lastTouch(),
      Attribution.lastNonDirect(),
      Attribution.linear(),
      Attribution.shapley(),
      Attribution.positionBased(0.4, 0.4),
      Attribution.timeDecay(Duration.ofDays(7)),
      Attribution.markov(1));

  private RandomPaths paths = new RandomPaths(1, 1);
  private String[] texts = {};
  private Journeys timed = Journeys.builder().build();

  @Setup
  public void make() {
    paths = new RandomPaths(journeys, 12);
    texts = paths.texts();
    List<Touch> touches = new ArrayList<>();
    List<Conversion> conversions = new ArrayList<>();
    for (int path = 0; path < 10_000; path++) {
      String person = "p" + path;
      Instant time = Instant.EPOCH;
      for (int i = paths.start(path); i < paths.ends[path]; i++) {
        time = time.plusSeconds(3600L * (1 + i % 97));
        touches.add(Touch.of(person, time, paths.channels.get(paths.codes[i])));
      }
      conversions.add(Conversion.of(person, time));
    }
    timed = Journeys.builder().events(touches, conversions).build();
  }

  @Benchmark
  public Credits fromText() {
    Journeys.Builder builder = Journeys.builder();
    for (int path = 0; path < texts.length; path++) {
      builder.path(texts[path], paths.converting[path], paths.lost[path]);
    }
    return all.of(builder.build());
  }

  @Benchmark
  public Credits fromCodes() {
    return all.of(paths.coded());
  }

  /** 10,000 converting journeys with times, whatever the parameter. */
  @Benchmark
  public Credit timeDecay() {
    return Attribution.timeDecay(Duration.ofDays(7)).of(timed);
  }
}
