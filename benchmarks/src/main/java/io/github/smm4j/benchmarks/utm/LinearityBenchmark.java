package io.github.smm4j.benchmarks.utm;

import io.github.smm4j.utm.LinkCleaner;
import io.github.smm4j.utm.UtmLink;
import io.github.smm4j.utm.UtmParameters;
import io.github.smm4j.utm.UtmParse;
import io.github.smm4j.utm.UtmParser;
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

/** The time for a text and one sixteen times as long: linear if it is sixteen times as long too. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class LinearityBenchmark {

  /** What the text repeats, up to its length. */
  public enum Shape {
    PARAMETERS("&a=1"),
    TAGS("&utm_source=vk"),
    EMPTY_TAGS("&utm_source"),
    AMPERSANDS("&"),
    SEMICOLONS(";"),
    TAGS_BY_SEMICOLON(";utm_source=v"),
    HTML_ESCAPED("&amp;amp;utm_id=1"),
    PERCENTS("%"),
    MACROS("%%A"),
    ESCAPES("%D0"),
    TWICE("%25"),
    BRACKETS("&utm_id["),
    QUESTION_MARKS("?"),
    QUESTION_TAGS("?utm_source=v"),
    ROUTES("#?utm_source=v"),
    MARKS_BETWEEN("#&?a"),
    BOTH_BETWEEN("#&?a;b"),
    SPACES(" "),
    CLICK_IDS("&gclid=A");

    private final String piece;

    Shape(String piece) {
      this.piece = piece;
    }

    String text(int length) {
      StringBuilder text = new StringBuilder("https://a.example/?utm_campaign=");
      while (text.length() < length) {
        text.append(piece);
      }
      return text.toString();
    }
  }

  @Param
  public Shape shape;

  @Param({"65536", "1048576"})
  public int length;

  private String text;

  @Setup
  public void makeText() {
    text = shape.text(length);
  }

  @Benchmark
  public UtmParameters parse() {
    return UtmParameters.parse(text);
  }

  @Benchmark
  public UtmParse parseWithIssues() {
    return UtmParser.standard().parse(text);
  }

  @Benchmark
  public String tag() {
    return UtmLink.to(text).source("vk").toString();
  }

  @Benchmark
  public String clean() {
    return LinkCleaner.standard().clean(text);
  }
}
