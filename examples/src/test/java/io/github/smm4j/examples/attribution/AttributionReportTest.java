package io.github.smm4j.examples.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.attribution.AttributionKpis;
import io.github.smm4j.metrics.attribution.Credit;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From tagged visits to the table and the chart. */
class AttributionReportTest {

  private final GeneratedShop shop = new GeneratedShop(3_000, 1);
  private final AttributionReport report = new AttributionReport(shop.visits, shop.orders);

  @Test
  void tagsAndReferrersBecomeChannels() {
    assertThat(report.journeys().channels())
        .containsExactlyInAnyOrder(
            "Paid Social", "Organic Social", "Email", "Paid Search", "Organic Search", "Direct");
  }

  @Test
  void everyOrderIsCredited() {
    assertThat(shop.orders).hasSizeGreaterThan(500);
    assertThat(report.journeys().conversions()).isEqualTo(shop.orders.size());
    for (Credit credit : report.credits().all()) {
      assertThat(credit.total()).isEqualTo(shop.orders.size());
      assertThat(credit.channels().stream().mapToLong(credit::micros).sum())
          .isEqualTo(shop.orders.size() * 1_000_000L);
    }
    KpiTable table = report.table(AttributionReport.spend());
    assertThat(table.totals().get(AttributionKpis.CONVERSIONS).asDouble())
        .isEqualTo(shop.orders.size());
  }

  @Test
  void printsAndDraws(@TempDir Path folder) throws Exception {
    Path chart = folder.resolve("chart.svg");
    AttributionReport.main(chart.toString());
    assertThat(Files.readString(chart)).contains("<svg").contains("</svg>");
  }
}
