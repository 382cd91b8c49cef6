/**
 * What social media marketing measures, and on what.
 *
 * <p>The one idea: <em>measures add up; KPIs are ratios of weighted sums of measures</em>. A
 * {@link io.github.smm4j.core.Tally} holds exact numbers (counts, money in micros, milliseconds) by
 * {@link io.github.smm4j.core.Measure}; a {@link io.github.smm4j.core.Term} is a measure or a weighted sum of measures.
 * What does not add up says so in its {@link io.github.smm4j.core.Additivity}.
 *
 * <pre>{@code
 * Tally ad = Tally.builder()
 *     .set(IMPRESSIONS, 213_434_828)
 *     .set(CLICKS, 38_165)
 *     .set(SPEND, Money.of(CurrencyUnit.USD, 58_705.23))
 *     .build();
 * ad.get(SAVES);                         // OptionalLong.empty: not measured is not zero
 * ad.plus(other);                        // refuses reach and two currencies, and names the way out
 * }</pre>
 *
 * <p>{@link io.github.smm4j.core.Network} knows networks by name, alias and host;
 * {@link io.github.smm4j.core.Post}, {@link io.github.smm4j.core.Campaign} and
 * {@link io.github.smm4j.core.AudienceSnapshot} are what tallies belong to.
 *
 * <p>Everything here is immutable, thread-safe and serializable. No method takes or returns {@code null}; a
 * {@code null} argument throws {@link NullPointerException}.
 */
package io.github.smm4j.core;
