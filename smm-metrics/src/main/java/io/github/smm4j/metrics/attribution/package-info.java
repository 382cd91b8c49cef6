/**
 * Attribution: which channel gets the credit when a buyer came by VK, then a search, then a newsletter.
 *
 * <p>{@link io.github.smm4j.metrics.attribution.Journeys} are read from text, from codes or from streams of events; an
 * {@link io.github.smm4j.metrics.attribution.Attribution} model splits their conversions and their value; the
 * {@link io.github.smm4j.metrics.attribution.Credit} adds up to both.
 *
 * <pre>{@code
 * Journeys journeys = Journeys.builder()
 *     .path("vk > search > email", 5, 2)      // 5 journeys converted, 2 did not
 *     .path("search", 2, 30)
 *     .build();
 * Credit credit = Attribution.linear().of(journeys);
 * credit.of("search");                   // 3.6666666666666665
 * credit.total();                        // 7.0: the conversions
 * }</pre>
 *
 * <p>All models split what happened; none of them measures what an ad caused.
 */
package io.github.smm4j.metrics.attribution;
