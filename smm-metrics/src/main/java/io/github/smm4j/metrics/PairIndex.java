package io.github.smm4j.metrics;

import java.util.Arrays;

/** Gives each pair of two ints a small number, in the order in which pairs come. */
final class PairIndex {
  private static final int INITIAL_CAPACITY = 64;
  private static final int FREE = 0;

  /** Slots hold the number plus one, so that zero is free. */
  private int[] slots = new int[INITIAL_CAPACITY];

  private long[] pairs = new long[INITIAL_CAPACITY / 2];
  private int count;

  int numberOf(int left, int right) {
    long pair = (long) left << 32 | right;
    int mask = slots.length - 1;
    int slot = hash(pair) & mask;
    while (true) {
      int number = slots[slot];
      if (number == FREE) {
        return add(pair);
      }
      if (pairs[number - 1] == pair) {
        return number - 1;
      }
      slot = (slot + 1) & mask;
    }
  }

  int left(int number) {
    return (int) (pairs[number] >>> 32);
  }

  int right(int number) {
    return (int) pairs[number];
  }

  private int add(long pair) {
    if (count == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * count);
      slots = new int[2 * slots.length];
      for (int i = 0; i < count; i++) {
        occupy(i);
      }
    }
    pairs[count] = pair;
    occupy(count);
    return count++;
  }

  private void occupy(int number) {
    int mask = slots.length - 1;
    int slot = hash(pairs[number]) & mask;
    while (slots[slot] != FREE) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = number + 1;
  }

  private static int hash(long pair) {
    long mixed = pair * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
