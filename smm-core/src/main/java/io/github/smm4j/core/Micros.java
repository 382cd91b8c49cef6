package io.github.smm4j.core;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;

/** Between units of a currency and micros of it. */
final class Micros {
  /** Micros are units of 10^-6 of a currency. */
  static final int SCALE = 6;

  /** More than any {@code double} has; to print or round an amount of two thousand million places takes all memory. */
  private static final int MOST_PLACES = 400;

  private Micros() {}

  /** Gives the amount if its exponent is one that money has. */
  static BigMoney checked(BigMoneyProvider amount) {
    BigMoney money = amount.toBigMoney();
    checkPlaces(money.getScale());
    return money;
  }

  private static void checkPlaces(int places) {
    checkArgument(
        places >= -MOST_PLACES && places <= MOST_PLACES,
        "an amount of money has at most %s decimal places, not %s",
        MOST_PLACES,
        places);
  }

  /** Rounds half-even to micros. */
  static long of(BigDecimal units) {
    checkPlaces(units.scale());
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
