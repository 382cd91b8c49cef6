package io.github.smm4j.examples.report;

import static io.github.smm4j.core.Measure.COMMENTS;
import static io.github.smm4j.core.Measure.ENGAGEMENTS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.POSTS;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.SHARES;
import static io.github.smm4j.metrics.Kpis.ERR;
import static io.github.smm4j.metrics.Kpis.ER_IMPRESSIONS;
import static io.github.smm4j.metrics.Kpis.FREQUENCY;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.ComparisonWithin;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Totals;
import io.github.smm4j.metrics.engagement.Averaging;
import io.github.smm4j.metrics.engagement.EngagementModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the report says of some posts. */
final class PostAnalysis {

  /** From how many posts on a group is drawn, and a slot of weekday and hour is ranked. */
  static final int FEWEST_POSTS = 10;

  /** What the 80/20 rule of content allows posts that sell. */
  static final double SELLING_ALLOWED = 0.2;

  static final Kpi POSTS_COUNTED =
      Kpi.define("posts").title("Posts").total(POSTS).count().neutral().build();

  private static final Measure SELLING_POSTS = Measure.count("selling_posts");

  private static final Kpi SELLING_SHARE = Kpi.define("selling_share")
      .title("Share of posts that sell")
      .ratio(SELLING_POSTS, POSTS)
      .percent()
      .lowerIsBetter()
      .build();

  /** By the file's own count of interactions. */
  static final EngagementModel BY_INTERACTIONS = EngagementModel.named("err_interactions")
      .counting(ENGAGEMENTS)
      .per(REACH)
      .averaging(Averaging.MEAN);

  /** By the interactions that can be seen. */
  static final EngagementModel BY_SUM = EngagementModel.named("err_likes_comments_shares")
      .counting(LIKES.plus(COMMENTS).plus(SHARES))
      .per(REACH)
      .averaging(Averaging.MEAN);

  private final List<PostRow> rows;
  private final Set<String> sellingCategories;
  private final EngagementModel model;
  private final PostTotals totals;

  /**
   * Takes the posts.
   *
   * @param rows the posts
   * @param sellingCategories the categories of posts that sell; empty if the file does not say
   */
  PostAnalysis(List<PostRow> rows, Set<String> sellingCategories) {
    this.rows = List.copyOf(rows);
    this.sellingCategories = Set.copyOf(sellingCategories);
    this.model = rows.stream().anyMatch(row -> row.post().tally().isMeasured(ENGAGEMENTS))
        ? BY_INTERACTIONS
        : BY_SUM;
    this.totals = new PostTotals(model, this.rows);
  }

  List<PostRow> rows() {
    return rows;
  }

  /** The engagement model of the breakdowns. */
  EngagementModel model() {
    return model;
  }

  /** The models whose answers stand side by side. */
  List<EngagementModel> models() {
    return model.equals(BY_SUM) ? List.of(BY_SUM) : List.of(BY_INTERACTIONS, BY_SUM);
  }

  /** The sums over all posts; reach becomes gross reach, in which a person counts once per post. */
  Tally sums() {
    return totals.sums();
  }

  /** The engagement rate of all posts by a model. */
  Breakdown.Line overall(EngagementModel model) {
    String label = model.equals(BY_SUM) ? "like + comment + share" : "interactions of the file";
    return (model.equals(this.model) ? totals : new PostTotals(model, rows)).overall(label);
  }

  /** Engagement by type and promotion. */
  KpiTable byTypeAndPromotion() {
    return totals.table(
        List.of(PostTotals.TYPE, PostTotals.PROMOTION),
        POSTS_COUNTED,
        ERR.pooled(),
        ER_IMPRESSIONS,
        FREQUENCY.pooled());
  }

  /** Paid against unpaid posts within each type; empty if the file does not say, or has only one of the two. */
  Optional<ComparisonWithin> paidWithinTypes() {
    return hasBothPromotions() ? Optional.of(totals.paidWithinTypes()) : Optional.empty();
  }

  private boolean hasBothPromotions() {
    return rows.stream()
            .flatMap(row -> row.post().promotion().stream())
            .distinct()
            .count()
        > 1;
  }

