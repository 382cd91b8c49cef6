package io.github.smm4j.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;

/**
 * All that is known of a group of rows.
 *
 * @param keys the key values as users see them; none for all rows
 * @param tally the sums, counts of people and snapshots
 * @param uniques the counts of people with their errors
 * @param rates the averages of rates
 */
record TotalsGroup(
    ImmutableList<Object> keys,
    Tally tally,
    ImmutableMap<Measure, UniqueCount> uniques,
    ImmutableList<RateAverage> rates) {}
