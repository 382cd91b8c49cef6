package io.github.smm4j.metrics.attribution;

import io.github.smm4j.core.Measure;
import io.github.smm4j.metrics.Kpi;

/**
 * KPIs of attributed conversions, for {@link Credit#table}. {@code Kpis.ROAS} and other KPIs of revenue work there too:
 * {@link Measure#REVENUE} is the attributed value.
 *
 * <p>Measures are whole numbers, and a channel's credit seldom is. So it is measured in millionths of a conversion, split
 * so that the channels' sum is exact, and the KPIs turn them back.
 */
public final class AttributionKpis {

  /** Attributed conversions in millionths. */
  public static final Measure CONVERSION_MICROS = Measure.count("attributed_conversion_micros");

  private static final long MILLION = 1_000_000;

  /** Attributed conversions. */
  public static final Kpi CONVERSIONS = Kpi.define("attributed_conversions")
      .title("Attributed conversions")
      .total(CONVERSION_MICROS.times(0.000_001))
      .count()
      .higherIsBetter()
      .source("the attribution model by which the conversions were split")
      .build();

  /** Spend by attributed conversions: the CPA of a channel. */
  public static final Kpi COST_PER_CONVERSION = Kpi.define("attributed_cpa")
      .label("Attributed CPA")
      .title("Cost per attributed conversion")
      .ratio(Measure.SPEND, CONVERSION_MICROS)
      .scale(MILLION)
      .money()
      .lowerIsBetter()
      .source("CPA with the conversions that an attribution model gives")
      .rival(
          "CPA as an ad platform reports it: each platform counts the whole conversion as its own")
      .build();

  private AttributionKpis() {}
}
