package io.github.smm4j.metrics.attribution;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;

/**
 * Skips direct touches and collapses repeats.
 *
 * @param repeats what becomes of repeats
 * @param direct what becomes of direct touches
 * @param directNames what direct channels are called, lower case
 */
record PathCleaning(Repeats repeats, DirectTouches direct, ImmutableSet<String> directNames)
    implements Serializable {

  /** What Google Analytics calls traffic without a source: channel, source, source and medium. */
  static final ImmutableSet<String> DIRECT_NAMES =
      ImmutableSet.of("direct", "(direct)", "(direct) / (none)");

  static final PathCleaning NONE = new PathCleaning(Repeats.KEEP, DirectTouches.KEEP, DIRECT_NAMES);

  static ImmutableSet<String> directNames(String... names) {
    return names.length == 0
        ? DIRECT_NAMES
        : Arrays.stream(names)
            .map(name -> Ascii.toLowerCase(ChannelDictionary.WHITE_SPACE.trimFrom(name)))
            .collect(ImmutableSet.toImmutableSet());
  }

  static boolean[] isDirect(ImmutableSet<String> directNames, Collection<String> channels) {
    boolean[] direct = new boolean[channels.size()];
    int code = 0;
    for (String channel : channels) {
      direct[code++] = directNames.contains(Ascii.toLowerCase(channel));
    }
    return direct;
  }

  boolean changesNothing() {
    return repeats == Repeats.KEEP && direct == DirectTouches.KEEP;
  }

  Paths clean(Paths paths, Collection<String> channels, LeftOutCounts leftOut) {
    boolean[] isDirect = isDirect(directNames, channels);
    Paths cleaned = new Paths();
    if (paths.haveValues()) {
      cleaned.ensureValues();
    }
    for (int path = 0; path < paths.size(); path++) {
      long journeys = Math.addExact(paths.converting(path), paths.lost(path));
      boolean skips = skipsDirect(paths, path, isDirect);
      long skipped = 0;
      long collapsed = 0;
      int last = -1;
      for (int i = paths.start(path); i < paths.end(path); i++) {
        int code = paths.touches[i];
        if (skips && isDirect[code]) {
          skipped++;
          continue;
        }
        if (repeats == Repeats.COLLAPSE && code == last) {
          // the last of a row stands for it: it is nearest to what follows
          cleaned.touchCount--;
          collapsed++;
        }
        add(cleaned, code, paths, i);
        last = code;
      }
      cleaned.endPath(paths.converting(path), paths.lost(path), paths.valueMicros(path));
      leftOut.add(LeftOut.DIRECT_TOUCH, Math.multiplyExact(skipped, journeys));
      leftOut.add(LeftOut.REPEATED_TOUCH, Math.multiplyExact(collapsed, journeys));
    }
    return cleaned;
  }

  private static void add(Paths cleaned, int code, Paths paths, int touch) {
    if (paths.ages == null) {
      cleaned.addTouch(code);
    } else {
      cleaned.addTouch(code, paths.ages[touch]);
    }
  }

  private boolean skipsDirect(Paths paths, int path, boolean[] isDirect) {
    if (direct != DirectTouches.SKIP_UNLESS_ALONE) {
      return direct == DirectTouches.SKIP;
    }
    for (int i = paths.start(path); i < paths.end(path); i++) {
      if (!isDirect[paths.touches[i]]) {
        return true;
      }
    }
    return false;
  }
}
