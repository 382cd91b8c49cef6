package io.github.smm4j.metrics.cells;

import java.util.Arrays;

/**
 * The numbers of the groups, a row of cells for each group: side by side in one array, so that adding a row of data
 * touches one place in memory. The first cell counts the rows. Not thread-safe.
 */
public final class Cells {
  /** The place of the cell that counts rows. */
  public static final int ROWS = 0;

  private static final int INITIAL_GROUPS = 16;
  private static final int LINES = 5;

  private long[] cells;
  private int width;
  private int groups;

  /**
   * Begins without groups.
   *
   * @param width how many cells a group has, 1 or more
   */
  public Cells(int width) {
    this.width = width;
    this.cells = new long[INITIAL_GROUPS * width];
  }

  /**
   * The cells themselves, until a group or a cell is added.
   *
   * @return the cells of the first group, then those of the next
   */
  public long[] array() {
    return cells;
  }

  /**
   * How many cells a group has.
   *
   * @return 1 or more
   */
  public int width() {
    return width;
  }

  /**
   * One more than the highest number of a group; some of them may have no rows.
   *
   * @return 0 or more
   */
  public int groups() {
    return groups;
  }

  /**
   * Adds a row of data: one to the count, and numbers to the cells behind it. What is odd is undone by {@link #removeRow}, for
   * sums that wrap round come back.
   *
   * @param group a group that is there
   * @param numbers the numbers of the row, and perhaps others behind them
   * @param count how many there are
   * @return below 0 if a number or a sum is negative: then the one may be odd, and the other out of its range
   */
  public long addRow(int group, long[] numbers, int count) {
    int at = group * width;
    cells[at]++;
    return addFirst(cells, at, numbers, count);
  }

  /**
   * Adds a row without numbers.
   *
   * @param to the {@linkplain #array() cells}
   * @param at the place of the first cell of a group
   * @return true
   */
  public static boolean add(long[] to, int at) {
    to[at]++;
    return true;
  }

  /**
   * Adds a row of one number.
   *
   * @param to the {@linkplain #array() cells}
   * @param at the place of the first cell of a group
   * @param a the first number
   * @return whether the row was added; if a number or a sum is negative it was not, and nothing changed
   */
  public static boolean add(long[] to, int at, long a) {
    long sumA = to[at + 1] + a;
    if ((a | sumA) < 0) {
      return false;
    }
    to[at]++;
    to[at + 1] = sumA;
    return true;
  }

  /**
   * Adds a row of two numbers.
   *
   * @param to the {@linkplain #array() cells}
   * @param at the place of the first cell of a group
   * @param a the first number
   * @param b the second number
   * @return whether the row was added; if a number or a sum is negative it was not, and nothing changed
   */
  public static boolean add(long[] to, int at, long a, long b) {
    long sumA = to[at + 1] + a;
    long sumB = to[at + 2] + b;
    if ((a | b | sumA | sumB) < 0) {
      return false;
    }
    to[at]++;
    to[at + 1] = sumA;
    to[at + 2] = sumB;
    return true;
  }

  /**
   * Adds a row of three numbers.
   *
   * @param to the {@linkplain #array() cells}
   * @param at the place of the first cell of a group
   * @param a the first number
   * @param b the second number
   * @param c the third number
   * @return whether the row was added; if a number or a sum is negative it was not, and nothing changed
   */
  public static boolean add(long[] to, int at, long a, long b, long c) {
    long sumA = to[at + 1] + a;
    long sumB = to[at + 2] + b;
    long sumC = to[at + 3] + c;
    if ((a | b | c | sumA | sumB | sumC) < 0) {
      return false;
    }
    to[at]++;
    to[at + 1] = sumA;
    to[at + 2] = sumB;
    to[at + 3] = sumC;
    return true;
  }

  /**
   * Adds a row of four numbers.
   *
   * @param to the {@linkplain #array() cells}
   * @param at the place of the first cell of a group
   * @param a the first number
   * @param b the second number
   * @param c the third number
   * @param d the fourth number
   * @return whether the row was added; if a number or a sum is negative it was not, and nothing changed
   */
  public static boolean add(long[] to, int at, long a, long b, long c, long d) {
    long sumA = to[at + 1] + a;
    long sumB = to[at + 2] + b;
    long sumC = to[at + 3] + c;
    long sumD = to[at + 4] + d;
    if ((a | b | c | d | sumA | sumB | sumC | sumD) < 0) {
      return false;
    }
    to[at]++;
    to[at + 1] = sumA;
    to[at + 2] = sumB;
    to[at + 3] = sumC;
    to[at + 4] = sumD;
    return true;
  }

