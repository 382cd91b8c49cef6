package io.github.smm4j.metrics.counters;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.calendar.Days;
import io.github.smm4j.metrics.time.DailySeries;
import io.github.smm4j.metrics.time.DayRange;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was new per day in counters to date: additive numbers, by post and for all posts together.
 *
 * <p>For every counter the sum over all days is its last reading less its level at the start, more by what resets took:
 * nothing is lost between days. A post has numbers for the days on which it was read; between them are gaps and no zeros.
 *
 * <p>Immutable and thread-safe.
 */
public final class CounterGrowth {

  private final ZoneId zone;
  private final GapGrowth gaps;
  private final ImmutableSortedMap<String, ImmutableSortedMap<LocalDate, Tally>> posts;
  private final ImmutableSortedMap<LocalDate, Tally> days;
  private final ImmutableList<CounterIssue> issues;

  private CounterGrowth(
      ZoneId zone,
      GapGrowth gaps,
      ImmutableSortedMap<String, ImmutableSortedMap<LocalDate, Tally>> posts,
      ImmutableList<CounterIssue> issues) {
    this.zone = zone;
    this.gaps = gaps;
    this.posts = posts;
    this.issues = issues;
    SortedMap<LocalDate, Tally> sums = new TreeMap<>();
    posts
        .values()
        .forEach(ofPost -> ofPost.forEach((day, tally) -> sums.merge(day, tally, Tally::plus)));
    this.days = ImmutableSortedMap.copyOfSorted(sums);
  }

  /**
   * The time zone in which days were cut.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return zone;
  }

  /**
   * What became of growth over days without a reading.
   *
   * @return the policy
   */
  public GapGrowth gaps() {
    return gaps;
  }

  /**
   * What was new on each day, over all posts.
   *
   * @return an immutable map of additive tallies; days on which no post was read are not in it
   */
  public SortedMap<LocalDate, Tally> days() {
    return days;
  }

  /**
   * What was new on each day for one post.
   *
   * @param post the id of a post
   * @return an immutable map of additive tallies; empty if nothing is known of the post
   */
  public SortedMap<LocalDate, Tally> days(String post) {
    return posts.getOrDefault(post, ImmutableSortedMap.of());
  }

  /**
   * The days as a series, for weeks, moving windows and comparisons.
   *
   * @return the series from the first day to the last, or empty if there is no day
   */
  public Optional<DailySeries> series() {
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            DailySeries.of(zone, DayRange.ofFirstAndLast(days.firstKey(), days.lastKey()), days));
  }

  /**
   * What was new in all, over all posts and days.
   *
   * @return the sum
   */
  public Tally total() {
    return Tally.sum(days.values());
  }

  /**
   * What was new in all for one post.
   *
   * @param post the id of a post
   * @return the sum over its days
   */
  public Tally total(String post) {
    return Tally.sum(days(post).values());
  }

  /**
   * What a reader of these numbers should know: corrections, resets, gaps.
   *
   * @return an immutable list by post and counter, in the order of time
   */
  public List<CounterIssue> issues() {
    return issues;
  }

  /** Gives {@code 365 days in Europe/Kyiv, 1000 posts, 12 issues: {views=123456}}. */
  @Override
  public String toString() {
    return days.size() + " days in " + zone + ", " + posts.size() + " posts, " + issues.size()
        + " issues: " + total();
  }

  /** Collects the growth of one counter after the other. */
  static final class Collected {
    private final ZoneId zone;
    private final GapGrowth gaps;
    private final SortedMap<String, SortedMap<LocalDate, Tally.Builder>> posts = new TreeMap<>();
    private final Map<String, Map<Measure, Measure>> counters = new HashMap<>();
    private final List<CounterIssue> issues = new ArrayList<>();

    Collected(ZoneId zone, GapGrowth gaps) {
      this.zone = zone;
      this.gaps = gaps;
    }

    void issues(List<CounterIssue> more) {
      issues.addAll(more);
    }

    void add(Course course, Course.Way way, Measure growth) {
      Measure other = counters
          .computeIfAbsent(course.post(), post -> new HashMap<>())
          .putIfAbsent(growth, course.counter());
      checkArgument(
          other == null,
          "post %s has readings of %s and of %s, and what is new in both would be %s: leave one of them out",
          course.post(),
          other,
          course.counter(),
          growth);
      issues.addAll(way.issues());
      SortedMap<LocalDate, Long> days = new TreeMap<>();
      for (Course.Step step : way.steps()) {
        LocalDate first = dayThatEndsWith(step.from());
        LocalDate last = dayThatEndsWith(step.to());
        long without = ChronoUnit.DAYS.between(first, last) - 1;
        if (without > 0) {
          issues.add(course.issue(
              CounterIssue.Kind.GAP,
              step.from(),
              step.to(),
              step.growth(),
              without + " days without a reading of " + course.counter() + ", which grew by "
                  + step.growth() + ": " + gaps));
        }
        if (without > 0 && gaps == GapGrowth.BY_TIME && step.growth() >= 0) {
          divide(step, LocalDate.ofInstant(step.from(), zone), last, days);
        } else {
          days.merge(last, step.growth(), Math::addExact);
        }
      }
      if (!days.isEmpty()) {
        SortedMap<LocalDate, Tally.Builder> ofPost =
            posts.computeIfAbsent(course.post(), post -> new TreeMap<>());
        days.forEach((day, number) ->
            course.put(ofPost.computeIfAbsent(day, at -> Tally.builder()), growth, number));
      }
    }

    /** A reading at midnight ends the day before. */
    private LocalDate dayThatEndsWith(Instant reading) {
      return LocalDate.ofInstant(reading.minusNanos(1), zone);
    }

    /** Gives each day what has come by its end less what had come by its start, rounded down. */
    private void divide(
        Course.Step step, LocalDate first, LocalDate last, SortedMap<LocalDate, Long> days) {
      BigInteger growth = BigInteger.valueOf(step.growth());
      BigInteger time = nanos(step.from(), step.to());
      long before = 0;
      Days.checkNumber(ChronoUnit.DAYS.between(first, last), step.from() + " to " + step.to());
      for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        long until = growth.multiply(nanos(step.from(), end)).divide(time).longValueExact();
        days.merge(day, until - before, Math::addExact);
        before = until;
      }
      days.merge(last, step.growth() - before, Math::addExact);
    }

    private static BigInteger nanos(Instant from, Instant to) {
      Duration time = Duration.between(from, to);
      return BigInteger.valueOf(time.getSeconds())
          .multiply(BigInteger.valueOf(1_000_000_000))
          .add(BigInteger.valueOf(time.getNano()));
    }

    CounterGrowth growth() {
      ImmutableSortedMap.Builder<String, ImmutableSortedMap<LocalDate, Tally>> built =
          ImmutableSortedMap.naturalOrder();
      posts.forEach((post, days) -> {
        ImmutableSortedMap.Builder<LocalDate, Tally> tallies = ImmutableSortedMap.naturalOrder();
        days.forEach((day, tally) -> tallies.put(day, tally.build()));
        built.put(post, tallies.buildOrThrow());
      });
      return new CounterGrowth(zone, gaps, built.buildOrThrow(), ImmutableList.copyOf(issues));
    }
  }
}
