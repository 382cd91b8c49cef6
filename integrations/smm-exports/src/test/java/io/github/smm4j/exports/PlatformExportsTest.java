package io.github.smm4j.exports;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS_TO_DATE;
import static io.github.smm4j.core.Measure.LIKES_TO_DATE;
import static io.github.smm4j.core.Measure.LINK_CLICKS;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SHARES_TO_DATE;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VIEWS;
import static io.github.smm4j.core.Measure.VIEWS_TO_DATE;
import static io.github.smm4j.core.Measure.WATCH_TIME;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformExportsTest {

  @ParameterizedTest
  @EnumSource
  void everyRowIsUsedAndEveryColumnKnown(PlatformExport export) {
    List<ExportRow> rows = new ArrayList<>();
    ExportReport report = export.read(export.bytes(), rows::add);

    assertThat(report.format()).contains(ExportFormats.find(export.format()).orElseThrow());
    assertThat(report.language()).contains("api");
    assertThat(report.headerLine()).isEqualTo(1);
    assertThat(report.rowsUsed()).isEqualTo(export.rows());
    assertThat(report.rowsSetAside()).isZero();
    assertThat(report.unknownColumns()).isEmpty();
    assertThat(report.problems())
        .extracting(ExportProblem::kind)
        .isSubsetOf(ExportProblem.Kind.NO_FINAL_LINE_END);
    assertThat(rows).hasSize(export.rows());
    assertThat(rows.get(0).line()).isEqualTo(2);
  }

  /** Against sums that another tool made: platform-exports/totals.tsv tells how. */
  @ParameterizedTest
  @EnumSource
  void everyColumnOfNumbersHasItsTotal(PlatformExport export) {
    Tally total = total(export);
    Map<String, BigDecimal> sums = new String(
            PlatformExport.bytesOf("platform-exports/totals.tsv"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith(export.file() + "\t"))
        .map(line -> line.split("\t", -1))
        .collect(Collectors.toMap(cells -> cells[1], cells -> new BigDecimal(cells[2])));
    int checked = 0;
    ExportFormat format = ExportFormats.find(export.format()).orElseThrow();
    for (FormatColumn column : format.columns()) {
      String name = column.names().values().iterator().next();
      Measure measure = column.measure();
      if (measure != null) {
        assertThat(sums).as(measure.id()).containsKey(name);
        long expected = requireNonNull(sums.get(name))
            .multiply(BigDecimal.valueOf(column.unit().factor()))
            .setScale(0, RoundingMode.HALF_EVEN)
            .longValueExact();
        if (!sumOf(total, measure.gross()).isEmpty() || expected != 0) {
          assertThat(sumOf(total, measure.gross())).as(name).hasValue(expected);
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThanOrEqualTo(3);
  }

  private static OptionalLong sumOf(Tally total, Measure measure) {
    return measure.unit() == MeasureUnit.MONEY ? total.micros(measure) : total.get(measure);
  }

  private static Tally total(PlatformExport export) {
    List<Tally> tallies = new ArrayList<>();
    export.read(export.bytes(), row -> tallies.add(row.tally().gross()));
    return Tally.sum(tallies);
  }

  /**
   * The measures behind the columns, with sums of their own. With awk, for the first:
   * {@code awk -F, 'NR>1{i+=$4;c+=$5;s+=$6}END{print i,c,s}' facebook_ads_basic_ad_data.csv}
   */
  @Test
  void measuresMeanWhatTheyShould() {
    Tally facebook = total(PlatformExport.FACEBOOK_ADS);
    assertThat(facebook.get(IMPRESSIONS)).hasValue(37_275);
    assertThat(facebook.get(LINK_CLICKS)).hasValue(149);
    assertThat(facebook.micros(SPEND)).hasValue(643_630_000);

    Tally tiktok = total(PlatformExport.TIKTOK);
    assertThat(tiktok.get(IMPRESSIONS)).hasValue(69);
    assertThat(tiktok.get(CLICKS)).hasValue(2);
    assertThat(tiktok.get(CONVERSIONS)).hasValue(2);
    assertThat(tiktok.micros(SPEND)).hasValue(2_660_000);
    assertThat(tiktok.micros(REVENUE)).hasValue(10_000);

    Tally google = total(PlatformExport.GOOGLE_ADS);
    assertThat(google.get(CONVERSIONS)).hasValue(33);
    assertThat(google.micros(SPEND)).hasValue(0);
    assertThat(google.micros(REVENUE)).hasValue(72_500_000);

    // sum(Decimal(r['watch_time_minutes']) for r in rows) * 60000 = 39588329.0000000002
    Tally youtube = total(PlatformExport.YOUTUBE);
    assertThat(youtube.get(VIEWS)).hasValue(334);
    assertThat(youtube.get(WATCH_TIME)).hasValue(39_588_329);

    Tally linkedin = total(PlatformExport.LINKEDIN);
    assertThat(linkedin.get(LIKES_TO_DATE.gross())).hasValue(2716);
    assertThat(linkedin.get(SHARES_TO_DATE.gross())).hasValue(-4);
  }

  @Test
  void whatDoesNotAddUpSaysSo() {
    List<ExportRow> posts = new ArrayList<>();
    PlatformExport.FACEBOOK_POST.read(PlatformExport.FACEBOOK_POST.bytes(), posts::add);
    Tally first = posts.get(0).tally();
    assertThat(first.get(VIEWS_TO_DATE)).hasValue(193);
    assertThat(first.get(IMPRESSIONS_TO_DATE)).hasValue(876);
    assertThatThrownBy(() -> first.plus(posts.get(1).tally()))
        .isInstanceOf(IllegalArgumentException.class);

    List<ExportRow> pages = new ArrayList<>();
    PlatformExport.FACEBOOK_PAGE.read(PlatformExport.FACEBOOK_PAGE.bytes(), pages::add);
    assertThat(pages.get(0).get(FOLLOWERS)).hasValue(256);
    assertThat(FOLLOWERS.additivity()).isEqualTo(Additivity.SNAPSHOT);
    assertThat(REACH.additivity()).isEqualTo(Additivity.UNIQUE);

    for (String id : List.of("instagram_media", "linkedin_share", "facebook_post_lifetime")) {
      assertThat(ExportFormats.find(id).orElseThrow().measures())
          .as(id)
          .noneMatch(measure -> measure.additivity() == Additivity.ADDITIVE);
    }
  }

  @Test
  void daysAreCutInTheZoneOfTheAccount() {
    ExportReader pacific =
        PlatformExport.reader().zone(ZoneId.of("America/Los_Angeles")).build();
    List<ExportRow> pages = new ArrayList<>();
    PlatformExport.read(pacific, "page.csv", PlatformExport.FACEBOOK_PAGE.bytes(), pages::add);
    // 2020-04-10 07:00 UTC is midnight in Los Angeles, the end of 9 April
    assertThat(pages.get(0).day()).contains(LocalDate.of(2020, 4, 9));
    assertThat(pages.get(0).time()).hasToString("Optional[2020-04-10T07:00:00Z]");

    List<ExportRow> tweets = new ArrayList<>();
    PlatformExport.read(pacific, "x.csv", PlatformExport.X.bytes(), tweets::add);
    // 2017-03-14T07:00 UTC is the midnight that 14 March begins with
    assertThat(tweets.get(0).day()).contains(LocalDate.of(2017, 3, 14));
  }

  @Test
  void sharesAndAveragesAreNeverRead() {
    ExportReport report = PlatformExport.TIKTOK.read(PlatformExport.TIKTOK.bytes(), row -> {});
    assertThat(report.columnsNotRead())
        .contains("CTR", "CPC", "CPM", "CONVERSION_RATE", "_FIVETRAN_SYNCED")
        .doesNotContain("CLICKS", "SPEND");
  }

  @Test
  void aReadFileEqualsItsRowsOneByOne() throws IOException {
    byte[] bytes = PlatformExport.YOUTUBE.bytes();
    List<ExportRow> all = new ArrayList<>();
    PlatformExport.YOUTUBE.read(bytes, all::add);
    ExportReader reader = PlatformExport.reader().build();
    try (ExportRows rows =
        reader.open(PlatformExport.YOUTUBE.file(), new ByteArrayInputStream(bytes))) {
      assertThat(rows.stream()).containsExactlyElementsOf(all);
      assertThat(rows.report().rowsUsed()).isEqualTo(199);
    }
  }
}
