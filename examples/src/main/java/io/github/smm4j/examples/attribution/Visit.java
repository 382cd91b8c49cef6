package io.github.smm4j.examples.attribution;

import java.time.Instant;

/**
 * A visit as a web server logs it.
 *
 * @param person a client id
 * @param time when
 * @param landingUrl the page with its tags
 * @param referrer where the browser says it came from; empty if it does not
 */
record Visit(String person, Instant time, String landingUrl, String referrer) {}
