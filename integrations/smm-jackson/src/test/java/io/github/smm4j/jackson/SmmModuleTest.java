package io.github.smm4j.jackson;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.utm.UtmParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class SmmModuleTest {
  private static final JsonMapper STRICT = mapper(SmmModule.builder().build());
  private static final Measure GUESTS = Measure.of("guests", MeasureUnit.COUNT, Additivity.UNIQUE);

  private static JsonMapper mapper(SmmModule module) {
    return JsonMapper.builder().addModule(module).build();
  }

  private static JsonMapper mapper(UnknownMeasures policy) {
    return mapper(SmmModule.builder().unknownMeasures(policy).build());
  }

  @Test
  void theShapeOfATally() {
    Tally ad = Tally.builder()
        .set(CLICKS, Long.MAX_VALUE)
        .setMicros(SPEND, CurrencyUnit.of("RUB"), -1)
        .parts(2)
        .partsWithout(CLICKS, 1)
        .build();
    assertThat(STRICT.writeValueAsString(ad))
        .isEqualTo("{\"clicks\":9223372036854775807,"
            + "\"spend\":{\"currency\":\"RUB\",\"amount\":\"-0.000001\"},"
            + "\"sumOf\":{\"parts\":2,\"without\":{\"clicks\":1}}}");
    assertThat(STRICT.writeValueAsString(Tally.empty())).isEqualTo("{\"sumOf\":{\"parts\":0}}");
    assertThat(STRICT.readValue("{}", Tally.class).parts()).isEqualTo(1);
  }

  @Test
  void theShapeOfValues() {
    Tally ad = Tally.builder()
        .set(CLICKS, 3)
        .set(IMPRESSIONS, 8)
        .set(SPEND, Money.of(CurrencyUnit.USD, 10))
        .build();
    assertThat(STRICT.writeValueAsString(Kpis.CPC.of(ad)))
        .isEqualTo("{\"kpi\":\"cpc\",\"unit\":\"money\","
            + "\"value\":{\"currency\":\"USD\",\"amount\":\"3.333333\"},"
            + "\"numerator\":{\"currency\":\"USD\",\"amount\":\"10.000000\"},\"denominator\":3,"
            + "\"tally\":{\"clicks\":3,\"spend\":{\"currency\":\"USD\",\"amount\":\"10.00\"}}}");
    assertThat(STRICT.writeValueAsString(Kpis.CTR.of(Tally.builder().build())))
        .isEqualTo("{\"kpi\":\"ctr\",\"unit\":\"percent\",\"undefined\":{\"kind\":\"not_measured\","
            + "\"text\":\"impressions not measured\",\"missing\":[\"impressions\",\"clicks\"]},"
            + "\"tally\":{}}");
  }

  @Test
  void unknownMeasuresAreAMatterOfPolicy() {
    String json =
        "{\"clicks\":1,\"dances\":2,\"agency_fee\":{\"currency\":\"USD\",\"amount\":\"3\"},"
            + "\"sumOf\":{\"parts\":2,\"without\":{\"dances\":1}}}";
    assertThatThrownBy(() -> STRICT.readValue(json, Tally.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("there is no measure \"dances\"");
    assertThat(mapper(UnknownMeasures.SKIP).readValue(json, Tally.class).measures())
        .containsExactly(CLICKS);
    assertThat(mapper(UnknownMeasures.SKIP).readValue("{\"Ugly\":[{\"a\":[]}]}", Tally.class))
        .isEqualTo(Tally.empty());
    Tally adopted = mapper(UnknownMeasures.ADOPT).readValue(json, Tally.class);
    assertThat(adopted.measures())
        .containsExactly(CLICKS, Measure.money("agency_fee"), Measure.count("dances"));
    assertThat(adopted.partsWithout(Measure.count("dances"))).isEqualTo(1);
    assertThatThrownBy(() -> mapper(UnknownMeasures.ADOPT).readValue("{\"Ugly\":1}", Tally.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("Ugly");
  }

  @Test
  void ownMeasuresComeWithTheirGrossSiblings() {
    JsonMapper ours = mapper(SmmModule.builder().measure(GUESTS).build());
    Tally party = Tally.builder().set(GUESTS, 5).build();
    assertThat(ours.readValue("{\"guests\":5}", Tally.class)).isEqualTo(party);
    assertThat(ours.readValue("{\"gross_guests\":5}", Tally.class)).isEqualTo(party.gross());
    assertThat(STRICT.readValue("{\"gross_reach\":5}", Tally.class).get(REACH.gross()))
        .hasValue(5);
  }

  @Test
  void twoOfOneNameAreRefused() {
    SmmModule.Builder module = SmmModule.builder().measure(GUESTS).measure(GUESTS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> module.measure(Measure.count("guests")))
        .withMessageContaining("two measures named guests: COUNT, UNIQUE and COUNT, ADDITIVE");
    Kpi ours = kpi("ours", "Ours");
    module.kpi(ours).kpi(ours);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> module.kpi(kpi("ours", "Theirs")))
        .withMessageContaining("two KPIs named ours");
  }

  private static Kpi kpi(String id, String title) {
    return Kpi.define(id).title(title).total(CLICKS).count().higherIsBetter().build();
  }

  @Test
  void ownKpisComeWithTheirPooledForms() {
    Kpi ours = Kpi.define("save_rate") // listed, pooled too, by another formula
        .title("Our save rate")
        .ratio(SAVES.plusIfMeasured(LIKES), REACH)
        .percent()
        .higherIsBetter()
        .build();
    Kpi fans = Kpi.define("fan_rate")
        .title("Fan rate")
        .ratio(SAVES, GUESTS)
        .percent()
        .higherIsBetter()
        .build();
    JsonMapper mapper = mapper(SmmModule.builder().kpi(ours).kpi(fans).build());
    Tally post = Tally.builder().set(SAVES, 1).set(REACH, 8).set(GUESTS, 5).build();
    for (Kpi kpi : List.of(ours, fans)) {
      KpiValue pooled = kpi.pooled().of(post.gross());
      assertThat(mapper.readValue(mapper.writeValueAsString(pooled), KpiValue.class))
          .isEqualTo(pooled);
    }
  }

  @Test
  void aPooledFormIsNoOtherKpi() {
    Kpi fans = Kpi.define("fan_rate")
        .title("Fan rate")
        .ratio(SAVES, GUESTS)
        .percent()
        .higherIsBetter()
        .build();
    SmmModule.Builder module = SmmModule.builder().kpi(fans).kpi(fans.pooled());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> module.kpi(kpi("fan_rate_pooled", "Fans")))
        .withMessageContaining("two KPIs named fan_rate_pooled");
  }

  @Test
  void errorsOfUnknownMeasuresAreAMatterOfPolicyToo() {
    Kpi kpi = kpi("clicks_in_all", "Clicks");
    Rollup<Long> rollup =
        Rollup.of(Long.class).sum(CLICKS, row -> row).unique(GUESTS, row -> row).build();
    KpiTable table =
        LongStream.range(0, 1000).boxed().collect(rollup.collector()).table(kpi);
    String json =
        mapper(SmmModule.builder().kpi(kpi).measure(GUESTS).build()).writeValueAsString(table);
    assertThat(json).contains("\"standardErrors\":{\"guests\":0.");
    SmmModule.Builder reader = SmmModule.builder().kpi(kpi);
    assertThatThrownBy(() -> mapper(reader.build()).readValue(json, KpiTable.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("there is no measure \"guests\"");
    KpiTable skipped = mapper(reader.unknownMeasures(UnknownMeasures.SKIP).build())
        .readValue(json, KpiTable.class);
    assertThat(skipped.totals().tally().measures()).containsExactly(CLICKS);
    KpiTable adopted = mapper(reader.unknownMeasures(UnknownMeasures.ADOPT).build())
        .readValue(json, KpiTable.class);
    assertThat(adopted.totals().tally().isMeasured(Measure.count("guests"))).isTrue();
    assertThat(adopted.totals().unique(Measure.count("guests"))).isEmpty();
  }

  @Test
  void aTallyAdoptsSoManyMeasures() {
    JsonMapper mapper = mapper(UnknownMeasures.ADOPT);
    assertThat(mapper.readValue(unknown(256), Tally.class).measures()).hasSize(257);
    assertThat(mapper.readValue("[" + unknown(200) + "," + unknown(200) + "]", Tally[].class))
        .hasSize(2);
    assertThatThrownBy(() -> mapper.readValue(unknown(257), Tally.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("more than 256 measures that are not known");
  }

  private static String unknown(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> ",\"m" + i + "\":1")
        .collect(Collectors.joining("", "{\"clicks\":1", "}"));
  }

  @Test
  void moneyOfFineCurrenciesIsReadBack() {
    CurrencyUnit fine = CurrencyUnit.of("XFC"); // 8 decimal places, of this test's resources
    Tally ad = Tally.builder().setMicros(SPEND, fine, 1_230_000).set(CLICKS, 7).build();
    String json = STRICT.writeValueAsString(ad);
    assertThat(json).contains("{\"currency\":\"XFC\",\"amount\":\"1.230000\"}");
    assertThat(STRICT.readValue(json, Tally.class)).isEqualTo(ad);
    KpiValue cpc = Kpis.CPC.of(ad);
    assertThat(STRICT.readValue(STRICT.writeValueAsString(cpc), KpiValue.class)).isEqualTo(cpc);
  }

  @Test
  void anotherDefinitionIsNoticed() {
    Kpi ours = kpi("heat", "Heat");
    Kpi theirs = Kpi.define("heat")
        .title("Heat")
        .total(CLICKS.times(2))
        .count()
        .higherIsBetter()
        .build();
    String json = mapper(SmmModule.builder().kpi(theirs).build())
        .writeValueAsString(theirs.of(Tally.builder().set(CLICKS, 2).build()));
    assertThatThrownBy(
            () -> mapper(SmmModule.builder().kpi(ours).build()).readValue(json, KpiValue.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("does the writer define it otherwise?");
  }

  @Test
  void aValueWithFewerDigitsIsTheSameValue() {
    String json =
        "{\"kpi\":\"ctr\",\"unit\":\"percent\",\"value\":0.333333333333,\"numerator\":1.0,"
            + "\"denominator\":3,\"tally\":{\"clicks\":1,\"impressions\":3}}";
    assertThat(STRICT.readValue(json, KpiValue.class))
        .isEqualTo(
            Kpis.CTR.of(Tally.builder().set(CLICKS, 1).set(IMPRESSIONS, 3).build()));
  }

  record Request(UtmParameters utm, List<Tally> tallies) {}

  @Test
  void standsInRecordsListsAndMaps() {
    Request request = new Request(
        UtmParameters.of("vk", "cpc", "spring"),
        List.of(Tally.builder().set(CLICKS, 1).build(), Tally.empty()));
    String json = STRICT.writeValueAsString(request);
    assertThat(STRICT.readValue(json, Request.class)).isEqualTo(request);
    assertThatThrownBy(() -> STRICT.readValue("{\"tallies\":[{},{\"klicks\":1}]}", Request.class))
        .isInstanceOfSatisfying(
            JacksonException.class,
            e -> assertThat(e.getPathReference())
                .contains("tallies")
                .contains("[1]")
                .contains("klicks"));
    Map<String, Tally> byName = Map.of("a", Tally.builder().set(CLICKS, 1).build());
    assertThat(STRICT.readValue(
            STRICT.writeValueAsString(byName), new TypeReference<Map<String, Tally>>() {}))
        .isEqualTo(byName);
  }

  @Test
  void deepAndLongInputIsRefusedByTheMapper() {
    String deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThatThrownBy(() -> mapper(UnknownMeasures.SKIP).readValue(deep, Tally.class))
        .isInstanceOfSatisfying(
            JacksonException.class, e -> assertThat(e.getPathReference()).contains("x"));
    String wide = "{\"clicks\":" + "9".repeat(100_000) + "}";
    assertThatThrownBy(() -> STRICT.readValue(wide, Tally.class))
        .isInstanceOfSatisfying(
            JacksonException.class, e -> assertThat(e.getPathReference()).contains("clicks"));
  }
}
