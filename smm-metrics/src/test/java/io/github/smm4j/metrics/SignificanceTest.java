package io.github.smm4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SignificanceTest {

  static List<TestTable.Row> figures() {
    return TestTable.tsv("significance.tsv");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void agreesWithIndependentFigures(TestTable.Row row) {
    Significance test =
        Significance.of(number(row, "k1"), number(row, "n1"), number(row, "k2"), number(row, "n2"));
    double z = Double.parseDouble(row.get("z"));
    double p = Double.parseDouble(row.get("p"));
    assertThat(test.z()).isCloseTo(z, within(1e-12 * Math.max(1, Math.abs(z))));
    assertThat(test.pValue()).isCloseTo(p, within(1e-12));
    Interval interval = test.interval(0.95);
    assertThat(interval.lower()).isCloseTo(Double.parseDouble(row.get("lower")), within(1e-12));
    assertThat(interval.upper()).isCloseTo(Double.parseDouble(row.get("upper")), within(1e-12));
    assertThat(interval.method()).isEqualTo("Newcombe");
  }

  private static long number(TestTable.Row row, String name) {
    return Long.parseLong(row.get(name));
  }

  @Test
  void givesNewcombesOwnExample() {
    // Newcombe 1998, table II, method 10: 56/70 and 48/80 give 0.0524 to 0.3339
    Interval interval = Significance.of(48, 80, 56, 70).interval(0.95);
    assertThat(interval.lower()).isCloseTo(0.0524, within(5e-5));
    assertThat(interval.upper()).isCloseTo(0.3339, within(5e-5));
  }

  @Test
  void findsNoDifferenceWhereAllOrNoneSucceed() {
    assertThat(Significance.of(0, 10, 0, 20).pValue()).isEqualTo(1);
    assertThat(Significance.of(10, 10, 20, 20).z()).isZero();
    assertThat(Significance.of(10, 10, 20, 20).isSignificant(0.5)).isFalse();
  }

  /**
   * Python, mpmath 1.3 at 50 digits: p = (k1+k2)/(n1+n2); z = (k2/n2-k1/n1)/sqrt(p*(1-p)*(1/n1+1/n2));
   * erfc(abs(z)/sqrt(2)).
   */
  @ParameterizedTest
  @CsvSource({
    "9223372036854775807, 9223372036854775807, 9223372036854775806, 9223372036854775807, -1,"
        + " 0.31731050786291410282",
    "0, 9223372036854775807, 1, 9223372036854775807, 1, 0.31731050786291410282",
    "4611686018427387903, 9223372036854775807, 4611686027017322495, 9223372036854775807, 4,"
        + " 0.000063342483666239841985",
    "100000000000000000, 300000000000000000, 100000001000000000, 300000000000000005,"
        + " 2.7386127795382099377, 0.0061698994704274424082",
    "3074457345618258602, 9223372036854775807, 3074457345618258602, 9223372036854775807, 0, 1",
  })
  void hugeCountsDoNotCancel(long k1, long n1, long k2, long n2, double z, double p) {
    Significance test = Significance.of(k1, n1, k2, n2);
    assertThat(test.z()).isCloseTo(z, within(1e-14));
    assertThat(test.pValue()).isCloseTo(p, within(1e-14));
  }

  @Test
  void changesSignWithTheOrder() {
    Significance test = Significance.of(5, 100, 9, 120);
    Significance reverse = Significance.of(9, 120, 5, 100);
    assertThat(test.z()).isEqualTo(-reverse.z());
    assertThat(test.interval(0.9).lower()).isCloseTo(-reverse.interval(0.9).upper(), within(1e-15));
  }

  @Test
  void saysWhyThereIsNone() {
    Significance none = Significance.of(5, 4, 1, 2);
    assertThat(none.isDefined()).isFalse();
    assertThat(none).hasToString("undefined: 5 of 4 is no share of successes in trials");
    assertThat(Significance.of(1, 2, 0, 0)).hasToString("undefined: there are no trials");
    assertThat(none.interval(0.95).reason()).isEqualTo(none.reason());
    assertThat(none.isSignificant(0.95)).isFalse();
    assertThatThrownBy(none::pValue).isInstanceOf(UndefinedValueException.class);
    assertThatThrownBy(() -> Significance.of(1, 2, 1, 2).isSignificant(1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Serialized.copyOf(none)).isEqualTo(none);
    Significance some = Significance.of(1, 2, 1, 2);
    assertThat(Serialized.copyOf(some)).isEqualTo(some).hasSameHashCodeAs(some);
    assertThat(some.toString()).isEqualTo("p = 1.0 (1 of 2, 1 of 2)");
  }

  @Test
  void aConfidenceIsBetweenNoneAndAll() {
    for (Significance each : List.of(Significance.of(1, 10, 2, 10), Significance.of(1, 0, 2, 10))) {
      for (double confidence : new double[] {0, 1, -0.1, 1.1, Double.NaN}) {
        assertThatThrownBy(() -> each.interval(confidence))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> each.isSignificant(confidence))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }
}
