package io.github.smm4j.core;

/** What the numbers of a {@link Measure} count. Measures of different units never add up. */
public enum MeasureUnit {
  /** Things, people or events. */
  COUNT,
  /** Money of one currency, kept in micros: 1,000,000 micros are one unit of the currency. */
  MONEY,
  /** Time in milliseconds. */
  MILLISECONDS
}
