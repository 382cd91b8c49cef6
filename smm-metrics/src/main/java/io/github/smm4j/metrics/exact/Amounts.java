package io.github.smm4j.metrics.exact;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;

/** Answers in decimals: rounded half-even at 6 places, without trailing zeros. */
public final class Amounts {

  private static final int PLACES = 6;

  /** More than any {@code double} has; to print or round an amount of two thousand million places takes all memory. */
  private static final int MOST_PLACES = 400;

  private Amounts() {}

  /**
   * Reads an amount of money.
   *
   * @param amount the amount
   * @return the same
   * @throws IllegalArgumentException if it has more than 400 decimal places
   */
  public static BigMoney money(BigMoneyProvider amount) {
    BigMoney money = amount.toBigMoney();
    checkArgument(
        money.getScale() <= MOST_PLACES,
        "an amount of money has at most %s decimal places, not %s",
        MOST_PLACES,
        money.getScale());
    return money;
  }

  /**
   * Reads a decimal that a user wrote.
   *
   * @param text such as {@code 1.0843}
   * @return the number
   * @throws IllegalArgumentException if it is none, or has more than 400 digits before or behind the point
   */
  public static BigDecimal decimal(String text) {
    // a long text takes time to read, and a short one such as 1E+99999999 takes all memory when it
    // is rounded
    boolean longText = text.length() > 2 * MOST_PLACES + 2;
    checkArgument(!longText, "a number of %s characters", text.length());
    BigDecimal number = new BigDecimal(text);
    checkArgument(
        number.scale() <= MOST_PLACES && (long) number.precision() - number.scale() <= MOST_PLACES,
        "a number has at most %s digits before and behind the point: %s",
        MOST_PLACES,
        text);
    return number;
  }

  /**
   * Divides to an amount of money.
   *
   * @param currency the currency of the amount
   * @param numerator any number
   * @param denominator any number but 0
   * @return the quotient, at the places of the currency or more
   */
  public static BigMoney quotient(
      CurrencyUnit currency, BigDecimal numerator, BigDecimal denominator) {
    BigDecimal amount = quotient(numerator, denominator);
    return BigMoney.of(
        currency, amount.setScale(Math.max(amount.scale(), currency.getDecimalPlaces())));
  }

  /**
   * Divides to a number.
   *
   * @param numerator any number
   * @param denominator any number but 0
   * @return the quotient, with 0 to 6 places
   */
  public static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
    BigDecimal stripped =
        numerator.divide(denominator, PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * Divides and rounds up to whole things.
   *
   * @param numerator any number
   * @param denominator above 0
   * @return the least whole number that is not below the quotient
   * @throws ArithmeticException if it leaves the range of long
   */
  public static long ceiling(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, 0, RoundingMode.CEILING).longValueExact();
  }

  /**
   * Reads a number as it prints: 0.1 is exactly 1/10.
   *
   * @param number a finite number
   * @return its shortest decimal
   */
  public static BigDecimal shortest(double number) {
    return new BigDecimal(Double.toString(number));
  }
}
