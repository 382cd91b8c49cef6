package io.github.smm4j.metrics.attribution;

/** Where the journey to a person's second conversion begins. */
public enum AfterConversion {
  /**
   * Every conversion looks back over its whole window, also at touches before the conversion before it, as in Google
   * Analytics: one touch may earn credit from several conversions.
   */
  LOOK_BACK,
  /** The journey begins afresh after a conversion: each touch belongs to one journey. */
  START_AFRESH
}
