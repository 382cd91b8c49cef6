package io.github.smm4j.examples.docs;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.COMMENTS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITORS;
import static io.github.smm4j.metrics.Kpis.CPC;
import static io.github.smm4j.metrics.Kpis.CTR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.core.Tally;
import io.github.smm4j.core.WeightedSum;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.Totals;
import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.Credit;
import io.github.smm4j.metrics.attribution.Journeys;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of docs/peers.md that needs no peer but the JDK and Joda-Money. */
class PeersGuideTest {

  record View(String day, String person) {}

  @Test
  void ratesAreNotAveraged() {
    // docs: average
    Tally small = Tally.builder().set(CLICKS, 490).set(IMPRESSIONS, 500).build(); // 98 %
    Tally large = Tally.builder().set(CLICKS, 1_890).set(IMPRESSIONS, 4_500).build(); // 42 %

    double averaged = (CTR.of(small).asDouble() + CTR.of(large).asDouble()) / 2; // 0.7
    CTR.of(small.plus(large)); // CTR 47.6 % (2380 / 5000)
    // end
    assertThat(averaged).isEqualTo(0.7);
    assertThat(CTR.of(small.plus(large))).hasToString("CTR 47.6 % (2380 / 5000)");
  }

  @Test
  void reachIsNotAdded() {
    // docs: reach
    List<View> views = List.of(
        new View("yesterday", "A"),
        new View("yesterday", "B"),
        new View("today", "B"),
        new View("today", "C"));
    Totals reached = views.stream()
        .collect(Rollup.of(View.class)
            .by("day", View::day)
            .unique(VISITORS, View::person)
            .build()
            .collector());
    reached.unique(VISITORS, "yesterday"); // visitors 2
    reached.unique(VISITORS, "today"); // visitors 2
    reached.unique(VISITORS); // visitors 3, not 4
    // end
    assertThat(reached.unique(VISITORS, "yesterday")).hasToString("visitors 2");
    assertThat(reached.unique(VISITORS, "today")).hasToString("visitors 2");
    assertThat(reached.unique(VISITORS)).hasToString("visitors 3");
    Tally day = Tally.builder().set(REACH, 2).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> day.plus(day))
        .withMessageContaining("gross");
  }

  @Test
  void doublesDependOnTheOrder() {
    assertThat((0.1 + 0.2) + 0.3).isEqualTo(0.6000000000000001);
    assertThat(0.1 + (0.2 + 0.3)).isEqualTo(0.6);
    Tally all = Stream.of(0.1, 0.2, 0.3)
        .map(price ->
            Tally.builder().set(SPEND, BigMoney.of(CurrencyUnit.USD, price)).build())
        .collect(Tally.summing());
    assertThat(all.money(SPEND)).contains(BigMoney.parse("USD 0.60"));
  }

  @Test
  void decimalsAsTheyPrint() {
    double tenth = 0.1;
    assertThat(new BigDecimal(tenth).toString()).startsWith("0.1000000000000000055511151231257827");
    WeightedSum weighted = COMMENTS.times(0.1).plus(LIKES);
    Tally post = Tally.builder().set(COMMENTS, 3).set(LIKES, 0).build();
    assertThat(weighted.valueIn(post).orElseThrow()).isEqualByComparingTo("0.3");
  }

  @Test
  void quotientsOfDecimals() {
    assertThatThrownBy(() -> new BigDecimal("10").divide(new BigDecimal("3")))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("Non-terminating");
    assertThat(new BigDecimal("2.0")).isNotEqualTo(new BigDecimal("2.00"));
    Tally ad =
        Tally.builder().set(SPEND, Money.parse("USD 10.00")).set(CLICKS, 3).build();
    assertThat(CPC.of(ad).money()).contains(BigMoney.parse("USD 3.333333"));
    Tally same =
        Tally.builder().set(SPEND, BigMoney.parse("USD 10.0")).set(CLICKS, 3).build();
    assertThat(same).isEqualTo(ad);
  }

  @Test
  void pricesBelowACent() {
    assertThatThrownBy(() -> Money.of(CurrencyUnit.USD, 0.004))
        .isInstanceOf(ArithmeticException.class);
    Money rounded = Money.of(CurrencyUnit.USD, new BigDecimal("0.004"), RoundingMode.HALF_EVEN);
    assertThat(rounded.multipliedBy(1_000)).isEqualTo(Money.parse("USD 0.00"));
    Tally view = Tally.builder().set(SPEND, BigMoney.parse("USD 0.004")).build();
    Tally thousand = Stream.generate(() -> view).limit(1_000).collect(Tally.summing());
    assertThat(thousand.money(SPEND)).contains(BigMoney.parse("USD 4.00"));
  }

  @Test
  void markovIsSolvedNotSimulated() {
    // docs: markov
    Journeys journeys = Journeys.builder()
        .path("A > B > A > B > B > A", 1, 0)
        .path("A > B > B > A > A", 1, 0)
        .path("A > A", 1, 0)
        .build();
    Credit credit = Attribution.markov(1).of(journeys);
    credit.of("A"); // 2.0, where a simulation of 10,000 walks published 1.991106
    credit.of("B"); // 1.0, and 1.008894
    // end
    assertThat(credit.of("A")).isEqualTo(2);
    assertThat(credit.of("B")).isEqualTo(1);
  }
}
