package io.github.smm4j.metrics;

import io.github.smm4j.core.Measure;
import io.github.smm4j.metrics.bytes.ByteReader;
import io.github.smm4j.metrics.bytes.ByteWriter;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts different keys for each group. A group without keys has no count. */
final class UniqueColumn implements GroupColumn {
  private static final int INITIAL_CAPACITY = 16;

  private @Nullable DistinctKeys[] keys = new DistinctKeys[INITIAL_CAPACITY];

  private boolean isHeld;
  private long heldHash;

  void hold(@Nullable Object key) {
    Object value = KeyValue.of(key);
    isHeld = value != KeyValue.NONE;
    heldHash = isHeld ? DistinctKeys.hash(value) : 0;
  }

  @Override
  public void holdNothing() {
    isHeld = false;
  }

  @Override
  public void addHeld(int group) {
    if (isHeld) {
      of(group).add(heldHash);
    }
  }

  private DistinctKeys of(int group) {
    if (group >= keys.length) {
      keys = Arrays.copyOf(keys, Math.max(2 * keys.length, group + 1));
    }
    DistinctKeys there = keys[group];
    if (there == null) {
      there = new DistinctKeys();
      keys[group] = there;
    }
    return there;
  }

  Optional<UniqueCount> count(int group, Measure measure) {
    return Optional.ofNullable(group < keys.length ? keys[group] : null)
        .map(there -> there.count(measure));
  }

  @Override
  public void merge(int group, GroupColumn other, int otherGroup) {
    @Nullable DistinctKeys[] from = ((UniqueColumn) other).keys;
    DistinctKeys there = otherGroup < from.length ? from[otherGroup] : null;
    if (there != null) {
      of(group).addAll(there);
    }
  }

  @Override
  public void write(int group, ByteWriter out) {
    DistinctKeys there = group < keys.length ? keys[group] : null;
    out.number(there == null ? 0 : 1);
    if (there != null) {
      there.write(out);
    }
  }

  @Override
  public void read(int group, long rows, ByteReader in) {
    if (in.number() != 0) {
      DistinctKeys keys = DistinctKeys.read(in);
      in.check(keys.mayComeFrom(rows), "number of unique keys");
      of(group).addAll(keys);
    }
  }
}
