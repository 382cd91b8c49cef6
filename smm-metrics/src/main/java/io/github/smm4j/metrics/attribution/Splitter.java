package io.github.smm4j.metrics.attribution;

/** Splits the credit of one path after the other. For one thread. */
@FunctionalInterface
interface Splitter {
  /**
   * Splits one conversion.
   *
   * @param path a path with at least one touch
   * @return {@linkplain Parts parts} that sum to one, for each touch and maybe more, good until the next call; an empty
   *     array if no touch weighs anything
   */
  long[] parts(int path);
}
