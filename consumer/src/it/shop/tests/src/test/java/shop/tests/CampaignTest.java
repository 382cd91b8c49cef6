package shop.tests;

import static io.github.smm4j.assertj.SmmAssertions.assertThat;
import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.metrics.Kpis.CTR;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Tally;
import io.github.smm4j.utm.UtmLink;
import org.junit.jupiter.api.Test;

/** A unit test of marketing logic; both assertThat side by side. */
class CampaignTest {

  @Test
  void theLinkIsTagged() {
    assertThat(UtmLink.to("https://shop.example/").source("vk")).hasSource("vk").hasNoPersonalData();
    assertThat("vk").isEqualTo("vk");
  }

  @Test
  void noImpressionsNoRate() {
    assertThat(CTR.of(Tally.builder().set(CLICKS, 1).build()))
        .isUndefined()
        .hasReasonContaining("impressions not measured");
  }
}
