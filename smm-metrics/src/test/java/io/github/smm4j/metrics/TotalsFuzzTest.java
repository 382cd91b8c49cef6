package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;

/** What a fuzzer must not break; {@code reliability/fuzz.sh 10 TotalsFuzzTest} fuzzes. */
class TotalsFuzzTest {

  record Row(
      String campaign,
      long adId,
      boolean paid,
      LocalDate day,
      String currency,
      long impressions,
      long clicks,
      long spendMicros,
      OptionalLong saves) {}

  private static final Rollup<Row> ROLLUP = Rollup.of(Row.class)
      .by("campaign", Row::campaign)
      .by("ad", Row::adId)
      .by("paid", Row::paid)
      .by("day", Row::day)
      .byCurrency("currency", row -> CurrencyUnit.of(row.currency()))
      .sum(IMPRESSIONS, Row::impressions)
      .sum(CLICKS, Row::clicks)
      .sumMicrosPerCurrency(SPEND, Row::spendMicros)
      .sumIfMeasured(SAVES, Row::saves)
      .unique(VISITORS, Row::adId)
      .last(FOLLOWERS, Row::campaign, Row::day, Row::impressions)
      .meanRate(Kpis.CTR)
      .medianRate(Kpis.CTR)
      .brokenRows(BrokenRows.SKIP)
      .build();

  @FuzzTest
  void rollsUpAnyRows(FuzzedDataProvider data) {
    List<Row> rows = new ArrayList<>();
    Totals whole = ROLLUP.start();
    List<Totals> parts = new ArrayList<>();
    parts.add(ROLLUP.start());
    while (data.remainingBytes() > 0 && rows.size() < 60) {
      Row row = new Row(
          data.consumeAsciiString(2),
          data.consumeInt(0, 300),
          data.consumeBoolean(),
          LocalDate.ofEpochDay(data.consumeInt(-400_000, 400_000)),
          data.consumeBoolean() ? "USD" : "RUB",
          data.consumeLong(-3, 1L << 50),
          data.consumeLong(0, 1L << 50),
          data.consumeLong(0, 1L << 50),
          data.consumeBoolean() ? OptionalLong.of(data.consumeInt(0, 9)) : OptionalLong.empty());
      rows.add(row);
      if (data.consumeInt(0, 4) == 0) {
        parts.add(ROLLUP.start());
      }
      ROLLUP.add(whole, row);
      ROLLUP.add(parts.get(parts.size() - 1), row);
    }
    Totals merged = ROLLUP.start();
    for (int i = parts.size() - 1; i >= 0; i--) {
      merged.merge(Totals.parse(parts.get(i).toBytes()));
    }
    assertThat(merged.toBytes()).isEqualTo(whole.toBytes());
    assertThat(Totals.parse(whole.toBytes()).toBytes()).isEqualTo(whole.toBytes());
    assertThat(Totals.parse(whole.toBytes()).groups()).isEqualTo(whole.groups());
    assertThat(whole.report().rows() + whole.report().skipped()).isEqualTo(rows.size());
    long impressions = rows.stream()
        .filter(row -> row.impressions() >= 0)
        .mapToLong(Row::impressions)
        .sum();
    assertThat(whole.total().get(IMPRESSIONS).orElse(0)).isEqualTo(impressions);
    assertThat(whole.by("ad").by().toBytes()).isEqualTo(whole.by().toBytes());
    assertThat(whole.table(Kpis.CTR, Kpis.CPC).toCsv()).isNotEmpty();
  }

  @FuzzTest
  void readsAnyBytes(byte[] bytes) {
    Totals totals;
    try {
      totals = Totals.parse(bytes);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageNotContaining("null").hasMessageNotContaining("Index ");
      return;
    }
    byte[] written = totals.toBytes();
    assertThat(Totals.parse(written).toBytes()).isEqualTo(written);
    try {
      assertThat(totals.groups().size()).isLessThanOrEqualTo(bytes.length);
      assertThat(totals.toString()).isNotNull();
      assertThat(totals.rows()).isNotNegative();
      assertThat(totals.table().toCsv()).isNotEmpty();
      totals.total().measures().forEach(measure -> assertThat(measure.id()).isNotEmpty());
      assertThat(Totals.parse(bytes).merge(totals).keyNames()).isEqualTo(totals.keyNames());
    } catch (ArithmeticException e) {
      assertThat(e).hasMessageContaining("long");
    }
  }
}
