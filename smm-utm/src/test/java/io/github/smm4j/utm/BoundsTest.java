package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each limit that is documented, at the limit and one beyond it. */
class BoundsTest {
  private static final int MANY = 1 << 20;

  @Test
  void aUrlMayBeAsLongAsMemoryAllows() {
    String value = "v".repeat(8 * MANY);
    String url = "https://shop.example/" + "p".repeat(MANY) + "?utm_source=" + value + "#"
        + "f".repeat(MANY);
    assertThat(UtmParameters.parse(url).source().orElseThrow()).hasSize(value.length());
    assertThat(UtmLink.to(url).source("vk").toString()).hasSize(url.length() - value.length() + 2);
    assertThat(LinkCleaner.standard().clean(url))
        .hasSize(url.length() - value.length() - "?utm_source=".length());
  }

  @Test
  void aUrlMayHaveAnyNumberOfParametersAndEachIsReported() {
    int parameters = 200_000;
    String url = "https://shop.example/?" + "utm_id=1&".repeat(parameters);
    UtmParse parse = UtmParser.standard().parse(url);
    assertThat(parse.found()).hasSize(parameters);
    assertThat(parse.parameters().id()).contains("1");
    assertThat(LinkCleaner.standard().inspect(url)).hasSize(parameters);
    assertThat(UtmLink.to(url).id("2").parameters().id()).contains("2");
  }

  @Test
  void aMatrixHasTenThousandLinksUnlessMoreAreAskedFor() {
    String[] hundred = words(100);
    LinkMatrix full = LinkMatrix.of("https://shop.example/").sources(hundred).contents(hundred);
    assertThat(full.size()).isEqualTo(10_000);
    assertThat(full.stream()).hasSize(10_000);
    LinkMatrix more = full.mediums("social", "email");
    assertThatIllegalStateException()
        .isThrownBy(more::stream)
        .withMessageContaining("20000 links, more than 10000")
        .withMessageContaining("max()");
    assertThat(more.max(20_000).stream().count()).isEqualTo(20_000);
    assertThatIllegalStateException().isThrownBy(() -> more.max(19_999).stream());
  }

  @Test
  void theSizeOfAMatrixDoesNotOverflow() {
    String[] many = words(100_000);
    LinkMatrix huge = LinkMatrix.of("https://shop.example/")
        .sources(many)
        .mediums(many)
        .campaigns(many)
        .contents(many);
    assertThat(huge.size()).isEqualTo(Long.MAX_VALUE);
    assertThatIllegalStateException().isThrownBy(() -> huge.max(Integer.MAX_VALUE).stream());
  }

