package io.github.smm4j.examples.report;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jfree.svg.SVGGraphics2D;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;

/** Charts as SVG elements to stand in a page. */
final class Charts {
  private static final int WIDTH = 920;
  private static final int HEIGHT = 320;
  private static final int FONT_SIZE = 13;
  private static final Color GRID = new Color(0xE3E6EA);
  private static final Color[] COLORS = {
    new Color(0x2F6FB0), new Color(0xE08A1E), new Color(0x3A9D6E)
  };

  private Charts() {}

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
    CategoryChart chart = new CategoryChartBuilder()
        .width(WIDTH)
        .height(HEIGHT)
        .xAxisTitle(breakdown.title())
        .yAxisTitle("ERR, %")
        .build();
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE);
    chart
        .getStyler()
        .setBaseFont(font)
        .setChartBackgroundColor(Color.WHITE)
        .setSeriesColors(COLORS)
        .setLegendPosition(Styler.LegendPosition.OutsideE)
        .setLegendBorderColor(Color.WHITE)
        .setLegendFont(font)
        .setPlotBorderVisible(false)
        .setLocale(Locale.ENGLISH);
    chart
        .getStyler()
        .setAxisTickLabelsFont(font)
        .setAxisTitleFont(font)
        .setPlotGridLinesColor(GRID)
        .setPlotGridVerticalLinesVisible(false)
        .setXAxisMaxLabelCount(breakdown.lines().size())
        .setYAxisDecimalPattern("0.0");
    List<String> labels = breakdown.lines().stream().map(Breakdown.Line::label).toList();
    addSeries(chart, "pooled", labels, breakdown, line -> line.pooled().orElse(0));
    addSeries(chart, "mean", labels, breakdown, line -> line.mean().orElse(0));
    addSeries(chart, "median", labels, breakdown, line -> line.median().orElse(0));
    SVGGraphics2D svg = new SVGGraphics2D(WIDTH, HEIGHT);
    svg.setDefsKeyPrefix(breakdown.title().replaceAll("[^A-Za-z]", "-"));
    chart.paint(svg, WIDTH, HEIGHT);
    // the chart draws its texts as shapes, so it says in words what it shows
    return "<figure role=\"img\" aria-label=\"Bars: pooled, mean and median ERR in % by "
        + breakdown.title().toLowerCase(Locale.ROOT) + "\">" + svg.getSVGElement() + "</figure>";
  }

  private static void addSeries(
      CategoryChart chart,
      String name,
      List<String> labels,
      Breakdown breakdown,
      ToDoubleFunction<Breakdown.Line> rate) {
    List<Double> percents =
        breakdown.lines().stream().map(line -> 100 * rate.applyAsDouble(line)).toList();
    chart.addSeries(name, labels, percents);
  }
}
