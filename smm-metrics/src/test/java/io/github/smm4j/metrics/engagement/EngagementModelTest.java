package io.github.smm4j.metrics.engagement;

import static io.github.smm4j.core.Measure.COMMENTS;
import static io.github.smm4j.core.Measure.ENGAGEMENTS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SHARES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.engagement.EngagementModels.HOOTSUITE_ERR;
import static io.github.smm4j.metrics.engagement.EngagementModels.LIVEDUNE_ER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.PostFormat;
import io.github.smm4j.core.Promotion;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Serialized;
import io.github.smm4j.metrics.Tallies;
import io.github.smm4j.metrics.Undefined;
import io.github.smm4j.metrics.UndefinedValueException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EngagementModelTest {

  private static final EngagementModel TOTAL_BY_REACH = EngagementModel.named("total_by_reach")
      .counting(ENGAGEMENTS)
      .per(REACH)
      .averaging(Averaging.MEAN);

  static Post post(String tally) {
    return Post.builder("1", Network.VK).tally(Tallies.parse(tally)).build();
  }

  /*
   * The figures of the 500 posts, in Python 3 with exact fractions:
   *   r = [Fraction(interactions, reach) for each post with all of them]
   *   float(Fraction(sum(interactions), sum(reach))), float(sum(r) / len(r)), float(statistics.median(r))
   */
  @Test
  void averagesTheFilesOwnTotals() {
    List<Post> posts = FacebookPosts.all();
    assertThat(TOTAL_BY_REACH.pooled(posts).rate()).isEqualTo(0.015256743693610754);
    assertThat(TOTAL_BY_REACH.mean(posts).rate()).isEqualTo(0.02407051547515123);
    assertThat(TOTAL_BY_REACH.median(posts).rate()).isCloseTo(0.02123419452620591, within(1e-17));
    assertThat(TOTAL_BY_REACH.of(posts)).isEqualTo(TOTAL_BY_REACH.mean(posts));
    assertThat(TOTAL_BY_REACH.of(posts).used()).isEqualTo(500);
    assertThat(TOTAL_BY_REACH.of(posts).issues()).isEmpty();
  }

  @Test
  void leavesOutWhatWasNotMeasuredAndSaysSo() {
    List<Post> posts = FacebookPosts.all();
    RateSummary mean = HOOTSUITE_ERR.of(posts);
    assertThat(mean.rate()).isEqualTo(0.024202645592428983);
    assertThat(HOOTSUITE_ERR.pooled(posts).rate()).isEqualTo(0.015260723150421885);
    assertThat(HOOTSUITE_ERR.median(posts).rate()).isCloseTo(0.021443452380952382, within(1e-17));
    assertThat(mean.used()).isEqualTo(496);
    assertThat(mean.leftOut()).isEqualTo(4);
    assertThat(mean.leftOutBy().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(4);
    assertThat(mean.absent()).containsExactly(SAVES);
    assertThat(mean.issues())
        .extracting(Object::toString)
        .contains("saves not measured in 496 of 496");
    assertThat(mean.toString())
        .startsWith("hootsuite_err 2.42 % (MEAN of 496 posts) [1 of 500 left out: likes")
        .contains("3 of 500 left out: shares not measured");
    assertThat(mean.format(Locale.US)).isEqualTo("2.42%");
    assertThat(Serialized.copyOf(mean)).isEqualTo(mean).hasSameHashCodeAs(mean);
  }

  @Test
  void tellsPaidFromOrganic() {
    List<Post> organic = new ArrayList<>(FacebookPosts.all());
    List<Post> paid = new ArrayList<>(organic);
    organic.removeIf(post -> !post.promotion().equals(Optional.of(Promotion.ORGANIC)));
    paid.removeIf(post -> !post.promotion().equals(Optional.of(Promotion.PAID)));
    assertThat(TOTAL_BY_REACH.pooled(organic).rate()).isEqualTo(0.015766548113437955);
    assertThat(TOTAL_BY_REACH.pooled(organic).used()).isEqualTo(360);
    assertThat(TOTAL_BY_REACH.pooled(paid).rate()).isEqualTo(0.014424923929171139);
    assertThat(TOTAL_BY_REACH.pooled(paid).used()).isEqualTo(139);
  }

  @Test
  void addsUpToThePublishedSums() {
    Tally sum =
        FacebookPosts.all().stream().map(Post::tally).map(Tally::gross).collect(Tally.summing());
    assertThat(sum.get(REACH.gross())).hasValue(6_951_680);
    assertThat(sum.get(IMPRESSIONS)).hasValue(14_792_974);
    assertThat(sum.get(COMMENTS)).hasValue(3_741);
    assertThat(sum.get(LIKES)).hasValue(88_795);
    assertThat(sum.get(SHARES)).hasValue(13_524);
    // 212.12 a post on average, as a published report on the data set has it
    assertThat(sum.get(ENGAGEMENTS)).hasValue(106_060);
    assertThat(sum.parts()).isEqualTo(500);
  }

  @Test
  void findsPaidPhotosBehindAndOtherPaidPostsAhead() {
    assertThat(ahead(PostFormat.PHOTO, Promotion.ORGANIC)).isTrue();
    // links, status posts and videos together
    List<Post> others = FacebookPosts.all();
    others.removeIf(post -> post.format().isPresent());
    assertThat(others).hasSize(74);
    assertThat(rate(others, Promotion.PAID)).isGreaterThan(rate(others, Promotion.ORGANIC));
  }

  private static boolean ahead(PostFormat format, Promotion promotion) {
    List<Post> posts = FacebookPosts.all();
    posts.removeIf(post -> !post.format().equals(Optional.of(format)));
    Promotion other = promotion == Promotion.PAID ? Promotion.ORGANIC : Promotion.PAID;
    return rate(posts, promotion) > rate(posts, other);
  }

  private static double rate(List<Post> posts, Promotion promotion) {
    return TOTAL_BY_REACH
        .pooled(posts.stream()
            .filter(post -> post.promotion().equals(Optional.of(promotion)))
            .toList())
        .rate();
  }

  @Test
  void doesNotDependOnTheOrder() {
    List<Post> posts = FacebookPosts.all();
    Random random = new Random(9);
    List<RateSummary> first = allWays(posts);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(posts, random);
      assertThat(allWays(posts)).isEqualTo(first);
    }
  }

  private static List<RateSummary> allWays(List<Post> posts) {
    return List.of(
        HOOTSUITE_ERR.mean(posts), HOOTSUITE_ERR.median(posts), HOOTSUITE_ERR.pooled(posts));
  }

  @Test
  void isTheSameAsItsKpi() {
    List<Post> posts = FacebookPosts.all();
    Tally complete = sumOfComplete(posts);
    assertThat(HOOTSUITE_ERR.kpi().pooled().of(complete).asDouble())
        .isEqualTo(HOOTSUITE_ERR.pooled(posts).rate());
    assertThat(HOOTSUITE_ERR.kpi())
        .hasToString("hootsuite_err = (likes + comments + shares + (saves)) / reach");
  }

  private static Tally sumOfComplete(List<Post> posts) {
    return posts.stream()
        .map(Post::tally)
        .filter(HOOTSUITE_ERR.interactions()::isMeasuredIn)
        .map(Tally::gross)
        .collect(Tally.summing());
  }

  @Test
  void takesWeights() {
    // codingace.net: 600 weighted interactions over a reach of 8400, and of 6200, are 7.14 % and
    // 9.68 %
    EngagementModel weighted = EngagementModel.named("weighted")
        .counting(LIKES.plus(COMMENTS.times(2)).plus(SHARES.times(2.5)))
        .per(REACH)
        .averaging(Averaging.MEAN);
    String interactions = "likes=300; comments=100; shares=40; reach=";
    assertThat(weighted.of(List.of(post(interactions + "8400"))).format(Locale.US))
        .isEqualTo("7.14%");
    assertThat(weighted.of(List.of(post(interactions + "6200"))).format(Locale.US))
        .isEqualTo("9.68%");
    List<Post> both = List.of(post(interactions + "8400"), post(interactions + "6200"));
    assertThat(weighted.pooled(both).rate()).isEqualTo(1200.0 / 14600);
    assertThat(weighted.median(both).rate())
        .isCloseTo((600.0 / 8400 + 600.0 / 6200) / 2, within(1e-16));
    assertThat(weighted.mean(both).rate())
        .isCloseTo((600.0 / 8400 + 600.0 / 6200) / 2, within(1e-16));
  }

  @Test
  void isNegativeAfterMoreUnlikesThanLikes() {
    RateSummary rate = EngagementModels.LINKEDIN_API.of(
        List.of(post("clicks=0; likes=-3; comments=1; shares=0; impressions=100")));
    assertThat(rate.rate()).isEqualTo(-0.02);
    assertThat(rate.toString()).startsWith("linkedin_api -2 %");
    assertThat(HOOTSUITE_ERR
            .mean(List.of(
                post("likes=-3; comments=1; shares=0; saves=0; reach=100"),
                post("likes=3; comments=1; shares=0; saves=0; reach=100")))
            .rate())
        .isEqualTo(0.01);
  }

  @Test
  void leavesOutPostsWithoutABase() {
    RateSummary rate = HOOTSUITE_ERR.of(List.of(
        post("likes=1; comments=1; shares=0; saves=0; reach=0"),
        post("likes=1; comments=1; shares=0; saves=0; reach=-5"),
        post("likes=1; comments=1; shares=0; saves=0"),
        post("likes=1; comments=1; shares=2; saves=0; reach=100")));
    assertThat(rate.rate()).isEqualTo(0.04);
    assertThat(rate.leftOut()).isEqualTo(3);
    assertThat(rate.leftOutBy().keySet())
        .extracting(Undefined::text)
        .containsExactly("reach is 0", "reach is negative", "reach not measured");
  }

  @Test
  void tellsOfPostsThatAreSumsWithGaps() {
    Tally sum = Tallies.parse("likes=1; comments=1; shares=2; saves=0; impressions=50")
        .plus(Tallies.parse("likes=1; comments=1; shares=2; impressions=50"));
    RateSummary rate = EngagementModels.HOOTSUITE_IMPRESSIONS.of(
        List.of(Post.builder("1", Network.VK).tally(sum).build()));
    assertThat(rate.rate()).isEqualTo(0.08);
    assertThat(rate.issues())
        .hasToString("[1 of 1 are sums in which not all was measured in every part]");
    Tally complete = Tallies.parse("likes=1; comments=1; shares=2; saves=0; impressions=50");
    assertThat(EngagementModels.HOOTSUITE_IMPRESSIONS
            .of(List.of(
                Post.builder("1", Network.VK).tally(complete.plus(complete)).build()))
            .issues())
        .isEmpty();
  }

  @Test
  void takesTheMiddleOfAnOddNumberOfPosts() {
    assertThat(HOOTSUITE_ERR
            .median(List.of(
                post("likes=9; comments=0; shares=0; reach=100"),
                post("likes=1; comments=0; shares=0; reach=100"),
                post("likes=2; comments=0; shares=0; reach=100")))
            .rate())
        .isEqualTo(0.02);
  }

  @Test
  void takesWeightsInTheBase() {
    EngagementModel halved = EngagementModel.named("halved")
        .counting(LIKES.plus(COMMENTS.times(0.25)))
        .per(REACH.times(0.5))
        .averaging(Averaging.MEAN);
    List<Post> one = List.of(post("likes=9; comments=4; reach=100"));
    assertThat(halved.mean(one).rate()).isEqualTo(0.2);
    assertThat(halved.median(one).rate()).isEqualTo(0.2);
    assertThat(halved.pooled(one).rate()).isEqualTo(0.2);
    EngagementModel inBaseOnly = EngagementModel.named("in_base_only")
        .counting(LIKES)
        .per(REACH.times(0.5))
        .averaging(Averaging.POOLED);
    assertThat(inBaseOnly.of(one).rate()).isEqualTo(0.18);
    assertThat(inBaseOnly.mean(one).rate()).isEqualTo(0.18);
  }

  @Test
  void hasNoRateWithoutPosts() {
    RateSummary none = HOOTSUITE_ERR.of(List.of());
    assertThat(none.isDefined()).isFalse();
    assertThat(none.reason()).hasToString("Optional[Undefined: there are no posts]");
    assertThat(none.orElse(7)).isEqualTo(7);
    assertThat(none.format(Locale.US)).isEqualTo("n/a");
    assertThat(none).hasToString("hootsuite_err undefined: there are no posts");
    assertThatThrownBy(none::rate).isInstanceOf(UndefinedValueException.class);
    assertThat(HOOTSUITE_ERR.median(List.of(post("likes=1"))).toString())
        .startsWith("hootsuite_err undefined: all 1 posts were left out");
    assertThat(Serialized.copyOf(none)).isEqualTo(none);
  }

  @Test
  void survivesSumsBeyondLong() {
    String most = "likes=9223372036854775807; comments=9223372036854775807; shares=0; reach=";
    List<Post> posts =
        List.of(post(most + "9223372036854775807"), post(most + "9223372036854775807"));
    assertThat(HOOTSUITE_ERR.mean(posts).rate()).isEqualTo(2);
    assertThat(HOOTSUITE_ERR.median(posts).rate()).isEqualTo(2);
    assertThat(HOOTSUITE_ERR.pooled(posts).rate()).isEqualTo(2);
    assertThat(HOOTSUITE_ERR.pooled(List.of(post(most + "0"))).leftOut()).isEqualTo(1);
  }

  @Test
  void averagesPerPostOverTheFollowersOfNowOrThen() {
    List<Post> posts = List.of(
        post("likes=60; comments=10; shares=0; followers=200"),
        post("likes=40; comments=10; shares=0; followers=400"));
    assertThat(LIVEDUNE_ER.of(posts).rate()).isEqualTo(60.0 / 300);
    assertThat(LIVEDUNE_ER.withFollowers(500).of(posts).rate()).isEqualTo(60.0 / 500);
    assertThat(LIVEDUNE_ER.withFollowers(500).mean(posts).rate()).isEqualTo(60.0 / 500);
    assertThat(LIVEDUNE_ER.withFollowers(500).followers()).hasValue(500);
    assertThat(LIVEDUNE_ER
            .withFollowers(500)
            .of(List.of(post("likes=60; comments=10; shares=0")))
            .used())
        .isEqualTo(1);
    assertThatThrownBy(() -> LIVEDUNE_ER.withFollowers(0)).hasMessageContaining("above 0: 0");
    assertThatThrownBy(() -> HOOTSUITE_ERR.withFollowers(5))
        .hasMessageContaining("hootsuite_err is over reach");
  }

  @Test
  void averagesByDay() {
    List<Post> posts = List.of(
        post("likes=60; comments=10; shares=0; followers=1000"),
        post("likes=20; comments=10; shares=0; followers=1000"));
    RateSummary withoutDays = EngagementModels.POPSTERS_DAY.of(posts);
    assertThat(withoutDays.reason().orElseThrow().kind()).isEqualTo(Undefined.Kind.NOT_GIVEN);
    assertThat(EngagementModels.POPSTERS_DAY.overDays(10).of(posts).rate()).isEqualTo(0.01);
    assertThat(EngagementModels.POPSTERS_DAY.overDays(1).of(posts).rate()).isEqualTo(0.1);
    assertThat(EngagementModels.POPSTERS_DAY
            .overDays(10)
            .withFollowers(500)
            .of(posts)
            .rate())
        .isEqualTo(0.02);
    assertThat(EngagementModels.HOOTSUITE_DAILY.of(posts).rate()).isEqualTo(0.1);
    assertThatThrownBy(() -> EngagementModels.POPSTERS_DAY.overDays(0))
        .hasMessageContaining("1 or more: 0");
    assertThatThrownBy(() -> HOOTSUITE_ERR.overDays(3))
        .hasMessageContaining("MEAN, which has no days");
  }

  @Test
  void looksAtTheLastPostsOnly() {
    List<Post> posts = new ArrayList<>();
    for (int day = 1; day <= 25; day++) {
      posts.add(Post.builder("p" + day, Network.VK)
          .publishedAt(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * day))
          .tally(Tallies.parse("likes=" + day + "; comments=0; shares=0; followers=100"))
          .build());
    }
    posts.add(post("likes=1000; comments=0; shares=0; followers=100"));
    Collections.shuffle(posts, new Random(2));
    // days 6 to 25: the median of 6 to 25 is 15.5
    RateSummary trend = EngagementModels.LIVEDUNE_TREND.of(posts);
    assertThat(trend.rate()).isEqualTo(0.155);
    assertThat(trend.used()).isEqualTo(20);
    assertThat(trend.issues().get(0)).hasToString("1 of 21 left out: publishing time not known");
    assertThatThrownBy(() -> HOOTSUITE_ERR.ofLast(0)).hasMessageContaining("1 or more: 0");
    assertThat(HOOTSUITE_ERR.ofLast(3).last()).hasValue(3);
    assertThat(EngagementModels.LIVEDUNE_TREND.ofLast(1).of(posts).rate()).isEqualTo(0.25);
  }

  @Test
  void isAValue() {
    EngagementModel ours = EngagementModel.named("ours")
        .title("Ours")
        .source("house rule")
        .note("since May")
        .network(Network.VK)
        .counting(LIKES)
        .per(FOLLOWERS)
        .averaging(Averaging.PER_DAY_OVER_FOLLOWERS)
        .overDays(7)
        .withFollowers(100)
        .ofLast(5);
    assertThat(Serialized.copyOf(ours)).isEqualTo(ours).hasSameHashCodeAs(ours);
    assertThat(ours)
        .hasToString(
            "ours = likes / followers, PER_DAY_OVER_FOLLOWERS, followers=100, days=7, last=5");
    assertThat(ours.title()).isEqualTo("Ours");
    assertThat(ours.note()).isEqualTo("since May");
    assertThat(ours.source()).isEqualTo("house rule");
    assertThat(ours.network()).contains(Network.VK);
    assertThat(ours.days()).hasValue(7);
    assertThat(ours).isNotEqualTo(HOOTSUITE_ERR);
    assertThat(HOOTSUITE_ERR.days()).isEmpty();
    assertThat(HOOTSUITE_ERR.followers()).isEmpty();
  }

  @Test
  void refusesWhatIsNoModel() {
    assertThatThrownBy(() -> EngagementModel.named("Our model"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EngagementModel.named("x").title(" ")).hasMessageContaining("blank");
    assertThatThrownBy(() -> EngagementModel.named("x").counting(SPEND))
        .hasMessageContaining("the interactions of x must be counts: spend is MONEY");
    assertThatThrownBy(() -> EngagementModel.named("x").counting(LIKES).per(SPEND))
        .hasMessageContaining("the base of x must be counts");
    assertThatThrownBy(() -> EngagementModel.named("x")
            .counting(LIKES)
            .per(IMPRESSIONS)
            .averaging(Averaging.PER_POST_OVER_FOLLOWERS))
        .hasMessageContaining("needs followers as the base and not impressions");
    assertThatThrownBy(() -> HOOTSUITE_ERR.by(Averaging.PER_DAY_OVER_FOLLOWERS, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
