package io.github.smm4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.core.Tally;
import org.joda.money.CurrencyMismatchException;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private static KpiValue ctr(long clicks, long impressions) {
    return Kpis.CTR.of(Tallies.parse("clicks=" + clicks + "; impressions=" + impressions));
  }

  @Test
  void tellsTheDifferenceInEveryWay() {
    Change change = Change.between(ctr(50, 1000), ctr(120, 2000));
    assertThat(change.absolute()).isEqualTo(0.01);
    assertThat(change.relative()).hasValue(0.2);
    assertThat(change.ratio()).hasValue(1.2);
    assertThat(change.percentagePoints()).hasValue(1);
    assertThat(change.isBetter()).isTrue();
    assertThat(change.isWorse()).isFalse();
    assertThat(change).hasToString("CTR 5 % -> 6 %: +1 percentage points, +20 %, better");
    assertThat(change.before()).isEqualTo(ctr(50, 1000));
    assertThat(change.after()).isEqualTo(ctr(120, 2000));
    assertThat(Serialized.copyOf(change)).isEqualTo(change).hasSameHashCodeAs(change);
    assertThat(change)
        .isNotEqualTo(Change.between(ctr(50, 1000), ctr(121, 2000)))
        .isNotEqualTo(Change.between(ctr(51, 1000), ctr(120, 2000)));
  }

  @Test
  void tellsAClickRatioFromALift() {
    // mail with a video still 12 %, plain mail 1 %: 12 times, +1100 %
    Change change = Change.between(ctr(1, 100), ctr(12, 100));
    assertThat(change.ratio()).hasValue(12);
    assertThat(change.relative()).hasValue(11);
  }

  @Test
  void takesTheDirectionFromTheKpi() {
    Change cost = Change.between(
        Kpis.CPC.of(Tallies.parse("spend=USD 10; clicks=10")),
        Kpis.CPC.of(Tallies.parse("spend=USD 15; clicks=10")));
    assertThat(cost.isWorse()).isTrue();
    assertThat(cost).hasToString("CPC USD 1.00 -> USD 1.50: +50 %, worse");
    assertThat(cost.percentagePoints()).isEmpty();
    Change neutral = Change.between(
        Kpis.FREQUENCY.of(Tallies.parse("impressions=10; reach=10")),
        Kpis.FREQUENCY.of(Tallies.parse("impressions=15; reach=10")));
    assertThat(neutral.isBetter() || neutral.isWorse()).isFalse();
    assertThat(neutral.toString()).endsWith("neither better nor worse");
    assertThat(Change.between(ctr(1, 10), ctr(2, 20)))
        .hasToString("CTR 10 % -> 10 %: 0 percentage points, 0 %, the same");
  }

  @Test
  void comparesTotalsThatWereNegative() {
    Change profit = Change.between(profit("USD 50"), profit("USD 300"));
    assertThat(profit.absolute()).isEqualTo(250);
    // from -50 to 200 is five times its magnitude more
    assertThat(profit.relative()).hasValue(5);
  }

  private static KpiValue profit(String revenue) {
    return Kpis.PROFIT.of(Tallies.parse(
        "revenue=" + revenue + "; cost_of_goods=USD 40; marketing_cost=USD 50; other_cost=USD 10"));
  }

  @Test
  void hasNoRelativeChangeFromZero() {
    Change change = Change.between(ctr(0, 10), ctr(1, 10));
    assertThat(change.relative()).isEmpty();
    assertThat(change.ratio()).isEmpty();
    assertThat(change).hasToString("CTR 0 % -> 10 %: +10 percentage points, better");
  }

  @Test
  void saysWhyThereIsNone() {
    Change change = Change.between(ctr(1, 10), Kpis.CTR.of(Tally.empty()));
    assertThat(change.isDefined()).isFalse();
    assertThat(change.relative()).isEmpty();
    assertThat(change.percentagePoints()).isEmpty();
    assertThat(change.isBetter()).isFalse();
    assertThat(change).hasToString("change of CTR undefined: impressions not measured");
    assertThat(change.significance().isDefined()).isFalse();
    assertThatThrownBy(change::absolute)
        .isInstanceOf(UndefinedValueException.class)
        .hasMessage("the change of CTR is undefined: impressions not measured");
    assertThat(Change.between(ctr(1, 0), ctr(1, 10)).reason().orElseThrow().text())
        .isEqualTo("impressions is 0");
  }

  @Test
  void refusesToCompareWhatIsNotTheSame() {
    assertThatThrownBy(
            () -> Change.between(ctr(1, 10), Kpis.CPC.of(Tallies.parse("spend=USD 1; clicks=1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cpc = spend / clicks");
    assertThatThrownBy(() -> Change.between(
            Kpis.CPC.of(Tallies.parse("spend=EUR 1; clicks=1")),
            Kpis.CPC.of(Tallies.parse("spend=USD 1; clicks=1"))))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void tellsWhetherItIsMoreThanChance() {
    Significance test = Change.between(ctr(48, 80), ctr(56, 70)).significance();
    assertThat(test).isEqualTo(Significance.of(48, 80, 56, 70));
    assertThat(test.isSignificant(0.95)).isTrue();
    assertThat(Change.between(profit("USD 1"), profit("USD 2"))
            .significance()
            .reason()
            .orElseThrow()
            .kind())
        .isEqualTo(Undefined.Kind.NOT_A_PROPORTION);
  }
}
