package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Ways to a confidence interval of a proportion: of {@code p} from {@code k} successes in {@code n} trials. Below,
 * {@code alpha} is 1 - confidence and {@code z} the 1 - alpha/2 quantile of the standard normal distribution.
 *
 * <table>
 * <caption>20 of 400, confidence 0.95</caption>
 * <tr><td>{@link #WILSON}</td><td>0.0325974 .. 0.0759636</td></tr>
 * <tr><td>{@link #JEFFREYS}</td><td>0.0317950 .. 0.0746780</td></tr>
 * <tr><td>{@link #CLOPPER_PEARSON}</td><td>0.0308052 .. 0.0761670</td></tr>
 * </table>
 */
public enum IntervalMethod {
  /**
   * The score interval, the default: near its nominal confidence for small counts too, and never outside of 0 to 1. E.
   * B. Wilson (1927), Probable inference, the law of succession, and statistical inference, J. Am. Stat. Assoc. 22.
   */
  WILSON("Wilson") {
    @Override
    double lower(long successes, long trials, double alpha) {
      return successes == 0 ? 0 : WilsonScore.end(successes, trials, -quantile(alpha));
    }

    @Override
    double upper(long successes, long trials, double alpha) {
      return successes == trials ? 1 : WilsonScore.end(successes, trials, quantile(alpha));
    }
  },

  /**
   * The alpha/2 and 1 - alpha/2 quantiles of the beta distribution with parameters k + 1/2 and n - k + 1/2; the lower
   * end is 0 if there is no success, and the upper end 1 if all are. L. D. Brown, T. T. Cai, A. DasGupta (2001),
   * Interval estimation for a binomial proportion, Statistical Science 16.
   */
  JEFFREYS("Jeffreys") {
    @Override
    double lower(long successes, long trials, double alpha) {
      return successes == 0
          ? 0
          : BetaQuantile.lower(successes + 0.5, trials - successes + 0.5, alpha / 2);
    }

    @Override
    double upper(long successes, long trials, double alpha) {
      return successes == trials
          ? 1
          : BetaQuantile.upper(successes + 0.5, trials - successes + 0.5, alpha / 2);
    }
  },

  /**
   * The exact interval: at least its nominal confidence, and wider than the others. C. J. Clopper, E. S. Pearson (1934),
   * The use of confidence or fiducial limits illustrated in the case of the binomial, Biometrika 26.
   */
  CLOPPER_PEARSON("Clopper-Pearson") {
    @Override
    double lower(long successes, long trials, double alpha) {
      return successes == 0
          ? 0
          : BetaQuantile.lower((double) successes, trials - successes + 1.0, alpha / 2);
    }

    @Override
    double upper(long successes, long trials, double alpha) {
      return successes == trials
          ? 1
          : BetaQuantile.upper(successes + 1.0, (double) (trials - successes), alpha / 2);
    }
  };

  private final String title;

  IntervalMethod(String title) {
    this.title = title;
  }

  abstract double lower(long successes, long trials, double alpha);

  abstract double upper(long successes, long trials, double alpha);

  static double quantile(double alpha) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha / 2);
  }

  /**
   * Computes an interval from counts.
   *
   * @param successes how many trials succeeded
   * @param trials how many there were
   * @param confidence between 0 and 1, both excluded, such as 0.95
   * @return the interval; undefined with the reason if there are no trials, more successes than trials, or negative ones
   * @throws IllegalArgumentException if the confidence is not between 0 and 1
   */
  public Interval of(long successes, long trials, double confidence) {
    checkArgument(
        confidence > 0 && confidence < 1,
        "a confidence is between 0 and 1, such as 0.95: %s",
        confidence);
    if (successes < 0 || trials < successes) {
      return undefined(
          confidence,
          Undefined.of(
              Undefined.Kind.IMPOSSIBLE_COUNTS,
              successes + " of " + trials + " is no share of successes in trials"));
    }
    if (trials == 0) {
      return undefined(
          confidence, Undefined.of(Undefined.Kind.ZERO_DENOMINATOR, "there are no trials"));
    }
    double alpha = 1 - confidence;
    return Interval.of(
        title, confidence, lower(successes, trials, alpha), upper(successes, trials, alpha));
  }

  Interval undefined(double confidence, Undefined reason) {
    return Interval.undefined(title, confidence, reason);
  }
}
