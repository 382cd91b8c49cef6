package io.github.smm4j.examples.attribution;

import java.time.Instant;
import org.joda.money.Money;

/**
 * An order as a shop stores it.
 *
 * @param person a client id
 * @param time when
 * @param id the number of the order
 * @param total what was paid
 */
record Order(String person, Instant time, String id, Money total) {}
