package io.github.smm4j.metrics.counters;

/** What a counter that falls means. */
public enum Falls {
  /**
   * Tells them apart: a counter of 100 or more that falls to at most a twentieth was reset, or, where the first reading
   * above that is as high as before, was misread until then; every other fall is a correction.
   */
  TOLD_APART,
  /** Every fall is a correction: the platform took views back that were bought or counted twice. */
  CORRECTIONS,
  /** Every fall is a reset: the counter went on from 0. */
  RESETS
}
