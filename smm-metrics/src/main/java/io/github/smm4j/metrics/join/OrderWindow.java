package io.github.smm4j.metrics.join;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.smm4j.metrics.Moment;
import io.github.smm4j.metrics.time.DayRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are results of a period: those whose click or visit lies in it, and that were bought within a window after
 * that. An order of December 3 from a click on November 28 is a result of November's spend.
 *
 * <pre>{@code
 * OrderWindow window = OrderWindow.of(november, kyiv, Duration.ofDays(14));
 * window.timeOf(visitedAt, boughtAt);                                    // AFTER_PERIOD: counted
 * window.split(orders, Order::visitedAt, Order::boughtAt).of(LATE);      // those that came too late
 * window.closesAt();                                                     // from then on no order can be added
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class OrderWindow {

  private final DayRange period;
  private final ZoneId zone;
  private final Duration within;

  private OrderWindow(DayRange period, ZoneId zone, Duration within) {
    this.period = period;
    this.zone = zone;
    this.within = within;
  }

  /**
   * Makes a window.
   *
   * @param period the days of the clicks or visits
   * @param zone where these days begin and end
   * @param within how long after the click or visit an order may be bought, the end included; above zero
   * @return the window
   * @throws IllegalArgumentException if the time is not above zero
   */
  public static OrderWindow of(DayRange period, ZoneId zone, Duration within) {
    checkArgument(!within.isNegative() && !within.isZero(), "a window of %s", within);
    return new OrderWindow(requireNonNull(period), requireNonNull(zone), within);
  }

  /**
   * The days of the clicks or visits.
   *
   * @return the period
   */
  public DayRange period() {
    return period;
  }

  /**
   * Where the days of the period begin and end.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return zone;
  }

  /**
   * When the last order can have been bought that is counted: before that, the results of the period are not complete.
   *
   * @return the end of the period and the window after it
   */
  public Instant closesAt() {
    return period.endExclusive().atStartOfDay(zone).toInstant().plus(within);
  }

  /**
   * Tells how an order stands to the period.
   *
   * @param visitedAt the time of the click or visit that the order came from; null if it is not known
   * @param boughtAt the time of the order; null if it is not known
   * @return how it stands
   */
  public OrderTime timeOf(@Nullable Instant visitedAt, @Nullable Instant boughtAt) {
    if (visitedAt == null || boughtAt == null) {
      return OrderTime.UNDATED;
    }
    if (boughtAt.isBefore(visitedAt)) {
      return OrderTime.BEFORE_VISIT;
    }
    if (!period.contains(visitedAt, zone)) {
      return OrderTime.OTHER_PERIOD;
    }
    if (boughtAt.isAfter(visitedAt.plus(within))) {
      return OrderTime.LATE;
    }
    return period.contains(boughtAt, zone) ? OrderTime.IN_PERIOD : OrderTime.AFTER_PERIOD;
  }

  /**
   * Sorts orders by how they stand to the period. Every order is in the answer once.
   *
   * @param orders the orders
   * @param visitedAt gives the time of the click or visit that an order came from, or null
   * @param boughtAt gives the time of an order, or null
   * @param <T> the type of the orders
   * @return the orders
   */
  public <T> WindowedOrders<T> split(Iterable<T> orders, Moment<T> visitedAt, Moment<T> boughtAt) {
    Map<OrderTime, List<T>> byTime = new EnumMap<>(OrderTime.class);
    orders.forEach(order -> byTime
        .computeIfAbsent(timeOf(visitedAt.of(order), boughtAt.of(order)), time -> new ArrayList<>())
        .add(order));
    return new WindowedOrders<>(this, byTime);
  }

  /**
   * Gives {@code visits from 2026-11-01 until 2026-12-01 in Europe/Kyiv, bought within 14 days}.
   */
  @Override
  public String toString() {
    boolean wholeDays = within.equals(Duration.ofDays(within.toDays()));
    return "visits from " + period + " in " + zone + ", bought within "
        + (wholeDays ? within.toDays() + " days" : within.toString());
  }
}
