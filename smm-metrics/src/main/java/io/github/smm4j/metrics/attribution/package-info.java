/**
 * Attribution: which channel gets the credit when a buyer came by VK, then a search, then a newsletter.
 *
 * <p>{@link io.github.smm4j.metrics.attribution.Journeys} are read from text, from codes or from streams of events; an
 * {@link io.github.smm4j.metrics.attribution.Attribution} model splits their conversions and their value; the
 * {@link io.github.smm4j.metrics.attribution.Credit} adds up to both.
 */
package io.github.smm4j.metrics.attribution;
