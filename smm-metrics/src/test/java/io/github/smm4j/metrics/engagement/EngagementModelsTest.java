package io.github.smm4j.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Serialized;
import io.github.smm4j.metrics.Tallies;
import io.github.smm4j.metrics.TestTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EngagementModelsTest {

  /** The definitions in the vendors' words: which interactions, over what, averaged how. */
  static List<TestTable.Row> definitions() {
    return TestTable.tsv("engagement-models.tsv");
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void computesAsItsAuthorSays(TestTable.Row row) {
    EngagementModel model = EngagementModels.find(row.get("id")).orElseThrow();
    SplittableRandom random = new SplittableRandom(13);
    List<Post> posts = new ArrayList<>();
    double[] rates = new double[20];
    double interactions = 0;
    double base = 0;
    double rateSum = 0;
    for (int i = 0; i < rates.length; i++) {
      Tally.Builder tally = Tally.builder();
      double counted = 0;
      for (String name : row.get("interactions").split(" ", -1)) {
        long number = random.nextLong(1, 500);
        tally.set(measure(name), number);
        counted += number;
      }
      // what is not in the definition must make no difference
      tally.set(Measure.TAPS_BACK, random.nextLong(1, 500));
      long below = random.nextLong(1_000, 2_000);
      tally.set(measure(row.get("base")), below);
      posts.add(Post.builder("p" + i, Network.VK)
          .publishedAt(Instant.ofEpochSecond(i))
          .tally(tally.build())
          .build());
      rates[i] = counted / below;
      interactions += counted;
      base += below;
      rateSum += rates[i];
    }
    Arrays.sort(rates);
    double expected = switch (row.get("average")) {
      case "mean" -> rateSum / rates.length;
      case "pooled", "per_post_over_followers" -> interactions / base;
      case "median of the last 20 posts" -> (rates[9] + rates[10]) / 2;
      case "day total / followers" -> interactions / (base / rates.length);
      default -> throw new AssertionError(row);
    };
    RateSummary rate = model.of(posts);
    assertThat(rate.rate()).isCloseTo(expected, within(1e-14));
    assertThat(rate.issues()).isEmpty();
    assertThat(model.source()).isNotBlank();
    assertThat(Serialized.copyOf(model)).isEqualTo(model);
  }

  private static Measure measure(String name) {
    return Measure.find(name.replace("(", "").replace(")", "")).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void needsAllButTheOptionalInteractions(TestTable.Row row) {
    EngagementModel model = EngagementModels.find(row.get("id")).orElseThrow();
    Tally.Builder all = Tally.builder().set(measure(row.get("base")), 100);
    for (String name : row.get("interactions").split(" ", -1)) {
      all.set(measure(name), 1);
    }
    for (String name : row.get("interactions").split(" ", -1)) {
      Tally without = all.build().toBuilder().unset(measure(name)).build();
      RateSummary rate = model.pooled(List.of(Post.builder("1", Network.VK)
          .publishedAt(Instant.EPOCH)
          .tally(without)
          .build()));
      boolean optional = name.startsWith("(");
      assertThat(rate.isDefined()).as(name).isEqualTo(optional);
      if (optional) {
        assertThat(rate.absent()).containsExactly(measure(name));
      }
    }
  }

  @Test
  void hasThemAllAndFindsThem() {
    List<String> ids =
        new ArrayList<>(definitions().stream().map(row -> row.get("id")).toList());
    ids.add("popsters_day"); // needs the days of the period, see EngagementModelTest
    assertThat(EngagementModels.all())
        .extracting(EngagementModel::id)
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(EngagementModels.find("none")).isEmpty();
  }

  @Test
  void takesReactionsInPlaceOfLikes() {
    Post post = EngagementModelTest.post("reactions=7; comments=2; shares=1; followers=100");
    assertThat(EngagementModels.RIVALIQ_ER.of(List.of(post)).rate()).isEqualTo(0.1);
    assertThat(EngagementModels.RIVALIQ_ER.of(List.of(post)).issues()).isEmpty();
  }

  @Test
  void givesThePublishedExamples() {
    // LiveDune: 10 posts, 100 likes, 20 comments, 300 followers: 4 %
    List<Post> ten = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ten.add(EngagementModelTest.post("likes=10; comments=2; shares=0; followers=300"));
    }
    assertThat(EngagementModels.LIVEDUNE_ER.of(ten).rate()).isEqualTo(0.04);
    // Hootsuite: posts with an ERR of 3.4 % and 3.5 % have an average ERR of 3.45 %
    List<Post> two = List.of(
        EngagementModelTest.post("likes=34; comments=0; shares=0; reach=1000"),
        EngagementModelTest.post("likes=7; comments=0; shares=0; reach=200"));
    assertThat(EngagementModels.HOOTSUITE_ERR.of(two).rate()).isEqualTo(0.0345);
  }

  @Test
  void comparesSideBySide() {
    List<Post> posts = FacebookPosts.all();
    ModelComparison comparison = EngagementModels.compare(
        posts,
        EngagementModels.HOOTSUITE_ERR,
        EngagementModels.LIVEDUNE_ER,
        EngagementModels.POPSTERS_VIEW);
    // the first two: see EngagementModelTest; mean by impressions and by page likes computed there
    // as well
    assertThat(comparison.rates()).hasSize(3);
    assertThat(comparison.highest().orElseThrow().model())
        .isEqualTo(EngagementModels.HOOTSUITE_ERR);
    assertThat(comparison.lowest().orElseThrow().rate()).isEqualTo(0.0017367614546111392);
    assertThat(comparison.spread().orElseThrow())
        .isCloseTo(0.024202645592428983 / 0.0017367614546111392, within(1e-12));
    assertThat(comparison).hasToString("""
            hootsuite_err     2.42%  MEAN of 496, 4 left out
            livedune_er      0.174%  PER_POST_OVER_FOLLOWERS of 496, 4 left out
            popsters_view       n/a  MEAN of 0, 500 left out: all 500 posts were left out
            """);
    assertThat(Serialized.copyOf(comparison)).isEqualTo(comparison).hasSameHashCodeAs(comparison);
  }

  @Test
  void comparesNothingWithoutModelsOrRates() {
    assertThatThrownBy(() -> EngagementModels.compare(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    ModelComparison none = EngagementModels.compare(List.of(), EngagementModels.HOOTSUITE_ERR);
    assertThat(none.lowest()).isEmpty();
    assertThat(none.highest()).isEmpty();
    assertThat(none.spread()).isEmpty();
    Post quiet = Post.builder("1", Network.VK)
        .tally(Tallies.parse("likes=0; comments=0; shares=0; reach=100"))
        .build();
    ModelComparison zero = EngagementModels.compare(List.of(quiet), EngagementModels.HOOTSUITE_ERR);
    assertThat(zero.lowest().orElseThrow().rate()).isZero();
    assertThat(zero.spread()).as("nothing is a multiple of 0").isEmpty();
  }
}
