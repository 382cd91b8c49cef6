package io.github.smm4j.metrics;

import java.util.Arrays;

/**
 * The numbers of the groups, a row of cells for each group: side by side in one array, so that adding a row of data
 * touches one place in memory. The first cell counts the rows.
 */
final class Cells {
  static final int ROWS = 0;

  private static final int INITIAL_GROUPS = 16;

  private long[] cells;
  private int width;
  private int groups;

  Cells(int width) {
    this.width = width;
    this.cells = new long[INITIAL_GROUPS * width];
  }

  int width() {
    return width;
  }

  /** One more than the highest number of a group; some of them may have no rows. */
  int groups() {
    return groups;
  }

  /**
   * Adds a row of data: one to the count, and numbers to the cells behind it. It is one loop for all that is done to a
   * number, because several short ones take longer than the work in them; what is odd is undone by
   * {@link #removeRow}, for sums that wrap round come back.
   *
   * @param signMasks for each number -1 if it is odd when negative, 0 if it may be
   * @return below 0 if a sum left its range or a number is odd
   */
  long addRow(int group, long[] numbers, long[] signMasks) {
    if (group >= groups) {
      include(group);
    }
    long[] to = cells;
    int at = group * width;
    to[at]++;
    long odd = 0;
    for (int i = 0; i < signMasks.length; i++) {
      long number = numbers[i];
      long old = to[at + 1 + i];
      long sum = old + number;
      to[at + 1 + i] = sum;
      odd |= ((old ^ sum) & (number ^ sum)) | (number & signMasks[i]);
    }
    return odd;
  }

  /** Undoes {@link #addRow}. */
  void removeRow(int group, long[] numbers, int count) {
    int at = group * width;
    cells[at]--;
    for (int i = 0; i < count; i++) {
      cells[at + 1 + i] -= numbers[i];
    }
  }

  /** Gives the first number whose sum would leave its range, or -1. */
  int overflowing(int group, long[] numbers, int count) {
    if (group >= groups) {
      return -1;
    }
    for (int i = 0; i < count; i++) {
      long old = cells[group * width + 1 + i];
      long sum = old + numbers[i];
      if (((old ^ sum) & (numbers[i] ^ sum)) < 0) {
        return i;
      }
    }
    return -1;
  }

  /** Makes room for a group. */
  void include(int group) {
    long needed = (group + 1L) * width;
    if (needed > cells.length) {
      long capacity = Math.max(needed, Math.min(2L * cells.length, Integer.MAX_VALUE - 8));
      if (capacity > Integer.MAX_VALUE - 8) {
        throw new IllegalStateException(
            "too many groups: " + group + " of " + width + " numbers each");
      }
      cells = Arrays.copyOf(cells, (int) capacity);
    }
    groups = Math.max(groups, group + 1);
  }

  /** Adds a cell to every group, of zero. */
  int addCell() {
    long[] wider = new long[Math.multiplyExact(Math.max(groups, INITIAL_GROUPS), width + 1)];
    for (int group = 0; group < groups; group++) {
      System.arraycopy(cells, group * width, wider, group * (width + 1), width);
    }
    cells = wider;
    return width++;
  }

  long get(int group, int cell) {
    return cells[group * width + cell];
  }

  void set(int group, int cell, long number) {
    cells[group * width + cell] = number;
  }
}
