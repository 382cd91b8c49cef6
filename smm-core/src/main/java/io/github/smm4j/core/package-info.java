/**
 * What social media marketing measures, and on what.
 *
 * <p>The one idea: <em>measures add up; KPIs are ratios of weighted sums of measures</em>. A
 * {@link io.github.smm4j.core.Tally} holds exact numbers (counts, money in micros, milliseconds) by
 * {@link io.github.smm4j.core.Measure}; a {@link io.github.smm4j.core.Term} is a measure or a weighted sum of measures.
 * What does not add up says so in its {@link io.github.smm4j.core.Additivity}.
 *
 * <p>Everything here is immutable, thread-safe and serializable. No method takes or returns {@code null}; a
 * {@code null} argument throws {@link NullPointerException}.
 */
package io.github.smm4j.core;
