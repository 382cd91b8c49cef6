package io.github.smm4j.metrics.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.metrics.Serialized;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CommunityBusinessTest {

  private static CommunityBusiness.Builder business() {
    return CommunityBusiness.builder()
        .invested(Money.parse("USD 10000"))
        .earnedPerAdvertisingPost(Money.parse("USD 200"));
  }

  @Test
  void breaksEvenAfterFiftyPosts() {
    assertThat(business().build().advertisingPostsToBreakEven().get()).isEqualTo(50);
  }

  @Test
  void breaksEvenAfter67DaysOfOneAdvertisingPostAndRunningCosts() {
    CommunityBusiness daily = business()
        .advertisingPostsPerDay(1)
        .runningCostPerDay(Money.parse("USD 50"))
        .build();
    assertThat(daily.daysToBreakEven().get()).isEqualTo(67);
    assertThat(business()
            .advertisingPostsPerDay(0.5)
            .runningCostPerDay(Money.parse("USD 0"))
            .build()
            .daysToBreakEven()
            .get())
        .isEqualTo(100);
    assertThat(daily)
        .hasToString(
            "CommunityBusiness: invested USD 10000.00, USD 200.00 per advertising post, 1.0 of them a day, USD 50.00 cost a day");
  }

  @Test
  void saysWhyItNeverBreaksEven() {
    assertThat(business()
            .advertisingPostsPerDay(1)
            .runningCostPerDay(Money.parse("USD 200"))
            .build()
            .daysToBreakEven())
        .hasToString("undefined: a day earns no more than it costs: 200.000 and 200.00");
    assertThat(business()
            .advertisingPostsPerDay(0)
            .runningCostPerDay(Money.parse("USD 0"))
            .build()
            .daysToBreakEven()
            .isDefined())
        .isFalse();
    assertThat(business().build().daysToBreakEven())
        .hasToString("undefined: not given: advertisingPostsPerDay");
    assertThat(business().advertisingPostsPerDay(1).build().daysToBreakEven())
        .hasToString("undefined: not given: runningCostPerDay");
    assertThat(business()
            .earnedPerAdvertisingPost(Money.parse("USD 0"))
            .build()
            .advertisingPostsToBreakEven())
        .hasToString("undefined: an advertising post earns nothing");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> CommunityBusiness.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("invested(...)");
    assertThatThrownBy(
            () -> CommunityBusiness.builder().invested(Money.parse("USD 1")).build())
        .hasMessageContaining("earnedPerAdvertisingPost(...)");
    assertThatThrownBy(() -> business().invested(Money.parse("USD -1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> business().advertisingPostsPerDay(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> business().earnedPerAdvertisingPost(Money.parse("EUR 1")).build())
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> business().runningCostPerDay(Money.parse("EUR 1")).build())
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void isAValue() {
    CommunityBusiness one = business().advertisingPostsPerDay(2).build();
    assertThat(Serialized.copyOf(one)).isEqualTo(one).hasSameHashCodeAs(one);
  }
}
