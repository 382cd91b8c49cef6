package io.github.smm4j.spark;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.CPC;
import static io.github.smm4j.metrics.Kpis.CTR;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.Totals;
import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.Comparison;
import io.github.smm4j.metrics.attribution.Conversion;
import io.github.smm4j.metrics.attribution.Credits;
import io.github.smm4j.metrics.attribution.Journeys;
import io.github.smm4j.metrics.attribution.Touch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the guide page on Spark, and the example job. */
class SparkGuideTest {

  @Test
  void rollups() {
    List<AdRow> report = AdRow.random(1, 1000, 5);
    SparkSession spark = LocalSpark.SESSION;
    // docs: spark-rollup
    Dataset<AdRow> rows = spark.createDataset(report, Encoders.javaSerialization(AdRow.class));
    Rollup<AdRow> rollup = Rollup.of(AdRow.class)
        .by("campaign", AdRow::campaign)
        .sum(IMPRESSIONS, AdRow::impressions)
        .sum(CLICKS, AdRow::clicks)
        .sumMicros(SPEND, CurrencyUnit.USD, AdRow::spendMicros)
        .build();

    Totals totals = SparkRollup.totals(rows, rollup); // on the driver
    KpiTable table = totals.table(CTR, CPC);

    Totals same = rows.select(RollupAggregator.of(rollup).toColumn()).first(); // as an Aggregator

    Dataset<Row> many = SparkRollup.table(rows, rollup, 200, CTR, CPC); // a row for each group
    // end
    Totals inMemory = report.stream().collect(rollup.collector());
    assertThat(table.toString()).isEqualTo(inMemory.table(CTR, CPC).toString());
    assertThat(same.toBytes()).isEqualTo(inMemory.toBytes());
    assertThat(many.count()).isEqualTo(5);
  }

  @Test
  void functions() {
    SparkSession spark = LocalSpark.SESSION;
    // docs: spark-functions
    SmmFunctions.register(spark);
    Dataset<Row> visits =
        spark.sql("select 'https://shop.example/?utm_source=vk&utm_medium=cpc' as url,"
            + " 'https://m.vk.com/' as referrer");
    visits.createOrReplaceTempView("visits");
    Row visit = spark
        .sql("select utm_source(url), traffic_channel(url, referrer), clean_link(url)"
            + " from visits")
        .first();
    assertThat(visit.mkString(", ")).isEqualTo("vk, Paid Social, https://shop.example/");

    Row channel = visits
        .select(SmmFunctions.traffic(col("url"), col("referrer")).getField("channel"))
        .first();
    assertThat(channel.getString(0)).isEqualTo("Paid Social");
    // end
  }

  @Test
  void attribution() {
    SparkSession spark = LocalSpark.SESSION;
    Instant monday = Instant.parse("2026-03-02T09:00:00Z");
    // docs: spark-attribution
    Dataset<Touch> touches = spark.createDataset(
        List.of(
            Touch.of("anna", monday, "vk"),
            Touch.of("anna", monday.plus(Duration.ofDays(1)), "search"),
            Touch.of("boris", monday, "search")),
        Encoders.javaSerialization(Touch.class));
    Dataset<Conversion> conversions = spark.createDataset(
        List.of(Conversion.of("anna", monday.plus(Duration.ofDays(2)))),
        Encoders.javaSerialization(Conversion.class));
    Comparison models = Attribution.compare(Attribution.linear(), Attribution.markov(1));

    Credits credits = SparkAttribution.totals(
            touches,
            conversions,
            models,
            () -> Journeys.builder().lookback(Duration.ofDays(30)),
            200)
        .credits();
    assertThat(credits.of(Attribution.linear()).of("vk")).isEqualTo(0.5);
    // end
  }

  @Test
  void theExampleJobReadsAndWritesFiles(@TempDir Path folder) throws IOException {
    Path input = Files.writeString(folder.resolve("ads.csv"), """
        url,referrer,impressions,clicks,conversions,spend
        https://shop.example/?utm_source=vk&utm_medium=cpc&utm_campaign=spring,,1000,20,1,10.5
        https://shop.example/?utm_source=vk&utm_medium=cpc&utm_campaign=spring,,3000,20,1,9.5
        https://shop.example/?utm_source=vk&utm_medium=cpc&utm_campaign=spring,,1000,10,,
        https://shop.example/?utm_source=ok&utm_medium=cpc&utm_campaign=spring,,100,10,,5
        https://shop.example/,https://www.google.com/,0,0,0,0
        """);
    Path output = folder.resolve("report");
    AdReportJob.run(LocalSpark.SESSION, input.toString(), output.toString());
    try (Stream<Path> files = Files.list(output)) {
      Path csv =
          files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
      assertThat(Files.readAllLines(csv))
          .containsExactlyInAnyOrder(
              "campaign,source,clicks,impressions,spend_micros,conversions,currency,ctr,cpc,cpa",
              "spring,vk,50,5000,20000000,2,USD,0.01,0.4,10.0",
              "spring,ok,10,100,5000000,,USD,0.1,0.5,",
              "(none),google,0,0,0,0,USD,,,");
    }
  }
}
