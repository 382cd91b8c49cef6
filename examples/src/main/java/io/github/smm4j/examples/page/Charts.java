package io.github.smm4j.examples.page;

import static com.google.common.html.HtmlEscapers.htmlEscaper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jfree.svg.SVGGraphics2D;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.Styler;

/** Charts as SVG elements to stand in a page. */
public final class Charts {
  private static final int WIDTH = 920;
  private static final int HEIGHT = 320;
  private static final int FONT_SIZE = 13;
  private static final int MARKER = 6;
  private static final int MANY_LABELS = 11;
  private static final int SLOPE = 30;
  private static final Color GRID = new Color(0xE3E6EA);
  private static final Color[] COLORS = {
    new Color(0x2F6FB0), new Color(0xE08A1E), new Color(0x3A9D6E)
  };

  private Charts() {}

  /**
   * What a chart says.
   *
   * @param words what it shows, for those who cannot see it
   * @param horizontal the title of the horizontal axis; may be empty
   * @param vertical the title of the vertical axis
   * @param decimals the form of the numbers: {@code 0.0}
   */
  public record Titles(String words, String horizontal, String vertical, String decimals) {}

  /**
   * Bars side by side.
   *
   * @param titles what it says
   * @param labels the groups
   * @param series for each color its name and a number for each label
   * @return a figure with the chart
   */
  public static String bars(Titles titles, List<String> labels, Map<String, List<Double>> series) {
    return draw(titles, labels, series, CategorySeries.CategorySeriesRenderStyle.Bar);
  }

  /**
   * Lines over the same labels.
   *
   * @param titles what it says
   * @param labels the points of the horizontal axis
   * @param series for each line its name and a number for each label
   * @return a figure with the chart
   */
  public static String lines(Titles titles, List<String> labels, Map<String, List<Double>> series) {
    return draw(titles, labels, series, CategorySeries.CategorySeriesRenderStyle.Line);
  }

  private static String draw(
      Titles titles,
      List<String> labels,
      Map<String, List<Double>> series,
      CategorySeries.CategorySeriesRenderStyle look) {
    CategoryChart chart = new CategoryChartBuilder()
        .width(WIDTH)
        .height(HEIGHT)
        .xAxisTitle(titles.horizontal())
        .yAxisTitle(titles.vertical())
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
        .setXAxisMaxLabelCount(Math.max(2, labels.size())) // it takes no 1
        .setYAxisDecimalPattern(titles.decimals());
    chart.getStyler().setDefaultSeriesRenderStyle(look).setMarkerSize(MARKER);
    chart.getStyler().setYAxisMin(0.0);
    boolean areLines = look == CategorySeries.CategorySeriesRenderStyle.Line;
    chart.getStyler().setOverlapped(areLines); // else lines of one day stand beside each other
    boolean areLong = labels.stream().mapToInt(String::length).sum() > MANY_LABELS * MANY_LABELS;
    if (areLong) {
      chart.getStyler().setXAxisLabelRotation(SLOPE);
    }
    series.forEach(
        (name, numbers) -> chart.addSeries(name, labels, numbers).setLineStyle(new BasicStroke(2)));
    SVGGraphics2D svg = new SVGGraphics2D(WIDTH, HEIGHT);
    svg.setDefsKeyPrefix(titles.words().replaceAll("[^A-Za-z]", "-"));
    chart.paint(svg, WIDTH, HEIGHT);
    // the chart draws its texts as shapes, so it says in words what it shows
    return figure(titles.words(), svg.getSVGElement());
  }

  /**
   * A chart with what it shows in words.
   *
   * @param words the words
   * @param svg an SVG element
   * @return a figure
   */
  public static String figure(String words, String svg) {
    return "<figure role=\"img\" aria-label=\"" + htmlEscaper().escape(words) + "\">" + svg
        + "</figure>";
  }
}
