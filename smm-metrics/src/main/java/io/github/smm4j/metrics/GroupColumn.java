package io.github.smm4j.metrics;

import io.github.smm4j.metrics.bytes.ByteReader;
import io.github.smm4j.metrics.bytes.ByteWriter;

/**
 * A column of totals that holds something other than a sum for each group. Groups that it does not know have nothing.
 *
 * <p>What a row brings is held first, then checked, then added, all columns together: a row that one of them refuses
 * changes none.
 */
sealed interface GroupColumn permits UniqueColumn, SnapshotColumn, MeanColumn, MedianColumn {

  /** Forgets what is held: the row brings nothing. */
  void holdNothing();

  /** Throws an {@code ArithmeticException} if what is held, if anything, does not fit into a group; most things do. */
  default void checkHeld(int group) {}

  /** Adds what is held, if anything, to a group that was checked. */
  void addHeld(int group);

  /** Adds what another column of the same kind has for one of its groups. */
  void merge(int group, GroupColumn other, int otherGroup);

  void write(int group, ByteWriter out);

  /** Reads what was written for a group of so many rows that has nothing yet. */
  void read(int group, long rows, ByteReader in);
}
