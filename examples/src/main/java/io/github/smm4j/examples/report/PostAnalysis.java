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
import io.github.smm4j.core.Promotion;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.engagement.Averaging;
import io.github.smm4j.metrics.engagement.EngagementModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

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

  private static final Rollup<PostRow> BY_TYPE_AND_PROMOTION = Rollup.of(PostRow.class)
      .by("type", PostRow::type)
      .by("promotion", row -> row.post().promotion())
      .sum(POSTS, row -> 1)
      .sumAll(row -> row.post().tally())
      .build();

  private final List<PostRow> rows;
  private final Set<String> sellingCategories;
  private final EngagementModel model;

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
    return Tally.sum(rows.stream().map(row -> row.post().tally().gross()).toList());
  }

  /** The engagement rate of all posts by a model. */
  Breakdown.Line overall(EngagementModel model) {
    String label = model.equals(BY_SUM) ? "like + comment + share" : "interactions of the file";
    return Breakdown.Line.of(label, model, rows.stream().map(PostRow::post).toList());
  }

  /** Engagement by type and promotion. */
  KpiTable byTypeAndPromotion() {
    return rows.stream()
        .collect(BY_TYPE_AND_PROMOTION.collector())
        .table(POSTS_COUNTED, ERR.pooled(), ER_IMPRESSIONS, FREQUENCY.pooled());
  }

  /** Engagement by type, promotion, weekday and hour, where the file has them. */
  List<Breakdown> breakdowns() {
    List<Breakdown> breakdowns = new ArrayList<>();
    addBreakdown(breakdowns, "Type of post", row -> row.type());
    addBreakdown(
        breakdowns,
        "Paid or not",
        row -> row.post()
            .promotion()
            .map(promotion -> promotion == Promotion.PAID ? "paid" : "not paid"));
    addBreakdown(breakdowns, "Weekday", row -> twoDigits(row.weekday()));
    addBreakdown(breakdowns, "Hour", row -> twoDigits(row.hour()));
    return breakdowns;
  }

  private void addBreakdown(
      List<Breakdown> breakdowns, String title, Function<PostRow, Optional<String>> key) {
    if (rows.stream().anyMatch(row -> key.apply(row).isPresent())) {
      breakdowns.add(Breakdown.of(title, model, rows, row -> key.apply(row).orElse("not known")));
    }
  }

  private static Optional<String> twoDigits(OptionalInt number) {
    return number.isPresent() ? Optional.of("%02d".formatted(number.getAsInt())) : Optional.empty();
  }

  /** Engagement by weekday and hour together; empty if the file lacks either. */
  Optional<Breakdown> slots() {
    List<PostRow> timed = rows.stream()
        .filter(row -> row.weekday().isPresent() && row.hour().isPresent())
        .toList();
    return timed.isEmpty()
        ? Optional.empty()
        : Optional.of(Breakdown.of(
            "Weekday and hour",
            model,
            timed,
            row -> slot(row.weekday().orElseThrow(), row.hour().orElseThrow())));
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
            Comparator.comparingDouble((Breakdown.Line line) -> line.median().rate())
                .reversed())
        .toList();
  }

  /** How many posts each category has. */
  Map<String, Long> categories() {
    Map<String, Long> counts = new TreeMap<>();
    rows.forEach(
        row -> row.category().ifPresent(category -> counts.merge(category, 1L, Long::sum)));
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
