package io.github.smm4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published answers, to as many digits as they were published with. */
class WorkedExamplesTest {

  static List<TestTable.Row> kpis() {
    return TestTable.tsv("worked-examples.tsv").stream()
        .filter(row -> !isInterval(row))
        .toList();
  }

  static List<TestTable.Row> intervals() {
    return TestTable.tsv("worked-examples.tsv").stream()
        .filter(WorkedExamplesTest::isInterval)
        .toList();
  }

  private static boolean isInterval(TestTable.Row row) {
    return row.get("expected").contains(" .. ");
  }

  @ParameterizedTest
  @MethodSource("kpis")
  void computesWhatWasPublished(TestTable.Row row) {
    KpiValue value =
        Kpis.find(row.get("subject")).orElseThrow().of(Tallies.parse(row.get("input")));
    String expected = row.get("expected");
    double number = value.asDouble() * (expected.endsWith(" %") ? 100 : 1);
    assertRounded(number, expected.replace(" %", ""));
  }

  @ParameterizedTest
  @MethodSource("intervals")
  void computesIntervalsAsPublished(TestTable.Row row) {
    String[] counts = row.get("input").split(" of ", -1);
    String[] ends = row.get("expected").split(" \\.\\. ", -1);
    Interval interval = IntervalMethod.valueOf(row.get("subject"))
        .of(Long.parseLong(counts[0]), Long.parseLong(counts[1]), 0.95);
    assertRounded(interval.lower(), ends[0]);
    assertRounded(interval.upper(), ends[1]);
  }

  private static void assertRounded(double number, String expected) {
    BigDecimal published = new BigDecimal(expected);
    assertThat(BigDecimal.valueOf(number).setScale(published.scale(), RoundingMode.HALF_UP))
        .isEqualTo(published);
  }
}
