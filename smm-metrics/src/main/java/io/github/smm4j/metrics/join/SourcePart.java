package io.github.smm4j.metrics.join;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Issue;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What one source brings to a join, under the keys of the joined table.
 *
 * @param name the name of the source
 * @param groups its sums by key
 * @param total its sums over all rows
 * @param late by key, the sums of orders that came too late; empty for other sources
 * @param rules how it was joined, in words
 * @param issues what a reader should know
 */
record SourcePart(
    String name,
    ImmutableMap<ImmutableList<Object>, Tally> groups,
    Tally total,
    ImmutableMap<ImmutableList<Object>, Tally> late,
    ImmutableList<String> rules,
    ImmutableList<Issue> issues)
    implements Serializable {

  Set<Measure> measures() {
    Set<Measure> measures = new LinkedHashSet<>();
    groups.values().forEach(tally -> measures.addAll(tally.measures()));
    return measures;
  }
}
