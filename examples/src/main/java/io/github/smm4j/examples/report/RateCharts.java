package io.github.smm4j.examples.report;

import io.github.smm4j.examples.page.Charts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The charts of engagement rates. */
final class RateCharts {
  private RateCharts() {}

  /**
   * Pooled, mean and median engagement rate of each group, side by side, in per cent. Groups that are too small to tell
   * anything are not drawn.
   *
   * @return the chart, or empty if all groups are too small
   */
  static Optional<String> engagementRates(Breakdown all) {
    Breakdown breakdown = all.withPostsFrom(PostAnalysis.FEWEST_POSTS);
    return breakdown.lines().isEmpty() ? Optional.empty() : Optional.of(draw(breakdown));
  }

  private static String draw(Breakdown breakdown) {
    Map<String, List<Double>> series = new LinkedHashMap<>();
    series.put("pooled", percents(breakdown, line -> line.pooled().orElse(0)));
    series.put("mean", percents(breakdown, line -> line.mean().orElse(0)));
    series.put("median", percents(breakdown, line -> line.median().orElse(0)));
    return Charts.bars(
        new Charts.Titles(
            "Bars: pooled, mean and median ERR in % by "
                + breakdown.title().toLowerCase(Locale.ROOT),
            breakdown.title(),
            "ERR, %",
            "0.0"),
        breakdown.lines().stream().map(Breakdown.Line::label).toList(),
        series);
  }

  private static List<Double> percents(Breakdown breakdown, ToDoubleFunction<Breakdown.Line> rate) {
    return breakdown.lines().stream()
        .map(line -> 100 * rate.applyAsDouble(line))
        .toList();
  }
}
