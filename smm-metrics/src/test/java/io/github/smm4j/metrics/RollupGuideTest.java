package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITORS;
import static io.github.smm4j.metrics.Kpis.CPC;
import static io.github.smm4j.metrics.Kpis.CTR;
import static io.github.smm4j.metrics.Kpis.ERR;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Promotion;
import io.github.smm4j.core.Tally;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** The code of docs/rollups-and-additivity.md. */
@SuppressWarnings("ReturnValueIgnored") // the page shows what calls give
class RollupGuideTest {

  record AdRow(String campaign, String network, long impressions, long clicks, long spendMicros) {}

  record PostRow(String type, Promotion paid, Tally tally) {}

  record Visit(String campaign, String visitor) {}

  record Followers(String account, String network, LocalDate day, long number) {}

  private static final List<AdRow> ROWS = List.of(
      new AdRow("spring", "vk", 1_000, 20, 5_000_000),
      new AdRow("spring", "facebook", 4_000, 40, 6_000_000),
      new AdRow("autumn", "vk", 1_000, 30, 5_000_000));

  private static List<PostRow> posts() {
    return FacebookRows.all().stream()
        .filter(row -> row.promotion().isPresent())
        .map(row -> new PostRow(row.type(), row.promotion().orElseThrow(), row.tally()))
        .toList();
  }

  @Test
  void rollsUp() {
    List<AdRow> rows = ROWS;
    // docs: rollup
    Rollup<AdRow> rollup = Rollup.of(AdRow.class)
        .by("campaign", AdRow::campaign)
        .by("network", AdRow::network)
        .sum(IMPRESSIONS, AdRow::impressions)
        .sum(CLICKS, AdRow::clicks)
        .sumMicros(SPEND, CurrencyUnit.USD, AdRow::spendMicros)
        .build();

    Totals totals = rows.parallelStream().collect(rollup.collector());
    KpiTable table = totals.table(CTR, CPC);
    table.sortedBy(CPC).top(10); // best first; the totals stay those of all rows
    table.withShareOf(SPEND).withRankBy(CTR).toMarkdown();
    totals.by("network").table(CTR); // fewer keys, from the same totals
    totals.report().toString(); // 3 rows
    byte[] bytes = totals.toBytes(); // Totals.parse(bytes).merge(...) on another machine
    // end
    assertThat(table.sortedBy(CPC).rows().get(0).key("network")).contains("facebook");
    assertThat(totals.report()).hasToString("3 rows");
    assertThat(Totals.parse(bytes)).hasToString(totals.toString());
  }

  @Test
  void averagesThreeWays() {
    List<FacebookRows.Row> posts = FacebookRows.all();
    // docs: averages
    Totals totals = posts.stream()
        .collect(Rollup.of(FacebookRows.Row.class)
            .sumAll(post -> post.tally()) // reach becomes gross_reach
            .meanRate(ERR)
            .medianRate(ERR)
            .build()
            .collector());
    ERR.pooled().of(totals.total()); // 1.5257 %: 106060 / 6951680
    totals.meanRate(ERR); // 2.4071 %
    totals.medianRate(ERR); // 2.1234 %
    totals.report(); // 500 rows, 4 of them broken (reach above impressions in 4)
    // end
    assertThat(ERR.pooled().of(totals.total()).asDouble()).isEqualTo(106060.0 / 6951680);
    assertThat(Math.round(totals.meanRate(ERR).asDouble() * 1e6)).isEqualTo(24071);
    assertThat(Math.round(totals.medianRate(ERR).asDouble() * 1e6)).isEqualTo(21234);
    assertThat(totals.report())
        .hasToString("500 rows, 4 of them broken (reach above impressions in 4)");
  }

  @Test
  void comparesWithin() {
    List<PostRow> posts = posts();
    // docs: within
    Totals totals = posts.stream()
        .collect(Rollup.of(PostRow.class)
            .by("paid", PostRow::paid)
            .by("type", PostRow::type)
            .sumAll(PostRow::tally)
            .build()
            .collector());
    Comparison comparison = totals.compare(ERR.pooled(), "paid", Promotion.ORGANIC, Promotion.PAID);
    comparison.left().asDouble(); // 0.015767: organic leads ...
    comparison.right().asDouble(); // 0.014425

    ComparisonWithin within = comparison.within("type");
    within.verdict(); // MIXED
    within.leftLeads(); // ... in Photo alone
    within.rightLeads(); // paid leads in Link, Status and Video
    within.rate(); // of the difference of 0.001342, what comes from other rates
    within.mix(); // and what comes from another mix of types
    // end
    assertThat(Math.round(comparison.left().asDouble() * 1e6)).isEqualTo(15767);
    assertThat(Math.round(comparison.right().asDouble() * 1e6)).isEqualTo(14425);
    assertThat(Math.round(within.difference() * 1e6)).isEqualTo(1342);
    assertThat(within.verdict()).isEqualTo(ComparisonWithin.Verdict.MIXED);
    assertThat(within.leftLeads()).hasSize(1);
    assertThat(within.rightLeads()).hasSize(3);
  }

  @Test
  void countsWhatDoesNotAdd() {
    List<Visit> visits = List.of(new Visit("a", "x"), new Visit("a", "y"), new Visit("b", "y"));
    List<Followers> readings = List.of(
        new Followers("vk/1", "vk", LocalDate.of(2026, 11, 1), 100),
        new Followers("vk/1", "vk", LocalDate.of(2026, 11, 2), 120),
        new Followers("vk/2", "vk", LocalDate.of(2026, 11, 2), 30));
    // docs: unique
    Totals people = visits.stream()
        .collect(Rollup.of(Visit.class)
            .by("campaign", Visit::campaign)
            .unique(VISITORS, Visit::visitor)
            .build()
            .collector());
    people.unique(VISITORS, "a"); // visitors 2
    people.unique(VISITORS, "b"); // visitors 1
    people.unique(VISITORS); // visitors 2, not 3: y came by both

    Totals state = readings.stream()
        .collect(Rollup.of(Followers.class)
            .by("network", Followers::network)
            .last(FOLLOWERS, Followers::account, Followers::day, Followers::number)
            .build()
            .collector());
    state.of("vk"); // Optional[{followers=150}]: 120 + 30, and never 250
    // end
    assertThat(people.unique(VISITORS)).hasToString("visitors 2");
    assertThat(people.unique(VISITORS, "a")).hasToString("visitors 2");
    assertThat(state.of("vk")).hasToString("Optional[{followers=150}]");
  }
}
