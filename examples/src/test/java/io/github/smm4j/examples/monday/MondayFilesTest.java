package io.github.smm4j.examples.monday;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.examples.job.BadInputException;
import io.github.smm4j.metrics.attribution.Credit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report on a folder in which something is missing, meant otherwise, or written by Windows. */
class MondayFilesTest {

  @TempDir
  private Path folder;

  @TempDir
  private Path pages;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copyDemo() throws IOException {
    for (Map.Entry<String, byte[]> file : new DemoFolder().files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private void replace(String file, String text, String other) throws IOException {
    String before = Files.readString(folder.resolve(file));
    assertThat(before).contains(text);
    Files.writeString(folder.resolve(file), before.replace(text, other));
  }

  /** Reports on the folder, or on the demo. */
  private String report(String... args) {
    out.getBuffer().setLength(0);
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--html";
    all[args.length + 1] = pages.resolve("page.html").toString();
    int code = MondayReport.run(new PrintWriter(out), new PrintWriter(err), all);
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    return out.toString();
  }

  private String ofFolder() {
    return report(folder.toString());
  }

  @Test
  void saysFirstWhichFilesHaveNoCurrency() throws IOException {
    replace("monday.properties", "google-ads.csv.currency = EUR", "");
    replace("monday.properties", "tiktok-ads.csv.currency = EUR", "");
    String text = ofFolder();
    assertThat(text.substring(0, text.indexOf("By campaign and network")))
        .contains("Before you read on")
        .containsPattern("google-ads.csv: (\\d+) of \\1 rows are in no number below")
        .contains("not known: say google-ads.csv.currency in monday.properties")
        .contains("say tiktok-ads.csv.currency in monday.properties")
        .doesNotContain("facebook-ads.csv");
    assertThat(text)
        .contains(
            "google-ads.csv: NO_CURRENCY (line 2): there is money, and its currency is not known:"
                + " say google-ads.csv.currency")
        .doesNotContain("ExportReader");
    assertThat(report()).doesNotContain("Before you read on");
  }

  @Test
  void saysFirstThatOrdersWereBoughtBeforeTheirVisit() throws IOException {
    Files.writeString(
        folder.resolve("monday.properties"),
        Files.readString(folder.resolve("monday.properties")) + "orders.csv.zone = Asia/Almaty\n");
    String text = ofFolder();
    assertThat(text.substring(0, text.indexOf("By campaign and network")))
        .containsPattern(
            "[0-9]+ of [0-9]+ orders are in no number below, as they were bought before"
                + " their visit: their times may be in another zone than Europe/Belgrade, say"
                + " orders.csv.zone in monday.properties");
    assertThat(text)
        .containsPattern("orders: [0-9]+ of [0-9]+ orders were bought before their visit")
        .contains("orders have no time, or no visit with a time, and are not counted");
  }

  @Test
  void leavesStepsOutThatNoFileMeasures() throws IOException {
    replace("formats/site-visits.tsv", "leads\tcount\t\t\t\tforms sent\n", "");
    String text = ofFolder();
    String funnel = text.substring(
        text.indexOf("Funnel of what was paid for"), text.indexOf("Budget against plan"));
    assertThat(funnel)
        .doesNotContain("\nlead ")
        .contains("\nvisit ")
        .contains("Not measured in these weeks: lead.");
    assertThat(text)
        .as("no cost per lead")
        .containsPattern("winter_sale +VK +€46.73 +€0.307 +52.6% +- +2 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-16", "2026-11-23", "2027-02-01"})
  void reportsOnAWeekWithoutAds(String week) throws IOException {
    replace("monday.properties", "week = 2026-11-09", "week = " + week);
    replace("monday.properties", "made = 2026-11-16", "made = 2027-02-10");
    assertThat(ofFolder()).contains("the week of " + week);
  }

  @Test
  void doesWithoutHostsOfItsOwn() throws IOException {
    replace("monday.properties", "own-hosts = shop.example", "own-hosts =");
    assertThat(ofFolder()).contains("winter_sale");
    replace("monday.properties", "own-hosts =", "");
    assertThat(ofFolder()).contains("winter_sale");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "names.csv",
        "plan.csv",
        "rates.csv",
        "monday.properties",
        "orders.csv",
        "formats/shop-orders.tsv"
      })
  void readsWhatBeginsWithAByteOrderMark(String file) throws IOException {
    String demo = ofFolder();
    Files.writeString(folder.resolve(file), "\uFEFF" + Files.readString(folder.resolve(file)));
    assertThat(ofFolder()).isEqualTo(demo);
  }

  @Test
  void readsFilesWhateverTheCaseOfTheirNames() throws IOException {
    String demo = ofFolder();
    Files.move(folder.resolve("google-ads.csv"), folder.resolve("GOOGLE-ADS.CSV"));
    Files.move(folder.resolve("plan.csv"), folder.resolve("Plan.CSV"));
    Files.move(
        folder.resolve("formats/shop-orders.tsv"), folder.resolve("formats/shop-orders.TSV"));
    String end = "\nData problems";
    assertThat(ofFolder()).startsWith(demo.substring(0, demo.indexOf(end)));
  }

  @Test
  void namesFilesThatItDoesNotRead() throws IOException {
    Files.writeString(folder.resolve("ads.xlsx"), "x");
    assertThat(ofFolder()).contains("no exports by their names, and not read: README.md, ads.xlsx");
  }

  @Test
  void creditsOrdersOfBothWeeksOnly() throws IOException, BadInputException {
    MondayAnalysis demo = new MondayAnalysis(MondayFolder.read(folder));
    List<String> orders = Files.readAllLines(folder.resolve("orders.csv"));
    String client = orders.stream()
        .skip(1)
        .map(line -> line.split(",", -1)[2])
        .filter(person -> !person.isEmpty())
        .findFirst()
        .orElseThrow();
    Files.writeString(
        folder.resolve("orders.csv"),
        String.join("\n", orders) + "\nA-1,2026-10-01 12:00:00," + client
            + ",,,5.00,EUR\nA-2,2026-11-16 00:30:00," + client + ",,,5.00,EUR\n");
    MondayAnalysis more = new MondayAnalysis(MondayFolder.read(folder));
    assertThat(more.folder().rows().orders())
        .hasSizeGreaterThan(demo.folder().rows().orders().size());
    Credit before = demo.credits().all().get(0);
    Credit after = more.credits().all().get(0);
    assertThat(after.total() + after.unattributed())
        .isEqualTo(before.total() + before.unattributed());
  }
}
