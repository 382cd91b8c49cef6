package io.github.smm4j.benchmarks.exports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.smm4j.core.Measure;
import io.github.smm4j.exports.ExportReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading an export into rows, beside FastCSV alone cutting the same bytes into records of strings. One file is narrow, with
 * every column read; the other has the 43 columns of a TikTok report, of which 25 are read.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExportBenchmark {

  private static final int NARROW_ROWS = 200_000;
  private static final int WIDE_ROWS = 60_000;
  private static final int ADS = 300;

  /** Which file. */
  @Param({"facebook_ads", "tiktok_ads_hourly"})
  public String format = "";

  private byte[] file = new byte[0];
  private final ExportReader reader =
      ExportReader.builder().currency(CurrencyUnit.USD).build();

  /** Makes the file: day by day, ad by ad, as cabinets do. */
  @Setup
  public void generate() {
    String text = format.equals("facebook_ads") ? narrow() : wide();
    file = text.getBytes(StandardCharsets.UTF_8);
  }

  private static String narrow() {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder text =
        new StringBuilder("ad_id,date,account_id,impressions,inline_link_clicks,spend\n");
    for (int i = 0; i < NARROW_ROWS; i++) {
      text.append(6_215_293_456_071L + i % ADS)
          .append(",2020-")
          .append(10 + i / ADS / 28 % 3)
          .append('-')
          .append(String.format("%02d", 1 + i / ADS % 28))
          .append(",1700252260223815,")
          .append(random.nextInt(100_000))
          .append(',')
          .append(random.nextInt(1_000))
          .append(',')
          .append(random.nextInt(1_000))
          .append('.')
          .append(10 + random.nextInt(90))
          .append('\n');
    }
    return text.toString();
  }

  private static String wide() {
    SplittableRandom random = new SplittableRandom(2);
    String header =
        "AD_ID,STAT_TIME_HOUR,COST_PER_CONVERSION,CPC,VIDEO_PLAY_ACTIONS,CONVERSION_RATE,"
            + "VIDEO_VIEWS_P_75,RESULT,VIDEO_VIEWS_P_50,IMPRESSIONS,COMMENTS,REAL_TIME_COST_PER_RESULT,"
            + "CONVERSION,REAL_TIME_RESULT,VIDEO_VIEWS_P_100,SHARES,REAL_TIME_CONVERSION_RATE,"
            + "COST_PER_SECONDARY_GOAL_RESULT,SECONDARY_GOAL_RESULT_RATE,CLICKS,COST_PER_1000_REACHED,"
            + "VIDEO_VIEWS_P_25,REACH,REAL_TIME_COST_PER_CONVERSION,PROFILE_VISITS_RATE,"
            + "AVERAGE_VIDEO_PLAY,PROFILE_VISITS,CPM,CTR,VIDEO_WATCHED_2_S,FOLLOWS,RESULT_RATE,"
            + "VIDEO_WATCHED_6_S,SECONDARY_GOAL_RESULT,COST_PER_RESULT,AVERAGE_VIDEO_PLAY_PER_USER,"
            + "REAL_TIME_RESULT_RATE,SPEND,LIKES,REAL_TIME_CONVERSION,TOTAL_PURCHASE_VALUE,"
            + "TOTAL_SALES_LEAD_VALUE,_FIVETRAN_SYNCED";
    String[] names = header.split(",", -1);
    StringBuilder text = new StringBuilder(header).append('\n');
    for (int i = 0; i < WIDE_ROWS; i++) {
      for (int column = 0; column < names.length; column++) {
        text.append(column == 0 ? "" : ",");
        switch (names[column]) {
          case "AD_ID" -> text.append(1_700_000_000_000_000L + i % ADS);
          case "STAT_TIME_HOUR" ->
            text.append(
                String.format("2026-05-%02d %02d:00:00", 1 + i / ADS / 24 % 28, i / ADS % 24));
          case "_FIVETRAN_SYNCED" -> text.append("2026-05-30 15:56:34.862");
          case "SPEND", "CPC", "CPM", "CTR", "TOTAL_PURCHASE_VALUE", "AVERAGE_VIDEO_PLAY" ->
            text.append(random.nextInt(100)).append('.').append(10 + random.nextInt(90));
          case "COST_PER_SECONDARY_GOAL_RESULT", "SECONDARY_GOAL_RESULT" -> text.append('-');
          default -> text.append(random.nextInt(1_000));
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * FastCSV alone, as the peer.
   *
   * @return the number of cells
   * @throws IOException never
   */
  @Benchmark
  public long fastCsv() throws IOException {
    long cells = 0;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(file))) {
      for (CsvRecord csv : records) {
        cells += csv.getFieldCount();
      }
    }
    return cells;
  }

  /**
   * Rows, each made.
   *
   * @return the number of rows
   * @throws IOException never
   */
  @Benchmark
  public long rows() throws IOException {
    return reader.read("ads.csv", new ByteArrayInputStream(file), row -> {}).rowsUsed();
  }

  /**
   * Rows, and two numbers of each.
   *
   * @return a sum
   * @throws IOException never
   */
  @Benchmark
  public long rowsAndNumbers() throws IOException {
    long[] sum = new long[1];
    reader.read("ads.csv", new ByteArrayInputStream(file), row -> {
      sum[0] +=
          row.get(Measure.IMPRESSIONS).orElse(0) + row.micros(Measure.SPEND).orElse(0);
    });
    return sum[0];
  }

  /**
   * Rows, and a tally of each.
   *
   * @return a sum
   * @throws IOException never
   */
  @Benchmark
  public long rowsAndTallies() throws IOException {
    long[] sum = new long[1];
    reader.read("ads.csv", new ByteArrayInputStream(file), row -> {
      sum[0] += row.tally().get(Measure.IMPRESSIONS).orElse(0);
    });
    return sum[0];
  }
}
