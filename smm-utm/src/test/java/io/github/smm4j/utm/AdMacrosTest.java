package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Network;
import io.github.smm4j.utm.MacroProblem.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdMacrosTest {
  private static final String LINK = "https://shop.example/?utm_source=x&utm_campaign=";

  static List<AdMacros> platforms() {
    return AdMacros.all();
  }

  /** Each listed macro passes the check of its platform, and is unresolved in a link that was followed. */
  @ParameterizedTest
  @MethodSource("platforms")
  void everyMacroIsKnown(AdMacros platform) {
    MacroSyntax syntax = MacroTable.all().stream()
        .filter(table -> table.id().equals(platform.id()))
        .findFirst()
        .orElseThrow()
        .syntax();
    assertThat(syntax == null).isEqualTo(platform.macros().isEmpty());
    for (String macro : platform.macros()) {
      String written = syntax == null ? macro : syntax.write(macro.replace("*", "abc"));
      assertThat(problems(platform, written)).as(written).isSubsetOf(MacroProblem.TRAP);
      assertThat(AdMacros.unresolved(LINK + written)).as(written).hasSize(1);
    }
    assertThat(AdMacros.find(platform.id())).contains(platform);
    assertThat(Serialized.copyOf(platform)).isEqualTo(platform).hasSameHashCodeAs(platform);
  }

  private static List<MacroProblem> problems(AdMacros platform, String value) {
    return platform.check(LINK + value).stream().map(MacroFinding::problem).toList();
  }

  @Test
  void hasTheConstants() {
    assertThat(AdMacros.all())
        .containsExactly(
            AdMacros.GOOGLE_ADS,
            AdMacros.META,
            AdMacros.TIKTOK,
            AdMacros.VK_ADS,
            AdMacros.YANDEX_DIRECT,
            AdMacros.LINKEDIN,
            AdMacros.MICROSOFT_ADS,
            AdMacros.PINTEREST,
            AdMacros.SNAPCHAT,
            AdMacros.REDDIT,
            AdMacros.TABOOLA,
            AdMacros.OUTBRAIN,
            AdMacros.X,
            AdMacros.TELEGRAM_ADS);
    assertThat(AdMacros.find("nowhere")).isEmpty();
    assertThat(AdMacros.META).hasToString("Meta");
  }

  @Test
  void tellsWrongBrackets() {
    MacroFinding finding = AdMacros.META.check(LINK + "{campaign.name}").get(0);
    assertThat(finding.problem()).isEqualTo(MacroProblem.WRONG_BRACKETS);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.text()).isEqualTo("{campaign.name}");
    assertThat(finding.index()).isEqualTo(LINK.length());
    assertThat(finding.suggestion()).contains("{{campaign.name}}");
    assertThat(finding.message()).startsWith("Meta writes {{x}}; ");
    UtmLink link = UtmLink.to(LINK + "{campaign.name}");
    assertThat(AdMacros.META.check(link)).containsExactly(finding);
    assertThat(Serialized.copyOf(finding)).isEqualTo(finding).hasSameHashCodeAs(finding);
    assertThat(problems(AdMacros.GOOGLE_ADS, "{{keyword}}"))
        .containsExactly(MacroProblem.WRONG_BRACKETS);
    assertThat(problems(AdMacros.VK_ADS, "__CAMPAIGN_NAME__"))
        .containsExactly(MacroProblem.WRONG_BRACKETS);
    assertThat(problems(AdMacros.TIKTOK, "{{campaign.name}}"))
        .containsExactly(MacroProblem.WRONG_BRACKETS);
    assertThat(problems(AdMacros.YANDEX_DIRECT, "${ad_id}"))
        .containsExactly(MacroProblem.WRONG_BRACKETS);
    assertThat(problems(AdMacros.META, "%%SITE%%")).containsExactly(MacroProblem.WRONG_BRACKETS);
  }

  @Test
  void tellsUnknownMacrosAndThoseOfOthers() {
    assertThat(problems(AdMacros.META, "{{campaign.colour}}"))
        .containsExactly(MacroProblem.UNKNOWN);
    assertThat(MacroProblem.UNKNOWN.severity()).isEqualTo(Severity.WARNING);
    assertThat(problems(AdMacros.GOOGLE_ADS, "{ifmobile:}"))
        .as("shows nothing")
        .containsExactly(MacroProblem.UNKNOWN);
    List<MacroFinding> other = AdMacros.VK_ADS.check(LINK + "{{adset.name}}");
    assertThat(other).hasSize(1);
    assertThat(other.get(0).toString())
        .isEqualTo(
            "WARNING OTHER_PLATFORM {{adset.name}}: we know no such macro of VK Ads; it is one of Meta, Snapchat");
    assertThat(problems(AdMacros.YANDEX_DIRECT, "{creative}"))
        .containsExactly(MacroProblem.OTHER_PLATFORM);
  }

  @Test
  void tellsTheWrongCase() {
    assertThat(problems(AdMacros.META, "{{adSet.name}}")).containsExactly(MacroProblem.WRONG_CASE);
    assertThat(AdMacros.SNAPCHAT.check(LINK + "{{adset.name}}").get(0).suggestion())
        .contains("{{adSet.name}}");
    assertThat(problems(AdMacros.TIKTOK, "__campaign_name__"))
        .containsExactly(MacroProblem.WRONG_CASE);
    assertThat(problems(AdMacros.TIKTOK, "spring__sale__2026")).isEmpty();
    assertThat(problems(AdMacros.GOOGLE_ADS, "{Keyword}")).isEmpty();
    assertThat(problems(AdMacros.GOOGLE_ADS, "{ifmobile:a%20b}{_season}{lpurl+2}"))
        .isEmpty();
  }

  @Test
  void tellsEncodedBraces() {
    for (String written : List.of(
        "%7B%7Bcampaign.name%7D%7D",
        "%7b{campaign.name}%7d", "%257B%257Bcampaign.name%257D%257D")) {
      MacroFinding finding = AdMacros.META.check(LINK + written).get(0);
      assertThat(finding.problem()).as(written).isEqualTo(MacroProblem.ENCODED);
      assertThat(finding.text()).isEqualTo(written);
      assertThat(finding.suggestion()).contains("{{campaign.name}}");
    }
  }

  /** Names with a sign that is encoded, too: the link is what {@code UtmLink} makes unless it is told to keep macros. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "google_ads    | {ifmobile:m}         | {ifmobile:m}",
        "google_ads    | {IfSearch:on the go} | {ifsearch:on%20the%20go}",
        "google_ads    | {ifcontent:a&b#c}    | {ifcontent:a%26b%23c}",
        "google_ads    | {ifnotmobile:{keyword}-{_x}} | {ifnotmobile:%7Bkeyword%7D-%7B_x%7D}",
        "google_ads    | {lpurl+2}            | {lpurl+2}",
        "google_ads    | {escapedlpurl+3}     | {escapedlpurl+3}",
        "microsoft_ads | {copy:true}          | {copy:true}",
        "microsoft_ads | {IfPLA:товар}        | {IfPLA:%D1%82%D0%BE%D0%B2%D0%B0%D1%80}",
      })
  void tellsEncodedNamesAndArguments(String platform, String macro, String better) {
    UtmLink link = UtmLink.to("https://a.example/").content("a " + macro + "b");
    MacroFinding finding = AdMacros.find(platform).orElseThrow().check(link).get(0);
    assertThat(finding.problem()).isEqualTo(MacroProblem.ENCODED);
    assertThat(finding.suggestion()).contains(better);
    assertThat(link.toString())
        .isEqualTo("https://a.example/?utm_content=a%20" + finding.text() + "b");
    assertThat(AdMacros.unresolved(link.toString())).hasSize(1);
    UtmLink twice = UtmLink.to("https://a.example/").content(link.toString());
    assertThat(AdMacros.find(platform).orElseThrow().check(twice).get(0).suggestion())
        .contains(better);
  }

  @Test
  void readsArgumentsToTheirEnd() {
    assertThat(AdMacros.unresolved("//a/?x={ifmobile:on the go, в пути}&y={keyword}"))
        .extracting(MacroFinding::text)
        .containsExactly("{ifmobile:on the go, в пути}", "{keyword}");
    assertThat(AdMacros.unresolved("//a/?x={ifmobile:{ifsearch:{keyword} x}%20y}"))
        .extracting(MacroFinding::text)
        .containsExactly("{ifmobile:{ifsearch:{keyword} x}%20y}");
    assertThat(AdMacros.unresolved("//a/?x={ifmobile:a{b c}&y={keyword}"))
        .extracting(MacroFinding::text)
        .containsExactly("{keyword}");
    assertThat(problems(AdMacros.GOOGLE_ADS, "{ifmobile:}")).containsExactly(MacroProblem.UNKNOWN);
    assertThat(problems(AdMacros.GOOGLE_ADS, "%7Bnote%3A call me%7D {note: call me}"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "meta       | {{ campaign.name }}        | UNKNOWN        | {{campaign.name}}",
        "meta       | {{+campaign.name+}}        | UNKNOWN        | {{campaign.name}}",
        "meta       | {{campaign name}}          | UNKNOWN        | {{campaign.name}}",
        "meta       | {{campaign%20name}}        | UNKNOWN        | {{campaign.name}}",
        "meta       | {{campaign_name!lower}}    | UNKNOWN        |",
        "meta       | {{campain.name}}           | UNKNOWN        | {{campaign.name}}",
        "meta       | {{кампания}}               | UNKNOWN        |",
        "meta       | {{1}}                      | UNKNOWN        |",
        "meta       | %%site%%                   | WRONG_BRACKETS |",
        "meta       | %%Campaign.Name%%          | WRONG_BRACKETS | {{campaign.name}}",
        "meta       | %25%25CAMPAIGN.NAME%25%25  | WRONG_BRACKETS | {{campaign.name}}",
        "meta       | __campaign.name__          | WRONG_BRACKETS | {{campaign.name}}",
        "meta       | { ad_id }                  | WRONG_BRACKETS | {{ad.id}}",
        "snapchat   | {{ad_id}}                  | OTHER_PLATFORM | {{ad.id}}",
        "meta       | {{campaign_name}}          | OTHER_PLATFORM | {{campaign.name}}",
        "yandex_direct | {campaignid}            | OTHER_PLATFORM | {campaign_id}",
        "google_ads | {campaign_id}              | OTHER_PLATFORM | {campaignid}",
        "pinterest  | {campaign_id}              | OTHER_PLATFORM | {campaignid}",
        "google_ads | {{ keyword }}              | WRONG_BRACKETS | {keyword}",
        "google_ads | { keyword }                | UNKNOWN        | {keyword}",
        "google_ads | {keywrd}                   | UNKNOWN        | {keyword}",
        "tiktok     | __campaign.name__          | UNKNOWN        | __CAMPAIGN_NAME__",
        "tiktok     | __CAMPAIGN.NAME__          | UNKNOWN        | __CAMPAIGN_NAME__",
        "tiktok     | {{кампания}}               | WRONG_BRACKETS |",
        "x          | {{ campaign.name }}        | NO_MACROS      |",
      })
  void tellsMacrosThatAreWrittenSlightlyWrong(
      String platform, String macro, MacroProblem problem, String better) {
    List<MacroFinding> findings = AdMacros.find(platform).orElseThrow().check(LINK + macro + "-a");
    assertThat(findings).extracting(MacroFinding::problem).containsExactly(problem);
    assertThat(findings.get(0).text()).isEqualTo(macro);
    assertThat(findings.get(0).suggestion()).isEqualTo(Optional.ofNullable(better));
    assertThat(AdMacros.unresolved(LINK + macro))
        .extracting(MacroFinding::text)
        .containsExactly(macro);
  }

  @Test
  void tellsAFilterBehindTheName() {
    List<MacroFinding> findings = AdMacros.META.check(LINK + "{{campaign.name|lower}}");
    assertThat(findings)
        .extracting(MacroFinding::toString)
        .containsExactly(
            "WARNING UNKNOWN {{campaign.name|lower}}: Meta has no macro that is written like this;"
                + " of campaign.name: the name is frozen when the ad is published; better {{campaign.name}}");
    assertThat(problems(AdMacros.META, "%7B%7B+campaign.name+%7D%7D"))
        .containsExactly(MacroProblem.ENCODED, MacroProblem.UNKNOWN);
    assertThat(AdMacros.unresolved(LINK + "%7B%7B+campaign.name+%7D%7D"))
        .extracting(MacroFinding::message)
        .containsExactly("the macro was not replaced; no platform is known to have it");
  }

  /** Of those with two braces there is nothing to be afraid of: JSON never has two that open. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":{\"b\":{}}}",
        "%7B%22a%22%3A%7B%22b%22%3A1%7D%7D",
        "{{\"a\":1}}",
        "[{}]",
        "{}",
        "{{}}",
        "{{ }}",
        "{{%20}}",
        "{two words}",
        "{red, blue}",
        "{ red }",
        "{кампания}",
        "a {{b&c=d}}",
        "a {{b#c}}",
        "{{a\nb}}",
        "a {{b",
        "100%% sure, 20%% off%%",
        "%25%25",
        "%25%25a b%25%25",
        "%25%25a%25",
        "spring__sale__2026",
        "spring__sale.2026__x",
        "spring__ad.id__x",
        "___ad.id__",
        "__init__.py",
        "__A B__",
        "___",
      })
  void leavesOrdinaryTextAlone(String text) {
    assertThat(AdMacros.unresolved(LINK + text)).isEmpty();
    for (AdMacros platform : AdMacros.all()) {
      assertThat(platform.check(LINK + text)).as(platform.name()).isEmpty();
    }
  }

  static List<MacroTable> rows() {
    return MacroTable.all();
  }

  /** Each trap is told where the macro stands, each note where it is written in a wrong way. */
  @ParameterizedTest
  @MethodSource("rows")
  void tellsEveryTrapAndNote(MacroTable row) {
    AdMacros platform = AdMacros.find(row.id()).orElseThrow();
    row.traps().forEach((name, trap) -> {
      String macro = requireNonNull(row.syntax()).write(name);
      assertThat(platform.check(LINK + macro))
          .extracting(MacroFinding::toString)
          .containsExactly("WARNING TRAP " + macro + ": " + trap);
      assertThat(platform.notes()).containsEntry(name, trap);
    });
    row.notes().forEach((name, note) -> {
      assertThat(platform.macros()).contains(name);
      assertThat(problems(platform, requireNonNull(row.syntax()).write(name))).isEmpty();
      assertThat(platform.check(LINK + "%%" + name + "%%").get(0).message())
          .endsWith("; of " + name + ": " + note);
      assertThat(platform.notes()).containsEntry(name, note);
    });
    assertThat(platform.notes()).hasSize(row.traps().size() + row.notes().size());
    assertThat(row.tooLong().isEmpty() || row.maxLength() > 0).isTrue();
  }

  /** What the platforms' own pages warn of, one by one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "google_ads | {campaignname} | TRAP | there is no macro for the campaign's name; its id is campaignid",
        "google_ads | {Campaign_Name} | TRAP | there is no macro for the campaign's name; its id is campaignid",
        "pinterest | {keyword} | TRAP | it is no longer replaced",
        "vk_ads | {{campaign_name}} | TRAP | it is the name of the ad group; the campaign is ad_plan_name",
        "tiktok | __AD_ID__ | TRAP | the ad is CID",
        "tiktok | __ADGROUP_NAME__ | TRAP | the ad group is AID_NAME",
        "tiktok | __aid__ | WRONG_CASE | TikTok tells case apart; of AID: it is the ad group",
        "tiktok | {{AID}} | WRONG_BRACKETS | TikTok writes __x__; no platform is known to have it; of AID: it is the ad group",
        "meta | {{campaign name}} | UNKNOWN | Meta has no macro that is written like this; of campaign.name: the name is frozen when the ad is published",
        "snapchat | {{adset.id}} | WRONG_CASE | Snapchat tells case apart; of adSet.id: adSet has a capital S where Meta writes adset",
        "x | {{ad.id}} | NO_MACROS | X Ads replaces no macro: only static values work",
        "telegram_ads | {{ad.id}} | NO_MACROS | Telegram Ads replaces no macro: only static values work",
      })
  void warnsOfWhatIsDocumented(
      String platform, String macro, MacroProblem problem, String message) {
    List<MacroFinding> findings = AdMacros.find(platform).orElseThrow().check(LINK + macro);
    assertThat(findings).extracting(MacroFinding::problem).containsExactly(problem);
    assertThat(findings.get(0).message()).isEqualTo(message);
  }

  @Test
  void warnsOfTraps() {
    assertThat(AdMacros.VK_ADS.check(LINK + "{{campaign_id}}").get(0).toString())
        .isEqualTo(
            "WARNING TRAP {{campaign_id}}: it is the id of the ad group; the campaign is ad_plan_id");
    assertThat(problems(AdMacros.VK_ADS, "{{ad_plan_id}}")).isEmpty();
    assertThat(problems(AdMacros.VK_ADS, "a&utm_id=1&utm_id={{ad_plan_id}}"))
        .containsExactly(MacroProblem.STATIC_AND_DYNAMIC);
    assertThat(problems(AdMacros.VK_ADS, "a&utm_id={{ad_plan_id}}&utm_id=1&utm_id=2"))
        .containsExactly(MacroProblem.STATIC_AND_DYNAMIC);
  }

  @Test
  void tellsPlatformsWithoutMacros() {
    assertThat(problems(AdMacros.TELEGRAM_ADS, "{{campaign.name}}"))
        .containsExactly(MacroProblem.NO_MACROS);
    assertThat(problems(AdMacros.X, "spring")).isEmpty();
  }

  @Test
  void tellsLinksThatAreTooLong() {
    String most = LINK + "a".repeat(2048 - LINK.length());
    assertThat(AdMacros.MICROSOFT_ADS.check(most)).isEmpty();
    assertThat(AdMacros.MICROSOFT_ADS.check(most + "a").get(0).problem())
        .isEqualTo(MacroProblem.TOO_LONG);
    String macro = "{foo}";
    assertThat(AdMacros.MICROSOFT_ADS.check(most + macro))
        .as("in the order of the link")
        .extracting(MacroFinding::problem)
        .containsExactly(MacroProblem.TOO_LONG, MacroProblem.UNKNOWN);
    String bytes = LINK + "я".repeat(2000);
    assertThat(AdMacros.YANDEX_DIRECT.check(bytes)).isEmpty();
    assertThat(AdMacros.YANDEX_DIRECT.check(bytes + "я".repeat(50)).get(0).toString())
        .contains("TOO_LONG")
        .contains("4096 bytes")
        .endsWith("; of a longer one only yclid and openstat remain");
  }

  @Test
  void findsWhatNobodyReplaced() {
    assertThat(AdMacros.unresolved(
            "https://a.example/?utm_campaign=%7B%7Bcampaign.name%7D%7D&x=__CID__&y={\"a\":1}"))
        .extracting(MacroFinding::toString)
        .containsExactly(
            "WARNING UNRESOLVED %7B%7Bcampaign.name%7D%7D: the macro was not replaced; it is one of Meta, Snapchat",
            "WARNING UNRESOLVED __CID__: the macro was not replaced; it is one of TikTok");
    assertThat(AdMacros.unresolved("https://a.example/?utm_campaign=spring")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{azAZ09}",
        "{_season}",
        "{a.b+c-d:e}",
        "{if:a/b?c}",
        "{if:~}",
        "%7Bif:a%20b%7D",
        "{{a}}",
        "%7B%257ba%7d%257D",
        "${AZ}",
        "__AZ__",
        "__A_09_Z__",
        "%%AZ%%",
        "%%a%%",
        "%2525%2525a_1%2525%2525",
      })
  void isAMacro(String written) {
    for (String around : List.of(written, "a" + written + "-", "{" + written)) {
      assertThat(AdMacros.unresolved(around))
          .extracting(MacroFinding::text)
          .containsExactly(written);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}",
        "{{}}",
        "{a",
        "{1a}",
        "{.a}",
        "{a b}",
        "{a/b}",
        "{`a}",
        "{[a}",
        "{@a}",
        "{a;}",
        "{if:a b}",
        "{if:a&b}",
        "{if:a#b}",
        "{if:a",
        "$",
        "$a}",
        "$$a}",
        "_",
        "__",
        "____",
        "__A",
        "__A_",
        "__a__",
        "__1A__",
        "__A-B__",
        "__@__",
        "__[__",
        "__A:__",
        "__A/__",
        "%%",
        "%%1a%%",
        "%%a b%%",
        "%7",
        "%7B",
        "%7Ba",
        "%25a%7D",
      })
  void isNoMacro(String written) {
    assertThat(AdMacros.unresolved(written)).isEmpty();
    assertThat(AdMacros.unresolved("a" + written + " ")).isEmpty();
  }

  @Test
  void findsMacrosInHalfAMacro() {
    assertThat(AdMacros.unresolved("{{a}&{if:b{c}&__A__B__"))
        .extracting(MacroFinding::text)
        .containsExactly("{a}", "{c}", "__A__");
  }

  static List<LinkTemplate> templates() {
    return LinkTemplate.all();
  }

  /** Templates are valid by construction. */
  @ParameterizedTest
  @MethodSource("templates")
  void templatesPassTheirPlatform(LinkTemplate template) {
    UtmLink link = template.to("https://shop.example/");
    assertThat(template.platform().orElseThrow().check(link)).isEmpty();
    assertThat(link.parameters()).isEqualTo(template.tags());
    assertThat(template.tags().source()).isPresent();
    assertThat(TrafficClassifier.standard().classify(template.tags()).channel().name())
        .startsWith("Paid");
    assertThat(Serialized.copyOf(template)).isEqualTo(template).hasSameHashCodeAs(template);
  }

  @Test
  void templatesKeepMacrosAsTheyAre() {
    assertThat(LinkTemplate.VK_ADS.to("https://shop.example/"))
        .hasToString(
            "https://shop.example/?utm_source=vk&utm_medium=cpc&utm_campaign={{ad_plan_name}}"
                + "&utm_content={{banner_id}}&utm_id={{ad_plan_id}}");
    assertThat(LinkTemplate.TELEGRAM.to("https://shop.example/").campaign("spring"))
        .hasToString(
            "https://shop.example/?utm_source=telegram&utm_medium=cpc&utm_campaign=spring");
    LinkTemplate post = LinkTemplate.communityPost(Network.VK);
    assertThat(post.to("https://shop.example/").campaign("spring"))
        .hasToString("https://shop.example/?utm_source=vk&utm_medium=social&utm_campaign=spring");
    assertThat(post.platform()).isEmpty();
    assertThat(post.id()).isEqualTo("community_post");
    assertThat(post).hasToString("community_post {utm_source=vk, utm_medium=social}");
    assertThat(Serialized.copyOf(post)).isEqualTo(post);
  }
}
