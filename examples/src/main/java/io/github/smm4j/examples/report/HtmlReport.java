package io.github.smm4j.examples.report;

import io.github.smm4j.core.Tally;
import io.github.smm4j.examples.page.HtmlPage;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.engagement.EngagementModel;
import io.github.smm4j.utm.UtmLink;
import io.github.smm4j.utm.UtmParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report as one page that needs nothing else to be viewed. */
final class HtmlReport {
  private static final int LINKS_SHOWN = 5;

  private final HtmlPage page;
  private final PostAnalysis analysis;

  private HtmlReport(HtmlPage page, PostAnalysis analysis) {
    this.page = page;
    this.analysis = analysis;
  }

  static String of(String title, String source, PostAnalysis analysis) {
    HtmlReport report = new HtmlReport(new HtmlPage(title, source), analysis);
    report.sums();
    report.engagementRate();
    analysis.breakdowns().forEach(report::breakdown);
    report.typeAndPromotion();
    report.paidAgainstUnpaid();
    report.bestTime();
    report.contentMix();
    report.dirtyRows();
    report.links();
    return report.page.end();
  }

  private void sums() {
    page.section("In all");
    Tally sums = analysis.sums();
    page.html("<div class=\"cards\">\n");
    card("posts", TextReport.count(sums.parts()));
    TextReport.shownSums(sums).forEach(this::card);
    page.html("</div>\n");
    page.endSection();
  }

  private void card(String name, String value) {
    page.html("<div class=\"card\"><b>").text(value).html("</b>").text(name).html("</div>\n");
  }

  private void engagementRate() {
    page.section("Engagement rate by reach (ERR)");
    List<List<String>> lines = new ArrayList<>();
    for (EngagementModel model : analysis.models()) {
      lines.add(cells(analysis.overall(model)));
    }
    page.table(
        List.of("counted as interactions", "posts", "left out", "pooled", "mean", "median"),
        lines,
        1);
    page.note("pooled: all interactions by all reach; mean and median: of the posts' rates."
        + " A post that lacks an interaction is left out and counted, never taken as zero.");
    page.endSection();
  }

  private void breakdown(Breakdown breakdown) {
    page.section("ERR by " + breakdown.title().toLowerCase(Locale.ROOT));
    RateCharts.engagementRates(breakdown).ifPresent(chart -> page.html(chart).html("\n"));
    page.table(
        List.of(breakdown.title(), "posts", "left out", "pooled", "mean", "median"),
        breakdown.lines().stream().map(HtmlReport::cells).toList(),
        1);
    page.note("Groups of fewer than " + PostAnalysis.FEWEST_POSTS
        + " posts are not drawn: too few to tell.");
    page.endSection();
  }

  private void typeAndPromotion() {
    page.section("Type and promotion, from the sums");
    KpiTable table = analysis.byTypeAndPromotion();
    List<String> header = new ArrayList<>(table.keyNames());
    table.kpis().forEach(kpi -> header.add(kpi.label()));
    List<List<String>> lines = new ArrayList<>();
    for (KpiTable.Row row : table.rows()) {
      lines.add(cells(row.keys().stream().map(Object::toString).toList(), row));
    }
    lines.add(cells(List.of("total", ""), table.totals()));
    page.table(header, lines, table.keyNames().size());
    page.endSection();
  }

  private static List<String> cells(List<String> label, KpiTable.Row row) {
    List<String> cells = new ArrayList<>(label);
    row.values()
        .forEach(value -> cells.add(value.isDefined() ? value.format(Locale.ENGLISH) : "-"));
    return cells;
  }

  private void paidAgainstUnpaid() {
    analysis.paidWithinTypes().ifPresent(within -> {
      page.section("Paid or not, within each type");
      List<List<String>> lines = new ArrayList<>();
      within
          .parts()
          .forEach(part -> lines.add(List.of(
              part.key().toString(), TextReport.rate(part.left()), TextReport.rate(part.right()))));
      page.table(List.of("type", "paid, pooled ERR", "not paid, pooled ERR"), lines, 1);
      List<String> words = TextReport.paidAgainstUnpaid(within);
      words.subList(words.size() - 2, words.size()).forEach(page::note);
      page.endSection();
    });
  }

