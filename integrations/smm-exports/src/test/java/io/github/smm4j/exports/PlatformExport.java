package io.github.smm4j.exports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;

/** The nine tables of the test data, with the names of two columns that cannot be taken for each other. */
enum PlatformExport {
  FACEBOOK_ADS("facebook_ads_basic_ad_data", "facebook_ads", 10, "ad_id", "date"),
  FACEBOOK_PAGE(
      "facebook_pages_daily_page_metrics_total_data",
      "facebook_page_daily",
      6,
      "date",
      "page_impressions"),
  FACEBOOK_POST(
      "facebook_pages_lifetime_post_metrics_total_data",
      "facebook_post_lifetime",
      25,
      "post_id",
      "post_impressions"),
  GOOGLE_ADS("google_ads_ad_stats_data", "google_ads", 10, "device", "cost_micros"),
  INSTAGRAM(
      "instagram_business_media_insights_data",
      "instagram_media",
      5,
      "source_relation",
      "like_count"),
  LINKEDIN(
      "linkedin_pages_share_statistic_data",
      "linkedin_share",
      100,
      "_share_entity_urn",
      "impression_count"),
  X("organic_tweet_report", "x_organic", 100, "placement", "impressions"),
  TIKTOK("tiktok_ad_report_hourly_data", "tiktok_ads_hourly", 4, "STAT_TIME_HOUR", "CLICKS"),
  YOUTUBE("youtube_channel_basic_data", "youtube_channel", 199, "date", "views");

  private final String file;
  private final String format;
  private final int rows;
  private final String column;
  private final String otherColumn;

  PlatformExport(String file, String format, int rows, String column, String otherColumn) {
    this.file = file + ".csv";
    this.format = format;
    this.rows = rows;
    this.column = column;
    this.otherColumn = otherColumn;
  }

  String file() {
    return file;
  }

  String format() {
    return format;
  }

  int rows() {
    return rows;
  }

  String column() {
    return column;
  }

  String otherColumn() {
    return otherColumn;
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return bytesOf("platform-exports/" + file);
  }

  static byte[] bytesOf(String resource) {
    try (InputStream in = PlatformExport.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ExportReader.Builder reader() {
    return ExportReader.builder().currency(CurrencyUnit.USD);
  }

  ExportReport read(byte[] bytes, Consumer<? super ExportRow> rows) {
    return read(reader().build(), file, bytes, rows);
  }

  ExportReport read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), row -> {});
  }

  static ExportReport read(
      ExportReader reader, String name, byte[] bytes, Consumer<? super ExportRow> rows) {
    try {
      return reader.read(name, new ByteArrayInputStream(bytes), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<ExportRow> rowsOf(ExportReader reader, String text) {
    List<ExportRow> rows = new ArrayList<>();
    read(reader, "test.csv", text.getBytes(StandardCharsets.UTF_8), rows::add);
    return rows;
  }
}
