package io.github.smm4j.metrics;

import com.google.common.collect.ImmutableSortedMap;
import io.github.smm4j.core.Tally;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How far a {@link Goal} is on a day.
 *
 * <p>The forecast goes on with the mean of the days that have data, and takes days for independent draws with their
 * spread: the sum of {@code d} further days is expected within {@code d * mean ± t * s * sqrt(d + d * d / n)}, with t of
 * Student's distribution. It knows nothing of seasons and campaigns to come, and is not made from fewer than
 * {@value #LEAST_DAYS} days with data, for weekdays differ. When the last day of the goal is over, nothing is forecast:
 * what came after it is not looked at.
 *
 * <p>A level is known on the days of its readings only. The rise between two of them is one draw for all the days between:
 * {@code s} is the spread of a day that such sums tell, and t has one degree of freedom less than there are rises. What is
 * done is known up to the last reading, so a forecast of a level, and whether it is on track, starts there.
 *
 * <p>Immutable.
 */
public final class GoalProgress {

  /** From fewer days with data than these there is no forecast. */
  public static final int LEAST_DAYS = 7;

  private static final int FARTHEST_DAYS = 3653;

  /** Where a goal stands. More may be added: have a default branch. */
  public enum Status {
    /** All is done. */
    REACHED,
    /** At least as much is done as the share of days that are over; of a level, that were over at its last reading. */
    ON_TRACK,
    /** Less is done than the share of days that are over. */
    BEHIND,
    /** The last day is over, and not all is done. */
    MISSED,
    /** No day of the goal has data yet. */
    NO_DATA
  }

  private final Goal goal;
  private final LocalDate asOf;
  private final LocalDate firstDay;
  private final long target;
  private final long done;
  private final long elapsed;
  private final int daysWithData;
  /** The day up to which it is known what is done. */
  private final LocalDate knownUntil;
  /** What days brought, as far as that is known. */
  private final PaceSample sample;

  private GoalProgress(
      Goal goal,
      LocalDate asOf,
      LocalDate firstDay,
      long target,
      long done,
      long elapsed,
      int daysWithData,
      LocalDate knownUntil,
      PaceSample sample) {
    this.goal = goal;
    this.asOf = asOf;
    this.firstDay = firstDay;
    this.target = target;
    this.done = done;
    this.elapsed = elapsed;
    this.daysWithData = daysWithData;
    this.knownUntil = knownUntil;
    this.sample = sample;
  }

  static GoalProgress of(Goal goal, SortedMap<LocalDate, Tally> given, LocalDate asOf) {
    // a view such as a headMap refuses to be asked beyond its range, and a descending map is in
    // another order
    ImmutableSortedMap<LocalDate, Tally> daily = ImmutableSortedMap.copyOf(given);
    LocalDate last = asOf.isBefore(goal.lastDay()) ? asOf : goal.lastDay();
    LocalDate first = goal.firstDay(daily, last);
    long days = ChronoUnit.DAYS.between(first, goal.lastDay()) + 1;
    long elapsed = Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    List<Map.Entry<LocalDate, Tally>> measured = elapsed == 0
        ? List.of()
        : daily.subMap(first, true, last, true).entrySet().stream()
            .filter(entry -> entry.getValue().isMeasured(goal.measure()))
            .toList();
    long target = switch (goal.kind()) {
      case PER_DAY -> Math.multiplyExact(goal.number(), days);
      case TOTAL -> goal.number();
      case LEVEL -> goal.number() - goal.from();
    };
    long done = goal.kind() == Goal.Kind.LEVEL ? risen(goal, measured) : sum(goal, measured);
    LocalDate knownUntil = goal.kind() == Goal.Kind.LEVEL && !measured.isEmpty()
        ? measured.get(measured.size() - 1).getKey()
        : last.isBefore(first) ? first.minusDays(1) : last;
    return new GoalProgress(
        goal,
        asOf,
        first,
        target,
        done,
        elapsed,
        measured.size(),
        knownUntil,
        sample(goal, measured));
  }

  private static long number(Goal goal, Map.Entry<LocalDate, Tally> day) {
    return day.getValue().get(goal.measure()).orElseThrow();
  }

  private static long sum(Goal goal, List<Map.Entry<LocalDate, Tally>> measured) {
    long sum = 0;
    for (Map.Entry<LocalDate, Tally> day : measured) {
      sum = Math.addExact(sum, number(goal, day));
    }
    return sum;
  }

  private static long risen(Goal goal, List<Map.Entry<LocalDate, Tally>> measured) {
    return measured.isEmpty() ? 0 : number(goal, measured.get(measured.size() - 1)) - goal.from();
  }

  private static PaceSample sample(Goal goal, List<Map.Entry<LocalDate, Tally>> measured) {
    if (goal.kind() != Goal.Kind.LEVEL) {
      return PaceSample.ofDays(
          measured.stream().mapToDouble(day -> number(goal, day)).toArray());
    }
    int rises = Math.max(0, measured.size() - 1);
    double[] brought = new double[rises];
    long[] days = new long[rises];
    for (int i = 0; i < rises; i++) {
      Map.Entry<LocalDate, Tally> before = measured.get(i);
      Map.Entry<LocalDate, Tally> after = measured.get(i + 1);
      brought[i] = (double) number(goal, after) - number(goal, before);
      days[i] = ChronoUnit.DAYS.between(before.getKey(), after.getKey());
    }
    return new PaceSample(brought, days);
  }

  /**
   * The goal.
   *
   * @return the goal
   */
  public Goal goal() {
    return goal;
  }

  /**
   * The day of which this is the progress.
   *
   * @return the last day whose data is complete
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * The first day that counts: as {@linkplain Goal#startingOn set}, or the first day with data. Without any data it is the
   * day of {@link #asOf()}, or the last day of the goal if that is over: when it should have started is not known.
   *
   * @return the start of the goal
   */
  public LocalDate firstDay() {
    return firstDay;
  }

  /**
   * What is to be done in all: 100 a day for 92 days are 9200.
   *
   * @return above 0; for levels the rise
   */
  public long target() {
    return target;
  }

  /**
   * What is done, on the days that have data.
   *
   * @return the sum; for levels the rise, which may be negative
   */
  public long done() {
    return done;
  }

  /**
   * The share of the target that is done.
   *
   * @return 1 when all is done; more or less than 0 to 1 are possible
   */
  public double doneShare() {
    return (double) done / target;
  }

  /**
   * How many days of the goal are over.
   *
   * @return 0 or more
   */
  public long elapsedDays() {
    return elapsed;
  }

  /**
   * How many days of the goal are left.
   *
   * @return 0 or more
   */
  public long remainingDays() {
    return ChronoUnit.DAYS.between(firstDay, goal.lastDay()) + 1 - elapsed;
  }

  /**
   * The share of the goal's days that are over.
   *
   * @return 0 to 1
   */
  public double elapsedShare() {
    return (double) elapsed / (elapsed + remainingDays());
  }

  /**
   * How many of the days that are over have no data. They count as over, and bring nothing.
   *
   * @return 0 or more
   */
  public long daysWithoutData() {
    return elapsed - daysWithData;
  }

  /**
   * What a day brought on average, of the days that have data; of a level, between the first and the last reading.
   *
   * @return the pace; empty without data, and for a level with fewer than two readings
   */
  public OptionalDouble pace() {
    return sample.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sample.mean());
  }

  /**
   * What each day that is left must bring; of a level, each day since the last reading.
   *
   * @return the pace needed, 0 if the goal is reached; empty if no day is left
   */
  public OptionalDouble paceNeeded() {
    if (done >= target) {
      return OptionalDouble.of(0);
    }
    return remainingDays() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (target - done) / unknownDays());
  }

  /**
   * Where the goal stands.
   *
   * @return the status
   */
  public Status status() {
    if (daysWithData == 0) {
      return Status.NO_DATA;
    }
    if (done >= target) {
      return Status.REACHED;
    }
    if (remainingDays() == 0) {
      return Status.MISSED;
    }
    double knownShare = 1 - unknownDays() / (double) (elapsed + remainingDays());
    return doneShare() >= knownShare ? Status.ON_TRACK : Status.BEHIND;
  }

  /** How many days of the goal come after those of which it is known what they brought. */
  private long unknownDays() {
    return ChronoUnit.DAYS.between(knownUntil, goal.lastDay());
  }

  /**
   * Why there is no forecast.
   *
   * @return the reason, such as too little data, or that the last day of the goal is over; empty if there is a forecast
   */
  public Optional<Undefined> noForecast() {
    return remainingDays() == 0
        ? Optional.of(
            Undefined.of(Undefined.Kind.NO_SOLUTION, "the last day is over: " + goal.lastDay()))
        : Optional.ofNullable(tooLittle());
  }

  private @Nullable Undefined tooLittle() {
    return daysWithData >= LEAST_DAYS
        ? null
        : Undefined.of(
            Undefined.Kind.NO_VALUES,
            "too little data: " + daysWithData + " of at least " + LEAST_DAYS + " days");
  }

  /**
   * What will be done on the last day, if days go on as they were.
   *
   * @return the forecast; what is done, if that day is over; empty if there is too little data
   */
  public OptionalDouble projected() {
    if (remainingDays() == 0) {
      return daysWithData == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) done);
    }
    return tooLittle() == null
        ? OptionalDouble.of(done + unknownDays() * sample.mean())
        : OptionalDouble.empty();
  }

  /**
   * Within what that is expected.
   *
   * @param confidence above 0 and below 1, such as 0.95
   * @return the interval; undefined if there is too little data; without width if the last day is over
   */
  public Interval projected(double confidence) {
    OptionalDouble middle = projected();
    if (middle.isEmpty()) {
      return Interval.undefined("forecast", confidence, noForecast().orElseThrow());
    }
    double spread = remainingDays() == 0 ? 0 : sample.spread(unknownDays(), confidence);
    return Interval.of(
        "forecast", confidence, middle.getAsDouble() - spread, middle.getAsDouble() + spread);
  }

  /**
   * When the goal will be reached, if days go on as they were.
   *
   * @return the day; if it is reached, however few days have data, {@link #asOf()} or the last day of the goal, whichever
   *     is earlier, and for a level the day of its last reading; empty if it was missed, if there is too little data, or if
   *     it will not be reached within ten years at this pace
   */
  public Optional<LocalDate> projectedDate() {
    return day(daysUntil(days -> days * sample.mean()));
  }

  /**
   * When the goal will be reached at the earliest, at a confidence.
   *
   * @param confidence above 0 and below 1, such as 0.95
   * @return the day; empty as in {@link #projectedDate()}
   */
  public Optional<LocalDate> earliestDate(double confidence) {
    return day(daysUntil(days -> days * sample.mean() + sample.spread(days, confidence)));
  }

  /**
   * When the goal will be reached at the latest, at a confidence.
   *
   * @param confidence above 0 and below 1, such as 0.95
   * @return the day; empty as in {@link #projectedDate()}: perhaps never
   */
  public Optional<LocalDate> latestDate(double confidence) {
    return day(daysUntil(days -> days * sample.mean() - sample.spread(days, confidence)));
  }

  private Optional<LocalDate> day(OptionalLong days) {
    return days.isPresent() ? Optional.of(knownUntil.plusDays(days.getAsLong())) : Optional.empty();
  }

  private interface Forecast {
    double after(long days);
  }

  private OptionalLong daysUntil(Forecast forecast) {
    if (done >= target) {
      return OptionalLong.of(0);
    }
    if (noForecast().isPresent()) {
      return OptionalLong.empty();
    }
    for (long days = 1; days <= FARTHEST_DAYS; days++) {
      if (done + forecast.after(days) >= target) {
        return OptionalLong.of(days);
      }
    }
    return OptionalLong.empty();
  }

  /** Gives {@code 100 clicks a day until 2026-12-31: 4600 of 9200 (50.0 %) after 46 of 92 days, ON_TRACK}. */
  @Override
  public String toString() {
    if (daysWithData == 0 && !goal.hasStart()) {
      return goal + ": no data until " + asOf + ", and no start, " + status();
    }
    return goal + ": " + done + " of " + target + " (" + Math.round(doneShare() * 1000) / 10.0
        + " %) after " + elapsed + " of " + (elapsed + remainingDays()) + " days, " + status();
  }
}
