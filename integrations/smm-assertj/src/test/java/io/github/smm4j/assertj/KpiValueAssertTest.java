package io.github.smm4j.assertj;

import static io.github.smm4j.assertj.SmmAssertions.assertThat;
import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.CPA;
import static io.github.smm4j.metrics.Kpis.CTR;
import static io.github.smm4j.metrics.Kpis.ROAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Offset.strictOffset;

import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Issue;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Undefined;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class KpiValueAssertTest {

  private static final Tally AD = Tally.builder()
      .set(IMPRESSIONS, 213_434_828)
      .set(CLICKS, 38_165)
      .set(CONVERSIONS, 1_079)
      .set(SPEND, Money.parse("USD 58705.23"))
      .build();
  private static final KpiValue FIFTH = CTR.of(views(5, 1));
  private static final KpiValue NONE = CTR.of(views(0, 0));

  private static Tally views(long impressions, long clicks) {
    return Tally.builder().set(IMPRESSIONS, impressions).set(CLICKS, clicks).build();
  }

  @Test
  void whatHoldsPasses() {
    assertThat(CTR.of(AD))
        .isDefined()
        .isCloseTo(0.000179, within(0.0000005))
        .isFraction(38_165, 213_434_828)
        .hasNoIssues();
    assertThat(CPA.of(AD))
        .roundsTo(Money.parse("USD 54.41"))
        .roundsTo(BigMoney.parse("USD 54.4"))
        .roundsTo(BigMoney.parse("USD 54.407071"))
        .isCloseTo(54.41, within(0.005));
    assertThat(NONE)
        .isUndefined()
        .hasReasonContaining("impressions is 0")
        .hasReason(Undefined.Kind.ZERO_DENOMINATOR);
    assertThat(CTR.of(AD.plus(Tally.builder().set(CLICKS, 1).build())))
        .hasIssue(Issue.Kind.UNEVEN_COVERAGE);
  }

  @Test
  void anotherValueIsShownWithItsFraction() {
    assertThat(Failure.of(() -> assertThat(FIFTH).isCloseTo(0.3, within(0.05))))
        .isEqualTo("Expecting a value within 0.05 of 0.3 but found 0.2:\n  CTR 20 % (1 / 5)");
    assertThat(Failure.of(() -> assertThat(FIFTH).isFraction(2, 10)))
        .isEqualTo("Expecting 2 / 10 but found:\n  CTR 20 % (1 / 5)");
    assertThat(Failure.of(() -> assertThat(FIFTH).isFraction(1, 4)))
        .isEqualTo("Expecting 1 / 4 but found:\n  CTR 20 % (1 / 5)");
  }

  @Test
  void nearnessIsComparedAsDecimals() {
    // in binary, 0.3 - 0.2 is 0.09999999999999998 and 0.2 - 0.3 + 0.1 is not 0
    assertThat(FIFTH).isCloseTo(0.3, within(0.1)).isCloseTo(0.1, within(0.1));
    assertThat(Failure.of(() -> assertThat(FIFTH).isCloseTo(0.3, strictOffset(0.1))))
        .startsWith("Expecting a value within 0.1 of 0.3");
  }

  @Test
  void anotherAmountIsShown() {
    assertThat(Failure.of(() -> assertThat(CPA.of(AD)).roundsTo(Money.parse("USD 54.42"))))
        .isEqualTo("Expecting an amount that rounds to USD 54.42 but found USD 54.407071:\n" + "  "
            + CPA.of(AD));
    assertThat(Failure.of(() -> assertThat(CPA.of(AD)).roundsTo(Money.parse("EUR 54.41"))))
        .startsWith("Expecting an amount that rounds to EUR 54.41 but found USD 54.407071:\n");
    assertThat(Failure.of(() -> assertThat(FIFTH).roundsTo(Money.parse("USD 0.20"))))
        .isEqualTo("Expecting an amount that rounds to USD 0.20 but found no money:\n"
            + "  CTR 20 % (1 / 5)");
  }

  @Test
  void halfOfTheLastDigitGoesEitherWay() {
    KpiValue half = CPA.of(
        Tally.builder().set(CONVERSIONS, 8).set(SPEND, Money.parse("USD 1")).build());
    assertThat(half).roundsTo(Money.parse("USD 0.12")).roundsTo(Money.parse("USD 0.13"));
    assertThat(Failure.of(() -> assertThat(half).roundsTo(Money.parse("USD 0.11"))))
        .contains("USD 0.125");
  }

  @Test
  void noValueIsShownWithItsReason() {
    assertThat(Failure.of(() -> assertThat(ROAS.of(AD)).isDefined()))
        .isEqualTo("Expecting a value but found:\n  ROAS undefined: revenue not measured");
    assertThat(Failure.of(() -> assertThat(NONE).isCloseTo(0, within(1.0))))
        .isEqualTo("Expecting a value but found:\n  CTR undefined: impressions is 0");
    assertThat(Failure.of(() -> assertThat(NONE).roundsTo(Money.parse("USD 1"))))
        .startsWith("Expecting a value");
    assertThat(Failure.of(() -> assertThat(NONE).isFraction(0, 0))).startsWith("Expecting a value");
  }

  @Test
  void aValueIsShownWhereNoneWasExpected() {
    assertThat(Failure.of(() -> assertThat(FIFTH).isUndefined()))
        .isEqualTo("Expecting no value but found:\n  CTR 20 % (1 / 5)");
    assertThat(Failure.of(() -> assertThat(FIFTH).hasReasonContaining("0")))
        .startsWith("Expecting no value");
    assertThat(Failure.of(() -> assertThat(FIFTH).hasReason(Undefined.Kind.NOT_MEASURED)))
        .startsWith("Expecting no value");
  }

  @Test
  void anotherReasonIsShown() {
    assertThat(Failure.of(() -> assertThat(NONE).hasReasonContaining("not measured")))
        .isEqualTo(
            "Expecting the reason to contain \"not measured\" but it is \"impressions is 0\"");
    assertThat(Failure.of(() -> assertThat(NONE).hasReason(Undefined.Kind.NOT_MEASURED)))
        .isEqualTo("Expecting the reason to be NOT_MEASURED but found:\n"
            + "  CTR undefined: impressions is 0");
  }

  @Test
  void issuesAreShown() {
    KpiValue uneven = CTR.of(AD.plus(Tally.builder().set(CLICKS, 1).build()));
    assertThat(Failure.of(() -> assertThat(uneven).hasNoIssues()))
        .isEqualTo("Expecting no issues but found:\n  " + uneven);
    assertThat(Failure.of(() -> assertThat(FIFTH).hasIssue(Issue.Kind.UNEVEN_COVERAGE)))
        .isEqualTo("Expecting an issue UNEVEN_COVERAGE but found:\n  CTR 20 % (1 / 5)");
  }

  @Test
  void theIntervalGoesOnUnderTheSameDescription() {
    assertThat(CTR.of(AD)).interval(0.95).contains(0.000179);
    assertThat(Failure.of(() -> assertThat(FIFTH).as("ad 7").interval(0.95).contains(0.9)))
        .isEqualTo(
            "[ad 7] Expecting 0.9 to lie within but it does not:\n  " + FIFTH.interval(0.95));
  }

  @Test
  void nullIsAFailureOfItsOwn() {
    assertThat(Failure.of(() -> assertThat((KpiValue) null).isDefined()))
        .contains("Expecting actual not to be null");
  }
}
