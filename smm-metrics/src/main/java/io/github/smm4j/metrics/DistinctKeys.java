package io.github.smm4j.metrics;

import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.github.smm4j.core.Measure;
import io.github.smm4j.metrics.bytes.ByteReader;
import io.github.smm4j.metrics.bytes.ByteWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts different keys: as a set of their 64-bit hashes while they are few, then as an UltraLogLog sketch. Which of both
 * it is depends on nothing but the keys, so the state is the same in whatever order keys came and counts were merged.
 */
final class DistinctKeys {

  /** Up to so many keys are counted exactly; their table then takes as much memory as the sketch. */
  static final int EXACT_UP_TO = 256;

  /** 4096 registers of a byte each. */
  private static final int SKETCH_BITS = 12;

  private static final int SKETCH_BYTES = 1 << SKETCH_BITS;

  private static final int INITIAL_CAPACITY = 8;

  /** Of the maximum-likelihood estimator; Ertl 2024: a variance of 0.579 by the number of registers. */
  private static final double RELATIVE_ERROR = 0.761 / Math.sqrt(SKETCH_BYTES);

  /** Part of the byte form: another function would make stored counts useless for merging. */
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private static final long IN_PLACE_OF_ZERO = 0x9E3779B97F4A7C15L;

  /** Hashes, open-addressed; zero is free. Empty when the sketch has taken over. */
  private long[] hashes = new long[INITIAL_CAPACITY];

  private int count;
  private @Nullable UltraLogLog sketch;

  /** Hashes a value as {@link KeyValue#of} gives it: text, or a whole number, which is another key than its text. */
  static long hash(Object value) {
    long hash;
    if (value instanceof String text) {
      hash = HASHER.hashCharsToLong(text);
    } else if (value instanceof Long number) {
      hash = HASHER.hashLongToLong(number);
    } else {
      throw new IllegalArgumentException("what is counted must be a String or a whole number, not "
          + value.getClass().getName() + " " + value);
    }
    return hash == 0 ? IN_PLACE_OF_ZERO : hash;
  }

  void add(long hash) {
    if (sketch != null) {
      sketch.add(hash);
      return;
    }
    int mask = hashes.length - 1;
    int slot = (int) hash & mask;
    while (hashes[slot] != 0) {
      if (hashes[slot] == hash) {
        return;
      }
      slot = (slot + 1) & mask;
    }
    if (count == EXACT_UP_TO) {
      estimate().add(hash);
      return;
    }
    hashes[slot] = hash;
    count++;
    if (2 * count > hashes.length) {
      grow();
    }
  }

  private void grow() {
    long[] old = hashes;
    hashes = new long[2 * old.length];
    int mask = hashes.length - 1;
    for (long hash : old) {
      if (hash != 0) {
        int slot = (int) hash & mask;
        while (hashes[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        hashes[slot] = hash;
      }
    }
  }

  /** Begins to estimate, if it did not yet. */
  private UltraLogLog estimate() {
    UltraLogLog estimate = sketch;
    if (estimate == null) {
      estimate = UltraLogLog.create(SKETCH_BITS);
      for (long hash : hashes) {
        if (hash != 0) {
          estimate.add(hash);
        }
      }
      sketch = estimate;
      hashes = new long[0];
      count = 0;
    }
    return estimate;
  }

  void addAll(DistinctKeys other) {
    if (other.sketch != null) {
      estimate().add(other.sketch);
      return;
    }
    for (long hash : other.hashes) {
      if (hash != 0) {
        add(hash);
      }
    }
  }

  /** Whether there may be so many keys in so many rows, each of which has one or none. */
  boolean mayComeFrom(long rows) {
    return sketch == null
        ? count > 0 && count <= rows
        : sketch.getDistinctCountEstimate() <= rows * (1 + 20 * RELATIVE_ERROR);
  }

  UniqueCount count(Measure measure) {
    return sketch == null
        ? UniqueCount.of(measure, count, 0)
        : UniqueCount.of(
            measure,
            Math.round(sketch.getDistinctCountEstimate(UltraLogLog.MAXIMUM_LIKELIHOOD_ESTIMATOR)),
            RELATIVE_ERROR);
  }

  void write(ByteWriter out) {
    if (sketch != null) {
      out.number(EXACT_UP_TO + 1);
      out.bytes(sketch.getState());
      return;
    }
    long[] sorted = Arrays.stream(hashes).filter(hash -> hash != 0).sorted().toArray();
    out.number(sorted.length);
    for (long hash : sorted) {
      out.fixed(hash);
    }
  }

  static DistinctKeys read(ByteReader in) {
    DistinctKeys keys = new DistinctKeys();
    long size = in.natural("set of unique keys");
    if (size == EXACT_UP_TO + 1) {
      keys.sketch = UltraLogLog.wrap(in.bytes(SKETCH_BYTES));
      keys.hashes = new long[0];
      return keys;
    }
    in.check(size <= EXACT_UP_TO, "set of unique keys");
    for (int i = 0; i < size; i++) {
      long hash = in.fixed();
      in.check(hash != 0, "hash of a unique key");
      keys.add(hash);
    }
    in.check(keys.count == size, "set of unique keys");
    return keys;
  }
}
