package io.github.smm4j.metrics.join;

/** What to do with rows that have no value of a key. */
public enum MissingKey {
  /**
   * They are joined with nothing, and each source has its own row for them: ads without a campaign name have nothing to do
   * with visits without a campaign tag.
   */
  APART,
  /** They are of one group: visits and orders that came from no social network came from elsewhere alike. */
  TOGETHER
}
