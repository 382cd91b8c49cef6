package io.github.smm4j.metrics.exact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding for readers: three digits, more only before the decimal point. */
public final class Digits {

  private static final int DIGITS = 3;
  private static final int MOST_PLACES = 12;

  private Digits() {}

  /**
   * Rounds half-even to three digits, but never a digit before the decimal point.
   *
   * @param number any number
   * @return the rounded number, without trailing zeros behind the decimal point
   */
  public static BigDecimal round(BigDecimal number) {
    BigDecimal rounded =
        number.setScale(places(number), RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /**
   * The decimal places to which {@link #round} rounds.
   *
   * @param number any number
   * @return 0 to 12
   */
  public static int places(BigDecimal number) {
    if (number.signum() == 0) {
      return 0;
    }
    int beforePoint = number.precision() - number.scale();
    return Math.min(MOST_PLACES, Math.max(0, DIGITS - beforePoint));
  }
}
