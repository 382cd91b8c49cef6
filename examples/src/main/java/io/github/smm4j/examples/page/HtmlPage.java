package io.github.smm4j.examples.page;

import static com.google.common.html.HtmlEscapers.htmlEscaper;

import java.util.List;

/** A page that needs nothing else to be viewed. */
public final class HtmlPage {
  private static final String STYLE = """
      :root { color-scheme: light; }
      body { font: 15px/1.5 "DejaVu Sans", Verdana, sans-serif; color: #1d2733; background: #f5f6f8; margin: 0; }
      main { max-width: 1000px; margin: 0 auto; padding: 24px; }
      section { background: #fff; border-radius: 8px; padding: 16px 24px 24px; margin: 0 0 20px; }
      h1 { font-size: 26px; margin: 8px 0 4px; } h2 { font-size: 18px; margin: 8px 0 12px; }
      table { border-collapse: collapse; } th, td { padding: 3px 12px; text-align: right; white-space: nowrap; }
      th { border-bottom: 1px solid #c9d0d8; font-weight: 600; } .left { text-align: left; }
      .wide th, .wide td { padding: 3px 8px; font-size: 13px; } tr.total td { border-top: 1px solid #c9d0d8; font-weight: 600; }
      .better { color: #1c7a4c; } .worse { color: #b3372b; }
      .cards { display: flex; flex-wrap: wrap; gap: 12px; } .card { background: #f0f4f9; border-radius: 6px; padding: 10px 16px; }
      .card b { display: block; font-size: 20px; } .note { color: #5a6775; font-size: 13px; }
      .heat td, .heat th { padding: 3px 5px; text-align: center; font-size: 12px; min-width: 26px; }
      .few { color: #9aa4af; } svg { max-width: 100%; height: auto; } code { font-size: 12.5px; overflow-wrap: anywhere; }
      .scroll { overflow-x: auto; margin: 0 0 12px; } figure { margin: 0 0 12px; } li { overflow-wrap: anywhere; }
      """;

  private static final int MANY_COLUMNS = 7;

  private final StringBuilder page = new StringBuilder();

  /**
   * Starts a page.
   *
   * @param title the title
   * @param source a line below it
   */
  public HtmlPage(String title, String source) {
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(escape(title))
        .append("</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(escape(title))
        .append("</h1>\n<p class=\"note\">")
        .append(escape(source))
        .append("</p>\n");
  }

  /**
   * Writes sections.
   *
   * @param title the title
   * @param source a line below it
   * @param sections the sections
   * @return the page
   */
  public static String of(String title, String source, List<Section> sections) {
    HtmlPage page = new HtmlPage(title, source);
    for (Section section : sections) {
      page.section(section.title());
      section.blocks().forEach(page::block);
      page.endSection();
    }
    return page.end();
  }

  private void block(Block block) {
    if (block instanceof Block.Table table) {
      table(table.header(), table.lines(), table.leftColumns());
    } else if (block instanceof Block.Note note) {
      note(note.text());
    } else if (block instanceof Block.Points points) {
      points(points.points());
    } else if (block instanceof Block.Chart chart) {
      html(chart.svg()).html("\n");
    }
  }

  /**
   * Starts a section.
   *
   * @param title the title
   */
  public void section(String title) {
    page.append("<section>\n<h2>").append(escape(title)).append("</h2>\n");
  }

  /** Ends a section. */
  public void endSection() {
    page.append("</section>\n");
  }

  /**
   * Adds a paragraph.
   *
   * @param text the text
   */
  public void note(String text) {
    page.append("<p class=\"note\">").append(escape(text)).append("</p>\n");
  }

  /**
   * Adds points, one below the other.
   *
   * @param points the texts
   */
  public void points(List<String> points) {
    page.append("<ul>\n");
    points.forEach(point -> page.append("<li>").append(escape(point)).append("</li>\n"));
    page.append("</ul>\n");
  }

  /**
   * Adds a table. A line that begins with {@code total} stands out, and so do cells that say better or worse.
   *
   * @param header the heads of the columns
   * @param lines the cells
   * @param leftColumns how many columns are no numbers
   */
  public void table(List<String> header, List<List<String>> lines, int leftColumns) {
    page.append(
        header.size() > MANY_COLUMNS
            ? "<div class=\"scroll\"><table class=\"wide\">\n<tr>"
            : "<div class=\"scroll\"><table>\n<tr>");
    cells("th", header, leftColumns);
    for (List<String> line : lines) {
      page.append(line.get(0).equals("total") ? "<tr class=\"total\">" : "<tr>");
      cells("td", line, leftColumns);
    }
    page.append("</table></div>\n");
  }

  private void cells(String element, List<String> cells, int leftColumns) {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      String look = i < leftColumns ? " left" : "";
      if (cell.contains("better")) {
        look += " better";
      } else if (cell.contains("worse")) {
        look += " worse";
      }
      page.append('<').append(element);
      if (!look.isEmpty()) {
        page.append(" class=\"").append(look.strip()).append('"');
      }
      page.append('>').append(escape(cell)).append("</").append(element).append('>');
    }
    page.append("</tr>\n");
  }

  /**
   * Adds HTML as it is.
   *
   * @param html the HTML
   * @return this page
   */
  public HtmlPage html(String html) {
    page.append(html);
    return this;
  }

  /**
   * Adds a text.
   *
   * @param text the text
   * @return this page
   */
  public HtmlPage text(String text) {
    page.append(escape(text));
    return this;
  }

  /**
   * Ends the page.
   *
   * @return the page
   */
  public String end() {
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String escape(String text) {
    return htmlEscaper().escape(text);
  }
}
