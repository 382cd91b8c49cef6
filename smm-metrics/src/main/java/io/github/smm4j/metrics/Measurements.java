package io.github.smm4j.metrics;

import io.github.smm4j.core.Tally;
import java.io.Serializable;

/**
 * The measurements of a row, as a tally.
 *
 * @param <T> the type of the rows
 */
@FunctionalInterface
public interface Measurements<T> extends Serializable {
  /**
   * Looks at a row.
   *
   * @param row the row
   * @return the tally; what does not add up in it becomes gross
   */
  Tally of(T row);
}
