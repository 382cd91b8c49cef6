package io.github.smm4j.metrics.funnel;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LEADS;
import static io.github.smm4j.core.Measure.PURCHASES;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.offset;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Interval;
import io.github.smm4j.metrics.Issue;
import io.github.smm4j.metrics.Serialized;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Intervals and p-values are those of Python's statsmodels: {@code proportion_confint(k, n, method="wilson")} and
 * {@code proportions_ztest([k1, k2], [n1, n2])}; here computed with the formulas themselves and
 * {@code statistics.NormalDist}:
 *
 * <pre>{@code
 * from math import sqrt; from statistics import NormalDist; z = NormalDist().inv_cdf(.975)
 * def wilson(k, n):
 *   p = k/n; d = 1 + z*z/n; c = (p + z*z/(2*n))/d; h = z*sqrt(p*(1-p)/n + z*z/(4*n*n))/d; return c-h, c+h
 * def p_value(a, n, b, m):
 *   p = (a+b)/(n+m); return 2*(1 - NormalDist().cdf(abs(b/m - a/n)/sqrt(p*(1-p)*(1/n + 1/m))))
 * }</pre>
 */
class FunnelTest {

  private static Tally tally(long reach, long clicks, long visits, long leads, long sales) {
    return Tally.builder()
        .set(REACH.gross(), reach)
        .set(CLICKS, clicks)
        .set(VISITS, visits)
        .set(LEADS, leads)
        .set(PURCHASES, sales)
        .build();
  }

  private static final FunnelValue NOVEMBER =
      Funnel.standard().of(tally(50_000, 1_000, 632, 48, 12));
  private static final FunnelValue OCTOBER = Funnel.standard().of(tally(40_000, 900, 700, 70, 16));

  @ParameterizedTest
  @CsvSource({
    "click, 0.02, 0.018809236808095785, 0.021264513535083414, 0.02",
    "visit, 0.632, 0.6016575198074788, 0.6613322159523346, 0.01264",
    "lead, 0.0759493670886076, 0.057761228746501074, 0.09926133943562371, 0.00096",
    "sale, 0.25, 0.14920633673797912, 0.3878437280950796, 0.00024",
  })
  void givesRatesWithIntervals(
      String step, double rate, double lower, double upper, double totalRate) {
    FunnelStep of = NOVEMBER.step(step);
    Interval interval = of.rate().orElseThrow().interval(0.95);

    assertThat(of.rate().orElseThrow().asDouble()).isEqualTo(rate, offset(1e-15));
    assertThat(interval.lower()).isEqualTo(lower, offset(1e-12));
    assertThat(interval.upper()).isEqualTo(upper, offset(1e-12));
    assertThat(of.totalRate().orElseThrow().asDouble()).isEqualTo(totalRate, offset(1e-15));
    assertThat(of.issues()).isEmpty();
  }

  @Test
  void totalRatesHaveIntervalsToo() {
    Interval interval = NOVEMBER.step("sale").totalRate().orElseThrow().interval(0.95);

    assertThat(interval.lower()).isEqualTo(0.00013730032744479356, offset(1e-12));
    assertThat(interval.upper()).isEqualTo(0.0004194860715286174, offset(1e-12));
  }

  @Test
  void findsTheWeakestStep() {
    assertThat(NOVEMBER.weakest().orElseThrow().name()).isEqualTo("click");
    assertThat(NOVEMBER.beside(OCTOBER).weakest().orElseThrow().name()).isEqualTo("lead");
    assertThat(NOVEMBER.beside(OCTOBER).weakest(0.95).orElseThrow().name()).isEqualTo("visit");
    assertThat(NOVEMBER.beside(NOVEMBER).weakest()).isEmpty();
    assertThat(Funnel.standard().of(Tally.empty()).weakest()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "click, 0.00952931841785798",
    "visit, 4.194200542428916e-12",
    "lead, 0.12294294335461897",
    "sale, 0.788095821656146",
  })
  void testsTheDifference(String step, double pValue) {
    assertThat(NOVEMBER.beside(OCTOBER).change(step).significance().pValue())
        .isEqualTo(pValue, offset(1e-12));
  }

