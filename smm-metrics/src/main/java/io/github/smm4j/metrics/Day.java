package io.github.smm4j.metrics;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The day of a row, on which a snapshot was taken.
 *
 * @param <T> the type of the rows
 */
@FunctionalInterface
public interface Day<T> extends Serializable {
  /**
   * Looks at a row.
   *
   * @param row the row
   * @return the day
   */
  LocalDate of(T row);
}
