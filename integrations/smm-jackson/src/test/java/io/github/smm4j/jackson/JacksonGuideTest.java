package io.github.smm4j.jackson;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.CPC;
import static io.github.smm4j.metrics.Kpis.CTR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.utm.NamingConvention;
import io.github.smm4j.utm.UtmKey;
import io.github.smm4j.utm.UtmParameters;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The code of the guide page on Jackson. */
class JacksonGuideTest {

  // docs: jackson-mapper
  static final Measure ADD_TO_CART = Measure.count("add_to_cart");
  static final Kpi SAVE_RATE = Kpi.define("save_rate")
      .title("Save rate")
      .ratio(SAVES, REACH)
      .percent()
      .higherIsBetter()
      .build();
  static final JsonMapper MAPPER = JsonMapper.builder()
      .addModule(SmmModule.builder().kpi(SAVE_RATE).measure(ADD_TO_CART).build())
      .build();
  // end

  @Test
  void tallies() {
    // docs: jackson-tally
    Tally ad = Tally.builder()
        .set(IMPRESSIONS, 213_434_828)
        .set(CLICKS, 38_165)
        .set(SPEND, Money.of(CurrencyUnit.USD, 58_705.23))
        .build();
    String json = MAPPER.writeValueAsString(ad);
    assertThat(json)
        .isEqualTo("{\"impressions\":213434828,\"clicks\":38165,"
            + "\"spend\":{\"currency\":\"USD\",\"amount\":\"58705.23\"}}");
    assertThat(MAPPER.readValue(json, Tally.class)).isEqualTo(ad);
    // end
  }

  @Test
  void values() {
    Tally ad = Tally.builder().set(IMPRESSIONS, 213_434_828).set(CLICKS, 38_165).build();
    // docs: jackson-value
    String json = MAPPER.writeValueAsString(CTR.of(ad));
    assertThat(json)
        .isEqualTo("{\"kpi\":\"ctr\",\"unit\":\"percent\",\"value\":1.7881336592357833E-4,"
            + "\"numerator\":38165,\"denominator\":213434828,"
            + "\"tally\":{\"impressions\":213434828,\"clicks\":38165}}");
    assertThat(MAPPER.readValue(json, KpiValue.class)).isEqualTo(CTR.of(ad));
    // end
  }

  @Test
  void tables() {
    record Ad(String network, long impressions, long clicks, long spendMicros) {}
    List<Ad> ads = List.of(new Ad("vk", 1000, 20, 10_000_000), new Ad("ok", 500, 25, 5_000_000));
    Rollup<Ad> rollup = Rollup.of(Ad.class)
        .by("network", Ad::network)
        .sum(IMPRESSIONS, Ad::impressions)
        .sum(CLICKS, Ad::clicks)
        .sumMicros(SPEND, CurrencyUnit.USD, Ad::spendMicros)
        .build();
    // docs: jackson-table
    KpiTable table = ads.stream().collect(rollup.collector()).table(CTR, CPC);
    String json = MAPPER.writeValueAsString(table);
    KpiTable read = MAPPER.readValue(json, KpiTable.class);
    assertThat(read.sortedBy(CPC).rows().get(0).keys()).containsExactly("ok");
    assertThat(read.totals().get(CPC)).isEqualTo(table.totals().get(CPC));
    // end
    assertThat(read.toString()).isEqualTo(table.toString());
  }

  @Test
  void tagsAndConventions() {
    // docs: jackson-tags
    UtmParameters utm = UtmParameters.of("vk", "cpc", "spring");
    assertThat(MAPPER.writeValueAsString(utm))
        .isEqualTo("{\"utm_source\":\"vk\",\"utm_medium\":\"cpc\",\"utm_campaign\":\"spring\"}");

    NamingConvention house = MAPPER.readValue(
        "{\"case\":\"lower\",\"separator\":\"_\",\"allow\":{\"utm_source\":[\"vk\",\"facebook\"]}}",
        NamingConvention.class);
    assertThat(house)
        .isEqualTo(NamingConvention.builder()
            .lowerCase()
            .separator('_')
            .allow(UtmKey.SOURCE, "vk", "facebook")
            .build());
    // end
  }

  @Test
  void errors() {
    // docs: jackson-errors
    assertThatThrownBy(() -> MAPPER.readValue("{\"clicks\":1,\"klicks\":2}", Tally.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("there is no measure \"klicks\"");

    JsonMapper lenient = JsonMapper.builder()
        .addModule(SmmModule.builder().unknownMeasures(UnknownMeasures.ADOPT).build())
        .build();
    assertThat(lenient.readValue("{\"clicks\":1,\"dances\":2}", Tally.class))
        .isEqualTo(
            Tally.builder().set(CLICKS, 1).set(Measure.count("dances"), 2).build());
    // end
  }
}
