package io.github.smm4j.metrics.attribution;

/** What becomes of touches of one channel in a row. */
public enum Repeats {
  /** Each is a touch. */
  KEEP,
  /** They are one touch, the last of them: {@code a > a > b > a} is {@code a > b > a}. */
  COLLAPSE
}
