package io.github.smm4j.metrics.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateSumTest {

  private static final BigDecimal TWO_TO_64 = new BigDecimal(BigInteger.ONE.shiftLeft(64));

  @Test
  void doesNotDependOnTheOrder() {
    Random random = new Random(3);
    List<long[]> rates = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      rates.add(new long[] {
        random.nextLong() >> random.nextInt(63),
        (random.nextLong() >>> (1 + random.nextInt(62))) + 1
      });
    }
    rates.removeIf(rate -> Math.abs((double) rate[0] / rate[1]) > 1e12);
    double mean = sum(rates).mean();
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(rates, random);
      assertThat(sum(rates).mean()).isEqualTo(mean);
    }
  }

  private static RateSum sum(List<long[]> rates) {
    RateSum sum = new RateSum();
    rates.forEach(rate -> sum.add(rate[0], rate[1]));
    return sum;
  }

  @Test
  void roundsEachRateOnceToTwoToTheMinus64() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      long above = random.nextLong() >> (1 + random.nextInt(62));
      // on both sides of the limit between long division and BigInteger
      long below = (random.nextLong() >>> (1 + random.nextInt(62))) + 1;
      RateSum sum = new RateSum();
      sum.add(above, below);
      BigDecimal fixed = BigDecimal.valueOf(above)
          .multiply(TWO_TO_64)
          .divide(BigDecimal.valueOf(below), 0, RoundingMode.HALF_EVEN);
      double expected = Quotient.toDouble(fixed.toBigIntegerExact(), BigInteger.ONE.shiftLeft(64));
      assertThat(sum.mean()).isEqualTo(expected);
      RateSum big = new RateSum();
      big.add(BigInteger.valueOf(above), BigInteger.valueOf(below));
      assertThat(big.mean()).isEqualTo(expected);
    }
  }

  @Test
  void isExactOnThirdsThatMakeAWhole() {
    RateSum sum = new RateSum();
    for (int i = 0; i < 3; i++) {
      sum.add(-1, 4);
      sum.add(3, 4);
    }
    assertThat(sum.mean()).isEqualTo(0.25);
    assertThat(sum.count()).isEqualTo(6);
  }

  @Test
  void carriesFractionsIntoTheWhole() {
    RateSum sum = new RateSum();
    // rounds up to exactly 1: 1 - 2^-66
    sum.add(BigInteger.ONE.shiftLeft(66).subtract(BigInteger.ONE), BigInteger.ONE.shiftLeft(66));
    assertThat(sum.mean()).isEqualTo(1);
    sum.add(3, 2);
    sum.add(1, 2);
    assertThat(sum.mean()).isEqualTo(1);
    sum.add(-7, 2);
    assertThat(sum.mean()).isEqualTo(-0.125);
  }

  @Test
  void isLoudBeyondItsRange() {
    RateSum sum = new RateSum();
    sum.add(Long.MAX_VALUE, 1);
    assertThatThrownBy(() -> sum.add(Long.MAX_VALUE, 1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new RateSum().mean()).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void addsLongsWithoutLimit() {
    WideSum sum = new WideSum();
    BigInteger expected = BigInteger.ZERO;
    Random random = new Random(6);
    for (int i = 0; i < 10_000; i++) {
      long number = random.nextLong();
      sum.add(number);
      sum.add(Long.MAX_VALUE);
      sum.add(BigInteger.TEN);
      expected = expected
          .add(BigInteger.valueOf(number))
          .add(BigInteger.valueOf(Long.MAX_VALUE))
          .add(BigInteger.TEN);
    }
    assertThat(sum.total()).isEqualTo(expected);
  }

  @Test
  void takesTheEvenOfTwoNeighboursThatAreAsNear() {
    BigInteger half = BigInteger.ONE.shiftLeft(65);
    BigInteger unit = BigInteger.ONE.shiftLeft(64);
    for (int halves = -5; halves <= 5; halves++) {
      BigInteger fixed = BigDecimal.valueOf(halves)
          .divide(BigDecimal.valueOf(2), 0, RoundingMode.HALF_EVEN)
          .toBigIntegerExact();
      RateSum sum = new RateSum();
      sum.add(BigInteger.valueOf(halves), half);
      assertThat(sum.mean()).isEqualTo(Quotient.toDouble(fixed, unit));
      RateSums sums = new RateSums();
      sums.hold(BigInteger.valueOf(halves), half);
      sums.addHeld(3);
      assertThat(sums.mean(3)).isEqualTo(Quotient.toDouble(fixed, unit));
    }
  }

  @Test
  void sumsOfManyAreTheSumsOfOne() {
    Random random = new Random(5);
    RateSums sums = new RateSums();
    List<RateSum> each = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      each.add(new RateSum());
    }
    for (int i = 0; i < 20_000; i++) {
      long above = random.nextLong() >> (15 + random.nextInt(48));
      long below = (random.nextLong() >>> (1 + random.nextInt(62))) + 1;
      int which = random.nextInt(100);
      sums.add(which, above, below);
      each.get(which).add(above, below);
    }
    for (int i = 0; i < 100; i++) {
      assertThat(sums.count(i)).isEqualTo(each.get(i).count());
      assertThat(sums.mean(i)).isEqualTo(each.get(i).mean());
    }
  }

  @Test
  void aSumThatNothingWasAddedToIsOfNothing() {
    RateSums sums = new RateSums();
    sums.add(2, 7, 2);
    for (int sum : new int[] {0, 15, 16, 1_000}) {
      assertThat(sums.count(sum)).isZero();
      assertThat(sums.whole(sum)).isZero();
      assertThat(sums.fraction(sum)).isZero();
      assertThat(sums.rounded(sum)).isZero();
      assertThatThrownBy(() -> sums.mean(sum)).isInstanceOf(ArithmeticException.class);
    }
    sums.add(1_000, 1, 1);
    assertThat(sums.mean(2)).as("kept where the sums grow").isEqualTo(3.5);
  }

  @Test
  void roundsASumToAWholeNumber() {
    long[][] halvesAndWholes = {{1, 0}, {2, 1}, {3, 2}, {5, 2}, {-1, 0}, {-3, -2}, {-5, -2}, {7, 4}
    };
    for (long[] pair : halvesAndWholes) {
      RateSums sums = new RateSums();
      sums.add(0, pair[0], 2);
      assertThat(sums.rounded(0)).as(pair[0] + " halves").isEqualTo(pair[1]);
    }
    RateSums thirds = new RateSums();
    thirds.add(0, 5, 3);
    assertThat(thirds.rounded(0)).isEqualTo(2);
    thirds.add(0, 2, 3);
    assertThat(thirds.rounded(0)).isEqualTo(2);
  }

  @Test
  void addsWhatAnotherSumHolds() {
    RateSums one = new RateSums();
    RateSums other = new RateSums();
    one.add(0, 3, 4);
    other.add(0, 3, 4);
    other.add(0, -5, 4);
    one.addFixed(0, other.whole(0), other.fraction(0), other.count(0));
    assertThat(one.count(0)).isEqualTo(3);
    assertThat(one.mean(0)).isEqualTo(0.25 / 3);
  }
}
