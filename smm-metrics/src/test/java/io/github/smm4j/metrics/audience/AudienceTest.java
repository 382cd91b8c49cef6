package io.github.smm4j.metrics.audience;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.ENGAGEMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.core.AudienceSnapshot;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Issue;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.metrics.Undefined;
import io.github.smm4j.metrics.time.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AudienceTest {

  private static final LocalDate START = LocalDate.of(2026, 11, 1);

  private static AudienceSnapshot.Builder day(int day) {
    return AudienceSnapshot.builder(Network.VK, START.plusDays(day));
  }

  private static final AudienceHistory HISTORY = AudienceHistory.of(List.of(
      day(-1).followers(1_000).build(),
      day(0).followers(1_050).joined(60).left(10).build(),
      day(1).followers(1_100).joined(70).left(20).build(),
      day(4).followers(1_210).joined(120).left(5).build()));

  @Test
  void growsAndChurns() {
    AudienceChange twoDays = HISTORY.over(new DayRange(START, START.plusDays(2)));
    assertThat(twoDays.growth()).hasValue(0.1);
    assertThat(twoDays.churn().asDouble()).isEqualTo(0.03);
    assertThat(Kpis.NET_GROWTH.of(twoDays.tally()).asDouble()).isEqualTo(100);
    assertThat(Kpis.GROWTH_RATE.of(twoDays.tally()).asDouble()).isEqualTo(0.1);
    assertThat(twoDays.unexplained()).hasValue(0);
    assertThat(twoDays.daysWithoutMoves()).isZero();
    assertThat(twoDays.startDay()).contains(START.minusDays(1));
  }

  @Test
  void bridgesAndShowsGaps() {
    assertThat(HISTORY.gaps()).hasToString("[2026-11-03 until 2026-11-05]");
    AudienceChange gap = HISTORY.over(new DayRange(START.plusDays(2), START.plusDays(5)));
    assertThat(gap.growth()).hasValue(0.1);
    assertThat(gap.daysWithoutMoves()).isEqualTo(2);
    assertThat(gap.unexplained()).as("110 more, 115 known: days are missing").hasValue(-5);
    assertThat(HISTORY.over(new DayRange(START.plusDays(1), START.plusDays(4))).endDay())
        .as("the latest before, in the period")
        .contains(START.plusDays(1));
    assertThat(
            HISTORY.over(new DayRange(START.minusDays(9), START.minusDays(8))).growth())
        .isEmpty();
  }

  @Test
  void chainsGrowthOverPeriods() {
    List<DayRange> periods = List.of(
        new DayRange(START, START.plusDays(2)), new DayRange(START.plusDays(2), START.plusDays(5)));
    assertThat(HISTORY.chainedGrowth(periods).orElseThrow())
        .as("twice 10 % are 21 %")
        .isCloseTo(0.21, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HISTORY.chainedGrowth(List.of(periods.get(1), periods.get(0))));
  }

  @Test
  void chainsChurnOverPeriods() {
    AudienceHistory history = AudienceHistory.of(List.of(
        day(-1).followers(100).build(),
        day(0).followers(100).joined(20).left(20).build(),
        day(1).followers(90).joined(40).left(50).build(),
        day(2).followers(90).build()));
    List<DayRange> days = List.of(
        new DayRange(START, START.plusDays(1)), new DayRange(START.plusDays(1), START.plusDays(2)));
    assertThat(history.chainedChurn(days).orElseThrow())
        .as("1 - 0.8 * 0.5")
        .isCloseTo(0.6, within(1e-12));
    assertThat(history.chainedChurn(List.of())).hasValue(0);
    assertThat(history.chainedChurn(List.of(new DayRange(START.plusDays(2), START.plusDays(3)))))
        .as("leaves are not known")
        .isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.chainedChurn(List.of(days.get(1), days.get(0))));
  }

  @Test
  void isOfOneAccount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AudienceHistory.of(List.of(day(1).build(), day(1).build())));
    assertThatIllegalArgumentException().isThrownBy(() -> AudienceHistory.of(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AudienceHistory.of(
            List.of(day(1).build(), AudienceSnapshot.builder(Network.X, START).build())));
  }

  @Test
  void keepsSegmentsWithinLimits() {
    SegmentLimit minors = SegmentLimit.atMost("under 18", 0.3, 0.4);
    assertThat(
            minors.check(day(0).followers(100).segment("under 18", 30).build()).verdict())
        .isEqualTo(SegmentLimit.Verdict.WITHIN);
    assertThat(
            minors.check(day(0).followers(100).segment("under 18", 31).build()).verdict())
        .isEqualTo(SegmentLimit.Verdict.NEAR);
    assertThat(
            minors.check(day(0).followers(100).segment("under 18", 41).build()).verdict())
        .isEqualTo(SegmentLimit.Verdict.ABOVE);
    assertThat(minors.check(day(0).followers(100).build()).verdict())
        .isEqualTo(SegmentLimit.Verdict.UNKNOWN);
    assertThatIllegalArgumentException().isThrownBy(() -> SegmentLimit.atMost("x", 0.5, 0.4));
    assertThatIllegalArgumentException().isThrownBy(() -> SegmentLimit.atMost("x", -0.1, 0.4));
    assertThatIllegalArgumentException().isThrownBy(() -> SegmentLimit.atMost("x", 0.5, 1.1));
  }

  @Test
  void aLimitIsNotAboveItself() {
    AudienceSnapshot forty = day(0).followers(100).segment("under 18", 40).build();
    assertThat(SegmentLimit.atMost("under 18", 0.3, 0.4).check(forty).verdict())
        .isEqualTo(SegmentLimit.Verdict.NEAR);
    assertThat(SegmentLimit.atMost("under 18", 0.4, 0.4).check(forty).verdict())
        .isEqualTo(SegmentLimit.Verdict.WITHIN);
    assertThat(SegmentLimit.atMost("under 18", 0, 0).check(forty).verdict())
        .isEqualTo(SegmentLimit.Verdict.ABOVE);
    assertThat(SegmentLimit.atMost("under 18", 0, 1).check(forty).verdict())
        .isEqualTo(SegmentLimit.Verdict.NEAR);
  }

  private static AudienceHistory joins(int... joins) {
    List<AudienceSnapshot> days = new ArrayList<>();
    for (int i = 0; i < joins.length; i++) {
      days.add(day(i).followers(5_000).joined(joins[i]).build());
    }
    return AudienceHistory.of(days);
  }

  @Test
  void signalsSpikesWithTheirNumbers() {
    AudienceHistory history =
        joins(10, 12, 9, 11, 10, 8, 12, 10, 11, 9, 500, 10, 11, 9, 12, 10, 10, 10);
    List<GrowthSignal> unknown = GrowthSignal.in(history, new TreeMap<>());
    assertThat(unknown).hasSize(1);
    assertThat(unknown.get(0).kind()).isEqualTo(GrowthSignal.Kind.SPIKE);
    assertThat(unknown.get(0).joined()).isEqualTo(500);
    assertThat(unknown.get(0).usual()).isEqualTo(10);
    assertThat(unknown.get(0).engagement().expected()).isEmpty();
    assertThat(unknown.get(0).engagement().notCompared().orElseThrow().text())
        .isEqualTo(
            "too little data: engagement is known on 0 of at least 5 weekdays both before and after");
    SortedMap<LocalDate, Tally> engagement = new TreeMap<>();
    for (int i = 0; i < 22; i++) {
      engagement.put(START.plusDays(i), Tally.builder().set(ENGAGEMENTS, 100).build());
    }
    GrowthSignal quiet = GrowthSignal.in(history, engagement).get(0);
    assertThat(quiet.kind()).isEqualTo(GrowthSignal.Kind.JOINS_WITHOUT_ENGAGEMENT);
    assertThat(quiet.day()).isEqualTo(START.plusDays(10));
    assertThat(quiet.engagement())
        .as("490 more of 5000 followers with 100 engagements a day are good for 9.8 more")
        .isEqualTo(new JoinersEngagement(
            490,
            OptionalLong.of(5_000),
            OptionalDouble.of(100),
            OptionalDouble.of(100),
            OptionalDouble.of(0),
            7));
    assertThat(quiet.engagement().expected().orElseThrow()).isCloseTo(9.8, within(1e-12));
    assertThat(quiet.engagement().brought()).hasValue(0);
    assertThat(quiet.engagement())
        .hasToString("0.0 of 9.8 engagements a day, by 490.0 additional joins");
    assertThat(unknown.get(0).toString()).contains("Undefined: too little data");
  }

  @Test
  void concludesNothingFromFewDays() {
    assertThat(GrowthSignal.in(joins(1, 1, 1, 900), new TreeMap<>())).isEmpty();
    assertThat(GrowthSignal.in(
            joins(10, 11, 9, 10, 12, 11, 10, 9, 11, 10, 12, 10, 11, 9), new TreeMap<>()))
        .isEmpty();
    AudienceHistory days = AudienceHistory.of(Stream.concat(
            IntStream.range(0, 13).mapToObj(i -> day(i).joined(i == 7 ? 900 : 1).build()),
            Stream.of(day(13).followers(5).build()))
        .toList());
    assertThat(GrowthSignal.in(days, new TreeMap<>())).as("13 days tell").isEmpty();
  }

  /**
   * Fourteen days: median 15, median distance 5, so a spike is above 15 + 3.5 * 1.4826 * 5 =
   * 40.9455.
   */
  @Test
  void aSpikeIsAboveThreeAndAHalfDeviations() {
    int[] joins = {10, 20, 10, 20, 10, 20, 10, 20, 10, 20, 10, 20, 10, 40};
    assertThat(GrowthSignal.in(joins(joins), new TreeMap<>())).isEmpty();
    joins[13] = 41;
    assertThat(GrowthSignal.in(joins(joins), new TreeMap<>()))
        .extracting(GrowthSignal::joined, GrowthSignal::usual)
        .containsExactly(tuple(41L, 15.0));
  }

  @Test
  void aDayWithoutEngagementNumbersIsNoQuietDay() {
    int[] joins = new int[16];
    Arrays.fill(joins, 10);
    joins[15] = 100;
    SortedMap<LocalDate, Tally> engagement = new TreeMap<>();
    for (int i = 0; i < 15; i++) {
      engagement.put(START.plusDays(i), Tally.builder().set(ENGAGEMENTS, 10).build());
    }
    engagement.put(START.plusDays(15), Tally.builder().set(CLICKS, 7).build());
    assertThat(GrowthSignal.in(joins(joins), engagement))
        .extracting(GrowthSignal::kind, signal -> signal.engagement().weekdays())
        .containsExactly(tuple(GrowthSignal.Kind.SPIKE, 0));
  }

  @Test
  void knowsOfADayOnlyIfBothMovesAreKnown() {
    AudienceHistory history = AudienceHistory.of(List.of(
        day(0).joined(5).build(),
        day(1).joined(5).left(2).build(),
        day(2).left(2).build()));
    AudienceChange change = history.over(new DayRange(START, START.plusDays(3)));
    assertThat(change.daysWithoutMoves()).isEqualTo(2);
    assertThat(change.tally())
        .hasToString(
            "{followers_gained=10 (not measured in 1 of 3), followers_lost=4 (not measured in 1 of 3)}");
    assertThat(change.unexplained()).as("nobody counted followers").isEmpty();
    assertThat(change.startDay()).isEmpty();
    assertThat(change.endDay()).isEmpty();
    assertThat(change.period()).isEqualTo(new DayRange(START, START.plusDays(3)));
    assertThat(change)
        .hasToString(
            "2026-11-01 until 2026-11-04 {followers_gained=10 (not measured in 1 of 3), followers_lost=4 (not measured in 1 of 3)}");
    assertThat(history.network()).isEqualTo(Network.VK);
    assertThat(history).hasToString("VK 2026-11-01 .. 2026-11-03, 3 snapshots");
    assertThat(history.chainedGrowth(List.of(change.period()))).isEmpty();
  }

  @Test
  void bridgesSnapshotsWithoutFollowers() {
    AudienceHistory history = AudienceHistory.of(List.of(
        day(-2).followers(100).build(),
        day(-1).joined(3).left(1).build(),
        day(0).followers(110).joined(3).left(1).build()));
    AudienceChange change = history.over(new DayRange(START, START.plusDays(1)));
    assertThat(change.startDay()).as("the latest that counts").contains(START.minusDays(2));
    assertThat(change.growth()).hasValue(0.1);
  }

  @Test
  void growthOfAPeriodWithoutDataIsUndefinedAndNotZero() {
    LocalDate december = LocalDate.of(2026, 12, 1);
    AudienceHistory history = AudienceHistory.of(List.of(
        AudienceSnapshot.builder(Network.VK, LocalDate.of(2026, 9, 30))
            .followers(900)
            .build(),
        AudienceSnapshot.builder(Network.VK, LocalDate.of(2026, 10, 31))
            .followers(1_000)
            .build()));
    AudienceChange unseen = history.over(new DayRange(START, december));
    assertThat(unseen.growth()).isEmpty();
    assertThat(unseen.noGrowth().orElseThrow().text()).isEqualTo("followers_end not measured");
    assertThat(Kpis.GROWTH_RATE.of(unseen.tally()).isDefined()).isFalse();
    assertThat(unseen.startDay()).contains(LocalDate.of(2026, 10, 31));
    assertThat(unseen.endDay()).isEmpty();
    DayRange october = new DayRange(LocalDate.of(2026, 10, 1), START);
    assertThat(history.over(october).noGrowth()).isEmpty();
    assertThat(history.chainedGrowth(List.of(october)).orElseThrow())
        .isCloseTo(100 / 900.0, within(1e-12));
    assertThat(history.chainedGrowth(List.of(october, new DayRange(START, december))))
        .isEmpty();
    assertThat(history.over(october.before()).noGrowth().orElseThrow().text())
        .isEqualTo("followers_start not measured");
  }

  @Test
  void growthFromNobodyIsUndefined() {
    AudienceChange change = AudienceHistory.of(
            List.of(day(-1).followers(0).build(), day(0).followers(5).build()))
        .over(new DayRange(START, START.plusDays(1)));
    assertThat(change.growth()).isEmpty();
    assertThat(change.noGrowth().orElseThrow().kind()).isEqualTo(Undefined.Kind.ZERO_DENOMINATOR);
  }

  @Test
  void churnOverMostlyUnknownDaysSaysSo() {
    List<AudienceSnapshot> days =
        new ArrayList<>(List.of(day(-1).followers(1_000).build()));
    for (int i = 0; i < 30; i++) {
      AudienceSnapshot.Builder day = day(i).followers(1_000 - i);
      days.add(
          i == 0 ? day.joined(3).left(1).build() : i == 1 ? day.joined(0).build() : day.build());
    }
    AudienceChange change = AudienceHistory.of(days).over(new DayRange(START, START.plusDays(30)));
    assertThat(change.churn().asDouble()).isEqualTo(0.001);
    assertThat(change.churn().issues())
        .extracting(Issue::kind, Issue::text)
        .containsExactly(
            tuple(Issue.Kind.UNEVEN_COVERAGE, "followers_lost not measured in 29 of 30"));
    assertThat(change.tally().parts()).isEqualTo(30);
    assertThat(change.tally().partsWithout(Measure.FOLLOWERS_GAINED)).isEqualTo(28);
    assertThat(change.daysWithoutMoves()).isEqualTo(29);
    assertThat(Kpis.GROWTH_RATE.of(change.tally()).issues()).as("two readings").isEmpty();
  }

  @Test
  void twoReadingsOfOneDayAreRefusedWithTheWayOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AudienceHistory.of(
            List.of(day(1).followers(1_000).build(), day(1).followers(50).build())))
        .withMessageContaining("make one for each account");
  }

  /** Sixty days with 10 joins a day and 100 engagements of 1,000 followers, changed by the test. */
  private static final class Account {
    private final long[] joined = new long[60];
    private final long[] engagements = new long[60];

    Account() {
      Arrays.fill(joined, 10);
      Arrays.fill(engagements, 100);
    }

    AudienceHistory history() {
      List<AudienceSnapshot> days = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        days.add(day(i).followers(1_000).joined(joined[i]).build());
      }
      return AudienceHistory.of(days);
    }

    SortedMap<LocalDate, Tally> engagement() {
      SortedMap<LocalDate, Tally> byDay = new TreeMap<>();
      for (int i = 0; i < 60; i++) {
        if (engagements[i] >= 0) {
          byDay.put(
              START.plusDays(i),
              Tally.builder().set(ENGAGEMENTS, engagements[i]).build());
        }
      }
      return byDay;
    }

    List<GrowthSignal> signals() {
      return GrowthSignal.in(history(), engagement());
    }
  }

  @Test
  void joinersWhoEngageAreASpikeAndNoMore() {
    Account account = new Account();
    account.joined[30] = 200;
    Arrays.fill(account.engagements, 30, 60, 157); // 190 more, each three times as engaged
    GrowthSignal signal = account.signals().get(0);
    assertThat(account.signals()).hasSize(1);
    assertThat(signal.kind()).isEqualTo(GrowthSignal.Kind.SPIKE);
    assertThat(signal.engagement().expected()).hasValue(19);
    assertThat(signal.engagement().brought()).hasValue(57);
    assertThat(signal.engagement().notCompared()).isEmpty();
  }

  @Test
  void lessThanHalfOfTheUsualEngagementIsASignal() {
    Account half = new Account();
    half.joined[30] = 210; // 200 more: 20 engagements a day are usual
    Arrays.fill(half.engagements, 31, 60, 110);
    assertThat(half.signals())
        .extracting(GrowthSignal::kind)
        .containsExactly(GrowthSignal.Kind.SPIKE);
    Arrays.fill(half.engagements, 31, 60, 109);
    assertThat(half.signals())
        .extracting(GrowthSignal::kind)
        .containsExactly(GrowthSignal.Kind.JOINS_WITHOUT_ENGAGEMENT);
    half.engagements[30] = 900;
    assertThat(half.signals().get(0).engagement().after())
        .as("the day itself is not looked at")
        .hasValue(109);
  }

  @Test
  void withTooFewDaysAfterItNothingIsCompared() {
    Account account = new Account();
    account.joined[55] = 500;
    assertThat(account.signals()).singleElement().satisfies(signal -> {
      assertThat(signal.kind()).isEqualTo(GrowthSignal.Kind.SPIKE);
      assertThat(signal.engagement().weekdays()).isEqualTo(4);
      assertThat(signal.engagement().notCompared().orElseThrow().text())
          .isEqualTo(
              "too little data: engagement is known on 4 of at least 5 weekdays both before and after");
    });
    account.joined[55] = 10;
    account.joined[54] = 500;
    assertThat(account.signals())
        .extracting(GrowthSignal::kind)
        .containsExactly(GrowthSignal.Kind.JOINS_WITHOUT_ENGAGEMENT);
    account.joined[54] = 10;
    account.joined[59] = 500;
    assertThat(account.signals().get(0).engagement().weekdays()).isZero();
  }

  @Test
  void sameWeekdaysStandBesideEachOther() {
    Account account = new Account();
    account.joined[30] = 510; // 500 more: 50 a day are usual
    for (int i = 0; i < 60; i++) {
      account.engagements[i] = 100L + i % 7 * 40L + (i > 30 ? 50 : 0);
    }
    account.engagements[24] = -1;
    account.engagements[33] = -1;
    JoinersEngagement engagement = account.signals().get(0).engagement();
    assertThat(engagement.weekdays()).as("33 stands beside 26, 24 beside 31").isEqualTo(5);
    assertThat(engagement.brought()).hasValue(50);
    assertThat(engagement.error()).hasValue(0);
  }

  @Test
  void whatIsLostInChanceIsNotCompared() {
    Account account = new Account();
    account.joined[30] = 60; // 50 more: 5 a day are usual
    for (int i = 31; i < 38; i++) {
      account.engagements[i] = i % 2 == 0 ? 120 : 80;
    }
    GrowthSignal signal = account.signals().get(0);
    assertThat(signal.kind()).isEqualTo(GrowthSignal.Kind.SPIKE);
    // python: statistics.stdev([-20, 20, -20, 20, -20, 20, -20]) / 7 ** .5
    assertThat(signal.engagement().error().orElseThrow())
        .isCloseTo(8.081220356417685, within(1e-12));
    assertThat(signal.engagement().notCompared().orElseThrow().text())
        .isEqualTo("too small to be seen: 5.0 engagements a day expected, with an error of 8.08");
    account.joined[30] = 10 + 324; // 32.4 is more than four times the error
    assertThat(account.signals().get(0).engagement().notCompared()).isEmpty();
    account.joined[30] = 10 + 323;
    assertThat(account.signals().get(0).engagement().notCompared()).isPresent();
  }

  @Test
  void aRiseWithoutEngagementIsFound() {
    Account account = new Account();
    Arrays.fill(account.joined, 30, 60, 100);
    assertThat(account.signals()).singleElement().satisfies(signal -> {
      assertThat(signal.kind()).isEqualTo(GrowthSignal.Kind.JOINS_WITHOUT_ENGAGEMENT);
      assertThat(signal.period()).isEqualTo(new DayRange(START.plusDays(30), START.plusDays(60)));
      assertThat(signal.joined()).isEqualTo(3_000);
      assertThat(signal.usual()).isEqualTo(10);
      assertThat(signal.engagement().additionalJoins())
          .as("of the 23 days before the last week")
          .isEqualTo(23 * 90.0);
    });
    for (int i = 30; i < 60; i++) {
      account.engagements[i] += 9L * (i - 29); // each joiner as usual
    }
    assertThat(account.signals())
        .extracting(GrowthSignal::kind)
        .containsExactly(GrowthSignal.Kind.RISE);
  }

  @Test
  void aRiseEndsAndOneBarelyThereIsNone() {
    Account account = new Account();
    Arrays.fill(account.joined, 20, 40, 100);
    account.joined[25] = 0;
    assertThat(account.signals().get(0).period())
        .isEqualTo(new DayRange(START.plusDays(20), START.plusDays(40)));
    assertThat(account.signals()).hasSize(1);
    Account quiet = new Account();
    Arrays.fill(quiet.joined, 30, 60, 13); // 10 + 3.5 is not passed
    assertThat(quiet.signals()).isEmpty();
    Arrays.fill(quiet.joined, 30, 60, 14);
    assertThat(quiet.signals()).hasSize(1);
  }

  @Test
  void spikesWithinAWeekAreOneSignal() {
    Account account = new Account();
    account.joined[20] = 200;
    account.joined[27] = 300;
    account.joined[35] = 400;
    assertThat(account.signals())
        .extracting(GrowthSignal::period, GrowthSignal::joined)
        .containsExactly(
            tuple(new DayRange(START.plusDays(20), START.plusDays(28)), 560L),
            tuple(new DayRange(START.plusDays(35), START.plusDays(36)), 400L));
  }

  @Test
  void withoutFollowersNothingIsCompared() {
    List<AudienceSnapshot> days = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      AudienceSnapshot.Builder day = day(i).joined(i == 30 ? 500 : 10);
      days.add(i == 22 ? day.followers(1_000).build() : day.build());
    }
    SortedMap<LocalDate, Tally> engagement = new Account().engagement();
    assertThat(GrowthSignal.in(AudienceHistory.of(days), engagement)
            .get(0)
            .engagement()
            .notCompared()
            .orElseThrow()
            .text())
        .as("known eight days before")
        .isEqualTo("followers not known in the week before");
    days.set(23, day(23).joined(10).followers(0).build());
    assertThat(GrowthSignal.in(AudienceHistory.of(days), engagement)
            .get(0)
            .engagement()
            .notCompared()
            .orElseThrow()
            .text())
        .isEqualTo("no followers in the week before");
  }

  @Test
  void readsViewsOfAMap() {
    Account account = new Account();
    account.joined[30] = 500;
    TreeMap<LocalDate, Tally> all = new TreeMap<>(account.engagement());
    List<GrowthSignal> signals = account.signals();
    assertThat(GrowthSignal.in(account.history(), all.descendingMap())).isEqualTo(signals);
    assertThat(GrowthSignal.in(account.history(), all.headMap(START.plusDays(33))))
        .extracting(GrowthSignal::kind)
        .containsExactly(GrowthSignal.Kind.SPIKE);
    assertThat(GrowthSignal.in(account.history(), all.tailMap(START.plusDays(23), true)))
        .isEqualTo(signals);
  }
}
