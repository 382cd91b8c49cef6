package io.github.smm4j.metrics;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time of a row, of which a rollup cuts days, weeks or months in a time zone.
 *
 * @param <T> the type of the rows
 */
@FunctionalInterface
public interface Moment<T> extends Serializable {
  /**
   * Looks at a row.
   *
   * @param row the row
   * @return the instant; null groups under {@value Totals#NO_KEY}
   */
  @Nullable
  Instant of(T row);
}
