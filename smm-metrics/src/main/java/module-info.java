import org.jspecify.annotations.NullMarked;

/** KPIs, engagement-rate models and rollups over the measures of {@code io.github.smm4j.core}. */
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
