package io.github.smm4j.jackson;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITORS;
import static io.github.smm4j.metrics.Kpis.CPA;
import static io.github.smm4j.metrics.Kpis.CPC;
import static io.github.smm4j.metrics.Kpis.CTR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.utm.NamingConvention;
import io.github.smm4j.utm.UtmParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RoundTripTest {
  private static final int ROUNDS = 300;

  /** A weighted, optional, fractional KPI of measures of one's own. */
  static final Kpi HEAT = Kpi.define("heat")
      .title("Heat")
      .ratio(
          LIKES.times(0.25).plus(RandomValues.ADD_TO_CART.times(3)).plusIfMeasured(SAVES),
          IMPRESSIONS)
      .count()
      .higherIsBetter()
      .build();

  static final Kpi FEES = Kpi.define("fees")
      .title("Fees")
      .total(RandomValues.AGENCY_FEE.plusIfMeasured(SPEND.times(0.001)))
      .money()
      .lowerIsBetter()
      .build();

  static final Kpi CLICKS_PER_VISITOR = Kpi.define("clicks_per_visitor")
      .title("Clicks per visitor")
      .ratio(CLICKS, VISITORS)
      .per("visitor")
      .higherIsBetter()
      .build();

  static final JsonMapper MAPPER = JsonMapper.builder()
      .addModule(SmmModule.builder().kpi(HEAT).kpi(FEES).kpi(CLICKS_PER_VISITOR).build())
      .build();

  @Test
  void talliesComeBackEqual() {
    RandomValues values = new RandomValues(1);
    for (int i = 0; i < ROUNDS; i++) {
      Tally tally = values.tally();
      Tally read = again(tally, Tally.class);
      assertThat(read).isEqualTo(tally);
      assertThat(read.parts()).isEqualTo(tally.parts());
    }
  }

  @Test
  void valuesOfEveryKpiComeBackEqual() {
    RandomValues values = new RandomValues(2);
    for (int i = 0; i < 30; i++) {
      Tally tally = values.tally();
      for (Kpi kpi : Kpis.all()) {
        assertComesBack(kpi.of(tally));
        assertComesBack(kpi.pooled().of(tally.gross()));
      }
      assertComesBack(HEAT.of(tally));
      assertComesBack(FEES.of(tally));
    }
  }

  private static void assertComesBack(KpiValue value) {
    assertThat(again(value, KpiValue.class)).isEqualTo(value);
  }

  @Test
  void tagsAndConventionsComeBackEqual() {
    RandomValues values = new RandomValues(3);
    for (int i = 0; i < ROUNDS; i++) {
      UtmParameters utm = values.utm();
      assertThat(again(utm, UtmParameters.class)).isEqualTo(utm);
      NamingConvention convention = values.convention();
      assertThat(again(convention, NamingConvention.class)).isEqualTo(convention);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-z ", " a-z", "\"a-z\"", "\"", "\" \"", "\"\"\"", "\"\"a"})
  void whiteSpaceAndQuotesOfRulesAreKept(String characters) {
    NamingConvention convention =
        NamingConvention.builder().characters(characters).build();
    assertThat(again(convention, NamingConvention.class)).isEqualTo(convention);
    assertThat(MAPPER
            .readTree(MAPPER.writeValueAsString(convention))
            .get("characters")
            .stringValue())
        .isEqualTo(characters);
    NamingConvention campaigns = NamingConvention.builder()
        .campaignPattern(characters + "{a}" + characters)
        .build();
    assertThat(again(campaigns, NamingConvention.class)).isEqualTo(campaigns);
  }

  @Test
  void tablesComeBackWithErrorsAndAverages() {
    KpiTable table = table();
    KpiTable read = again(table, KpiTable.class);
    assertThat(read.toString()).isEqualTo(table.toString()).contains(KpiTable.ESTIMATED);
    assertThat(read.toCsv()).isEqualTo(table.toCsv());
    assertThat(read.rows()).hasSameSizeAs(table.rows());
    for (int i = 0; i < table.rows().size(); i++) {
      assertSame(read.rows().get(i), table.rows().get(i));
    }
    assertSame(read.totals(), table.totals());
    assertThat(read.sortedBy(CPC).top(1).toCsv())
        .isEqualTo(table.sortedBy(CPC).top(1).toCsv());
    assertThat(again(table.top(2), KpiTable.class).toString())
        .isEqualTo(table.top(2).toString());
  }

  private static KpiTable byDay(ZoneId zone) {
    return Stream.of(LocalDate.of(2026, 5, 1))
        .collect(Rollup.of(LocalDate.class)
            .by("kind", day -> "a")
            .byDay("day", zone, day -> day.atTime(12, 0).toInstant(ZoneOffset.UTC))
            .sum(CLICKS, day -> 1)
            .sum(IMPRESSIONS, day -> 10)
            .build()
            .collector())
        .table(CTR);
  }

  @Test
  void tablesKnowTheZoneOfTheirDays() {
    KpiTable kyiv = byDay(ZoneId.of("Europe/Kyiv"));
    KpiTable utc = again(byDay(ZoneOffset.UTC), KpiTable.class);
    assertThat(utc.cut("day")).contains("days in UTC");
    assertThat(utc.cut("kind")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kyiv.beside(utc))
        .withMessageContaining("cut the days of both in one zone");
    assertThatIllegalArgumentException().isThrownBy(() -> utc.cut("week"));
  }

  private static void assertSame(KpiTable.Row read, KpiTable.Row row) {
    assertThat(read.keys()).isEqualTo(row.keys());
    assertThat(read.tally()).isEqualTo(row.tally());
    assertThat(read.values()).isEqualTo(row.values());
    assertThat(read.unique(VISITORS)).isEqualTo(row.unique(VISITORS));
    assertThat(read.rates()).isEqualTo(row.rates());
  }

  record Row(String campaign, long ad, boolean paid, LocalDate day, long clicks, long visitor) {}

  /** A table with keys of every type, estimates of people, averages of rates, and values that are not defined. */
  static KpiTable table() {
    Rollup<Row> rollup = Rollup.of(Row.class)
        .by("campaign", Row::campaign)
        .by("ad", Row::ad)
        .by("paid", Row::paid)
        .by("day", Row::day)
        .sum(CLICKS, Row::clicks)
        .sum(IMPRESSIONS, row -> 10 * row.clicks())
        .sumMicros(SPEND, CurrencyUnit.USD, row -> 1_234_567 * row.clicks())
        .unique(VISITORS, Row::visitor)
        .meanRate(CTR)
        .medianRate(CPC)
        .build();
    Random random = new Random(4);
    return IntStream.range(0, 2000)
        .mapToObj(i -> new Row(
            i % 3 == 0 ? "Весна" : "2026-05-01",
            i % 2,
            i % 3 == 0,
            LocalDate.of(2026, 5, 1 + i % 2),
            i % 3 == 0 ? 0 : random.nextInt(1000),
            i))
        .collect(rollup.collector())
        .table(CTR, CPC, CPA, CLICKS_PER_VISITOR);
  }

  @Test
  void ownKpisGoFirst() {
    Kpi ownCtr = Kpi.define("ctr")
        .title("Our CTR")
        .ratio(CLICKS.plus(CONVERSIONS), IMPRESSIONS)
        .percent()
        .higherIsBetter()
        .build();
    JsonMapper ours =
        JsonMapper.builder().addModule(SmmModule.builder().kpi(ownCtr).build()).build();
    KpiValue value = ownCtr.of(
        Tally.builder().set(CLICKS, 1).set(CONVERSIONS, 1).set(IMPRESSIONS, 8).build());
    assertThat(ours.readValue(ours.writeValueAsString(value), KpiValue.class)).isEqualTo(value);
  }

  @Test
  void tablesOfNothing() {
    KpiTable none = Rollup.of(Row.class).build().start().table();
    assertThat(again(none, KpiTable.class).rows()).isEmpty();
    assertThat(again(List.of(Tally.empty()).get(0), Tally.class).parts()).isZero();
  }

  private static <T> T again(T value, Class<T> type) {
    String json = MAPPER.writeValueAsString(value);
    T read = MAPPER.readValue(json, type);
    assertThat(MAPPER.writeValueAsString(read)).isEqualTo(json);
    return read;
  }
}
