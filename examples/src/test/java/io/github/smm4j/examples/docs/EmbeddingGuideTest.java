package io.github.smm4j.examples.docs;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.metrics.Kpis.CTR;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.Totals;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The code of docs/integrations.md: what an engine calls. */
class EmbeddingGuideTest {

  record AdRow(String campaign, long impressions, long clicks) {}

  // docs: engine
  static final class CampaignTotals implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final Rollup<AdRow> rollup = Rollup.of(AdRow.class)
        .by("campaign", AdRow::campaign)
        .sum(IMPRESSIONS, AdRow::impressions)
        .sum(CLICKS, AdRow::clicks)
        .build();

    Totals createAccumulator() {
      return rollup.start();
    }

    Totals add(AdRow row, Totals totals) {
      rollup.add(totals, row);
      return totals;
    }

    Totals merge(Totals one, Totals other) {
      return one.merge(other);
    }

    byte[] encode(Totals totals) {
      return totals.toBytes();
    }

    Totals decode(byte[] bytes) {
      return Totals.parse(bytes);
    }

    KpiTable getResult(Totals totals) {
      return totals.table(CTR);
    }
  }
  // end

  @Test
  void anyPartitionGivesTheSameBytes() {
    CampaignTotals function = new CampaignTotals();
    Random random = new Random(5);
    List<Totals> parts = new ArrayList<>();
    Totals all = function.createAccumulator();
    for (int part = 0; part < 7; part++) {
      Totals totals = function.createAccumulator();
      for (int row = random.nextInt(20); row >= 0; row--) {
        AdRow ad = new AdRow("c" + random.nextInt(4), 100 + random.nextInt(50), random.nextInt(50));
        all = function.add(ad, all);
        // what was written and read is added to as before
        totals = function.add(ad, function.decode(function.encode(totals)));
      }
      parts.add(totals);
    }
    while (parts.size() > 1) {
      Totals one = parts.remove(random.nextInt(parts.size()));
      parts.add(function.merge(one, parts.remove(random.nextInt(parts.size()))));
    }
    assertThat(function.encode(parts.get(0))).isEqualTo(function.encode(all));
    assertThat(function.getResult(all).rows()).hasSize(4);
  }
}
