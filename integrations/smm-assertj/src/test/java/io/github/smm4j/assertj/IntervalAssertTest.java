package io.github.smm4j.assertj;

import static io.github.smm4j.assertj.SmmAssertions.assertThat;
import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.metrics.Kpis.CTR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Interval;
import org.junit.jupiter.api.Test;

class IntervalAssertTest {

  private static final Interval CTR_95 =
      CTR.of(Tally.builder().set(IMPRESSIONS, 100).set(CLICKS, 5).build()).interval(0.95);
  private static final Interval NONE = CTR.of(Tally.empty()).interval(0.95);

  @Test
  void whatHoldsPasses() {
    // statsmodels.stats.proportion.proportion_confint(5, 100, 0.05, "wilson"): 0.0215, 0.1118
    assertThat(CTR_95)
        .isDefined()
        .contains(0.05)
        .doesNotContain(0.02)
        .isCloseTo(0.0215, 0.1118, within(0.00005));
    assertThat(NONE).isUndefined().hasReasonContaining("impressions not measured");
  }

  @Test
  void theEndsAreShown() {
    assertThat(Failure.of(() -> assertThat(CTR_95).contains(0.5)))
        .isEqualTo("Expecting 0.5 to lie within but it does not:\n  " + CTR_95);
    assertThat(Failure.of(() -> assertThat(CTR_95).doesNotContain(0.05)))
        .isEqualTo("Expecting 0.05 not to lie within but it does:\n  " + CTR_95);
    assertThat(Failure.of(() -> assertThat(CTR_95).isCloseTo(0.0215, 0.2, within(0.001))))
        .isEqualTo("Expecting 0.0215 .. 0.2, each within 0.001, but found:\n  " + CTR_95);
    assertThat(Failure.of(() -> assertThat(CTR_95).isCloseTo(0.1, 0.1118, within(0.001))))
        .startsWith("Expecting 0.1 .. 0.1118");
  }

  @Test
  void noIntervalContainsNothingAndLeavesNothingOut() {
    String none = "Expecting a value but found:\n  Wilson: undefined: impressions not measured";
    assertThat(Failure.of(() -> assertThat(NONE).contains(0.5))).isEqualTo(none);
    assertThat(Failure.of(() -> assertThat(NONE).doesNotContain(0.5))).isEqualTo(none);
    assertThat(Failure.of(() -> assertThat(NONE).isCloseTo(0, 1, within(1.0)))).isEqualTo(none);
  }
}
