package io.github.smm4j.metrics;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The ends of Wilson's score interval, computed with 34 digits: with 16, the cancellation in the lower end and the
 * rounding on the way would show in the last digits of the answer.
 */
final class WilsonScore {
  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  private WilsonScore() {}

  /**
   * Gives (k + z^2/2 + z sqrt(k (n - k) / n + z^2/4)) / (n + z^2).
   *
   * @param successes k
   * @param trials n, above 0
   * @param z the quantile: negative for the lower end
   */
  static double end(long successes, long trials, double z) {
    BigDecimal k = BigDecimal.valueOf(successes);
    BigDecimal n = BigDecimal.valueOf(trials);
    BigDecimal quantile = new BigDecimal(z);
    BigDecimal square = quantile.multiply(quantile, DIGITS);
    BigDecimal root = k.multiply(n.subtract(k))
        .divide(n, DIGITS)
        .add(square.divide(FOUR, DIGITS))
        .sqrt(DIGITS);
    BigDecimal above = k.add(square.divide(TWO, DIGITS)).add(quantile.multiply(root, DIGITS));
    return above.divide(n.add(square), DIGITS).doubleValue();
  }
}
