/**
 * Spend joined to results: the totals of several sources (ad accounts, site analytics, the shop) on the keys that they
 * share, in one table. {@link io.github.smm4j.metrics.join.JoinedSources} is the entry.
 */
package io.github.smm4j.metrics.join;
