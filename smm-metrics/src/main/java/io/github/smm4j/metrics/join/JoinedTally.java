package io.github.smm4j.metrics.join;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import java.util.Collection;
import java.util.Map;

/** Tallies that lie side by side: of sources that have no measure in common. */
final class JoinedTally {

  private JoinedTally() {}

  /**
   * Gives one tally with the numbers of all. Its parts are the rows of all sources; a measure lacks the rows of its own
   * source that were without it, for those of other sources were never to have it.
   */
  static Tally of(Collection<Tally> sides) {
    Tally.Builder joined = Tally.builder();
    long parts = 0;
    for (Tally side : sides) {
      for (Measure measure : side.measures()) {
        copy(side, measure, joined, measure);
      }
      parts += side.parts();
    }
    if (parts == 0) {
      return Tally.empty();
    }
    joined.parts(parts);
    for (Tally side : sides) {
      side.measures().forEach(measure -> joined.partsWithout(measure, side.partsWithout(measure)));
    }
    return joined.build();
  }

  /** Gives a tally with some measures under other names. */
  static Tally renamed(Tally tally, Map<Measure, Measure> names) {
    if (names.isEmpty() || tally.parts() == 0) {
      return tally;
    }
    Tally.Builder renamed = Tally.builder();
    renamed.parts(tally.parts());
    for (Measure measure : tally.measures()) {
      Measure name = names.getOrDefault(measure, measure);
      copy(tally, measure, renamed, name);
      renamed.partsWithout(name, tally.partsWithout(measure));
    }
    return renamed.build();
  }

  private static void copy(Tally from, Measure measure, Tally.Builder to, Measure name) {
    if (measure.unit() == MeasureUnit.MONEY) {
      to.setMicros(name, from.currency().orElseThrow(), from.micros(measure).orElseThrow());
    } else {
      to.set(name, from.get(measure).orElseThrow());
    }
  }
}
