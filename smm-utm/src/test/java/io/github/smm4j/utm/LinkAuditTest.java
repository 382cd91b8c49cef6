package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.utm.AuditFinding.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkAuditTest {
  private static final String PAGE = "https://a.example/";

  private static final List<String> LINES = List.of(
      "url",
      "# May",
      "",
      PAGE + "?utm_source=vk&utm_medium=cpc",
      PAGE + "?utm_source=VK&utm_medium=cpc",
      "\"" + PAGE + "?utm_source=vkontakte&utm_medium=cpc\"",
      PAGE + "?utm_source=vk&utm_medium=cpc",
      PAGE,
      "mailto:",
      PAGE + "?utm_source=ok&utm_content=anna%40mail.example",
      PAGE + "?utm_source=ok&utm_campaign={{campaign_id}}");

  private final NamingConvention house =
      NamingConvention.builder().lowerCase().require(UtmKey.MEDIUM).build();

  @Test
  void findsWhatIsWrong() {
    AuditReport report =
        LinkAudit.create().convention(house).platform(AdMacros.VK_ADS).run(LINES.stream());
    assertThat(report.links()).isEqualTo(8);
    assertThat(report.count(Kind.DUPLICATE)).isEqualTo(1);
    assertThat(report.count(Kind.UNTAGGED)).isEqualTo(1);
    assertThat(report.count(Kind.NO_LINK)).isEqualTo(1);
    assertThat(report.count(Kind.PERSONAL_DATA)).isEqualTo(1);
    assertThat(report.count(Kind.MACRO)).isEqualTo(1);
    assertThat(report.violationsByRule())
        .isEqualTo(
            Map.of(NamingRule.LOWER_CASE, 1L, NamingRule.CHARACTERS, 1L, NamingRule.REQUIRED, 2L));
    assertThat(report.mixedSources()).isEqualTo(Map.of("vk", Set.of("vk", "VK", "vkontakte")));
    assertThat(report.findings())
        .extracting(AuditFinding::toString)
        .containsExactly(
            "line 5, VIOLATION: utm_source \"VK\" breaks LOWER_CASE, better \"vk\"",
            "line 7, DUPLICATE: the link stands in line 4, too",
            "line 8, UNTAGGED: the link has no tags",
            "line 9, NO_LINK: this is no link that can carry tags",
            "line 10, PERSONAL_DATA: utm_content: EMAIL a***@m***",
            "line 10, VIOLATION: utm_medium is missing",
            "line 10, VIOLATION: utm_content breaks CHARACTERS",
            "line 11, VIOLATION: utm_medium is missing",
            "line 11, MACRO: WARNING TRAP {{campaign_id}}: it is the id of the ad group; the campaign is ad_plan_id");
    assertThat(report.toCsv())
        .startsWith("line,kind,message,link\r\n5,VIOLATION,")
        .doesNotContain("anna");
    assertThat(report.toString())
        .contains(
            "links: 8",
            "\nDUPLICATE: 1",
            "\n  LOWER_CASE: 1",
            "mixed source vk: [vk, VK, vkontakte]");
    AuditFinding finding = report.findings().get(0);
    assertThat(finding.link()).isEqualTo(PAGE + "?utm_source=VK&utm_medium=cpc");
    assertThat(finding.message()).isEqualTo("utm_source \"VK\" breaks LOWER_CASE, better \"vk\"");
    assertThat(Serialized.copyOf(finding)).isEqualTo(finding).hasSameHashCodeAs(finding);
  }

  @Test
  void readsLinesWithAndWithoutQuotes() {
    assertThat(LinkAudit.create().run(Stream.of("URL", "", "#", "\"\"", "url", "\"")))
        .satisfies(report -> {
          assertThat(report.links()).isEqualTo(2);
          assertThat(report.findings())
              .extracting(AuditFinding::toString)
              .containsExactly(
                  "line 5, UNTAGGED: the link has no tags",
                  "line 6, UNTAGGED: the link has no tags");
          assertThat(report.violationsByRule()).isEmpty();
          assertThat(report.count(Kind.MACRO)).isZero();
        });
  }

  @Test
  void showsNoPersonalData() {
    AuditReport report = LinkAudit.create()
        .convention(house)
        .run(Stream.of(
            PAGE + "?utm_source=anna@mail.example&utm_medium=cpc",
            PAGE + "?utm_source=ANNA@mail.example&utm_medium=cpc",
            PAGE + "?utm_source=vk&utm_medium=CPC&utm_id=anna@mail.example"));
    assertThat(report.mixedSources()).isEmpty();
    assertThat(report.toCsv() + report).doesNotContainIgnoringCase("anna");
    assertThat(report.findings())
        .extracting(AuditFinding::toString)
        .contains(
            "line 2, VIOLATION: utm_source breaks LOWER_CASE",
            "line 3, VIOLATION: utm_medium \"CPC\" breaks LOWER_CASE, better \"cpc\"");
    assertThat(report.findings()).extracting(AuditFinding::link).containsOnly("");
  }

  @Test
  void tellsWhichSourcesAreOne() {
    AuditReport report = LinkAudit.create()
        .run(Stream.of("VK", "m.vk.com", "vk.com", "Blog", "blog", "news")
            .map(source -> PAGE + "?utm_id=anna@mail.example&utm_source=" + source));
    assertThat(report.mixedSources())
        .isEqualTo(
            Map.of("vk", Set.of("VK", "m.vk.com", "vk.com"), "blog", Set.of("Blog", "blog")));
  }

  @Test
  void tellsByWhatItAudits() {
    assertThat(LinkAudit.create()).hasToString("audit by no convention");
    assertThat(LinkAudit.create().convention(house).platform(AdMacros.META))
        .hasToString("audit by a convention and the macros of Meta");
  }

  @Test
  void readsFiles(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("links.csv"), LINES);
    assertThat(LinkAudit.create().run(file).findings())
        .isEqualTo(LinkAudit.create().run(LINES.stream()).findings());
  }

  @Test
  void keepsAThousandFindingsOfEachKind() {
    AuditReport report = LinkAudit.create().run(IntStream.range(0, 1_500).mapToObj(i -> PAGE + i));
    assertThat(report.count(Kind.UNTAGGED)).isEqualTo(1_500);
    assertThat(report.findings()).hasSize(1_000);
  }

  @Test
  void joinsSpellingsOfOneSite() {
    AuditReport report = LinkAudit.create()
        .run(Stream.of("google", "google.com", "Google", "yandex", "yandex.ru", "bing")
            .map(source -> PAGE + "?utm_source=" + source));
    assertThat(report.mixedSources())
        .isEqualTo(Map.of(
            "google", Set.of("google", "google.com", "Google"),
            "yandex", Set.of("yandex", "yandex.ru")));
  }

  /** Wherever it stands, it is found and masked, and no output repeats it. */
  @ParameterizedTest
  @CsvSource({
    "?email=anna@mail.example,email: EMAIL a***@m***",
    "?utm_source=vk&email=anna%40mail.example,email: EMAIL a***@m***",
    "?utm_source=vk&utm_content=a&utm_content=anna@mail.example,utm_content: EMAIL a***@m***",
    "?utm_source=vk#utm_source=anna@mail.example,utm_source: EMAIL a***@m***",
    "?utm_source=vk&phone=%2B79123456789,phone: PHONE +7********89",
    "?utm_source=FB&x=1&amp;user[mail]=anna@mail.example,user[mail]: EMAIL a***@m***",
    "?utm_source=anna@mail.example&utm_medium=X,utm_source: EMAIL a***@m***",
    "?utm_source=FB&utm_content={anna@mail.example},utm_content: EMAIL a***@m***",
    "?utm_source=vk&to=https%3A%2F%2Fb.example%2F%3Fm%3Danna%2540mail.example,to: EMAIL a***@m***",
    "?anna@mail.example=1,the query: EMAIL a***@m***",
    "?anna@mail.example=anna@mail.example,the query: EMAIL a***@m***",
    "#/route?anna@mail.example,the fragment: EMAIL a***@m***",
    "users/anna%40mail.example?utm_source=VK,before the query: EMAIL a***@m***",
  })
  void masksPersonalDataWhereverItStands(String rest, String message) {
    assertMasked(PAGE + rest, message);
  }

  @ParameterizedTest
  @CsvSource({
    "https://anna@mail.example/?utm_source=vk,before the query: EMAIL a***@m***",
    "mailto:anna@mail.example,before the query: EMAIL a***@m***",
    "tel:+79123456789,before the query: PHONE +7********89",
    "Anna: anna@mail.example,before the query: EMAIL a***@m***",
  })
  void masksPersonalDataInWhatIsNoPage(String link, String message) {
    assertMasked(link, message);
  }

  private void assertMasked(String link, String message) {
    AuditReport report = LinkAudit.create()
        .convention(NamingConvention.builder().lowerCase().require(UtmKey.TERM).build())
        .platform(AdMacros.META)
        .run(Stream.of(link, link, PAGE + "?utm_source=fb"));
    assertThat(report.count(Kind.PERSONAL_DATA)).isGreaterThanOrEqualTo(2);
    assertThat(report.findings()).extracting(AuditFinding::message).contains(message);
    assertThat(report.toCsv() + report + report.findings())
        .doesNotContain("anna")
        .doesNotContain("79123456789");
    assertThat(report.findings())
        .filteredOn(finding -> finding.line() < 3)
        .extracting(AuditFinding::link)
        .containsOnly("");
  }

  @Test
  void takesNoIdForAPhoneNumber() {
    AuditReport report = LinkAudit.create()
        .run(Stream.of(
            PAGE + "goods/89123456789/?utm_source=vk",
            PAGE + "@anna/lib@1.2.30?utm_source=vk&dates=01.12-31.12.2026",
            "https://maps.example/@55.7558,37.6173,17z?utm_source=vk&yclid=8912345678901234567"));
    assertThat(report.findings()).isEmpty();
  }

  private static AuditReport audited(Path folder, byte[] file) throws IOException {
    return LinkAudit.create().run(Files.write(folder.resolve("table.csv"), file));
  }

  private static AuditReport audited(Path folder, String file) throws IOException {
    return audited(folder, file.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsTheTableOfALinkMatrix(@TempDir Path folder) throws IOException {
    LinkMatrix matrix = LinkMatrix.of(PAGE).sources("vk", "ok").contents("a, b", "say \"hi\"");
    AuditReport report = audited(folder, matrix.toCsv());
    assertThat(report.links()).isEqualTo(4);
    assertThat(report.column()).contains("url");
    assertThat(report.findings()).isEmpty();
    assertThat(report).hasToString("links: 4\ncolumn: url");
    assertThat(LinkAudit.create().run(matrix.toCsv().lines())).hasToString("links: 4\ncolumn: url");
  }

  /** Each file has the link of VK and, in its last line, one without tags. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Link\nLINK\nBARE\n",
        "\uFEFFurl\r\n\"LINK\"\r\nBARE\r\n",
        "id;url;source\n1;LINK;vk\n2;BARE;\n",
        "id\tFinal URL\n1\tLINK\n2\tBARE",
        "#;Ссылка;Канал\n1;LINK;ВК\n2;BARE;ВК",
        "# Май\n\nкампания,ссылка\n\"Кеды, женские\",LINK\n\"два\nслова\",BARE\n",
        "LINK,vk,100\nBARE,ok,200\n",
        "vk,LINK\nok,BARE\n",
        "Куда,Откуда\nLINK,vk\nBARE,ok\n",
        "a|LINK\nb|BARE\n",
        "\"LINK\"\n\"BARE\"\n",
        "url;name\nLINK\nBARE;x;y;z\n",
        "Отчёт за май, 2026\n\nВсе кампании;;\nКампания;Final URL;Клики\nа;LINK;1\nб;BARE;2\n",
        "Report\nMay 1 - May 31\nCampaign,Url:\na,LINK\nb,BARE\n",
        "\"Title, quoted\nin two lines\"\n# comment\nCampaign,URL\na,LINK\n# more\nb,BARE\n",
        "sep=;\r\nCampaign;URL\r\na;LINK\r\nb;BARE\r\n",
        "\uFEFFSEP=,\nCampaign,URL\na,LINK\nb,BARE\n",
        "sep=^\nCampaign^URL\na^LINK\nb^BARE",
        "sep=\t\na\tLINK\nb\tBARE\n",
        "sep=;\n# ours\nКуда;Откуда\nLINK;vk\nBARE;ok\n",
        "sep=;\nURL\nLINK\nBARE\n",
        "sep=,\nLINK\nBARE\n",
        "URL:\nLINK\nBARE\n",
        "url;link\nLINK;x\nBARE;y\n",
      })
  void readsTablesAndLists(String file, @TempDir Path folder) throws IOException {
    String link = PAGE + "?utm_source=vk&utm_campaign=spring";
    AuditReport report = audited(folder, file.replace("LINK", link).replace("BARE", PAGE));
    assertThat(report.links()).isEqualTo(2);
    assertThat(report.findings())
        .extracting(finding -> finding.kind() + " " + finding.link())
        .containsExactly("UNTAGGED " + PAGE);
  }

  @Test
  void tellsLinesBelowATitle(@TempDir Path folder) throws IOException {
    AuditReport report = audited(
        folder, "sep=;\nReport\n\nCampaign;Final URL:\na;" + PAGE + "?utm_source=vk\nb;" + PAGE);
    assertThat(report.column()).contains("Final URL:");
    assertThat(report.findings())
        .extracting(AuditFinding::toString)
        .containsExactly("line 6, UNTAGGED: the link has no tags");
  }

  @Test
  void takesAnySeparatorThatIsDeclared(@TempDir Path folder) throws IOException {
    for (char separator = 0; separator < 256; separator++) {
      String table = "sep=" + separator + "\nname" + separator + "url\na" + separator + PAGE;
      assertThat(audited(folder, table).links()).as("%d", (int) separator).isPositive();
    }
    assertThat(audited(folder, "sep=#\nname#url\na#" + PAGE).column()).contains("url");
  }

  @Test
  void looksForAHeaderBelowTwentyRowsAtMostAndBelowNoLink(@TempDir Path folder) throws IOException {
    String table = "Campaign;Final URL\na;" + PAGE + "\n";
    assertThat(audited(folder, "x\n".repeat(20) + table).column()).contains("Final URL");
    assertThat(audited(folder, "x\n".repeat(21) + table).column()).isEmpty();
    assertThat(audited(folder, "#a;" + PAGE + "\n" + "# b\n".repeat(30) + table).column())
        .as("comments are no titles")
        .contains("Final URL");
    assertThat(audited(folder, PAGE + "\n" + table).column()).isEmpty();
    assertThat(audited(folder, "x\nurl\n" + PAGE + "\n").column()).isEmpty();
  }

  /** Commas, semicolons and quotation marks in links make no table. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "?ids=1,2&utm_source=vk",
        "?utm_source=vk&utm_content=a,b",
        "?utm_source=vk;utm_medium=cpc",
        "?utm_source=vk&q=\"x\"",
        "?x=url,link&utm_source=vk"
      })
  void readsListsOfLinksWithSeparatorsInThem(String query, @TempDir Path folder)
      throws IOException {
    AuditReport report =
        audited(folder, PAGE + query + "\n" + PAGE + "\n" + PAGE + "a" + query + "\n");
    assertThat(report.column()).isEmpty();
    assertThat(report.findings())
        .extracting(AuditFinding::toString)
        .containsExactly("line 2, UNTAGGED: the link has no tags");
  }

  @Test
  void countsWhatIsNoLinkInTheColumn(@TempDir Path folder) throws IOException {
    AuditReport report = audited(
        folder,
        "name,url\na,mailto:\nb,\n\"c\nd\",\"" + PAGE + "?utm_source=\"\"vk\"\"\"\ne," + PAGE);
    assertThat(report.links()).isEqualTo(4);
    assertThat(report.findings())
        .extracting(AuditFinding::toString)
        .containsExactly(
            "line 2, NO_LINK: this is no link that can carry tags",
            "line 3, NO_LINK: the cell is empty",
            "line 6, UNTAGGED: the link has no tags");
  }

  @Test
  void readsOtherCharsets(@TempDir Path folder) throws IOException {
    String text =
        "Ссылка;Канал\n" + PAGE + "?utm_source=vk&utm_campaign=Весна;ВК\n" + PAGE + ";ВК\n";
    Path file =
        Files.write(folder.resolve("links.csv"), text.getBytes(Charset.forName("windows-1251")));
    assertThat(LinkAudit.create().run(file).findings())
        .extracting(AuditFinding::toString)
        .containsExactly(
            "line 2, UNREADABLE: there are bytes of another charset in it",
            "line 3, UNTAGGED: the link has no tags");
    LinkAudit audit = LinkAudit.create()
        .convention(NamingConvention.builder().build())
        .fallbackCharset(Charset.forName("windows-1251"));
    AuditReport report = audit.run(file);
    assertThat(report.column()).contains("Ссылка");
    assertThat(report.findings())
        .extracting(AuditFinding::message)
        .containsExactly(
            "utm_campaign \"Весна\" breaks CHARACTERS, better \"Vesna\"", "the link has no tags");
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      Files.write(file, ("\uFEFF" + text).getBytes(charset));
      assertThat(audit.run(file).findings()).isEqualTo(report.findings());
    }
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    assertThat(audit.run(file).findings()).isEqualTo(report.findings());
    Files.write(file, new byte[] {'x'});
    assertThat(audit.run(file).links()).isEqualTo(1);
  }

  /** What stands in a file never throws. */
  @Test
  void readsAnyBytes(@TempDir Path folder) throws IOException {
    Random random = new Random(3);
    List<String> parts = List.of(
        "\"",
        "\n",
        "\r",
        ";",
        ",",
        "\t",
        "url",
        "link",
        PAGE,
        "#",
        "\uFEFF",
        "?utm_source=vk",
        "'=",
        "a",
        " ");
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      AuditReport report = audited(folder, text.toString());
      assertThat(report.links()).isBetween(0L, 12L);
      assertThat(LinkAudit.create().run(Stream.of(text.toString())).links()).isBetween(0L, 12L);
    }
    byte[] bytes = new byte[3_000];
    random.nextBytes(bytes);
    assertThat(audited(folder, bytes).links()).isPositive();
    AuditReport tooLong =
        audited(folder, "url,x\n" + PAGE + ",\"" + "x".repeat(5_000_000) + "\n" + PAGE + "\n");
    assertThat(tooLong.count(Kind.UNREADABLE)).isEqualTo(1);
  }

  /** Our own tables have an apostrophe before what a spreadsheet would run; it is none of the link. */
  @Test
  void readsItsOwnTable(@TempDir Path folder) throws IOException {
    AuditReport report = LinkAudit.create().run(Stream.of("=HYPERLINK(1)", "@a", PAGE));
    assertThat(report.toCsv()).contains(",'=HYPERLINK(1)\r\n", ",'@a\r\n");
    AuditReport again = audited(folder, report.toCsv());
    assertThat(again.column()).contains("link");
    assertThat(again.findings())
        .extracting(AuditFinding::link)
        .containsExactly("=HYPERLINK(1)", "@a", PAGE);
    assertThat(audited(folder, "href,x\n'=a,b\n").findings())
        .extracting(AuditFinding::link)
        .containsExactly("'=a");
  }

  /** Some cells of a column of links may be something else; what went wrong in the first row is no header. */
  @Test
  void findsTheColumnByMostOfItsCells(@TempDir Path folder) throws IOException {
    String rows = IntStream.range(0, 20)
        .mapToObj(i -> i + ";" + PAGE + "?utm_source=vk" + i + "\n")
        .collect(Collectors.joining());
    AuditReport report = audited(folder, "0;mailto:anna@mail.example\n" + rows + "21;none\n");
    assertThat(report.column()).contains("column 2");
    assertThat(report.links()).isEqualTo(22);
    assertThat(report.count(Kind.NO_LINK)).isEqualTo(1);
    assertThat(report.count(Kind.UNTAGGED)).isEqualTo(1);
    assertThat(report.toString() + report.findings()).doesNotContain("anna");
    assertThat(audited(folder, "Nr;Wohin\n" + rows).column()).contains("Wohin");
  }

  /** Each row of the data file names a column, in any case. */
  @Test
  void knowsItsColumns(@TempDir Path folder) throws IOException {
    List<List<String>> names = DataFile.rows("link-columns.tsv");
    assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    for (List<String> row : names) {
      String header = row.get(0).toUpperCase(Locale.ROOT);
      assertThat(audited(folder, "a;" + header + "\nurl;" + PAGE + "\n").column())
          .contains(header);
    }
  }
}
