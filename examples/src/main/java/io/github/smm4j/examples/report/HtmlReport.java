package io.github.smm4j.examples.report;

import static com.google.common.html.HtmlEscapers.htmlEscaper;

import io.github.smm4j.core.Tally;
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
  private static final String STYLE = """
      :root { color-scheme: light; }
      body { font: 15px/1.5 "DejaVu Sans", Verdana, sans-serif; color: #1d2733; background: #f5f6f8; margin: 0; }
      main { max-width: 1000px; margin: 0 auto; padding: 24px; }
      section { background: #fff; border-radius: 8px; padding: 16px 24px 24px; margin: 0 0 20px; }
      h1 { font-size: 26px; margin: 8px 0 4px; } h2 { font-size: 18px; margin: 8px 0 12px; }
      table { border-collapse: collapse; } th, td { padding: 3px 12px; text-align: right; white-space: nowrap; }
      th { border-bottom: 1px solid #c9d0d8; font-weight: 600; } th:first-child, td:first-child, .keys2 th:nth-child(2), .keys2 td:nth-child(2) { text-align: left; }
      .cards { display: flex; flex-wrap: wrap; gap: 12px; } .card { background: #f0f4f9; border-radius: 6px; padding: 10px 16px; }
      .card b { display: block; font-size: 20px; } .note { color: #5a6775; font-size: 13px; }
      .heat td, .heat th { padding: 3px 5px; text-align: center; font-size: 12px; min-width: 26px; }
      .few { color: #9aa4af; } svg { max-width: 100%; height: auto; } code { font-size: 12.5px; overflow-wrap: anywhere; }
      .scroll { overflow-x: auto; } figure { margin: 0; }
      """;

  private final StringBuilder page = new StringBuilder();
  private final PostAnalysis analysis;

  private HtmlReport(PostAnalysis analysis) {
    this.analysis = analysis;
  }

  static String of(String title, String source, PostAnalysis analysis) {
    HtmlReport report = new HtmlReport(analysis);
    report
        .page
        .append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(escape(title))
        .append("</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(escape(title))
        .append("</h1>\n<p class=\"note\">")
        .append(escape(source))
        .append("</p>\n");
    report.sums();
    report.engagementRate();
    analysis.breakdowns().forEach(report::breakdown);
    report.typeAndPromotion();
    report.paidAgainstUnpaid();
    report.bestTime();
    report.contentMix();
    report.dirtyRows();
    report.links();
    return report.page.append("</main>\n</body>\n</html>\n").toString();
  }

  private void section(String title) {
    page.append("<section>\n<h2>").append(escape(title)).append("</h2>\n");
  }

  private void endSection() {
    page.append("</section>\n");
  }

  private void note(String text) {
    page.append("<p class=\"note\">").append(escape(text)).append("</p>\n");
  }

  private void sums() {
    section("In all");
    Tally sums = analysis.sums();
    page.append("<div class=\"cards\">\n");
    card("posts", TextReport.count(sums.parts()));
    TextReport.shownSums(sums).forEach(this::card);
    page.append("</div>\n");
    endSection();
  }

  private void card(String name, String value) {
    page.append("<div class=\"card\"><b>")
        .append(escape(value))
        .append("</b>")
        .append(escape(name))
        .append("</div>\n");
  }

  private void engagementRate() {
    section("Engagement rate by reach (ERR)");
    List<List<String>> lines = new ArrayList<>();
    for (EngagementModel model : analysis.models()) {
      lines.add(cells(analysis.overall(model)));
    }
    table(
        List.of("counted as interactions", "posts", "left out", "pooled", "mean", "median"), lines);
    note("pooled: all interactions by all reach; mean and median: of the posts' rates."
        + " A post that lacks an interaction is left out and counted, never taken as zero.");
    endSection();
  }

  private void breakdown(Breakdown breakdown) {
    section("ERR by " + breakdown.title().toLowerCase(Locale.ROOT));
    Charts.engagementRates(breakdown).ifPresent(chart -> page.append(chart).append('\n'));
    table(
        List.of(breakdown.title(), "posts", "left out", "pooled", "mean", "median"),
        breakdown.lines().stream().map(HtmlReport::cells).toList());
    note("Groups of fewer than " + PostAnalysis.FEWEST_POSTS
        + " posts are not drawn: too few to tell.");
    endSection();
  }

  private void typeAndPromotion() {
    section("Type and promotion, from the sums");
    KpiTable table = analysis.byTypeAndPromotion();
    List<String> header = new ArrayList<>(table.keyNames());
    table.kpis().forEach(kpi -> header.add(kpi.label()));
    List<List<String>> lines = new ArrayList<>();
    for (KpiTable.Row row : table.rows()) {
      lines.add(cells(row.keys().stream().map(Object::toString).toList(), row));
    }
    lines.add(cells(List.of("total", ""), table.totals()));
    page.append("<div class=\"keys2\">\n");
    table(header, lines);
    page.append("</div>\n");
    endSection();
  }

  private static List<String> cells(List<String> label, KpiTable.Row row) {
    List<String> cells = new ArrayList<>(label);
    row.values()
        .forEach(value -> cells.add(value.isDefined() ? value.format(Locale.ENGLISH) : "-"));
    return cells;
  }

  private void paidAgainstUnpaid() {
    analysis.paidWithinTypes().ifPresent(within -> {
      section("Paid or not, within each type");
      List<List<String>> lines = new ArrayList<>();
      within
          .parts()
          .forEach(part -> lines.add(List.of(
              part.key().toString(), TextReport.rate(part.left()), TextReport.rate(part.right()))));
      table(List.of("type", "paid, pooled ERR", "not paid, pooled ERR"), lines);
      List<String> words = TextReport.paidAgainstUnpaid(within);
      words.subList(words.size() - 2, words.size()).forEach(this::note);
      endSection();
    });
  }

  private void bestTime() {
    if (analysis.slots().isEmpty()) {
      return;
    }
    section("Best time to post: median ERR in %, by weekday and hour");
    heatMap(analysis.slots().orElseThrow());
    note(
        "Grey: fewer than " + PostAnalysis.FEWEST_POSTS
            + " posts, too few to tell. Hover a cell for its number of posts. Weekdays and hours as the file numbers them.");
    table(
        List.of("best slots", "posts", "left out", "pooled", "mean", "median"),
        analysis.bestSlots().stream()
            .limit(TextReport.SLOTS_SHOWN)
            .map(HtmlReport::cells)
            .toList());
    endSection();
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
    page.append("<div class=\"scroll\"><table class=\"heat\">\n<tr><th>weekday</th>");
    hours.forEach(hour -> page.append("<th>").append("%02d h".formatted(hour)).append("</th>"));
    page.append("</tr>\n");
    for (int weekday : weekdays) {
      page.append("<tr><th>").append(weekday).append("</th>");
      for (int hour : hours) {
        heatCell(byLabel.get(PostAnalysis.slot(weekday, hour)), highest);
      }
      page.append("</tr>\n");
    }
    page.append("</table></div>\n");
  }

  private void heatCell(Breakdown.@Nullable Line line, double highest) {
    if (line == null || !line.median().isDefined()) {
      page.append("<td></td>");
      return;
    }
    double rate = line.median().asDouble();
    String number = String.format(Locale.ENGLISH, "%.1f", 100 * rate);
    if (line.posts() < PostAnalysis.FEWEST_POSTS) {
      page.append("<td class=\"few\" title=\"").append(line.posts()).append(" posts\">");
    } else {
      page.append(String.format(
          Locale.ENGLISH,
          "<td style=\"background: rgba(47, 111, 176, %.2f)\" title=\"%d posts\">",
          0.75 * rate / highest,
          line.posts()));
    }
    page.append(number).append("</td>");
  }

  private void contentMix() {
    if (analysis.categories().isEmpty()) {
      return;
    }
    section("Content mix");
    List<List<String>> lines = new ArrayList<>();
    analysis
        .categories()
        .forEach((category, posts) -> lines.add(List.of(
            category,
            posts.toString(),
            analysis.sellingCategories().contains(category) ? "sells" : "")));
    table(List.of("category", "posts", ""), lines);
    analysis
        .sellingShare()
        .ifPresent(share -> note("Posts that sell: " + share.format(Locale.ENGLISH)
            + "; the 80/20 rule allows " + TextReport.percent(PostAnalysis.SELLING_ALLOWED) + "."));
    endSection();
  }

  private void dirtyRows() {
    section("Rows that need a look");
    List<String> dirty = analysis.dirtyRows();
    page.append("<ul>\n");
    dirty.forEach(row -> page.append("<li>").append(escape(row)).append("</li>\n"));
    page.append("</ul>\n");
    if (dirty.isEmpty()) {
      note("None.");
    }
    endSection();
  }

  private void links() {
    section("Tagged links");
    for (PostRow row : analysis.rows().stream().limit(LINKS_SHOWN).toList()) {
      UtmLink link = PostLinks.linkOf(row);
      page.append("<p><code>")
          .append(escape(link.toString()))
          .append("</code><br><span class=\"note\">reads back as ")
          .append(escape(UtmParameters.parse(link.toString()).toString()))
          .append("</span></p>\n");
    }
    note(PostLinks.readBack(analysis.rows()) + " of " + analysis.rows().size()
        + " links read back as written.");
    endSection();
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

  private void table(List<String> header, List<List<String>> lines) {
    page.append("<div class=\"scroll\"><table>\n<tr>");
    header.forEach(name -> page.append("<th>").append(escape(name)).append("</th>"));
    page.append("</tr>\n");
    for (List<String> line : lines) {
      page.append("<tr>");
      line.forEach(cell -> page.append("<td>").append(escape(cell)).append("</td>"));
      page.append("</tr>\n");
    }
    page.append("</table></div>\n");
  }

  private static String escape(String text) {
    return htmlEscaper().escape(text);
  }
}
