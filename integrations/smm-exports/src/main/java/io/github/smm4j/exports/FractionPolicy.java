package io.github.smm4j.exports;

/**
 * What to do with a count that is not whole. Google Ads credits one conversion to several ads by shares, so it writes
 * {@code 0.37} conversions; counts here are whole numbers. {@code 3.0} is whole and always read.
 */
public enum FractionPolicy {
  /** Sets the row aside, as {@link SetAside.Reason#NOT_WHOLE}. */
  SET_ASIDE,
  /**
   * Rounds half-even, cell by cell, and reports how many cells that were as {@link ExportProblem.Kind#ROUNDED}. A total
   * of many rounded cells may be off by half a unit for each.
   */
  ROUND
}
