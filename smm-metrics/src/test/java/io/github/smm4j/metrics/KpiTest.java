package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.ENGAGEMENTS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.WATCH_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import io.github.smm4j.core.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class KpiTest {

  @Test
  void isDefinedInOneLine() {
    Kpi saveRate = Kpi.define("save_rate")
        .title("Save rate")
        .ratio(SAVES, REACH)
        .percent()
        .higherIsBetter()
        .build();
    assertThat(saveRate).hasToString("save_rate = saves / reach");
    assertThat(saveRate.of(Tallies.parse("saves=25; reach=1000")))
        .hasToString("Save rate 2.5 % (25 / 1000)");
    assertThat(saveRate.label()).isEqualTo("Save rate");
    assertThat(saveRate.inputKinds()).containsExactly(Additivity.ADDITIVE, Additivity.UNIQUE);
    assertThat(saveRate.validRange()).isEqualTo(ValidRange.ANY);
    assertThat(saveRate.isProportion()).isFalse();
    assertThat(saveRate).isNotEqualTo(Kpis.SAVE_RATE).hasSameHashCodeAs(Kpis.SAVE_RATE);
  }

  @Test
  void tellsAllThatDefinesIt() {
    Kpi kpi = Kpi.define("x")
        .title("X")
        .label("x!")
        .ratio(SPEND, IMPRESSIONS)
        .scale(1000)
        .money()
        .lowerIsBetter()
        .within(ValidRange.of(0, 5))
        .alias("y")
        .source("us")
        .rival("theirs")
        .network(Network.VK)
        .since(LocalDate.of(2026, 1, 1))
        .build();
    assertThat(kpi.formula()).isEqualTo("1000 * spend / impressions");
    assertThat(kpi.scale()).isEqualTo(1000);
    assertThat(kpi.unit()).isEqualTo(KpiUnit.MONEY);
    assertThat(kpi.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    assertThat(kpi.validRange()).hasToString("0 to 5");
    assertThat(kpi.aliases()).containsExactly("y");
    assertThat(kpi.source()).isEqualTo("us");
    assertThat(kpi.rivals()).containsExactly("theirs");
    assertThat(kpi.network()).contains(Network.VK);
    assertThat(kpi.since()).contains(LocalDate.of(2026, 1, 1));
    assertThat(kpi.title()).isEqualTo("X");
    assertThat(Serialized.copyOf(kpi)).isEqualTo(kpi);
  }

  @Test
  void writesBracketsAroundSums() {
    assertThat(Kpis.ROMI_REVENUE.formula())
        .isEqualTo("(revenue - marketing_cost) / marketing_cost");
    assertThat(Kpis.PROFIT.formula())
        .isEqualTo("revenue - cost_of_goods - marketing_cost - other_cost");
  }

  @Test
  void isPooledOverGrossBases() {
    Kpi pooled = Kpis.ERR.pooled();
    assertThat(pooled).hasToString("err_pooled = engagements / gross_reach");
    assertThat(pooled.title()).isEqualTo("Engagement rate by reach, pooled");
    assertThat(pooled.label()).isEqualTo("ERR, pooled");
    assertThat(pooled.isAdditive()).isTrue();
    assertThat(pooled.pooled()).isSameAs(pooled);
    assertThat(Kpis.CTR.pooled()).isSameAs(Kpis.CTR);
    assertThat(Kpis.UNIQUE_CTR.pooled().isProportion()).isFalse();
    // people are not sums of people
    assertThat(Kpis.ERR.of(Tallies.parse("engagements=5; reach=100").gross()).reason())
        .hasToString("Optional[Undefined: reach not measured]");
  }

  @Test
  void refusesWhatIsNoId() {
    for (String id : List.of("", "CTR", "a b", "a".repeat(65))) {
      assertThatThrownBy(() -> Kpi.define(id))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"" + id + "\"");
    }
  }

  @Test
  void saysWhatIsStillToBeGiven() {
    assertThatThrownBy(() -> Kpi.define("x").build()).hasMessageContaining("title(...)");
    assertThatThrownBy(() -> Kpi.define("x").title("X").build())
        .hasMessageContaining("ratio(...) or total(...)");
    assertThatThrownBy(() -> Kpi.define("x").title("X").total(CLICKS).build())
        .hasMessageContaining("percent(), money(), count()");
    assertThatThrownBy(() -> Kpi.define("x").title("X").total(CLICKS).count().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("higherIsBetter(), lowerIsBetter() or neutral()");
  }

  @Test
  void refusesAUnitThatDoesNotFit() {
    Kpi.Builder builder = Kpi.define("x").title("X").neutral();
    List<Kpi.Builder> wrong = List.of(
        Kpi.define("x").total(CLICKS).percent(),
        Kpi.define("x").total(CLICKS).money(),
        Kpi.define("x").ratio(REVENUE, SPEND).money(),
        Kpi.define("x").ratio(REVENUE, CLICKS).percent(),
        Kpi.define("x").ratio(REVENUE, CLICKS).multiple(),
        Kpi.define("x").ratio(CLICKS, SPEND).per("dollar"),
        Kpi.define("x").total(CLICKS).duration(),
        Kpi.define("x").ratio(WATCH_TIME, CLICKS).count(),
        Kpi.define("x").ratio(WATCH_TIME, WATCH_TIME).duration(),
        Kpi.define("x").ratio(SPEND, WATCH_TIME).money(),
        Kpi.define("x").ratio(SPEND, CLICKS).perThousand());
    for (Kpi.Builder each : wrong) {
      assertThatThrownBy(() -> each.title("X").neutral().build())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("x cannot be written in");
    }
    assertThat(builder.ratio(CLICKS, REACH).perThousand().build().formula())
        .isEqualTo("1000 * clicks / reach");
  }

  @Test
  void refusesAProportionThatIsNone() {
    assertThatThrownBy(() -> Kpi.define("x")
            .title("X")
            .ratio(CLICKS.times(0.5), IMPRESSIONS)
            .percent()
            .neutral()
            .proportion()
            .build())
        .hasMessageContaining("x is no proportion");
    assertThatThrownBy(() -> Kpi.define("x").scale(0)).hasMessageContaining("1 or more: 0");
    assertThatThrownBy(() -> Kpi.define("x").title(" ")).hasMessageContaining("blank");
    assertThatThrownBy(() -> Kpi.define("x").label("")).hasMessageContaining("blank");
    assertThatThrownBy(() -> KpiUnit.per(" ")).hasMessageContaining("blank");
    assertThatThrownBy(() -> ValidRange.of(1, 0)).hasMessageContaining("1.0 to 0.0");
  }

  @Test
  void ordersTheBestFirstAndTheUndefinedLast() {
    KpiValue cheap = Kpis.CPC.of(Tallies.parse("spend=USD 1; clicks=10"));
    KpiValue dear = Kpis.CPC.of(Tallies.parse("spend=USD 2; clicks=10"));
    KpiValue none = Kpis.CPC.of(Tallies.parse("spend=USD 2; clicks=0"));
    List<KpiValue> values = new ArrayList<>(List.of(none, dear, cheap));
    values.sort(Kpis.CPC.bestFirst());
    assertThat(values).containsExactly(cheap, dear, none);

    KpiValue low = Kpis.CTR.of(Tallies.parse("clicks=1; impressions=10"));
    KpiValue high = Kpis.CTR.of(Tallies.parse("clicks=2; impressions=10"));
    assertThat(Kpis.CTR.bestFirst().compare(high, low)).isNegative();
    Comparator<KpiValue> copy = Serialized.copyOf(Kpis.CTR.bestFirst());
    assertThat(copy.compare(low, high)).isPositive();
    assertThat(copy.compare(low, low)).isZero();

    assertThatThrownBy(() -> Kpis.CPC.bestFirst().compare(low, cheap))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Kpis.CPC
            .bestFirst()
            .compare(cheap, Kpis.CPC.of(Tallies.parse("spend=EUR 1; clicks=10"))))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void ordersByTheExactFractionWhereDoublesAreEqual() {
    Kpi kpi = Kpi.define("x")
        .title("X")
        .ratio(ENGAGEMENTS, IMPRESSIONS)
        .percent()
        .higherIsBetter()
        .build();
    KpiValue less =
        kpi.of(Tallies.parse("engagements=9007199254740993; impressions=9007199254740995"));
    KpiValue more =
        kpi.of(Tallies.parse("engagements=9007199254740994; impressions=9007199254740996"));
    assertThat(less.asDouble()).isEqualTo(more.asDouble());
    assertThat(kpi.bestFirst().compare(more, less)).isNegative();
  }

  @Test
  void hasUnitsThatSurviveSerialization() {
    for (KpiUnit unit : List.of(
        KpiUnit.PERCENT,
        KpiUnit.MONEY,
        KpiUnit.MULTIPLE,
        KpiUnit.DURATION,
        KpiUnit.COUNT,
        KpiUnit.PER_THOUSAND,
        KpiUnit.per("post"))) {
      assertThat(Serialized.copyOf(unit)).isEqualTo(unit).hasToString(unit.name());
      assertThat(Serialized.copyOf(unit).kind()).isEqualTo(unit.kind());
    }
  }

  @Test
  void anIdHasUpTo64Characters() {
    String longest = "x".repeat(64);
    assertThat(Kpi.define(longest)
            .title("X")
            .total(CLICKS)
            .count()
            .neutral()
            .build()
            .id())
        .isEqualTo(longest);
    assertThatThrownBy(() -> Kpi.define(longest + "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 64");
  }

  @Test
  void anIdLeavesRoomForThatOfThePooledForm() {
    String longest = "x".repeat(57);
    Kpi rate =
        Kpi.define(longest).title("X").ratio(CLICKS, REACH).percent().neutral().build();
    assertThat(Kpi.define(rate.pooled().id())).isNotNull();
    Kpi.Builder longer = Kpi.define(longest + "x").title("X").ratio(CLICKS, REACH);
    assertThatThrownBy(() -> longer.percent().neutral().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("at most 57");
  }

  @Test
  void saysWhichUnitsDoNotFit() {
    assertThatThrownBy(
            () -> Kpi.define("x").title("X").total(CLICKS).percent().neutral().build())
        .hasMessage("x cannot be written in percent: its numerator is COUNT, and it is no ratio");
    assertThatThrownBy(() ->
            Kpi.define("x").title("X").ratio(SPEND, CLICKS).percent().neutral().build())
        .hasMessage(
            "x cannot be written in percent: its numerator is MONEY, its denominator COUNT");
  }

  /** A ratio is of weights, decimals and money, whatever it is written in. */
  @Test
  void countsWeightsAndMicrosIntoTheValue() {
    Tally tally = Tally.builder()
        .set(CLICKS, 4)
        .set(LIKES, 6)
        .set(SPEND, Money.of(CurrencyUnit.USD, 10))
        .set(REVENUE, Money.of(CurrencyUnit.USD, 32))
        .build();
    assertThat(value(Kpi.define("x").ratio(SPEND.times(0.5), CLICKS).money(), tally))
        .isEqualTo(1.25);
    assertThat(value(Kpi.define("x").ratio(SPEND, CLICKS.times(0.5)).money(), tally))
        .isEqualTo(5);
    assertThat(
            value(Kpi.define("x").ratio(CLICKS.times(0.25), LIKES.times(0.125)).count(), tally))
        .isEqualTo(1 / 0.75);
    assertThat(
            value(Kpi.define("x").ratio(CLICKS.times(0.001), LIKES.times(0.5)).count(), tally))
        .isEqualTo(0.004 / 3);
    assertThat(value(Kpi.define("x").ratio(REVENUE, SPEND).multiple(), tally)).isEqualTo(3.2);
    assertThat(value(Kpi.define("x").ratio(REVENUE.times(0.01), SPEND).percent(), tally))
        .isEqualTo(0.032);
    assertThat(value(Kpi.define("x").total(REVENUE.minus(SPEND)).money(), tally))
        .isEqualTo(22);
    assertThat(value(Kpi.define("x").total(CLICKS.times(0.5)).count(), tally)).isEqualTo(2);
    assertThat(value(Kpi.define("x").ratio(SPEND, LIKES).perThousand().money(), tally))
        .isEqualTo(10_000 / 6.0);
  }

  @Test
  void refusesWeightsThatAreTooFine() {
    assertThatThrownBy(() -> money("fine", REVENUE.times(1e-13)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "fine has weights that are too fine: 19 decimal places above and 0 below (6 of money), "
                + "which may differ by 18 at most");
    assertThat(money("fine", REVENUE.times(1e-12)).formula()).isEqualTo("0.000000000001*revenue");
    assertThatThrownBy(() -> ratio(LIKES.times(1e-19), LIKES, 1))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ratio(LIKES.times(1e-18), LIKES, 1).of(Tallies.parse("likes=5")).asDouble())
        .isEqualTo(1e-18);
    // the scale takes its zeros from what a fine sum below may have
    assertThatThrownBy(() -> ratio(LIKES, REACH.times(1e-17), 1000))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("0 decimal places above and 17 below")
        .hasMessageContaining("by 15 at most");
    assertThatThrownBy(() -> ratio(LIKES, REACH.times(1e-16), 1000))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ratio(LIKES, REACH.times(1e-15), 1000)
            .of(Tallies.parse("likes=1; reach=1"))
            .asDouble())
        .isEqualTo(1e18);
    // what both have cancels
    assertThat(ratio(LIKES.times(1e-19), REACH.times(1e-19), 1)
            .of(Tallies.parse("likes=1; reach=2"))
            .asDouble())
        .isEqualTo(0.5);
  }

  private static Kpi money(String id, Term sum) {
    return Kpi.define(id).title("X").total(sum).money().neutral().build();
  }

  private static Kpi ratio(Term above, Term below, int scale) {
    return Kpi.define("x")
        .title("X")
        .ratio(above, below)
        .scale(scale)
        .count()
        .neutral()
        .build();
  }

  private static double value(Kpi.Builder kpi, Tally tally) {
    return kpi.title("X").neutral().build().of(tally).asDouble();
  }
}
