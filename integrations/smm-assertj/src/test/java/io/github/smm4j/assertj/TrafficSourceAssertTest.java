package io.github.smm4j.assertj;

import static io.github.smm4j.assertj.SmmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Network;
import io.github.smm4j.utm.Channel;
import io.github.smm4j.utm.TrafficSource;
import org.junit.jupiter.api.Test;

class TrafficSourceAssertTest {

  private static final TrafficSource PAID = TrafficSource.classify(
      "https://shop.example/?utm_source=vk&utm_medium=cpc&utm_campaign=spring", null);
  private static final TrafficSource DIRECT = TrafficSource.classify("https://shop.example/", null);

  @Test
  void whatHoldsPasses() {
    assertThat(PAID)
        .hasChannel(Channel.PAID_SOCIAL)
        .hasSource("vk")
        .hasMedium("cpc")
        .hasCampaign("spring")
        .hasNetwork(Network.VK);
    assertThat(DIRECT).hasChannel(Channel.DIRECT).hasSource("(direct)").hasNoNetwork();
  }

  @Test
  void theRuleThatGaveTheChannelIsShown() {
    assertThat(Failure.of(() -> assertThat(PAID).hasChannel(Channel.PAID_OTHER)))
        .isEqualTo("Expecting channel to be Paid Other but it is Paid Social\n"
            + "  vk / cpc (Paid Social)\n"
            + "  GA4 2026, extended: rule 5, source is a social network and medium matches PAID;"
            + " strict GA4 says Paid Other");
  }

  @Test
  void whatWasFoundIsShown() {
    assertThat(Failure.of(() -> assertThat(PAID).hasSource("facebook")))
        .startsWith("Expecting source to be facebook but it is vk\n  vk / cpc (Paid Social)\n");
    assertThat(Failure.of(() -> assertThat(PAID).hasMedium("social")))
        .startsWith("Expecting medium to be social but it is cpc\n");
    assertThat(Failure.of(() -> assertThat(PAID).hasCampaign("autumn")))
        .startsWith("Expecting campaign to be autumn but it is spring\n");
    assertThat(Failure.of(() -> assertThat(DIRECT).hasCampaign("autumn")))
        .startsWith("Expecting campaign to be autumn but there is none\n");
    assertThat(Failure.of(() -> assertThat(DIRECT).hasNetwork(Network.VK)))
        .startsWith("Expecting network to be VK but there is none\n");
    assertThat(Failure.of(() -> assertThat(PAID).hasNoNetwork()))
        .startsWith("Expecting no network but it is VK\n");
  }
}
