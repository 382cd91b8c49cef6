package io.github.smm4j.metrics.audience;

import io.github.smm4j.core.AudienceSnapshot;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.metrics.Undefined;
import io.github.smm4j.metrics.time.DayRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an audience in a period: followers at its start and end, joins and leaves.
 *
 * <p>Immutable.
 */
public final class AudienceChange {

  private final DayRange period;
  private final @Nullable AudienceSnapshot start;
  private final @Nullable AudienceSnapshot end;
  private final OptionalLong joined;
  private final OptionalLong left;
  private final long daysWithoutJoined;
  private final long daysWithoutLeft;
  private final long daysWithoutMoves;

  private AudienceChange(
      DayRange period,
      @Nullable AudienceSnapshot start,
      @Nullable AudienceSnapshot end,
      OptionalLong joined,
      OptionalLong left,
      long daysWithoutJoined,
      long daysWithoutLeft,
      long daysWithoutMoves) {
    this.period = period;
    this.start = start;
    this.end = end;
    this.joined = joined;
    this.left = left;
    this.daysWithoutJoined = daysWithoutJoined;
    this.daysWithoutLeft = daysWithoutLeft;
    this.daysWithoutMoves = daysWithoutMoves;
  }

  static AudienceChange of(AudienceHistory history, DayRange period) {
    return new AudienceChange(
        period,
        history.atOrBefore(period.startInclusive().minusDays(1)).orElse(null),
        history
            .atOrBefore(period.endExclusive().minusDays(1))
            .filter(snapshot -> period.contains(snapshot.day()))
            .orElse(null),
        sum(history, period, AudienceSnapshot::joined),
        sum(history, period, AudienceSnapshot::left),
        daysWithout(history, period, day -> day.joined().isEmpty()),
        daysWithout(history, period, day -> day.left().isEmpty()),
        daysWithout(history, period, day -> day.joined().isEmpty() || day.left().isEmpty()));
  }

  private static long daysWithout(
      AudienceHistory history, DayRange period, Predicate<AudienceSnapshot> unknown) {
    return period.days()
        - history.in(period).values().stream().filter(unknown.negate()).count();
  }

  private static OptionalLong sum(
      AudienceHistory history, DayRange period, Function<AudienceSnapshot, OptionalLong> number) {
    long[] known = history.in(period).values().stream()
        .map(number)
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .toArray();
    long sum = 0;
    for (long each : known) {
      sum = Math.addExact(sum, each);
    }
    return known.length == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
  }

  /**
   * The period.
   *
   * @return the days
   */
  public DayRange period() {
    return period;
  }

  /**
   * The day of the snapshot from which the period starts: the evening before it, or the latest one before that.
   *
   * @return the day; empty if there is no snapshot before the period
   */
  public Optional<LocalDate> startDay() {
    return Optional.ofNullable(start).map(AudienceSnapshot::day);
  }

  /**
   * The day of the snapshot with which the period ends: its last day, or the latest one before that in the period. What
   * was known before the period says nothing about it.
   *
   * @return the day; empty if no snapshot of the period has a number of followers
   */
  public Optional<LocalDate> endDay() {
    return Optional.ofNullable(end).map(AudienceSnapshot::day);
  }

  /**
   * On how many days of the period joins or leaves are not known. They are in no sum, and KPIs of the {@link #tally()}
   * have the issue.
   *
   * @return 0 or more
   */
  public long daysWithoutMoves() {
    return daysWithoutMoves;
  }

  /**
   * The numbers for KPIs such as {@link Kpis#GROWTH_RATE}, {@link Kpis#FOLLOWER_CHURN} and {@link Kpis#NET_GROWTH}. Its
   * parts are the days of the period, and it counts those without joins and those without leaves, so that a KPI of joins
   * or leaves says on how many of the days they were not known.
   *
   * @return followers at the start and the end, joins and leaves, as far as known
   */
  public Tally tally() {
    Tally.Builder tally = Tally.builder();
    if (start != null) {
      tally.set(Measure.FOLLOWERS_START, start.followers());
    }
    if (end != null) {
      tally.set(Measure.FOLLOWERS_END, end.followers());
    }
    if (joined.isPresent()) {
      tally
          .set(Measure.FOLLOWERS_GAINED, joined)
          .partsWithout(Measure.FOLLOWERS_GAINED, daysWithoutJoined);
    }
    if (left.isPresent()) {
      tally.set(Measure.FOLLOWERS_LOST, left).partsWithout(Measure.FOLLOWERS_LOST, daysWithoutLeft);
    }
    return tally.parts(period.days()).build();
  }

  /**
   * Net growth as a share of the followers at the start: the end less the start, by the start.
   *
   * @return 0.1 for 10 %; empty if one of the two is not known, or there were no followers: see {@link #noGrowth()}
   */
  public OptionalDouble growth() {
    if (start == null || end == null || noGrowth().isPresent()) {
      return OptionalDouble.empty();
    }
    double first = start.followers().getAsLong();
    return OptionalDouble.of((end.followers().getAsLong() - first) / first);
  }

  /**
   * Why there is no growth: followers are not known before the period, or not in it, or there were none.
   *
   * @return the reason, as {@link Kpis#GROWTH_RATE} gives it; empty if there is a {@link #growth()}
   */
  public Optional<Undefined> noGrowth() {
    return Kpis.GROWTH_RATE.of(tally()).reason();
  }

  /**
   * Churn as a share of the followers at the start.
   *
   * @return the value of {@link Kpis#FOLLOWER_CHURN}, with an issue if leaves are not known on some of the days
   */
  public KpiValue churn() {
    return Kpis.FOLLOWER_CHURN.of(tally());
  }

  /**
   * What the numbers leave unexplained: the end less (the start plus joins less leaves). Other than 0 where days are
   * missing, where bots were deleted, or where a network counts otherwise.
   *
   * @return the difference; empty if one of the four numbers is not known
   */
  public OptionalLong unexplained() {
    if (start == null || end == null || joined.isEmpty() || left.isEmpty()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(end.followers().getAsLong()
        - start.followers().getAsLong()
        - joined.getAsLong()
        + left.getAsLong());
  }

  /** Gives the period and the numbers. */
  @Override
  public String toString() {
    return period + " " + tally();
  }
}
