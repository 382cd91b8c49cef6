package io.github.smm4j.examples.monday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job: a folder in, the report out. */
class MondayReportTest {

  private static final String START_OF_EXCERPT = "A shop that does not exist";
  private static final String END_OF_EXCERPT = "\nBudget against plan";

  @TempDir
  private Path folder;

  private record Run(int code, String out, String err) {}

  private Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--html");
    all.add(folder.resolve("page.html").toString());
    int code =
        MondayReport.run(new PrintWriter(out), new PrintWriter(err), all.toArray(new String[0]));
    return new Run(code, out.toString(), err.toString());
  }

  private Path copyOfDemo() throws IOException {
    Path copy = folder.resolve("copy");
    for (Map.Entry<String, byte[]> file : new DemoFolder().files().entrySet()) {
      Path path = copy.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return copy;
  }

  @Test
  void reportsTheDemo() throws IOException {
    Run run = run();
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    DemoFolder.Truth vk = new DemoFolder().truth(DemoFolder.MONDAY, "winter_sale", "VK");
    assertThat(run.out())
        .containsPattern(String.format(
            Locale.ENGLISH,
            "winter_sale +VK +€%.2f +€%.3f +%.1f%% ",
            vk.micros / 1e6,
            vk.micros / 1e6 / vk.clicks,
            100.0 * vk.visits / vk.clicks))
        .contains("Weakest step beside the week before: visit, click -> visit")
        .containsPattern("winter_sale +TikTok .* too fast")
        .containsPattern("retargeting +VK .* as planned, days without data: 1")
        .containsPattern("winter_sale +Telegram .* not begun")
        .contains("Not in the plan: 2385009 on Facebook.")
        .containsPattern("gift_cards +TikTok +ads .* visits, orders")
        .contains("visits.csv:401: time: BAD_DATE")
        .contains("tiktok-ads.csv: CUT_OFF")
        .contains("old-plan.csv: no known export")
        .contains("the week is not complete: orders that count can come until 2026-11-19T00:00");
    String page = Files.readString(folder.resolve("page.html"));
    assertThat(page)
        .contains("<h2>By campaign and network</h2>")
        .contains("<h2>What changed since the week before</h2>")
        .contains("<h2>Funnel of what was paid for</h2>")
        .contains("<h2>Budget against plan</h2>")
        .contains("<h2>Day by day</h2>")
        .contains("<h2>Whom the orders of both weeks are owed to</h2>")
        .contains("<h2>Names without a partner</h2>")
        .contains("<h2>Data problems</h2>")
        .contains("aria-label=\"Lines: spend and revenue by day\"")
        .contains("aria-label=\"Bars: orders owed to each campaign by each model\"")
        .as("nothing is loaded from elsewhere")
        .doesNotContain("src=")
        .doesNotContain("href=")
        .doesNotContain("url(http");
    assertThat(page.split("<svg", -1)).hasSize(6);
    run();
    assertThat(Files.readString(folder.resolve("page.html")))
        .as("the same bytes each time")
        .isEqualTo(page);
  }

  @Test
  void docsShowItsText() throws IOException {
    String text = run().out();
    String excerpt = text.substring(text.indexOf(START_OF_EXCERPT), text.indexOf(END_OF_EXCERPT));
    Path page = MondayDemoTest.root().resolve("docs/monday.md");
    String before = Files.readString(page);
    if (Boolean.getBoolean("docs.write")) {
      int start = before.indexOf("```\n", before.indexOf("From its text:")) + 4;
      Files.writeString(
          page,
          before.substring(0, start) + excerpt + before.substring(before.indexOf("```", start)));
    }
    assertThat(Files.readString(page)).contains("```\n" + excerpt + "```");
  }

  @Test
  void readsAFolder() throws IOException {
    Run own = run(copyOfDemo().toString());
    assertThat(own.code()).isZero();
    assertThat(own.out()).isEqualTo(run().out());
  }

  @Test
  void saysThatDaysAreOfAnotherZone() throws IOException {
    Path copy = copyOfDemo();
    Files.writeString(
        copy.resolve("monday.properties"),
        Files.readString(copy.resolve("monday.properties"))
            + "facebook-ads.csv.zone = America/New_York\n");
    assertThat(run(copy.toString()).out())
        .contains(
            "facebook-ads.csv: its days are those of America/New_York, and the report has those"
                + " of Europe/Belgrade");
  }

  @Test
  void saysInOneLineWhatIsWrongWithAFolder() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path unknown = Files.createDirectory(folder.resolve("unknown"));
    Files.writeString(unknown.resolve("a.csv"), "who,what\nAnna,banners\n");
    complains("none: no such folder", folder.resolve("none").toString());
    complains("empty: no CSV files in it, so no exports", empty.toString());
    complains("unknown: no monday.properties in it", unknown.toString());
    Files.copy(copyOfDemo().resolve("monday.properties"), unknown.resolve("monday.properties"));
    complains("none of [a.csv] has the header of a known export", unknown.toString());
    complains(
        "a file, not a folder", Files.writeString(folder.resolve("file"), "").toString());
    complains("--colour", "--colour");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facebook-ads.csv,google-ads.csv,tiktok-ads.csv,vk-ads-cp1251.csv: no row of ads",
        "visits.csv: no row of visits",
        "orders.csv: no row of orders"
      })
  void saysWhichExportIsMissing(String missing) throws IOException {
    Path copy = copyOfDemo();
    for (String file : missing.substring(0, missing.indexOf(':')).split(",", -1)) {
      Files.delete(copy.resolve(file));
    }
    complains(missing.substring(missing.indexOf(": ") + 2) + " could be read", copy.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "monday.properties | zone = Europe/Belgrade | zone = Mars | monday.properties: zone: ",
        "monday.properties | currency = EUR | # | monday.properties: no currency",
        "plan.csv | winter_sale,VK,200 | winter_sale,VK,much | plan.csv:3: ",
        "plan.csv | budget | money | plan.csv:1: the columns are [campaign, network, budget, from, until], with",
        "plan.csv | winter_sale,VK,200 | winter_sale,VK,0 | plan.csv:3: a budget is above 0, and not 0",
        "plan.csv | , | ; | plan.csv:1: the columns are [campaign, network, budget, from, until], with commas",
        "monday.properties | week = 2026-11-09 | week = 2026-11-11 | week: 2026-11-11 is a Wednesday",
        "monday.properties | shop.example | https://shop.example/ | monday.properties: own-hosts: ",
        "rates.csv | 0.0106 | -1 | rates.csv:5: a rate must be above 0: -1",
        "rates.csv | USD | GBP | facebook-ads.csv: ",
        "formats/site-visits.tsv | datetime | moment | site-visits.tsv: no export format: "
      })
  void saysInOneLineWhatIsWrongWithAFile(String file, String text, String other, String message)
      throws IOException {
    Path copy = copyOfDemo();
    Path path = copy.resolve(file);
    Files.writeString(path, Files.readString(path).replace(text, other));
    complains(message.strip(), copy.toString());
  }

  private void complains(String message, String... args) {
    Run run = run(args);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("monday-report: ").contains(message).hasLineCount(1);
  }
}
