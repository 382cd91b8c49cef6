package io.github.smm4j.metrics;

import java.io.Serializable;

/**
 * An amount of a rollup: gives the number of a row that is always measured.
 *
 * @param <T> the type of the rows
 */
@FunctionalInterface
public interface Amount<T> extends Serializable {
  /**
   * Looks at a row.
   *
   * @param row the row
   * @return the number: a count, milliseconds, or micros of money
   */
  long of(T row);
}
