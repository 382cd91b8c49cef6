package io.github.smm4j.metrics.engagement;

import static io.github.smm4j.core.Measure.COMMENTS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.SAVES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Post;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.KpiValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of docs/engagement-models.md. */
@SuppressWarnings("ReturnValueIgnored") // the page shows what calls give
class EngagementGuideTest {

  private final List<Post> posts = FacebookPosts.all();

  @Test
  void computesAModel() {
    // docs: model
    EngagementModel err = EngagementModels.HOOTSUITE_ERR;
    RateSummary mean = err.of(posts); // as Hootsuite averages: the mean of the posts' rates
    mean.rate(); // 0.024202645592428983
    mean.used(); // 496
    mean.leftOut(); // 4
    mean.issues(); // [1 of 500 left out: likes, shares not measured, 3 of 500 left out: shares not
    // ...

    err.pooled(posts).rate(); // 0.015260723150421885
    err.median(posts).rate(); // 0.021443452380952382
    // end
    assertThat(mean.rate()).isEqualTo(0.024202645592428983);
    assertThat(mean.used()).isEqualTo(496);
    assertThat(mean.leftOut()).isEqualTo(4);
    assertThat(mean.issues().toString())
        .startsWith(
            "[1 of 500 left out: likes, shares not measured, 3 of 500 left out: shares not ");
    assertThat(err.pooled(posts).rate()).isEqualTo(0.015260723150421885);
    assertThat(err.median(posts).rate()).isEqualTo(0.021443452380952382);
  }

  @Test
  void comparesModels() {
    // docs: compare
    ModelComparison comparison = EngagementModels.compare(
        posts,
        EngagementModels.HOOTSUITE_ERR,
        EngagementModels.HOOTSUITE_IMPRESSIONS,
        EngagementModels.LIVEDUNE_ER);
    comparison.toString();
    // hootsuite_err             2.42%  MEAN of 496, 4 left out
    // hootsuite_impressions     1.38%  MEAN of 496, 4 left out
    // livedune_er              0.174%  PER_POST_OVER_FOLLOWERS of 496, 4 left out
    comparison.spread(); // OptionalDouble[13.9...]: the highest is 14 times the lowest
    // end
    assertThat(comparison).hasToString("""
            hootsuite_err             2.42%  MEAN of 496, 4 left out
            hootsuite_impressions     1.38%  MEAN of 496, 4 left out
            livedune_er              0.174%  PER_POST_OVER_FOLLOWERS of 496, 4 left out
            """);
    assertThat(comparison.spread().orElseThrow()).isBetween(13.9, 14.0);
  }

  @Test
  void makesAModelOfOnesOwn() {
    Post post = EngagementModelTest.post("likes=300; comments=150; reach=8400");
    // docs: ours
    EngagementModel ours = EngagementModel.named("ours")
        .counting(LIKES.plus(COMMENTS.times(2)).plusIfMeasured(SAVES))
        .per(REACH)
        .averaging(Averaging.MEAN);
    ours.of(List.of(post)); // ours 7.14 % (MEAN of 1 posts) [saves not measured in 1 of 1]
    // end
    assertThat(ours.of(List.of(post)))
        .hasToString("ours 7.14 % (MEAN of 1 posts) [saves not measured in 1 of 1]");
  }

  @Test
  void choosesFollowersAndDays() {
    List<Post> november = List.of(
        EngagementModelTest.post("likes=60; comments=10; shares=5; followers=4000"),
        EngagementModelTest.post("likes=50; comments=20; shares=5; followers=5000"));
    // docs: followers
    EngagementModels.LIVEDUNE_ER
        .of(november)
        .rate(); // 0.016666666666666666 by the followers at posting time
    EngagementModels.LIVEDUNE_ER.withFollowers(5_000).of(november).rate(); // 0.015 by those of now
    EngagementModels.POPSTERS_DAY.overDays(30).of(november).rate(); // 0.0011111111111111111 a day
    // end
    assertThat(EngagementModels.LIVEDUNE_ER.of(november).rate()).isEqualTo(0.016666666666666666);
    assertThat(EngagementModels.LIVEDUNE_ER.withFollowers(5_000).of(november).rate())
        .isEqualTo(0.015);
    assertThat(EngagementModels.POPSTERS_DAY.overDays(30).of(november).rate())
        .isEqualTo(0.0011111111111111111);
  }

  @Test
  void goesIntoTables() {
    Post post = EngagementModelTest.post("likes=20; comments=3; shares=2; reach=1000");
    Post other = EngagementModelTest.post("likes=10; comments=3; shares=2; reach=3000");
    // docs: kpi
    KpiValue one = EngagementModels.HOOTSUITE_ERR.kpi().of(post.tally()); // 2.5 %
    Tally sum = post.tally().gross().plus(other.tally().gross());
    KpiValue both = EngagementModels.HOOTSUITE_ERR.kpi().pooled().of(sum); // 1 %, over gross_reach
    // end
    assertThat(one.asDouble()).isEqualTo(0.025);
    assertThat(both.asDouble()).isEqualTo(0.01);
  }
}
