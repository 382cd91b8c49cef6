package io.github.smm4j.metrics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Quantiles of the beta distribution. Those of Commons Statistics stop at an absolute error of 1e-9, which is all of a
 * rate of a few in a thousand million. Its cumulative probabilities are better (13 digits, and 7 at 1e9 trials), so the
 * root is found here.
 */
final class BetaQuantile {

  private static final int MOST_STEPS = 200;
  private static final double ENOUGH = 0x1p-52;

  private BetaQuantile() {}

  /** The number below which the distribution has the probability p. */
  static double lower(double alpha, double beta, double p) {
    BetaDistribution distribution = BetaDistribution.of(alpha, beta);
    return root(distribution, x -> distribution.cumulativeProbability(x) - p);
  }

  /** The number above which the distribution has the probability p. */
  static double upper(double alpha, double beta, double p) {
    BetaDistribution distribution = BetaDistribution.of(alpha, beta);
    return root(distribution, x -> p - distribution.survivalProbability(x));
  }

  /** The root of an increasing function whose slope is the density: Newton's steps, and halving where they leave. */
  private static double root(BetaDistribution distribution, DoubleUnaryOperator excess) {
    double below = 0;
    double above = 1;
    double x = distribution.getMean();
    for (int step = 0; step < MOST_STEPS; step++) {
      double value = excess.applyAsDouble(x);
      if (value > 0) {
        above = x;
      } else {
        below = x;
      }
      double next = x - value / distribution.density(x);
      // also where the density is 0 and the step is not a number
      if (!(next > below && next < above)) {
        next = below + (above - below) / 2;
      }
      if (Math.abs(next - x) <= ENOUGH * next) {
        return next;
      }
      x = next;
    }
    return x;
  }
}
