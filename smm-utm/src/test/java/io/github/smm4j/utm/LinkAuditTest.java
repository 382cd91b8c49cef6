package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.utm.AuditFinding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(report.toString()).contains("links: 8", "mixed source vk: [vk, VK, vkontakte]");
    AuditFinding finding = report.findings().get(0);
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
}
