package io.github.smm4j.examples.monday;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import io.github.smm4j.examples.page.Block;
import io.github.smm4j.examples.page.Charts;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.attribution.Credit;
import io.github.smm4j.metrics.attribution.Credits;
import io.github.smm4j.metrics.funnel.FunnelComparison;
import io.github.smm4j.metrics.funnel.FunnelStep;
import io.github.smm4j.metrics.funnel.FunnelValue;
import io.github.smm4j.metrics.time.DailySeries;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** The charts of the Monday report. */
final class MondayCharts {
  private static final int WIDTH = 920;
  private static final int LEFT = 70;
  private static final int RIGHT = 640;
  private static final int ROW = 46;

  private MondayCharts() {}

  static Block money(DailySeries trend, CurrencyUnit currency) {
    return new Block.Chart(Charts.lines(
        new Charts.Titles("Lines: spend and revenue by day", "", currency.getCode(), "#,##0"),
        days(trend),
        series(trend, Map.entry("spend", Measure.SPEND), Map.entry("revenue", Measure.REVENUE))));
  }

  static Block traffic(DailySeries trend) {
    return new Block.Chart(Charts.lines(
        new Charts.Titles("Lines: clicks and visits by day", "", "", "#,##0"),
        days(trend),
        series(trend, Map.entry("clicks", Measure.CLICKS), Map.entry("visits", Measure.VISITS))));
  }

  private static List<String> days(DailySeries trend) {
    return trend.period().stream()
        .map(day -> day.getMonthValue() + "-" + day.getDayOfMonth())
        .toList();
  }

  @SafeVarargs
  private static Map<String, List<Double>> series(
      DailySeries trend, Map.Entry<String, Measure>... measures) {
    Map<String, List<Double>> series = new LinkedHashMap<>();
    for (Map.Entry<String, Measure> measure : measures) {
      series.put(
          measure.getKey(),
          trend.period().stream()
              .map(day -> number(trend.day(day).orElse(Tally.empty()), measure.getValue()))
              .toList());
    }
    return series;
  }

  private static double number(Tally tally, Measure measure) {
    return measure.unit() == MeasureUnit.MONEY
        ? tally.money(measure).map(money -> money.getAmount().doubleValue()).orElse(0.0)
        : tally.get(measure).orElse(0);
  }

  /** What part of the spend and of the revenue each campaign with ads has; empty if there were no ads. */
  static Optional<Block> mix(KpiTable table) {
    List<KpiTable.Row> rows = table.rows().stream()
        .filter(row -> row.tally().isMeasured(Measure.SPEND))
        .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Double>> series = new LinkedHashMap<>();
    for (Measure measure : List.of(Measure.SPEND, Measure.REVENUE)) {
      double all = Math.max(1, number(table.totals().tally(), measure));
      series.put(
          measure.id(),
          rows.stream().map(row -> 100 * number(row.tally(), measure) / all).toList());
    }
    return Optional.of(new Block.Chart(Charts.bars(
        new Charts.Titles(
            "Bars: the part of all spend and of all revenue that each campaign has in %",
            "", "% of all", "0"),
        rows.stream()
            .map(row -> row.keys().stream().map(Object::toString).collect(Collectors.joining(", ")))
            .toList(),
        series)));
  }

  /** The models side by side for whom they credit. */
  static Block credits(Credits credits) {
    List<String> channels = byCredit(credits);
    Map<String, List<Double>> series = new LinkedHashMap<>();
    for (Credit credit : credits.all()) {
      series.put(model(credit), channels.stream().map(credit::of).toList());
    }
    return new Block.Chart(Charts.bars(
        new Charts.Titles("Bars: orders owed to each campaign by each model", "", "orders", "0"),
        channels,
        series));
  }

  static List<String> byCredit(Credits credits) {
    Credit first = credits.all().get(0);
    return credits.channels().stream()
        .sorted(Comparator.comparingDouble(first::of)
            .reversed()
            .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The name of a model in words. */
  static String model(Credit credit) {
    return credit.model().toString().replace('_', ' ');
  }

  /** From the click on, bars of the counts; the week before is the line below each. */
  static Block funnel(FunnelComparison funnel) {
    List<FunnelStep> steps = funnel.value().steps();
    double most = Math.max(1, Math.max(largest(funnel.value()), largest(funnel.base())));
    StringBuilder svg = new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(ROW * (steps.size() - 1) + 8)
        .append("\" font-size=\"13\" fill=\"#1d2733\">\n");
    for (int i = 1; i < steps.size(); i++) {
      FunnelStep step = steps.get(i);
      FunnelStep before = funnel.base().steps().get(i);
      int top = ROW * (i - 1) + 4;
      svg.append("<text x=\"0\" y=\"%d\">%s</text>\n".formatted(top + 19, step.name()));
      bar(svg, top, 26, count(step) / most, "#2F6FB0");
      bar(svg, top + 28, 7, count(before) / most, "#E08A1E");
      svg.append("<text x=\"%d\" y=\"%d\">%s</text>\n"
          .formatted(RIGHT + LEFT + 12, top + 19, words(step, i == 1)));
    }
    svg.append("</svg>");
    return new Block.Chart(Charts.figure(
            "Bars: the steps of the funnel from the click on, this week and the week before",
            svg.toString())
        + "<p class=\"note\">Blue: this week. Orange: the week before.</p>");
  }

  private static void bar(StringBuilder svg, int top, int height, double share, String color) {
    svg.append(String.format(
        Locale.ROOT,
        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\" fill=\"%s\"/>\n",
        LEFT,
        top,
        Math.max(1, share * RIGHT),
        height,
        color));
  }

  private static String words(FunnelStep step, boolean isFirst) {
    String count = String.format(Locale.ENGLISH, "%,.0f", count(step));
    return isFirst
        ? count
        : count
            + step.rate()
                .filter(KpiValue::isDefined)
                .map(rate -> ", " + rate.format(Locale.ENGLISH) + " of step before")
                .orElse("");
  }

  private static double largest(FunnelValue funnel) {
    return funnel.steps().stream()
        .skip(1)
        .mapToDouble(MondayCharts::count)
        .max()
        .orElse(1);
  }

  private static double count(FunnelStep step) {
    return step.count().orElse(0);
  }
}
