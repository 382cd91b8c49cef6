package io.github.smm4j.metrics;

import java.io.Serializable;

/**
 * A coded key of a rollup: gives the number of the row's label.
 *
 * @param <T> the type of the rows
 */
@FunctionalInterface
public interface Code<T> extends Serializable {
  /**
   * Looks at a row.
   *
   * @param row the row
   * @return an index into the labels, from 0
   */
  int of(T row);
}
