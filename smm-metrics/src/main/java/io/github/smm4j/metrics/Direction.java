package io.github.smm4j.metrics;

/** Which way a {@link Kpi} is good. */
public enum Direction {
  /** More is better: click-through rate, revenue. */
  HIGHER_IS_BETTER,
  /** Less is better: cost per click, bounce rate. */
  LOWER_IS_BETTER,
  /** Neither: frequency, share of a budget that is used. */
  NEUTRAL
}
