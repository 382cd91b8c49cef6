package io.github.smm4j.metrics.community;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.github.smm4j.metrics.calendar.Days;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When someone is there to answer: days of the week, from one time to another, in a zone.
 *
 * <pre>{@code
 * BusinessHours.of(ZoneId.of("Europe/Berlin"), LocalTime.of(9, 0), LocalTime.of(18, 0), Set.of(MONDAY, TUESDAY));
 * }</pre>
 *
 * @serial exclude
 */
public final class BusinessHours implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Inputs inputs;

  private BusinessHours(Inputs inputs) {
    this.inputs = inputs;
  }

  /**
   * Gives business hours.
   *
   * @param zone where days are cut
   * @param opensInclusive when a day starts
   * @param closesExclusive when it ends; later than it starts
   * @param days the days of the week, at least one
   * @return the hours
   * @throws IllegalArgumentException if they close before they open, or there is no day
   */
  public static BusinessHours of(
      ZoneId zone, LocalTime opensInclusive, LocalTime closesExclusive, Set<DayOfWeek> days) {
    requireNonNull(zone);
    checkArgument(
        opensInclusive.isBefore(closesExclusive),
        "hours must open before they close: %s to %s",
        opensInclusive,
        closesExclusive);
    checkArgument(!days.isEmpty(), "there is no day of the week");
    return new BusinessHours(
        new Inputs(zone, opensInclusive, closesExclusive, ImmutableSet.copyOf(days)));
  }

  /**
   * The open time between two instants.
   *
   * @param startInclusive the first instant
   * @param endExclusive the last one, not before the first
   * @return the time, 0 if it was closed all the while
   * @throws IllegalArgumentException if the end is before the start, or more than 366,000 days behind it
   */
  public Duration between(Instant startInclusive, Instant endExclusive) {
    checkArgument(
        !endExclusive.isBefore(startInclusive), "%s is before %s", endExclusive, startInclusive);
    Days.checkNumber(
        Duration.between(startInclusive, endExclusive).toDays(),
        startInclusive + " to " + endExclusive);
    Duration open = Duration.ZERO;
    LocalDate last = endExclusive.atZone(inputs.zone).toLocalDate();
    LocalDate day = startInclusive.atZone(inputs.zone).toLocalDate();
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      if (inputs.days.contains(day.getDayOfWeek()) && Days.isIn(inputs.zone, day)) {
        Instant from =
            later(startInclusive, day.atTime(inputs.opens).atZone(inputs.zone).toInstant());
        Instant to =
            earlier(endExclusive, day.atTime(inputs.closes).atZone(inputs.zone).toInstant());
        if (from.isBefore(to)) {
          open = open.plus(Duration.between(from, to));
        }
      }
    }
    return open;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BusinessHours that && inputs.equals(that.inputs);
  }

  @Override
  public int hashCode() {
    return inputs.hashCode();
  }

  /** Gives {@code 09:00 to 18:00 Europe/Berlin, [MONDAY, TUESDAY]}. */
  @Override
  public String toString() {
    return inputs.opens + " to " + inputs.closes + " " + inputs.zone + ", " + inputs.days;
  }

  @Serial
  private Object writeReplace() {
    return inputs;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("BusinessHours are read through their serial form only");
  }

  private record Inputs(
      ZoneId zone, LocalTime opens, LocalTime closes, ImmutableSet<DayOfWeek> days)
      implements Serializable {
    @Serial
    private Object readResolve() {
      return of(zone, opens, closes, days);
    }
  }
}
