package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Rollups of readings that are not there, or that cannot be. */
class RollupReadingsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Measure FIRST =
      Measure.of("followers_first", MeasureUnit.COUNT, Additivity.SNAPSHOT);
  private static final Measure MOST =
      Measure.of("followers_most", MeasureUnit.COUNT, Additivity.SNAPSHOT);
  private static final Measure MEAN =
      Measure.of("followers_mean", MeasureUnit.COUNT, Additivity.SNAPSHOT);

  record Row(String account, int day, OptionalLong followers, long clicks) {
    LocalDate date() {
      return DAY.plusDays(day);
    }
  }

  private static Row row(String account, int day, long followers) {
    return new Row(account, day, OptionalLong.of(followers), 1);
  }

  private static Row unread(String account, int day) {
    return new Row(account, day, OptionalLong.empty(), 1);
  }

  private static final Rollup<Row> IF_MEASURED = Rollup.of(Row.class)
      .by("account", Row::account)
      .sum(CLICKS, Row::clicks)
      .lastIfMeasured(FOLLOWERS, Row::account, Row::date, Row::followers)
      .firstIfMeasured(FIRST, Row::account, Row::date, Row::followers)
      .maxIfMeasured(MOST, Row::account, Row::followers)
      .meanIfMeasured(MEAN, Row::account, Row::followers)
      .build();

  @Test
  void aRowWithoutAReadingIsNoReadingAndKeepsItsSums() {
    Totals totals = Stream.of(
            unread("a", 0), row("a", 1, 100), row("a", 2, 130), unread("a", 3), unread("b", 0))
        .collect(IF_MEASURED.collector());
    assertThat(totals.of("a").orElseThrow())
        .hasToString("{clicks=4, followers=130, followers_first=100, followers_mean=115,"
            + " followers_most=130}");
    assertThat(totals.of("b").orElseThrow()).as("never read, and not 0").hasToString("{clicks=1}");
    assertThat(totals.total().get(FOLLOWERS)).hasValue(130);
    assertThat(Totals.parse(totals.toBytes()).total()).isEqualTo(totals.total());
  }

  private static Rollup<Row> checking(BrokenRows policy) {
    return Rollup.of(Row.class)
        .sum(CLICKS, Row::clicks)
        .last(FOLLOWERS, Row::account, Row::date, row -> row.followers().orElseThrow())
        .max(MOST, Row::account, row -> row.followers().orElseThrow())
        .brokenRows(policy)
        .build();
  }

  private static final List<Row> BROKEN = List.of(row("a", 0, 100), row("a", 1, -7));

  @Test
  void negativeReadingsBreakSense() {
    Totals kept = checking(BrokenRows.KEEP).totals(BROKEN);
    assertThat(kept.total()).hasToString("{clicks=2, followers=-7, followers_most=100}");
    assertThat(kept.report().toString())
        .isEqualTo(
            "2 rows, 1 of them broken (followers negative in 1, followers_most negative in 1)");
    Totals skipped = checking(BrokenRows.SKIP).totals(BROKEN);
    assertThat(skipped.total()).hasToString("{clicks=1, followers=100, followers_most=100}");
    assertThat(skipped.report().skipped()).isEqualTo(1);
    assertThatExceptionOfType(BrokenRowException.class)
        .isThrownBy(() -> checking(BrokenRows.FAIL).totals(BROKEN))
        .withMessageContaining("followers negative")
        .withMessageContaining("clicks=1, followers=-7");
  }

  /** A row that is a sum itself, of days of which some had no spend. */
  @Test
  void aRowOfDaysOfWhichSomeLackAMeasureKeepsIt() {
    Tally days = Tally.builder()
        .set(SPEND, Money.of(CurrencyUnit.USD, 40))
        .set(CLICKS, 5)
        .build()
        .plus(Tally.builder().set(CLICKS, 3).build());
    Rollup<Tally> rollup =
        Rollup.of(Tally.class).sumAll(tally -> tally).by("all", tally -> "x").build();
    Totals one = rollup.totals(List.of(days));
    assertThat(one.of("x").orElseThrow()).isEqualTo(days);
    assertThat(Kpis.CPC.of(one.total()))
        .hasToString("CPC USD 5.00 (USD 40.00 / 8) " + Kpis.CPC.of(days).issues());
    assertThat(rollup.totals(List.of(days, days)).total())
        .hasToString("{clicks=16, spend=USD 80.00 (not measured in 2 of 4)}");
    Totals merged = Totals.parse(one.toBytes()).merge(rollup.totals(List.of(days)));
    assertThat(merged.total()).isEqualTo(rollup.totals(List.of(days, days)).total());
    Tally full = Tally.builder().set(SPEND, Money.of(CurrencyUnit.USD, 1)).build();
    assertThat(rollup.totals(List.of(days, full)).total())
        .hasToString(
            "{clicks=8 (not measured in 1 of 2), spend=USD 41.00 (not measured in 1 of 2)}");
  }

  @Test
  void aRowOfDaysWithGapsIsSummedBesideOtherNumbersAndNamedWhereItIsBroken() {
    Tally days = Tally.builder()
        .set(Measure.LIKES, -5)
        .build()
        .plus(Tally.builder().set(CLICKS, 3).build());
    Rollup.Builder<Tally> rollup = Rollup.of(Tally.class)
        .sum(Measure.COMMENTS, tally -> 2)
        .max(FOLLOWERS, tally -> "a", tally -> 7)
        .sumAll(tally -> tally);
    assertThat(rollup.build().totals(List.of(days)).total().get(CLICKS)).hasValue(3);
    assertThatExceptionOfType(BrokenRowException.class)
        .isThrownBy(() -> rollup.brokenRows(BrokenRows.FAIL).build().totals(List.of(days)))
        .withMessageContaining("likes negative")
        .withMessageContaining("followers=7");
  }
}
