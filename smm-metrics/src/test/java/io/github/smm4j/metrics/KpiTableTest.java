package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.CPC;
import static io.github.smm4j.metrics.Kpis.CTR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class KpiTableTest {

  record AdRow(String campaign, String network, long impressions, long clicks, long spendMicros) {}

  private static final KpiTable TABLE = List.of(
          new AdRow("spring", "vk", 1_000, 20, 5_000_000),
          new AdRow("spring", "facebook", 4_000, 40, 6_000_000),
          new AdRow("autumn, \"b\"", "vk|ok", 0, 0, 1_000_000),
          new AdRow("spring", "vk", 1_000, 30, 5_000_000))
      .stream()
      .collect(Rollup.of(AdRow.class)
          .by("campaign", AdRow::campaign)
          .by("network", AdRow::network)
          .sum(IMPRESSIONS, AdRow::impressions)
          .sum(CLICKS, AdRow::clicks)
          .sumMicros(SPEND, CurrencyUnit.USD, AdRow::spendMicros)
          .build()
          .collector())
      .table(CTR, CPC);

  @Test
  void computesEveryCellFromTheSums() {
    KpiTable.Row row = TABLE.row("spring", "vk").orElseThrow();
    assertThat(row.get(CTR).asDouble()).isEqualTo(0.025);
    assertThat(row.get(CPC).money()).contains(BigMoney.of(CurrencyUnit.USD, 0.2).withScale(2));
    assertThat(row.get(Kpis.CPM).money())
        .as("of a KPI that is no column")
        .contains(BigMoney.of(CurrencyUnit.USD, 5).withScale(2));
    assertThat(row.tally().get(CLICKS)).hasValue(50);
    assertThat(row.keys()).containsExactly("spring", "vk");
    assertThat(row.key("network")).contains("vk");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.key("country"))
        .withMessage("no key named country, but [campaign, network]");
    assertThat(TABLE.row("spring", "x")).isEmpty();
    assertThat(TABLE.keyNames()).containsExactly("campaign", "network");
    assertThat(TABLE.kpis()).containsExactly(CTR, CPC);
  }

  @Test
  void totalsComeFromTheSumsAndNotFromTheRates() {
    assertThat(TABLE.totals().get(CTR).asDouble()).isEqualTo(90.0 / 6_000);
    assertThat(TABLE.totals().key("campaign")).isEmpty();
    assertThat(TABLE.totals().toString()).startsWith("[total] [CTR 1.5");
    assertThat(TABLE.top(1).totals()).as("top leaves the totals").isSameAs(TABLE.totals());
  }

  @Test
  void sortsBestFirstAndUndefinedLast() {
    assertThat(TABLE.sortedBy(CTR).rows())
        .extracting(row -> row.keys().get(1))
        .containsExactly("vk", "facebook", "vk|ok");
    assertThat(TABLE.sortedBy(CPC).rows())
        .as("the cheapest click first")
        .extracting(row -> row.keys().get(1))
        .containsExactly("facebook", "vk", "vk|ok");
    assertThat(TABLE.sortedBy(CPC).top(1).rows()).hasSize(1);
    assertThat(TABLE.top(100).rows()).hasSize(3);
    assertThat(TABLE.top(0).rows()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> TABLE.top(-1));
  }

  @Test
  void filters() {
    assertThat(TABLE.filter(row -> row.get(CTR).isDefined()).rows()).hasSize(2);
  }

  @Test
  void printsAligned() {
    assertThat(TABLE).hasToString("""
            campaign     network    CTR     CPC
            autumn, "b"  vk|ok        -       -
            spring       facebook    1%   $0.15
            spring       vk        2.5%   $0.20
            total                  1.5%  $0.189
            """);
  }

  @Test
  void printsForALocale() {
    assertThat(TABLE.format(Locale.GERMANY)).contains("2,5").doesNotContain("2.5");
  }

  @Test
  void printsMarkdown() {
    assertThat(TABLE.toMarkdown()).isEqualTo("""
            | campaign | network | CTR | CPC |
            |---|---|---:|---:|
            | autumn, "b" | vk\\|ok | - | - |
            | spring | facebook | 1% | $0.15 |
            | spring | vk | 2.5% | $0.20 |
            | total |  | 1.5% | $0.189 |
            """);
  }

  @Test
  void printsCsvForPrograms() {
    assertThat(TABLE.toCsv()).isEqualTo("""
            campaign,network,ctr,cpc
            "autumn, ""b""\",vk|ok,,
            spring,facebook,0.01,0.15
            spring,vk,0.025,0.20
            """);
  }

  @Test
  void aTableWithoutKeysIsOneRow() {
    KpiTable all = List.of(new AdRow("a", "b", 100, 1, 0)).stream()
        .collect(Rollup.of(AdRow.class)
            .sum(IMPRESSIONS, AdRow::impressions)
            .sum(CLICKS, AdRow::clicks)
            .build()
            .collector())
        .table(CTR);
    assertThat(all).hasToString("CTR\n 1%\n");
    assertThat(all.row().orElseThrow().get(CTR).asDouble()).isEqualTo(0.01);
  }
}