  /**
   * Adds a row of five numbers.
   *
   * @param to the {@linkplain #array() cells}
   * @param at the place of the first cell of a group
   * @param a the first number
   * @param b the second number
   * @param c the third number
   * @param d the fourth number
   * @param e the fifth number
   * @return whether the row was added; if a number or a sum is negative it was not, and nothing changed
   */
  public static boolean add(long[] to, int at, long a, long b, long c, long d, long e) {
    long sumA = to[at + 1] + a;
    long sumB = to[at + 2] + b;
    long sumC = to[at + 3] + c;
    long sumD = to[at + 4] + d;
    long sumE = to[at + 5] + e;
    if ((a | b | c | d | e | sumA | sumB | sumC | sumD | sumE) < 0) {
      return false;
    }
    to[at]++;
    to[at + 1] = sumA;
    to[at + 2] = sumB;
    to[at + 3] = sumC;
    to[at + 4] = sumD;
    to[at + 5] = sumE;
    return true;
  }

  /**
   * Adds a row of six numbers.
   *
   * @param to the {@linkplain #array() cells}
   * @param at the place of the first cell of a group
   * @param a the first number
   * @param b the second number
   * @param c the third number
   * @param d the fourth number
   * @param e the fifth number
   * @param f the sixth number
   * @return whether the row was added; if a number or a sum is negative it was not, and nothing changed
   */
  public static boolean add(long[] to, int at, long a, long b, long c, long d, long e, long f) {
    long sumA = to[at + 1] + a;
    long sumB = to[at + 2] + b;
    long sumC = to[at + 3] + c;
    long sumD = to[at + 4] + d;
    long sumE = to[at + 5] + e;
    long sumF = to[at + 6] + f;
    if ((a | b | c | d | e | f | sumA | sumB | sumC | sumD | sumE | sumF) < 0) {
      return false;
    }
    to[at]++;
    to[at + 1] = sumA;
    to[at + 2] = sumB;
    to[at + 3] = sumC;
    to[at + 4] = sumD;
    to[at + 5] = sumE;
    to[at + 6] = sumF;
    return true;
  }

  /** A line for each number instead of a loop: for so few the virtual machine makes better code of it. */
  private static long addFirst(long[] to, int at, long[] numbers, int count) {
    long odd = 0;
    long number;
    long sum;
    if (count == 0) {
      return odd;
    }
    number = numbers[0];
    sum = to[at + 1] + number;
    to[at + 1] = sum;
    odd |= sum | number;
    if (count == 1) {
      return odd;
    }
    number = numbers[1];
    sum = to[at + 2] + number;
    to[at + 2] = sum;
    odd |= sum | number;
    if (count == 2) {
      return odd;
    }
    number = numbers[2];
    sum = to[at + 3] + number;
    to[at + 3] = sum;
    odd |= sum | number;
    if (count == 3) {
      return odd;
    }
    number = numbers[3];
    sum = to[at + 4] + number;
    to[at + 4] = sum;
    odd |= sum | number;
    if (count == 4) {
      return odd;
    }
    number = numbers[4];
    sum = to[at + 5] + number;
    to[at + 5] = sum;
    odd |= sum | number;
    return count == LINES ? odd : odd | addFurther(to, at, numbers, count);
  }

  private static long addFurther(long[] to, int at, long[] numbers, int count) {
    long odd = 0;
    for (int i = LINES; i < count; i++) {
      to[at + 1 + i] += numbers[i];
      odd |= to[at + 1 + i] | numbers[i];
    }
    return odd;
  }

  /**
   * Undoes {@link #addRow}.
   *
   * @param group a group that is there
   * @param numbers the numbers of the row, and perhaps others behind them
   * @param count how many there are
   */
  public void removeRow(int group, long[] numbers, int count) {
    int at = group * width;
    cells[at]--;
    for (int i = 0; i < count; i++) {
      cells[at + 1 + i] -= numbers[i];
    }
  }

  /**
   * Finds the first number whose sum would leave its range.
   *
   * @param group a group that is there
   * @param numbers the numbers of the row, and perhaps others behind them
   * @param count how many there are
   * @return its place, or -1
   */
  public int overflowing(int group, long[] numbers, int count) {
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

  /**
   * Makes room for a group.
   *
   * @param group its number, 0 or more
   * @throws IllegalStateException if an array cannot hold so many cells
   */
  public void include(int group) {
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

  /**
   * Adds a cell to every group, of zero.
   *
   * @return the place of the cell in each group
   */
  public int addCell() {
    long[] wider = new long[Math.multiplyExact(Math.max(groups, INITIAL_GROUPS), width + 1)];
    for (int group = 0; group < groups; group++) {
      System.arraycopy(cells, group * width, wider, group * (width + 1), width);
    }
    cells = wider;
    return width++;
  }

  /**
   * Reads a cell.
   *
   * @param group a group that is there
   * @param cell the place of the cell in the group
   * @return its number
   */
  public long get(int group, int cell) {
    return cells[group * width + cell];
  }

  /**
   * Writes a cell.
   *
   * @param group a group that is there
   * @param cell the place of the cell in the group
   * @param number the new number
   */
  public void set(int group, int cell, long number) {
    cells[group * width + cell] = number;
  }
}
