package io.github.smm4j.metrics.counters;

import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS_TO_DATE;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.LIKES_TO_DATE;
import static io.github.smm4j.core.Measure.VIEWS;
import static io.github.smm4j.core.Measure.VIEWS_TO_DATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.Serialized;
import io.github.smm4j.metrics.time.DailySeries;
import io.github.smm4j.metrics.time.DayRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountersTest {

  private static final ZoneId UTC = ZoneOffset.UTC;

  private static Instant nov(int day, int hour) {
    return LocalDate.of(2026, 11, day).atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }

  private static LocalDate nov(int day) {
    return LocalDate.of(2026, 11, day);
  }

  /** Readings of views at 20:00 on the days from November 1. */
  private static Counters.Builder daily(long... views) {
    Counters.Builder counters = Counters.builder();
    for (int i = 0; i < views.length; i++) {
      counters.observe("p", nov(1 + i, 20), VIEWS_TO_DATE, views[i]);
    }
    return counters;
  }

  private static Tally views(long views) {
    return Tally.builder().set(VIEWS, views).build();
  }

  private static List<CounterIssue.Kind> kinds(CounterGrowth growth) {
    return growth.issues().stream().map(CounterIssue::kind).toList();
  }

  @Test
  void tellsWhatIsNewPerDay() {
    CounterGrowth growth = daily(700, 950, 950, 1000).build().perDay(UTC);

    assertThat(growth.days("p"))
        .containsExactly(
            entry(nov(2), views(250)), entry(nov(3), views(0)), entry(nov(4), views(50)));
    assertThat(growth.total()).isEqualTo(views(300));
    assertThat(growth.issues())
        .singleElement()
        .hasToString("START of post p: views_to_date stood at 700 when it was first read"
            + " (2026-11-01T20:00:00Z)");
  }

  @Test
  void startsFromZeroWherePublicationIsKnown() {
    CounterGrowth growth = daily(700, 950).published("p", nov(1, 9)).build().perDay(UTC);

    assertThat(growth.days("p"))
        .containsEntry(nov(1), views(700))
        .containsEntry(nov(2), views(250));
    assertThat(growth.issues()).isEmpty();
    assertThat(growth.total("p")).isEqualTo(views(950));
  }

  @Test
  void cutsDaysInTheZoneThatIsNamed() {
    Counters counters = Counters.builder()
        .observe("p", nov(1, 12), VIEWS_TO_DATE, 0)
        .observe("p", nov(1, 23), VIEWS_TO_DATE, 10)
        .observe("p", nov(2, 0), VIEWS_TO_DATE, 15)
        .build();

    assertThat(counters.perDay(UTC).days("p")).containsOnlyKeys(nov(1));
    assertThat(counters.perDay(ZoneId.of("Europe/Kyiv")).days("p")).containsOnlyKeys(nov(2));
    assertThat(counters.perDay(ZoneId.of("Europe/Kyiv")).zone())
        .isEqualTo(ZoneId.of("Europe/Kyiv"));
  }

  @Test
  void takesCorrectionsBack() {
    CounterGrowth growth = daily(0, 120, 118, 130).build().perDay(UTC);

    assertThat(growth.days("p")).containsEntry(nov(3), views(-2));
    assertThat(growth.total()).isEqualTo(views(130));
    assertThat(kinds(growth)).containsExactly(CounterIssue.Kind.CORRECTION);
    assertThat(growth.issues().get(0).amount()).isEqualTo(-2);
    assertThat(growth.issues().get(0).text()).isEqualTo("views_to_date fell from 120 to 118");
  }

  @Test
  void goesOnAfterAReset() {
    CounterGrowth growth = daily(0, 1000, 30, 80).build().perDay(UTC);

    assertThat(growth.days("p")).containsEntry(nov(3), views(30)).containsEntry(nov(4), views(50));
    assertThat(growth.total()).isEqualTo(views(1080));
    assertThat(kinds(growth)).containsExactly(CounterIssue.Kind.RESET);
  }

  @Test
  void leavesAMisreadingOut() {
    CounterGrowth growth = daily(0, 1000, 0, 1010).build().perDay(UTC);

    assertThat(growth.total()).isEqualTo(views(1010));
    assertThat(growth.days("p")).containsOnlyKeys(nov(2), nov(4));
    assertThat(kinds(growth)).containsExactly(CounterIssue.Kind.DIP, CounterIssue.Kind.GAP);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 50, RESET", // a twentieth
    "1000, 51, CORRECTION",
    "100, 5, RESET",
    "99, 0, CORRECTION", // small counters fall by corrections
  })
  void tellsResetsFromCorrections(long before, long after, CounterIssue.Kind kind) {
    assertThat(kinds(daily(0, before, after).build().perDay(UTC))).containsExactly(kind);
  }

  @Test
  void takesFallsAsItIsTold() {
    Counters.Builder readings = daily(0, 1000, 30);

    assertThat(readings.falls(Falls.CORRECTIONS).build().perDay(UTC).total()).isEqualTo(views(30));
    assertThat(readings.falls(Falls.RESETS).build().perDay(UTC).total()).isEqualTo(views(1030));
  }

  @Test
  void doesNotDivideGrowthOverAGapUnlessAsked() {
    Counters counters = Counters.builder()
        .observe("p", nov(1, 12), VIEWS_TO_DATE, 100)
        .observe("p", nov(4, 12), VIEWS_TO_DATE, 200)
        .build();

    CounterGrowth undivided = counters.perDay(UTC);
    assertThat(undivided.days("p")).containsOnly(entry(nov(4), views(100)));
    assertThat(undivided.issues().get(1).text())
        .isEqualTo("2 days without a reading of views_to_date, which grew by 100: UNDIVIDED");

    CounterGrowth divided = counters.perDay(UTC, GapGrowth.BY_TIME);
    // 12, 24, 24 and 12 hours of 72: 16.67, 33.33, 33.33, 16.67
    assertThat(divided.days("p").values())
        .containsExactly(views(16), views(34), views(33), views(17));
    assertThat(divided.total()).isEqualTo(undivided.total());
    assertThat(kinds(divided)).contains(CounterIssue.Kind.GAP);
  }

  @Test
  void namesTheReadingsThatCannotBe() {
    CounterGrowth growth = daily(5, 7)
        .observe("p", nov(2, 20), VIEWS_TO_DATE, 9)
        .observe("p", nov(2, 20), VIEWS_TO_DATE, 9)
        .published("p", nov(2, 0))
        .build()
        .perDay(UTC);

    assertThat(kinds(growth))
        .containsExactly(
            CounterIssue.Kind.CONFLICT,
            CounterIssue.Kind.BEFORE_PUBLICATION,
            CounterIssue.Kind.START);
    assertThat(growth.total()).isEqualTo(views(4));
  }

  @Test
  void addsPostsUp() {
    CounterGrowth growth = daily(0, 10, 30)
        .observe("q", nov(2, 20), VIEWS_TO_DATE, 5)
        .observe("q", nov(3, 20), VIEWS_TO_DATE, 6)
        .build()
        .perDay(UTC);

    assertThat(growth.days().get(nov(3))).isEqualTo(views(21));
    assertThat(growth.series().orElseThrow().day(nov(3))).contains(views(21));
    assertThat(growth.toString()).isEqualTo("2 days in Z, 2 posts, 1 issues: {views=31}");
  }

  @Test
  void readsTheValueAtAnAge() {
    Counters counters = daily(700, 950, 1000)
        .published("p", nov(1, 8))
        .tolerance(Duration.ofHours(1))
        .build();

    AgeValue atNight = counters.valueAt("p", VIEWS_TO_DATE, Duration.ofHours(13));
    assertThat(atNight.value()).hasValue(700);
    assertThat(atNight.readAt()).contains(Duration.ofHours(12));
    assertThat(counters.valueAt("p", VIEWS_TO_DATE, Duration.ofHours(24)))
        .hasToString("views_to_date of p at 24 h undefined: no reading at that age, but at 12 h and"
            + " 36 h; ask for an interpolated value, or set a tolerance");
    AgeValue day =
        counters.valueAt("p", VIEWS_TO_DATE, Duration.ofHours(24), AgeReading.INTERPOLATED);
    assertThat(day.value()).hasValue(825); // half-way between 700 and 950
    assertThat(day.isInterpolated()).isTrue();
    assertThat(day).hasToString("views_to_date of p at 24 h: 825, interpolated");
    assertThat(counters
            .valueAt("p", VIEWS_TO_DATE, Duration.ofHours(6), AgeReading.INTERPOLATED)
            .value())
        .hasValue(350); // from 0 at publication
    assertThat(counters.valueAt("p", VIEWS_TO_DATE, Duration.ofDays(7), AgeReading.INTERPOLATED))
        .hasToString(
            "views_to_date of p at 7 d undefined: the last reading is at an age of 2 d 12 h");
    assertThat(counters
            .valueAt("p", LIKES_TO_DATE, Duration.ZERO)
            .reason()
            .orElseThrow()
            .text())
        .isEqualTo("likes_to_date not measured");
    assertThat(daily(1)
            .build()
            .valueAt("p", VIEWS_TO_DATE, Duration.ZERO)
            .reason()
            .orElseThrow()
            .text())
        .isEqualTo("when the post came out was not given");
  }

  @Test
  void keepsWhatAResetTookInTheValueAtAnAge() {
    AgeValue value = daily(0, 1000, 30, 80)
        .published("p", nov(1, 20))
        .build()
        .valueAt("p", VIEWS_TO_DATE, Duration.ofDays(3));

    assertThat(value.value()).hasValue(1080);
    assertThat(value.issues())
        .extracting(CounterIssue::kind)
        .containsExactly(CounterIssue.Kind.RESET);
  }

  @ParameterizedTest
  @CsvSource({
    "views_to_date, COUNT, views",
    "lifetime_views, COUNT, views",
    "saves_to_date, COUNT, saves",
    "reach_to_date, COUNT, new_reach_to_date", // reach is listed, and is unique
    "views_to_date_x, COUNT, new_views_to_date_x",
    "spend_to_date, MONEY, spend",
    "spend_to_date_s, MILLISECONDS, new_spend_to_date_s",
    "lifetime_, COUNT, new_lifetime_",
    "plays, COUNT, new_plays",
  })
  void namesTheGrowth(String counter, MeasureUnit unit, String growth) {
    Measure measure = Measure.of(counter, unit, Additivity.LIFETIME);
    assertThat(Counters.growthOf(measure)).hasToString(growth);
    assertThat(Counters.growthOf(measure).additivity()).isEqualTo(Additivity.ADDITIVE);
    assertThat(Counters.growthOf(measure).unit()).isEqualTo(unit);
  }

  @Test
  void countsMoneyToo() {
    Measure spent = Measure.of("spend_to_date", MeasureUnit.MONEY, Additivity.LIFETIME);
    Counters.Builder counters = Counters.builder()
        .observe(
            "ad",
            nov(1, 9),
            Tally.builder().set(spent, Money.of(CurrencyUnit.USD, 2)).build())
        .observe(
            "ad",
            nov(2, 9),
            Tally.builder().set(spent, Money.of(CurrencyUnit.USD, 3.5)).build());

    assertThat(counters.build().perDay(UTC).total())
        .isEqualTo(
            Tally.builder().set(Measure.SPEND, Money.of(CurrencyUnit.USD, 1.5)).build());
    Tally inEuro = Tally.builder().set(spent, Money.of(CurrencyUnit.EUR, 4)).build();
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> counters.observe("ad", nov(3, 9), inEuro));
  }

  @Test
  void refusesWhatIsNoCounterToDate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Counters.builder().observe("p", nov(1, 9), LIKES, 3))
        .withMessageContaining("likes is ADDITIVE and no counter to date");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Counters.builder().published("p", nov(1, 9)).published("p", nov(1, 8)));
  }

  @Test
  void refusesToAddReadingsAndTellsTheWayOut() {
    Tally monday = Tally.builder().set(IMPRESSIONS_TO_DATE, 875).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> monday.plus(monday))
        .withMessage("impressions_to_date is LIFETIME and does not add up: it is a counter to date,"
            + " whose readings on several days count the same things again. Add what is new per day,"
            + " by Counters of smm-metrics; or, over posts that were all read once, tally.gross(),"
            + " which has gross_impressions_to_date in its place");
  }

  @Test
  void refusesToAddReadingsInRollupsAndSeriesToo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rollup.of(Long.class).sum(VIEWS_TO_DATE, views -> views))
        .withMessage(
            "views_to_date is LIFETIME and does not add up over days: sum what is new per day, by"
                + " Counters; take the last reading of each post, by last(...); or, over posts that were all"
                + " read once, sum gross_views_to_date");
    Tally reading = Tally.builder().set(VIEWS_TO_DATE, 875).build();
    DailySeries readings = DailySeries.of(
        UTC, new DayRange(nov(2), nov(4)), new TreeMap<>(Map.of(nov(2), reading, nov(3), reading)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> readings.byWeek(WeekFields.ISO))
        .withMessageContaining("Add what is new per day, by Counters of smm-metrics");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void losesNothingInAnyOrder(long seed) {
    Random random = new Random(seed);
    List<long[]> readings = new ArrayList<>();
    long sumOfLastLessFirst = 0;
    for (int post = 0; post < 20; post++) {
      long value = random.nextInt(50);
      long time = 0;
      sumOfLastLessFirst -= value;
      for (int i = 0; i < 1 + random.nextInt(30); i++) {
        readings.add(new long[] {post, time, value});
        time += 1 + random.nextInt(200_000);
        value = Math.max(0, value + random.nextInt(1000) - 100);
      }
      sumOfLastLessFirst += readings.get(readings.size() - 1)[2];
    }
    CounterGrowth inOrder = counters(readings).perDay(UTC);
    Collections.shuffle(readings, random);
    Counters shuffled = counters(readings);

    assertThat(shuffled.perDay(UTC).days()).isEqualTo(inOrder.days());
    long resets = shuffled.perDay(UTC).issues().stream()
        .filter(issue -> issue.kind() == CounterIssue.Kind.RESET)
        .count();
    CounterGrowth corrected = counters(readings, Falls.CORRECTIONS).perDay(UTC, GapGrowth.BY_TIME);
    assertThat(corrected.total()).isEqualTo(views(sumOfLastLessFirst));
    if (resets == 0) {
      assertThat(inOrder.total()).isEqualTo(views(sumOfLastLessFirst));
    } else {
      assertThat(inOrder.total().get(VIEWS).orElseThrow()).isGreaterThan(sumOfLastLessFirst);
    }
    assertThat(Serialized.copyOf(shuffled)).isEqualTo(shuffled).hasSameHashCodeAs(shuffled);
  }

  private static Counters counters(List<long[]> readings) {
    return counters(readings, Falls.TOLD_APART);
  }

  private static Counters counters(List<long[]> readings, Falls falls) {
    Counters.Builder counters = Counters.builder().falls(falls);
    readings.forEach(reading -> counters.observe(
        "p" + reading[0], nov(1, 0).plusSeconds(reading[1]), VIEWS_TO_DATE, reading[2]));
    return counters.build();
  }

  @Test
  void travels() {
    Counters counters = daily(0, 1000, 30).published("p", nov(1, 8)).build();
    AgeValue value = counters.valueAt("p", VIEWS_TO_DATE, Duration.ofHours(12));

    assertThat(Serialized.copyOf(value)).isEqualTo(value);
    assertThat(Serialized.copyOf(counters).perDay(UTC).issues())
        .isEqualTo(counters.perDay(UTC).issues());
    assertThat(counters).hasToString("1 posts, 1 counters, 3 readings");
    assertThat(counters.latest("p"))
        .isEqualTo(Tally.builder().set(VIEWS_TO_DATE, 30).build());
    assertThat(counters.latest("none")).isEqualTo(Tally.empty());
    assertThat(counters.posts()).containsExactly("p");
    assertThat(IMPRESSIONS).isEqualTo(Counters.growthOf(IMPRESSIONS_TO_DATE));
  }

  @Test
  void takesTheNearestReadingAndOfTwoTheEarlier() {
    Counters counters = daily(700, 950, 1000)
        .published("p", nov(1, 20))
        .tolerance(Duration.ofHours(12))
        .build();

    AgeValue between = counters.valueAt("p", VIEWS_TO_DATE, Duration.ofHours(36));
    assertThat(between.value()).as("12 hours from both").hasValue(950);
    assertThat(between.isInterpolated()).isFalse();
    assertThat(between.age()).isEqualTo(Duration.ofHours(36));
    assertThat(counters.valueAt("p", VIEWS_TO_DATE, Duration.ofHours(37)).value())
        .hasValue(1000);
    assertThat(counters.valueAt("p", VIEWS_TO_DATE, Duration.ofHours(35)).value())
        .hasValue(950);
    AgeValue late = counters.valueAt("p", VIEWS_TO_DATE, Duration.ofHours(61));
    assertThat(late.value()).isEmpty();
    assertThat(late.isInterpolated()).isFalse();
  }

  @Test
  void usesReadingsFromBeforeThePublicationToo() {
    Counters counters = daily(10, 110).published("p", nov(2, 8)).build();

    assertThat(counters
            .valueAt("p", VIEWS_TO_DATE, Duration.ZERO, AgeReading.INTERPOLATED)
            .value())
        .as("half-way from 10 to 110")
        .hasValue(60);
    assertThat(daily(10, 110)
            .published("p", nov(1, 21))
            .tolerance(Duration.ofHours(1))
            .build()
            .valueAt("p", VIEWS_TO_DATE, Duration.ZERO)
            .value())
        .hasValue(10);
  }

  @Test
  void tellsOnlyWhatHappenedUpToTheAge() {
    Counters counters = daily(0, 1000, 30).published("p", nov(1, 20)).build();

    assertThat(counters.valueAt("p", VIEWS_TO_DATE, Duration.ofDays(1)).issues())
        .isEmpty();
    assertThat(counters.valueAt("p", VIEWS_TO_DATE, Duration.ofDays(2)).issues())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 h",
    "PT48H, 48 h",
    "PT49H, 2 d 1 h",
    "PT72H, 3 d",
    "PT90M, 90 min",
    "PT24H30M, 1 d",
    "PT30S, 0 min",
  })
  void namesAges(Duration age, String text) {
    assertThat(daily(1, 2).build().valueAt("p", VIEWS_TO_DATE, age).toString())
        .startsWith("views_to_date of p at " + text + " undefined");
  }

  @Test
  void aMisreadingIsOneEvenIfNothingWasAddedSince() {
    CounterGrowth growth = daily(0, 1000, 0, 1000).build().perDay(UTC);

    assertThat(kinds(growth)).containsExactly(CounterIssue.Kind.DIP, CounterIssue.Kind.GAP);
    assertThat(growth.total()).isEqualTo(views(1000));
  }

  @Test
  void anOutageOfSeveralReadingsIsNoReset() {
    CounterGrowth growth = daily(0, 1000, 0, 40, 0, 1010).build().perDay(UTC);

    assertThat(growth.total()).isEqualTo(views(1010));
    assertThat(kinds(growth))
        .containsExactly(
            CounterIssue.Kind.DIP,
            CounterIssue.Kind.DIP,
            CounterIssue.Kind.DIP,
            CounterIssue.Kind.GAP);
  }

  @Test
  void aResetIsOneHoweverLongTheCounterStaysLow() {
    assertThat(daily(0, 1000, 0, 0, 60, 1010).build().perDay(UTC).total()).isEqualTo(views(2010));
    assertThat(daily(0, 1000, 0, 0).build().perDay(UTC).total()).isEqualTo(views(1000));
    assertThat(kinds(daily(0, 1000, 0, 0).build().perDay(UTC)))
        .containsExactly(CounterIssue.Kind.RESET);
  }

  @Test
  void refusesTwoCountersWhoseGrowthIsOneMeasure() {
    Measure own = Measure.of("lifetime_views", MeasureUnit.COUNT, Additivity.LIFETIME);
    Counters both = daily(0, 10).observe("p", nov(1, 20), own, 5).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> both.perDay(UTC))
        .withMessage(
            "post p has readings of lifetime_views and of views_to_date, and what is new in"
                + " both would be views: leave one of them out");
    Counters apart = daily(0, 10)
        .observe("q", nov(1, 20), own, 5)
        .observe("q", nov(2, 20), own, 6)
        .build();
    assertThat(apart.perDay(UTC).total()).isEqualTo(views(11));
  }

  @Test
  void refusesMoneyOfSeveralCurrencies() {
    Measure tips = Measure.of("tips_to_date", MeasureUnit.MONEY, Additivity.LIFETIME);
    Counters.Builder counters = Counters.builder();
    for (String code : List.of("USD", "EUR")) {
      for (int day = 1; day <= 2; day++) {
        Money money = Money.of(CurrencyUnit.of(code), day);
        counters.observe(code, nov(day, 20), Tally.builder().set(tips, money).build());
      }
    }
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> counters.build().perDay(UTC));
  }

  @Test
  void dividesOnlyWhereDaysAreMissing() {
    CounterGrowth daily = daily(0, 100, 150).build().perDay(UTC, GapGrowth.BY_TIME);
    assertThat(daily.days("p")).containsOnly(entry(nov(2), views(100)), entry(nov(3), views(50)));
    assertThat(daily.gaps()).isEqualTo(GapGrowth.BY_TIME);
    CounterGrowth quiet = Counters.builder()
        .observe("p", nov(1, 12), VIEWS_TO_DATE, 100)
        .observe("p", nov(4, 12), VIEWS_TO_DATE, 100)
        .build()
        .perDay(UTC, GapGrowth.BY_TIME);
    assertThat(quiet.days("p"))
        .as("nothing was added on any day")
        .containsOnly(
            entry(nov(1), views(0)),
            entry(nov(2), views(0)),
            entry(nov(3), views(0)),
            entry(nov(4), views(0)));
    CounterGrowth corrected = Counters.builder()
        .observe("p", nov(1, 12), VIEWS_TO_DATE, 100)
        .observe("p", nov(4, 12), VIEWS_TO_DATE, 90)
        .build()
        .perDay(UTC, GapGrowth.BY_TIME);
    assertThat(corrected.days("p")).containsOnly(entry(nov(4), views(-10)));
  }

  @Test
  void anIssueTellsItsPlace() {
    CounterGrowth growth = Counters.builder()
        .observe("p", nov(1, 20), VIEWS_TO_DATE, 7)
        .observe("p", nov(1, 20), VIEWS_TO_DATE, 9)
        .observe("p", nov(2, 20), VIEWS_TO_DATE, 8)
        .build()
        .perDay(UTC);
    CounterIssue conflict = growth.issues().get(0);
    assertThat(conflict.kind()).isEqualTo(CounterIssue.Kind.CONFLICT);
    assertThat(conflict.post()).isEqualTo("p");
    assertThat(conflict.counter()).isEqualTo(VIEWS_TO_DATE);
    assertThat(conflict.amount()).isEqualTo(2);
    assertThat(conflict.text()).isEqualTo("views_to_date was read as [7, 9] at one time");
    CounterIssue fall = growth.issues().get(2);
    assertThat(fall.from()).isEqualTo(nov(1, 20));
    assertThat(fall.to()).isEqualTo(nov(2, 20));
  }

  @Test
  void refusesWhatCannotBeAsked() {
    Counters counters = daily(1, 2).build();
    assertThatIllegalArgumentException().isThrownBy(() -> Counters.growthOf(LIKES));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> counters.valueAt("p", LIKES, Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> counters.valueAt("p", VIEWS_TO_DATE, Duration.ofSeconds(-1)))
        .withMessageContaining("an age of PT-1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Counters.builder().tolerance(Duration.ofSeconds(-1)))
        .withMessageContaining("a tolerance of PT-1S");
    Measure time = Measure.of("mine_to_date", MeasureUnit.MILLISECONDS, Additivity.LIFETIME);
    Measure count = Measure.of("mine_to_date", MeasureUnit.COUNT, Additivity.LIFETIME);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Counters.builder().observe("p", nov(1, 1), time, 1).observe("p", nov(2, 1), count, 1))
        .withMessage("two counters named mine_to_date: another unit");
  }
}
