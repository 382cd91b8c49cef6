package io.github.smm4j.metrics.audience;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.smm4j.core.AudienceSnapshot;
import io.github.smm4j.core.Network;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.time.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The snapshots of one account's audience in the order of time: growth, churn and net growth between any two days.
 *
 * <pre>{@code
 * AudienceHistory history = AudienceHistory.of(snapshots);
 * AudienceChange november = history.over(new DayRange(nov1, dec1));
 * Kpis.GROWTH_RATE.of(november.tally());
 * Kpis.FOLLOWER_CHURN.of(november.tally());
 * history.gaps();              // days without a snapshot
 * }</pre>
 *
 * <p>Followers are a state: they are read off at the end of a day, and never added up over days. A snapshot does not say
 * of which account of its network it is: to keep accounts apart, one history for each, is the caller's duty. Two snapshots
 * of one day are refused, but those of two accounts on different days look like one account that shrinks and grows.
 *
 * <p>Immutable.
 */
public final class AudienceHistory {

  private final Network network;
  private final ImmutableSortedMap<LocalDate, AudienceSnapshot> byDay;

  private AudienceHistory(Network network, ImmutableSortedMap<LocalDate, AudienceSnapshot> byDay) {
    this.network = network;
    this.byDay = byDay;
  }

  /**
   * Puts snapshots in order.
   *
   * @param snapshots snapshots of one account, in any order, at least one; that they are of one account is not seen from
   *     them, if their days differ
   * @return the history
   * @throws IllegalArgumentException if there is none, two are of one day, or they are of several networks
   */
  public static AudienceHistory of(Iterable<AudienceSnapshot> snapshots) {
    SortedMap<LocalDate, AudienceSnapshot> byDay = new TreeMap<>();
    for (AudienceSnapshot snapshot : snapshots) {
      AudienceSnapshot there = byDay.putIfAbsent(snapshot.day(), snapshot);
      checkArgument(
          there == null,
          "two snapshots of %s: %s, %s; a history is of one account: make one for each account, and keep"
              + " one reading of a day",
          snapshot.day(),
          there,
          snapshot);
    }
    checkArgument(!byDay.isEmpty(), "no snapshots");
    Network network = byDay.values().iterator().next().network();
    for (AudienceSnapshot snapshot : byDay.values()) {
      checkArgument(
          snapshot.network().equals(network),
          "a history is of one account, but here are %s and %s",
          network,
          snapshot.network());
    }
    return new AudienceHistory(network, ImmutableSortedMap.copyOfSorted(byDay));
  }

  /**
   * Where the account is.
   *
   * @return the network
   */
  public Network network() {
    return network;
  }

  /**
   * The snapshots.
   *
   * @return an immutable map in the order of time
   */
  public SortedMap<LocalDate, AudienceSnapshot> byDay() {
    return byDay;
  }

  /**
   * The days between the first and the last snapshot that have none, neighbours together.
   *
   * @return an immutable list in the order of time
   */
  public List<DayRange> gaps() {
    ImmutableList.Builder<DayRange> gaps = ImmutableList.builder();
    LocalDate next = byDay.firstKey();
    for (LocalDate day : byDay.keySet()) {
      if (day.isAfter(next)) {
        gaps.add(new DayRange(next, day));
      }
      next = day.plusDays(1);
    }
    return gaps.build();
  }

  /**
   * What happened in a period. It starts with the followers of the evening before, and ends with those of its last
   * evening; where a snapshot is missing there, the latest one before it is taken, and its day is told. A period in which
   * no number of followers is known has no end, so its growth is undefined and not 0.
   *
   * @param period the days
   * @return the change
   */
  public AudienceChange over(DayRange period) {
    return AudienceChange.of(this, period);
  }

  /**
   * Growth over periods that follow each other, chained: (1 + g1) * (1 + g2) * ... - 1. It is the growth from the start
   * of the first to the end of the last, which a sum or mean of growth rates is not.
   *
   * @param periods the periods, each starting where the one before ends
   * @return 0.21 for twice 10 %; empty if the growth of one of them is not known: {@link AudienceChange#noGrowth()} of
   *     the period tells why
   * @throws IllegalArgumentException if there is a gap or overlap between two periods
   */
  public OptionalDouble chainedGrowth(List<DayRange> periods) {
    return plus(-1, product(periods, period -> plus(1, over(period).growth())));
  }

  /**
   * Churn over periods that follow each other, chained: 1 - (1 - c1) * (1 - c2) * ... It is the share of the followers at
   * the start of the first who are gone at the end of the last, if those who joined since leave as often as the others; a
   * sum of churn rates may exceed 1.
   *
   * @param periods the periods, each starting where the one before ends
   * @return 0.19 for twice 10 %; empty if the churn of one of them is not known: {@link AudienceChange#churn()} of the
   *     period tells why
   * @throws IllegalArgumentException if there is a gap or overlap between two periods
   */
  public OptionalDouble chainedChurn(List<DayRange> periods) {
    OptionalDouble kept = product(periods, period -> {
      KpiValue churn = over(period).churn();
      return churn.isDefined() ? OptionalDouble.of(1 - churn.asDouble()) : OptionalDouble.empty();
    });
    return kept.isPresent() ? OptionalDouble.of(1 - kept.getAsDouble()) : kept;
  }

  private static OptionalDouble plus(double one, OptionalDouble other) {
    return other.isPresent() ? OptionalDouble.of(one + other.getAsDouble()) : other;
  }

  private static OptionalDouble product(
      List<DayRange> periods, Function<DayRange, OptionalDouble> factor) {
    double product = 1;
    for (int i = 0; i < periods.size(); i++) {
      checkArgument(
          i == 0 || periods.get(i).startInclusive().equals(periods.get(i - 1).endExclusive()),
          "%s does not follow %s",
          periods.get(i),
          i == 0 ? "" : periods.get(i - 1));
      OptionalDouble each = factor.apply(periods.get(i));
      if (each.isEmpty()) {
        return each;
      }
      product *= each.getAsDouble();
    }
    return OptionalDouble.of(product);
  }

  /** The latest snapshot with a number of followers, on a day or before. */
  Optional<AudienceSnapshot> atOrBefore(LocalDate day) {
    return byDay.headMap(day, true).descendingMap().values().stream()
        .filter(snapshot -> snapshot.followers().isPresent())
        .findFirst();
  }

  Map<LocalDate, AudienceSnapshot> in(DayRange period) {
    return byDay.subMap(period.startInclusive(), period.endExclusive());
  }

  /** Gives the network, the first and last day, and how many snapshots there are. */
  @Override
  public String toString() {
    return network + " " + byDay.firstKey() + " .. " + byDay.lastKey() + ", " + byDay.size()
        + " snapshots";
  }
}
