/**
 * KPIs and the tables of them.
 *
 * <ul>
 *   <li>{@link io.github.smm4j.metrics.Kpi} is a ratio of weighted sums of measures; {@link io.github.smm4j.metrics.Kpis}
 *       are the ones of the field; a {@link io.github.smm4j.metrics.KpiValue} is one's value, or why there is none;
 *   <li>{@link io.github.smm4j.metrics.Rollup} adds rows up by keys into {@link io.github.smm4j.metrics.Totals}, of which
 *       a {@link io.github.smm4j.metrics.KpiTable} is made;
 *   <li>{@link io.github.smm4j.metrics.Change} compares two values, {@link io.github.smm4j.metrics.Interval} tells how
 *       sure one is, and {@link io.github.smm4j.metrics.Goal} how far it is to go.
 * </ul>
 *
 * <pre>{@code
 * CTR.of(ad);                            // CTR 0.0179 % (38165 / 213434828)
 * CTR.of(ad).interval(0.95);             // Wilson: 1.7702852862917884E-4 .. 1.8061619505641954E-4
 * ROAS.of(ad).reason();                  // Optional[Undefined: revenue not measured]
 * rows.parallelStream().collect(rollup.collector()).table(CTR, CPC).sortedBy(CPC).top(10);
 * }</pre>
 *
 * <p>Engagement-rate models, attribution, time, content, audiences, plans and economics stand in packages of their own,
 * of which this one knows nothing.
 *
 * <p>Values are immutable and thread-safe. No method takes or returns {@code null}; a {@code null} argument throws
 * {@link NullPointerException}.
 */
package io.github.smm4j.metrics;
