package io.github.smm4j.metrics.audience;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.time.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something odd in the growth of an audience, with its numbers. It is a signal, and no verdict: a contest, a mention by a
 * celebrity or a paid campaign look like bought followers from here.
 *
 * <p>A day spikes if its joins are above the median of all days by more than {@value #SPIKE_DEVIATIONS} times the median
 * absolute deviation, made comparable to a standard deviation by the factor 1.4826 and at least 1 (Iglewicz and Hoaglin
 * 1993 take 3.5). Spikes within a week of each other are one signal, for their effects cannot be told apart.
 *
 * <p>Joins rise if a day and the median of the fourteen days from it are as far above the median of the fourteen days
 * before it. A rise lasts as long as most of each seven days are. This rule is our own. Of fourteen days ten must be known,
 * and at least {@value #LEAST_DAYS} in all.
 *
 * <p>Whether those who joined brought engagement is told by {@link JoinersEngagement}.
 *
 * @param kind what is odd
 * @param period the days on which so many joined
 * @param joined how many joined on them
 * @param usual the median of the joins of a day: of all days for a spike, of the fourteen days before for a rise
 * @param engagement what they brought, beside what would be usual, or why that is not known
 */
public record GrowthSignal(
    Kind kind, DayRange period, long joined, double usual, JoinersEngagement engagement) {

  /** How many robust standard deviations above the median make a spike. */
  public static final double SPIKE_DEVIATIONS = 3.5;

  /** From fewer days with joins than these nothing is concluded. */
  public static final int LEAST_DAYS = 14;

  /** What is odd. More may be added: have a default branch. */
  public enum Kind {
    /** Many more joined on a day, or several, than on other days. */
    SPIKE,
    /** Many more joined for two weeks or longer than in the two weeks before. */
    RISE,
    /** A spike or a rise, and those who joined brought less than half of the engagement that is usual of as many. */
    JOINS_WITHOUT_ENGAGEMENT
  }

  /**
   * Looks for signals.
   *
   * @param history the audience with its joins by day, and its followers for the comparison of engagement
   * @param engagement engagements by day ({@link Measure#ENGAGEMENTS}), in a map of any order, or a view of one; days
   *     without them are not known
   * @return an immutable list in the order of time; empty if there are fewer than {@value #LEAST_DAYS} days with joins
   */
  public static List<GrowthSignal> in(
      AudienceHistory history, SortedMap<LocalDate, Tally> engagement) {
    NavigableMap<LocalDate, Long> joins = new TreeMap<>();
    history
        .byDay()
        .forEach((day, snapshot) -> snapshot.joined().ifPresent(joined -> joins.put(day, joined)));
    SortedMap<LocalDate, Long> engagements = JoinersEngagement.known(engagement);
    return UnusualJoins.in(joins).stream()
        .map(stretch -> of(stretch, joins, JoinersEngagement.of(history, engagements, stretch)))
        .collect(ImmutableList.toImmutableList());
  }

  private static GrowthSignal of(
      UnusualJoins.Stretch stretch,
      NavigableMap<LocalDate, Long> joins,
      JoinersEngagement engagement) {
    long joined = 0;
    for (long ofDay : joins.subMap(stretch.first(), true, stretch.last(), true).values()) {
      joined = Math.addExact(joined, ofDay);
    }
    Kind shape = stretch.rise() ? Kind.RISE : Kind.SPIKE;
    return new GrowthSignal(
        engagement.isLow() ? Kind.JOINS_WITHOUT_ENGAGEMENT : shape,
        stretch.period(),
        joined,
        stretch.usual(),
        engagement);
  }

  /**
   * The first day on which so many joined.
   *
   * @return the first day of the {@link #period()}
   */
  public LocalDate day() {
    return period.startInclusive();
  }
}
