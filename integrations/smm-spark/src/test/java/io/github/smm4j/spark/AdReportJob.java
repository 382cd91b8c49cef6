package io.github.smm4j.spark;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.CPA;
import static io.github.smm4j.metrics.Kpis.CPC;
import static io.github.smm4j.metrics.Kpis.CTR;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Rollup;
import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.joda.money.CurrencyUnit;

/**
 * An example job for {@code spark-submit}: reads landing URLs with their costs and results from a CSV file, takes network and
 * campaign from the tags, and writes KPIs by both.
 */
public final class AdReportJob {
  private AdReportJob() {}

  // docs: spark-job
  /** Columns of the input: url, referrer, impressions, clicks, conversions, spend (USD). */
  public static void main(String... args) throws IOException {
    try (SparkSession spark = SparkSession.builder().appName("ad-report").getOrCreate()) {
      run(spark, args[0], args[1]);
    }
  }

  static void run(SparkSession spark, String input, String output) {
    SmmFunctions.register(spark);
    spark.read().option("header", true).csv(input).createOrReplaceTempView("ads");
    Dataset<Row> ads = spark.sql("select utm_campaign(url), traffic_source(url, referrer),"
        + " cast(impressions as bigint), cast(clicks as bigint), cast(conversions as bigint),"
        + " cast(cast(spend as decimal(18,6)) * 1000000 as bigint) from ads");
    Rollup<Row> rollup = Rollup.of(Row.class)
        .by("campaign", ad -> ad.getString(0))
        .by("source", ad -> ad.getString(1))
        .sumAll(AdReportJob::measured)
        .build();
    SparkRollup.table(ads, rollup, 16, CTR, CPC, CPA)
        .coalesce(1)
        .write()
        .option("header", true)
        .csv(output);
  }

  /** The numbers of an ad. What an empty cell stands for was not measured, which is not zero. */
  private static Tally measured(Row ad) {
    Tally.Builder tally = Tally.builder();
    List<Measure> counts = List.of(IMPRESSIONS, CLICKS, CONVERSIONS);
    for (int i = 0; i < counts.size(); i++) {
      if (!ad.isNullAt(2 + i)) {
        tally.set(counts.get(i), ad.getLong(2 + i));
      }
    }
    if (!ad.isNullAt(5)) {
      tally.setMicros(SPEND, CurrencyUnit.USD, ad.getLong(5));
    }
    return tally.build();
  }
  // end
}
