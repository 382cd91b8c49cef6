package io.github.smm4j.metrics.attribution;

import static com.google.common.base.Preconditions.checkElementIndex;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;

/** One of the {@link Journeys}: the channels that were met in order of time, and how it ended. Immutable. */
public final class Journey {
  private final Journeys journeys;
  private final int path;

  Journey(Journeys journeys, int path) {
    this.journeys = journeys;
    this.path = path;
  }

  /**
   * The number of touches.
   *
   * @return 0 or more
   */
  public int size() {
    return journeys.paths().end(path) - journeys.paths().start(path);
  }

  /**
   * The channel of a touch.
   *
   * @param touch 0 for the first, up to {@link #size()} - 1 for the last
   * @return the channel
   * @throws IndexOutOfBoundsException if there is no such touch
   */
  public String channel(int touch) {
    return journeys.channels().get(journeys.paths().touches[at(touch)]);
  }

  /**
   * The channels of all touches.
   *
   * @return an immutable list, with repeats
   */
  public List<String> channels() {
    return IntStream.range(0, size()).mapToObj(this::channel).toList();
  }

  /**
   * How long before the conversion a touch was; in a journey without conversion, how long before the last touch.
   *
   * @param touch 0 for the first, up to {@link #size()} - 1 for the last
   * @return zero or more, in milliseconds; empty if the journey was given without times
   * @throws IndexOutOfBoundsException if there is no such touch
   */
  public Optional<Duration> age(int touch) {
    long[] ages = journeys.paths().ages;
    int at = at(touch);
    return ages == null || ages[at] == Paths.NO_AGE
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(ages[at]));
  }

  private int at(int touch) {
    return journeys.paths().start(path) + checkElementIndex(touch, size(), "touch");
  }

  /**
   * How many journeys by this path converted.
   *
   * @return 0 or more
   */
  public long conversions() {
    return journeys.paths().converting(path);
  }

  /**
   * How many journeys by this path did not convert.
   *
   * @return 0 or more
   */
  public long lost() {
    return journeys.paths().lost(path);
  }

  /**
   * What the conversions are worth together.
   *
   * @return the value, or empty if neither a value nor a cost was given with any journey
   */
  public Optional<BigMoney> value() {
    return journeys
        .currency()
        .map(unit -> MoneyMicros.toMoney(unit, journeys.paths().valueMicros(path)));
  }

  /** Gives the path and how often it converted: {@code vk > search > email (5 converted, 2 did not)}. */
  @Override
  public String toString() {
    return String.join(" > ", channels()) + " (" + conversions() + " converted, " + lost()
        + " did not)";
  }
}
