package io.github.smm4j.benchmarks.utm;

import com.google.common.html.HtmlEscapers;
import java.util.List;

/** Writes {@code docs/nasty-urls.md}. */
final class NastyUrlsPage {
  private static final int MOST_SHOWN = 90;

  private NastyUrlsPage() {}

  static String text() {
    List<NastyUrl> urls = NastyUrl.all();
    StringBuilder page = new StringBuilder();
    page.append(
        "<!-- Written by NastyUrlsTest; change nasty-urls.tsv and run the test with -Ddocs.write=true. -->\n");
    page.append("# ").append(urls.size()).append(" nasty URLs\n\n");
    page.append(
        "What `UtmParameters.parse` reads out of URLs that are broken, unusual or old, beside other ways to read a"
            + " query\nin Java, each used as its documentation shows. The versions are those of `benchmarks/pom.xml`.\n\n");
    page.append(
        "Most peers are no UTM readers and never promised to be: a query parser that takes `utm_source` and"
            + "\n`UTM_SOURCE` for two names is right by the URL Standard. The table tells what happens to the tags if one uses"
            + "\nit for this job. *Right* means all nine values are as in the last table.\n\n");
    page.append("| reader | right | wrong | throws |\n|---|---:|---:|---:|\n");
    for (TagReader reader : TagReader.values()) {
      int right = 0;
      int thrown = 0;
      for (NastyUrl url : urls) {
        Boolean answer = url.readRightBy(reader);
        right += Boolean.TRUE.equals(answer) ? 1 : 0;
        thrown += answer == null ? 1 : 0;
      }
      page.append("| ").append(reader.title()).append(" | ").append(right).append(" | ");
      page.append(urls.size() - right - thrown).append(" | ").append(thrown).append(" |\n");
    }
    page.append("\n## Who reads what\n\n`+` right, `-` wrong, `!` throws.\n\n| URL |");
    for (int i = 1; i <= TagReader.values().length; i++) {
      page.append(' ').append(i).append(" |");
    }
    page.append("\n|---|").append("---|".repeat(TagReader.values().length)).append('\n');
    for (NastyUrl url : urls) {
      page.append("| ").append(url.id()).append(" |");
      for (TagReader reader : TagReader.values()) {
        Boolean answer = url.readRightBy(reader);
        page.append(' ').append(answer == null ? '!' : answer ? '+' : '-').append(" |");
      }
      page.append('\n');
    }
    page.append('\n');
    int number = 1;
    for (TagReader reader : TagReader.values()) {
      page.append(number++).append(". ").append(reader.title()).append('\n');
    }
    page.append(
        "\n## The URLs, and what is right\n\n| id | URL | source | medium | campaign | content | why |\n");
    page.append("|---|---|---|---|---|---|---|\n");
    for (NastyUrl url : urls) {
      page.append("| ").append(url.id()).append(" | ").append(code(url.shown()));
      url.expected()
          .forEach(value -> page.append(" | ").append(value.isEmpty() ? "" : code(value)));
      page.append(" | ").append(HtmlEscapers.htmlEscaper().escape(url.why())).append(" |\n");
    }
    page.append("""

        ## Where another reading is right too

        - **Names.** By the URL Standard `UTM_Source`, `utm_source[]`, `amp;utm_source` and `?utm_source` are names of
          their own, and Google Analytics reads lower-case names only. Whoever wrote such a link meant the tag; we read it,
          and `UtmParser` reports it, so that the link can be mended.
        - **`;`** separates nothing by the URL Standard. We take it for a separator where the name of a tag or click id
          and `=` follow, and from there to the next `&`, and report it.
        - **White space at the end** does not belong to the URL by the URL Standard, which drops tabs and line breaks in the
          middle as well. We keep those: a value is never changed.
        - **Empty values** are values by the URL Standard. In reports they are a source without a name; we take the tag as
          absent and report it.
        - **Double encoding** may be meant. We decode once, report it, and decode twice on request
          (`DoubleEncoding.DECODE`).
        - **A second `?`**, as in `?sku=7?utm_source=vk`, belongs to the value, for analytics systems too. We leave it there
          and report the lost tag; a nested link (`?to=https://b.example/?utm_source=vk`) looks the same.
        """);
    return page.toString();
  }

  private static String code(String text) {
    String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
    return "<code>" + HtmlEscapers.htmlEscaper().escape(shown).replace("|", "&#124;") + "</code>";
  }
}
