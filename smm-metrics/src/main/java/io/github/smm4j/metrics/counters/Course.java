package io.github.smm4j.metrics.counters;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The readings of one counter of one post.
 *
 * @param post the id of the post
 * @param counter the counter
 * @param currency the code of the currency of money; empty for all else
 * @param times when it was read, in the order of time, each once
 * @param values what was read
 */
record Course(
    String post,
    Measure counter,
    String currency,
    ImmutableList<Instant> times,
    ImmutableLongArray values)
    implements Serializable {

  private static final long LEAST_TO_RESET = 100;
  private static final long NEAR_ZERO_PARTS = 20;

  Course {
    checkArgument(
        !times.isEmpty() && times.size() == values.length(),
        "%s readings at %s times",
        values.length(),
        times.size());
    for (int i = 1; i < times.size(); i++) {
      checkArgument(times.get(i - 1).isBefore(times.get(i)), "times in disorder: %s", times);
    }
  }

  static Course of(
      String post,
      Measure counter,
      @Nullable CurrencyUnit currency,
      SortedMap<Instant, Long> readings) {
    ImmutableLongArray.Builder values = ImmutableLongArray.builder(readings.size());
    readings.values().forEach(values::add);
    return new Course(
        post,
        counter,
        currency == null ? "" : currency.getCode(),
        ImmutableList.copyOf(readings.keySet()),
        values.build());
  }

  /**
   * What came between two readings.
   *
   * @param from the time of the reading before, or of publication
   * @param to the time of the reading
   * @param growth what was new
   * @param reached what was counted in all until then, what resets took included
   * @param kind what a fall was; empty for growth
   */
  record Step(
      Instant from, Instant to, long growth, long reached, Optional<CounterIssue.Kind> kind) {}

  /**
   * What is known of the way of a counter.
   *
   * @param start when counting starts
   * @param level what it had then
   * @param steps what came since, in the order of time
   * @param issues the falls, and what is wrong with the start
   */
  record Way(
      Instant start, long level, ImmutableList<Step> steps, ImmutableList<CounterIssue> issues) {}

  Way way(@Nullable Instant published, Falls falls) {
    List<CounterIssue> issues = new ArrayList<>();
    boolean fromZero = published != null && !times.get(0).isBefore(published);
    if (published != null && !fromZero) {
      issues.add(issue(
          CounterIssue.Kind.BEFORE_PUBLICATION,
          times.get(0),
          times.get(0),
          values.get(0),
          counter + " was read at " + times.get(0) + ", before the post came out at " + published));
    }
    Instant start = fromZero && published != null ? published : times.get(0);
    long level = fromZero ? 0 : values.get(0);
    if (!fromZero && level != 0) {
      issues.add(issue(
          CounterIssue.Kind.START,
          start,
          start,
          level,
          counter + " stood at " + level + " when it was first read"));
    }
    List<Step> steps = new ArrayList<>();
    Instant from = start;
    long shown = level;
    long reached = level;
    int outageEnd = 0;
    for (int i = fromZero ? 0 : 1; i < times.size(); i++) {
      Instant to = times.get(i);
      long value = values.get(i);
      Optional<CounterIssue.Kind> fall = Optional.empty();
      if (value < shown) {
        outageEnd = i < outageEnd || falls != Falls.TOLD_APART ? outageEnd : back(shown, i);
        fall = Optional.of(i < outageEnd ? CounterIssue.Kind.DIP : fall(shown, i, falls));
      }
      if (fall.isPresent()) {
        issues.add(issue(
            fall.get(), from, to, value - shown, counter + " fell from " + shown + " to " + value));
        if (fall.get() == CounterIssue.Kind.DIP) {
          continue;
        }
      }
      boolean reset = fall.isPresent() && fall.get() == CounterIssue.Kind.RESET;
      long growth = reset ? value : Math.subtractExact(value, shown);
      reached = Math.addExact(reached, growth);
      steps.add(new Step(from, to, growth, reached, fall));
      from = to;
      shown = value;
    }
    return new Way(start, level, ImmutableList.copyOf(steps), ImmutableList.copyOf(issues));
  }

  private CounterIssue.Kind fall(long before, int at, Falls falls) {
    return switch (falls) {
      case CORRECTIONS -> CounterIssue.Kind.CORRECTION;
      case RESETS -> CounterIssue.Kind.RESET;
      case TOLD_APART ->
        isNearZero(before, at) ? CounterIssue.Kind.RESET : CounterIssue.Kind.CORRECTION;
    };
  }

  private boolean isNearZero(long before, int at) {
    return before >= LEAST_TO_RESET && values.get(at) <= before / NEAR_ZERO_PARTS;
  }

  /** Where the readings are as high as before again, if all between are near zero; 0 if they go on from there. */
  private int back(long before, int at) {
    int next = at;
    while (next < values.length() && isNearZero(before, next)) {
      next++;
    }
    return next < values.length() && values.get(next) >= before ? next : 0;
  }

  CounterIssue issue(CounterIssue.Kind kind, Instant from, Instant to, long amount, String text) {
    return CounterIssue.of(kind, post, counter, from, to, amount, text);
  }

  /** Sets a number of the unit of this counter. */
  void put(Tally.Builder tally, Measure measure, long number) {
    if (currency.isEmpty()) {
      tally.set(measure, number);
    } else {
      tally.setMicros(measure, CurrencyUnit.of(currency), number);
    }
  }

  long last() {
    return values.get(values.length() - 1);
  }
}
