package io.github.smm4j.metrics.attribution;

import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;

/** Counts what is left out, by reason. */
final class LeftOutCounts {
  private final EnumMap<LeftOut, Long> counts = new EnumMap<>(LeftOut.class);

  LeftOutCounts() {}

  LeftOutCounts(Map<LeftOut, Long> counts) {
    this.counts.putAll(counts);
  }

  void add(LeftOut reason, long count) {
    if (count != 0) {
      counts.merge(reason, count, Math::addExact);
    }
  }

  void addAll(Map<LeftOut, Long> others) {
    others.forEach(this::add);
  }

  long get(LeftOut reason) {
    return counts.getOrDefault(reason, 0L);
  }

  Map<LeftOut, Long> toMap() {
    return Maps.immutableEnumMap(counts);
  }
}
