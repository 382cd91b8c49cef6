package io.github.smm4j.benchmarks.metrics;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.metrics.engagement.EngagementModels;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a KPI costs on a tally, and an engagement rate on a thousand posts. Run with {@code -prof gc}: evaluating a KPI
 * allocates its answer and nothing else.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KpiBenchmark {

  private static final int POSTS = 1_000;

  private final Tally ad = Tally.builder()
      .set(Measure.IMPRESSIONS, 213_434_828)
      .set(Measure.CLICKS, 38_165)
      .set(Measure.CONVERSIONS, 1_079)
      .setMicros(Measure.SPEND, CurrencyUnit.USD, 58_705_230_000L)
      .setMicros(Measure.REVENUE, CurrencyUnit.USD, 90_000_000_000L)
      .setMicros(Measure.COST_OF_GOODS, CurrencyUnit.USD, 20_000_000_000L)
      .setMicros(Measure.MARKETING_COST, CurrencyUnit.USD, 60_000_000_000L)
      .build();

  private final List<Post> posts = posts();

  private static List<Post> posts() {
    SplittableRandom random = new SplittableRandom(1);
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      posts.add(Post.builder("p" + i, Network.VK)
          .tally(Tally.builder()
              .set(Measure.REACH, random.nextLong(1, 100_000))
              .set(Measure.LIKES, random.nextLong(1_000))
              .set(Measure.COMMENTS, random.nextLong(100))
              .set(Measure.SHARES, random.nextLong(100))
              .build())
          .build());
    }
    return posts;
  }

  /**
   * A ratio of two measures.
   *
   * @return the value
   */
  @Benchmark
  public KpiValue ctr() {
    return Kpis.CTR.of(ad);
  }

  /**
   * A ratio of two measures, and its double.
   *
   * @return the number
   */
  @Benchmark
  public double ctrAsDouble() {
    return Kpis.CTR.of(ad).asDouble();
  }

  /**
   * A cost per thousand, and its double.
   *
   * @return the number
   */
  @Benchmark
  public double cpmAsDouble() {
    return Kpis.CPM.of(ad).asDouble();
  }

  /**
   * A ratio with a sum of three measures.
   *
   * @return the value
   */
  @Benchmark
  public KpiValue romiOnProfit() {
    return Kpis.ROMI_PROFIT.of(ad);
  }

  /**
   * The mean of 1,000 posts' rates.
   *
   * @return the rate
   */
  @Benchmark
  public double meanOfThousandPosts() {
    return EngagementModels.HOOTSUITE_ERR.mean(posts).rate();
  }

  /**
   * The pooled rate of 1,000 posts.
   *
   * @return the rate
   */
  @Benchmark
  public double pooledOfThousandPosts() {
    return EngagementModels.HOOTSUITE_ERR.pooled(posts).rate();
  }

  /**
   * The median of 1,000 posts' rates.
   *
   * @return the rate
   */
  @Benchmark
  public double medianOfThousandPosts() {
    return EngagementModels.HOOTSUITE_ERR.median(posts).rate();
  }
}
