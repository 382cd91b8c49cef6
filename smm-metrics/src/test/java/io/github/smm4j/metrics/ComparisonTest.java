package io.github.smm4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Promotion;
import io.github.smm4j.core.Tally;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  record Treated(String treatment, String stones, long healed, long patients) {}

  private static final Measure HEALED = Measure.count("healed");
  private static final Measure PATIENTS = Measure.count("patients");
  private static final Kpi SUCCESS = Kpi.define("success")
      .title("Success")
      .ratio(HEALED, PATIENTS)
      .percent()
      .higherIsBetter()
      .proportion()
      .build();

  private static Totals treated(Treated... rows) {
    return Stream.of(rows)
        .collect(Rollup.of(Treated.class)
            .by("treatment", Treated::treatment)
            .by("stones", Treated::stones)
            .sum(HEALED, Treated::healed)
            .sum(PATIENTS, Treated::patients)
            .build()
            .collector());
  }

  /** Charig et al. 1986, BMJ 292: A ahead in both parts, B ahead overall. */
  @Test
  void kidneyStonesAreAReversal() {
    Totals totals = treated(
        new Treated("A", "small", 81, 87),
        new Treated("B", "small", 234, 270),
        new Treated("A", "large", 192, 263),
        new Treated("B", "large", 55, 80));
    Comparison overall = totals.compare(SUCCESS, "treatment", "A", "B");
    assertThat(overall.left().asDouble()).isEqualTo(273.0 / 350);
    assertThat(overall.right().asDouble()).isEqualTo(289.0 / 350);
    ComparisonWithin within = overall.within("stones");
    assertThat(within.verdict()).isEqualTo(ComparisonWithin.Verdict.REVERSED);
    assertThat(within.leftLeads()).hasSize(2);
    assertThat(within.rightLeads()).isEmpty();
    assertThat(within.difference()).isEqualTo(273.0 / 350 - 289.0 / 350);
    // python, with fractions.Fraction: 0.05367121738560378 and -0.09938550309988949
    assertThat(within.rate()).isCloseTo(0.0536712174, within(1e-9));
    assertThat(within.mix()).isCloseTo(-0.0993855031, within(1e-9));
    assertThat(within.rate() + within.mix()).isCloseTo(within.difference(), within(1e-15));
  }

  /** The unpaid posts lead overall and in Photo alone; the paid ones in Link, Status and Video. */
  @Test
  void thePostsHaveMixedSignsAndNoReversal() {
    Totals totals = FacebookRows.all().stream()
        .collect(Rollup.of(FacebookRows.Row.class)
            .by("paid", FacebookRows.Row::promotion)
            .by("type", FacebookRows.Row::type)
            .sumAll(FacebookRows.Row::tally)
            .build()
            .collector());
    Comparison comparison =
        totals.compare(Kpis.ERR.pooled(), "paid", Promotion.ORGANIC, Promotion.PAID);
    assertThat(comparison.left().asDouble()).isEqualTo(67267.0 / 4266438);
    assertThat(comparison.right().asDouble()).isEqualTo(38674.0 / 2681054);
    ComparisonWithin within = comparison.within("type");
    assertThat(within.verdict()).isEqualTo(ComparisonWithin.Verdict.MIXED);
    assertThat(within.leftLeads()).extracting(ComparisonWithin.Part::key).containsExactly("Photo");
    assertThat(within.rightLeads())
        .extracting(ComparisonWithin.Part::key)
        .containsExactly("Link", "Status", "Video");
    assertThat(within.rate() + within.mix()).isCloseTo(within.difference(), within(1e-15));
    assertThat(totals.by("type").groups()).hasSize(4);
  }

  @Test
  void tellsTheOtherVerdicts() {
    assertThat(treated(
                new Treated("A", "small", 9, 10),
                new Treated("B", "small", 8, 10),
                new Treated("A", "large", 5, 10))
            .compare(SUCCESS, "treatment", "A", "B")
            .within("stones")
            .verdict())
        .as("B leads overall, A in the one part that both have")
        .isEqualTo(ComparisonWithin.Verdict.REVERSED);
    assertThat(treated(new Treated("A", "small", 9, 10), new Treated("B", "small", 8, 10))
            .compare(SUCCESS, "treatment", "A", "B")
            .within("stones")
            .verdict())
        .isEqualTo(ComparisonWithin.Verdict.HOLDS);
    assertThat(treated(new Treated("A", "small", 9, 10), new Treated("B", "small", 9, 10))
            .compare(SUCCESS, "treatment", "A", "B")
            .within("stones")
            .verdict())
        .isEqualTo(ComparisonWithin.Verdict.EVEN);
    ComparisonWithin apart = treated(
            new Treated("A", "small", 9, 10), new Treated("B", "large", 5, 10))
        .compare(SUCCESS, "treatment", "A", "B")
        .within("stones");
    assertThat(apart.verdict()).isEqualTo(ComparisonWithin.Verdict.NOT_COMPARABLE);
    assertThat(apart.mix()).as("all of it is mix").isCloseTo(0.4, within(1e-12));
  }

  @Test
  void partsWithoutARateAreShownApart() {
    ComparisonWithin within = treated(
            new Treated("A", "small", 50, 1000),
            new Treated("A", "large", 40, 0),
            new Treated("B", "small", 20, 1000),
            new Treated("B", "large", 30, 1000))
        .compare(SUCCESS, "treatment", "A", "B")
        .within("stones");
    assertThat(within.difference()).isCloseTo(0.065, within(1e-15));
    assertThat(within.withoutRate()).as("40 of 1000").isCloseTo(0.04, within(1e-15));
    assertThat(within.mix() + within.rate() + within.withoutRate())
        .isCloseTo(within.difference(), within(1e-15));
    assertThat(within.issues()).isEmpty();
  }

  record Sold(String group, String part, String currency, long cost, long revenue) {}

  /** Return on cost, with income less cost: left 10 of 10, so 0; 5 of the income came without cost. */
  @Test
  void aWholeOfZeroHasItsPartWithoutARate() {
    ComparisonWithin within = Stream.of(
            new Sold("l", "a", "USD", 10, 5),
            new Sold("l", "b", "USD", 0, 5),
            new Sold("r", "a", "USD", 10, 20))
        .collect(Rollup.of(Sold.class)
            .by("group", Sold::group)
            .by("part", Sold::part)
            .sumMicros(Measure.MARKETING_COST, CurrencyUnit.USD, Sold::cost)
            .sumMicros(Measure.REVENUE, CurrencyUnit.USD, Sold::revenue)
            .build()
            .collector())
        .compare(Kpis.ROMI_REVENUE, "group", "l", "r")
        .within("part");
    assertThat(within.difference()).isEqualTo(-1);
    assertThat(within.rate()).isEqualTo(-1.5);
    assertThat(within.mix()).isZero();
    assertThat(within.withoutRate()).isEqualTo(0.5);
  }

  @Test
  void amountsInTwoCurrenciesAreNotCompared() {
    Totals totals = Stream.of(
            new Sold("l", "a", "USD", 10, 5),
            new Sold("r", "a", "EUR", 10, 20),
            new Sold("s", "a", "USD", 10, 20))
        .collect(Rollup.of(Sold.class)
            .by("group", Sold::group)
            .byCurrency("currency", sold -> CurrencyUnit.of(sold.currency()))
            .sumMicrosPerCurrency(Measure.SPEND, Sold::cost)
            .sum(Measure.CLICKS, Sold::revenue)
            .build()
            .collector());
    assertThatThrownBy(() -> totals.compare(Kpis.CPC, "group", "l", "r"))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> totals.compare(Kpis.CPC, "currency", "USD", "EUR"))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThat(totals.compare(Kpis.CPC, "group", "l", "s").left().toString())
        .isEqualTo("CPC USD 0.000002 (USD 0.00001 / 5)");
  }

  @Test
  void partsThatWereNotMeasuredAreAnIssue() {
    ComparisonWithin within = partsOfTwoGroups(
            Tally.builder().set(HEALED, 50).set(PATIENTS, 1000).build(),
            Tally.builder().set(PATIENTS, 1000).build(),
            Tally.builder().set(HEALED, 20).set(PATIENTS, 1000).build(),
            Tally.builder().set(HEALED, 30).set(PATIENTS, 1000).build())
        .compare(SUCCESS, "treatment", "A", "B")
        .within("stones");
    assertThat(within.parts())
        .extracting(part -> part.left().isDefined())
        .containsExactly(false, true);
    assertThat(within.issues()).extracting(Issue::kind).containsExactly(Issue.Kind.UNEVEN_COVERAGE);
    assertThat(within.mix() + within.rate() + within.withoutRate())
        .isCloseTo(within.difference(), within(1e-15));
  }

  /** The first two tallies are of A, small and large, the others of B. */
  private static Totals partsOfTwoGroups(Tally... tallies) {
    return Rollup.of(Integer.class)
        .by("treatment", i -> i < 2 ? "A" : "B")
        .by("stones", i -> i % 2 == 0 ? "small" : "large")
        .sumAll(i -> tallies[i])
        .build()
        .totals(List.of(0, 1, 2, 3));
  }

  @Test
  void refusesWhatCannotBeCompared() {
    Totals totals = treated(new Treated("A", "small", 9, 10), new Treated("B", "small", 8, 10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> totals.compare(SUCCESS, "treatment", "A", "C"))
        .withMessage("no row has treatment C");
    assertThatIllegalArgumentException().isThrownBy(() -> totals.compare(SUCCESS, "x", "A", "B"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> totals.compare(SUCCESS, "treatment", "A", "A"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> totals.compare(SUCCESS, "treatment", "A", "B").within("treatment"));
    assertThat(List.of(totals.compare(SUCCESS, "treatment", "A", "B").toString()))
        .containsExactly("treatment: A Success 90 % (9 / 10), B Success 80 % (8 / 10)");
  }

  @Test
  void partsAreInTheOrderOfTheirNames() {
    ComparisonWithin within = treated(
            new Treated("A", "small", 9, 10),
            new Treated("B", "small", 8, 10),
            new Treated("B", "large", 1, 10),
            new Treated("A", "huge", 0, 10))
        .compare(SUCCESS, "treatment", "A", "B")
        .within("stones");
    assertThat(within.parts())
        .extracting(ComparisonWithin.Part::key)
        .containsExactly("huge", "large", "small");
    assertThat(within.verdict()).as("even overall").isEqualTo(ComparisonWithin.Verdict.EVEN);
    assertThat(within)
        .hasToString("EVEN [huge: Success 0 % (0 / 10) | Success undefined: patients not measured,"
            + " large: Success undefined: patients not measured | Success 10 % (1 / 10),"
            + " small: Success 90 % (9 / 10) | Success 80 % (8 / 10)]");
  }
}
