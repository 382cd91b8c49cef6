package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GoalTest {

  private static final LocalDate START = LocalDate.of(2026, 10, 1);
  private static final LocalDate END = LocalDate.of(2026, 12, 31);

  private static SortedMap<LocalDate, Tally> daily(Measure measure, long... numbers) {
    SortedMap<LocalDate, Tally> daily = new TreeMap<>();
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] >= 0) {
        daily.put(START.plusDays(i), Tally.builder().set(measure, numbers[i]).build());
      }
    }
    return daily;
  }

  @Test
  void ahundredClicksADayWithinThreeMonths() {
    Goal goal = Goal.of(CLICKS).perDay(100).until(END);
    SortedMap<LocalDate, Tally> daily =
        daily(CLICKS, 90, 110, 80, 100, 70, 90, 90, 85, 95, 90, 999);
    GoalProgress progress = goal.progress(daily, START.plusDays(9));
    assertThat(progress.target()).as("92 days").isEqualTo(9_200);
    assertThat(progress.done()).as("the day after asOf is not looked at").isEqualTo(900);
    assertThat(progress.doneShare()).isEqualTo(900.0 / 9200);
    assertThat(progress.elapsedDays()).isEqualTo(10);
    assertThat(progress.remainingDays()).isEqualTo(82);
    assertThat(progress.elapsedShare()).isEqualTo(10.0 / 92);
    assertThat(progress.status()).isEqualTo(GoalProgress.Status.BEHIND);
    assertThat(progress.pace()).hasValue(90);
    assertThat(progress.paceNeeded()).hasValue(8300.0 / 82);
    assertThat(progress.projected()).hasValue(900 + 82 * 90.0);
    assertThat(progress.projectedDate())
        .as("8300 / 90 = 92.2: 93 days on")
        .contains(START.plusDays(9 + 93));
    // python: t = scipy.stats.t.ppf(.975, 9) = 2.2621571628; s = statistics.stdev([...]) =
    // 10.80123...
    // 8280 -+ t * s * sqrt(82 + 82 * 82 / 10)
    double spread = 2.2621571627409915 * 10.801234497346433 * Math.sqrt(82 + 82 * 82 / 10.0);
    assertThat(progress.projected(0.95).lower()).isCloseTo(8280 - spread, within(1e-6));
    assertThat(progress.projected(0.95).upper()).isCloseTo(8280 + spread, within(1e-6));
    assertThat(progress.earliestDate(0.95).orElseThrow())
        .isBefore(progress.projectedDate().orElseThrow());
    assertThat(progress.latestDate(0.95).orElseThrow())
        .isAfter(progress.projectedDate().orElseThrow());
    assertThat(progress)
        .hasToString(
            "100 clicks a day until 2026-12-31: 900 of 9200 (9.8 %) after 10 of 92 days, BEHIND");
  }

  @Test
  void saysWhenThereIsTooLittleData() {
    GoalProgress progress = Goal.of(CLICKS)
        .total(1_000)
        .until(END)
        .progress(daily(CLICKS, 10, 12, 11, -1, -1, 12), START.plusDays(5));
    assertThat(progress.status()).isEqualTo(GoalProgress.Status.BEHIND);
    assertThat(progress.daysWithoutData()).isEqualTo(2);
    assertThat(progress.pace()).as("of the days with data").hasValue(11.25);
    assertThat(progress.noForecast().orElseThrow().text())
        .isEqualTo("too little data: 4 of at least 7 days");
    assertThat(progress.projected()).isEmpty();
    assertThat(progress.projected(0.95).isDefined()).isFalse();
    assertThat(progress.projectedDate()).isEmpty();
  }

  @Test
  void hasNoDataReachesAndMisses() {
    Goal goal = Goal.of(CLICKS).total(30).until(START.plusDays(9)).startingOn(START);
    assertThat(goal.progress(new TreeMap<>(), START).status())
        .isEqualTo(GoalProgress.Status.NO_DATA);
    GoalProgress reached = goal.progress(daily(CLICKS, 10, 25), START.plusDays(1));
    assertThat(reached.status()).isEqualTo(GoalProgress.Status.REACHED);
    assertThat(reached.paceNeeded()).hasValue(0);
    GoalProgress missed = goal.progress(daily(CLICKS, 1, 2), START.plusDays(20));
    assertThat(missed.status()).isEqualTo(GoalProgress.Status.MISSED);
    assertThat(missed.paceNeeded()).isEmpty();
    assertThat(goal.progress(daily(CLICKS, 3), START).status())
        .isEqualTo(GoalProgress.Status.ON_TRACK);
    GoalProgress early = goal.progress(daily(CLICKS, 3), START.minusDays(3));
    assertThat(early.elapsedDays()).isZero();
    assertThat(early.status()).isEqualTo(GoalProgress.Status.NO_DATA);
  }

  @Test
  void goesFromXToYByADate() {
    SortedMap<LocalDate, Tally> daily =
        daily(FOLLOWERS, 1000, 1010, 1020, -1, 1040, 1050, 1060, 1070, 1080);
    GoalProgress progress = Goal.of(FOLLOWERS)
        .fromTo(1_000, 1_900)
        .until(START.plusDays(89))
        .progress(daily, START.plusDays(8));
    assertThat(progress.done()).isEqualTo(80);
    assertThat(progress.target()).isEqualTo(900);
    assertThat(progress.pace()).hasValue(10);
    assertThat(progress.projectedDate()).contains(START.plusDays(8 + 82));
    assertThat(progress.latestDate(0.95)).as("no spread").contains(START.plusDays(8 + 82));
    assertThat(Serialized.copyOf(progress.goal())).isEqualTo(progress.goal());
    assertThat(progress.goal()).hasToString("followers from 1000 to 1900 until 2026-12-29");
  }

  @Test
  void mayNeverBeReached() {
    GoalProgress progress = Goal.of(CLICKS)
        .total(1_000_000)
        .until(END)
        .progress(daily(CLICKS, 1, 0, 0, 1, 0, 0, 0, 1), START.plusDays(7));
    assertThat(progress.projectedDate()).isEmpty();
    assertThat(progress.latestDate(0.95)).isEmpty();
  }

  @Test
  void refusesGoalsWithoutSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Goal.of(SPEND))
        .withMessageContaining("BudgetPacing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Goal.of(FOLLOWERS).perDay(5))
        .withMessageContaining("fromTo");
    assertThatIllegalArgumentException().isThrownBy(() -> Goal.of(CLICKS).perDay(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Goal.of(CLICKS).fromTo(1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Goal.of(FOLLOWERS).fromTo(2, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Goal.of(CLICKS).total(5).until(START).startingOn(END));
  }

  @Test
  void aNumberThatIsMetExactlyIsReached() {
    Goal goal = Goal.of(CLICKS).total(30).until(START.plusDays(1)).startingOn(START);
    GoalProgress progress = goal.progress(daily(CLICKS, 10, 20), START.plusDays(1));
    assertThat(progress.status()).isEqualTo(GoalProgress.Status.REACHED);
    assertThat(progress.paceNeeded()).hasValue(0);
    assertThat(progress.asOf()).isEqualTo(START.plusDays(1));
    assertThat(progress.firstDay()).isEqualTo(START);
  }

  @Test
  void aDayOnWhichSomethingElseWasMeasuredHasNoData() {
    SortedMap<LocalDate, Tally> daily = daily(CLICKS, 10, 20);
    daily.put(START.plusDays(2), Tally.builder().set(FOLLOWERS, 7).build());
    GoalProgress progress =
        Goal.of(CLICKS).total(60).until(END).startingOn(START).progress(daily, START.plusDays(2));
    assertThat(progress.done()).isEqualTo(30);
    assertThat(progress.daysWithoutData()).isEqualTo(1);
    assertThat(progress.pace()).hasValue(15);
  }

  @Test
  void sevenDaysAreEnough() {
    Goal goal = Goal.of(CLICKS).total(1_000).until(END).startingOn(START);
    assertThat(goal.progress(daily(CLICKS, 5, 5, 5, 5, 5, 5), START.plusDays(5)).noForecast())
        .isPresent();
    GoalProgress week = goal.progress(daily(CLICKS, 5, 5, 5, 5, 5, 5, 5), START.plusDays(6));
    assertThat(week.noForecast()).isEmpty();
    assertThat(week.projectedDate()).contains(START.plusDays(6 + 193));
    assertThatIllegalArgumentException().isThrownBy(() -> week.projected(0));
    assertThatIllegalArgumentException().isThrownBy(() -> week.projected(1));
  }

  @Test
  void aRiseOverDaysWithoutDataIsSpreadOverThem() {
    // 10 on one day, 90 on three
    GoalProgress progress = Goal.of(FOLLOWERS)
        .fromTo(1_000, 2_000)
        .until(END)
        .progress(daily(FOLLOWERS, 1_000, 1_010, -1, -1, 1_100), START.plusDays(4));
    assertThat(progress.pace()).hasValue(25);
    assertThat(progress.noForecast().orElseThrow().text())
        .isEqualTo("too little data: 3 of at least 7 days");
  }

  private static SortedMap<LocalDate, Tally> readings(
      LocalDate first, int everyDays, long... followers) {
    SortedMap<LocalDate, Tally> readings = new TreeMap<>();
    for (int i = 0; i < followers.length; i++) {
      readings.put(
          first.plusDays((long) i * everyDays),
          Tally.builder().set(FOLLOWERS, followers[i]).build());
    }
    return readings;
  }

  @Test
  void twoReadingsAreNoForecast() {
    GoalProgress progress = Goal.of(FOLLOWERS)
        .fromTo(10_000, 12_000)
        .until(END)
        .progress(readings(START, 30, 10_000, 10_600), START.plusDays(30));
    assertThat(progress.pace()).hasValue(20);
    assertThat(progress.noForecast().orElseThrow().text())
        .isEqualTo("too little data: 2 of at least 7 days");
    assertThat(progress.projected(0.95).isDefined()).isFalse();
    assertThat(progress.earliestDate(0.95)).isEmpty();
  }

  /**
   * python, with scipy.stats: {@code x=[0,140,0,280,70,0,350,140,0]; n=[7]*9; N=sum(n); m=sum(x)/N;
   * s2=sum((a-b*m)**2/b for a,b in zip(x,n))/8; t.ppf(.975,8)*sqrt(s2)*sqrt(35+35*35/N)}.
   */
  @Test
  void weeksBetweenReadingsAreOneDrawEach() {
    LocalDate last = LocalDate.of(2026, 11, 26);
    GoalProgress progress = Goal.of(FOLLOWERS)
        .fromTo(10_000, 13_000)
        .until(END)
        .progress(
            readings(
                last.minusWeeks(9),
                7,
                10_000,
                10_000,
                10_140,
                10_140,
                10_420,
                10_490,
                10_490,
                10_840,
                10_980,
                10_980),
            last);
    Interval interval = progress.projected(0.95);
    assertThat(progress.projected().orElseThrow()).isCloseTo(1524.4444444444443, within(1e-9));
    assertThat(interval.upper() - interval.lower()).isCloseTo(2 * 845.5445549237695, within(1e-6));
  }

  @Test
  void aLevelIsKnownUntilItsLastReading() {
    LocalDate october = LocalDate.of(2026, 10, 1);
    GoalProgress progress = Goal.of(FOLLOWERS)
        .fromTo(10_000, 12_000)
        .until(october.plusDays(30))
        .progress(
            readings(
                october, 1, 10_000, 10_100, 10_200, 10_300, 10_400, 10_500, 10_600, 10_700, 10_800,
                10_900),
            october.plusDays(19));
    assertThat(progress.projected()).as("900 and 21 days of 100").hasValue(3_000);
    assertThat(progress.projectedDate()).contains(LocalDate.of(2026, 10, 21));
    assertThat(progress.paceNeeded()).as("1100 in 21 days").hasValue(1_100 / 21.0);
    assertThat(progress.status()).isEqualTo(GoalProgress.Status.ON_TRACK);
    assertThat(progress.daysWithoutData()).isEqualTo(10);
  }

  @Test
  void looksTenYearsAhead() {
    long[] week = {1, 1, 1, 1, 1, 1, 1};
    assertThat(Goal.of(CLICKS)
            .total(7 + 3_653)
            .until(END)
            .progress(daily(CLICKS, week), START.plusDays(6))
            .projectedDate())
        .contains(START.plusDays(6 + 3_653));
    assertThat(Goal.of(CLICKS)
            .total(7 + 3_654)
            .until(END)
            .progress(daily(CLICKS, week), START.plusDays(6))
            .projectedDate())
        .isEmpty();
  }

  @Test
  void theSmallestGoals() {
    assertThat(Goal.of(CLICKS).perDay(1).until(END)).hasToString("1 clicks a day until 2026-12-31");
    assertThat(Goal.of(CLICKS).total(1).until(END).startingOn(END))
        .hasToString("1 clicks from 2026-12-31 until 2026-12-31");
    Goal level = Goal.of(FOLLOWERS).fromTo(0, 1).until(END);
    assertThat(level).hasToString("followers from 0 to 1 until 2026-12-31");
    assertThat(level.measure()).isEqualTo(FOLLOWERS);
    assertThat(level.lastDay()).isEqualTo(END);
    assertThatIllegalArgumentException().isThrownBy(() -> Goal.of(FOLLOWERS).fromTo(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Goal.of(FOLLOWERS).fromTo(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Goal.of(CLICKS).total(0));
  }

  @Test
  void startsOnTheFirstDayThatWasMeasured() {
    SortedMap<LocalDate, Tally> daily = daily(FOLLOWERS, 5, 6, 7);
    daily.put(START.plusDays(1), Tally.builder().set(CLICKS, 3).build());
    Goal goal = Goal.of(CLICKS).total(10).until(START.plusDays(5));
    assertThat(goal.progress(daily, START.plusDays(3)).firstDay()).isEqualTo(START.plusDays(1));
    assertThat(goal.progress(new TreeMap<>(), START).firstDay())
        .as("nothing was measured: the day of which is asked")
        .isEqualTo(START);
    daily.clear();
    daily.put(START.plusDays(6), Tally.builder().set(CLICKS, 3).build());
    assertThat(goal.progress(daily, START.plusDays(9)).firstDay())
        .as("too late")
        .isEqualTo(START.plusDays(5));
    daily.put(START.plusDays(5), Tally.builder().set(CLICKS, 3).build());
    assertThat(goal.progress(daily, START.plusDays(9)).done())
        .as("the last day")
        .isEqualTo(3);
  }

  @Test
  void readsViewsOfAMapAndMapsOfAnotherOrder() {
    TreeMap<LocalDate, Tally> daily =
        new TreeMap<>(daily(CLICKS, 90, 110, 80, 100, 70, 90, 90, 85, 95, 90));
    LocalDate asOf = START.plusDays(9);
    Goal goal = Goal.of(CLICKS).perDay(100).until(END);
    String progress = goal.progress(daily, asOf).toString();
    assertThat(goal.progress(daily.headMap(START.plusDays(10)), asOf)).hasToString(progress);
    assertThat(goal.progress(daily.descendingMap(), asOf)).hasToString(progress);
    assertThat(goal.startingOn(START)
            .progress(daily.tailMap(START.plusDays(5)), asOf)
            .done())
        .isEqualTo(450);
    TreeMap<LocalDate, Tally> levels = new TreeMap<>(daily(FOLLOWERS, 1000, 1010, 1020));
    assertThat(Goal.of(FOLLOWERS)
            .fromTo(1_000, 1_100)
            .until(END)
            .progress(levels.descendingMap(), START.plusDays(2))
            .done())
        .isEqualTo(20);
  }

  @Test
  void aMissedGoalHasNoDateAndIsNotProjectedFromWhatCameLater() {
    long[] nineADay = new long[30];
    Arrays.fill(nineADay, 9);
    Goal goal = Goal.of(CLICKS).total(100).until(START.plusDays(9)).startingOn(START);
    GoalProgress missed = goal.progress(daily(CLICKS, nineADay), START.plusDays(29));
    assertThat(missed.status()).isEqualTo(GoalProgress.Status.MISSED);
    assertThat(missed.done()).isEqualTo(90);
    assertThat(missed.projectedDate()).isEmpty();
    assertThat(missed.earliestDate(0.95)).isEmpty();
    assertThat(missed.latestDate(0.95)).isEmpty();
    assertThat(missed.noForecast().orElseThrow().text())
        .isEqualTo("the last day is over: 2026-10-10");
    assertThat(missed.projected()).as("what is done").hasValue(90);
    assertThat(missed.projected(0.95).lower()).isEqualTo(90);
    assertThat(missed.projected(0.95).upper()).isEqualTo(90);
    GoalProgress onTheLastDay = goal.progress(daily(CLICKS, nineADay), START.plusDays(9));
    assertThat(onTheLastDay.projectedDate()).isEmpty();
    GoalProgress theDayBefore = goal.progress(daily(CLICKS, nineADay), START.plusDays(8));
    assertThat(theDayBefore.projectedDate()).contains(START.plusDays(11));
    assertThat(goal.progress(new TreeMap<>(), START.plusDays(29)).projected()).isEmpty();
  }

  @Test
  void aReachedGoalHasADateHoweverFewTheDays() {
    Goal goal = Goal.of(CLICKS).total(30).until(START.plusDays(9)).startingOn(START);
    GoalProgress reached = goal.progress(daily(CLICKS, 10, 25), START.plusDays(1));
    assertThat(reached.projectedDate()).contains(START.plusDays(1));
    assertThat(reached.earliestDate(0.95)).contains(START.plusDays(1));
    assertThat(reached.latestDate(0.95)).contains(START.plusDays(1));
    assertThat(reached.noForecast()).isPresent();
    assertThat(goal.progress(daily(CLICKS, 10, 25), START.plusDays(20)).projectedDate())
        .as("not after its last day")
        .contains(START.plusDays(9));
  }

  @Test
  void withoutDataAGoalStartsOnTheDayOfWhichIsAsked() {
    Goal goal = Goal.of(CLICKS).perDay(100).until(END);
    GoalProgress progress = goal.progress(new TreeMap<>(), END.minusDays(41));
    assertThat(progress.firstDay()).isEqualTo(END.minusDays(41));
    assertThat(progress.target()).isEqualTo(4_200);
    assertThat(progress.status()).isEqualTo(GoalProgress.Status.NO_DATA);
    assertThat(progress)
        .hasToString(
            "100 clicks a day until 2026-12-31: no data until 2026-11-20, and no start, NO_DATA");
    GoalProgress over = goal.progress(new TreeMap<>(), END.plusDays(20));
    assertThat(over.firstDay()).isEqualTo(END);
    assertThat(over)
        .hasToString(
            "100 clicks a day until 2026-12-31: no data until 2027-01-20, and no start, NO_DATA");
    assertThat(goal.startingOn(START).progress(new TreeMap<>(), START.plusDays(9)))
        .hasToString(
            "100 clicks a day from 2026-10-01 until 2026-12-31: 0 of 9200 (0.0 %) after 10 of 92 days, NO_DATA");
    assertThat(goal.progress(daily(CLICKS, -1, -1, -1, 5), START).firstDay())
        .as("the fourth day is not looked at")
        .isEqualTo(START);
  }
}
