package io.github.smm4j.examples.report;

import static io.github.smm4j.core.Measure.POSTS;

import io.github.smm4j.core.Promotion;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.ComparisonWithin;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.Totals;
import io.github.smm4j.metrics.engagement.EngagementModel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Posts rolled up once by all that the report groups by, with the engagement rate of one model. */
final class PostTotals {
  static final String TYPE = "type";
  static final String PROMOTION = "promotion";
  static final String WEEKDAY = "weekday";
  static final String HOUR = "hour";
  static final String CATEGORY = "category";
  static final String PAID = "paid";
  static final String UNPAID = "not paid";
  private static final String NOT_KNOWN = "not known";

  private final Kpi rate;
  private final Totals all;
  /** Of the posts that have a rate alone: a pooled rate leaves the others out, as a mean does. */
  private final Totals complete;

  PostTotals(EngagementModel model, List<PostRow> rows) {
    rate = model.kpi();
    all = rollup().meanRate(rate).medianRate(rate).build().totals(rows);
    complete =
        rollup().where(row -> rate.of(row.post().tally()).isDefined()).build().totals(rows);
  }

  private static Rollup.Builder<PostRow> rollup() {
    return Rollup.of(PostRow.class)
        .by(TYPE, row -> row.type().orElse(NOT_KNOWN))
        .by(PROMOTION, row -> row.post().promotion().map(PostTotals::word).orElse(NOT_KNOWN))
        .by(WEEKDAY, row -> orNull(row.weekday()))
        .by(HOUR, row -> orNull(row.hour()))
        .by(CATEGORY, row -> row.category().orElse(null))
        .sum(POSTS, row -> 1)
        .sumAll(row -> row.post().tally());
  }

  private static String word(Promotion promotion) {
    return promotion == Promotion.PAID ? PAID : UNPAID;
  }

  private static @Nullable Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  /** The sums over all posts; reach becomes gross reach, in which a person counts once per post. */
  Tally sums() {
    return all.total();
  }

  /** The sums by keys. */
  Totals by(String... keys) {
    return all.by(keys);
  }

  /** KPIs by keys. */
  KpiTable table(List<String> keys, Kpi... kpis) {
    return all.by(keys.toArray(String[]::new)).table(kpis);
  }

  /** The engagement rate of all posts. */
  Breakdown.Line overall(String label) {
    return line(label, all.by(), complete.by(), List.of());
  }

  /** The engagement rate by keys. */
  Breakdown breakdown(String title, Function<List<Object>, String> label, String... keys) {
    Totals groups = all.by(keys);
    Totals completeGroups = complete.by(keys);
    List<Breakdown.Line> lines = new ArrayList<>();
    groups
        .groups()
        .keySet()
        .forEach(key -> lines.add(line(label.apply(key), groups, completeGroups, key)));
    return new Breakdown(title, List.copyOf(lines));
  }

  private Breakdown.Line line(
      String label, Totals groups, Totals completeGroups, List<Object> key) {
    Object[] keys = key.toArray();
    return new Breakdown.Line(
        label,
        groups.of(keys).orElse(Tally.empty()).get(POSTS).orElse(0),
        rate.pooled().of(completeGroups.of(keys).orElse(Tally.empty())),
        groups.meanRate(rate, keys),
        groups.medianRate(rate, keys));
  }

  /** Paid posts against the others, in all and within each type: does the difference hold, or is it the mix? */
  ComparisonWithin paidWithinTypes() {
    return complete.compare(rate.pooled(), PROMOTION, PAID, UNPAID).within(TYPE);
  }
}
