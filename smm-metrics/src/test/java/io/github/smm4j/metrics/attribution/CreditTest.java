package io.github.smm4j.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.Kpis;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CreditTest {

  private static final Journeys JOURNEYS = Journeys.builder()
      .path("vk > search > email", 5, Money.of(CurrencyUnit.USD, 100), 2)
      .path("search", 2, Money.of(CurrencyUnit.USD, 0.01), 30)
      .build();

  private static Tally spend(double dollars) {
    return Tally.builder()
        .set(Measure.SPEND, Money.of(CurrencyUnit.USD, dollars))
        .set(Measure.CLICKS, 10)
        .build();
  }

  /** The odd micro of 100 / 3 goes to the first touch, and of 5 / 3 conversions too. */
  @Test
  void valuesAreWholeMicrosThatSumExactly() {
    Credit credit = Attribution.linear().of(JOURNEYS);
    assertThat(credit.value("vk")).hasToString("Optional[USD 33.333334]");
    assertThat(credit.value("email")).hasToString("Optional[USD 33.333333]");
    assertThat(credit.value("search")).hasToString("Optional[USD 33.343333]");
    assertThat(credit.totalValue()).hasToString("Optional[USD 100.01]");
    assertThat(credit.micros("vk")).isEqualTo(1_666_667);
    assertThat(credit.micros("email")).isEqualTo(1_666_667);
    assertThat(credit.micros("search")).isEqualTo(3_666_666);
    assertThat(credit.share("vk")).isCloseTo(5.0 / 21, within(1e-15));
    assertThat(credit.of("nobody")).isZero();
    assertThat(credit.micros("nobody")).isZero();
    assertThat(credit.value("nobody")).hasToString("Optional[USD 0.00]");
  }

  @Test
  void costPerAttributedConversionAndRoasByChannel() {
    KpiTable table = Attribution.linear()
        .of(JOURNEYS)
        .table(
            Map.of("vk", spend(10), "search", spend(50), "tiktok", spend(5)),
            AttributionKpis.CONVERSIONS,
            AttributionKpis.COST_PER_CONVERSION,
            Kpis.ROAS,
            Kpis.CPC);
    assertThat(table
            .row("vk")
            .orElseThrow()
            .get(AttributionKpis.COST_PER_CONVERSION)
            .money())
        .hasToString("Optional[USD 5.999999]");
    assertThat(table.row("vk").orElseThrow().get(AttributionKpis.CONVERSIONS).asDouble())
        .isCloseTo(5.0 / 3, within(1e-6));
    assertThat(table.row("vk").orElseThrow().get(Kpis.ROAS).asDouble())
        .isCloseTo(10.0 / 3, within(1e-6));
    // spent without a conversion, and converting without a known spend
    assertThat(table
            .row("tiktok")
            .orElseThrow()
            .get(AttributionKpis.COST_PER_CONVERSION)
            .isDefined())
        .isFalse();
    assertThat(table.row("tiktok").orElseThrow().get(Kpis.ROAS).asDouble()).isZero();
    assertThat(table
            .row("email")
            .orElseThrow()
            .get(AttributionKpis.COST_PER_CONVERSION)
            .reason())
        .hasValueSatisfying(reason -> assertThat(reason.toString()).contains("spend"));
    assertThat(table.totals().get(AttributionKpis.CONVERSIONS).asDouble()).isEqualTo(7);
    assertThat(table.totals().get(Kpis.ROAS).asDouble()).isCloseTo(100.01 / 65, within(1e-9));
    assertThat(table.sortedBy(AttributionKpis.CONVERSIONS).rows().get(0).keys())
        .containsExactly("search");
  }

  @Test
  void aMeasureThatSomeDaysLackIsStillSaidToBeMissing() {
    Tally days = spend(40).plus(Tally.builder().set(Measure.CLICKS, 3).build());
    assertThat(Kpis.CPC.of(days).issues()).hasToString("[spend not measured in 1 of 2]");
    Credit credit = Attribution.linear().of(JOURNEYS);
    for (String channel : List.of("vk", "tiktok")) { // with credit, and without
      KpiTable table = credit.table(Map.of(channel, days), Kpis.CPC, Kpis.ROAS);
      KpiTable.Row row = table.row(channel).orElseThrow();
      assertThat(row.get(Kpis.CPC).issues()).hasToString("[spend not measured in 1 of 2]");
      assertThat(row.get(Kpis.ROAS).issues()).hasToString("[spend not measured in 1 of 2]");
    }
  }

  @Test
  void whatOnlyOneSideMeasuresIsNoGap() {
    Credit credit = Attribution.linear().of(JOURNEYS);
    KpiTable table = credit.table(
        Map.of("vk", spend(40).plus(spend(2)), "tiktok", Tally.empty()),
        AttributionKpis.COST_PER_CONVERSION,
        Kpis.ROAS,
        Kpis.CPC);
    assertThat(table.row("vk").orElseThrow().get(Kpis.ROAS).issues()).isEmpty();
    assertThat(table.row("vk").orElseThrow().get(Kpis.CPC).issues()).isEmpty();
    assertThat(table.row("tiktok").orElseThrow().get(Kpis.ROAS).isDefined()).isFalse();
  }

  @Test
  void moneyOfTwoCurrenciesIsRefused() {
    Tally euros =
        Tally.builder().set(Measure.SPEND, Money.of(CurrencyUnit.EUR, 1)).build();
    Credit credit = Attribution.linear().of(JOURNEYS);
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> credit.table(Map.of("vk", euros), Kpis.ROAS));
  }

  @Test
  void withoutValueThereIsNoRevenue() {
    Credit credit = Attribution.linear().of(Journeys.builder().path("vk", 1, 0).build());
    assertThat(credit.tallies().get("vk"))
        .isEqualTo(
            Tally.builder().set(AttributionKpis.CONVERSION_MICROS, 1_000_000).build());
    assertThat(credit.value("vk")).isEmpty();
    assertThat(credit.totalValue()).isEmpty();
  }

  @Test
  void aValueOfZeroIsRevenueOfZero() throws Exception {
    Money nothing = Money.of(CurrencyUnit.USD, 0);
    Instant noon = Instant.parse("2026-03-10T12:00:00Z");
    Journeys free = Journeys.builder().path("vk > vk", 3, nothing, 1).build();
    Journeys orders = Journeys.builder()
        .events(
            List.of(Touch.of("ann", noon, "vk")),
            List.of(Conversion.of("ann", noon).worth(nothing)))
        .build();
    Journeys cleaned = Journeys.builder()
        .repeats(Repeats.COLLAPSE)
        .path("vk > vk", 3, nothing, 1)
        .build();
    Comparison linear = Attribution.compare(Attribution.linear());
    Journeys unvalued = Journeys.builder().path("vk", 1, 0).build();
    CreditTotals merged =
        linear.start().add(unvalued).merge(linear.parse(linear.start().add(free).toBytes()));
    for (Credit credit : List.of(
        Attribution.linear().of(free),
        Attribution.linear().of(orders),
        Attribution.linear().of(cleaned),
        Attribution.linear().of(Serialized.copyOf(free)),
        merged.credits().of(Attribution.linear()))) {
      KpiTable table =
          credit.table(Map.of("vk", spend(40), "tiktok", spend(5)), Kpis.ROAS, Kpis.CPC);
      assertThat(table.row("vk").orElseThrow().get(Kpis.ROAS).asDouble()).isZero();
      assertThat(table.row("tiktok").orElseThrow().get(Kpis.ROAS).asDouble()).isZero();
    }
  }

  @Test
  void aCostIsNoValue() throws Exception {
    Instant noon = Instant.parse("2026-03-10T12:00:00Z");
    Journeys paid = Journeys.builder()
        .events(
            List.of(Touch.of("ann", noon, "vk").costing(Money.of(CurrencyUnit.USD, 2))),
            List.of(Conversion.of("ann", noon)))
        .build();
    for (Journeys journeys : List.of(paid, Serialized.copyOf(paid))) {
      assertThat(Attribution.linear().of(journeys).tallies().get("vk"))
          .hasToString("{spend=USD 2.00, attributed_conversion_micros=1000000}");
    }
  }

  @Test
  void sideBySide() {
    Credits credits = Attribution.compare(
            Attribution.firstTouch(), Attribution.lastTouch(), Attribution.markov(1))
        .of(JOURNEYS);
    // markov(1) by markov_by_fractions.py for these paths: 2.6402, 3.6963, 0.6634
    assertThat(credits).hasToString("""
            channel  first_touch  last_touch  markov(1)
            email           0.00        5.00       2.64
            search          2.00        2.00       3.70
            vk              5.00        0.00       0.66
            total           7.00        7.00       7.00
            """);
    assertThat(credits.spread("vk")).isEqualTo(5);
    assertThat(credits.of(Attribution.lastTouch()).of("email")).isEqualTo(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> credits.of(Attribution.linear()))
        .withMessageContaining("linear is not among");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attribution.compare(Attribution.linear(), Attribution.linear()));
    assertThatIllegalArgumentException().isThrownBy(Attribution::compare);
  }

  @Test
  void onesOwnWeights() {
    Attribution own = Attribution.weighted("vk first", journey -> {
      double[] weights = new double[journey.size()];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = journey.channel(i).equals("vk") ? 1e300 : 0;
      }
      return weights;
    });
    Credit credit = own.of(JOURNEYS);
    assertThat(credit.of("vk")).isEqualTo(5);
    assertThat(credit.total()).isEqualTo(5);
    assertThat(credit.unattributed()).isEqualTo(2);
    assertThat(credit.leftOut()).containsExactly(entry(LeftOut.CONVERSION_WITHOUT_WEIGHT, 2L));
    assertThat(credit.totalValue()).hasToString("Optional[USD 100.00]");
    assertThat(credit.model()).hasToString("weighted(vk first)");
  }

  @Test
  void weightsThatCannotBeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Attribution.weighted("short", journey -> new double[1]).of(JOURNEYS))
        .withMessageContaining("gives 1 weights for 3 touches: vk > search > email");
    for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Attribution.weighted("wrong", journey -> {
                double[] weights = new double[journey.size()];
                weights[0] = wrong;
                return weights;
              })
              .of(JOURNEYS))
          .withMessageContaining("weight of " + wrong);
    }
  }

  @Test
  void sharesThatCannotBeAreRefused() {
    for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Attribution.positionBased(wrong, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> Attribution.positionBased(0, wrong));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attribution.positionBased(0.6, 0.5))
        .withMessageContaining("exceed 1");
  }

  @Test
  void positionsAtTheirLimits() {
    Journeys three = Journeys.builder().path("a > b > c", 1, 0).build();
    Journeys two = Journeys.builder().path("a > b", 1, 0).build();
    assertThat(Attribution.positionBased(0.3, 0.7).of(three).of("b")).isZero();
    assertThat(Attribution.positionBased(0, 0).of(three).of("b")).isEqualTo(1);
    assertThat(Attribution.positionBased(0, 0).of(two).of("b")).isEqualTo(0.5);
    assertThat(Attribution.positionBased(0.1, 0).of(two).of("a")).isEqualTo(1);
    assertThat(Attribution.positionBased(0.3, 0.7, TwoTouches.HALVES).of(two).of("a"))
        .isEqualTo(0.5);
  }

  @Test
  void directHasTheNamesItIsGiven() {
    Journeys journeys = Journeys.builder().path("vk > email > typed-in", 1, 0).build();
    assertThat(Attribution.lastNonDirect().of(journeys).of("typed-in")).isEqualTo(1);
    assertThat(Attribution.lastNonDirect("Typed-In").of(journeys).of("email")).isEqualTo(1);
    assertThat(Attribution.lastNonDirect("Typed-In")).hasToString("last_non_direct[typed-in]");
  }
}
