package io.github.smm4j.metrics.audience;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.metrics.time.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Finds the days on which unusually many joined: spikes above all days, and rises above the two weeks before. */
final class UnusualJoins {

  private static final int WEEK = 7;
  private static final int TWO_WEEKS = 14;
  /** So many of seven days must be known, and twice as many of fourteen. */
  private static final int KNOWN_OF_WEEK = 5;

  private static final double MAD_TO_DEVIATION = 1.4826;

  private final NavigableMap<LocalDate, Long> joins;

  private UnusualJoins(NavigableMap<LocalDate, Long> joins) {
    this.joins = joins;
  }

  /**
   * Days on which unusually many joined.
   *
   * @param rise whether it is a rise that lasts
   * @param first the first day
   * @param last the last day
   * @param usual how many join on a usual day
   */
  record Stretch(boolean rise, LocalDate first, LocalDate last, double usual) {

    DayRange period() {
      return DayRange.ofFirstAndLast(first, last);
    }
  }

  /** Gives the stretches in the order of time; none of them overlap. */
  static List<Stretch> in(NavigableMap<LocalDate, Long> joins) {
    if (joins.size() < GrowthSignal.LEAST_DAYS) {
      return List.of();
    }
    UnusualJoins days = new UnusualJoins(joins);
    List<Stretch> stretches = new ArrayList<>(days.rises());
    for (Stretch spike : days.spikes()) {
      if (stretches.stream().noneMatch(rise -> rise.rise() && overlap(rise, spike))) {
        stretches.add(spike);
      }
    }
    stretches.sort(Comparator.comparing(Stretch::first));
    return ImmutableList.copyOf(stretches);
  }

  private static boolean overlap(Stretch one, Stretch other) {
    return !one.first().isAfter(other.last()) && !other.first().isAfter(one.last());
  }

  /** What is usual, and what is above it by more than chance. */
  private record Usual(double median, double threshold) {

    static Usual of(Collection<Long> joins) {
      double[] numbers = joins.stream().mapToDouble(Long::doubleValue).toArray();
      double median = UnusualJoins.median(numbers);
      double deviation = MAD_TO_DEVIATION
          * UnusualJoins.median(
              Arrays.stream(numbers).map(join -> Math.abs(join - median)).toArray());
      return new Usual(median, median + GrowthSignal.SPIKE_DEVIATIONS * Math.max(deviation, 1));
    }
  }

  private List<Stretch> spikes() {
    Usual usual = Usual.of(joins.values());
    List<Stretch> spikes = new ArrayList<>();
    joins.forEach((day, joined) -> {
      if (joined > usual.threshold()) {
        Stretch before = spikes.isEmpty() ? null : spikes.get(spikes.size() - 1);
        if (before != null && !day.isAfter(before.last().plusDays(WEEK))) {
          spikes.set(spikes.size() - 1, new Stretch(false, before.first(), day, usual.median()));
        } else {
          spikes.add(new Stretch(false, day, day, usual.median()));
        }
      }
    });
    return spikes;
  }

  private List<Stretch> rises() {
    List<Stretch> rises = new ArrayList<>();
    LocalDate next = joins.firstKey().plusDays(TWO_WEEKS);
    for (Map.Entry<LocalDate, Long> joined : joins.tailMap(next, true).entrySet()) {
      LocalDate day = joined.getKey();
      Collection<Long> before = between(day.minusDays(TWO_WEEKS), day);
      if (!day.isBefore(next) && before.size() >= 2 * KNOWN_OF_WEEK) {
        Usual usual = Usual.of(before);
        if (joined.getValue() > usual.threshold() && isHigh(day, TWO_WEEKS, usual)) {
          Stretch rise = new Stretch(true, day, lastHighDay(day, usual), usual.median());
          rises.add(rise);
          next = rise.last().plusDays(1);
        }
      }
    }
    return rises;
  }

  private Collection<Long> between(LocalDate startInclusive, LocalDate endExclusive) {
    return joins.subMap(startInclusive, endExclusive).values();
  }

  private boolean isHigh(LocalDate first, int days, Usual usual) {
    Collection<Long> known = between(first, first.plusDays(days));
    return known.size() * WEEK >= KNOWN_OF_WEEK * days
        && median(known.stream().mapToDouble(Long::doubleValue).toArray()) > usual.threshold();
  }

  /** A rise lasts as long as most of each seven days are high. */
  private LocalDate lastHighDay(LocalDate first, Usual usual) {
    LocalDate last = first.plusDays(TWO_WEEKS - 1);
    while (isHigh(last.minusDays(WEEK - 2), WEEK, usual)) {
      last = last.plusDays(1);
    }
    while (joins.getOrDefault(last, 0L) <= usual.threshold()) {
      last = last.minusDays(1);
    }
    return last;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
