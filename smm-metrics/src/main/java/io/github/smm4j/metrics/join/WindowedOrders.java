package io.github.smm4j.metrics.join;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Orders by how they stand to a period, each of them once.
 *
 * <p>Immutable, as far as the orders are.
 *
 * @param <T> the type of the orders
 */
public final class WindowedOrders<T> {

  private final OrderWindow window;
  private final Map<OrderTime, ImmutableList<T>> orders = new EnumMap<>(OrderTime.class);

  WindowedOrders(OrderWindow window, Map<OrderTime, List<T>> orders) {
    this.window = window;
    orders.forEach((time, some) -> this.orders.put(time, ImmutableList.copyOf(some)));
  }

  /**
   * The window by which they were sorted.
   *
   * @return the window
   */
  public OrderWindow window() {
    return window;
  }

  /**
   * The orders that are results of the period: bought in it, or after it within the window.
   *
   * @return an immutable list, those of the period first
   */
  public List<T> counted() {
    return ImmutableList.<T>builder()
        .addAll(of(OrderTime.IN_PERIOD))
        .addAll(of(OrderTime.AFTER_PERIOD))
        .build();
  }

  /**
   * The orders that stand to the period in one way.
   *
   * @param time the way
   * @return an immutable list in the order in which they were given
   */
  public List<T> of(OrderTime time) {
    return orders.getOrDefault(time, ImmutableList.of());
  }

  /** Says which orders are in no period, for want of a visit that came before them. */
  List<String> inNoPeriod() {
    List<String> notes = new ArrayList<>();
    int before = of(OrderTime.BEFORE_VISIT).size();
    if (before > 0) {
      notes.add(before + " of " + all()
          + " orders were bought before their visit and are not counted: if they are many, the times of"
          + " orders or visits are in another zone than was said");
    }
    int undated = of(OrderTime.UNDATED).size();
    if (undated > 0) {
      notes.add(undated + " of " + all()
          + " orders have no time, or no visit with a time, and are not counted");
    }
    return notes;
  }

  private int all() {
    return orders.values().stream().mapToInt(List::size).sum();
  }

  /**
   * Gives the window and the numbers of orders: {@code visits from 2026-11-01 until 2026-12-01 in Europe/Kyiv, bought
   * within 14 days: 120 in period, 12 after period; not counted: 3 late}.
   */
  @Override
  public String toString() {
    List<String> counted = new ArrayList<>();
    List<String> others = new ArrayList<>();
    orders.forEach((time, some) -> (time.isCounted() ? counted : others)
        .add(some.size() + " " + time.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    return window + ": " + (counted.isEmpty() ? "none" : String.join(", ", counted))
        + (others.isEmpty() ? "" : "; not counted: " + String.join(", ", others));
  }
}