  private static String[] words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "w" + i).toArray(String[]::new);
  }

  @Test
  void aNamingFileHasAtMostAMebibyteOfCharacters(@TempDir Path folder) throws Exception {
    String rule = "case = lower\n#";
    String longest = rule + "c".repeat(MANY - rule.length());
    assertThat(NamingConvention.parse(longest))
        .isEqualTo(NamingConvention.builder().lowerCase().build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NamingConvention.parse(longest + "c"))
        .withMessage("a naming convention has at most 1048576 characters, not 1048577");

    Path file = Files.writeString(folder.resolve("naming.conf"), longest);
    assertThat(NamingConvention.load(file)).isEqualTo(NamingConvention.parse(longest));
    Files.write(file, new byte[3 * MANY + 1]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NamingConvention.load(file))
        .withMessageContaining("is too long for a naming convention");
  }

  @Test
  void aCampaignPatternHasAtMost64Fields() {
    String longest =
        IntStream.range(0, 64).mapToObj(i -> "{f" + i + "}").collect(Collectors.joining("_"));
    assertThat(CampaignPattern.of(longest).fields()).hasSize(64);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CampaignPattern.of(longest + "_{more}"))
        .withMessage("a campaign pattern has at most 64 fields");
  }

  @Test
  void onlyCampaignNamesOfAtMost256CharactersAreTakenForMisspelled() {
    NamingConvention house =
        NamingConvention.builder().campaignPattern("{yyyymm}_{product}").build();
    String product = "p".repeat(256 - "2026_05_".length());
    UtmParameters longest = UtmParameters.EMPTY.with(UtmKey.CAMPAIGN, "2026_05_" + product);
    assertThat(house.fix(longest).campaign()).contains("202605_" + product);
    UtmParameters longer = UtmParameters.EMPTY.with(UtmKey.CAMPAIGN, "2026_05_" + product + "p");
    assertThat(house.fix(longer)).isEqualTo(longer);
  }

  @Test
  void parenthesesInAConditionAreAtMost32Deep() {
    String deepest = "(".repeat(32) + "medium is cpc" + ")".repeat(32);
    assertThat(ChannelRule.of(Channel.DISPLAY, deepest).condition()).isEqualTo(deepest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChannelRule.of(Channel.DISPLAY, "(" + deepest + ")"))
        .withMessageContaining("at most 32 parentheses");
    String many = "(medium is cpc) or ".repeat(40) + "medium is cpm";
    assertThat(ChannelRule.of(Channel.DISPLAY, many).condition())
        .as("any number beside each other")
        .isEqualTo(many);
  }

  @Test
  void aHostHasAtMost253Characters() {
    String longest = "a.".repeat(120) + "blog.example.";
    assertThat(longest).hasSize(253);
    String beyond = "a" + longest;
    assertThat(source("https://" + longest + "/")).isEqualTo("blog.example");
    assertThat(source("https://aa" + beyond + "/")).isNotEqualTo("blog.example");
    LinkCleaner cleaner = LinkCleaner.builder().keepOn("blog.example", "utm_id").build();
    String kept = "https://" + longest + "/?utm_id=1";
    assertThat(cleaner.clean(kept)).isEqualTo(kept);
    assertThat(cleaner.clean("https://aa" + beyond + "/?utm_id=1"))
        .isEqualTo("https://aa" + beyond + "/");
  }

  private static String source(String referrer) {
    return TrafficSource.classify("https://shop.example/", referrer).source();
  }

  @Test
  void aMacroHasAtMost200CharactersInItsName() {
    String longest = "m".repeat(200);
    assertThat(AdMacros.unresolved("https://a.example/?x={" + longest + "}")).hasSize(1);
    assertThat(AdMacros.unresolved("https://a.example/?x={" + longest + "m}")).isEmpty();
    String upper = "M".repeat(200);
    assertThat(AdMacros.unresolved("https://a.example/?x=__" + upper + "__")).hasSize(1);
    assertThat(AdMacros.unresolved("https://a.example/?x=__" + upper + "M__")).isEmpty();
    assertThat(AdMacros.unresolved("https://a.example/?x=%%" + longest + "%%")).hasSize(1);
    assertThat(AdMacros.unresolved("https://a.example/?x=%%" + longest + "m%%")).isEmpty();
    assertThat(AdMacros.unresolved("https://a.example/?x={{ " + longest + " }}"))
        .hasSize(1);
    assertThat(AdMacros.unresolved("https://a.example/?x={{ " + longest + "m }}"))
        .isEmpty();
  }

  @Test
  void wordsOfMoreThan64CharactersAreNotComparedLetterByLetter() {
    String word = "x".repeat(64);
    NamingConvention house =
        NamingConvention.builder().allow(UtmKey.SOURCE, word, word + "y").build();
    UtmParameters misspelled = UtmParameters.EMPTY.with(UtmKey.SOURCE, "z" + word.substring(1));
    assertThat(house.fix(misspelled).source()).contains(word);
    UtmParameters longer = UtmParameters.EMPTY.with(UtmKey.SOURCE, "z" + word);
    assertThat(house.fix(longer)).isEqualTo(longer);
  }

  @Test
  void anAuditKeepsTheFirstThousandFindingsOfAKindAndCountsAll() {
    AuditReport report = LinkAudit.create()
        .run(IntStream.range(0, 5_000).mapToObj(i -> "https://shop.example/" + i));
    assertThat(report.count(AuditFinding.Kind.UNTAGGED)).isEqualTo(5_000);
    assertThat(report.findings()).hasSize(1_000);
  }
}
