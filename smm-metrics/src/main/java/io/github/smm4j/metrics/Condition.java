package io.github.smm4j.metrics;

import java.io.Serializable;

/**
 * A filter of a rollup: tells whether a row is to be rolled up.
 *
 * @param <T> the type of the rows
 */
@FunctionalInterface
public interface Condition<T> extends Serializable {
  /**
   * Looks at a row.
   *
   * @param row the row
   * @return true to keep it, false to leave it out
   */
  boolean of(T row);
}
