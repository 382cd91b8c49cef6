package io.github.smm4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IntervalMethodTest {

  static List<TestTable.Row> figures() {
    return TestTable.tsv("intervals.tsv");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void agreesWithIndependentFigures(TestTable.Row row) {
    Interval interval = IntervalMethod.valueOf(row.get("method"))
        .of(
            Long.parseLong(row.get("successes")),
            Long.parseLong(row.get("trials")),
            Double.parseDouble(row.get("confidence")));

    double lower = Double.parseDouble(row.get("lower"));
    double upper = Double.parseDouble(row.get("upper"));
    assertThat(interval.lower()).isCloseTo(lower, within(1e-12));
    assertThat(interval.upper()).isCloseTo(upper, within(1e-12));
    // rates of a few in a thousand million: also relative to their size
    assertThat(interval.lower()).isCloseTo(lower, withPercentage(1e-5));
    assertThat(interval.upper()).isCloseTo(upper, withPercentage(1e-5));
  }

  static List<TestTable.Row> figuresOfHugeCounts() {
    return TestTable.tsv("intervals-of-huge-counts.tsv");
  }

  @ParameterizedTest
  @MethodSource("figuresOfHugeCounts")
  void hugeCountsHaveIntervalsToTheLastDigits(TestTable.Row row) {
    Interval interval = IntervalMethod.valueOf(row.get("method"))
        .of(
            Long.parseLong(row.get("successes")),
            Long.parseLong(row.get("trials")),
            Double.parseDouble(row.get("confidence")));
    double lower = Double.parseDouble(row.get("lower"));
    double upper = Double.parseDouble(row.get("upper"));
    assertThat(interval.lower()).isCloseTo(lower, within(lastDigits(lower)));
    assertThat(interval.upper()).isCloseTo(upper, within(lastDigits(upper)));
  }

  /** Relative to the smaller of successes and failures, unless the doubles near 1 are farther apart. */
  private static double lastDigits(double proportion) {
    return Math.max(4e-15 * Math.min(proportion, 1 - proportion), Math.ulp(proportion));
  }

  @Test
  void hasFiguresOfAllCorners() {
    assertThat(figures())
        .extracting(row -> row.get("trials"))
        .contains("1", "2000000000")
        .hasSizeGreaterThan(300);
    assertThat(figures()).anyMatch(row -> row.get("successes").equals("0"));
    assertThat(figures()).anyMatch(row -> row.get("successes").equals(row.get("trials")));
  }

  @ParameterizedTest
  @EnumSource
  void isSymmetricInSuccessAndFailure(IntervalMethod method) {
    for (long successes = 0; successes <= 50; successes++) {
      Interval interval = method.of(successes, 50, 0.9);
      Interval mirrored = method.of(50 - successes, 50, 0.9);
      assertThat(interval.lower()).isCloseTo(1 - mirrored.upper(), within(1e-14));
      assertThat(interval.contains(successes / 50.0)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesCountsThatAreNoProportion(IntervalMethod method) {
    assertThat(method.of(0, 0, 0.95).reason().orElseThrow().kind())
        .isEqualTo(Undefined.Kind.ZERO_DENOMINATOR);
    assertThat(method.of(11, 10, 0.95).reason().orElseThrow())
        .hasToString("Undefined: 11 of 10 is no share of successes in trials");
    Interval negative = method.of(-1, 10, 0.95);
    assertThat(negative.isDefined()).isFalse();
    assertThat(negative.contains(0)).isFalse();
    assertThat(negative.toString()).contains("undefined: -1 of 10");
    assertThatThrownBy(negative::lower)
        .isInstanceOf(UndefinedValueException.class)
        .hasMessageContaining("-1 of 10");
  }

  @ParameterizedTest
  @EnumSource
  void refusesAConfidenceThatIsNone(IntervalMethod method) {
    for (double wrong : new double[] {0, 1, 95, -0.1, Double.NaN}) {
      assertThatThrownBy(() -> method.of(1, 10, wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(String.valueOf(wrong));
    }
  }

  @Test
  void printsTheMethodAndBothEnds() {
    assertThat(IntervalMethod.WILSON.of(0, 10, 0.95).toString())
        .startsWith("Wilson: 0.0 .. 0.27753");
    assertThat(IntervalMethod.CLOPPER_PEARSON.of(10, 10, 0.95).toString()).endsWith(" .. 1.0");
  }
}
