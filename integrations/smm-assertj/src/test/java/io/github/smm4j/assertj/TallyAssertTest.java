package io.github.smm4j.assertj;

import static io.github.smm4j.assertj.SmmAssertions.assertThat;
import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.WATCH_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smm4j.core.Tally;
import java.time.Duration;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TallyAssertTest {

  private static final Tally AD = Tally.builder()
      .set(IMPRESSIONS, 10_000)
      .set(CLICKS, 179)
      .set(WATCH_TIME, 1_500)
      .set(SPEND, Money.parse("USD 58.70"))
      .build();

  @Test
  void whatHoldsPasses() {
    assertThat(AD)
        .has(CLICKS, 179)
        .has(SPEND, Money.parse("USD 58.70"))
        .has(SPEND, BigMoney.parse("USD 58.7000"))
        .has(WATCH_TIME, Duration.ofMillis(1_500))
        .lacks(SAVES)
        .measuresOnly(SPEND, WATCH_TIME, CLICKS, IMPRESSIONS);
  }

  @Test
  void whatWasFoundIsShownInTheTally() {
    assertThat(Failure.of(() -> assertThat(AD).has(CLICKS, 180)))
        .isEqualTo("Expecting clicks to be 180 but it is 179 in:\n  " + AD);
    assertThat(Failure.of(() -> assertThat(AD).has(SAVES, 0)))
        .isEqualTo("Expecting saves to be 0 but it is not measured in:\n  " + AD);
    assertThat(Failure.of(() -> assertThat(AD).has(SPEND, Money.parse("EUR 58.70"))))
        .isEqualTo("Expecting spend to be EUR 58.70 but it is USD 58.70 in:\n  " + AD);
    assertThat(Failure.of(() -> assertThat(AD).has(SPEND, Money.parse("USD 58.71"))))
        .isEqualTo("Expecting spend to be USD 58.71 but it is USD 58.70 in:\n  " + AD);
    assertThat(Failure.of(() -> assertThat(AD).has(WATCH_TIME, Duration.ofSeconds(2))))
        .isEqualTo("Expecting watch_time to be PT2S but it is PT1.5S in:\n  " + AD);
    assertThat(Failure.of(() -> assertThat(AD).lacks(SAVES, CLICKS)))
        .isEqualTo("Expecting clicks not to be measured but it is in:\n  " + AD);
  }

  @Test
  void missingAndSurplusMeasuresAreTold() {
    assertThat(Failure.of(() -> assertThat(AD).measuresOnly(IMPRESSIONS, CLICKS, SAVES)))
        .isEqualTo("Expecting [impressions, clicks, saves] to be measured and no more, but missing"
            + " are [saves] and more are [watch_time, spend] in:\n  " + AD);
  }

  @Test
  void askingMoneyForACountIsBadCode() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(AD).has(SPEND, 58))
        .withMessageContaining("spend is money");
  }
}
