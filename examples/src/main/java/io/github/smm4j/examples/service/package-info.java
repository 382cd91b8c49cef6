/**
 * How a service embeds the library: the HTTP server of the JDK, JSON by Jackson, two endpoints.
 *
 * <p>{@link io.github.smm4j.examples.service.MarketingService} is the main class.
 */
@NullMarked
package io.github.smm4j.examples.service;

import org.jspecify.annotations.NullMarked;
