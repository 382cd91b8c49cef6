package io.github.smm4j.metrics.attribution;

import java.util.Arrays;

/** Counts by a key that is a {@code long} of 0 or more. */
final class LongCounts {
  private static final long FREE = -1;

  /** Open addressing, at most half full. */
  private long[] keys = new long[64];

  private long[] counts = new long[64];
  private int size;

  LongCounts() {
    Arrays.fill(keys, FREE);
  }

  int size() {
    return size;
  }

  /** Adds to the count of a key; a count of 0 makes no entry. */
  void add(long key, long count) {
    if (count == 0) {
      return;
    }
    int slot = slotOf(key);
    if (keys[slot] == FREE) {
      if (2 * (size + 1) > keys.length) {
        grow();
        slot = slotOf(key);
      }
      keys[slot] = key;
      size++;
    }
    counts[slot] = Math.addExact(counts[slot], count);
  }

  private int slotOf(long key) {
    int mask = keys.length - 1;
    long spread = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (spread >>> 32) & mask;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new long[2 * oldKeys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /** What is done with an entry. */
  @FunctionalInterface
  interface Visitor {
    void visit(long key, long count);
  }

  void forEach(Visitor visitor) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE) {
        visitor.visit(keys[i], counts[i]);
      }
    }
  }

  /** The keys in ascending order. */
  long[] sortedKeys() {
    return Arrays.stream(keys).filter(key -> key != FREE).sorted().toArray();
  }

  long get(long key) {
    int slot = slotOf(key);
    return keys[slot] == FREE ? 0 : counts[slot];
  }
}
