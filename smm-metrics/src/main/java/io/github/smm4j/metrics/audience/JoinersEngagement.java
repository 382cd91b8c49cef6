package io.github.smm4j.metrics.audience;

import io.github.smm4j.core.AudienceSnapshot;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Undefined;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What those who joined beyond the usual number brought, beside what as many usual followers bring.
 *
 * <p>Expected of them is the usual engagement of a follower:
 *
 * <pre>{@code
 * expected = additionalJoins * before / followers
 * brought  = after - before
 * }</pre>
 *
 * <p>Before are the seven days before the joins, after are the seven days after them; the days of the joins themselves are
 * in neither, for what made people join makes others look. Each weekday stands beside the same weekday, and one that is
 * known on one side only is left out. The error is the standard error of the mean of their differences.
 *
 * <p>Nothing is compared if fewer than {@value #LEAST_WEEKDAYS} weekdays are known on both sides, if the followers in the
 * week before are not known, or if what is expected is less than {@value #LEAST_ERRORS} times the error: then half of it is
 * less than two errors, and might be chance. These rules and numbers are our own.
 *
 * @param additionalJoins the joins less the usual ones, of the days up to those that stand after them
 * @param followers how many followed before; empty if not known in the week before
 * @param before engagements on an average day before; empty if no weekday is known on both sides
 * @param after engagements on an average day after; empty likewise
 * @param error the standard error of their difference; empty with fewer than two weekdays
 * @param weekdays how many weekdays are known on both sides, 0 to 7
 */
public record JoinersEngagement(
    double additionalJoins,
    OptionalLong followers,
    OptionalDouble before,
    OptionalDouble after,
    OptionalDouble error,
    int weekdays) {

  /** With fewer weekdays than these on both sides nothing is compared. */
  public static final int LEAST_WEEKDAYS = 5;

  /** What is expected must be so many times its error. */
  public static final int LEAST_ERRORS = 4;

  private static final int WEEK = 7;

  /** Compares the week before a stretch with the week after it, or after as much of it as leaves a week of data. */
  static JoinersEngagement of(
      AudienceHistory history,
      SortedMap<LocalDate, Long> engagement,
      UnusualJoins.Stretch stretch) {
    LocalDate first = stretch.first();
    LocalDate last = stretch.last();
    if (!engagement.isEmpty() && last.isAfter(engagement.lastKey().minusDays(WEEK))) {
      LocalDate earlier = engagement.lastKey().minusDays(WEEK);
      last = earlier.isBefore(first) ? first : earlier;
    }
    List<long[]> pairs = new ArrayList<>();
    for (int i = 1; i <= WEEK; i++) {
      LocalDate after = last.plusDays(i);
      LocalDate before =
          first.minusDays(1 + Math.floorMod(ChronoUnit.DAYS.between(after, first) - 1, WEEK));
      Long numberBefore = engagement.get(before);
      Long numberAfter = engagement.get(after);
      if (numberBefore != null && numberAfter != null) {
        pairs.add(new long[] {numberBefore, numberAfter});
      }
    }
    double additional =
        history.in(new UnusualJoins.Stretch(false, first, last, 0).period()).values().stream()
            .filter(day -> day.joined().isPresent())
            .mapToDouble(day -> day.joined().getAsLong() - stretch.usual())
            .sum();
    return new JoinersEngagement(
        additional,
        followersBefore(history, first),
        pairs.stream().mapToDouble(pair -> pair[0]).average(),
        pairs.stream().mapToDouble(pair -> pair[1]).average(),
        error(pairs),
        pairs.size());
  }

  private static OptionalLong followersBefore(AudienceHistory history, LocalDate first) {
    return history
        .atOrBefore(first.minusDays(1))
        .filter(snapshot -> !snapshot.day().isBefore(first.minusDays(WEEK)))
        .map(AudienceSnapshot::followers)
        .orElse(OptionalLong.empty());
  }

  private static OptionalDouble error(List<long[]> pairs) {
    if (pairs.size() < 2) {
      return OptionalDouble.empty();
    }
    double mean =
        pairs.stream().mapToDouble(pair -> (double) pair[1] - pair[0]).average().orElseThrow();
    double squares = pairs.stream()
        .mapToDouble(pair -> (double) pair[1] - pair[0] - mean)
        .map(difference -> difference * difference)
        .sum();
    return OptionalDouble.of(Math.sqrt(squares / (pairs.size() - 1) / pairs.size()));
  }

  /** What is known of engagement, by day. */
  static SortedMap<LocalDate, Long> known(SortedMap<LocalDate, Tally> engagement) {
    TreeMap<LocalDate, Long> known = new TreeMap<>();
    engagement.forEach(
        (day, tally) -> tally.get(Measure.ENGAGEMENTS).ifPresent(number -> known.put(day, number)));
    return known;
  }

  /**
   * What as many usual followers bring.
   *
   * @return engagements a day; empty if the followers or the engagement before are not known, or there were no followers
   */
  public OptionalDouble expected() {
    return before.isPresent() && followers.orElse(0) > 0
        ? OptionalDouble.of(additionalJoins * before.getAsDouble() / followers.getAsLong())
        : OptionalDouble.empty();
  }

  /**
   * By how much engagement rose.
   *
   * @return engagements a day, negative if it fell; empty if not known
   */
  public OptionalDouble brought() {
    return before.isPresent() && after.isPresent()
        ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * Why nothing is compared.
   *
   * @return the reason; empty if {@link #expected()} and {@link #brought()} can be compared
   */
  public Optional<Undefined> notCompared() {
    if (weekdays < LEAST_WEEKDAYS) {
      return Optional.of(Undefined.of(
          Undefined.Kind.NO_VALUES,
          "too little data: engagement is known on " + weekdays + " of at least " + LEAST_WEEKDAYS
              + " weekdays both before and after"));
    }
    if (followers.isEmpty()) {
      return Optional.of(
          Undefined.of(Undefined.Kind.NOT_MEASURED, "followers not known in the week before"));
    }
    if (followers.getAsLong() == 0) {
      return Optional.of(
          Undefined.of(Undefined.Kind.ZERO_DENOMINATOR, "no followers in the week before"));
    }
    double wanted = expected().orElse(0);
    double chance = error.orElse(0);
    return wanted > 0 && wanted >= LEAST_ERRORS * chance
        ? Optional.empty()
        : Optional.of(Undefined.of(
            Undefined.Kind.NO_SOLUTION,
            "too small to be seen: " + rounded(wanted)
                + " engagements a day expected, with an error of " + rounded(chance)));
  }

  private static double rounded(double number) {
    return Math.round(number * 100) / 100.0;
  }

  /**
   * Tells whether they brought less than half of what is expected.
   *
   * @return false, too, if nothing is compared
   */
  public boolean isLow() {
    return notCompared().isEmpty() && brought().orElse(0) < expected().orElse(0) / 2;
  }

  /** Gives {@code 0.0 of 9.8 engagements a day, by 490.0 additional joins}, or why nothing is compared. */
  @Override
  public String toString() {
    return notCompared()
        .map(Undefined::toString)
        .orElseGet(
            () -> rounded(brought().orElse(0)) + " of " + rounded(expected().orElse(0))
                + " engagements a day, by " + additionalJoins + " additional joins");
  }
}
