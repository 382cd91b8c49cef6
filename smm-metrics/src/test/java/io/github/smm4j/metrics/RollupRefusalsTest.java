package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;
import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row that cannot be added leaves no trace: who catches the exception may go on. */
class RollupRefusalsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final Tally SPENT =
      Tally.builder().setMicros(SPEND, CurrencyUnit.EUR, 5).build();

  record Row(
      Object campaign, long clicks, Tally tally, Object visitor, LocalDate day, long followers) {}

  private static final Row GOOD = new Row("spring", 3, SPENT, "ann", DAY, 100);

  /** Everything that a rollup can do, with a mean whose readings are added up. */
  private static final Rollup<Row> ROLLUP = Rollup.of(Row.class)
      .by("campaign", Row::campaign)
      .sum(CLICKS, Row::clicks)
      .sum(IMPRESSIONS, row -> 10)
      .sumAll(Row::tally)
      .unique(VISITORS, Row::visitor)
      .last(FOLLOWERS, row -> "page", RollupRefusalsTest::dayOf, Row::followers)
      .mean(Measure.MEMBERS, row -> "page", Row::followers)
      .meanRate(Kpis.CTR)
      .medianRate(Kpis.CTR)
      .build();

  /** A function of a user's that fails. */
  private static LocalDate dayOf(Row row) {
    checkArgument(row.day().isAfter(LocalDate.MIN), "no day");
    return row.day();
  }

  static List<Row> refused() {
    Tally dollars = Tally.builder().setMicros(SPEND, CurrencyUnit.USD, 5).build();
    Tally huge =
        Tally.builder().setMicros(SPEND, CurrencyUnit.EUR, Long.MAX_VALUE).build();
    Tally newAndDollars = Tally.builder()
        .set(Measure.LIKES, 1)
        .setMicros(REVENUE, CurrencyUnit.USD, 5)
        .build();
    Tally doubled = Tally.builder().set(Measure.LIKES, 1).set(CLICKS, 1).build();
    return List.of(
        new Row(1.5, 3, SPENT, "ann", DAY, 100),
        new Row("spring", Long.MAX_VALUE, SPENT, "ann", DAY, 100),
        new Row("spring", 3, dollars, "bob", DAY, 100),
        new Row("autumn", 3, dollars, "bob", DAY, 100),
        new Row("spring", 3, huge, "bob", DAY, 100),
        new Row("spring", 3, newAndDollars, "bob", DAY, 100),
        new Row("spring", 3, doubled, "bob", DAY, 100),
        new Row("spring", 3, SPENT, 1.5, DAY, 100),
        new Row("spring", 3, SPENT, "bob", LocalDate.MIN, 100),
        new Row("spring", 3, SPENT, "bob", DAY, Long.MAX_VALUE));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aRefusedRowLeavesNoTrace(Row row) {
    Totals totals = ROLLUP.start();
    ROLLUP.add(totals, GOOD);
    byte[] before = totals.toBytes();
    assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> ROLLUP.add(totals, row));
    assertThat(totals.toBytes()).isEqualTo(before);
    ROLLUP.add(totals, GOOD);
    assertThat(totals.toBytes())
        .isEqualTo(List.of(GOOD, GOOD).stream().collect(ROLLUP.collector()).toBytes());
  }

  @Test
  void aBrokenRowThatIsRefusedIsNotReported() {
    Rollup<Row> rollup = Rollup.of(Row.class)
        .by("campaign", Row::campaign)
        .sum(CLICKS, Row::clicks)
        .build();
    Totals totals = rollup.start();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> rollup.add(totals, new Row(1.5, -1, SPENT, "ann", DAY, 100)));
    assertThat(totals.report().broken()).isEmpty();
  }

  @Test
  void aMeanOfRatesThatLeavesItsRangeIsRefused() {
    Rollup<Row> rollup = Rollup.of(Row.class)
        .sum(CLICKS, Row::clicks)
        .sum(IMPRESSIONS, Row::followers)
        .meanRate(Kpi.define("clicks_per_thousand")
            .title("Clicks per thousand")
            .ratio(CLICKS, IMPRESSIONS)
            .perThousand()
            .higherIsBetter()
            .build())
        .build();
    Totals totals = rollup.start();
    // two thirds of the range, as a rate for a thousand impressions
    Row much = new Row("spring", Long.MAX_VALUE / 1500, SPENT, "ann", DAY, 1);
    rollup.add(totals, much);
    byte[] before = totals.toBytes();
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> rollup.add(totals, much));
    assertThat(totals.toBytes()).isEqualTo(before);
  }

  @Test
  void aMismatchOfCurrenciesSaysSo() {
    Totals totals = ROLLUP.start();
    ROLLUP.add(totals, GOOD);
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> ROLLUP.add(totals, refused().get(2)));
  }
}
