package io.github.smm4j.metrics.attribution;

import org.jspecify.annotations.Nullable;

/**
 * In proportion to 2<sup>-age / half-life</sup>; evenly where no times are known.
 *
 * @param halfLifeMillis above 0
 */
record TimeDecay(long halfLifeMillis) implements Rule {

  @Override
  public Splitter on(Journeys journeys) {
    return new TimeDecaySplitter(journeys.paths(), halfLifeMillis);
  }

  private static final class TimeDecaySplitter implements Splitter {
    private final Paths paths;
    private final double halfLife;
    private final Splitter even;
    private double[] weights = new double[16];
    private long[] parts = new long[16];

    TimeDecaySplitter(Paths paths, long halfLifeMillis) {
      this.paths = paths;
      this.halfLife = halfLifeMillis;
      this.even = new EvenSplitter(paths);
    }

    @Override
    public long[] parts(int path) {
      long @Nullable [] ages = paths.ages;
      if (ages == null || !paths.isTimed(path)) {
        return even.parts(path);
      }
      int start = paths.start(path);
      int size = paths.end(path) - start;
      if (size > parts.length) {
        parts = new long[2 * size];
        weights = new double[2 * size];
      }
      // from the last touch on, so that it weighs 1 and years before the conversion are no 0 / 0
      long youngest = ages[start + size - 1];
      for (int i = 0; i < size; i++) {
        weights[i] = HalfLives.weight((ages[start + i] - youngest) / halfLife);
      }
      Parts.split(weights, size, parts);
      return parts;
    }
  }

  private static final class EvenSplitter implements Splitter {
    private final Paths paths;
    private long[] parts = new long[16];

    EvenSplitter(Paths paths) {
      this.paths = paths;
    }

    @Override
    public long[] parts(int path) {
      int size = paths.end(path) - paths.start(path);
      if (size > parts.length) {
        parts = new long[2 * size];
      }
      Parts.splitEvenly(Parts.ONE, parts, 0, size);
      return parts;
    }
  }
}
