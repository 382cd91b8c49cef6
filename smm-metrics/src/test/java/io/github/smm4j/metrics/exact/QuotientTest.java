package io.github.smm4j.metrics.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Python: {@code float(Fraction(a, b))} is the double nearest to a quotient of integers of any size. */
class QuotientTest {

  @ParameterizedTest
  @CsvSource({
    "1, 3, 0.3333333333333333",
    "-1, 3, -0.3333333333333333",
    "9007199254740992, 3, 3002399751580330.5", // 2^53
    "9007199254740993, 3, 3002399751580331.0", // no double
    "-9007199254740993, 3, -3002399751580331.0",
    "3, 9007199254740993, 3.330669073875469e-16",
    "9223372036854775807, 9223372036854775806, 1.0",
    "9223372036854775807, -7, -1.3176245766935393e+18",
    "-9223372036854775807, -7, 1.3176245766935393e+18",
    "9007199254740993, 9007199254740995, 0.9999999999999998",
    "-9223372036854775808, 3, -3.0744573456182584e+18",
  })
  void isTheNearestDouble(long numerator, long denominator, double quotient) {
    assertThat(Quotient.toDouble(numerator, denominator)).isEqualTo(quotient);
    assertThat(Quotient.toDouble(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)))
        .isEqualTo(quotient);
    assertThat(
            Quotient.toDouble(BigDecimal.valueOf(numerator, 3), BigDecimal.valueOf(denominator, 1)))
        .isEqualTo(Quotient.toDouble(
            BigInteger.valueOf(numerator),
            BigInteger.valueOf(denominator).multiply(BigInteger.valueOf(100))));
  }

  @Test
  void zeroHasNoSign() {
    assertThat(Double.toString(Quotient.toDouble(0, -5))).isEqualTo("0.0");
    assertThat(Double.toString(Quotient.toDouble(BigInteger.ZERO, BigInteger.TEN.negate())))
        .isEqualTo("0.0");
  }

  @Test
  void divisorsMayBeLongerOrShorterThanDividends() {
    BigInteger huge = BigInteger.ONE.shiftLeft(300);
    assertThat(Quotient.toDouble(huge, BigInteger.valueOf(3))).isEqualTo(0x1p300 / 3);
    assertThat(Quotient.toDouble(BigInteger.valueOf(3), huge)).isEqualTo(0x3p-300);
  }

  @Test
  void roundsDecimalsHalfEven() {
    assertThat(Quotient.toDecimal(BigDecimal.ONE, BigDecimal.valueOf(8), 2))
        .isEqualTo(new BigDecimal("0.12"));
    assertThat(Quotient.toDecimal(BigDecimal.valueOf(3), BigDecimal.valueOf(8), 2))
        .isEqualTo(new BigDecimal("0.38"));
  }

  @Test
  void comparesWithoutRounding() {
    BigDecimal three = BigDecimal.valueOf(3);
    BigDecimal ten = BigDecimal.TEN;
    BigDecimal almost = new BigDecimal("0.33333333333333333333333333333333333333");
    assertThat(Quotient.compare(BigDecimal.ONE, three, almost, BigDecimal.ONE)).isPositive();
    assertThat(Quotient.compare(almost, BigDecimal.ONE, BigDecimal.ONE, three)).isNegative();
    assertThat(Quotient.compare(three, ten, BigDecimal.valueOf(6), BigDecimal.valueOf(20)))
        .isZero();
  }

  /** Python: float(sum(map(Fraction, numbers)) / len(numbers)). */
  @Test
  void meansAreThoseOfTheExactSum() {
    assertThat(Quotient.mean(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1)).isEqualTo(0.1);
    assertThat(Quotient.mean(1e300, 1, -1e300)).isEqualTo(1 / 3.0);
    assertThat(Quotient.mean(0.1, 0.2, 0.3)).isEqualTo(0.2);
    assertThat(Quotient.mean(Double.MAX_VALUE, Double.MAX_VALUE)).isEqualTo(Double.MAX_VALUE);
    assertThat(Quotient.mean(-2.5)).isEqualTo(-2.5);
  }
}
