package io.github.smm4j.metrics.content;

import static io.github.smm4j.core.Measure.ENGAGEMENTS;
import static io.github.smm4j.core.Measure.REACH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.PostPurpose;
import io.github.smm4j.core.Promotion;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.metrics.time.DayRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  private static Post post(String time, long engagements) {
    return rated(time, engagements, 1_000);
  }

  private static Post rated(String time, long engagements, long reach) {
    return Post.builder(time + engagements, Network.VK)
        .publishedAt(Instant.parse(time))
        .tally(Tally.builder().set(REACH, reach).set(ENGAGEMENTS, engagements).build())
        .build();
  }

  @Test
  void tellsTheMixAgainstItsTarget() {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 51; i++) {
      Post.Builder post = Post.builder("p" + i, Network.VK);
      if (i < 50) {
        post.purpose(i < 9 ? PostPurpose.SELLING : PostPurpose.USEFUL)
            .promotion(i < 5 ? Promotion.PAID : Promotion.ORGANIC);
      }
      posts.add(post.build());
    }
    ContentMix<Boolean> mix = ContentMix.selling(posts);
    assertThat(mix.share(true).asDouble()).isEqualTo(0.18);
    assertThat(mix.unknown()).isEqualTo(1);
    assertThat(mix.above(true, 0.2).orElseThrow()).isEqualTo(0.18 - 0.2);
    assertThat(mix.share(true).interval(0.95).contains(0.2)).isTrue();
    assertThat(ContentMix.purposes(posts)).hasToString("{USEFUL=41, SELLING=9}, 1 unknown");
    assertThat(ContentMix.advertising(posts).share(Promotion.PAID).asDouble()).isEqualTo(0.1);
    assertThat(ContentMix.formats(posts).counts()).isEmpty();
    assertThat(mix.counts()).hasToString("{false=41, true=9}");
    assertThat(mix.above(true, 0)).contains(0.18);
    assertThat(mix.above(true, 1)).contains(0.18 - 1);
    assertThatIllegalArgumentException().isThrownBy(() -> mix.above(true, -0.1));
    assertThat(ContentMix.selling(List.of()).above(true, 0.2)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> mix.above(true, 20));
  }

  @Test
  void listsTheGapsOfTheCadence() {
    DayRange days = new DayRange(MONDAY, MONDAY.plusDays(16));
    Cadence cadence = Cadence.of(
        List.of(
            post("2026-11-15T22:30:00Z", 1), // Monday in Kyiv
            post("2026-11-16T08:00:00Z", 1),
            post("2026-11-18T08:00:00Z", 1),
            post("2026-12-18T08:00:00Z", 1),
            Post.builder("undated", Network.VK).build()),
        KYIV,
        days);
    assertThat(cadence.posts()).isEqualTo(3);
    assertThat(cadence.outside()).isEqualTo(1);
    assertThat(cadence.undated()).isEqualTo(1);
    assertThat(cadence.byDay()).containsEntry(MONDAY, 2);
    assertThat(cadence.perDay()).isEqualTo(3 / 16.0);
    assertThat(cadence.daysBelow(2)).hasSize(15);
    assertThat(cadence.daysBelow(2).get(0)).hasToString("2026-11-17 until 2026-11-18: 0");
    assertThat(cadence.weeksBelow(1, WeekFields.ISO))
        .as("the last two days are no week")
        .hasToString("[2026-11-23 until 2026-11-30: 0]");
    assertThat(cadence.longestSilence()).hasToString("Optional[2026-11-19 until 2026-12-02]");
    assertThat(cadence).hasToString("3 posts in 16 days (2026-11-16 until 2026-12-02)");
    assertThatIllegalArgumentException().isThrownBy(() -> cadence.daysBelow(0));
  }

  @Test
  void ranksTimesWithEnoughPostsAndMarksTheOthers() {
    List<Post> posts = new ArrayList<>();
    for (int week = 0; week < 4; week++) {
      String day = MONDAY.plusWeeks(week).toString();
      posts.add(post(day + "T07:15:00Z", 20 + week)); // 9 in Kyiv
      posts.add(post(day + "T16:15:00Z", 50 + week)); // 18 in Kyiv
    }
    posts.add(post("2026-11-17T16:15:00Z", 900));
    posts.add(Post.builder("undated", Network.VK).build());
    PostingTimes times = PostingTimes.of(posts, KYIV, Kpis.ERR, 3);
    assertThat(times.ranked()).hasSize(2);
    PostingTimes.Slot best = times.ranked().get(0);
    assertThat(best.weekday()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(best.hour()).isEqualTo(18);
    assertThat(best.posts()).isEqualTo(4);
    assertThat(best.mean()).isEqualTo(0.0515);
    assertThat(best.interval().contains(0.0515)).isTrue();
    assertThat(times.clearlyBest()).contains(best);
    assertThat(times.tooFew())
        .as("one great post is no great time")
        .extracting(PostingTimes.Slot::posts)
        .containsExactly(1);
    assertThat(times.tooFew().get(0).interval().isDefined()).isFalse();
    assertThat(times.leftOut()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostingTimes.of(posts, KYIV, Kpis.ERR, 1));
  }

  @Test
  void theFirstOfTwoLongSilencesCounts() {
    Cadence cadence = Cadence.of(
        List.of(post("2026-11-18T08:00:00Z", 1)), KYIV, new DayRange(MONDAY, MONDAY.plusDays(5)));
    assertThat(cadence.longestSilence()).hasToString("Optional[2026-11-16 until 2026-11-18]");
    assertThat(cadence.weeksBelow(1, WeekFields.ISO)).as("no whole week").isEmpty();
  }

  @Test
  void aWeekWithAsManyPostsAsWantedIsNotBelow() {
    Cadence cadence = Cadence.of(
        List.of(post("2026-11-18T08:00:00Z", 1), post("2026-11-19T08:00:00Z", 1)),
        KYIV,
        new DayRange(MONDAY, MONDAY.plusDays(7)));
    assertThat(cadence.weeksBelow(2, WeekFields.ISO)).isEmpty();
    assertThat(cadence.weeksBelow(3, WeekFields.ISO))
        .hasToString("[2026-11-16 until 2026-11-23: 2]");
    assertThatIllegalArgumentException().isThrownBy(() -> cadence.weeksBelow(0, WeekFields.ISO));
  }

  @Test
  void twoPostsMakeASlotAndNoneOfSeveralMayBeClearlyBest() {
    List<Post> posts = List.of(
        post("2026-11-16T07:15:00Z", 20),
        post("2026-11-23T07:15:00Z", 40),
        post("2026-11-16T16:15:00Z", 25),
        post("2026-11-23T16:15:00Z", 36));
    PostingTimes times = PostingTimes.of(posts, KYIV, Kpis.ERR, 2);
    assertThat(times.ranked()).extracting(PostingTimes.Slot::hour).containsExactly(18, 9);
    assertThat(times.clearlyBest()).as("the second is within its interval").isEmpty();
    assertThat(times.toString()).startsWith("{ranked=[Slot[weekday=MONDAY, hour=18,");
    assertThat(times.toString()).endsWith("too few posts in=0}");
    assertThat(PostingTimes.of(posts.subList(0, 2), KYIV, Kpis.ERR, 2).clearlyBest())
        .as("nothing to compare with")
        .isEmpty();
    assertThat(PostingTimes.of(posts, KYIV, Kpis.ERR, 3).clearlyBest()).isEmpty();
  }

  @Test
  void aDayThatDidNotExistIsNoDayWithoutPosts() {
    LocalDate missing = LocalDate.of(2011, 12, 30);
    DayRange days = new DayRange(missing.minusDays(1), missing.plusDays(2));
    Cadence cadence =
        Cadence.of(List.of(post("2011-12-29T20:00:00Z", 1)), ZoneId.of("Pacific/Apia"), days);
    assertThat(cadence.daysBelow(4))
        .extracting(Cadence.Shortfall::period)
        .containsExactly(
            new DayRange(missing.minusDays(1), missing),
            new DayRange(missing.plusDays(1), missing.plusDays(2)));
    assertThat(cadence.perDay()).isEqualTo(0.5);
    assertThat(cadence).hasToString("1 posts in 2 days (2011-12-29 until 2012-01-01)");
    DayRange none = new DayRange(missing, missing.plusDays(1));
    assertThat(Cadence.of(List.of(), ZoneId.of("Pacific/Apia"), none).perDay()).isZero();
    assertThat(Cadence.of(List.of(), KYIV, none).daysBelow(1)).hasSize(1);
  }

  /** The mean of equal rates is that rate, in whatever number, and lies in its interval, which has no width. */
  @ParameterizedTest
  @CsvSource({"100, 1000", "70, 1000", "1, 3", "1, 10", "2, 7"})
  void noneOfEqualSlotsIsClearlyBest(long engagements, long reach) {
    List<Post> posts = new ArrayList<>();
    for (int week = 0; week < 10; week++) {
      String day = MONDAY.plusWeeks(week).toString();
      posts.add(rated(day + "T07:15:00Z", engagements, reach)); // 9 in Kyiv
      if (week < 2) {
        posts.add(rated(day + "T16:15:00Z", engagements, reach)); // 18 in Kyiv
      }
    }
    PostingTimes times = PostingTimes.of(posts, KYIV, Kpis.ERR, 2);
    assertThat(times.clearlyBest()).isEmpty();
    assertThat(times.ranked()).extracting(PostingTimes.Slot::hour).containsExactly(9, 18);
    assertThat(times.ranked()).allSatisfy(slot -> {
      assertThat(slot.mean()).isEqualTo((double) engagements / reach);
      assertThat(slot.interval().contains(slot.mean())).isTrue();
      assertThat(slot.interval().lower()).isEqualTo(slot.interval().upper());
    });
  }

  @Test
  void oneRankedSlotIsNotTheBestOfAny() {
    List<Post> posts = new ArrayList<>();
    for (int week = 0; week < 4; week++) {
      posts.add(post(MONDAY.plusWeeks(week) + "T07:15:00Z", 20 + week));
    }
    posts.add(post("2026-11-17T16:15:00Z", 1));
    PostingTimes times = PostingTimes.of(posts, KYIV, Kpis.ERR, 3);
    assertThat(times.ranked()).hasSize(1);
    assertThat(times.clearlyBest()).as("nothing to compare with").isEmpty();
    assertThat(PostingTimes.of(List.of(), KYIV, Kpis.ERR, 3).clearlyBest()).isEmpty();
  }
}
