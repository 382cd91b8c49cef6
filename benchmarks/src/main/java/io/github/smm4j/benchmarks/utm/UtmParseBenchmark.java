package io.github.smm4j.benchmarks.utm;

import io.github.smm4j.utm.UtmParameters;
import io.github.smm4j.utm.UtmParser;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Reads the tags of 20,000 landing URLs; the time is that of one URL. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class UtmParseBenchmark {
  private static final int URLS = 20_000;

  private final String[] urls = LandingUrls.some(URLS);
  private final UtmParser parser = UtmParser.builder().build();

  private void readAll(TagReader reader, Blackhole hole) throws Exception {
    for (String url : urls) {
      hole.consume(reader.read(url));
    }
  }

  @Benchmark
  @OperationsPerInvocation(URLS)
  public void smm4j(Blackhole hole) {
    for (String url : urls) {
      hole.consume(UtmParameters.parse(url));
    }
  }

  @Benchmark
  @OperationsPerInvocation(URLS)
  public void smm4jParserWithIssues(Blackhole hole) {
    for (String url : urls) {
      hole.consume(parser.parse(url));
    }
  }

  @Benchmark
  @OperationsPerInvocation(URLS)
  public void handWritten(Blackhole hole) {
    for (String url : urls) {
      hole.consume(HandWritten.read(url));
    }
  }

  @Benchmark
  @OperationsPerInvocation(URLS)
  public void handWrittenByCharacter(Blackhole hole) {
    for (String url : urls) {
      hole.consume(HandWritten.readByCharacter(url));
    }
  }

  @Benchmark
  @OperationsPerInvocation(URLS)
  public void okHttp(Blackhole hole) throws Exception {
    readAll(TagReader.OKHTTP, hole);
  }

  @Benchmark
  @OperationsPerInvocation(URLS)
  public void spring(Blackhole hole) throws Exception {
    readAll(TagReader.SPRING, hole);
  }

  @Benchmark
  @OperationsPerInvocation(URLS)
  public void httpCoreFormCodec(Blackhole hole) throws Exception {
    readAll(TagReader.FORM_CODEC, hole);
  }

  @Benchmark
  @OperationsPerInvocation(URLS)
  public void guava(Blackhole hole) throws Exception {
    readAll(TagReader.GUAVA, hole);
  }

  @Benchmark
  @OperationsPerInvocation(URLS)
  public void jetty(Blackhole hole) throws Exception {
    readAll(TagReader.JETTY, hole);
  }

  @Benchmark
  @OperationsPerInvocation(URLS)
  public void netty(Blackhole hole) throws Exception {
    readAll(TagReader.NETTY, hole);
  }

  @Benchmark
  @OperationsPerInvocation(URLS)
  public void undertow(Blackhole hole) throws Exception {
    readAll(TagReader.UNDERTOW, hole);
  }

  @Benchmark
  @OperationsPerInvocation(URLS)
  public void regex(Blackhole hole) throws Exception {
    readAll(TagReader.REGEX, hole);
  }

  @Benchmark
  @OperationsPerInvocation(URLS)
  public void httpCoreUriBuilder(Blackhole hole) throws Exception {
    readAll(TagReader.URI_BUILDER, hole);
  }

  @Benchmark
  @OperationsPerInvocation(URLS)
  public void javaNet(Blackhole hole) throws Exception {
    readAll(TagReader.JAVA_NET, hole);
  }

  /** A limit: to look at each character once. */
  @Benchmark
  @OperationsPerInvocation(URLS)
  public void bareLoop(Blackhole hole) {
    for (String url : urls) {
      int sum = 0;
      for (int i = 0; i < url.length(); i++) {
        sum += url.charAt(i) == '&' ? 1 : 0;
      }
      hole.consume(sum);
    }
  }

  /** A limit: to look for the first tag. */
  @Benchmark
  @OperationsPerInvocation(URLS)
  public void bareIndexOf(Blackhole hole) {
    for (String url : urls) {
      hole.consume(url.indexOf("utm_"));
    }
  }
}