  private void bestTime() {
    if (analysis.slots().isEmpty()) {
      return;
    }
    page.section("Best time to post: median ERR in %, by weekday and hour");
    heatMap(analysis.slots().orElseThrow());
    page.note(
        "Grey: fewer than " + PostAnalysis.FEWEST_POSTS
            + " posts, too few to tell. Hover a cell for its number of posts. Weekdays and hours as the file numbers them.");
    page.table(
        List.of("best slots", "posts", "left out", "pooled", "mean", "median"),
        analysis.bestSlots().stream()
            .limit(TextReport.SLOTS_SHOWN)
            .map(HtmlReport::cells)
            .toList(),
        1);
    page.endSection();
  }

  private void heatMap(Breakdown slots) {
    Map<String, Breakdown.Line> byLabel = slots.lines().stream()
        .collect(Collectors.toMap(Breakdown.Line::label, Function.identity()));
    TreeSet<Integer> weekdays = new TreeSet<>();
    TreeSet<Integer> hours = new TreeSet<>();
    analysis.rows().forEach(row -> {
      row.weekday().ifPresent(weekdays::add);
      row.hour().ifPresent(hours::add);
    });
    double highest = analysis.bestSlots().stream()
        .mapToDouble(line -> line.median().asDouble())
        .max()
        .orElse(1);
    page.html("<div class=\"scroll\"><table class=\"heat\">\n<tr><th>weekday</th>");
    hours.forEach(hour -> page.html("<th>").html("%02d h".formatted(hour)).html("</th>"));
    page.html("</tr>\n");
    for (int weekday : weekdays) {
      page.html("<tr><th>").html(Integer.toString(weekday)).html("</th>");
      for (int hour : hours) {
        heatCell(byLabel.get(PostAnalysis.slot(weekday, hour)), highest);
      }
      page.html("</tr>\n");
    }
    page.html("</table></div>\n");
  }

  private void heatCell(Breakdown.@Nullable Line line, double highest) {
    if (line == null || !line.median().isDefined()) {
      page.html("<td></td>");
      return;
    }
    double rate = line.median().asDouble();
    String number = String.format(Locale.ENGLISH, "%.1f", 100 * rate);
    if (line.posts() < PostAnalysis.FEWEST_POSTS) {
      page.html("<td class=\"few\" title=\"").html(Long.toString(line.posts())).html(" posts\">");
    } else {
      page.html(String.format(
          Locale.ENGLISH,
          "<td style=\"background: rgba(47, 111, 176, %.2f)\" title=\"%d posts\">",
          0.75 * rate / highest,
          line.posts()));
    }
    page.html(number).html("</td>");
  }

  private void contentMix() {
    if (analysis.categories().isEmpty()) {
      return;
    }
    page.section("Content mix");
    List<List<String>> lines = new ArrayList<>();
    analysis
        .categories()
        .forEach((category, posts) -> lines.add(List.of(
            category,
            posts.toString(),
            analysis.sellingCategories().contains(category) ? "sells" : "")));
    page.table(List.of("category", "posts", ""), lines, 1);
    analysis
        .sellingShare()
        .ifPresent(share -> page.note("Posts that sell: " + share.format(Locale.ENGLISH)
            + "; the 80/20 rule allows " + TextReport.percent(PostAnalysis.SELLING_ALLOWED) + "."));
    page.endSection();
  }

  private void dirtyRows() {
    page.section("Rows that need a look");
    List<String> dirty = analysis.dirtyRows();
    if (dirty.isEmpty()) {
      page.note("None.");
    } else {
      page.points(dirty);
    }
    page.endSection();
  }

  private void links() {
    page.section("Tagged links");
    for (PostRow row : analysis.rows().stream().limit(LINKS_SHOWN).toList()) {
      UtmLink link = PostLinks.linkOf(row);
      page.html("<p><code>")
          .text(link.toString())
          .html("</code><br><span class=\"note\">reads back as ")
          .text(UtmParameters.parse(link.toString()).toString())
          .html("</span></p>\n");
    }
    page.note(PostLinks.readBack(analysis.rows()) + " of " + analysis.rows().size()
        + " links read back as written.");
    page.endSection();
  }

  private static List<String> cells(Breakdown.Line line) {
    return List.of(
        line.label(),
        Long.toString(line.posts()),
        Long.toString(line.mean().leftOut()),
        TextReport.rate(line.pooled()),
        TextReport.rate(line.mean()),
        TextReport.rate(line.median()));
  }
}
