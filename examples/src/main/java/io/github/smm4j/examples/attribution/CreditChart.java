package io.github.smm4j.examples.attribution;

import io.github.smm4j.metrics.attribution.Credit;
import io.github.smm4j.metrics.attribution.Credits;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.jfree.svg.SVGGraphics2D;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;

/** The credit of each channel by each model, as bars. */
final class CreditChart {
  private static final int WIDTH = 920;
  private static final int HEIGHT = 420;

  private CreditChart() {}

  static String svg(Credits credits) {
    CategoryChart chart = new CategoryChartBuilder()
        .width(WIDTH)
        .height(HEIGHT)
        .title("Orders credited to each channel")
        .yAxisTitle("orders")
        .build();
    chart
        .getStyler()
        .setChartBackgroundColor(Color.WHITE)
        .setLegendPosition(Styler.LegendPosition.OutsideS)
        .setLocale(Locale.ENGLISH);
    chart.getStyler().setYAxisDecimalPattern("0");
    List<String> channels = credits.channels();
    for (Credit credit : credits.all()) {
      chart.addSeries(
          credit.model().toString(), channels, channels.stream().map(credit::of).toList());
    }
    SVGGraphics2D svg = new SVGGraphics2D(WIDTH, HEIGHT);
    chart.paint(svg, WIDTH, HEIGHT);
    return svg.getSVGDocument();
  }
}
