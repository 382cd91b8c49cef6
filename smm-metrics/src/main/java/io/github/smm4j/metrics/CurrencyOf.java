package io.github.smm4j.metrics;

import java.io.Serializable;
import org.joda.money.CurrencyUnit;

/**
 * The currency of a row, where rows of one rollup have several.
 *
 * @param <T> the type of the rows
 */
@FunctionalInterface
public interface CurrencyOf<T> extends Serializable {
  /**
   * Looks at a row.
   *
   * @param row the row
   * @return the currency
   */
  CurrencyUnit of(T row);
}
