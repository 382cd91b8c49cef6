package io.github.smm4j.metrics.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashSet;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What Java serialization writes of {@link Journeys}. Everything is checked when it is read.
 *
 * @param channels the channels by code
 * @param touches the codes of all touches
 * @param ages the ages of all touches, or none
 * @param ends where each path ends
 * @param converting by path
 * @param lost by path
 * @param values micros by path, or none
 * @param currency of the values and costs
 * @param costs micros by channel
 * @param leftOut what was left out
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record JourneysForm(
    ImmutableList<String> channels,
    int[] touches,
    long[] ages,
    int[] ends,
    long[] converting,
    long[] lost,
    long[] values,
    @Nullable CurrencyUnit currency,
    long[] costs,
    ImmutableMap<LeftOut, Long> leftOut)
    implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  static JourneysForm of(Journeys journeys) {
    Paths paths = journeys.paths();
    int size = paths.size();
    int[] ends = new int[size];
    long[] converting = new long[size];
    long[] lost = new long[size];
    long[] values = new long[paths.haveValues() ? size : 0];
    for (int path = 0; path < size; path++) {
      ends[path] = paths.end(path);
      converting[path] = paths.converting(path);
      lost[path] = paths.lost(path);
      if (paths.haveValues()) {
        values[path] = paths.valueMicros(path);
      }
    }
    long[] costs = new long[journeys.channels().size()];
    for (int channel = 0; channel < costs.length; channel++) {
      costs[channel] = journeys.costMicros(channel);
    }
    Paths trimmed = paths.copy();
    return new JourneysForm(
        ImmutableList.copyOf(journeys.channels()),
        trimmed.touches,
        trimmed.ages == null ? new long[0] : trimmed.ages,
        ends,
        converting,
        lost,
        values,
        journeys.currency().orElse(null),
        costs,
        ImmutableMap.copyOf(journeys.leftOut()));
  }

  @Serial
  private Object readResolve() {
    checkArgument(
        new HashSet<>(channels).size() == channels.size() && costs.length == channels.size(),
        "channels stand twice, or not each has a cost");
    checkArgument(ages.length == 0 || ages.length == touches.length, "not each touch has an age");
    checkArgument(values.length == 0 || values.length == ends.length, "not each path has a value");
    Paths paths = new Paths();
    if (values.length > 0) {
      paths.ensureValues();
    }
    int touch = 0;
    for (int path = 0; path < ends.length; path++) {
      int pathStart = touch;
      checkArgument(
          ends[path] >= touch && ends[path] <= touches.length,
          "path %s ends before it starts",
          path);
      for (; touch < ends[path]; touch++) {
        int code = checkElementIndex(touches[touch], channels.size());
        if (ages.length == 0) {
          paths.addTouch(code);
        } else {
          checkArgument(isAge(ages, touch, pathStart), "touch %s is not in order of time", touch);
          paths.addTouch(code, ages[touch]);
        }
      }
      long value = values.length == 0 ? 0 : values[path];
      checkArgument(
          converting[path] >= 0 && lost[path] >= 0 && value >= 0,
          "path %s has a negative number",
          path);
      paths.endPath(converting[path], lost[path], value);
    }
    LeftOutCounts counts = new LeftOutCounts();
    leftOut.forEach((reason, count) -> {
      // these two are counted from the paths
      if (reason != LeftOut.CONVERSION_WITHOUT_TOUCH && reason != LeftOut.EMPTY_JOURNEY) {
        counts.add(reason, count);
      }
    });
    return new Journeys(channels, paths, currency, costs.clone(), counts);
  }

  /** Whether an age is not above that of the touch before; a path has ages at all its touches or at none. */
  private static boolean isAge(long[] ages, int touch, int start) {
    long age = ages[touch];
    if (touch == start) {
      return age >= Paths.NO_AGE;
    }
    long before = ages[touch - 1];
    return before == Paths.NO_AGE ? age == Paths.NO_AGE : age >= 0 && age <= before;
  }
}
