package io.github.smm4j.jackson;

/** What becomes of a measure that is neither listed nor known to the {@link SmmModule}. */
public enum UnknownMeasures {
  /** Reading fails, and the message names the measure. */
  FAIL,
  /** The measure is left out: the tally that is read has not measured it. */
  SKIP,
  /**
   * A number becomes an additive count of that id, an amount of money an additive sum of money: up to 256 in a tally,
   * beyond which reading fails.
   */
  ADOPT
}