  @Test
  void comparesTotalRates() {
    assertThat(NOVEMBER.beside(OCTOBER).totalChange("sale").ratio().orElseThrow())
        .isEqualTo(0.6, offset(1e-15)); // 0.024 % after 0.04 %
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NOVEMBER.beside(OCTOBER).change("reach"))
        .withMessage("reach is the first step and has no rate");
  }

  @Test
  void flagsStepsThatAreNoPart() {
    FunnelValue value = Funnel.standard().of(tally(1_000, 100, 120, 5, 1));

    assertThat(value.step("visit").issues())
        .singleElement()
        .hasToString("visit 120 above click 100: not a part of it")
        .extracting(Issue::kind)
        .isEqualTo(Issue.Kind.NOT_A_SUBSET);
    assertThat(value.step("visit").rate().orElseThrow().asDouble()).isEqualTo(1.2);
    assertThat(value.step("visit").rate().orElseThrow().interval(0.95).isDefined())
        .isFalse();
    assertThat(value.toString()).contains("! visit 120 above click 100: not a part of it");
  }

  @Test
  void flagsPeopleDividedByEvents() {
    Tally people =
        Tally.builder().set(REACH, 1_000).set(CLICKS, 50).set(VISITS, 40).build();
    FunnelStep click = Funnel.standard().of(people).step("click");

    assertThat(click.rate().orElseThrow().asDouble()).isEqualTo(0.05);
    assertThat(click.issues())
        .extracting(Issue::text)
        .containsExactly(
            "reach counts people, click counts events: their rate is no share and has no interval");
    assertThat(click.rate().orElseThrow().interval(0.95).isDefined()).isFalse();
    assertThat(Funnel.standard().of(people).step("visit").issues()).isEmpty();
    assertThat(Funnel.standard()
            .of(people)
            .step("visit")
            .totalRate()
            .orElseThrow()
            .interval(0.95)
            .reason())
        .isPresent();
    Funnel ofPeople =
        Funnel.builder().step("reached", REACH).step("bought", Measure.BUYERS).build();
    Tally buyers = Tally.builder().set(REACH, 1_000).set(Measure.BUYERS, 5).build();
    assertThat(ofPeople.of(buyers).step("bought").issues()).isEmpty();
    assertThat(ofPeople
            .of(buyers)
            .step("bought")
            .rate()
            .orElseThrow()
            .interval(0.95)
            .isDefined())
        .isTrue();
  }

  @Test
  void doesNotTestPeopleAgainstEvents() {
    FunnelValue people =
        Funnel.standard().of(Tally.builder().set(REACH, 1_000).set(CLICKS, 50).build());
    FunnelComparison mixed = NOVEMBER.beside(people);

    assertThat(mixed.change("click").isDefined()).isTrue();
    assertThat(mixed.change("click").significance().isDefined()).isFalse();
    assertThat(mixed.issues())
        .extracting(Issue::text)
        .contains("reach is made of [gross_reach], and in the base of [reach]");
  }

  @Test
  void saysWhyThereIsNoRate() {
    FunnelValue value = Funnel.standard()
        .of(Tally.builder().set(CLICKS, 0).set(VISITS, 0).set(LEADS, 3).build());

    assertThat(value.step("reach").count().reason().orElseThrow().text())
        .isEqualTo("reach not measured");
    assertThat(value.step("visit").rate().orElseThrow().reason().orElseThrow().text())
        .isEqualTo("clicks is 0");
    assertThat(value.step("sale").rate().orElseThrow())
        .hasToString("lead -> sale undefined: purchases not measured");
    assertThat(value.toString())
        .contains("! reach: reach not measured")
        .contains("! visit: clicks is 0");
    assertThat(value.beside(NOVEMBER).change("sale").isDefined()).isFalse();
    assertThat(value.beside(NOVEMBER).toString()).contains("! sale: purchases not measured");
  }

  @Test
  void carriesUnevenCoverage() {
    Tally gap = Tally.builder()
        .set(CLICKS, 10)
        .set(VISITS, 8)
        .build()
        .plus(Tally.builder().set(CLICKS, 5).build());

    assertThat(Funnel.standard().of(gap).step("visit").issues())
        .extracting(Issue::text)
        .containsExactly("visits not measured in 1 of 2");
  }

  @Test
  void prints() {
    assertThat(NOVEMBER.toString()).isEqualTo("""
        step    count  of step before   95 % interval  of first       95 % interval
        reach  50,000               -               -         -                   -
        click   1,000              2%  1.88% .. 2.13%        2%      1.88% .. 2.13%
        visit     632           63.2%  60.2% .. 66.1%     1.26%      1.17% .. 1.37%
        lead       48           7.59%  5.78% .. 9.93%    0.096%   0.0724% .. 0.127%
        sale       12             25%  14.9% .. 38.8%    0.024%  0.0137% .. 0.0419%
        weakest: click, 2% of the step before
        """);
    assertThat(NOVEMBER.beside(OCTOBER).toString()).isEqualTo("""
        step    count  base count   rate  base rate    change  p-value                  verdict
        reach  50,000      40,000      -          -         -        -                        -
        click   1,000         900     2%      2.25%  -0.25 pp  0.00953                    worse
        visit     632         700  63.2%      77.8%  -14.6 pp  < 0.001                    worse
        lead       48          70  7.59%        10%  -2.41 pp    0.123   worse, maybe by chance
        sale       12          16    25%      22.9%  +2.14 pp    0.788  better, maybe by chance
        weakest beside the base: visit -> lead 10 % -> 7.59 %: -2.41 percentage points, -24.1 %, worse, maybe by chance
        """);
    assertThat(NOVEMBER.toMarkdown()).contains("| visit | 632 | 63.2% |");
    assertThat(NOVEMBER.beside(OCTOBER).toMarkdown())
        .contains("| visit | 632 | 700 | 63.2% | 77.8% |");
    assertThat(NOVEMBER.format(Locale.GERMANY)).contains("63,2");
    assertThat(Funnel.standard()).hasToString("reach -> click -> visit -> lead -> sale");
    assertThat(NOVEMBER.step("visit")).hasToString("click -> visit 63.2 % (632 / 1000)");
  }

  @Test
  void isMadeOfAnyCounts() {
    Measure cart = Measure.count("add_to_cart");
    Funnel ours = Funnel.builder()
        .step("shown", IMPRESSIONS)
        .step("cart", cart.plusIfMeasured(LEADS))
        .build();

    assertThat(ours.of(
                Tally.builder().set(IMPRESSIONS, 100).set(cart, 2).set(LEADS, 3).build())
            .step("cart")
            .rate()
            .orElseThrow()
            .asDouble())
        .isEqualTo(0.05);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.builder().step("spent", SPEND))
        .withMessage("step spent is no whole count but spend, in MONEY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.builder().step("half", CLICKS.times(0.5)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.builder().step("a", CLICKS).step("a", VISITS));
    assertThatIllegalStateException()
        .isThrownBy(() -> Funnel.builder().step("a", CLICKS).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NOVEMBER.beside(ours.of(Tally.empty())))
        .withMessageContaining("beside another one, shown -> cart");
    assertThatIllegalArgumentException().isThrownBy(() -> NOVEMBER.step("cart"));
  }

  @Test
  void travels() {
    assertThat(Serialized.copyOf(Funnel.standard())).isEqualTo(Funnel.standard());
    assertThat(Serialized.copyOf(NOVEMBER)).isEqualTo(NOVEMBER).hasSameHashCodeAs(NOVEMBER);
    FunnelComparison comparison = NOVEMBER.beside(OCTOBER);
    assertThat(Serialized.copyOf(comparison)).isEqualTo(comparison).hasSameHashCodeAs(comparison);
    assertThat(comparison).isNotEqualTo(OCTOBER.beside(NOVEMBER));
  }

  @Test
  void takesTheFirstOfStepsThatLostAsMuch() {
    Funnel funnel = Funnel.builder()
        .step("shown", IMPRESSIONS)
        .step("clicked", CLICKS)
        .step("led", LEADS)
        .build();
    Tally before =
        Tally.builder().set(IMPRESSIONS, 64).set(CLICKS, 32).set(LEADS, 16).build();
    Tally after =
        Tally.builder().set(IMPRESSIONS, 64).set(CLICKS, 16).set(LEADS, 4).build();
    FunnelComparison halved = funnel.of(after).beside(funnel.of(before));

    assertThat(halved.weakest().orElseThrow().name()).isEqualTo("clicked");
    assertThat(halved.value()).isEqualTo(funnel.of(after));
    assertThat(halved.base()).isEqualTo(funnel.of(before));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> halved.change("sold"))
        .withMessage("no step named sold in shown -> clicked -> led");
    assertThat(funnel.of(before).weakest().orElseThrow().name()).isEqualTo("clicked");
  }

  @Test
  void comparesWithTheIssuesOfBoth() {
    FunnelValue odd = Funnel.standard().of(tally(1_000, 100, 120, 5, 1));
    FunnelValue people =
        Funnel.standard().of(Tally.builder().set(REACH, 1_000).set(CLICKS, 50).build());

    assertThat(odd.beside(NOVEMBER).issues())
        .extracting(Issue::text)
        .containsExactly("visit 120 above click 100: not a part of it");
    assertThat(NOVEMBER.beside(odd).issues())
        .extracting(Issue::text)
        .containsExactly("base: visit 120 above click 100: not a part of it");
    assertThat(NOVEMBER.beside(odd).toString())
        .contains("! base: visit 120 above click 100: not a part of it");
    assertThat(NOVEMBER.beside(people).toString()).isEqualTo("""
        step    count  base count   rate  base rate  change  p-value          verdict
        reach  50,000       1,000      -          -       -        -                -
        click   1,000          50     2%         5%   -3 pp        -  worse, untested
        visit     632           -  63.2%          -       -        -                -
        lead       48           -  7.59%          -       -        -                -
        sale       12           -    25%          -       -        -                -
        weakest beside the base: reach -> click 5 % -> 2 %: -3 percentage points, -60 %, worse
        ! visit: visits not measured
        ! lead: visits not measured
        ! sale: leads not measured
        ! base: reach counts people, click counts events: their rate is no share and has no interval
        ! reach is made of [gross_reach], and in the base of [reach]
        """);
  }

  @Test
  void nothingChangesBesideItself() {
    assertThat(NOVEMBER.beside(NOVEMBER).toString())
        .contains("click   1,000       1,000     2%         2%    0 pp        1  the same");
    assertThat(NOVEMBER.beside(NOVEMBER).issues()).isEmpty();
  }

  @Test
  void allWhoClickedMayVisit() {
    FunnelValue all = Funnel.standard().of(tally(1_000, 100, 100, 5, 1));
    assertThat(all.step("visit").issues()).isEmpty();
    assertThat(all.step("visit").rate().orElseThrow().asDouble()).isEqualTo(1);
    assertThat(all.step("visit").rate().orElseThrow().kpi().id()).isEqualTo("step_3_by_2");
    assertThat(all.step("visit").totalRate().orElseThrow().kpi().id()).isEqualTo("step_3_by_1");
    assertThat(all.step("visit").count().kpi().id()).isEqualTo("step_3");
    assertThat(all.weakest().orElseThrow().name()).isEqualTo("lead");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.builder().step(" ", CLICKS))
        .withMessageContaining("blank");
  }
}
