package io.github.smm4j.metrics.attribution;

/**
 * 2<sup>-x</sup> by additions and multiplications only, so that every machine gets the same digits: {@link Math#exp} may
 * differ by one in the last.
 */
final class HalfLives {
  private static final int STEPS = 256;
  /** 2<sup>-i/256</sup>. */
  private static final double[] POWERS = new double[STEPS];

  private static final double LN_2 = 0.6931471805599453;

  static {
    for (int i = 0; i < STEPS; i++) {
      POWERS[i] = StrictMath.pow(2, -(double) i / STEPS);
    }
  }

  private HalfLives() {}

  /**
   * What is left after so many half-lives.
   *
   * @param halfLives 0 or more, finite
   * @return 1 at 0, 0.5 at 1, 0 where a double can say no less; within 1e-15 of the true value
   */
  static double weight(double halfLives) {
    if (halfLives > 1100) {
      return 0;
    }
    int whole = (int) halfLives;
    double steps = (halfLives - whole) * STEPS;
    int step = (int) steps;
    double x = -LN_2 * (steps - step) / STEPS; // -0.0027 to 0
    double rest = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5))));
    return Math.scalb(POWERS[step] * rest, -whole);
  }
}
