package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LEADS;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A list rolled up at once against the same rows added by a plain loop over maps, and by the collector. */
class RollupOfListTest {
  private static final List<String> NAMES =
      IntStream.range(0, 60).mapToObj(i -> "c" + i).toList();

  enum Site {
    VK,
    OK,
    X
  }

  record Row(int campaign, Site site, long impressions, long clicks, long spendMicros) {}

  private static int siteCode(Row row) {
    return List.of(Site.values()).indexOf(row.site());
  }

  private static List<Row> rows(int count) {
    Random random = new Random(count);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(new Row(
          random.nextInt(NAMES.size()),
          Site.values()[random.nextInt(3)],
          random.nextInt(1_000),
          random.nextInt(50) - 1, // some negative, some above the impressions
          random.nextInt(9_000_000) - 1_000_000));
    }
    return rows;
  }

  private static Rollup.Builder<Row> sums(Rollup.Builder<Row> keys) {
    return keys.sum(IMPRESSIONS, Row::impressions)
        .sum(CLICKS, Row::clicks)
        .sumMicros(SPEND, CurrencyUnit.USD, Row::spendMicros);
  }

  static Stream<Rollup<Row>> rollups() {
    return Stream.of(
            Rollup.of(Row.class),
            Rollup.of(Row.class).by("campaign", row -> NAMES.get(row.campaign())),
            Rollup.of(Row.class).byCode("campaign", NAMES, Row::campaign),
            Rollup.of(Row.class).by("campaign", Row::campaign).by("site", Row::site),
            Rollup.of(Row.class)
                .byCode("campaign", NAMES, Row::campaign)
                .byCode("site", List.of("vk", "ok", "x"), RollupOfListTest::siteCode),
            Rollup.of(Row.class)
                .byCode("site", List.of("vk", "ok", "x"), RollupOfListTest::siteCode)
                .by("campaign", row -> (long) row.campaign())
                .by("odd", row -> row.clicks() % 2 != 0)
                .byCode("site again", List.of("a", "b", "c"), RollupOfListTest::siteCode),
            Rollup.of(Row.class)
                .by("site", Row::site)
                .sumIfMeasured(
                    SAVES, row -> row.clicks() > 9 ? OptionalLong.of(1) : OptionalLong.empty()),
            Rollup.of(Row.class).by("site", Row::site).where(row -> row.campaign() > 7),
            Rollup.of(Row.class).by("site", Row::site).brokenRows(BrokenRows.SKIP),
            Rollup.of(Row.class)
                .by("site", Row::site)
                .sum(CONVERSIONS, row -> row.campaign())
                .sum(LEADS, row -> 1)
                .sumMicros(REVENUE, CurrencyUnit.USD, Row::clicks),
            numbers(1),
            numbers(2),
            numbers(3),
            numbers(6),
            numbers(12),
            Rollup.of(Row.class).by("site", Row::site).atMost(CLICKS, IMPRESSIONS))
        .map(keys -> sums(keys).build());
  }

  /** Sums of so many numbers, and three more. */
  private static Rollup.Builder<Row> numbers(int count) {
    Rollup.Builder<Row> rollup = Rollup.of(Row.class).by("site", Row::site);
    for (int i = 0; i < count; i++) {
      int factor = i;
      rollup.sum(
          Measure.of("number_" + i, MeasureUnit.COUNT, Additivity.ADDITIVE),
          row -> row.campaign() * (long) factor);
    }
    return rollup;
  }

  @ParameterizedTest
  @MethodSource("rollups")
  void isTheSameAsRowByRow(Rollup<Row> rollup) {
    for (int count : new int[] {0, 1, 7, 255, 5_000}) {
      List<Row> rows = rows(count);
      byte[] expected = rows.stream().collect(rollup.collector()).toBytes();
      assertThat(rollup.totals(rows).toBytes()).isEqualTo(expected);
      assertThat(rollup.parallelTotals(rows).toBytes()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("rollups")
  void addsUpWhatALoopAddsUp(Rollup<Row> rollup) {
    List<Row> rows = rows(3_000);
    Totals totals = rollup.totals(rows);
    boolean all = totals.report().filteredOut() + totals.report().skipped() == 0;
    assertThat(totals.rows() + totals.report().filteredOut() + totals.report().skipped())
        .isEqualTo(3_000);
    if (all) {
      assertThat(totals.total().get(IMPRESSIONS))
          .hasValue(rows.stream().mapToLong(Row::impressions).sum());
      assertThat(totals.total().get(CLICKS))
          .hasValue(rows.stream().mapToLong(Row::clicks).sum());
    }
  }

  @ParameterizedTest
  @MethodSource("rollups")
  void staysTheSameWhenManyRowsWentThrough(Rollup<Row> rollup) {
    List<Row> rows = rows(1_000);
    List<Row> many = Collections.nCopies(60_000, rows.get(0));
    byte[] expected = rollup.totals(rows).toBytes();
    byte[] expectedOfMany = rollup.totals(many).toBytes();
    for (int i = 0; i < 20; i++) {
      assertThat(rollup.totals(many).toBytes()).isEqualTo(expectedOfMany);
    }
    assertThat(rollup.totals(rows).toBytes()).isEqualTo(expected);
    assertThat(rollup.parallelTotals(rows).toBytes()).isEqualTo(expected);
    assertThat(rows.parallelStream().collect(rollup.collector()).toBytes()).isEqualTo(expected);
  }

  @Test
  void aRollupThatWasUsedMuchIsStillSerializable() {
    Rollup<Row> rollup = sums(Rollup.of(Row.class).by("site", Row::site)).build();
    List<Row> rows = rows(1_000);
    byte[] expected = rollup.totals(rows).toBytes();
    for (int i = 0; i < 20; i++) {
      rollup.parallelTotals(Collections.nCopies(60_000, rows.get(0)));
    }
    assertThat(Serialized.copyOf(rollup).totals(rows).toBytes()).isEqualTo(expected);
  }

  @Test
  void aSumThatLeavesItsRangeIsToldByNameOnEveryWay() {
    Rollup<Row> rollup =
        Rollup.of(Row.class).by("site", Row::site).sum(CLICKS, Row::clicks).build();
    List<Row> rows = Collections.nCopies(3, new Row(0, Site.VK, 0, Long.MAX_VALUE / 2, 0));
    assertThatThrownBy(() -> rollup.totals(rows))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("clicks");
    assertThatThrownBy(() -> rows.stream().collect(rollup.collector()))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("clicks");
  }

  @Test
  void addingGoesOnAfterAMergeWithTotalsThatLackASum() {
    Rollup<Row> one =
        Rollup.of(Row.class).by("site", Row::site).sum(CLICKS, Row::clicks).build();
    Rollup<Row> two = Rollup.of(Row.class)
        .by("site", Row::site)
        .sum(CLICKS, Row::clicks)
        .sum(IMPRESSIONS, Row::impressions)
        .build();
    Row row = new Row(0, Site.VK, 100, 5, 0);
    Totals totals = two.totals(List.of(row, row));
    totals.merge(one.totals(List.of(row)));
    two.add(totals, row);
    assertThat(totals.total().get(CLICKS)).hasValue(20);
    assertThat(totals.total().get(IMPRESSIONS)).hasValue(300);
    assertThat(totals.total().partsWithout(IMPRESSIONS)).isEqualTo(1);
  }

  @Test
  void aPairOfCodesWithoutRowsIsNoGroup() {
    Rollup<Row> rollup = sums(Rollup.of(Row.class)
            .byCode("campaign", NAMES, Row::campaign)
            .byCode("site", List.of("vk", "ok", "x"), RollupOfListTest::siteCode))
        .build();
    Totals totals =
        rollup.totals(List.of(new Row(5, Site.X, 10, 1, 0), new Row(5, Site.X, 10, 1, 0)));
    assertThat(totals.groups()).hasSize(1);
    assertThat(totals.of("c5", "x").orElseThrow().get(IMPRESSIONS)).hasValue(20);
    assertThat(totals.of("c5", "vk")).isEmpty();
  }

  @Test
  void aRowWhoseFunctionFailsLeavesNothingBehind() {
    Rollup<Row> rollup = Rollup.of(Row.class)
        .by("site", Row::site)
        .sum(IMPRESSIONS, Row::impressions)
        .sum(CLICKS, row -> 10 / row.clicks())
        .build();
    Totals totals = rollup.start();
    rollup.add(totals, new Row(0, Site.VK, 100, 5, 0));
    byte[] before = totals.toBytes();
    assertThatThrownBy(() -> rollup.add(totals, new Row(0, Site.VK, 100, 0, 0)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(totals.toBytes()).isEqualTo(before);
  }

  @Test
  void aCodeWithoutALabelIsRefused() {
    Rollup<Row> rollup = sums(Rollup.of(Row.class)
            .byCode("campaign", List.of("only"), Row::campaign)
            .byCode("site", List.of("vk", "ok", "x"), RollupOfListTest::siteCode))
        .build();
    assertThatThrownBy(() -> rollup.totals(List.of(new Row(1, Site.VK, 1, 1, 1))))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("campaign");
    assertThatThrownBy(() -> rollup.totals(List.of(new Row(-1, Site.VK, 1, 1, 1))))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
