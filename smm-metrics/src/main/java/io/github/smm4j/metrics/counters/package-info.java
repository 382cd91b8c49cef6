/**
 * Counters to date, as platforms give them: what is new per day, what a post had at an age, and what is wrong with the
 * readings. {@link io.github.smm4j.metrics.counters.Counters} is the entry.
 */
package io.github.smm4j.metrics.counters;
