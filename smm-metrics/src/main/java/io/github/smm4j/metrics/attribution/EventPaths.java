package io.github.smm4j.metrics.attribution;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes paths of events: the touches of a person before each conversion. The order in which events come makes no
 * difference: equal times order by channel, and by value.
 */
final class EventPaths {
  private static final Comparator<Touch> BY_PERSON =
      comparing(Touch::person).thenComparing(Touch::time).thenComparing(EventPaths::trimmedChannel);

  /** Of conversions with one id, the first in this order is kept: of those at one time, the one with the most money. */
  private static final Comparator<Conversion> BY_TIME = comparing(Conversion::time)
      .thenComparing(Conversion::person)
      .thenComparing(c -> c.value().orElse(null), nullsLast(reverseOrder()))
      .thenComparing(c -> c.id().orElse(""));

  private final @Nullable Duration lookback;
  private final @Nullable Duration sessionGap;
  private final AfterConversion afterConversion;
  private final ChannelDictionary channels;
  private final Paths paths;
  private final LeftOutCounts leftOut;

  EventPaths(
      @Nullable Duration lookback,
      @Nullable Duration sessionGap,
      AfterConversion afterConversion,
      ChannelDictionary channels,
      Paths paths,
      LeftOutCounts leftOut) {
    this.lookback = lookback;
    this.sessionGap = sessionGap;
    this.afterConversion = afterConversion;
    this.channels = channels;
    this.paths = paths;
    this.leftOut = leftOut;
  }

  void add(List<Touch> touches, List<Conversion> conversions) {
    List<Touch> sorted = new ArrayList<>(touches);
    sorted.removeIf(touch -> ChannelDictionary.isBlank(touch.channel()));
    leftOut.add(LeftOut.BLANK_CHANNEL, touches.size() - sorted.size());
    sorted.sort(BY_PERSON);
    List<Conversion> unique = withoutDuplicates(conversions);
    int touch = 0;
    int conversion = 0;
    while (touch < sorted.size() || conversion < unique.size()) {
      String person = firstPerson(sorted, touch, unique, conversion);
      int touchEnd = touch;
      while (touchEnd < sorted.size() && sorted.get(touchEnd).person().equals(person)) {
        touchEnd++;
      }
      int conversionEnd = conversion;
      while (conversionEnd < unique.size() && unique.get(conversionEnd).person().equals(person)) {
        conversionEnd++;
      }
      addPerson(
          startingSessions(sorted.subList(touch, touchEnd)),
          unique.subList(conversion, conversionEnd));
      touch = touchEnd;
      conversion = conversionEnd;
    }
  }

  private static String trimmedChannel(Touch touch) {
    return ChannelDictionary.WHITE_SPACE.trimFrom(touch.channel());
  }

  private List<Conversion> withoutDuplicates(List<Conversion> conversions) {
    List<Conversion> sorted = new ArrayList<>(conversions);
    sorted.sort(BY_TIME);
    Set<String> ids = new HashSet<>();
    sorted.removeIf(
        conversion -> conversion.id().isPresent() && !ids.add(conversion.id().get()));
    leftOut.add(LeftOut.DUPLICATE_CONVERSION, conversions.size() - sorted.size());
    sorted.sort(comparing(Conversion::person)); // stable, so still by time for each person
    return sorted;
  }

  private static String firstPerson(
      List<Touch> touches, int touch, List<Conversion> conversions, int conversion) {
    if (touch == touches.size()) {
      return conversions.get(conversion).person();
    }
    String toucher = touches.get(touch).person();
    if (conversion == conversions.size()) {
      return toucher;
    }
    String converter = conversions.get(conversion).person();
    return toucher.compareTo(converter) <= 0 ? toucher : converter;
  }

  /** Keeps the touches that begin a session, which lasts until there is no touch for longer than the gap. */
  private List<Touch> startingSessions(List<Touch> touches) {
    if (sessionGap == null) {
      return touches;
    }
    List<Touch> starting = new ArrayList<>();
    Instant previous = null;
    for (Touch touch : touches) {
      if (previous == null || Duration.between(previous, touch.time()).compareTo(sessionGap) > 0) {
        starting.add(touch);
      }
      previous = touch.time();
    }
    leftOut.add(LeftOut.TOUCH_IN_SESSION, touches.size() - starting.size());
    return starting;
  }

  private void addPerson(List<Touch> touches, List<Conversion> conversions) {
    if (conversions.isEmpty()) {
      int last = touches.size();
      int first = firstWithin(touches, 0, last, touches.get(last - 1).time());
      leftOut.add(LeftOut.TOUCH_BEFORE_LOOKBACK, first);
      addTouches(touches, first, last, touches.get(last - 1).time());
      paths.endPath(0, 1, 0);
      return;
    }
    int journeyStart = 0;
    int used = 0; // touches before this one are in a journey already, or counted as left out
    for (Conversion conversion : conversions) {
      int end = used;
      while (end < touches.size() && !touches.get(end).time().isAfter(conversion.time())) {
        end++;
      }
      int first = firstWithin(touches, journeyStart, end, conversion.time());
      leftOut.add(LeftOut.TOUCH_BEFORE_LOOKBACK, Math.max(0, first - used));
      addTouches(touches, first, end, conversion.time());
      if (conversion.value().isPresent()) {
        paths.ensureValues();
      }
      paths.endPath(1, 0, conversion.value().map(MoneyMicros::of).orElse(0L));
      used = end;
      journeyStart = afterConversion == AfterConversion.START_AFRESH ? end : first;
    }
    leftOut.add(LeftOut.TOUCH_AFTER_CONVERSION, touches.size() - used);
  }

  /** The first touch, from {@code start} on, that is not older than the look-back window. */
  private int firstWithin(List<Touch> touches, int start, int end, Instant until) {
    if (lookback == null) {
      return start;
    }
    int first = start;
    while (first < end
        && Duration.between(touches.get(first).time(), until).compareTo(lookback) > 0) {
      first++;
    }
    return first;
  }

  private void addTouches(List<Touch> touches, int start, int end, Instant until) {
    for (Touch touch : touches.subList(start, end)) {
      paths.addTouch(
          channels.codeOfTrimmed(touch.channel()), millis(Duration.between(touch.time(), until)));
    }
  }

  /** Milliseconds, or the most there can be: the ends of time are farther apart than a long holds. */
  private static long millis(Duration duration) {
    return duration.toSeconds() >= Long.MAX_VALUE / 1000 ? Long.MAX_VALUE : duration.toMillis();
  }
}
