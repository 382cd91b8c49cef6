package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.CTR;
import static io.github.smm4j.metrics.Kpis.ERR;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.AudienceSnapshot;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.PostPurpose;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.audience.AudienceChange;
import io.github.smm4j.metrics.audience.AudienceHistory;
import io.github.smm4j.metrics.audience.GrowthSignal;
import io.github.smm4j.metrics.audience.SegmentLimit;
import io.github.smm4j.metrics.content.Cadence;
import io.github.smm4j.metrics.content.ContentMix;
import io.github.smm4j.metrics.content.PostingTimes;
import io.github.smm4j.metrics.plan.BudgetPacing;
import io.github.smm4j.metrics.plan.MediaPlan;
import io.github.smm4j.metrics.time.DailySeries;
import io.github.smm4j.metrics.time.DayRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of docs/time-goals-audience.md. */
@SuppressWarnings("ReturnValueIgnored") // the page shows what calls give
class TimeGuideTest {

  private static final LocalDate NOV_1 = LocalDate.of(2026, 11, 1);

  private static List<Post> somePosts() {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      posts.add(Post.builder("p" + i, Network.VK)
          .publishedAt(
              Instant.parse("2026-11-01T07:15:00Z").plusSeconds(i / 2 * 86_400L + i % 2 * 36_000L))
          .purpose(i % 10 == 0 ? PostPurpose.SELLING : PostPurpose.USEFUL)
          .tally(Tally.builder()
              .set(Measure.REACH, 1_000)
              .set(Measure.ENGAGEMENTS, 20 + i % 2 * 10 + i % 3)
              .set(CLICKS, 5 + i % 4)
              .set(Measure.IMPRESSIONS, 2_000)
              .build())
          .build());
    }
    return posts;
  }

  @Test
  void cutsDaysAndFollowsGoals() {
    List<Post> posts = somePosts();
    // docs: series
    ZoneId kyiv = ZoneId.of("Europe/Kyiv");
    DailySeries series =
        DailySeries.of(posts, kyiv, post -> post.publishedAt().orElse(null), Post::tally);
    series.gaps(); // days without data: not zero, but not there
    series.movingAverage(CLICKS, 7); // of the days of each week that have data
    series.moving(CTR, 7); // from the sums of the week, not from its rates
    series.changeToWeekBefore(CTR, LocalDate.of(2026, 11, 15)); // the same weekday
    series.byWeek(WeekFields.ISO); // with how many of the 7 days have data
    // end
    assertThat(series.gaps()).isEmpty();
    assertThat(series.days()).hasSize(20);
    // docs: goal
    LocalDate asOf = LocalDate.of(2026, 11, 20);
    GoalProgress progress =
        Goal.of(CLICKS).perDay(100).until(LocalDate.of(2026, 12, 31)).progress(series.days(), asOf);
    progress.doneShare(); // done by the target of 100 clicks for each day of the goal
    progress.status(); // BEHIND
    progress.paceNeeded(); // clicks a day from now on
    progress.projectedDate(); // empty if missed, or not to be reached within ten years
    progress.earliestDate(0.95); // and with the spread of the days
    progress.noForecast(); // Optional[Undefined: too little data: ...] from fewer than 7 days
    // end
    assertThat(progress.status()).isEqualTo(GoalProgress.Status.BEHIND);
    assertThat(progress.noForecast()).isEmpty();
  }

  @Test
  void pacesMoney() {
    SortedMap<LocalDate, Tally> daily = new TreeMap<>();
    for (int i = 0; i < 10; i++) {
      daily.put(
          NOV_1.plusDays(i),
          Tally.builder().set(SPEND, Money.of(CurrencyUnit.USD, 120)).build());
    }
    Tally fact = Tally.builder().set(CLICKS, 9_000).build();
    // docs: budget
    DayRange november = new DayRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
    BudgetPacing pacing = BudgetPacing.of(
        Money.of(CurrencyUnit.USD, 3_000), november, daily, LocalDate.of(2026, 11, 10));
    pacing.spentShare(); // 0.4, when 0.333 of the days are over
    pacing.forecast(); // Optional[USD 3600.00]
    pacing.perDayLeft(); // Optional[USD 90.00]

    MediaPlan plan = MediaPlan.budget(Money.of(CurrencyUnit.USD, 5_000))
        .costPerClick(Money.of(CurrencyUnit.USD, 0.5))
        .clickToLead(0.05)
        .leadToSale(0.2);
    plan.toString(); // USD 5000.00: 10000 clicks, 500 leads, 100 sales
    plan.beside(fact).get(1).done(); // OptionalDouble[0.9] of the clicks
    // end
    assertThat(pacing.forecast()).hasToString("Optional[USD 3600.00]");
    assertThat(plan).hasToString("USD 5000.00: 10000 clicks, 500 leads, 100 sales");
    assertThat(plan.beside(fact).get(1).done()).hasValue(0.9);
  }

  @Test
  void looksAtContent() {
    List<Post> posts = somePosts();
    ZoneId kyiv = ZoneId.of("Europe/Kyiv");
    DayRange november = new DayRange(NOV_1, LocalDate.of(2026, 12, 1));
    // docs: content
    ContentMix<Boolean> mix = ContentMix.selling(posts);
    mix.share(true); // Share of posts 10 % (4 / 40)
    mix.above(true, 0.2); // Optional[-0.1]: 10 points below 20 %

    Cadence cadence = Cadence.of(posts, kyiv, november);
    cadence.daysBelow(2); // the days with fewer than 2 posts, each with its number
    cadence.weeksBelow(1, WeekFields.ISO); // the weeks without any

    PostingTimes times = PostingTimes.of(posts, kyiv, ERR, 10);
    times.ranked(); // slots of a weekday and an hour with at least 10 posts, best first
    times.tooFew(); // the others, which are not ranked
    // end
    assertThat(mix.share(true)).hasToString("Share of posts 10 % (4 / 40)");
    assertThat(mix.above(true, 0.2)).contains(0.1 - 0.2);
    assertThat(cadence.daysBelow(2)).hasSize(10);
    assertThat(cadence.weeksBelow(1, WeekFields.ISO)).hasSize(1);
    assertThat(times.ranked()).isEmpty();
    assertThat(times.tooFew()).hasSize(14);
  }

  @Test
  void looksAtAudience() {
    List<AudienceSnapshot> snapshots = List.of(
        AudienceSnapshot.builder(Network.VK, NOV_1.minusDays(1))
            .followers(1_000)
            .build(),
        AudienceSnapshot.builder(Network.VK, NOV_1)
            .followers(1_100)
            .joined(130)
            .left(30)
            .segment("under 18", 385)
            .build());
    SortedMap<LocalDate, Tally> engagements = new TreeMap<>();
    DayRange period = new DayRange(NOV_1, NOV_1.plusDays(1));
    // docs: audience
    AudienceHistory history = AudienceHistory.of(snapshots);
    AudienceChange change = history.over(period);
    change.growth(); // OptionalDouble[0.1]
    change.churn(); // 30 of 1000; an issue says on how many days leaves are not known
    change.unexplained(); // OptionalLong[0]: start + joined - left is the end
    history.gaps(); // days without a snapshot
    history.chainedGrowth(List.of(period)); // (1 + g1) * (1 + g2) ... - 1

    SegmentLimit minors = SegmentLimit.atMost("under 18", 0.30, 0.40);
    minors.check(snapshots.get(1)).verdict(); // NEAR: 35 %

    List<GrowthSignal> signals = GrowthSignal.in(history, engagements); // spikes, with numbers
    // end
    assertThat(change.growth()).hasValue(0.1);
    assertThat(change.unexplained()).hasValue(0);
    assertThat(minors.check(snapshots.get(1)).verdict()).isEqualTo(SegmentLimit.Verdict.NEAR);
    assertThat(signals).isEmpty();
  }
}
