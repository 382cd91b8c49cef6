package io.github.smm4j.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Between units of a currency and micros of it. */
final class Micros {
  /** Micros are units of 10^-6 of a currency. */
  static final int SCALE = 6;

  private Micros() {}

  /** Rounds half-even to micros. */
  static long of(BigDecimal units) {
    return round(units.movePointRight(SCALE), "micros of money");
  }

  /** Rounds half-even to a whole number. */
  static long round(BigDecimal number, String what) {
    try {
      return number.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    } catch (ArithmeticException e) {
      ArithmeticException overflow =
          new ArithmeticException(what + " leave the range of long: " + number.toPlainString());
      overflow.initCause(e);
      throw overflow;
    }
  }

  /** Gives the exact amount at the currency's scale, or as many more places as it needs. */
  static BigMoney toMoney(CurrencyUnit currency, long micros) {
    BigDecimal amount = BigDecimal.valueOf(micros, SCALE).stripTrailingZeros();
    return BigMoney.of(
        currency, amount.setScale(Math.max(amount.scale(), currency.getDecimalPlaces())));
  }
}
