package io.github.smm4j.examples.report;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.ComparisonWithin;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.RateAverage;
import io.github.smm4j.metrics.engagement.EngagementModel;
import io.github.smm4j.utm.UtmLink;
import io.github.smm4j.utm.UtmParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** The report as text. */
final class TextReport {
  private static final int LINKS_SHOWN = 3;
  static final int SLOTS_SHOWN = 5;

  private final StringBuilder text = new StringBuilder();

  private TextReport() {}

  static String of(String title, PostAnalysis analysis) {
    TextReport report = new TextReport();
    report.text.append(title).append('\n').append("=".repeat(title.length())).append('\n');
    report.sums(analysis);
    report.engagementRate(analysis);
    analysis.breakdowns().forEach(report::breakdown);
    report.section("Type and promotion, from the sums");
    report.text.append(analysis.byTypeAndPromotion());
    report.paidAgainstUnpaid(analysis);
    report.bestTime(analysis);
    report.contentMix(analysis);
    report.dirtyRows(analysis);
    report.links(analysis.rows());
    return report.text.toString();
  }

  private void section(String title) {
    text.append('\n')
        .append(title)
        .append('\n')
        .append("-".repeat(title.length()))
        .append('\n');
  }

  private void sums(PostAnalysis analysis) {
    section("In all");
    Tally sums = analysis.sums();
    text.append("%-14s %s\n".formatted("posts", count(sums.parts())));
    shownSums(sums).forEach((name, sum) -> text.append("%-14s %s\n".formatted(name, sum)));
  }

  /** The sums by name, without the followers, whose sum over posts tells nobody anything. */
  static Map<String, String> shownSums(Tally sums) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Measure measure : sums.measures()) {
      if (!measure.equals(Measure.FOLLOWERS.gross())) {
        long lacking = sums.partsWithout(measure);
        shown.put(
            measure.equals(Measure.REACH.gross()) ? "reach (gross)" : measure.id(),
            count(sums.get(measure).orElseThrow())
                + (lacking == 0 ? "" : " (not measured in " + lacking + ")"));
      }
    }
    return shown;
  }

  private void engagementRate(PostAnalysis analysis) {
    section("Engagement rate by reach (ERR)");
    text.append(row("", "posts", "left out", "pooled", "mean", "median"));
    for (EngagementModel model : analysis.models()) {
      text.append(row(analysis.overall(model)));
    }
    text.append("pooled: all interactions by all reach; mean and median: of the posts' rates\n");
  }

  private void breakdown(Breakdown breakdown) {
    section(breakdown.title());
    text.append(row("", "posts", "left out", "pooled", "mean", "median"));
    breakdown.lines().forEach(line -> text.append(row(line)));
  }

  private void paidAgainstUnpaid(PostAnalysis analysis) {
    analysis.paidWithinTypes().ifPresent(within -> {
      section("Paid or not, within each type");
      paidAgainstUnpaid(within).forEach(line -> text.append(line).append('\n'));
    });
  }

  private void bestTime(PostAnalysis analysis) {
    List<Breakdown.Line> best = analysis.bestSlots();
    if (analysis.slots().isEmpty()) {
      return;
    }
    section("Best time to post");
    text.append("by median ERR, of the slots with ")
        .append(PostAnalysis.FEWEST_POSTS)
        .append(" or more posts; the others are too few to tell\n")
        .append(row("", "posts", "left out", "pooled", "mean", "median"));
    best.stream().limit(SLOTS_SHOWN).forEach(line -> text.append(row(line)));
    int slots = analysis.slots().orElseThrow().lines().size();
    text.append("ranked: ")
        .append(best.size())
        .append(" of ")
        .append(slots)
        .append(" slots with posts\n");
  }

  private void contentMix(PostAnalysis analysis) {
    if (analysis.categories().isEmpty()) {
      return;
    }
    section("Content mix");
    analysis
        .categories()
        .forEach((category, posts) -> text.append("category ")
            .append(category)
            .append(": ")
            .append(posts)
            .append(" posts")
            .append(analysis.sellingCategories().contains(category) ? ", sells" : "")
            .append('\n'));
    analysis
        .sellingShare()
        .ifPresent(share -> text.append("posts that sell: ")
            .append(share.format(Locale.ENGLISH))
            .append("; the 80/20 rule allows ")
            .append(percent(PostAnalysis.SELLING_ALLOWED))
            .append('\n'));
  }

  private void dirtyRows(PostAnalysis analysis) {
    section("Rows that need a look");
    List<String> dirty = analysis.dirtyRows();
    text.append(dirty.isEmpty() ? "none\n" : String.join("\n", dirty) + "\n");
  }

  private void links(List<PostRow> rows) {
    section("Tagged links");
    rows.stream().limit(LINKS_SHOWN).forEach(row -> {
      UtmLink link = PostLinks.linkOf(row);
      text.append(link)
          .append('\n')
          .append("  reads back as ")
          .append(UtmParameters.parse(link.toString()))
          .append('\n');
    });
    text.append(PostLinks.readBack(rows))
        .append(" of ")
        .append(rows.size())
        .append(" links read back as written\n");
  }

  private static String row(Breakdown.Line line) {
    return row(
        line.label(),
        Long.toString(line.posts()),
        Long.toString(line.mean().leftOut()),
        rate(line.pooled()),
        rate(line.mean()),
        rate(line.median()));
  }

  private static String row(String label, String... cells) {
    StringJoiner line = new StringJoiner("  ", "", "\n");
    line.add("%-24s".formatted(label));
    for (String cell : cells) {
      line.add("%8s".formatted(cell));
    }
    return line.toString();
  }

  static String rate(KpiValue value) {
    return value.isDefined() ? percentWithDigits(value.asDouble()) : "-";
  }

  static String rate(RateAverage average) {
    return average.isDefined() ? percentWithDigits(average.asDouble()) : "-";
  }

  private static String percentWithDigits(double rate) {
    return String.format(Locale.ENGLISH, "%.4f %%", 100 * rate);
  }

  /** What the comparison of paid and unpaid posts says, a line for each type and a verdict. */
  static List<String> paidAgainstUnpaid(ComparisonWithin within) {
    List<String> lines = new ArrayList<>();
    for (ComparisonWithin.Part part : within.parts()) {
      lines.add(
          "%-8s paid %s, not paid %s".formatted(part.key(), rate(part.left()), rate(part.right())));
    }
    lines.add(String.format(
        Locale.ENGLISH,
        "difference in all: %+.4f points; by the mix of types %+.4f, by the rates within them %+.4f",
        100 * within.difference(),
        100 * within.mix(),
        100 * within.rate()));
    lines.add("so: "
        + switch (within.verdict()) {
          case HOLDS -> "what leads in all leads in every type";
          case REVERSED ->
            "what leads in all is behind in every type: only the mix of types makes it lead";
          case MIXED -> "each leads in some type: ask for the types, not for the whole";
          case EVEN -> "no difference";
          default -> "nothing to compare";
        });
    return lines;
  }

  static String percent(double share) {
    return String.format(Locale.ENGLISH, "%.0f %%", 100 * share);
  }

  static String count(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }
}
