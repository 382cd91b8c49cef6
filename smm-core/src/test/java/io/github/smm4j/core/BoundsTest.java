package io.github.smm4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Each limit that is documented, at the limit and one beyond it. */
class BoundsTest {

  private static BigMoney withPlaces(int places) {
    return BigMoney.of(CurrencyUnit.USD, new BigDecimal(BigInteger.ONE, places));
  }

  @Test
  void anAmountOfMoneyHasAtMost400Places() {
    Tally tiny = Tally.builder().set(Measure.SPEND, withPlaces(400)).build();
    assertThat(tiny.micros(Measure.SPEND)).hasValue(0);
    for (int places : new int[] {401, Integer.MAX_VALUE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Tally.builder().set(Measure.SPEND, withPlaces(places)))
          .withMessage("an amount of money has at most 400 decimal places, not " + places);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Campaign.builder("spring").budget(withPlaces(places)));
    }
    assertThat(Campaign.builder("spring").budget(withPlaces(400)).build().budget())
        .isPresent();
  }

  @Test
  void theIdOfAMeasureHasAtMost64Characters() {
    String longest = "a".repeat(64);
    assertThat(Measure.count(longest).id()).isEqualTo(longest);
    assertThatIllegalArgumentException().isThrownBy(() -> Measure.count(longest + "a"));
  }

  @Test
  void aHostHasAtMost253Characters() {
    String longest = "a.".repeat(123) + "m.vk.com";
    assertThat(longest).hasSizeGreaterThan(253);
    assertThat(Network.ofHost(longest)).isEmpty();
    assertThat(Network.ofHost(longest.substring(2))).contains(Network.VK);
    String atTheLimit = "a" + longest.substring(2);
    assertThat(atTheLimit).hasSize(253);
    assertThat(Network.ofHost(atTheLimit)).contains(Network.VK);
    assertThat(Network.ofHost("a" + atTheLimit)).isEmpty();
  }
}
