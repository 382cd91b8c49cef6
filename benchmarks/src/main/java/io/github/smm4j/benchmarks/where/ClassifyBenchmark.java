package io.github.smm4j.benchmarks.where;

import com.snowplowanalytics.refererparser.CorruptYamlException;
import com.snowplowanalytics.refererparser.Parser;
import com.snowplowanalytics.refererparser.Referer;
import io.github.smm4j.utm.TrafficClassifier;
import io.github.smm4j.utm.TrafficSource;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Tells where visits came from, beside snowplow's referer-parser; time of one visit. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"})
@State(Scope.Benchmark)
public class ClassifyBenchmark {
  private static final int SIZE = 10_000;
  private static final String PLAIN = "https://shop.example/sale?sku=7";
  private static final String TAGGED =
      "https://shop.example/sale?sku=7&utm_source=vk&utm_medium=cpc&utm_campaign=spring";

  private final TrafficClassifier classifier = TrafficClassifier.standard();
  private String[] referrers = {};
  private Parser peer;

  /**
   * Makes the corpus and the peer.
   *
   * @throws IOException if the peer's list cannot be read
   * @throws CorruptYamlException if the peer's list is broken
   */
  @Setup
  public void setUp() throws IOException, CorruptYamlException {
    referrers = Referrers.mixed();
    peer = new Parser();
  }

  /** Referrers only: network, source, medium, channel and rule. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void smm4jReferrer(Blackhole hole) {
    for (String referrer : referrers) {
      TrafficSource source = classifier.classify(PLAIN, referrer);
      hole.consume(source.source());
      hole.consume(source.channel());
      hole.consume(source.rule());
    }
  }

  /** Tags and referrers. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void smm4jTagged(Blackhole hole) {
    for (String referrer : referrers) {
      TrafficSource source = classifier.classify(TAGGED, referrer);
      hole.consume(source.source());
      hole.consume(source.channel());
      hole.consume(source.rule());
    }
  }

  /** Referrers only: source, medium, term; no channel. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void refererParser(Blackhole hole) {
    for (String referrer : referrers) {
      try {
        Referer source = peer.parse(referrer, "shop.example");
        hole.consume(source == null ? null : source.source);
        hole.consume(source == null ? null : source.medium);
      } catch (URISyntaxException e) {
        hole.consume(e);
      }
    }
  }
}
