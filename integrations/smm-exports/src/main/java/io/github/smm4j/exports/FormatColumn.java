package io.github.smm4j.exports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.smm4j.core.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a format means and how it is written.
 *
 * @param measure the measure, or null if it is none
 * @param role the role of its texts, or null if it has none
 * @param unit how its cells are written
 * @param forms the forms of its days or times; empty unless it has such
 * @param needed whether a file without it is not of the format
 * @param names its names by language
 */
record FormatColumn(
    @Nullable Measure measure,
    @Nullable Role role,
    ColumnUnit unit,
    ImmutableList<DateForm> forms,
    boolean needed,
    ImmutableListMultimap<String, String> names) {

  /** Whether its cells become something in a row. */
  boolean isRead() {
    return measure != null || role != null || unit.isTime();
  }
}
