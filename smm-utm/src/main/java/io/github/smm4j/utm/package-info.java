/**
 * Tagged links: writing UTM tags into any link without hurting it, and reading them out of any string without failing.
 *
 * <ul>
 *   <li>{@link io.github.smm4j.utm.UtmLink} writes tags;
 *   <li>{@link io.github.smm4j.utm.UtmParameters} are the tags, read by {@code parse};
 *   <li>{@link io.github.smm4j.utm.UtmParser} reads with settings, and tells where each tag stood and what was wrong;
 *   <li>{@link io.github.smm4j.utm.LinkCleaner} takes tags and click ids out again;
 *   <li>{@link io.github.smm4j.utm.TrafficClassifier} tells where a visit came from, and why;
 *   <li>{@link io.github.smm4j.utm.NamingConvention} checks and fixes tags, {@link io.github.smm4j.utm.AdMacros} checks the
 *       macros of ad platforms, {@link io.github.smm4j.utm.LinkTemplate} has both ready;
 *   <li>{@link io.github.smm4j.utm.LinkMatrix} makes many links, {@link io.github.smm4j.utm.LinkAudit} looks through many.
 * </ul>
 *
 * <pre>{@code
 * UtmLink.to("https://shop.example/sale?sku=7&x=%7e#reviews").source(Network.VK).medium("cpc");
 * // https://shop.example/sale?sku=7&x=%7e&utm_source=vk&utm_medium=cpc#reviews
 * UtmParameters.parse("shop.example/?50%off&UTM_Source=vk").source();      // Optional[vk]
 * TrafficSource.classify("?utm_source=vk&utm_medium=cpc", null);           // vk / cpc (Paid Social)
 * }</pre>
 *
 * <p>Reading never fails, whatever the string. Writing keeps every character of the link that is not part of a tag.
 *
 * <p>Everything here is immutable and thread-safe. No method takes or returns {@code null}; a {@code null} argument
 * throws {@link NullPointerException}.
 */
package io.github.smm4j.utm;
