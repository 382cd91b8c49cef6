package io.github.smm4j.metrics.counters;

import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS_TO_DATE;
import static io.github.smm4j.core.Measure.VIEWS;
import static io.github.smm4j.core.Measure.VIEWS_TO_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Docs;
import io.github.smm4j.metrics.TestTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What adding lifetime totals makes of an export and of a year of posts, and what is right. */
class LifetimeExportTest {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /**
   * Five posts, read on five days. The sums are those of
   *
   * <pre>{@code
   * grep -v '^#' facebook-lifetime-post-metrics.csv | awk -F, 'NR>1 {naive+=$7; if (!($2 in d) || $1>d[$2]) {d[$2]=$1; last[$2]=$7}
   *   if (!($2 in f) || $1<f[$2]) {f[$2]=$1; first[$2]=$7}} END {for (p in last) {l+=last[p]; g+=last[p]-first[p]} print naive, l, g}'
   * }</pre>
   *
   * and the same with {@code $29} for views: 21900 4385 10 and 4815 965 5.
   */
  @Test
  void readsTheExportOfLifetimeTotals() {
    Counters.Builder read = Counters.builder();
    long naiveImpressions = 0;
    long naiveViews = 0;
    for (TestTable.Row row : TestTable.csv("facebook-lifetime-post-metrics.csv")) {
      Instant at = LocalDateTime.parse(row.get("date"), STAMP).toInstant(ZoneOffset.UTC);
      long impressions = Long.parseLong(row.get("post_impressions"));
      long views = Long.parseLong(row.get("post_video_views"));
      read.observe(
          row.get("post_id"),
          at,
          Tally.builder()
              .set(IMPRESSIONS_TO_DATE, impressions)
              .set(VIEWS_TO_DATE, views)
              .build());
      naiveImpressions += impressions;
      naiveViews += views;
    }
    Counters counters = read.build();
    CounterGrowth growth = counters.perDay(ZoneOffset.UTC);

    assertThat(counters).hasToString("5 posts, 2 counters, 50 readings");
    assertThat(naiveImpressions).isEqualTo(21_900);
    assertThat(naiveViews).isEqualTo(4_815);
    assertThat(counters.posts().stream()
            .mapToLong(post -> counters.latest(post).get(IMPRESSIONS_TO_DATE).orElseThrow())
            .sum())
        .isEqualTo(4_385);
    assertThat(growth.total())
        .isEqualTo(Tally.builder().set(IMPRESSIONS, 10).set(VIEWS, 5).build());
    assertThat(growth.days()).hasSize(4);
    assertThat(growth.issues())
        .hasSize(10)
        .allMatch(issue -> issue.kind() == CounterIssue.Kind.START);
    assertThat(Docs.read("monday.md"))
        .contains("| 5 posts of an export, 5 days | 21,900 | 4,385 |");
  }

  /**
   * A post has {@code floor(n * (1 - exp(-age / 3 days)))} views at an age; it is read every evening until the end of the
   * year. The right total is what the posts have then, which the generator knows without any counter.
   */
  @Tag("slow")
  @Test
  void readsAYearOfPosts() {
    Random random = new Random(2026);
    Instant newYear = Instant.parse("2026-01-01T00:00:00Z");
    Instant end = Instant.parse("2027-01-01T00:00:00Z");
    Counters.Builder read = Counters.builder();
    long naive = 0;
    long right = 0;
    for (int post = 0; post < 1_000; post++) {
      Instant published = newYear.plusSeconds(random.nextInt(365 * 86_400));
      int inTheEnd = 100 + random.nextInt(20_000);
      read.published("post-" + post, published);
      long seen = 0;
      LocalDate day = LocalDate.ofInstant(published, ZoneOffset.UTC);
      for (Instant at = day.atTime(23, 50).toInstant(ZoneOffset.UTC);
          at.isBefore(end);
          at = at.plusSeconds(86_400)) {
        if (!at.isBefore(published)) {
          double days = (at.getEpochSecond() - published.getEpochSecond()) / 86_400.0;
          seen = (long) (inTheEnd * (1 - Math.exp(-days / 3)));
          read.observe("post-" + post, at, VIEWS_TO_DATE, seen);
          naive += seen;
        }
      }
      right += seen;
    }
    CounterGrowth growth = read.build().perDay(ZoneOffset.UTC);

    assertThat(growth.total().get(VIEWS)).hasValue(right);
    assertThat(growth.issues()).isEmpty();
    assertThat(growth.days()).hasSize(365);
    assertThat(Docs.read("monday.md"))
        .contains(String.format(
            Locale.ENGLISH, "| 1,000 generated posts, one year | %,d | %,d |", naive, right));
  }
}
