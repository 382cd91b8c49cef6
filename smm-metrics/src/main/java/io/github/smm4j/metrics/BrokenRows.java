package io.github.smm4j.metrics;

/**
 * What to do with rows that break sense: with negative counts, with more people reached than impressions, with more
 * unique clickers than clicks. They are always reported by {@link Totals#report()}, unless the first of them fails.
 */
public enum BrokenRows {
  /** Add them up like any other, and report them. Platforms correct themselves by negative numbers: the default. */
  KEEP,
  /** Leave them out, and report them. */
  SKIP,
  /** Throw {@link BrokenRowException} at the first, before anything of it is added. */
  FAIL
}
