package io.github.smm4j.examples.report;

import io.github.smm4j.core.Post;
import io.github.smm4j.metrics.engagement.EngagementModel;
import io.github.smm4j.metrics.engagement.RateSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

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
  record Line(String label, int posts, RateSummary pooled, RateSummary mean, RateSummary median) {
    static Line of(String label, EngagementModel model, List<Post> posts) {
      return new Line(
          label, posts.size(), model.pooled(posts), model.mean(posts), model.median(posts));
    }
  }

  /** Leaves out the groups that are too small to tell anything. */
  Breakdown withPostsFrom(int fewest) {
    return new Breakdown(
        title, lines.stream().filter(line -> line.posts() >= fewest).toList());
  }

  static Breakdown of(
      String title, EngagementModel model, List<PostRow> rows, Function<PostRow, String> key) {
    Map<String, List<Post>> groups = new TreeMap<>();
    for (PostRow row : rows) {
      groups.computeIfAbsent(key.apply(row), label -> new ArrayList<>()).add(row.post());
    }
    List<Line> lines = new ArrayList<>();
    groups.forEach((label, posts) -> lines.add(Line.of(label, model, posts)));
    return new Breakdown(title, List.copyOf(lines));
  }
}
