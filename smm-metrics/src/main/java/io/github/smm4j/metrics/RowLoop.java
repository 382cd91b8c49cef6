package io.github.smm4j.metrics;

import java.util.List;

/**
 * Adds rows to a store by the short way: rows of numbers that are always there and make sense, of a group that is there.
 *
 * @param <T> the type of the rows
 */
abstract class RowLoop<T> {

  /** Whether this loop is of a plan. */
  abstract boolean isOf(RollupPlan<?> plan);

  /** Looks at the store again, after something was added otherwise. */
  abstract void look();

  /** Adds rows of a list up to the first that has to go the long way; gives its index. */
  abstract int addAll(List<? extends T> rows, int from, int end);

  /**
   * Adds a row.
   *
   * @return whether it was added; if not, nothing was changed
   */
  abstract boolean add(T row);
}
