package io.github.smm4j.metrics.attribution;

/**
 * Even over the distinct channels of a path; a channel's share is booked on its first touch. This is also the Shapley
 * value, see {@link Attribution#shapley()}.
 */
record ByChannel() implements Rule {

  @Override
  public Splitter on(Journeys journeys) {
    return new ByChannelSplitter(journeys.paths(), journeys.channels().size());
  }

  private static final class ByChannelSplitter implements Splitter {
    private final Paths paths;
    /** The path, plus one, in which a channel was seen last. */
    private final int[] seenIn;

    private long[] parts = new long[16];

    ByChannelSplitter(Paths paths, int channels) {
      this.paths = paths;
      this.seenIn = new int[channels];
    }

    @Override
    public long[] parts(int path) {
      int start = paths.start(path);
      int size = paths.end(path) - start;
      if (size > parts.length) {
        parts = new long[2 * size];
      }
      int distinct = 0;
      for (int i = 0; i < size; i++) {
        int channel = paths.touches[start + i];
        boolean isNew = seenIn[channel] != path + 1;
        seenIn[channel] = path + 1;
        parts[i] = isNew ? ++distinct : 0; // its rank, for now
      }
      long share = Parts.ONE / distinct;
      long rest = Parts.ONE % distinct;
      for (int i = 0; i < size; i++) {
        if (parts[i] != 0) {
          parts[i] = parts[i] <= rest ? share + 1 : share;
        }
      }
      return parts;
    }
  }
}
