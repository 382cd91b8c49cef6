package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelRulesTest {

  @Test
  void hasGooglesRulesByVersion() {
    assertThat(ChannelRules.ga4(2022).rules()).hasSize(18);
    assertThat(ChannelRules.ga4(2024).rules()).hasSize(18);
    assertThat(ChannelRules.ga4(2026).rules()).hasSize(19);
    assertThat(ChannelRules.ga4(2026).version()).isEqualTo(2026);
    assertThat(ChannelRules.ga4(2026)).hasToString("GA4 2026, extended");
    assertThat(ChannelRules.ga4(2026).strict()).hasToString("GA4 2026, strict");
    assertThat(ChannelRules.ga4(2026).strict().extended()).isEqualTo(ChannelRules.ga4(2026));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChannelRules.ga4(2025))
        .withMessageContaining("2025")
        .withMessageContaining("[2022, 2024, 2026]");
  }

  /** Every rule has a visit that it, and none before it, matches. */
  @Test
  void everyRuleMatches() {
    Set<String> seen = TrafficClassifierTest.visits().stream()
        .map(row -> TrafficSource.classify("?" + row.get(0), row.get(1)).rule())
        .map(rule -> rule.replaceAll("^GA4 2026, extended: (rule \\d+),.*$", "$1"))
        .collect(Collectors.toSet());
    for (ChannelRule rule : ChannelRules.ga4(2026).rules()) {
      assertThat(seen).contains(rule.words().substring(0, rule.words().indexOf(',')));
    }
  }

  @Test
  void channelsHaveGooglesNames() {
    assertThat(ChannelRules.ga4(2026).rules())
        .extracting(ChannelRule::channel)
        .containsExactly(
            Channel.DIRECT,
            Channel.CROSS_NETWORK,
            Channel.PAID_SHOPPING,
            Channel.PAID_SEARCH,
            Channel.PAID_SOCIAL,
            Channel.PAID_VIDEO,
            Channel.DISPLAY,
            Channel.PAID_OTHER,
            Channel.ORGANIC_SHOPPING,
            Channel.ORGANIC_SOCIAL,
            Channel.ORGANIC_VIDEO,
            Channel.ORGANIC_SEARCH,
            Channel.REFERRAL,
            Channel.EMAIL,
            Channel.AFFILIATES,
            Channel.AUDIO,
            Channel.SMS,
            Channel.MOBILE_PUSH_NOTIFICATIONS,
            Channel.AI_ASSISTANT);
  }

  @Test
  void retargetingIsPaidSince2024() {
    String link = "?utm_source=vk&utm_medium=retargeting";
    assertThat(channel(ChannelRules.ga4(2022), link)).isEqualTo(Channel.ORGANIC_SOCIAL);
    assertThat(channel(ChannelRules.ga4(2024), link)).isEqualTo(Channel.PAID_SOCIAL);
  }

  @Test
  void paidMeansTheSameInRulesOfTheHouse() {
    ChannelRule ads = ChannelRule.of(Channel.of("Ads"), "medium matches PAID");
    String link = "?utm_source=vk&utm_medium=retargeting";
    assertThat(channel(ChannelRules.ga4(2022).before(ads), link)).isEqualTo(Channel.ORGANIC_SOCIAL);
    assertThat(channel(Serialized.copyOf(ChannelRules.ga4(2022).strict().before(ads)), link))
        .isEqualTo(Channel.UNASSIGNED);
    assertThat(channel(ChannelRules.ga4(2024).before(ads), link)).hasToString("Ads");
    assertThat(channel(ChannelRules.ga4(2022).before(ads), "?utm_source=vk&utm_medium=cpc"))
        .hasToString("Ads");
    assertThat(ChannelRules.ga4(2022).before(ads).rules()).first().isEqualTo(ads);
  }

  @Test
  void rulesOfTheHouseGoBeforeOrBehind() {
    ChannelRule influencers = ChannelRule.of(
        Channel.of("Influencers"),
        "medium is one of influencer, \"a, b\" or campaign begins with inf_");
    ChannelRule rest = ChannelRule.of(Channel.of("Rest"), "source contains o");
    ChannelRules rules = ChannelRules.ga4(2026).before(influencers).after(rest);
    assertThat(channel(rules, "?utm_source=vk&utm_medium=cpc&utm_campaign=INF_1"))
        .hasToString("Influencers");
    assertThat(channel(rules, "?utm_source=vk&utm_medium=a,%20b")).hasToString("Influencers");
    assertThat(channel(rules, "?utm_source=vk&utm_medium=cpc")).isEqualTo(Channel.PAID_SOCIAL);
    assertThat(channel(rules, "?utm_source=foo&utm_medium=bar")).hasToString("Rest");
    assertThat(channel(rules, "?utm_source=bar&utm_medium=bar")).isEqualTo(Channel.UNASSIGNED);
    TrafficClassifier classifier = TrafficClassifier.builder().rules(rules).build();
    assertThat(classifier.classify("?utm_source=foo&utm_medium=bar", null).rule())
        .isEqualTo("GA4 2026, extended: house rule, source contains o");
    ChannelRules copy = Serialized.copyOf(rules);
    assertThat(copy).isEqualTo(rules).hasSameHashCodeAs(rules);
    assertThat(copy.rules()).isEqualTo(rules.rules());
    assertThat(Serialized.copyOf(rules.rules().get(5))).isEqualTo(rules.rules().get(5));
  }

  private static Channel channel(ChannelRules rules, String link) {
    return TrafficClassifier.builder().rules(rules).build().classify(link, null).channel();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "medium is CPC; true",
        "medium is cp; false",
        "medium is \"cpc\"; true",
        "medium contains pc; true",
        "medium contains cpc; true",
        "medium contains xcpc; false",
        "campaign begins with SPRING; true",
        "campaign begins with spring_sale; true",
        "campaign begins with pring; false",
        "campaign begins with spring_sale_; false",
        "campaign ends with _SALE; true",
        "campaign ends with spring_sale; true",
        "campaign ends with sal; false",
        "campaign ends with x_spring_sale; false",
        "source or medium is cpc; true",
        "source or campaign is cpc; false",
        "medium is cpc and source is vk; true",
        "medium is cpc and source is ok; false",
        "medium is a and source is vk or campaign contains sale; true",
        "medium is a and (source is vk or campaign contains sale); false",
        "(medium is a or source is vk) and campaign contains sale; true",
        "campaign matches PAID; false",
        "medium matches PAID; true",
        "medium matches SHOP; false",
        "medium is one of a, b, cpc; true",
        "medium is one of a, b; false",
        "source is a social network; true",
        "source is a search engine; false",
        "medium is \"a social network\"; false",
        "medium is \"not cpc\"; false",
        "medium is notcpc; false",
      })
  void readsConditions(String condition, boolean holds) {
    ChannelRule rule = ChannelRule.of(Channel.of("House"), condition);
    ChannelRules rules = ChannelRules.ga4(2026).before(rule);
    assertThat(channel(rules, "?utm_source=vk&utm_medium=cpc&utm_campaign=Spring_Sale"))
        .isEqualTo(holds ? rule.channel() : Channel.PAID_SOCIAL);
    assertThat(rule).hasToString("house rule, " + condition + ": House");
  }

  @ParameterizedTest
  @CsvSource({
    "a search engine,https://www.google.com/",
    "a social network,https://vk.com/",
    "a shopping site,https://www.amazon.com/",
    "a video site,https://www.youtube.com/",
    "an AI assistant,https://chatgpt.com/",
    "a mail service,https://mail.google.com/",
  })
  void knowsKindsOfSources(String kind, String referrer) {
    ChannelRule rule = ChannelRule.of(Channel.of("House"), "source is " + kind);
    TrafficClassifier classifier =
        TrafficClassifier.builder().rules(ChannelRules.ga4(2026).before(rule)).build();
    assertThat(classifier.classify("", referrer).channel()).hasToString("House");
    assertThat(classifier.classify("", "https://blog.example/").channel())
        .isEqualTo(Channel.REFERRAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "host is a; 0; source, medium, campaign or \"(\"",
        "medium; 6; is, matches, contains, begins with or ends with",
        "medium isa; 7; is, matches, contains, begins with or ends with",
        "medium matches X; 15; PAID or SHOP",
        "medium is a)b; 11; \" and \", \" or \" or the end",
        "(medium is a; 12; \")\"",
        "medium is \"a; 10; a closing quotation mark",
        "medium is (a; 10; \")\"",
        "medium is  a; 12; a value, no more than one space before it and behind it",
        "medium is not cpc; 10; \"one of\" or a value~ one that begins with \"not\" stands in quotation"
            + " marks",
        "medium is a social network; 10; \"one of\" or a value~ one that begins with \"a\" stands in"
            + " quotation marks",
        "source is a blog; 10; a search engine, a social network, a shopping site, a video site, an AI"
            + " assistant, a mail service, \"one of\" or a value~ one that begins with \"a\" stands in"
            + " quotation marks",
        "source is an ai assistant; 10; a search engine, a social network, a shopping site, a video"
            + " site, an AI assistant, a mail service, \"one of\" or a value~ one that begins with"
            + " \"an\" stands in quotation marks",
        "source is a Social Network; 10; a search engine, a social network, a shopping site, a video"
            + " site, an AI assistant, a mail service, \"one of\" or a value~ one that begins with"
            + " \"a\" stands in quotation marks",
        "medium is a and; 15; a value, no more than one space before it and behind it",
      })
  void tellsWhereAConditionIsWrong(String condition, int index, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChannelRule.of(Channel.DIRECT, condition))
        .withMessage("the condition \"" + condition + "\" is wrong at index " + index
            + ": expected " + expected.replace('~', ';'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "medium",
        "medium is",
        "medium is ",
        "medium matches X",
        "host is a",
        "medium is a and",
        "(medium is a",
        "medium is a)",
        "medium is \"a",
        "medium is (a",
        "source or medium",
        "medium is a  or source is b"
      })
  void refusesOtherLanguages(String condition) {
    assertThatThrownBy(() -> ChannelRule.of(Channel.DIRECT, condition))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("index");
  }

  @Test
  void refusesDepth() {
    String deep = "(".repeat(1000) + "medium is a" + ")".repeat(1000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChannelRule.of(Channel.DIRECT, deep))
        .withMessageContaining("32");
  }

  /** The hand-written matchers agree with Google's expressions on random words. */
  @Test
  void matchersEqualTheExpressions() {
    Pattern paid = Pattern.compile("^(.*cp.*|ppc|retargeting|paid.*)$", Pattern.CASE_INSENSITIVE);
    Pattern paidIn2022 = Pattern.compile("^(.*cp.*|ppc|paid.*)$", Pattern.CASE_INSENSITIVE);
    Pattern shop =
        Pattern.compile("^(.*(([^a-df-z]|^)shop|shopping).*)$", Pattern.CASE_INSENSITIVE);
    List<String> parts = List.of(
        "c",
        "p",
        "cp",
        "ppc",
        "paid",
        "retargeting",
        "shop",
        "ping",
        "e",
        "x",
        "_",
        " ",
        "я",
        "S",
        "HOP",
        "C");
    Random random = new Random(20_261_123);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(4); n >= 0; n--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      String word =
          random.nextBoolean() ? text.toString() : text.toString().toUpperCase(Locale.ROOT);
      assertThat(Ga4Patterns.isPaid(word)).as(word).isEqualTo(paid.matcher(word).matches());
      assertThat(Ga4Patterns.isPaidIn2022(word))
          .as(word)
          .isEqualTo(paidIn2022.matcher(word).matches());
      assertThat(Ga4Patterns.isShop(word)).as(word).isEqualTo(shop.matcher(word).matches());
    }
  }

  /** Each source of Google's list, tagged as paid, is in the paid channel of its category in both readings. */
  @Test
  void everyListedSourceHasItsCategory() {
    List<List<String>> sources = DataFile.rows("ga4-sources.tsv");
    assertThat(sources).hasSize(819);
    for (List<String> row : sources) {
      TrafficSource visit =
          TrafficClassifier.standard().classify(UtmParameters.of(row.get(0), "cpc", "spring"));
      String category =
          row.get(1).substring(0, 1).toUpperCase(Locale.ROOT) + row.get(1).substring(1);
      assertThat(visit.channel()).as("%s", row).hasToString("Paid " + category);
      assertThat(visit.channelInOtherReading()).as("%s", row).isEqualTo(visit.channel());
    }
  }
}
