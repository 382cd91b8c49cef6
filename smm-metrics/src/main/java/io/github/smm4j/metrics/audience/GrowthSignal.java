package io.github.smm4j.metrics.audience;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.AudienceSnapshot;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * Something odd in the growth of an audience, with its numbers. It is a signal, and no verdict: a contest, a mention by a
 * celebrity or a paid campaign look like bought followers from here.
 *
 * <p>A day spikes if its joins are above the median of all days by more than {@value #SPIKE_DEVIATIONS} times the median
 * absolute deviation, made comparable to a standard deviation by the factor 1.4826 (Iglewicz and Hoaglin 1993 take 3.5).
 * At least {@value #LEAST_DAYS} days with joins are needed.
 *
 * @param kind what is odd
 * @param day the day
 * @param joined how many joined on that day
 * @param usual the median of the joins of all days
 * @param engagements engagements on that day and the six after it, per follower who joined; empty if not known
 * @param usualEngagements the same, of the day in the middle of all other days; empty if not known
 */
public record GrowthSignal(
    Kind kind,
    LocalDate day,
    long joined,
    double usual,
    OptionalDouble engagements,
    OptionalDouble usualEngagements) {

  /** How many robust standard deviations above the median make a spike. */
  public static final double SPIKE_DEVIATIONS = 3.5;

  /** From fewer days with joins than these nothing is concluded. */
  public static final int LEAST_DAYS = 14;

  private static final double MAD_TO_DEVIATION = 1.4826;
  private static final int WEEK = 7;

  /** What is odd. */
  public enum Kind {
    /** Many more joined than on other days. */
    SPIKE,
    /** Many more joined than on other days, and they brought less than half of the usual engagement each. */
    JOINS_WITHOUT_ENGAGEMENT
  }

  /**
   * Looks for signals.
   *
   * @param history the audience with its joins by day
   * @param engagement engagements by day ({@link Measure#ENGAGEMENTS}); days without them are not known
   * @return an immutable list in the order of time; empty if there are fewer than {@value #LEAST_DAYS} days with joins
   */
  public static List<GrowthSignal> in(
      AudienceHistory history, SortedMap<LocalDate, Tally> engagement) {
    List<AudienceSnapshot> days = history.byDay().values().stream()
        .filter(day -> day.joined().isPresent())
        .toList();
    if (days.size() < LEAST_DAYS) {
      return List.of();
    }
    double[] joins = days.stream().mapToDouble(day -> joined(day)).toArray();
    double usual = median(joins);
    double deviation = MAD_TO_DEVIATION
        * median(Arrays.stream(joins).map(j -> Math.abs(j - usual)).toArray());
    double threshold = usual + SPIKE_DEVIATIONS * Math.max(deviation, 1);
    ImmutableList.Builder<GrowthSignal> signals = ImmutableList.builder();
    for (AudienceSnapshot day : days) {
      if (joined(day) > threshold) {
        OptionalDouble own = perJoin(day, engagement);
        OptionalDouble others = othersPerJoin(days, threshold, engagement);
        boolean quiet =
            own.isPresent() && others.isPresent() && own.getAsDouble() < others.getAsDouble() / 2;
        signals.add(new GrowthSignal(
            quiet ? Kind.JOINS_WITHOUT_ENGAGEMENT : Kind.SPIKE,
            day.day(),
            joined(day),
            usual,
            own,
            others));
      }
    }
    return signals.build();
  }

  private static long joined(AudienceSnapshot day) {
    return day.joined().orElse(0);
  }

  private static double median(double[] values) {
    checkArgument(values.length > 0, "no values");
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static OptionalDouble othersPerJoin(
      List<AudienceSnapshot> days, double threshold, SortedMap<LocalDate, Tally> engagement) {
    List<Double> others = new ArrayList<>();
    for (AudienceSnapshot day : days) {
      if (joined(day) <= threshold) {
        perJoin(day, engagement).ifPresent(others::add);
      }
    }
    return others.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            median(others.stream().mapToDouble(Double::doubleValue).toArray()));
  }

  private static OptionalDouble perJoin(
      AudienceSnapshot day, SortedMap<LocalDate, Tally> engagement) {
    long[] known = engagement.subMap(day.day(), day.day().plusDays(WEEK)).values().stream()
        .filter(tally -> tally.isMeasured(Measure.ENGAGEMENTS))
        .mapToLong(tally -> tally.get(Measure.ENGAGEMENTS).orElse(0))
        .toArray();
    return known.length == 0 || joined(day) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) Arrays.stream(known).sum() / joined(day));
  }
}
