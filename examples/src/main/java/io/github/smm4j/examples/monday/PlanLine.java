package io.github.smm4j.examples.monday;

import io.github.smm4j.metrics.time.DayRange;
import org.joda.money.BigMoney;

/**
 * A line of the plan.
 *
 * @param campaign the campaign, in the house's form
 * @param network the network by name; empty for what is no social network
 * @param budget what may be spent
 * @param period in which days
 */
record PlanLine(String campaign, String network, BigMoney budget, DayRange period) {}
