package shop.report;

import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.CPA;

import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.Rollup;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Computes a KPI of a row and of a table, on the class path. */
final class Report {

  private record AdRow(String network, long conversions, long spendMicros) {}

  private Report() {}

  public static void main(String[] args) {
    Tally ad = Tally.builder().set(CONVERSIONS, 4).set(SPEND, Money.parse("USD 10")).build();
    expect("CPA USD 2.50 (USD 10.00 / 4)", CPA.of(ad));
    KpiTable table = Stream.of(new AdRow("vk", 1, 4_000_000), new AdRow("vk", 3, 6_000_000))
        .collect(Rollup.of(AdRow.class)
            .by("network", AdRow::network)
            .sum(CONVERSIONS, AdRow::conversions)
            .sumMicros(SPEND, CurrencyUnit.USD, AdRow::spendMicros)
            .build()
            .collector())
        .table(CPA);
    expect("[vk] [CPA USD 2.50 (USD 10.00 / 4)]", table.rows().get(0));
  }

  private static void expect(String expected, Object found) {
    if (!expected.equals(found.toString())) {
      throw new AssertionError("expected " + expected + " but found " + found);
    }
  }
}
