package io.github.smm4j.metrics.content;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.smm4j.core.Post;
import io.github.smm4j.metrics.calendar.Days;
import io.github.smm4j.metrics.time.DayRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often was posted: so many posts a day, so many a week, and where that was not kept.
 *
 * <pre>{@code
 * Cadence cadence = Cadence.of(posts, kyiv, november);
 * cadence.perDay();                          // 3.9
 * cadence.daysBelow(4);                      // [2026-11-07 until 2026-11-08: 2, ...]
 * Cadence.of(videos, kyiv, november).weeksBelow(1, WeekFields.ISO);
 * }</pre>
 *
 * <p>Days are cut in the time zone that the caller names. Immutable.
 */
public final class Cadence {

  private final DayRange period;
  private final ImmutableSortedMap<LocalDate, Integer> byDay;
  private final long undated;
  private final long outside;

  private Cadence(
      DayRange period, ImmutableSortedMap<LocalDate, Integer> byDay, long undated, long outside) {
    this.period = period;
    this.byDay = byDay;
    this.undated = undated;
    this.outside = outside;
  }

  /**
   * A day or a week with too few posts.
   *
   * @param period the days
   * @param posts how many posts there were
   */
  public record Shortfall(DayRange period, long posts) {
    /** Gives {@code 2026-11-07 until 2026-11-08: 2}. */
    @Override
    public String toString() {
      return period + ": " + posts;
    }
  }

  /**
   * Counts posts by day.
   *
   * @param posts the posts, such as the videos alone
   * @param zone where days begin and end
   * @param period the days to look at
   * @return the cadence
   * @throws IllegalArgumentException if the period has more than 366,000 days
   */
  public static Cadence of(Iterable<Post> posts, ZoneId zone, DayRange period) {
    Days.checkNumber(period.days(), period);
    SortedMap<LocalDate, Integer> byDay = new TreeMap<>();
    period.stream().filter(day -> Days.isIn(zone, day)).forEach(day -> byDay.put(day, 0));
    long undated = 0;
    long outside = 0;
    for (Post post : posts) {
      Optional<Instant> time = post.publishedAt();
      if (time.isEmpty()) {
        undated++;
      } else if (period.contains(time.get(), zone)) {
        byDay.merge(LocalDate.ofInstant(time.get(), zone), 1, Integer::sum);
      } else {
        outside++;
      }
    }
    return new Cadence(period, ImmutableSortedMap.copyOfSorted(byDay), undated, outside);
  }

  /**
   * How many posts there were on each day.
   *
   * @return an immutable map with every day of the period, except for days that the zone left out when it changed sides
   *     of the date line
   */
  public SortedMap<LocalDate, Integer> byDay() {
    return byDay;
  }

  /**
   * How many posts there were.
   *
   * @return 0 or more
   */
  public long posts() {
    return byDay.values().stream().mapToLong(Integer::longValue).sum();
  }

  /**
   * How many posts have no time, so that they are not counted.
   *
   * @return 0 or more
   */
  public long undated() {
    return undated;
  }

  /**
   * How many posts are out of the period, so that they are not counted.
   *
   * @return 0 or more
   */
  public long outside() {
    return outside;
  }

  /**
   * How many posts there were on an average day.
   *
   * @return posts by the days of the period; 0 if the zone left out its only day
   */
  public double perDay() {
    return byDay.isEmpty() ? 0 : (double) posts() / byDay.size();
  }

  /**
   * The days with fewer posts than wanted.
   *
   * @param least how many posts a day are wanted, 1 or more
   * @return an immutable list in the order of time
   * @throws IllegalArgumentException if less than 1 is wanted
   */
  public List<Shortfall> daysBelow(int least) {
    checkLeast(least);
    return byDay.entrySet().stream()
        .filter(day -> day.getValue() < least)
        .map(day ->
            new Shortfall(DayRange.ofFirstAndLast(day.getKey(), day.getKey()), day.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The weeks with fewer posts than wanted. Weeks that are only partly in the period are not judged.
   *
   * @param least how many posts a week are wanted, 1 or more
   * @param weeks {@link WeekFields#ISO}, from Monday, or those of a locale
   * @return an immutable list in the order of time
   * @throws IllegalArgumentException if less than 1 is wanted
   */
  public List<Shortfall> weeksBelow(int least, WeekFields weeks) {
    checkLeast(least);
    ImmutableList.Builder<Shortfall> below = ImmutableList.builder();
    LocalDate start =
        period.startInclusive().with(TemporalAdjusters.nextOrSame(weeks.getFirstDayOfWeek()));
    while (!start.plusWeeks(1).isAfter(period.endExclusive())) {
      DayRange week = new DayRange(start, start.plusWeeks(1));
      long posts = byDay.subMap(week.startInclusive(), week.endExclusive()).values().stream()
          .mapToLong(Integer::longValue)
          .sum();
      if (posts < least) {
        below.add(new Shortfall(week, posts));
      }
      start = week.endExclusive();
    }
    return below.build();
  }

  private static void checkLeast(int least) {
    checkArgument(least >= 1, "at least %s posts", least);
  }

  /**
   * The longest stretch of days without a post.
   *
   * @return the first of the longest; empty if there is a post on every day
   */
  public Optional<DayRange> longestSilence() {
    Optional<DayRange> longest = Optional.empty();
    LocalDate silentSince = period.startInclusive();
    for (LocalDate day : byDay.keySet()) {
      if (byDay.getOrDefault(day, 0) > 0) {
        silentSince = day.plusDays(1);
      } else {
        DayRange silence = DayRange.ofFirstAndLast(silentSince, day);
        if (longest.isEmpty() || silence.days() > longest.get().days()) {
          longest = Optional.of(silence);
        }
      }
    }
    return longest;
  }

  /** Gives {@code 117 posts in 30 days (2026-11-01 until 2026-12-01)}. */
  @Override
  public String toString() {
    return posts() + " posts in " + byDay.size() + " days (" + period + ")";
  }
}