  /** Engagement by type, promotion, weekday and hour, where the file has them. */
  List<Breakdown> breakdowns() {
    List<Breakdown> breakdowns = new ArrayList<>();
    if (has(row -> row.type().isPresent())) {
      breakdowns.add(totals.breakdown("Type of post", PostAnalysis::word, PostTotals.TYPE));
    }
    if (has(row -> row.post().promotion().isPresent())) {
      breakdowns.add(totals.breakdown("Paid or not", PostAnalysis::word, PostTotals.PROMOTION));
    }
    if (has(row -> row.weekday().isPresent())) {
      breakdowns.add(totals.breakdown("Weekday", PostAnalysis::twoDigits, PostTotals.WEEKDAY));
    }
    if (has(row -> row.hour().isPresent())) {
      breakdowns.add(totals.breakdown("Hour", PostAnalysis::twoDigits, PostTotals.HOUR));
    }
    return breakdowns;
  }

  private boolean has(Predicate<PostRow> condition) {
    return rows.stream().anyMatch(condition);
  }

  private static String word(List<Object> key) {
    return key.get(0).toString();
  }

  private static String twoDigits(List<Object> key) {
    return key.get(0) instanceof Long number ? "%02d".formatted(number) : "not known";
  }

  /** Engagement by weekday and hour together; empty if the file lacks either. */
  Optional<Breakdown> slots() {
    List<PostRow> timed = rows.stream()
        .filter(row -> row.weekday().isPresent() && row.hour().isPresent())
        .toList();
    return timed.isEmpty()
        ? Optional.empty()
        : Optional.of(new PostTotals(model, timed)
            .breakdown(
                "Weekday and hour",
                key -> slot(((Long) key.get(0)).intValue(), ((Long) key.get(1)).intValue()),
                PostTotals.WEEKDAY,
                PostTotals.HOUR));
  }

  static String slot(int weekday, int hour) {
    return "weekday %d, %02d:00".formatted(weekday, hour);
  }

  /** The slots with enough posts, the highest median engagement rate first. */
  List<Breakdown.Line> bestSlots() {
    return slots().stream()
        .flatMap(slots -> slots.withPostsFrom(FEWEST_POSTS).lines().stream())
        .filter(line -> line.median().isDefined())
        .sorted(
            Comparator.comparingDouble((Breakdown.Line line) -> line.median().asDouble())
                .reversed())
        .toList();
  }

  /** How many posts each category has. */
  Map<String, Long> categories() {
    Map<String, Long> counts = new LinkedHashMap<>();
    totals.by(PostTotals.CATEGORY).groups().forEach((key, sums) -> {
      if (!key.get(0).equals(Totals.NO_KEY)) {
        counts.put(key.get(0).toString(), sums.get(POSTS).orElseThrow());
      }
    });
    return counts;
  }

  Set<String> sellingCategories() {
    return sellingCategories;
  }

  /** The share of posts that sell, of those whose category is known; empty if no category is said to sell. */
  Optional<KpiValue> sellingShare() {
    if (sellingCategories.isEmpty()) {
      return Optional.empty();
    }
    long known = rows.stream().filter(row -> row.category().isPresent()).count();
    long selling = rows.stream()
        .filter(row -> row.category().filter(sellingCategories::contains).isPresent())
        .count();
    return Optional.of(SELLING_SHARE.of(
        Tally.builder().set(SELLING_POSTS, selling).set(POSTS, known).build()));
  }

  /** The rows that lack something or break sense, as they stand in the file. */
  List<String> dirtyRows() {
    List<String> dirty = new ArrayList<>();
    Set<Measure> expected = new LinkedHashSet<>();
    rows.forEach(row -> expected.addAll(row.post().tally().measures()));
    boolean promotionKnown =
        rows.stream().anyMatch(row -> row.post().promotion().isPresent());
    for (PostRow row : rows) {
      Post post = row.post();
      List<String> problems = new ArrayList<>();
      expected.stream()
          .filter(measure -> !post.tally().isMeasured(measure))
          .forEach(measure -> problems.add(measure + " missing"));
      if (promotionKnown && post.promotion().isEmpty()) {
        problems.add("paid or not missing");
      }
      long reach = post.tally().get(REACH).orElse(0);
      if (post.tally().isMeasured(IMPRESSIONS)
          && reach > post.tally().get(IMPRESSIONS).orElseThrow()) {
        problems.add("reach " + reach + " above impressions "
            + post.tally().get(IMPRESSIONS).orElseThrow());
      }
      if (!problems.isEmpty()) {
        dirty.add("line " + row.line() + ": " + String.join(", ", problems));
      }
    }
    return dirty;
  }
}
