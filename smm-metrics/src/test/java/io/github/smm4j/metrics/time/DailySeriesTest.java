package io.github.smm4j.metrics.time;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DailySeriesTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  private static DailySeries series() {
    SortedMap<LocalDate, Tally> days = new TreeMap<>();
    for (int i = 0; i < 10; i++) {
      if (i != 2 && i != 3) {
        days.put(
            MONDAY.plusDays(i),
            Tally.builder().set(CLICKS, i + 1).set(IMPRESSIONS, 100).build());
      }
    }
    return DailySeries.of(KYIV, new DayRange(MONDAY, MONDAY.plusDays(12)), days);
  }

  @Test
  void showsDaysWithoutData() {
    assertThat(series().gaps())
        .hasToString("[2026-11-18 until 2026-11-20, 2026-11-26 until 2026-11-28]");
    assertThat(series().day(MONDAY.plusDays(2))).isEmpty();
    assertThat(series().get(Kpis.CTR, MONDAY.plusDays(2)).isDefined()).isFalse();
    assertThat(series())
        .hasToString("2026-11-16 until 2026-11-28, 8 of 12 days with data, in Europe/Kyiv");
    assertThat(series().total().get(CLICKS)).hasValue(55 - 3 - 4);
  }

  @Test
  void averagesOverTheDaysThatHaveData() {
    List<DailySeries.MovingPoint> points = series().movingAverage(CLICKS, 3);
    assertThat(points).hasSize(12);
    assertThat(points.get(0).mean()).hasValue(1);
    assertThat(points.get(2))
        .hasToString("MovingPoint[day=2026-11-18, mean=OptionalDouble[1.5], daysWithData=2]");
    assertThat(points.get(9).mean()).hasValue(9);
    assertThat(series().movingAverage(CLICKS, 2).get(3).mean()).isEmpty();
    assertThat(series().moving(Kpis.CTR, 2).values())
        .extracting(value -> value.orElse(-1))
        .startsWith(0.01, 3 / 200.0);
    assertThatIllegalArgumentException().isThrownBy(() -> series().movingAverage(CLICKS, 0));
  }

  @Test
  void comparesWithTheSameWeekdayBefore() {
    assertThat(series().changeToWeekBefore(Kpis.CTR, MONDAY.plusDays(8)).relative())
        .as("9 % after 2 %")
        .hasValue(3.5);
    assertThat(series().changeToWeekBefore(Kpis.CTR, MONDAY.plusDays(9)).isDefined())
        .as("no data a week before")
        .isFalse();
  }

  @Test
  void addsWeeksUp() {
    List<DailySeries.Sum> iso = series().byWeek(WeekFields.ISO);
    assertThat(iso).hasSize(2);
    assertThat(iso.get(0).daysWithData()).isEqualTo(5);
    assertThat(iso.get(0).isComplete()).isFalse();
    assertThat(iso.get(0).tally().get(CLICKS)).hasValue(1 + 2 + 5 + 6 + 7);
    assertThat(series().byWeek(WeekFields.of(Locale.US)).get(0).period())
        .hasToString("2026-11-15 until 2026-11-22");
  }

  @Test
  void aZoneMayHaveTwoNames() {
    DailySeries zulu =
        DailySeries.of(ZoneOffset.UTC, series().period(), series().days());
    DailySeries utc =
        DailySeries.of(ZoneId.of("UTC"), series().period(), series().days());
    assertThat(zulu.plus(utc).total().get(CLICKS)).hasValue(96);
    assertThat(zulu.plus(utc).zone()).isEqualTo(ZoneOffset.UTC);
    ZoneId old = ZoneId.of("Europe/Kiev");
    DailySeries kiev = DailySeries.of(old, series().period(), series().days());
    assertThat(series().plus(kiev).zone()).isEqualTo(KYIV);
  }

  @Test
  void refusesDaysOfAnotherZone() {
    DailySeries utc = DailySeries.of(
        ZoneId.of("UTC"), series().period(), new TreeMap<>(series().days()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series().plus(utc))
        .withMessage(
            "days in UTC cannot be added to days in Europe/Kyiv: cut the instants again, in one zone");
    assertThat(series().plus(series()).total().get(CLICKS)).hasValue(96);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DailySeries.of(
            KYIV, new DayRange(MONDAY.plusDays(1), MONDAY.plusDays(2)), series().days()));
  }

  @Test
  void cutsInstants() {
    List<Post> posts = List.of(
        post("1", "2026-11-21T21:59:59Z", 1),
        post("2", "2026-11-21T22:00:00Z", 2),
        post("3", "2026-11-23T10:00:00Z", 4));
    DailySeries series =
        DailySeries.of(posts, KYIV, post -> post.publishedAt().orElse(null), Post::tally);
    assertThat(series.days())
        .hasToString("{2026-11-21={clicks=1}, 2026-11-22={clicks=2}, 2026-11-23={clicks=4}}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DailySeries.of(
            List.<Post>of(), KYIV, post -> post.publishedAt().orElse(null), Post::tally));
  }

  private static Post post(String id, String time, long clicks) {
    return Post.builder(id, Network.VK)
        .publishedAt(Instant.parse(time))
        .tally(Tally.builder().set(CLICKS, clicks).build())
        .build();
  }

  @Test
  void rangesAreHalfOpen() {
    DayRange november = new DayRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
    assertThat(november.days()).isEqualTo(30);
    assertThat(november.contains(LocalDate.of(2026, 12, 1))).isFalse();
    assertThat(november.contains(Instant.parse("2026-11-30T22:00:00Z"), KYIV)).isFalse();
    assertThat(november.contains(Instant.parse("2026-11-30T21:59:59Z"), KYIV)).isTrue();
    assertThat(november.before()).hasToString("2026-10-02 until 2026-11-01");
    assertThat(november.stream()).hasSize(30);
    assertThatIllegalArgumentException().isThrownBy(() -> new DayRange(MONDAY, MONDAY));
  }

  @Test
  void looksAtMeasuredDaysOnly() {
    SortedMap<LocalDate, Tally> days = new TreeMap<>();
    days.put(MONDAY, Tally.builder().set(CLICKS, 4).build());
    days.put(MONDAY.plusDays(1), Tally.builder().set(IMPRESSIONS, 9).build());
    DailySeries series = DailySeries.of(KYIV, new DayRange(MONDAY, MONDAY.plusDays(2)), days);
    assertThat(series.movingAverage(CLICKS, 2).get(1))
        .as("no clicks are not 0 clicks")
        .hasToString("MovingPoint[day=2026-11-17, mean=OptionalDouble[4.0], daysWithData=1]");
    assertThat(series.movingAverage(IMPRESSIONS, 1).get(1).mean()).hasValue(9);
    assertThatIllegalArgumentException().isThrownBy(() -> series.moving(Kpis.CTR, 0));
    assertThat(
            requireNonNull(series.moving(Kpis.CTR, 2).get(MONDAY.plusDays(1))).asDouble())
        .isEqualTo(4 / 9.0);
  }

  @Test
  void addsPeriodsThatOverlapOrDoNot() {
    DailySeries early = empty(0, 3);
    DailySeries late = empty(2, 5);
    assertThat(early.plus(late).period()).hasToString("2026-11-16 until 2026-11-21");
    assertThat(late.plus(early).period()).hasToString("2026-11-16 until 2026-11-21");
    assertThat(empty(1, 2).plus(empty(0, 9)).period()).hasToString("2026-11-16 until 2026-11-25");
    assertThat(empty(0, 9).plus(empty(1, 2)).period()).hasToString("2026-11-16 until 2026-11-25");
    assertThat(early.zone()).isEqualTo(KYIV);
  }

  private static DailySeries empty(int fromInclusive, int toExclusive) {
    return DailySeries.of(
        KYIV,
        new DayRange(MONDAY.plusDays(fromInclusive), MONDAY.plusDays(toExclusive)),
        new TreeMap<>());
  }

  @Test
  void isAValue() {
    DailySeries series = series();
    assertThat(series).isEqualTo(series()).hasSameHashCodeAs(series());
    SortedMap<LocalDate, Tally> days = new TreeMap<>(series.days());
    assertThat(DailySeries.of(ZoneId.of("UTC"), series.period(), days)).isNotEqualTo(series);
    assertThat(DailySeries.of(KYIV, new DayRange(MONDAY, MONDAY.plusDays(13)), days))
        .isNotEqualTo(series);
    days.remove(MONDAY);
    assertThat(DailySeries.of(KYIV, series.period(), days)).isNotEqualTo(series);
  }

  @Test
  void countsRowsWithoutATime() {
    Post undated = Post.builder("4", Network.VK)
        .tally(Tally.builder().set(CLICKS, 1_000).build())
        .build();
    DailySeries series = DailySeries.of(
        List.of(undated, post("1", "2026-11-21T10:00:00Z", 1), undated),
        KYIV,
        post -> post.publishedAt().orElse(null),
        Post::tally);
    assertThat(series.undated()).isEqualTo(2);
    assertThat(series.total().get(CLICKS)).hasValue(1);
    assertThat(series)
        .hasToString(
            "2026-11-21 until 2026-11-22, 1 of 1 days with data, in Europe/Kyiv, 2 rows without a time");
    assertThat(series.plus(series).undated()).isEqualTo(4);
    assertThat(series()).extracting(DailySeries::undated).isEqualTo(0L);
    assertThat(series).isNotEqualTo(DailySeries.of(KYIV, series.period(), series.days()));
  }

  @Test
  void leavesOutOfSumsWhatDoesNotAddUpAndSaysSo() {
    SortedMap<LocalDate, Tally> days = new TreeMap<>();
    for (int i = 0; i < 3; i++) {
      days.put(
          MONDAY.plusDays(i),
          Tally.builder()
              .set(CLICKS, 5)
              .set(IMPRESSIONS, 100)
              .set(FOLLOWERS, 10 + i)
              .build());
    }
    DailySeries series = DailySeries.of(KYIV, new DayRange(MONDAY, MONDAY.plusDays(3)), days);
    assertThat(series.notAdded()).containsExactly(FOLLOWERS);
    assertThat(series.moving(Kpis.CTR, 7).get(MONDAY.plusDays(2)))
        .hasToString("CTR 5 % (15 / 300)");
    assertThat(series.byWeek(WeekFields.ISO).get(0).tally())
        .hasToString("{impressions=300, clicks=15}");
    assertThat(series.total()).hasToString("{impressions=300, clicks=15}");
    assertThat(series.movingAverage(FOLLOWERS, 7).get(2).mean()).hasValue(11);
    assertThat(series).asString().endsWith(", not added up over days: [followers]");
    assertThat(series().notAdded()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.moving(Kpis.FOLLOWING_RATIO, 7))
        .withMessageContaining("followers is SNAPSHOT and does not add up");
  }

  @Test
  void aDayThatDidNotExistIsNoGap() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    LocalDate missing = LocalDate.of(2011, 12, 30);
    SortedMap<LocalDate, Tally> days = new TreeMap<>();
    days.put(missing.minusDays(1), Tally.builder().set(CLICKS, 1).build());
    days.put(missing.plusDays(1), Tally.builder().set(CLICKS, 1).build());
    DayRange around = new DayRange(missing.minusDays(1), missing.plusDays(2));
    assertThat(DailySeries.of(apia, around, days).gaps()).isEmpty();
    assertThat(DailySeries.of(KYIV, around, days).gaps())
        .containsExactly(new DayRange(missing, missing.plusDays(1)));
    days.remove(missing.minusDays(1));
    assertThat(DailySeries.of(apia, around, days).gaps())
        .containsExactly(new DayRange(missing.minusDays(1), missing));
    assertThat(DailySeries.of(apia, around, new TreeMap<>()).gaps()).containsExactly(around);
  }

  @Test
  void aWeekWithoutADayThatDidNotExistIsComplete() {
    LocalDate monday = LocalDate.of(2011, 12, 26);
    SortedMap<LocalDate, Tally> days = new TreeMap<>();
    monday
        .datesUntil(monday.plusDays(7))
        .filter(day -> !day.equals(LocalDate.of(2011, 12, 30)))
        .forEach(day -> days.put(day, Tally.builder().set(CLICKS, 1).build()));
    DayRange week = new DayRange(monday, monday.plusDays(7));
    for (ZoneId zone : List.of(ZoneId.of("Pacific/Apia"), KYIV)) {
      DailySeries.Sum sum =
          DailySeries.of(zone, week, days).byWeek(WeekFields.ISO).get(0);
      assertThat(sum.daysWithData()).isEqualTo(6);
      assertThat(sum.isComplete()).isEqualTo(!zone.equals(KYIV));
    }
  }

  @Test
  void readsMapsOfAnotherOrder() {
    TreeMap<LocalDate, Tally> days = new TreeMap<>(series().days());
    assertThat(DailySeries.of(KYIV, series().period(), days.descendingMap()))
        .isEqualTo(series())
        .extracting(DailySeries::gaps)
        .isEqualTo(series().gaps());
  }
}
