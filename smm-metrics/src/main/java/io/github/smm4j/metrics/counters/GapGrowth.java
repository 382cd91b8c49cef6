package io.github.smm4j.metrics.counters;

/**
 * What becomes of growth between two readings that have days without a reading between them: on which of the days things
 * were counted, nobody knows.
 */
public enum GapGrowth {
  /** All of it stands on the day of the later reading; the days between have no numbers. */
  UNDIVIDED,
  /**
   * It is divided over the days from the earlier reading to the later one by the time between them that lies in each: an
   * assumption, as a post grows fastest when it is new. The parts are whole and add up to the growth. A counter that fell
   * is not divided.
   */
  BY_TIME
}
