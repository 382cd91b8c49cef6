package io.github.smm4j.examples.monday;

import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of an ad account.
 *
 * @param campaign the campaign's name or id, as the account has it
 * @param network where the ads ran; empty if that is no social network
 * @param day the day, in the zone of the account, or in that of the report if the account has times
 * @param tally what was counted; money in the currency of the report
 */
record AdRow(String campaign, Optional<Network> network, LocalDate day, Tally tally) {}
