package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.LIKES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Equality, text and serialization of the small values that others are made of. */
class SmallValuesTest {

  /** Each differs from all others. */
  private static final List<List<Object>> VALUES = List.of(
      List.of(
          IntervalMethod.WILSON.of(1, 10, 0.95),
          IntervalMethod.WILSON.of(1, 10, 0.9),
          IntervalMethod.WILSON.of(2, 10, 0.95),
          IntervalMethod.JEFFREYS.of(1, 10, 0.95),
          IntervalMethod.WILSON.of(1, 0, 0.95),
          IntervalMethod.WILSON.of(0, 0, 0.95)),
      List.of(
          ValidRange.ANY,
          ValidRange.SHARE,
          ValidRange.NOT_NEGATIVE,
          ValidRange.of(Double.NEGATIVE_INFINITY, 1),
          ValidRange.of(0.5, 1)),
      List.of(
          Undefined.notMeasured(Set.of(CLICKS)),
          Undefined.notMeasured(Set.of(CLICKS), Set.of(LIKES)),
          Undefined.of(Undefined.Kind.NO_VALUES, "none"),
          Undefined.of(Undefined.Kind.NO_SOLUTION, "none")),
      List.of(
          Issue.of(Issue.Kind.LEFT_OUT, "a"),
          Issue.of(Issue.Kind.LEFT_OUT, "b"),
          Issue.of(Issue.Kind.OUT_OF_RANGE, "a"),
          Issue.of(Issue.Kind.LEFT_OUT, CLICKS, "a")),
      List.of(Answer.of(1L), Answer.of(2L), Answer.undefined(Undefined.Kind.NO_SOLUTION, "none")),
      List.of(
          Significance.of(1, 2, 3, 4),
          Significance.of(0, 2, 3, 4),
          Significance.of(1, 3, 3, 4),
          Significance.of(1, 2, 2, 4),
          Significance.of(1, 2, 3, 5),
          Significance.of(3, 2, 3, 5)),
      List.of(KpiUnit.PERCENT, KpiUnit.COUNT, KpiUnit.per("post"), KpiUnit.per("day")));

  @Test
  void areEqualToTheirCopiesAndToNothingElse() {
    for (List<Object> family : VALUES) {
      for (Object one : family) {
        assertThat(Serialized.copyOf(one))
            .isEqualTo(one)
            .hasSameHashCodeAs(one)
            .hasToString(one.toString());
        assertThat(one).isNotEqualTo("text").isNotEqualTo(null);
        assertThat(family).filteredOn(one::equals).hasSize(1);
      }
      assertThat(family.stream().map(Object::hashCode).distinct()).hasSizeGreaterThan(1);
    }
  }

  @Test
  void readAsTheyAreMeant() {
    assertThat(VALUES.get(1))
        .extracting(Object::toString)
        .containsExactly("any", "0 to 1", "0 or more", "1 or less", "0.5 to 1");
    assertThat(ValidRange.SHARE.contains(1)).isTrue();
    assertThat(ValidRange.SHARE.contains(1.1)).isFalse();
    assertThat(ValidRange.SHARE.contains(-0.1)).isFalse();
    assertThat(ValidRange.SHARE.lowestInclusive()).isZero();
    assertThat(ValidRange.SHARE.highestInclusive()).isEqualTo(1);
    Interval interval = IntervalMethod.WILSON.of(5, 10, 0.95);
    assertThat(interval.confidence()).isEqualTo(0.95);
    assertThat(interval.contains(0.5)).isTrue();
    assertThat(interval.contains(0.1)).isFalse();
    assertThat(interval.contains(0.9)).isFalse();
  }

  @Test
  void intervalsAndRangesHoldTheirEnds() {
    Interval interval = IntervalMethod.WILSON.of(5, 10, 0.95);
    assertThat(interval.contains(interval.lower())).isTrue();
    assertThat(interval.contains(interval.upper())).isTrue();
    Interval none = IntervalMethod.WILSON.of(1, 0, 0.95);
    assertThat(none.contains(0)).isFalse();
    assertThatThrownBy(none::lower).isInstanceOf(UndefinedValueException.class);
    assertThatThrownBy(none::upper).isInstanceOf(UndefinedValueException.class);
    assertThat(ValidRange.SHARE.contains(0)).isTrue();
    assertThat(ValidRange.of(1, 1).contains(1)).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> ValidRange.of(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> ValidRange.of(Double.NaN, 1));
  }

  /** Python: scipy.stats.t.interval(0.95, 2, loc=2, scale=scipy.stats.sem([1, 2, 3])). */
  @Test
  void meansOfTwoValuesOrMoreHaveIntervals() {
    Interval three = Interval.ofMean(0.95, 1, 2, 3);
    assertThat(three.lower()).isCloseTo(-0.48413771175033027, within(1e-9));
    assertThat(three.upper()).isCloseTo(4.48413771175033, within(1e-9));
    assertThat(three.method()).isEqualTo("Student");
    assertThat(Interval.ofMean(0.95, 1, 2).isDefined()).isTrue();
    assertThat(Interval.ofMean(0.95, 1).reason().orElseThrow().text())
        .isEqualTo("an interval of a mean needs two values");
    for (double confidence : new double[] {0, 1, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Interval.ofMean(confidence, 1, 2));
    }
  }

  /** Python: scipy.stats.t.interval(0.95, 1, loc=2e200, scale=1e200), and so on. */
  @Test
  void intervalsOfMeansHoldForNumbersOfAnyMagnitude() {
    assertThat(Interval.ofMean(0.95, 1e200, 3e200).lower())
        .isCloseTo(-1.0706204736174694e201, within(1e190));
    assertThat(Interval.ofMean(0.95, 1e200, 3e200).upper())
        .isCloseTo(1.4706204736174693e201, within(1e190));
    assertThat(Interval.ofMean(0.95, 1e-200, 3e-200).upper())
        .isCloseTo(1.4706204736174693e-199, within(1e-210));
    Interval negative = Interval.ofMean(0.95, -5e306, -1.5e307);
    assertThat(negative.lower()).isCloseTo(-7.353102368087347e307, within(1e297));
    assertThat(negative.upper()).isCloseTo(5.353102368087348e307, within(1e297));
    assertThat(Interval.ofMean(0.95, 0, 0, 0)).hasToString("Student: 0.0 .. 0.0");
    assertThat(Interval.ofMean(0.95, Double.MIN_VALUE, Double.MIN_VALUE))
        .hasToString("Student: 4.9E-324 .. 4.9E-324");
  }

  @Test
  void intervalsOfMeansRefuseWhatIsNotFinite() {
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Interval.ofMean(0.95, 1, value))
          .withMessageContaining(String.valueOf(value));
    }
    // scipy: 1.0146897631912655e308 .. 2.2853102368087343e308, of which the upper end is no double
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Interval.ofMean(0.95, 1.7e308, 1.6e308))
        .withMessageContaining("is beyond the doubles");
  }
}
