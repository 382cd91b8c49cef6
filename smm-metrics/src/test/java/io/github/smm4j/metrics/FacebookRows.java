package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.ENGAGEMENTS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.REACH;

import io.github.smm4j.core.Promotion;
import io.github.smm4j.core.Tally;
import java.util.List;
import java.util.Optional;

/** The 500 posts of {@code facebook-posts.csv} with their type and promotion. */
final class FacebookRows {

  record Row(String type, Optional<Promotion> promotion, Tally tally) {}

  private FacebookRows() {}

  static List<Row> all() {
    return TestTable.csv("facebook-posts.csv").stream()
        .map(row -> new Row(
            row.get("Type"),
            row.get("Paid").isEmpty()
                ? Optional.empty()
                : Optional.of(row.get("Paid").equals("1") ? Promotion.PAID : Promotion.ORGANIC),
            Tally.builder()
                .set(REACH, Long.parseLong(row.get("Lifetime Post Total Reach")))
                .set(IMPRESSIONS, Long.parseLong(row.get("Lifetime Post Total Impressions")))
                .set(ENGAGEMENTS, Long.parseLong(row.get("Total Interactions")))
                .build()))
        .toList();
  }
}
