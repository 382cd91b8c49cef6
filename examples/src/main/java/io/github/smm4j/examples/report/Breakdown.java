package io.github.smm4j.examples.report;

import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.RateAverage;
import java.util.List;

/**
 * Engagement rates by a key, pooled, mean and median side by side.
 *
 * @param title what the posts are grouped by
 * @param lines a line for each group, in the order of the labels
 */
record Breakdown(String title, List<Line> lines) {

  /**
   * The engagement rate of a group.
   *
   * @param label the group
   * @param posts how many posts it has
   * @param pooled all interactions by all gross reach
   * @param mean the mean of the posts' rates
   * @param median the median of the posts' rates
   */
  record Line(String label, long posts, KpiValue pooled, RateAverage mean, RateAverage median) {}

  /** Leaves out the groups that are too small to tell anything. */
  Breakdown withPostsFrom(int fewest) {
    return new Breakdown(
        title, lines.stream().filter(line -> line.posts() >= fewest).toList());
  }
}
