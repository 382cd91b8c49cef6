package io.github.smm4j.examples.monday;

import io.github.smm4j.utm.TrafficSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A visit, or several of a report by day.
 *
 * @param day the day
 * @param time when; empty in a report by day
 * @param person a client id, if the export has it
 * @param source where it came from
 * @param visits how many; empty if the report does not say it
 * @param leads how many left an address; empty if nobody counted them
 */
record VisitRow(
    LocalDate day,
    Optional<Instant> time,
    Optional<String> person,
    TrafficSource source,
    OptionalLong visits,
    OptionalLong leads) {

  /** The campaign and its network, or the channel of visits without a campaign. */
  String touch() {
    return source
        .campaign()
        .map(campaign -> MondayNames.house(campaign)
            + source.network().map(network -> ", " + network).orElse(""))
        .orElse(source.channel().toString());
  }
}
