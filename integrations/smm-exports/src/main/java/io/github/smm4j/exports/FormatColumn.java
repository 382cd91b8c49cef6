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
 * @param need whether a file without it is not of the format
 * @param names its names by language
 */
record FormatColumn(
    @Nullable Measure measure,
    @Nullable Role role,
    ColumnUnit unit,
    ImmutableList<DateForm> forms,
    Need need,
    ImmutableListMultimap<String, String> names) {

  /** Whether a file must have a column. */
  enum Need {
    /** With it or without it. */
    NO,
    /** It must have this one or another one of those that are marked so. */
    ONE,
    /** It must. */
    YES
  }

  /** Whether a file without it is not of the format. */
  boolean needed() {
    return need == Need.YES;
  }

  /** The name it is known by first. */
  String firstName() {
    return names.values().iterator().next();
  }

  /** Whether its cells become something in a row. */
  boolean isRead() {
    return measure != null || role != null || unit.isTime();
  }
}
