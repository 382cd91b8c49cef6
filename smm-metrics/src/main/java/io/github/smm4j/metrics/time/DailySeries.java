package io.github.smm4j.metrics.time;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Change;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Measurements;
import io.github.smm4j.metrics.Moment;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.Totals;
import io.github.smm4j.metrics.calendar.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

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

  private final ZoneId zone;
  private final DayRange period;
  private final ImmutableSortedMap<LocalDate, Tally> days;
  private final long undated;

  private DailySeries(
      ZoneId zone, DayRange period, ImmutableSortedMap<LocalDate, Tally> days, long undated) {
    Days.checkNumber(period.days(), period);
    this.zone = zone;
    this.period = period;
    this.days = days;
    this.undated = undated;
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
   * @param isComplete whether every day that its zone had has data; false for the first and last week of a series, as a
   *     rule
   */
  public record Sum(DayRange period, Tally tally, int daysWithData, boolean isComplete) {}

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
    return of(zone, period, days, 0);
  }

  /** By the order of time, whatever the order of the map. */
  private static DailySeries of(
      ZoneId zone, DayRange period, SortedMap<LocalDate, Tally> days, long undated) {
    return new DailySeries(requireNonNull(zone), period, ImmutableSortedMap.copyOf(days), undated);
  }

  /**
   * Cuts rows into days and adds each day up. What does not add up becomes gross.
   *
   * @param rows the rows; those without a time are left out, and {@linkplain #undated() counted}
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
    long[] undated = new long[1];
    Rollup<T> rollup = Rollup.of((Class<T>) Object.class)
        .byDay("day", zone, row -> {
          Instant at = time.of(row);
          undated[0] += at == null ? 1 : 0;
          return at;
        })
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
    return of(zone, DayRange.ofFirstAndLast(days.firstKey(), days.lastKey()), days, undated[0]);
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
   * How many rows had no time, so that they are in no day and no sum.
   *
   * @return 0 or more; 0 for a series of days
   */
  public long undated() {
    return undated;
  }

  /**
   * The days of the period that have no data, neighbours together. A day that the zone left out, when it changed sides
   * of the date line, is none.
   *
   * @return an immutable list in the order of time
   */
  public List<DayRange> gaps() {
    ImmutableList.Builder<DayRange> gaps = ImmutableList.builder();
    LocalDate next = period.startInclusive();
    for (LocalDate day : days.keySet()) {
      gap(next, day).ifPresent(gaps::add);
      next = day.plusDays(1);
    }
    gap(next, period.endExclusive()).ifPresent(gaps::add);
    return gaps.build();
  }

  private Optional<DayRange> gap(LocalDate startInclusive, LocalDate endExclusive) {
    LocalDate start = startInclusive;
    LocalDate end = endExclusive;
    while (start.isBefore(end) && !Days.isIn(zone, start)) {
      start = start.plusDays(1);
    }
    while (start.isBefore(end) && !Days.isIn(zone, end.minusDays(1))) {
      end = end.minusDays(1);
    }
    return start.isBefore(end) ? Optional.of(new DayRange(start, end)) : Optional.empty();
  }

  /**
   * The measures of the series that do not add up over days, such as followers: {@link #total()} and {@link #byWeek} are
   * without them. {@link #movingAverage} has them, too.
   *
   * @return an immutable set, empty as a rule
   */
  public Set<Measure> notAdded() {
    return days.values().stream()
        .flatMap(tally -> tally.measures().stream())
        .filter(measure -> measure.additivity() != Additivity.ADDITIVE)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * The sum of all days.
   *
   * @return the tally, without what does {@linkplain #notAdded() not add up} over days
   * @throws IllegalArgumentException if there are measures, but none that adds up over days
   */
  public Tally total() {
    return sum(days.values());
  }

  private Tally sum(Collection<Tally> parts) {
    Set<Measure> without = notAdded();
    boolean nothingLeft =
        days.values().stream().allMatch(tally -> without.containsAll(tally.measures()));
    if (without.isEmpty() || nothingLeft) {
      return Tally.sum(parts); // which refuses what does not add up, and tells the way out
    }
    return Tally.sum(parts.stream()
        .map(tally -> only(tally, measure -> !without.contains(measure)))
        .toList());
  }

  private static Tally only(Tally tally, Predicate<Measure> wanted) {
    if (tally.measures().stream().allMatch(wanted)) {
      return tally;
    }
    Tally.Builder kept = tally.toBuilder();
    tally.measures().stream().filter(wanted.negate()).forEach(kept::unset);
    return kept.build();
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
      double[] values = inWindow(days, day, window).values().stream()
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
   * @param kpi a KPI of measures that add up over days; other measures of the days are not looked at
   * @param window how many days, 1 or more
   * @return an immutable map from every day of the period to the value
   * @throws IllegalArgumentException if the window is below 1, or a measure of the KPI does not add up over days
   */
  public SortedMap<LocalDate, KpiValue> moving(Kpi kpi, int window) {
    checkWindow(window);
    ImmutableSortedMap.Builder<LocalDate, KpiValue> values = ImmutableSortedMap.naturalOrder();
    Set<Measure> measures = kpi.measures();
    SortedMap<LocalDate, Tally> needed = ImmutableSortedMap.copyOf(
        Maps.transformValues(days, tally -> only(tally, measures::contains)));
    period.stream()
        .forEach(day ->
            values.put(day, kpi.of(Tally.sum(inWindow(needed, day, window).values()))));
    return values.buildOrThrow();
  }

  private static void checkWindow(int window) {
    checkArgument(window >= 1, "a window of %s days", window);
  }

  private static SortedMap<LocalDate, Tally> inWindow(
      SortedMap<LocalDate, Tally> days, LocalDate last, int window) {
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
   * @return an immutable list with every week that the period touches, in the order of time; the sums are without what
   *     does {@linkplain #notAdded() not add up} over days
   * @throws IllegalArgumentException if there are measures, but none that adds up over days
   */
  public List<Sum> byWeek(WeekFields weeks) {
    List<Sum> sums = new ArrayList<>();
    LocalDate start =
        period.startInclusive().with(TemporalAdjusters.previousOrSame(weeks.getFirstDayOfWeek()));
    while (start.isBefore(period.endExclusive())) {
      DayRange week = new DayRange(start, start.plusDays(WEEK));
      Map<LocalDate, Tally> inWeek = days.subMap(week.startInclusive(), week.endExclusive());
      long daysThere = week.startInclusive()
          .datesUntil(week.endExclusive())
          .filter(day -> Days.isIn(zone, day))
          .count();
      sums.add(new Sum(week, sum(inWeek.values()), inWeek.size(), inWeek.size() == daysThere));
      start = week.endExclusive();
    }
    return ImmutableList.copyOf(sums);
  }

  /**
   * Adds another series, day by day.
   *
   * @param other a series of the same zone, be it under another name: UTC and Z, {@code Europe/Kyiv} and
   *     {@code Europe/Kiev}; the period becomes the one that holds both
   * @return the sum, in the zone of this one
   * @throws IllegalArgumentException if the days of the other are cut in another zone: go back to the instants
   */
  public DailySeries plus(DailySeries other) {
    checkArgument(
        zone.getRules().equals(other.zone.getRules()),
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
    return of(zone, new DayRange(start, end), sum, undated + other.undated);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DailySeries that
        && zone.equals(that.zone)
        && period.equals(that.period)
        && days.equals(that.days)
        && undated == that.undated;
  }

  @Override
  public int hashCode() {
    return 31 * period.hashCode() + days.hashCode();
  }

  /** Gives the period, how many of its days have data, the zone, and what is in no day or no sum. */
  @Override
  public String toString() {
    return period + ", " + days.size() + " of " + period.days() + " days with data, in " + zone
        + (undated == 0 ? "" : ", " + undated + " rows without a time")
        + (notAdded().isEmpty() ? "" : ", not added up over days: " + notAdded());
  }
}
