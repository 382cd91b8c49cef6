package io.github.smm4j.spark;

import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.Totals;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import scala.Tuple2;

/**
 * The totals of a partition in pieces: for each part, into which all groups are dealt out, its number and the bytes of
 * its totals. Memory is bounded by the groups that are kept until they are handed on, however many there are.
 *
 * @param <T> the type of the rows
 */
final class Pieces<T> implements Iterator<Tuple2<Integer, byte[]>> {
  static final int MOST_GROUPS = 100_000;
  /** Counting groups takes time, so it is not done for every row. */
  private static final int ROWS_AT_ONCE = 1 << 14;

  private final Rollup<T> rollup;
  private final Iterator<T> rows;
  private final int parts;
  private final int mostGroups;
  private final Queue<Tuple2<Integer, byte[]>> ready = new ArrayDeque<>();
  private boolean isStarted;

  Pieces(Rollup<T> rollup, Iterator<T> rows, int parts, int mostGroups) {
    this.rollup = rollup;
    this.rows = rows;
    this.parts = parts;
    this.mostGroups = mostGroups;
  }

  @Override
  public boolean hasNext() {
    // rows that were filtered out make a piece too: the report of them
    while (ready.isEmpty() && (rows.hasNext() || !isStarted)) {
      isStarted = true;
      fill();
    }
    return !ready.isEmpty();
  }

  private void fill() {
    Totals totals = rollup.start();
    do {
      for (int i = 0; i < ROWS_AT_ONCE && rows.hasNext(); i++) {
        rollup.add(totals, rows.next());
      }
    } while (rows.hasNext() && totals.groupCount() < mostGroups);
    List<Totals> split = totals.split(parts);
    for (int part = 0; part < parts; part++) {
      if (part == 0 || split.get(part).groupCount() > 0) {
        ready.add(new Tuple2<>(part, split.get(part).toBytes()));
      }
    }
  }

  @Override
  public Tuple2<Integer, byte[]> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more pieces");
    }
    return ready.remove();
  }
}
