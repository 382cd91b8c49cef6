package io.github.smm4j.metrics.cells;

import java.util.Arrays;

/**
 * Gives each pair of two small ints a number, in the order in which pairs come.
 *
 * <p>As long as the pairs are dense, a plain array is looked up by both; when it would grow beyond what the pairs are
 * worth, an open-addressed table takes over for good. Not thread-safe.
 */
public final class PairIndex {
  private static final int INITIAL_CAPACITY = 64;
  private static final int DENSE_AT_LEAST = 4096;
  private static final int DENSE_PER_PAIR = 4;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** Numbers plus one by {@code left << rightBits | right}; empty when the table has taken over. */
  private int[] dense = new int[INITIAL_CAPACITY];

  private int rightBits = 3;

  /** Numbers plus one by hash; empty as long as the array is used. */
  private int[] slots = new int[0];

  private int shift;

  private long[] pairs = new long[INITIAL_CAPACITY / 2];
  private int count;

  /** Begins without pairs. */
  public PairIndex() {}

  /**
   * Gives the number of a pair, a new one if it has none yet.
   *
   * @param left 0 or more
   * @param right 0 or more
   * @return 0 or more
   */
  public int numberOf(int left, int right) {
    int found = find(left, right);
    return found >= 0 ? found : add((long) left << 32 | right);
  }

  /**
   * Whether all pairs are found by {@link #findDense}.
   *
   * @return true until a table has taken over
   */
  public boolean isDense() {
    return slots.length == 0;
  }

  /**
   * Finds the number of a pair, while this {@linkplain #isDense() is dense}.
   *
   * @param left 0 or more
   * @param right 0 or more
   * @return its number, or -1
   */
  public int findDense(int left, int right) {
    long index = (long) left << rightBits | right;
    return right >>> rightBits == 0 && index < dense.length ? dense[(int) index] - 1 : -1;
  }

  /**
   * Finds the number of a pair.
   *
   * @param left 0 or more
   * @param right 0 or more
   * @return its number, or -1
   */
  public int find(int left, int right) {
    if (right >>> rightBits == 0) {
      long index = ((long) left << rightBits) | right;
      if (index < dense.length) {
        return dense[(int) index] - 1;
      }
    }
    return slots.length == 0 ? -1 : findInTable((long) left << 32 | right);
  }

  private int findInTable(long pair) {
    int mask = slots.length - 1;
    int slot = (int) ((pair * MIX) >>> shift);
    while (slots[slot] != 0) {
      if (pairs[slots[slot] - 1] == pair) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /**
   * The left side of a pair.
   *
   * @param number the number of a pair that is there
   * @return 0 or more
   */
  public int left(int number) {
    return (int) (pairs[number] >>> 32);
  }

  /**
   * The right side of a pair.
   *
   * @param number the number of a pair that is there
   * @return 0 or more
   */
  public int right(int number) {
    return (int) pairs[number];
  }

  private int add(long pair) {
    if (count == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * count);
    }
    pairs[count++] = pair;
    if (slots.length == 0 && staysDense(pair)) {
      dense[(int) (pair >>> 32) << rightBits | (int) pair] = count;
    } else if (slots.length < 2 * count) {
      toTable();
    } else {
      occupy(count - 1);
    }
    return count - 1;
  }

  /** Makes room for the pair, if that is worth it. */
  private boolean staysDense(long pair) {
    int bits = Math.max(rightBits, 32 - Integer.numberOfLeadingZeros((int) pair));
    long size = Math.max(dense.length, ((pair >>> 32) + 1) << bits);
    size = size == dense.length && bits == rightBits ? size : maxLeft(pair, bits);
    if (size > Math.max(DENSE_AT_LEAST, (long) DENSE_PER_PAIR * count)) {
      return false;
    }
    if (size > dense.length || bits > rightBits) {
      rightBits = bits;
      dense = new int[(int) size];
      for (int number = 0; number < count - 1; number++) {
        dense[left(number) << bits | right(number)] = number + 1;
      }
    }
    return true;
  }

  /** The size that holds all pairs with so many bits for the right side, rounded up to a power of two. */
  private long maxLeft(long pair, int bits) {
    long left = pair >>> 32;
    left = Math.max(left, (dense.length >>> rightBits) - 1);
    return Long.highestOneBit(((left + 1) << bits) - 1) << 1;
  }

  private void toTable() {
    dense = new int[0];
    int capacity = Math.max(INITIAL_CAPACITY, Integer.highestOneBit(2 * count) * 2);
    slots = new int[capacity];
    shift = Long.numberOfLeadingZeros(capacity) + 1;
    for (int number = 0; number < count; number++) {
      occupy(number);
    }
  }

  private void occupy(int number) {
    int mask = slots.length - 1;
    int slot = (int) ((pairs[number] * MIX) >>> shift);
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = number + 1;
  }
}
