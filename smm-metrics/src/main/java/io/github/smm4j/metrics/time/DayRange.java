package io.github.smm4j.metrics.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Days from one to another, the last one not included, so that ranges follow each other without gap or overlap.
 *
 * @param startInclusive the first day
 * @param endExclusive the day after the last one
 */
public record DayRange(LocalDate startInclusive, LocalDate endExclusive) {

  /**
   * Makes a range.
   *
   * @param startInclusive the first day
   * @param endExclusive the day after the last one
   * @throws IllegalArgumentException if the end is not after the start
   */
  public DayRange {
    checkArgument(
        startInclusive.isBefore(endExclusive),
        "a range of days ends after it starts: %s .. %s",
        startInclusive,
        endExclusive);
  }

  /**
   * Gives the range of whole days from one to another, both included.
   *
   * @param first the first day
   * @param last the last day
   * @return the range
   * @throws IllegalArgumentException if the last day is before the first
   */
  public static DayRange ofFirstAndLast(LocalDate first, LocalDate last) {
    return new DayRange(first, last.plusDays(1));
  }

  /**
   * How many days there are.
   *
   * @return 1 or more
   */
  public long days() {
    return ChronoUnit.DAYS.between(startInclusive, endExclusive);
  }

  /**
   * Tells whether a day is in the range.
   *
   * @param day a day
   * @return whether it is neither before the start nor at the end or after it
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(startInclusive) && day.isBefore(endExclusive);
  }

  /**
   * The days.
   *
   * @return a stream in the order of time
   */
  public Stream<LocalDate> stream() {
    return startInclusive.datesUntil(endExclusive);
  }

  /**
   * The range of as many days just before this one.
   *
   * @return the range that ends where this one starts
   */
  public DayRange before() {
    return new DayRange(startInclusive.minusDays(days()), startInclusive);
  }

  /**
   * Tells whether an instant is in the range, its days cut in a time zone.
   *
   * @param instant an instant
   * @param zone where days begin and end
   * @return whether its day is in the range
   */
  public boolean contains(Instant instant, ZoneId zone) {
    return contains(LocalDate.ofInstant(instant, zone));
  }

  /** Gives {@code 2026-11-01 until 2026-12-01}. */
  @Override
  public String toString() {
    return startInclusive + " until " + endExclusive;
  }
}
