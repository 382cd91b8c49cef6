package io.github.smm4j.metrics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Quantiles of the beta distribution. Those of Commons Statistics stop at an absolute error of 1e-9, which is all of a
 * rate of a few in a thousand million. Its cumulative probabilities are better, so the root is found here: to 1e-10 of
 * the interval's width as long as one parameter is below a million. With both above, they get worse the greater they are
 * (a tenth of the width at 1e16, and no answer beyond); there the quantiles come from the log-odds, which are nearly
 * normal, to 1e-12 of the width or the last digit.
 */
final class BetaQuantile {

  private static final int MOST_STEPS = 200;
  private static final double ENOUGH = 0x1p-52;
  private static final double NEARLY_NORMAL = 1e6;

  private BetaQuantile() {}

  /** The number below which the distribution has the probability p. */
  static double lower(double alpha, double beta, double p) {
    if (alpha > beta) {
      return 1
          - upper(
              /* alpha= */ beta, /* beta= */ alpha, p); // near 0, doubles are denser than near 1
    }
    if (alpha >= NEARLY_NORMAL) {
      return byLogOdds(alpha, beta, -normal(p));
    }
    BetaDistribution distribution = BetaDistribution.of(alpha, beta);
    return root(distribution, x -> distribution.cumulativeProbability(x) - p);
  }

  /** The number above which the distribution has the probability p. */
  static double upper(double alpha, double beta, double p) {
    if (alpha > beta) {
      return 1 - lower(/* alpha= */ beta, /* beta= */ alpha, p);
    }
    if (alpha >= NEARLY_NORMAL) {
      return byLogOdds(alpha, beta, normal(p));
    }
    BetaDistribution distribution = BetaDistribution.of(alpha, beta);
    return root(distribution, x -> p - distribution.survivalProbability(x));
  }

  private static double normal(double p) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability(p);
  }

  /**
   * The expansion of E. A. Cornish, R. A. Fisher (1938), Moments and cumulants in the specification of distributions, to
   * the third order. The cumulants of ln(x / (1 - x)) are differences and sums of the polygamma functions of both
   * parameters, here by their asymptotic series.
   */
  private static double byLogOdds(double alpha, double beta, double z) {
    double a = 1 / alpha;
    double b = 1 / beta;
    double shift = digammaLessLog(a) - digammaLessLog(b); // of the mean from ln(alpha / beta)
    double variance = trigamma(a) + trigamma(b);
    double deviation = Math.sqrt(variance);
    double skewness = -(a * a * (1 + a) - b * b * (1 + b)) / (variance * deviation);
    double kurtosis = (a * a * a * (2 + 3 * a) + b * b * b * (2 + 3 * b)) / (variance * variance);
    double fifth = -6 * (a * a * a * a - b * b * b * b) / (variance * variance * deviation);
    double z2 = z * z;
    double z4 = z2 * z2;
    double deviations = z
        + (z2 - 1) * skewness / 6
        + z * (z2 - 3) * kurtosis / 24
        - z * (2 * z2 - 5) * skewness * skewness / 36
        + (z4 - 6 * z2 + 3) * fifth / 120
        - (z4 - 5 * z2 + 2) * skewness * kurtosis / 24
        + (12 * z4 - 53 * z2 + 17) * skewness * skewness * skewness / 324;
    double odds = alpha / beta * StrictMath.exp(shift + deviation * deviations);
    return odds / (1 + odds);
  }

  /** Of the inverse of its argument. */
  private static double digammaLessLog(double inverse) {
    return -inverse / 2 - inverse * inverse / 12;
  }

  /** Of the inverse of its argument. */
  private static double trigamma(double inverse) {
    return inverse * (1 + inverse * (0.5 + inverse / 6));
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
