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
      "mailto:a@b.example",
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
}
