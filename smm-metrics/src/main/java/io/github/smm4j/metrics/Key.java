package io.github.smm4j.metrics;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A key of a rollup: gives the value by which a row is grouped.
 *
 * @param <T> the type of the rows
 */
@FunctionalInterface
public interface Key<T> extends Serializable {
  /**
   * Looks at a row.
   *
   * @param row the row
   * @return the key value: a {@code String}, an enum constant, a whole number, a {@code Boolean}, a {@code LocalDate}, a {@code Network}, or an {@code Optional} of one of these; empty and {@code null} group under {@value Totals#NO_KEY}
   */
  @Nullable
  Object of(T row);
}
