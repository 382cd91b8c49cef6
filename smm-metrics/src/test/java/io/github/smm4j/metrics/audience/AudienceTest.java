package io.github.smm4j.metrics.audience;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.ENGAGEMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.core.AudienceSnapshot;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.metrics.time.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
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
    assertThat(HISTORY.over(new DayRange(START.plusDays(2), START.plusDays(4))).endDay())
        .as("the latest before")
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
      days.add(day(i).joined(joins[i]).build());
    }
    return AudienceHistory.of(days);
  }

  @Test
  void signalsSpikesWithTheirNumbers() {
    AudienceHistory history = joins(10, 12, 9, 11, 10, 8, 12, 10, 11, 9, 500, 10, 11, 9, 12, 10);
    List<GrowthSignal> unknown = GrowthSignal.in(history, new TreeMap<>());
    assertThat(unknown).hasSize(1);
    assertThat(unknown.get(0).kind()).isEqualTo(GrowthSignal.Kind.SPIKE);
    assertThat(unknown.get(0).joined()).isEqualTo(500);
    assertThat(unknown.get(0).usual()).isEqualTo(10);
    assertThat(unknown.get(0).engagements()).isEmpty();
    SortedMap<LocalDate, Tally> engagement = new TreeMap<>();
    for (int i = 0; i < 22; i++) {
      engagement.put(START.plusDays(i), Tally.builder().set(ENGAGEMENTS, 100).build());
    }
    GrowthSignal quiet = GrowthSignal.in(history, engagement).get(0);
    assertThat(quiet.kind()).isEqualTo(GrowthSignal.Kind.JOINS_WITHOUT_ENGAGEMENT);
    assertThat(quiet.engagements()).hasValue(1.4);
    assertThat(quiet.usualEngagements()).hasValue(70);
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
        .extracting(GrowthSignal::kind, GrowthSignal::engagements)
        .containsExactly(tuple(GrowthSignal.Kind.SPIKE, OptionalDouble.empty()));
    // seven days later as many engagements a join as the median of other days, or half of it
    engagement.put(START.plusDays(15), Tally.builder().set(ENGAGEMENTS, 350).build());
    assertThat(GrowthSignal.in(joins(joins), engagement))
        .extracting(GrowthSignal::kind, s -> s.engagements().orElseThrow())
        .containsExactly(tuple(GrowthSignal.Kind.SPIKE, 3.5));
    engagement.put(START.plusDays(15), Tally.builder().set(ENGAGEMENTS, 349).build());
    assertThat(GrowthSignal.in(joins(joins), engagement))
        .extracting(GrowthSignal::kind, s -> s.usualEngagements().orElseThrow())
        .containsExactly(tuple(GrowthSignal.Kind.JOINS_WITHOUT_ENGAGEMENT, 7.0));
  }

  @Test
  void knowsOfADayOnlyIfBothMovesAreKnown() {
    AudienceHistory history = AudienceHistory.of(List.of(
        day(0).joined(5).build(),
        day(1).joined(5).left(2).build(),
        day(2).left(2).build()));
    AudienceChange change = history.over(new DayRange(START, START.plusDays(3)));
    assertThat(change.daysWithoutMoves()).isEqualTo(2);
    assertThat(change.tally()).hasToString("{followers_gained=10, followers_lost=4}");
    assertThat(change.unexplained()).as("nobody counted followers").isEmpty();
    assertThat(change.startDay()).isEmpty();
    assertThat(change.endDay()).isEmpty();
    assertThat(change.period()).isEqualTo(new DayRange(START, START.plusDays(3)));
    assertThat(change)
        .hasToString("2026-11-01 until 2026-11-04 {followers_gained=10, followers_lost=4}");
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
}
