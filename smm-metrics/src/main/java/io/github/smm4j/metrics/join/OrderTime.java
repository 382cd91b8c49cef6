package io.github.smm4j.metrics.join;

/** How an order stands to the period that is looked at, by its visit and by when it was bought. */
public enum OrderTime {
  /** The visit and the order are in the period, the order within the window after the visit. Counted. */
  IN_PERIOD,
  /** The visit is in the period, the order after it, but within the window after the visit. Counted. */
  AFTER_PERIOD,
  /** The visit is in the period, and the order came after the window. Listed as late. */
  LATE,
  /** The visit is in another period, to which the order belongs. */
  OTHER_PERIOD,
  /** Bought before the visit: the two do not belong together, or one of the clocks is wrong. */
  BEFORE_VISIT,
  /** The time of the visit or of the order is not known. */
  UNDATED;

  /**
   * Tells whether orders of this kind are results of the period.
   *
   * @return whether they are counted
   */
  public boolean isCounted() {
    return this == IN_PERIOD || this == AFTER_PERIOD;
  }
}
