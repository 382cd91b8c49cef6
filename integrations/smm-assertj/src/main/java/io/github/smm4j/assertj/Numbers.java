package io.github.smm4j.assertj;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.joda.money.BigMoney;

/** When numbers are near enough. */
final class Numbers {

  private Numbers() {}

  /** By the decimals that are written: 0.3 is within 0.1 of 0.2, which it is not in binary. */
  static boolean close(double found, double expected, Offset<Double> offset) {
    int compared = BigDecimal.valueOf(found)
        .subtract(BigDecimal.valueOf(expected))
        .abs()
        .compareTo(BigDecimal.valueOf(offset.value));
    return offset.strict ? compared < 0 : compared <= 0;
  }

  /** Whether an amount is what is expected, to the digits that the expected one has. */
  static boolean roundsTo(BigMoney found, BigMoney expected) {
    BigDecimal half =
        BigDecimal.ONE.movePointLeft(expected.getScale()).divide(BigDecimal.valueOf(2));
    return found.isSameCurrency(expected)
        && found.getAmount().subtract(expected.getAmount()).abs().compareTo(half) <= 0;
  }
}
