/**
 * The way from being reached to buying, step by step. {@link io.github.smm4j.metrics.funnel.Funnel} is the entry.
 */
package io.github.smm4j.metrics.funnel;
