package io.github.smm4j.metrics.attribution;

/** What becomes of touches without a source: typed addresses, bookmarks. */
public enum DirectTouches {
  /** They are touches like others. */
  KEEP,
  /** They are skipped, unless the journey has no other touch, as in Google Analytics. */
  SKIP_UNLESS_ALONE,
  /** They are skipped. A conversion with direct touches only has no touch then. */
  SKIP
}
