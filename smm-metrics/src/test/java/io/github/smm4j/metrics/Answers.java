package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITORS;

import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.CreditTotals;
import io.github.smm4j.metrics.attribution.Journeys;
import io.github.smm4j.metrics.engagement.EngagementModels;
import io.github.smm4j.metrics.time.DailySeries;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Answers of every kind as one text; run as a program it prints the hash of it. */
final class Answers {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  private static final Rollup<Integer> ROLLUP = Rollup.of(Integer.class)
      .by("campaign", row -> "İI" + row % 7)
      .by("network", row -> row % 2 == 0 ? Network.VK : Network.FACEBOOK)
      .by("kind", row -> row % 3 == 0 ? Place.FIRST : Place.LAST)
      .byWeek("week", KYIV, WeekFields.ISO, row -> Instant.ofEpochSecond(86_400L * row))
      .sum(IMPRESSIONS, row -> 1000L * row)
      .sum(CLICKS, row -> row % 11)
      .sumMicros(SPEND, CurrencyUnit.USD, row -> 1_234_567L * row)
      .unique(VISITORS, row -> row % 301)
      .meanRate(Kpis.CTR)
      .medianRate(Kpis.CTR)
      .build();

  private enum Place {
    FIRST,
    LAST
  }

  private Answers() {}

  private static String all() {
    StringBuilder all = new StringBuilder();
    Tally tally = Tally.builder()
        .set(IMPRESSIONS, 213_434_828)
        .set(CLICKS, 38_165)
        .set(CONVERSIONS, 1_079)
        .set(SPEND, Money.of(CurrencyUnit.USD, 58_705.23))
        .build();
    all.append(tally).append('\n');
    for (Kpi kpi : Kpis.all()) {
      KpiValue value = kpi.of(tally);
      all.append(kpi)
          .append(value)
          .append(value.interval(0.95))
          .append(value.issues())
          .append('\n');
    }
    Totals totals = IntStream.range(1, 2_000).boxed().parallel().collect(ROLLUP.collector());
    all.append(HexFormat.of().formatHex(totals.toBytes())).append(totals).append(totals.report());
    KpiTable table = totals.by("campaign", "network").table(Kpis.CTR, Kpis.CPC).sortedBy(Kpis.CPC);
    all.append(table).append(table.toCsv()).append(table.toMarkdown());
    Random random = new Random(1);
    Journeys.Builder journeys = Journeys.builder();
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      journeys.path("vk > İ" + random.nextInt(9) + " > search", random.nextInt(5), 1);
      posts.add(Post.builder("p" + i, Network.VK)
          .publishedAt(Instant.ofEpochSecond(40_000L * i))
          .tally(Tallies.parse(
              "likes=" + random.nextInt(90) + "; comments=3; shares=2; reach=" + (100 + i)))
          .build());
    }
    CreditTotals credits = Attribution.compare(
            Attribution.linear(), Attribution.markov(2), Attribution.shapley())
        .start()
        .add(journeys.build());
    all.append(credits.credits().all()).append(HexFormat.of().formatHex(credits.toBytes()));
    EngagementModels.all()
        .forEach(model -> all.append(model).append(model.of(posts)).append('\n'));
    DailySeries series =
        DailySeries.of(posts, KYIV, post -> post.publishedAt().orElse(null), Post::tally);
    all.append(series).append(series.days()).append(series.byWeek(WeekFields.ISO));
    all.append(Goal.of(CLICKS).perDay(100).until(LocalDate.of(1970, 5, 1)));
    return all.toString();
  }

  static String hash() throws NoSuchAlgorithmException {
    byte[] bytes = all().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  public static void main(String[] args) throws NoSuchAlgorithmException {
    System.out.println(hash());
  }
}
