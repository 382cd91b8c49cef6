package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.VIDEO_COMPLETES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import io.github.smm4j.core.WeightedSum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KpisTest {

  static List<TestTable.Row> examples() {
    return TestTable.tsv("kpi-examples.tsv");
  }

  static List<Kpi> all() {
    return Kpis.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void givesTheNumberThatOthersGive(TestTable.Row example) {
    Kpi kpi = Kpis.find(example.get("id")).orElseThrow();
    KpiValue value = kpi.of(Tallies.parse(example.get("inputs")));
    assertThat(value.asDouble()).isEqualTo(Double.parseDouble(example.get("expected")));
    assertThat(value.issues()).isEmpty();
    assertThat(value.toString()).startsWith(kpi.label() + " ");
  }

  @Test
  void hasAnExampleOfEach() {
    assertThat(examples())
        .extracting(row -> row.get("id"))
        .containsExactlyInAnyOrderElementsOf(all().stream().map(Kpi::id).toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void isFoundByItsIdsAndComplete(Kpi kpi) {
    assertThat(Kpis.find(kpi.id())).containsSame(kpi);
    kpi.aliases().forEach(alias -> assertThat(Kpis.find(alias)).containsSame(kpi));
    assertThat(kpi.source()).isNotBlank();
    assertThat(kpi.title()).isNotBlank();
    assertThat(Kpis.find(kpi.pooled().id())).contains(kpi.pooled());
    assertThat(kpi.network().isPresent()).isEqualTo(kpi.since().isPresent());
    assertThat(Serialized.copyOf(kpi)).isEqualTo(kpi).hasSameHashCodeAs(kpi);
  }

  @ParameterizedTest
  @MethodSource("all")
  void namesRivalsThatExist(Kpi kpi) {
    Matcher id = Pattern.compile(": ([a-z]+(?:_[a-z]+)+|[a-z]{2,5})(?=[,;.]|$)")
        .matcher(String.join("\n", kpi.rivals()));
    while (id.find()) {
      assertThat(Kpis.find(id.group(1))).as(id.group(1)).isPresent();
    }
  }

  @Test
  void keepsLabelsApartExceptForTheUnit() {
    Set<String> labels = new HashSet<>();
    for (Kpi kpi : all()) {
      assertThat(labels.add(kpi.label() + " in " + kpi.unit())).as(kpi.label()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void isUndefinedWhereSomethingIsNotMeasured(Kpi kpi) {
    SplittableRandom random = new SplittableRandom(5);
    Tally whole = Tallies.random(kpi.measures(), random);
    for (Measure measure : kpi.measures()) {
      KpiValue value = kpi.of(whole.toBuilder().unset(measure).build());
      assertThat(value.isDefined()).isFalse();
      assertThat(value.reason().orElseThrow().missing()).containsExactly(measure);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void ofASumIsThatOfTheMergedParts(Kpi kpi) {
    SplittableRandom random = new SplittableRandom(7);
    Kpi additive = kpi.pooled();
    assertThat(additive.isAdditive()).isTrue();
    for (int round = 0; round < 20; round++) {
      List<Tally> parts = new ArrayList<>();
      BigDecimal above = BigDecimal.ZERO;
      BigDecimal below = additive.denominator().isEmpty() ? BigDecimal.ONE : BigDecimal.ZERO;
      for (int i = random.nextInt(1, 30); i > 0; i--) {
        Tally part = Tallies.random(kpi.measures(), random).gross();
        parts.add(part);
        above = above.add(valueOf(additive.numerator(), part));
        below = below.add(
            additive.denominator().map(sum -> valueOf(sum, part)).orElse(BigDecimal.ZERO));
      }
      KpiValue ofSum = additive.of(Tallies.sumInAnyOrder(parts, random));
      assertThat(ofSum.numerator()).isEqualByComparingTo(above);
      assertThat(ofSum.denominator()).isEqualByComparingTo(below);
      assertThat(ofSum).isEqualTo(additive.of(Tally.sum(parts)));
      assertThat(ofSum.isDefined()).isEqualTo(below.signum() > 0);
    }
  }

  private static BigDecimal valueOf(WeightedSum sum, Tally tally) {
    // from the measures themselves: each has weight 1, -1 or 0.5, as the formula is written
    BigDecimal total = BigDecimal.ZERO;
    for (String summand : sum.toString().replace(" - ", " + -").split(" \\+ ", -1)) {
      String name = summand.replace("-", "").replace("0.5*", "");
      Measure measure = Measure.find(name).orElseThrow();
      BigDecimal value = measure.unit() == MeasureUnit.MONEY
          ? tally.money(measure).orElseThrow().getAmount()
          : BigDecimal.valueOf(tally.get(measure).orElseThrow());
      BigDecimal weight = new BigDecimal(summand.startsWith("-") ? "-1" : "1");
      total = total.add(value.multiply(summand.contains("0.5*") ? new BigDecimal("0.5") : weight));
    }
    return total;
  }

  @Test
  void doesNotFindWhatIsNotThere() {
    assertThat(Kpis.find("")).isEmpty();
    assertThat(Kpis.find("ctr_pooled")).isEmpty();
    assertThat(Kpis.find("_pooled")).isEmpty();
    assertThat(Kpis.find("err_pooled").orElseThrow())
        .hasToString("err_pooled = engagements / gross_reach");
    assertThat(Kpis.find("acos")).contains(Kpis.DRR);
    assertThat(Kpis.find("cost_per_reached")).contains(Kpis.CPM_REACH);
  }

  @Test
  void makesKpisWithAParameter() {
    Tally tally =
        Tallies.parse("spend=USD 10; n_second_views=40; impressions=100; video_completes=10; "
            + "views=80; views_first_days=60; posts=10; thruplays=20");
    assertThat(Kpis.costPer(VIDEO_COMPLETES).of(tally))
        .hasToString("Cost per video_completes USD 1.00 (USD 10.00 / 10)");
    assertThat(Kpis.hookRate(3).of(tally)).hasToString("Hook rate, 3 s 40 % (40 / 100)");
    assertThat(Kpis.hookRate(2)).isNotEqualTo(Kpis.hookRate(3));
    assertThat(Kpis.holdRate(Measure.THRUPLAYS, 3).of(tally))
        .hasToString("Hold rate, thruplays after 3 s 50 % (20 / 40)");
    assertThat(Kpis.earlyViews(1).of(tally))
        .hasToString("Share of views in the first day 75 % (60 / 80)");
    assertThat(Kpis.earlyViews(3).id()).isEqualTo("early_views_3d");
    Measure selling = Measure.count("posts_selling");
    assertThat(Kpis.contentShare(selling).of(tally.toBuilder().set(selling, 2).build()))
        .hasToString("Share of posts_selling 20 % (2 / 10)");
    // as that of ContentMix: each post is of the kind or is not
    assertThat(Kpis.contentShare(selling).isProportion()).isTrue();
    assertThat(Kpis.CONTENT_SHARE.isProportion()).isTrue();
    assertThatThrownBy(() -> Kpis.hookRate(0)).hasMessageContaining("seconds must be 1 or more: 0");
    assertThatThrownBy(() -> Kpis.earlyViews(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Kpis.costPer(Measure.REVENUE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot be written in money");
  }
}
