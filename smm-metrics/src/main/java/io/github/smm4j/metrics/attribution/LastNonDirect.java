package io.github.smm4j.metrics.attribution;

import com.google.common.collect.ImmutableSet;

/**
 * All to the last touch whose channel is not direct; if all are, to the last.
 *
 * @param directNames what direct channels are called, lower case
 */
record LastNonDirect(ImmutableSet<String> directNames) implements Rule {

  @Override
  public Splitter on(Journeys journeys) {
    return new LastNonDirectSplitter(
        journeys.paths(), PathCleaning.isDirect(directNames, journeys.channels()));
  }

  private static final class LastNonDirectSplitter implements Splitter {
    private final Paths paths;
    private final boolean[] isDirect;
    private long[] parts = new long[16];
    private int chosen;

    LastNonDirectSplitter(Paths paths, boolean[] isDirect) {
      this.paths = paths;
      this.isDirect = isDirect;
    }

    @Override
    public long[] parts(int path) {
      int start = paths.start(path);
      int size = paths.end(path) - start;
      if (size > parts.length) {
        parts = new long[2 * size];
      }
      parts[chosen] = 0;
      chosen = size - 1;
      while (chosen >= 0 && isDirect[paths.touches[start + chosen]]) {
        chosen--;
      }
      if (chosen < 0) {
        chosen = size - 1;
      }
      parts[chosen] = Parts.ONE;
      return parts;
    }
  }
}
