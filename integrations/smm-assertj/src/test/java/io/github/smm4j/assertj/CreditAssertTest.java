package io.github.smm4j.assertj;

import static io.github.smm4j.assertj.SmmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.Credit;
import io.github.smm4j.metrics.attribution.Journeys;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CreditAssertTest {

  /** A third of 5 conversions worth 250 each, and 2 worth 80 for search alone. */
  private static final Credit LINEAR = Attribution.linear()
      .of(Journeys.builder()
          .path("vk > search > email", 5, Money.parse("USD 250"), 2)
          .path("search", 2, Money.parse("USD 80"), 30)
          .build());

  private static final Credit UNPAID = Attribution.linear()
      .of(Journeys.builder().path("vk", 1, 0).path(List.of(), 2, 0).build());

  @Test
  void whatHoldsPasses() {
    assertThat(LINEAR)
        .addsUpTo(7)
        .addsUpTo(Money.parse("USD 330"))
        .gives("search", 3.667, within(0.0005))
        .gives("vk", Money.parse("USD 83.33"))
        .gives("never met", 0, within(0.0))
        .hasChannels("email", "search", "vk")
        .hasNothingLeftOut();
  }

  @Test
  void anotherSumIsShownWithTheChannels() {
    assertThat(Failure.of(() -> assertThat(LINEAR).addsUpTo(7.5)))
        .isEqualTo("Expecting credits that add up to 7.5 conversions but they add up to 7:\n\n"
            + LINEAR + "left out: {}");
    assertThat(Failure.of(() -> assertThat(LINEAR).addsUpTo(Money.parse("USD 300"))))
        .isEqualTo("Expecting values that add up to USD 300.00 but they add up to USD 330.00:\n\n"
            + LINEAR + "left out: {}");
    assertThat(Failure.of(() -> assertThat(LINEAR).addsUpTo(Money.parse("EUR 330"))))
        .startsWith("Expecting values that add up to EUR 330.00 but they add up to USD 330.00");
  }

  @Test
  void whatWasLeftOutIsShown() {
    assertThat(Failure.of(() -> assertThat(UNPAID).addsUpTo(3)))
        .startsWith("Expecting credits that add up to 3 conversions but they add up to 1:\n\n")
        .endsWith("left out: {conversions without a touch=2}");
    assertThat(Failure.of(() -> assertThat(UNPAID).hasNothingLeftOut()))
        .isEqualTo("Expecting nothing left out but found {conversions without a touch=2}");
    assertThat(Failure.of(() -> assertThat(UNPAID).addsUpTo(Money.parse("USD 0"))))
        .startsWith("Expecting values that add up to USD 0.00 but they add up to no money");
  }

  @Test
  void whatAChannelGetsIsShown() {
    assertThat(Failure.of(() -> assertThat(LINEAR).gives("vk", 2, within(0.1))))
        .startsWith("Expecting 2.0 conversions for vk, within 0.1, but found 1.66666666666666")
        .contains(LINEAR.toString());
    assertThat(Failure.of(() -> assertThat(LINEAR).gives("vk", Money.parse("USD 83.34"))))
        .startsWith("Expecting USD 83.34 for vk but found USD 83.33333");
    assertThat(Failure.of(() -> assertThat(UNPAID).gives("vk", Money.parse("USD 1"))))
        .startsWith("Expecting USD 1.00 for vk but found no money");
    assertThat(Failure.of(() -> assertThat(LINEAR).hasChannels("vk")))
        .isEqualTo("Expecting the channels [vk] but found [email, search, vk]");
  }
}
