package io.github.smm4j.metrics.time;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Change;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Measurements;
import io.github.smm4j.metrics.Moment;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.Totals;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Numbers by day, cut in one time zone. A day without data is not a day of zeros: it has no tally, and is listed in
 * {@link #gaps()}.
 *
 * <pre>{@code
 * DailySeries series = DailySeries.of(posts, kyiv, post -> post.publishedAt().orElse(null), Post::tally);
 * series.day(LocalDate.of(2026, 11, 20));      // Optional of a tally
 * series.gaps();                               // [2026-11-07 until 2026-11-09]
 * series.movingAverage(CLICKS, 7);             // over the days that have data, with their number
 * series.changeToWeekBefore(CTR, day);         // the same weekday, a week before
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class DailySeries {

  private static final int WEEK = 7;

  /** A thousand years: who has more has a wrong day among the days. */
  private static final int MOST_DAYS = 366_000;

  private final ZoneId zone;
  private final DayRange period;
  private final ImmutableSortedMap<LocalDate, Tally> days;

  private DailySeries(ZoneId zone, DayRange period, ImmutableSortedMap<LocalDate, Tally> days) {
    checkArgument(
        period.days() <= MOST_DAYS, "%s are more than %s days: one is wrong", period, MOST_DAYS);
    this.zone = zone;
    this.period = period;
    this.days = days;
  }

  /**
   * A point of a moving average.
   *
   * @param day the last day of the window
   * @param mean the mean of the days of the window that have data; empty if none has
   * @param daysWithData how many they are
   */
  public record MovingPoint(LocalDate day, OptionalDouble mean, int daysWithData) {}

  /**
   * The sum of several days.
   *
   * @param period the days
   * @param tally their sum
   * @param daysWithData how many of them have data
   */
  public record Sum(DayRange period, Tally tally, int daysWithData) {

    /**
     * Tells whether every day has data.
     *
     * @return false for the first and last week of a series, as a rule
     */
    public boolean isComplete() {
      return daysWithData == period.days();
    }
  }

  /**
   * Makes a series of numbers that are by day already.
   *
   * @param zone the time zone in which the days were cut
   * @param period the days that the series is about, with or without data
   * @param days the numbers of the days that have data
   * @return the series
   * @throws IllegalArgumentException if a day is out of the period, or the period has more than 366,000 days
   */
  public static DailySeries of(ZoneId zone, DayRange period, SortedMap<LocalDate, Tally> days) {
    for (LocalDate day : days.keySet()) {
      checkArgument(period.contains(day), "%s is not in %s", day, period);
    }
    return new DailySeries(requireNonNull(zone), period, ImmutableSortedMap.copyOfSorted(days));
  }

  /**
   * Cuts rows into days and adds each day up. What does not add up becomes gross.
   *
   * @param rows the rows; those without a time are left out
   * @param zone where days begin and end
   * @param time gives the time of a row
   * @param measurements gives the numbers of a row
   * @param <T> the type of the rows
   * @return the series, from the first day with a row to the last
   * @throws IllegalArgumentException if no row has a time, or the days are more than 366,000: one is wrong
   */
  @SuppressWarnings("unchecked") // only the type of the rows is asked for, and not kept
  public static <T> DailySeries of(
      Iterable<T> rows, ZoneId zone, Moment<T> time, Measurements<T> measurements) {
    Rollup<T> rollup = Rollup.of((Class<T>) Object.class)
        .byDay("day", zone, time)
        .sumAll(measurements)
        .build();
    Totals totals = rollup.start();
    rows.forEach(row -> rollup.add(totals, row));
    SortedMap<LocalDate, Tally> days = new TreeMap<>();
    totals.groups().forEach((keys, tally) -> {
      if (keys.get(0) instanceof LocalDate day) {
        days.put(day, tally);
      }
    });
    checkArgument(!days.isEmpty(), "no row has a time");
    return of(zone, DayRange.ofFirstAndLast(days.firstKey(), days.lastKey()), days);
  }

  /**
   * The time zone in which days are cut.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return zone;
  }

  /**
   * The days that the series is about.
   *
   * @return the range
   */
  public DayRange period() {
    return period;
  }

  /**
   * The days that have data.
   *
   * @return an immutable map in the order of time
   */
  public SortedMap<LocalDate, Tally> days() {
    return days;
  }

  /**
   * The numbers of a day.
   *
   * @param day a day
   * @return the tally, or empty if the day has no data
   */
  public Optional<Tally> day(LocalDate day) {
    return Optional.ofNullable(days.get(day));
  }

  /**
   * The days of the period that have no data, neighbours together.
   *
   * @return an immutable list in the order of time
   */
  public List<DayRange> gaps() {
    ImmutableList.Builder<DayRange> gaps = ImmutableList.builder();
    LocalDate next = period.startInclusive();
    for (LocalDate day : days.keySet()) {
      if (day.isAfter(next)) {
        gaps.add(new DayRange(next, day));
      }
      next = day.plusDays(1);
    }
    if (next.isBefore(period.endExclusive())) {
      gaps.add(new DayRange(next, period.endExclusive()));
    }
    return gaps.build();
  }

  /**
   * The sum of all days.
   *
   * @return the tally
   * @throws IllegalArgumentException if a day has a measure that does not add up over days
   */
  public Tally total() {
    return Tally.sum(days.values());
  }

  /**
   * The KPI of a day.
   *
   * @param kpi a KPI
   * @param day a day
   * @return its value; undefined if the day has no data
   */
  public KpiValue get(Kpi kpi, LocalDate day) {
    return kpi.of(day(day).orElse(Tally.empty()));
  }

  /**
   * The mean of a measure over a window of days that ends with each day. The first days have shorter windows.
   *
   * @param measure any measure; money in units of its currency
   * @param window how many days, 1 or more; 7 evens weekdays out
   * @return an immutable list with a point for each day of the period
   * @throws IllegalArgumentException if the window is below 1
   */
  public List<MovingPoint> movingAverage(Measure measure, int window) {
    checkWindow(window);
    ImmutableList.Builder<MovingPoint> points = ImmutableList.builder();
    period.stream().forEach(day -> {
      double[] values = inWindow(day, window).values().stream()
          .filter(tally -> tally.isMeasured(measure))
          .mapToDouble(tally -> measure.valueIn(tally).orElseThrow().doubleValue())
          .toArray();
      OptionalDouble mean = Arrays.stream(values).average();
      points.add(new MovingPoint(day, mean, values.length));
    });
    return points.build();
  }

  /**
   * A KPI over a window of days that ends with each day, computed from the sums of the window, never from the days'
   * rates.
   *
   * @param kpi a KPI of additive measures
   * @param window how many days, 1 or more
   * @return an immutable map from every day of the period to the value
   * @throws IllegalArgumentException if the window is below 1
   */
  public SortedMap<LocalDate, KpiValue> moving(Kpi kpi, int window) {
    checkWindow(window);
    ImmutableSortedMap.Builder<LocalDate, KpiValue> values = ImmutableSortedMap.naturalOrder();
    period.stream()
        .forEach(day -> values.put(day, kpi.of(Tally.sum(inWindow(day, window).values()))));
    return values.buildOrThrow();
  }

  private static void checkWindow(int window) {
    checkArgument(window >= 1, "a window of %s days", window);
  }

  private SortedMap<LocalDate, Tally> inWindow(LocalDate last, int window) {
    return days.subMap(last.minusDays(window - 1L), last.plusDays(1));
  }

  /**
   * Compares a day with the same weekday a week before.
   *
   * @param kpi a KPI
   * @param day a day
   * @return the change; undefined if one of the two days has no data
   */
  public Change changeToWeekBefore(Kpi kpi, LocalDate day) {
    return Change.between(get(kpi, day.minusDays(WEEK)), get(kpi, day));
  }

  /**
   * Adds the days of each week up.
   *
   * @param weeks {@link WeekFields#ISO}, from Monday, or those of a locale
   * @return an immutable list with every week that the period touches, in the order of time
   * @throws IllegalArgumentException if a day has a measure that does not add up over days
   */
  public List<Sum> byWeek(WeekFields weeks) {
    List<Sum> sums = new ArrayList<>();
    LocalDate start =
        period.startInclusive().with(TemporalAdjusters.previousOrSame(weeks.getFirstDayOfWeek()));
    while (start.isBefore(period.endExclusive())) {
      DayRange week = new DayRange(start, start.plusDays(WEEK));
      Map<LocalDate, Tally> inWeek = days.subMap(week.startInclusive(), week.endExclusive());
      sums.add(new Sum(week, Tally.sum(inWeek.values()), inWeek.size()));
      start = week.endExclusive();
    }
    return ImmutableList.copyOf(sums);
  }

  /**
   * Adds another series, day by day.
   *
   * @param other a series of the same zone; the period becomes the one that holds both
   * @return the sum
   * @throws IllegalArgumentException if the days of the other are cut in another zone: go back to the instants
   */
  public DailySeries plus(DailySeries other) {
    checkArgument(
        zone.equals(other.zone),
        "days in %s cannot be added to days in %s: cut the instants again, in one zone",
        other.zone,
        zone);
    SortedMap<LocalDate, Tally> sum = new TreeMap<>(days);
    other.days.forEach((day, tally) -> sum.merge(day, tally, Tally::plus));
    LocalDate start = earlier(period.startInclusive(), other.period.startInclusive());
    LocalDate end =
        earlier(period.endExclusive(), other.period.endExclusive()).equals(period.endExclusive())
            ? other.period.endExclusive()
            : period.endExclusive();
    return of(zone, new DayRange(start, end), sum);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DailySeries that
        && zone.equals(that.zone)
        && period.equals(that.period)
        && days.equals(that.days);
  }

  @Override
  public int hashCode() {
    return 31 * period.hashCode() + days.hashCode();
  }

  /** Gives the period, how many of its days have data, and the zone. */
  @Override
  public String toString() {
    return period + ", " + days.size() + " of " + period.days() + " days with data, in " + zone;
  }
}
