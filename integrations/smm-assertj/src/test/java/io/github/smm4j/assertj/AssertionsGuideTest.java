package io.github.smm4j.assertj;

import static io.github.smm4j.assertj.SmmAssertions.assertThat;
import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.CPA;
import static io.github.smm4j.metrics.Kpis.CTR;
import static io.github.smm4j.metrics.Kpis.ROAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.Credit;
import io.github.smm4j.metrics.attribution.Journeys;
import io.github.smm4j.utm.Channel;
import io.github.smm4j.utm.NamingConvention;
import io.github.smm4j.utm.TrafficSource;
import io.github.smm4j.utm.UtmKey;
import io.github.smm4j.utm.UtmLink;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of the guide, docs/assertj.md. */
class AssertionsGuideTest {

  private static final Tally AD = Tally.builder()
      .set(IMPRESSIONS, 213_434_828)
      .set(CLICKS, 38_165)
      .set(CONVERSIONS, 1_079)
      .set(SPEND, Money.parse("USD 58705.23"))
      .build();

  @Test
  void links() {
    NamingConvention house = NamingConvention.builder()
        .lowerCase()
        .require(UtmKey.SOURCE, UtmKey.MEDIUM)
        .build();
    // docs: links
    UtmLink link = UtmLink.to("https://shop.example/").source(Network.VK).medium("paid_social");
    assertThat(link)
        .hasSource("vk")
        .hasMedium("paid_social")
        .lacks(UtmKey.TERM)
        .hasNoPersonalData()
        .followsConvention(house);

    TrafficSource visit = TrafficSource.classify(link.toString(), "https://away.vk.com/");
    assertThat(visit).hasChannel(Channel.PAID_SOCIAL).hasNetwork(Network.VK);
    // end
  }

  @Test
  void values() {
    Tally ad = AD;
    // docs: values
    assertThat(ad).has(CLICKS, 38_165).has(SPEND, Money.parse("USD 58705.23")).lacks(SAVES);

    assertThat(CPA.of(ad)).roundsTo(Money.parse("USD 54.41"));
    assertThat(CTR.of(ad)).isCloseTo(0.000179, within(0.0000005)).hasNoIssues();
    assertThat(CTR.of(ad)).interval(0.95).contains(0.000179).doesNotContain(0.0002);
    assertThat(ROAS.of(ad)).isUndefined().hasReasonContaining("revenue not measured");
    // end
  }

  @Test
  void tables() {
    KpiTable table = Map.of("vk", AD).entrySet().stream()
        .collect(Rollup.of(Map.Entry.class)
            .by("campaign", row -> "spring")
            .by("network", row -> (String) row.getKey())
            .sumAll(row -> (Tally) row.getValue())
            .build()
            .collector())
        .table(CTR, CPA);
    // docs: tables
    assertThat(table).hasKeys("campaign", "network").hasRows(1).hasNoRow("spring", "ok");
    assertThat(table)
        .row("spring", "vk")
        .has(CPA, Money.parse("USD 54.41"))
        .has(CTR, 0.000179, within(0.0000005))
        .has(CLICKS, 38_165)
        .hasUndefined(ROAS);
    assertThat(table).totals().has(CONVERSIONS, 1_079);
    // end
  }

  @Test
  void credit() {
    // docs: credit
    Journeys journeys = Journeys.builder()
        .path("vk > search > email", 5, 2) // 5 journeys converted, 2 did not
        .path("search", 2, 30)
        .build();
    Credit credit = Attribution.linear().of(journeys);
    assertThat(credit).addsUpTo(7).gives("search", 3.667, within(0.0005)).hasNothingLeftOut();
    // end
  }

  @Test
  void failure() {
    UtmLink link = UtmLink.to("https://shop.example/").source("VK");
    NamingConvention house =
        NamingConvention.parse("case = lower\nrequire = utm_source, utm_medium");
    assertThat(Failure.of(() -> assertThat(link).followsConvention(house))).isEqualTo("""
            Expecting the naming convention to be followed but:
              utm_source "VK" breaks LOWER_CASE, better "vk"
              utm_medium is missing
            in:
              https://shop.example/?utm_source=VK""");
  }
}
