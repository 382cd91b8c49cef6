package io.github.smm4j.examples.docs;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.CPA;
import static io.github.smm4j.metrics.Kpis.CTR;
import static io.github.smm4j.metrics.Kpis.ROAS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.utm.UtmLink;
import io.github.smm4j.utm.UtmParameters;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of README.md. */
class ReadmeTest {

  @Test
  void tagsAndReadsLinks() {
    // docs: links
    UtmLink link = UtmLink.to("https://shop.example/sale?sku=7&x=%7e#reviews")
        .source(Network.VK)
        .medium("paid_social")
        .campaign("Весна 2026");

    System.out.println(link);
    // https://shop.example/sale?sku=7&x=%7e&utm_source=vk&utm_medium=paid_social&utm_campaign=%D0%92%D0%B5%D1%81%D0%BD%D0%B0%202026#reviews

    UtmParameters utm =
        UtmParameters.parse("shop.example/?50%off&UTM_Source=vk&utm_campaign=%zz#top");
    utm.source(); // Optional[vk]
    utm.campaign(); // Optional[%zz]
    utm.medium(); // Optional.empty
    // end
    assertThat(link)
        .hasToString("https://shop.example/sale?sku=7&x=%7e&utm_source=vk&utm_medium=paid_social"
            + "&utm_campaign=%D0%92%D0%B5%D1%81%D0%BD%D0%B0%202026#reviews");
    assertThat(utm.source()).hasToString("Optional[vk]");
    assertThat(utm.campaign()).hasToString("Optional[%zz]");
    assertThat(utm.medium()).isEmpty();
  }

  @Test
  void computesKpis() {
    // docs: kpis
    Tally ad = Tally.builder()
        .set(IMPRESSIONS, 213_434_828)
        .set(CLICKS, 38_165)
        .set(CONVERSIONS, 1_079)
        .set(SPEND, Money.of(CurrencyUnit.USD, 58_705.23))
        .build();

    KpiValue ctr = CTR.of(ad); // CTR 0.0179 % (38165 / 213434828)
    ctr.interval(0.95); // Wilson: 1.7702852862917884E-4 .. 1.8061619505641954E-4
    CPA.of(ad).money(); // Optional[USD 54.407071]
    ROAS.of(ad).reason(); // Optional[Undefined: revenue not measured]
    // end
    assertThat(ctr).hasToString("CTR 0.0179 % (38165 / 213434828)");
    assertThat(CTR.of(ad).interval(0.95))
        .hasToString("Wilson: 1.7702852862917884E-4 .. 1.8061619505641954E-4");
    assertThat(CPA.of(ad).money()).contains(BigMoney.parse("USD 54.407071"));
    assertThat(ROAS.of(ad).reason()).hasToString("Optional[Undefined: revenue not measured]");
  }
}
