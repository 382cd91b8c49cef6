import org.jspecify.annotations.NullMarked;

/**
 * KPIs, engagement-rate models, rollups, goals and attribution over the measures of {@code io.github.smm4j.core}.
 *
 * <p>Start with {@link io.github.smm4j.metrics.Kpis} for a KPI, {@link io.github.smm4j.metrics.Rollup} for a table of
 * them, {@link io.github.smm4j.metrics.engagement.EngagementModels} for engagement rates,
 * {@link io.github.smm4j.metrics.Goal} for goals, {@link io.github.smm4j.metrics.attribution.Attribution} for the credit of
 * channels. The root package knows nothing of the others.
 */
@NullMarked
module io.github.smm4j.metrics {
  requires static transitive org.jspecify;
  requires transitive io.github.smm4j.core;
  requires com.google.common;
  requires hash4j;
  requires org.apache.commons.statistics.distribution;

  exports io.github.smm4j.metrics;
  exports io.github.smm4j.metrics.attribution;
  exports io.github.smm4j.metrics.audience;
  exports io.github.smm4j.metrics.community;
  exports io.github.smm4j.metrics.content;
  exports io.github.smm4j.metrics.counters;
  exports io.github.smm4j.metrics.economics;
  exports io.github.smm4j.metrics.engagement;
  exports io.github.smm4j.metrics.funnel;
  exports io.github.smm4j.metrics.join;
  exports io.github.smm4j.metrics.plan;
  exports io.github.smm4j.metrics.time;
}
