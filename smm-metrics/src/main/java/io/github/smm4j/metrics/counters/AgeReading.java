package io.github.smm4j.metrics.counters;

/** Where the value of a counter at an age may come from. */
public enum AgeReading {
  /** Only from a reading at that age, within the {@linkplain Counters.Builder#tolerance tolerance}. */
  OBSERVED,
  /**
   * From a reading at that age, or else from the line between the readings before and after it, rounded half-even: an
   * assumption, as a post grows fastest when it is new. Never beyond the last reading.
   */
  INTERPOLATED
}
