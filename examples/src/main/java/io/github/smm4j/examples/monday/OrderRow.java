package io.github.smm4j.examples.monday;

import io.github.smm4j.core.Tally;
import io.github.smm4j.utm.TrafficSource;
import java.time.Instant;
import java.util.Optional;

/**
 * An order.
 *
 * @param id its number
 * @param time when it was bought
 * @param person a client id, if the export has it
 * @param visitedAt the time of its visit; if it has only tags of its own, when it was bought
 * @param source where its visit came from, or what its own tags say; empty if nothing is known
 * @param tally what it brought; money in the currency of the report
 */
record OrderRow(
    String id,
    Instant time,
    Optional<String> person,
    Optional<Instant> visitedAt,
    Optional<TrafficSource> source,
    Tally tally) {}
