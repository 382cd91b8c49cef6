package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.COMMENTS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.AOV;
import static io.github.smm4j.metrics.Kpis.APPLAUSE;
import static io.github.smm4j.metrics.Kpis.AVG_VISIT_DURATION;
import static io.github.smm4j.metrics.Kpis.AVG_WATCH_TIME;
import static io.github.smm4j.metrics.Kpis.BREAK_EVEN_ROAS;
import static io.github.smm4j.metrics.Kpis.CPA;
import static io.github.smm4j.metrics.Kpis.CPC;
import static io.github.smm4j.metrics.Kpis.CPM;
import static io.github.smm4j.metrics.Kpis.CTR;
import static io.github.smm4j.metrics.Kpis.ERR;
import static io.github.smm4j.metrics.Kpis.FREQUENCY;
import static io.github.smm4j.metrics.Kpis.NET_GROWTH;
import static io.github.smm4j.metrics.Kpis.PROFIT;
import static io.github.smm4j.metrics.Kpis.ROAS;
import static io.github.smm4j.metrics.Kpis.ROMI_REVENUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.core.Tally;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class KpiValueTest {

  private static final Tally AD = Tally.builder()
      .set(IMPRESSIONS, 213_434_828)
      .set(CLICKS, 38_165)
      .set(CONVERSIONS, 1_079)
      .set(SPEND, Money.of(CurrencyUnit.USD, 58_705.23))
      .build();

  @Test
  void givesARateWithTheFractionBehindIt() {
    KpiValue ctr = CTR.of(AD);
    assertThat(ctr.asDouble()).isEqualTo(1.7881336592357833E-4);
    assertThat(ctr).hasToString("CTR 0.0179 % (38165 / 213434828)");
    assertThat(ctr.numerator()).isEqualTo(BigDecimal.valueOf(38_165));
    assertThat(ctr.denominator()).isEqualTo(BigDecimal.valueOf(213_434_828));
    assertThat(ctr.isDefined()).isTrue();
    assertThat(ctr.reason()).isEmpty();
    assertThat(ctr.orElse(7)).isEqualTo(ctr.asDouble());
    assertThat(ctr.money()).isEmpty();
    assertThat(ctr.duration()).isEmpty();
    assertThat(ctr.kpi()).isEqualTo(CTR);
  }

  @Test
  void givesMoney() {
    assertThat(CPA.of(AD).money().orElseThrow()).hasToString("USD 54.407071");
    assertThat(CPM.of(AD)).hasToString("CPM USD 0.27505 (1000 * USD 58705.23 / 213434828)");
    assertThat(CPC.of(Tallies.parse("spend=JPY 300; clicks=4")).money().orElseThrow())
        .hasToString("JPY 75");
    assertThat(CPC.of(Tallies.parse("spend=USD 30; clicks=4")).money().orElseThrow())
        .hasToString("USD 7.50");
    assertThat(PROFIT.of(Tallies.parse(
            "revenue=USD 100; cost_of_goods=USD 60; marketing_cost=USD 50; other_cost=USD 0.5")))
        .hasToString("Profit USD -10.50");
  }

  @Test
  void roundsMoneyHalfEven() {
    // 0.0000005 and 0.0000015
    assertThat(CPC.of(Tallies.parse("spend=USD 0.000001; clicks=2")).money().orElseThrow())
        .hasToString("USD 0.00");
    assertThat(CPC.of(Tallies.parse("spend=USD 0.000003; clicks=2")).money().orElseThrow())
        .hasToString("USD 0.000002");
  }

  @Test
  void givesATime() {
    KpiValue time = AVG_WATCH_TIME.of(Tallies.parse("watch_time=1000; views=3"));
    assertThat(time.duration()).contains(Duration.ofNanos(333_333_333));
    assertThat(time).hasToString("Average watch time 0.333 s (1000 ms / 3)");
    assertThat(time.money()).isEmpty();
    assertThat(AVG_WATCH_TIME.of(Tallies.parse("watch_time=-1500; views=1")).duration())
        .contains(Duration.ofMillis(-1500));
  }

  @Test
  void saysWhyThereIsNoValue() {
    KpiValue empty = CTR.of(Tally.empty());
    assertThat(empty.isDefined()).isFalse();
    assertThat(empty.reason()).hasToString("Optional[Undefined: impressions not measured]");
    assertThat(empty.reason().orElseThrow().missing()).containsExactly(IMPRESSIONS, CLICKS);
    assertThat(empty.reason().orElseThrow().kind()).isEqualTo(Undefined.Kind.NOT_MEASURED);
    assertThat(empty).hasToString("CTR undefined: impressions not measured");
    assertThat(empty.orElse(0)).isZero();
    assertThat(empty.issues()).isEmpty();
    assertThat(empty.format(Locale.US)).isEqualTo("n/a");
    assertThat(CPC.of(Tally.empty()).money()).isEmpty();
    assertThat(AVG_WATCH_TIME.of(Tally.empty()).duration()).isEmpty();
    assertThatThrownBy(empty::asDouble)
        .isInstanceOfSatisfying(
            UndefinedValueException.class,
            e -> assertThat(e.reason()).isEqualTo(empty.reason().orElseThrow()))
        .hasMessage("CTR is undefined: impressions not measured");
    assertThatThrownBy(empty::numerator).isInstanceOf(UndefinedValueException.class);

    assertThat(CTR.of(Tallies.parse("impressions=5")))
        .hasToString("CTR undefined: clicks not measured");
    KpiValue zero = CTR.of(Tallies.parse("clicks=0; impressions=0"));
    assertThat(zero).hasToString("CTR undefined: impressions is 0");
    assertThat(zero.denominator()).isZero();
    assertThatThrownBy(zero::asDouble).isInstanceOf(UndefinedValueException.class);
    assertThat(CTR.of(Tallies.parse("clicks=1; impressions=-5"))
            .reason()
            .orElseThrow()
            .kind())
        .isEqualTo(Undefined.Kind.NEGATIVE_DENOMINATOR);
    assertThat(BREAK_EVEN_ROAS.of(Tallies.parse("revenue=USD 1; cost_of_goods=USD 1")))
        .hasToString("Break-even ROAS undefined: (revenue - cost_of_goods) is 0");
    assertThat(BREAK_EVEN_ROAS.of(Tallies.parse("revenue=USD 1; cost_of_goods=USD 2")))
        .hasToString("Break-even ROAS undefined: (revenue - cost_of_goods) is negative");
  }

  @Test
  void isTheNearestDouble() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 20_000; i++) {
      long above = random.nextLong() >> random.nextInt(62);
      long below = (random.nextLong() >>> (1 + random.nextInt(62))) + 1;
      KpiValue rate =
          CTR.of(Tally.builder().set(CLICKS, above).set(IMPRESSIONS, below).build());
      // 60 digits are far more than decide the rounding of a quotient of two 63-bit numbers
      double expected = BigDecimal.valueOf(above)
          .divide(BigDecimal.valueOf(below), new MathContext(60))
          .doubleValue();
      assertThat(rate.asDouble()).isEqualTo(expected);

      KpiValue cost = CPM.of(Tally.builder()
          .setMicros(SPEND, CurrencyUnit.USD, above)
          .set(IMPRESSIONS, below)
          .build());
      double expectedCost = BigDecimal.valueOf(above, 3)
          .divide(BigDecimal.valueOf(below), new MathContext(60))
          .doubleValue();
      assertThat(cost.asDouble()).isEqualTo(expectedCost);
    }
  }

  @Test
  void survivesSumsBeyondLong() {
    Kpi kpi = Kpi.define("x")
        .title("X")
        .ratio(LIKES.plus(COMMENTS), IMPRESSIONS)
        .percent()
        .higherIsBetter()
        .proportion()
        .build();
    String most = "likes=9223372036854775807; comments=9223372036854775807; impressions=";
    KpiValue value = kpi.of(Tallies.parse(most + "2"));
    assertThat(value.asDouble()).isEqualTo(0x1p63);
    assertThat(value.numerator()).isEqualTo(new BigDecimal("18446744073709551614"));
    assertThat(value.interval(0.95).reason().orElseThrow().text()).contains("range of long");
    assertThat(kpi.of(Tallies.parse(most + "0"))).hasToString("X undefined: impressions is 0");
    assertThat(kpi.of(Tallies.parse(most + "-1")))
        .hasToString("X undefined: impressions is negative");
    assertThat(value).isEqualTo(kpi.of(Tallies.parse(most + "2")));
  }

  @Test
  void writesAsAMarketerWould() {
    assertThat(CTR.of(AD).format(Locale.US)).isEqualTo("0.0179%");
    assertThat(plainSpaces(CTR.of(AD).format(Locale.GERMANY))).isEqualTo("0,0179 %");
    assertThat(CPA.of(AD).format(Locale.US)).isEqualTo("$54.41");
    assertThat(plainSpaces(CPA.of(AD).format(Locale.GERMANY))).isEqualTo("54,41 $");
    assertThat(CPM.of(AD).format(Locale.US)).isEqualTo("$0.275");
    assertThat(CPC.of(Tallies.parse("spend=USD 1; clicks=1")).format(Locale.US)).isEqualTo("$1.00");
    assertThat(CPC.of(Tallies.parse("spend=USD 1.005; clicks=1")).format(Locale.US))
        .isEqualTo("$1.00");
    assertThat(CPC.of(Tallies.parse("spend=USD 1; clicks=2")).format(Locale.US)).isEqualTo("$0.50");
    assertThat(AOV.of(Tallies.parse("revenue=JPY 100000; purchases=3")).format(Locale.US))
        .isEqualTo("¥33,333");
    assertThat(ROAS.of(Tallies.parse("revenue=USD 420; spend=USD 100")).format(Locale.US))
        .isEqualTo("4.2x");
    assertThat(ROMI_REVENUE
            .of(Tallies.parse("revenue=USD 300000; marketing_cost=USD 12000"))
            .format(Locale.US))
        .isEqualTo("2,400%");
    assertThat(NET_GROWTH
            .of(Tallies.parse("followers_gained=12345; followers_lost=5"))
            .format(Locale.US))
        .isEqualTo("12,340");
    assertThat(APPLAUSE.of(Tallies.parse("likes=10; posts=3")).format(Locale.US))
        .isEqualTo("3.33 per post");
    assertThat(CTR.of(Tallies.parse("clicks=0; impressions=3")).format(Locale.US))
        .isEqualTo("0%");
  }

  @Test
  void writesTimesByTheClock() {
    assertThat(visit(12_345)).isEqualTo("12.3 s");
    assertThat(visit(59_999)).isEqualTo("1:00");
    assertThat(visit(60_000)).isEqualTo("1:00");
    assertThat(visit(70_000)).isEqualTo("1:10");
    assertThat(visit(3_600_000)).isEqualTo("1:00:00");
    assertThat(visit(245_000)).isEqualTo("4:05");
    assertThat(visit(3_723_000)).isEqualTo("1:02:03");
    assertThat(visit(-245_000)).isEqualTo("-4:05");
    assertThat(visit(360_000_000)).isEqualTo("100:00:00");
  }

  private static String visit(long millis) {
    return AVG_VISIT_DURATION
        .of(Tallies.parse("visit_time=" + millis + "; visits=1"))
        .format(Locale.US);
  }

  private static String plainSpaces(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  @Test
  void writesThreeDigitsOrAllBeforeThePoint() {
    assertThat(ERR.of(Tallies.parse("engagements=106060; reach=6951680")))
        .hasToString("ERR 1.53 % (106060 / 6951680)");
    assertThat(FREQUENCY.of(Tallies.parse("impressions=123456; reach=10")))
        .hasToString("Frequency 12346x (123456 / 10)");
    assertThat(FREQUENCY.of(Tallies.parse("impressions=99996; reach=10000")))
        .hasToString("Frequency 10x (99996 / 10000)");
    assertThat(APPLAUSE.of(Tallies.parse("likes=100; posts=10")))
        .hasToString("Applause rate 10 per post (100 / 10)");
  }

  @Test
  void tellsOfUnevenCoverageAndImpossibleValues() {
    Tally sum = Tallies.parse("clicks=5; impressions=100").plus(Tallies.parse("impressions=100"));
    KpiValue uneven = CTR.of(sum);
    assertThat(uneven.isDefined()).isTrue();
    assertThat(uneven.issues()).hasSize(1);
    assertThat(uneven.issues().get(0).kind()).isEqualTo(Issue.Kind.UNEVEN_COVERAGE);
    assertThat(uneven.issues().get(0).measure()).contains(CLICKS);
    assertThat(uneven).hasToString("CTR 2.5 % (5 / 200) [clicks not measured in 1 of 2]");

    assertThat(CTR.of(Tallies.parse("clicks=5; impressions=100").plus(Tallies.parse("clicks=5"))))
        .hasToString("CTR 10 % (10 / 100) [impressions not measured in 1 of 2]");

    KpiValue impossible = FREQUENCY.of(Tallies.parse("impressions=5; reach=10"));
    assertThat(impossible)
        .hasToString("Frequency 0.5x (5 / 10) [0.5 is out of the range 1 or more]");
    assertThat(impossible.issues().get(0).kind()).isEqualTo(Issue.Kind.OUT_OF_RANGE);
    assertThat(impossible.issues().get(0).measure()).isEmpty();
  }

  @Test
  void givesConfidenceIntervalsOfProportions() {
    Interval wilson = CTR.of(AD).interval(0.95);
    // by Wilson's formula in mpmath at 40 digits, see intervals.tsv
    assertThat(wilson.lower()).isEqualTo(1.7702852862917884E-4, within(1e-18));
    assertThat(wilson.upper()).isEqualTo(1.8061619505641954E-4, within(1e-18));
    assertThat(CTR.of(AD).interval(0.95, IntervalMethod.JEFFREYS).method()).isEqualTo("Jeffreys");
    assertThat(ERR.of(Tallies.parse("engagements=5; reach=100"))
            .interval(0.95)
            .reason()
            .orElseThrow())
        .satisfies(reason -> {
          assertThat(reason.kind()).isEqualTo(Undefined.Kind.NOT_A_PROPORTION);
          assertThat(reason.text()).startsWith("err is not the share of successes in trials");
        });
    assertThat(CTR.of(Tallies.parse("clicks=11; impressions=10")).interval(0.95).reason())
        .hasToString("Optional[Undefined: 11 of 10 is no share of successes in trials]");
    assertThat(CTR.of(Tally.empty()).interval(0.95).reason())
        .hasToString("Optional[Undefined: impressions not measured]");
    assertThatThrownBy(() -> CTR.of(AD).interval(95)).hasMessageContaining("95.0");
  }

  @Test
  void isAValue() {
    KpiValue value = CPA.of(AD);
    assertThat(value)
        .isEqualTo(CPA.of(AD.toBuilder().set(LIKES, 3).build()))
        .hasSameHashCodeAs(CPA.of(AD))
        .isNotEqualTo(CPC.of(AD))
        .isNotEqualTo(CPA.of(AD.toBuilder().set(CONVERSIONS, 1).build()));
    assertThat(CPC.of(Tallies.parse("spend=USD 1; clicks=2")))
        .isNotEqualTo(CPC.of(Tallies.parse("spend=EUR 1; clicks=2")));
    assertThat(CTR.of(
            Tallies.parse("clicks=5; impressions=100").plus(Tallies.parse("impressions=100"))))
        .isNotEqualTo(CTR.of(Tallies.parse("clicks=5; impressions=200")));
    assertThat(Serialized.copyOf(value)).isEqualTo(value);
    KpiValue undefined = CTR.of(Tally.empty());
    assertThat(Serialized.copyOf(undefined)).isEqualTo(undefined);
    assertThat(undefined).isNotEqualTo(CTR.of(Tallies.parse("clicks=1")));
  }

  @Test
  void productsBeyondALongAreExactToo() {
    // 9e9 dollars are 9e15 micros, and a thousand times that are more than 2^63
    Tally large = Tally.builder()
        .set(SPEND, Money.of(CurrencyUnit.USD, 9_000_000_001.01))
        .set(IMPRESSIONS, 7)
        .build();
    assertThat(CPM.of(large).asDouble()).isEqualTo(9_000_000_001_010.0 / 7);
    Tally refunded = Tally.builder()
        .set(SPEND, Money.of(CurrencyUnit.USD, -9_000_000_001.01))
        .set(IMPRESSIONS, 7)
        .build();
    assertThat(CPM.of(refunded).asDouble()).isEqualTo(-9_000_000_001_010.0 / 7);
  }

  @Test
  void writesMoneyWithTheDecimalsOfItsCurrency() {
    assertThat(AOV.of(Tallies.parse("revenue=KWD 1; purchases=2")).format(Locale.US))
        .startsWith("KWD")
        .endsWith("0.500");
    assertThat(AOV.of(Tallies.parse("revenue=XEU 1500; purchases=2")).format(Locale.US))
        .as("a currency that Java does not know")
        .isEqualTo("XEU 750");
  }
}
