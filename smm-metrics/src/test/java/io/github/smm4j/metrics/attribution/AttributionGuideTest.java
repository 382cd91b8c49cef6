package io.github.smm4j.metrics.attribution;

import static io.github.smm4j.core.Measure.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.Kpis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of the guide, docs/attribution.md. */
class AttributionGuideTest {

  private static final Journeys JOURNEYS = Journeys.builder()
      .path("vk > search > email", 5, Money.of(CurrencyUnit.USD, 250), 2)
      .path("search", 2, Money.of(CurrencyUnit.USD, 80), 30)
      .build();

  @Test
  void first() {
    // docs: first
    Journeys journeys = Journeys.builder()
        .path("vk > search > email", 5, 2) // 5 journeys converted, 2 did not
        .path("search", 2, 30)
        .build();
    Credit credit = Attribution.linear().of(journeys);
    credit.of("search"); // 3.6666666666666665
    credit.total(); // 7.0
    // end
    assertThat(credit.of("search")).isEqualTo(3.6666666666666665);
    assertThat(credit.total()).isEqualTo(7.0);
  }

  @Test
  void paths() {
    // docs: paths
    Journeys journeys = Journeys.builder()
        .path("vk > search > email", 5, Money.of(CurrencyUnit.USD, 250), 2) // worth 250 together
        .path(List.of("search", "a > b"), 2, 30) // names with the separator in them
        .build();
    // end
    assertThat(journeys.channels()).containsExactly("vk", "search", "email", "a > b");
  }

  @Test
  void events() {
    // docs: events
    List<Touch> touches = List.of(
        Touch.of("client-7", Instant.parse("2026-03-01T09:00:00Z"), "vk"),
        Touch.of("client-7", Instant.parse("2026-03-08T09:00:00Z"), "email"));
    List<Conversion> conversions =
        List.of(Conversion.of("client-7", Instant.parse("2026-03-08T10:00:00Z"))
            .worth(Money.of(CurrencyUnit.USD, 90))
            .id("order-1001")); // the same id counts once
    Journeys journeys = Journeys.builder()
        .lookback(Duration.ofDays(30))
        .sessions(Duration.ofMinutes(30))
        .events(touches, conversions)
        .build();
    Credit credit = Attribution.timeDecay(Duration.ofDays(7)).of(journeys);
    credit.value("email"); // Optional[USD 60.00]: a touch a half-life before gets half of it
    // end
    assertThat(credit.value("email")).hasToString("Optional[USD 60.00]");
  }

  @Test
  void compare() {
    Journeys journeys = JOURNEYS;
    // docs: compare
    Credits credits = Attribution.compare(
            Attribution.firstTouch(), Attribution.lastTouch(), Attribution.markov(1))
        .of(journeys);
    String table = credits.toString();
    // channel  first_touch  last_touch  markov(1)
    // email           0.00        5.00       2.64
    // search          2.00        2.00       3.70
    // vk              5.00        0.00       0.66
    // total           7.00        7.00       7.00
    credits.spread("vk"); // 5.0
    // end
    assertThat(table).contains("search          2.00        2.00       3.70\n");
    assertThat(credits.spread("vk")).isEqualTo(5.0);
  }

  @Test
  void money() {
    Journeys journeys = JOURNEYS;
    // docs: money
    Map<String, Tally> spend = Map.of(
        "vk", Tally.builder().set(SPEND, Money.of(CurrencyUnit.USD, 40)).build(),
        "search", Tally.builder().set(SPEND, Money.of(CurrencyUnit.USD, 50)).build());
    KpiTable table = Attribution.firstTouch()
        .of(journeys)
        .table(spend, AttributionKpis.CONVERSIONS, AttributionKpis.COST_PER_CONVERSION, Kpis.ROAS);
    table
        .row("vk")
        .orElseThrow()
        .get(AttributionKpis.COST_PER_CONVERSION)
        .money(); // Optional[USD 8.00]
    table.row("vk").orElseThrow().get(Kpis.ROAS).asDouble(); // 6.25
    // end
    assertThat(table
            .row("vk")
            .orElseThrow()
            .get(AttributionKpis.COST_PER_CONVERSION)
            .money())
        .hasToString("Optional[USD 8.00]");
    assertThat(table.row("vk").orElseThrow().get(Kpis.ROAS).asDouble()).isEqualTo(6.25);
  }

  @Test
  void chain() {
    Journeys journeys = JOURNEYS;
    // docs: chain
    MarkovChain chain = MarkovChain.of(1, journeys);
    chain.probability("search", "email"); // 7/39: of 39 steps from search, 7 went to email
    chain.probability("email", MarkovChain.CONVERSION); // 5/7
    chain.removalEffect("email"); // 5/7: what is lost without the newsletter
    chain.removalEffect("search"); // 1.0: no journey converts without it
    // end
    assertThat(chain.probability("search", "email")).isEqualTo(7.0 / 39);
    assertThat(chain.probability("email", MarkovChain.CONVERSION)).isEqualTo(5.0 / 7);
    assertThat(chain.removalEffect("email")).isCloseTo(5.0 / 7, within(1e-15));
    assertThat(chain.removalEffect("search")).isEqualTo(1.0);
  }

  @Test
  void machines() {
    Journeys here = JOURNEYS;
    Journeys there = JOURNEYS;
    // docs: machines
    Comparison comparison = Attribution.compare(Attribution.linear(), Attribution.markov(1));
    byte[] one = comparison.start().add(here).toBytes(); // on one machine
    byte[] other = comparison.start().add(there).toBytes(); // on another
    Credits credits = comparison.parse(one).merge(comparison.parse(other)).credits();
    // end
    assertThat(credits.of(Attribution.linear()).total()).isEqualTo(14.0);
  }
}
