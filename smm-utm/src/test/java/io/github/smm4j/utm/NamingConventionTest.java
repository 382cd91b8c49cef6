package io.github.smm4j.utm;

import static io.github.smm4j.utm.UtmKey.CAMPAIGN;
import static io.github.smm4j.utm.UtmKey.MEDIUM;
import static io.github.smm4j.utm.UtmKey.SOURCE;
import static io.github.smm4j.utm.UtmKey.TERM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingConventionTest {
  private static final int TRIES = Integer.getInteger("smm4j.tries", 5_000);

  private final NamingConvention house = NamingConvention.builder()
      .lowerCase()
      .separator('_')
      .require(SOURCE, MEDIUM, CAMPAIGN)
      .allow(SOURCE, "vk", "facebook")
      .campaignPattern("{yyyymm}_{product}_{audience}")
      .build();

  private final NamingConvention words =
      NamingConvention.builder().lowerCase().separator('_').maxLength(20).build();

  @Test
  void listsEveryViolation() {
    UtmParameters utm =
        UtmParameters.parse("?utm_source=VKontakte&utm_campaign=2026-05%20Shoes_Women");
    assertThat(house.check(utm))
        .extracting(Violation::toString)
        .containsExactly(
            "utm_source \"VKontakte\" breaks LOWER_CASE, better \"vk\"",
            "utm_source \"VKontakte\" breaks ALLOWED_VALUES, better \"vk\"",
            "utm_medium is missing",
            "utm_campaign \"2026-05 Shoes_Women\" breaks LOWER_CASE, better \"202605_shoes_women\"",
            "utm_campaign \"2026-05 Shoes_Women\" breaks SEPARATOR, better \"202605_shoes_women\"",
            "utm_campaign \"2026-05 Shoes_Women\" breaks CAMPAIGN_PATTERN, better \"202605_shoes_women\"");
    assertThat(house.check(UtmParameters.of("vk", "cpc", "202605_shoes_women"))).isEmpty();
  }

  @Test
  void givesRuleKeyValueAndSuggestion() {
    Violation violation =
        house.check(UtmParameters.of("fb", "cpc", "202605_shoes_women")).get(0);
    assertThat(violation.rule()).isEqualTo(NamingRule.ALLOWED_VALUES);
    assertThat(violation.key()).isEqualTo(SOURCE);
    assertThat(violation.value()).isEqualTo("fb");
    assertThat(violation.suggestion()).contains("facebook");
    assertThat(Serialized.copyOf(violation)).isEqualTo(violation).hasSameHashCodeAs(violation);
  }

  @ParameterizedTest
  @CsvSource({
    "VK,vk",
    "Весна 2026,vesna_2026",
    "' Весна  --  2026 ',vesna_2026",
    "Paid-Social,paid_social",
    "a|b,a_b",
    "a/b,a_b",
    "Ελλάδα,ellada",
    "Café,cafe",
    "İstanbul,istanbul",
    "m.vk.com,m.vk.com",
    "{{campaign.name}},{{campaign.name}}",
    "Sale {{campaign.name}} X,sale_{{campaign.name}}_x",
    "__CAMPAIGN_NAME__,__CAMPAIGN_NAME__",
    "{keyword},{keyword}",
    "a_very_long_campaign_name,a_very_long_campaign",
    "a_very_long_campaigns_name,a_very_long_campaign",
    "!!!,!!!",
  })
  void fixesSpellings(String value, String fixed) {
    assertThat(words.fix(UtmParameters.EMPTY.with(CAMPAIGN, value)).campaign()).contains(fixed);
  }

  /** Argument and all: what stands in the argument is the advertiser's text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ifmobile:On the Go}",
        "{copy:R&D, Весна}_{ifsearch:{keyword} X}",
        "{lpurl+2}",
        "{_Season}",
        "{{ Campaign.Name }}",
        "{{campaign name}}",
        "{{Кампания|lower}}",
        "%%Site%%",
      })
  void leavesMacrosAlone(String macros) {
    UtmParameters utm = UtmParameters.of("google", "cpc", macros);
    assertThat(NamingConvention.builder().lowerCase().build().fix(utm)).isEqualTo(utm);
    assertThat(words.check(utm)).isEmpty();
    UtmParameters more = utm.with(CAMPAIGN, "Sale " + macros);
    assertThat(words.fix(more).campaign()).contains("sale_" + macros);
  }

  @Test
  void fixesTowardsAllowedValues() {
    assertThat(fixedSource("FB")).isEqualTo("facebook");
    assertThat(fixedSource("Facebok")).isEqualTo("facebook");
    assertThat(fixedSource("m.vk.com")).isEqualTo("vk");
    assertThat(fixedSource("ВК")).isEqualTo("vk");
    assertThat(fixedSource("google")).isEqualTo("google");
  }

  private String fixedSource(String source) {
    return house.fix(UtmParameters.EMPTY.with(SOURCE, source)).source().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "telegrm,telegram",
    "tellegrm,telegram",
    "telegrxyz,telegrxyz",
    "tikto,tiktok",
    "hubs,hubs",
    "hug,hug",
    "post3,post3",
    "TIKTOK,tiktok",
    "tiktok,tiktok",
  })
  void fewWrongLettersAreAMisspelling(String source, String fixed) {
    NamingConvention few = NamingConvention.builder()
        .allow(SOURCE, "telegram", "instagram", "tiktok", "hub", "post1", "post2")
        .build();
    assertThat(few.fix(UtmParameters.EMPTY.with(SOURCE, source)).source()).contains(fixed);
  }

  @Test
  void cutsWhatIsTooLong() {
    NamingConvention five = NamingConvention.builder()
        .characters("a-z\uD83D\uDE00")
        .separator('_')
        .maxLength(5)
        .build();
    assertThat(five.check(UtmParameters.EMPTY.with(SOURCE, "abcde"))).isEmpty();
    assertThat(five.check(UtmParameters.EMPTY.with(SOURCE, "abcdef")))
        .extracting(Violation::toString)
        .containsExactly("utm_source \"abcdef\" breaks MAX_LENGTH, better \"abcde\"");
    assertThat(five.fix(UtmParameters.EMPTY.with(SOURCE, "abcd_efg")).source())
        .as("no separator at the end")
        .contains("abcd");
    assertThat(five.fix(UtmParameters.EMPTY.with(SOURCE, "abcd\uD83D\uDE00")).source())
        .as("no half of a character at the end")
        .contains("abcd");
    assertThat(five.fix(UtmParameters.EMPTY.with(SOURCE, "{{a.long.macro}}")).source())
        .as("a macro is not measured")
        .contains("{{a.long.macro}}");
    NamingConvention campaigns = NamingConvention.builder()
        .maxLength(5)
        .campaignPattern("{product}-{geo}")
        .build();
    UtmParameters longer = UtmParameters.EMPTY.with(CAMPAIGN, "shoes-by");
    assertThat(campaigns.fix(longer)).as("it would lose its fields").isEqualTo(longer);
  }

  @Test
  void anAllowedValueMustNotBeTooLong() {
    NamingConvention.Builder builder =
        NamingConvention.builder().maxLength(MEDIUM, 4).allow(MEDIUM, "email");
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageContaining("MAX_LENGTH");
    assertThat(builder.maxLength(MEDIUM, 5).build().check(UtmParameters.EMPTY)).isEmpty();
  }

  @Test
  void separatorsStandOnceAndAtNeitherEnd() {
    for (String value : List.of("_a", "a_", "a__b", "a-b", "a b", "a+b")) {
      assertThat(words.check(UtmParameters.EMPTY.with(SOURCE, value)))
          .as(value)
          .extracting(Violation::rule)
          .contains(NamingRule.SEPARATOR);
    }
    assertThat(words.check(UtmParameters.EMPTY.with(SOURCE, "a_b"))).isEmpty();
    NamingConvention any = NamingConvention.builder().build();
    for (String value : List.of("_a", "a_", "a__b", "a-b")) {
      assertThat(any.check(UtmParameters.EMPTY.with(SOURCE, value))).as(value).isEmpty();
    }
    assertThat(any.fix(UtmParameters.EMPTY.with(SOURCE, "a + b")).source()).contains("a___b");
  }

  @Test
  void whatStandsBetweenFieldsSeparatesInCampaignsOnly() {
    NamingConvention slashes = NamingConvention.builder()
        .separator('_')
        .campaignPattern("{product}|{geo}")
        .build();
    assertThat(slashes.check(UtmParameters.of("a_b", "cpc", "shoes_red|by"))).isEmpty();
    assertThat(slashes.check(UtmParameters.of("a|b", "cpc", "shoes|by")))
        .extracting(Violation::toString)
        .containsExactly("utm_source \"a|b\" breaks SEPARATOR, better \"a_b\"");
  }

  @Test
  void leavesAloneWhatItCannotFix() {
    UtmParameters utm = UtmParameters.of("google", "cpc", "spring");
    assertThat(house.fix(utm)).isEqualTo(utm);
    assertThat(house.check(utm))
        .extracting(Violation::rule)
        .containsExactly(NamingRule.ALLOWED_VALUES, NamingRule.CAMPAIGN_PATTERN);
    assertThat(house.check(utm))
        .allSatisfy(violation -> assertThat(violation.suggestion()).isEmpty());
  }

  @Test
  void leavesExemptTagsAlone() {
    NamingConvention convention =
        NamingConvention.builder().lowerCase().exempt(TERM).build();
    UtmParameters utm = UtmParameters.EMPTY.with(TERM, "Красные кеды");
    assertThat(convention.check(utm)).isEmpty();
    assertThat(convention.fix(utm)).isEqualTo(utm);
  }

  @Test
  void suggestsTheOnlyAllowedValue() {
    NamingConvention one =
        NamingConvention.builder().require(MEDIUM).allow(MEDIUM, "cpc").build();
    assertThat(one.check(UtmParameters.EMPTY))
        .extracting(Violation::toString)
        .containsExactly("utm_medium is missing, better \"cpc\"");
  }

  @Test
  void insistsOnLinks() {
    UtmLink good =
        UtmLink.to("https://a.example/").source("vk").medium("cpc").campaign("202605_a_b");
    assertThat(house.require(good)).isSameAs(good);
    UtmLink bad = good.source("VK").campaign("a");
    assertThatThrownBy(() -> house.require(bad))
        .isInstanceOfSatisfying(
            NamingConventionException.class, e -> assertThat(e.violations()).hasSize(3))
        .hasMessageContaining("utm_source \"VK\" breaks LOWER_CASE")
        .hasMessageContaining("CAMPAIGN_PATTERN")
        .hasMessageContaining("https://a.example/");
    assertThat(house.fix(bad).parameters().source()).contains("vk");
    assertThat(
            words.fix(UtmLink.to("https://a.example/?utm_campaign=A {{ad.id}}&utm_id={{ad.id}}")))
        .hasToString("https://a.example/?utm_campaign=a_{{ad.id}}&utm_id={{ad.id}}");
  }

  @Test
  void whatATransliterationWritesIsAllowed() {
    NamingConvention iso9 =
        NamingConvention.builder().transliteration(Transliteration.ISO_9).build();
    UtmParameters fixed = iso9.fix(UtmParameters.EMPTY.with(CAMPAIGN, "Щука жёлтая"));
    assertThat(fixed.campaign()).contains("Ŝuka_žëltaâ");
    assertThat(iso9.check(fixed)).isEmpty();
    assertThat(words.check(fixed)).extracting(Violation::rule).contains(NamingRule.CHARACTERS);
  }

  @Test
  void readsCampaignsBack() {
    assertThat(house.campaignFields(UtmParameters.of("vk", "cpc", "202605_shoes_women")))
        .containsExactly(
            Map.entry("yyyymm", "202605"),
            Map.entry("product", "shoes"),
            Map.entry("audience", "women"));
    assertThat(house.campaignFields(UtmParameters.of("vk", "cpc", "shoes"))).isEmpty();
    assertThat(house.campaignFields(UtmParameters.EMPTY)).isEmpty();
    assertThat(words.campaignPattern()).isEmpty();
    assertThat(house.campaignPattern())
        .contains(CampaignPattern.of("{yyyymm}_{product}_{audience}"));
  }

  /** Fixing twice equals fixing once, and what is fixed breaks only rules that no spelling can keep. */
  @Test
  void fixingIsDone() {
    Random random = new Random(42);
    List<String> parts = List.of(
        "VK",
        "fb",
        "Весна",
        " ",
        "_",
        "-",
        "2026",
        "05",
        "{{ad.id}}",
        "é",
        "ß",
        "İ",
        "!",
        "%",
        "__AID__",
        "Ω",
        "\uD83D\uDE00",
        "|",
        ".");
    for (int i = 0; i < TRIES; i++) {
      UtmParameters utm = UtmParameters.EMPTY;
      for (UtmKey key : List.of(SOURCE, MEDIUM, CAMPAIGN)) {
        StringBuilder value = new StringBuilder("a".repeat(random.nextInt(2)));
        for (int n = random.nextInt(6); n >= 0; n--) {
          value.append(parts.get(random.nextInt(parts.size())));
        }
        utm = utm.with(key, value.toString());
      }
      for (NamingConvention convention : List.of(house, words)) {
        UtmParameters fixed = convention.fix(utm);
        assertThat(convention.fix(fixed)).as("%s", utm).isEqualTo(fixed);
        for (Violation violation : convention.check(fixed)) {
          boolean nothingLeft = words
              .fix(UtmParameters.EMPTY.with(CAMPAIGN, violation.value()))
              .campaign()
              .orElseThrow()
              .equals(violation.value());
          assertThat(nothingLeft
                  || violation.rule() == NamingRule.ALLOWED_VALUES
                  || violation.rule() == NamingRule.CAMPAIGN_PATTERN)
              .as("%s", violation)
              .isTrue();
        }
      }
    }
  }

  @Test
  void isKeptInAFile(@TempDir Path folder) throws IOException {
    NamingConvention all = NamingConvention.builder()
        .lowerCase()
        .separator('-')
        .characters("a-z0-9.{}_")
        .transliteration(Transliteration.ICAO, Transliteration.ELOT_743)
        .require(SOURCE)
        .exempt(TERM)
        .allow(SOURCE, "vk", "ok")
        .maxLength(100)
        .maxLength(CAMPAIGN, 60)
        .campaignPattern("{geo:ru|by}_{product}")
        .build();
    Path file = folder.resolve("naming.conf");
    for (NamingConvention convention :
        List.of(all, house, words, NamingConvention.builder().build())) {
      convention.save(file);
      assertThat(NamingConvention.load(file))
          .isEqualTo(convention)
          .hasToString(convention.toString());
      assertThat(Serialized.copyOf(convention)).isEqualTo(convention).hasSameHashCodeAs(convention);
    }
    assertThat(house.toText()).isEqualTo("""
            case = lower
            separator = _
            transliteration = practical
            require = utm_source, utm_medium, utm_campaign
            allow.utm_source = vk, facebook
            campaign = {yyyymm}_{product}_{audience}
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "colour = red; line 2, rule \"colour\": there is no such rule",
        "case; line 2, rule \"case\": there is no \"=\"",
        "= lower; line 2, rule \"\": there is no such rule",
        "case = upper; line 2, rule \"case\": the case is lower or any",
        "separator = ab; line 2, rule \"separator\": a separator is one character",
        "separator = a; line 2, rule \"separator\": a separator is an ASCII sign",
        "require = utm_sauce; line 2, rule \"require\": there is no tag \"utm_sauce\"",
        "max-length = many; line 2, rule \"max-length\": \"many\" is no number",
        "max-length.utm_id = 0; line 2, rule \"max-length.utm_id\": a maximum length is positive",
        "campaign = {a}{b}; line 2, rule \"campaign\": nothing stands between two fields",
        "transliteration = klingon; line 2, rule \"transliteration\": there is no transliteration \"klingon\"",
        "characters = z-a; line 2, rule \"characters\": the range z-a runs backwards",
        "allow.utm_source =; line 2, rule \"allow.utm_source\": no value is allowed for utm_source",
        "max-length.UTM_ID = 0; line 2, rule \"max-length.UTM_ID\": a maximum length is positive",
        "allow.utm_source = a b; line 2, rule \"allow.utm_source\": the allowed value \"a b\" of utm_source itself breaks [CHARACTERS]",
        "campaign = {geo:a b|c}-{x}; line 2, rule \"campaign\": \"a b\" in the campaign pattern {geo:a b|c}-{x} itself breaks [CHARACTERS]",
      })
  void namesTheLineAndTheRule(String line, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NamingConvention.parse("# ours\n" + line + "\n"))
        .withMessageStartingWith(message);
  }

  @Test
  void namesTheLineWhoseValuesALaterRuleRefuses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NamingConvention.parse("\nallow.UTM_Source = vk, OK\n\ncase = lower\n"))
        .withMessage(
            "line 2, rule \"allow.utm_source\": the allowed value \"OK\" of utm_source itself"
                + " breaks [LOWER_CASE]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NamingConvention.parse("campaign = {geo:RU|BY}_{x}\ncase = lower"))
        .withMessageStartingWith("line 1, rule \"campaign\": \"RU\" in the campaign pattern");
  }

  @Test
  void aRuleStandsOnceHoweverItsTagIsWritten() {
    for (String rules : List.of(
        "allow.utm_source = vk\nallow.UTM_SOURCE = fb",
        "max-length.utm_id = 9\nmax-length.Utm_Id = 8",
        "max-length = 9\nmax-length = 8")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NamingConvention.parse(rules))
          .withMessageStartingWith("line 2, rule ")
          .withMessageEndingWith(": the rule stands twice");
    }
  }

  @Test
  void aLengthOfATagsOwnCountsInAnyOrder() {
    NamingConvention convention =
        NamingConvention.builder().maxLength(100).maxLength(CAMPAIGN, 60).build();
    assertThat(convention.toText())
        .contains("max-length.utm_campaign = 60\n")
        .contains("max-length.utm_source = 100\n");
    assertThat(NamingConvention.builder().maxLength(CAMPAIGN, 60).maxLength(100).build())
        .isEqualTo(convention);
    assertThat(NamingConvention.parse("max-length.utm_campaign = 60\nmax-length = 100"))
        .isEqualTo(NamingConvention.parse("max-length = 100\nmax-length.utm_campaign = 60"));
  }

  @Test
  void theCampaignPatternMustBreakNoRule() {
    for (String pattern : List.of("{geo:RU|BY}_{x}", "{geo:ru|ru-by}_{x}", "Sale_{x}")) {
      NamingConvention.Builder builder =
          NamingConvention.builder().lowerCase().separator('_').campaignPattern(pattern);
      assertThatIllegalArgumentException()
          .as(pattern)
          .isThrownBy(builder::build)
          .withMessageContaining(" in the campaign pattern " + pattern + " itself breaks ");
      assertThat(builder.exempt(CAMPAIGN).build().campaignPattern()).isPresent();
    }
    assertThat(NamingConvention.builder()
            .lowerCase()
            .separator('_')
            .campaignPattern("{yyyymm}-{geo:ru|by}_{x}")
            .build()
            .check(UtmParameters.of("vk", "cpc", "202605-ru_a")))
        .as("what stands between fields separates, too")
        .isEmpty();
  }

  @Test
  void oneVisibleTextIsOneCampaign() {
    for (NamingConvention convention : List.of(
        NamingConvention.builder().lowerCase().separator('_').build(),
        NamingConvention.builder()
            .characters("а-я ")
            .transliteration()
            .lowerCase()
            .build())) {
      String composed = "Зеленый чай";
      String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
      assertThat(apart).isNotEqualTo(composed);
      assertThat(convention.fix(UtmParameters.of("vk", "cpc", apart)))
          .isEqualTo(convention.fix(UtmParameters.of("vk", "cpc", composed)));
    }
  }

  /** Expected: the transform Latin-ASCII of Unicode CLDR. */
  @ParameterizedTest
  @CsvSource({
    "Łódź, lodz",
    "Ærø, aero",
    "Straße, strasse",
    "STRAẞE, strasse",
    "þórr ðæg, thorr_daeg",
    "Đorđe, dorde",
    "cœur, coeur",
    "ısı, isi",
    "ħŋŧĸ, hntq",
  })
  void fixKeepsLettersOfLatinAlphabets(String campaign, String fixed) {
    NamingConvention convention =
        NamingConvention.builder().lowerCase().separator('_').build();
    assertThat(convention.fix(UtmParameters.of("vk", "cpc", campaign)).campaign())
        .contains(fixed);
  }

  @Test
  void lettersThatAreAllowedStay() {
    NamingConvention polish = NamingConvention.builder()
        .characters("a-ząćęłńóśźż")
        .lowerCase()
        .separator('_')
        .build();
    assertThat(polish.fix(UtmParameters.of("fb", "cpc", "Łódź Øst")).campaign())
        .contains("łódź_ost");
    assertThat(NamingConvention.builder()
            .build()
            .fix(UtmParameters.of("fb", "cpc", "Łódź Ærø"))
            .campaign())
        .contains("Lodz_AEro");
  }

  @Test
  void aSeparatorIsASign() {
    for (char sign : "!~_-.;|".toCharArray()) {
      assertThat(NamingConvention.builder().separator(sign).build().toText())
          .contains("separator = " + sign);
    }
    for (char other : " \u007Faz09,=#é".toCharArray()) {
      assertThatIllegalArgumentException()
          .as("%s", (int) other)
          .isThrownBy(() -> NamingConvention.builder().separator(other));
    }
  }

  @Test
  void charactersAreListedOrInRanges() {
    NamingConvention few = NamingConvention.builder().characters("a-cx-x.-").build();
    assertThat(few.check(UtmParameters.of("abc", "x.", "-"))).isEmpty();
    assertThat(few.check(UtmParameters.of("d", "y", "b_")))
        .hasSize(3)
        .extracting(Violation::rule)
        .containsOnly(NamingRule.CHARACTERS);
    assertThat(NamingConvention.builder()
            .characters("-a")
            .separator(';')
            .build()
            .check(UtmParameters.of("a;a", "a", "a")))
        .as("the separator is always allowed")
        .isEmpty();
    for (String characters : List.of("", "z-a")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NamingConvention.builder().characters(characters));
    }
  }

  @Test
  void allowedValuesHaveNoCommaNoControlCharacterAndNoBlankAround() {
    for (String value : List.of("", " vk", "vk ", "v,k", "v\nk", "v\u0000k")) {
      assertThatIllegalArgumentException()
          .as(value)
          .isThrownBy(() -> NamingConvention.builder().allow(SOURCE, "vk", value));
    }
    assertThat(NamingConvention.builder()
            .exempt(TERM)
            .allow(TERM, "red shoes")
            .build()
            .toText())
        .contains("allow.utm_term = red shoes\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NamingConvention.builder().allow(SOURCE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NamingConvention.builder().maxLength(0));
    assertThat(NamingConvention.builder().maxLength(1).build().toText()).contains("utm_id = 1\n");
  }

  @Test
  void aFileMayTurnOffTransliteration() {
    NamingConvention none = NamingConvention.parse("transliteration = none\ncase = any");
    assertThat(none.fix(UtmParameters.EMPTY.with(CAMPAIGN, "аб")).campaign()).contains("__");
    assertThat(none)
        .isEqualTo(NamingConvention.builder().transliteration().build())
        .hasToString("case = any\ntransliteration = none\n");
  }

  @Test
  void refusesRulesThatContradictThemselves() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> NamingConvention.builder().lowerCase().allow(SOURCE, "VK").build())
        .withMessageContaining("\"VK\"")
        .withMessageContaining("LOWER_CASE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NamingConvention.parse("case = any\ncase = lower"));
  }

  /** Without a separator nothing separates words: a space is a character as others are. */
  @Test
  void allowsSpacesWhereNoSeparatorIsSet() {
    NamingConvention spaces = NamingConvention.builder().characters("a-z ").build();
    assertThat(spaces.check(UtmParameters.of("vk", "paid social", "x"))).isEmpty();
    assertThat(NamingConvention.builder()
            .allow(SOURCE, "a b")
            .characters("a-z ")
            .build()
            .check(UtmParameters.of("a b", "c", "d")))
        .isEmpty();
    assertThat(NamingConvention.builder().build().check(UtmParameters.of("vk", "paid social", "x")))
        .extracting(Violation::toString)
        .containsExactly("utm_medium \"paid social\" breaks CHARACTERS, better \"paid_social\"");
    assertThat(spaces.fix(UtmParameters.of("vk", "paid/social", "x")).medium())
        .contains("paid social");
  }

  /** What no allowed character can stand for stays, and is told. */
  @Test
  void leavesCharactersThatNothingCanStandFor() {
    NamingConvention letters = NamingConvention.builder().characters("a-z").build();
    UtmParameters utm = UtmParameters.of("vk", "paid/social", "x");
    assertThat(letters.fix(utm)).isEqualTo(utm);
    assertThat(letters.check(utm))
        .extracting(Violation::toString)
        .containsExactly("utm_medium \"paid/social\" breaks CHARACTERS");
  }

  /** Whatever a convention is made of, its file and its serial form give it back. */
  @Test
  void anyConventionComesBack(@TempDir Path folder) throws IOException {
    Random random = new Random(7);
    String signs = "ab-z09_.~ \"'#=,{}|\t\u00A0é\uFEFF!";
    List<String> patterns =
        List.of("{a}", " {a}", "{a} ", "\"{a}\"", "\"{a}", "{a}_{geo:ru|by} ", "#{a}=", "{a}\t");
    Path file = folder.resolve("naming.conf");
    for (int i = 0; i < 500; i++) {
      NamingConvention.Builder builder = NamingConvention.builder();
      if (random.nextBoolean()) {
        builder.separator("_-.|+\"'".charAt(random.nextInt(7)));
      }
      if (random.nextBoolean()) {
        builder.lowerCase();
      }
      if (random.nextBoolean()) {
        StringBuilder characters = new StringBuilder();
        for (int n = random.nextInt(6); n >= 0; n--) {
          char c = signs.charAt(random.nextInt(signs.length()));
          // a hyphen would be a range, perhaps one that runs backwards
          characters.append(c == '-' ? '+' : c);
        }
        builder.characters(characters.toString());
      }
      if (random.nextBoolean()) {
        builder
            .exempt(CAMPAIGN) // else its words may need characters that are not there
            .campaignPattern(patterns.get(random.nextInt(patterns.size())));
      }
      if (random.nextBoolean()) {
        builder.maxLength(random.nextBoolean() ? CAMPAIGN : MEDIUM, 1 + random.nextInt(99));
      }
      if (random.nextBoolean()) {
        builder.transliteration(Transliteration.ISO_9, Transliteration.ELOT_743);
      }
      if (random.nextBoolean()) {
        builder.exempt(TERM).allow(TERM, "a b", "\"c\"", "#d", "e = f");
      }
      NamingConvention convention = builder.build();
      convention.save(file);
      assertThat(NamingConvention.load(file)).isEqualTo(convention);
      assertThat(Serialized.copyOf(convention)).isEqualTo(convention);
    }
  }

  @Test
  void quotesOnlyWhatNeedsIt() {
    assertThat(NamingConvention.builder()
            .characters("a-z ")
            .campaignPattern(" {a}")
            .build())
        .hasToString(
            "case = any\ncharacters = \"a-z \"\ntransliteration = practical\ncampaign = \" {a}\"\n");
    assertThat(NamingConvention.parse("characters = a-z \" 0-9"))
        .isEqualTo(NamingConvention.builder().characters("a-z \" 0-9").build());
    assertThat(NamingConvention.parse("characters = \"a-z\""))
        .isEqualTo(NamingConvention.builder().characters("a-z").build());
  }

  /** A rule that ended its line could bring another one in. */
  @ParameterizedTest
  @ValueSource(strings = {"a-z\n0-9", "a-z\r", "\u2028a", "a\u0085", "\uD800"})
  void refusesWhatDoesNotFitALine(String text) {
    NamingConvention.Builder builder = NamingConvention.builder();
    assertThatIllegalArgumentException().isThrownBy(() -> builder.characters(text));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.allow(SOURCE, text));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.campaignPattern("{a}" + text + "{b}"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.campaignPattern("{a}\ncase = lower"))
        .withMessageStartingWith("the campaign pattern has a line end in it");
  }

  /** Notepad writes a byte order mark. */
  @Test
  void readsTextWithAByteOrderMark() {
    assertThat(NamingConvention.parse("\uFEFFcase = lower"))
        .isEqualTo(NamingConvention.parse("case = lower"));
  }

  /** One wrong letter from four letters, two from seven; a swap of neighbours is one. */
  @ParameterizedTest
  @CsvSource({
    "social,scoial,social",
    "email,emial,email",
    "email,e-mail,email",
    "email,mail,email",
    "yandex,yandeks,yandex",
    "organic,ogranci,organic",
    "paid_social,paidsocial,paid_social",
    "paid_social,paid-socail,paid_social",
    "cpc,cpa,cpa",
    "cpc,cp,cp",
    "cpc,CPC,cpc",
    "social,soical1,soical1",
    "social,scoail,scoail",
    "video_a,video_b,video_b",
    "banner1,banner2,banner2",
    "sale_2026,sale_2025,sale_2025",
    "video1,video-1,video1",
    "2026_1,20_261,20_261",
  })
  void correctsFewLettersOfLongWords(String allowed, String value, String fixed) {
    NamingConvention convention =
        NamingConvention.builder().allow(MEDIUM, allowed).build();
    assertThat(convention.fix(UtmParameters.EMPTY.with(MEDIUM, value)).medium()).contains(fixed);
  }

  @Test
  void leavesAWordBetweenTwoAllowedOnesAlone() {
    NamingConvention convention =
        NamingConvention.builder().allow(MEDIUM, "story", "store").build();
    assertThat(convention.fix(UtmParameters.EMPTY.with(MEDIUM, "stor")).medium())
        .contains("stor");
  }

  /** Hosts of sites stand for them; a source that is known by itself is no misspelled other one. */
  @ParameterizedTest
  @CsvSource({
    "google.com,google",
    "www.google.co.uk,google",
    "yandex.ru,yandex",
    "ya.ru,yandex",
    "yandeks,yandex",
    "VK.com,vk",
    "gmail,gmail",
    "bing.com,bing.com",
  })
  void mapsHostsOfSites(String source, String fixed) {
    NamingConvention convention = NamingConvention.builder()
        .allow(SOURCE, "google", "yandex", "vk", "email")
        .build();
    assertThat(convention.fix(UtmParameters.EMPTY.with(SOURCE, source)).source())
        .contains(fixed);
  }
}
