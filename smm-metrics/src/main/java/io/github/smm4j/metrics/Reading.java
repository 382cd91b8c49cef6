package io.github.smm4j.metrics;

import java.io.Serializable;
import java.util.OptionalLong;

/**
 * A reading of a rollup: gives the number of a row, or empty where it was not measured.
 *
 * @param <T> the type of the rows
 */
@FunctionalInterface
public interface Reading<T> extends Serializable {
  /**
   * Looks at a row.
   *
   * @param row the row
   * @return the number, or empty
   */
  OptionalLong of(T row);
}
