package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smm4j.core.Network;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrafficClassifierTest {
  private static final String SITE = "https://shop.example/";

  static List<List<String>> visits() {
    return TestData.rows("visits.tsv");
  }

  @ParameterizedTest
  @MethodSource("visits")
  void tellsWhereVisitsCameFrom(List<String> row) {
    TrafficSource visit = TrafficSource.classify(SITE + row.get(0), row.get(1));
    String strict = row.get(5).isEmpty() ? row.get(4) : row.get(5);
    assertThat(List.of(
            visit.source(),
            visit.medium(),
            visit.channel().name(),
            visit.channelInOtherReading().name()))
        .isEqualTo(List.of(row.get(2), row.get(3), row.get(4), strict));
    TrafficSource strictly = TrafficClassifier.builder()
        .rules(ChannelRules.ga4(2026).strict())
        .build()
        .classify(SITE + row.get(0), row.get(1));
    assertThat(strictly.channel().name()).isEqualTo(strict);
    assertThat(strictly.channelInOtherReading()).isEqualTo(visit.channel());
    assertThat(Serialized.copyOf(visit)).isEqualTo(visit).hasSameHashCodeAs(visit);
  }

  @Test
  void aSlashBehindAQuestionMarkBeginsNoPath() {
    TrafficClassifier portal = TrafficClassifier.builder()
        .sites(ReferringSite.builder(ReferringSite.Kind.SOCIAL, "forum")
            .hosts("portal.example/forum")
            .build())
        .build();
    assertThat(portal.classify(null, "https://portal.example/forum/1").source()).isEqualTo("forum");
    assertThat(portal.classify(null, "https://portal.example:80/forum").source())
        .isEqualTo("forum");
    assertThat(portal.classify(null, "https://portal.example?/forum").source())
        .isEqualTo("portal.example");
    assertThat(portal.classify(null, "https://portal.example#/forum").source())
        .isEqualTo("portal.example");
  }

  @Test
  void tellsWhy() {
    TrafficSource visit = TrafficSource.classify(SITE + "?utm_source=vk&utm_medium=cpc", null);
    assertThat(visit.network()).contains(Network.VK);
    assertThat(visit.evidence()).isEqualTo(TrafficEvidence.TAG);
    assertThat(visit.rule())
        .isEqualTo("GA4 2026, extended: rule 5, source is a social network and medium matches PAID;"
            + " strict GA4 says Paid Other");
    assertThat(visit).hasToString("vk / cpc (Paid Social)");
    assertThat(TrafficSource.classify(null, null).rule())
        .isEqualTo(
            "GA4 2026, extended: rule 1, source is (direct) and medium is one of (none), (not set)");
    assertThat(TrafficSource.classify(SITE + "?utm_source=a&utm_medium=b", null).rule())
        .isEqualTo("GA4 2026, extended: no rule matched");
    assertThat(TrafficSource.classify(SITE, SITE).rule())
        .isEqualTo("GA4 2026, extended: no rule, the referrer is the own site");
  }

  /** Tools put their click ids beside that of the network where they bought the ad, in any order. */
  @ParameterizedTest
  @CsvSource({
    "?hsa_acc=1&hsa_net=adwords&hsa_kw=x&gclid=Cj0, google / cpc (Paid Search)",
    "?gclid=Cj0&hsa_acc=1, google / cpc (Paid Search)",
    "?ef_id=1&s_kwcid=2&gclid=Cj0, google / cpc (Paid Search)",
    "?_openstat=1&yclid=2, yandex / cpc (Paid Search)",
    "?dclid=1&gclid=Cj0, google / cpc (Paid Search)",
    "?hsa_acc=1, hubspot / cpc (Paid Other)",
    "?hsa_acc=1&ef_id=2, hubspot / cpc (Paid Other)",
    "?hsa_acc=1&fbclid=2, hubspot / cpc (Paid Other)",
    "?awc=1&gclid=Cj0, awin / affiliate (Affiliates)",
    "?_hsenc=1&gclid=Cj0, hubspot / email (Email)",
  })
  void anAdNetworksClickIdTellsMoreThanThatOfATool(String query, String answer) {
    assertThat(TrafficSource.classify("https://shop.example/" + query, "https://www.google.com/"))
        .hasToString(answer);
  }

  @Test
  void aToolsClickIdHidesNoContradiction() {
    assertThat(messages("?hsa_acc=1&gclid=1&yclid=2", ""))
        .containsExactly(
            "CLICK_IDS_CONTRADICT: gclid is a click id of google_ads, yclid one of yandex_direct;"
                + " the first is taken");
    assertThat(messages("?hsa_acc=1&gclid=1", "")).isEmpty();
  }

  @Test
  void aPaidClickIsNotDirect() {
    assertThat(messages("?utm_source=(direct)&utm_medium=(none)&gclid=1", ""))
        .contains(
            "MEDIUM_CONTRADICTS_CLICK_ID: gclid proves a paid click, but the tags say that the"
                + " medium is \"(none)\", which gives Direct; the tags are taken");
  }

  @Test
  void aSourceThatIsNoHostStandsForNoSite() {
    assertThat(network("https://shop.example/?utm_source=m.vk.com&utm_medium=cpc"))
        .contains(Network.VK);
    assertThat(network("https://shop.example/?utm_source=.vk.com&utm_medium=cpc"))
        .isEmpty();
    assertThat(network("https://shop.example/?utm_source=a..vk.com&utm_medium=cpc"))
        .isEmpty();
  }

  private static Optional<Network> network(String landing) {
    return TrafficSource.classify(landing, null).network();
  }

  @Test
  void takesNullAndGarbage() {
    assertThat(TrafficSource.classify(null, null)).hasToString("(direct) / (none) (Direct)");
    TrafficSource garbage = TrafficSource.classify("%%%", "\u0000\uD800:/?#[]@");
    assertThat(garbage.channel()).isEqualTo(Channel.DIRECT);
    assertThat(garbage.issues())
        .extracting(TrafficIssue::kind)
        .containsExactly(TrafficIssue.Kind.REFERRER_UNREADABLE);
    assertThat(garbage.issues().get(0).message()).contains("referrer");
  }

  @Test
  void issuesSayWhatContradictsWhat() {
    assertThat(messages("?utm_source=facebook&utm_medium=email&gclid=1", ""))
        .containsExactly(
            "SOURCE_CONTRADICTS_CLICK_ID: the tags say that the source is \"facebook\", but gclid is a"
                + " click id of google_ads; the tags are taken",
            "MEDIUM_CONTRADICTS_CLICK_ID: gclid proves a paid click, but the tags say that the"
                + " medium is \"email\", which gives Organic Social; the tags are taken");
    assertThat(messages("?gclid=1&yclid=2&msclkid=3", ""))
        .containsExactly(
            "CLICK_IDS_CONTRADICT: gclid is a click id of google_ads, yclid one of yandex_direct;"
                + " the first is taken");
    assertThat(messages("?utm_source=vk", ""))
        .containsExactly("TAGS_INCOMPLETE: the link is tagged, but utm_medium is missing; the"
            + " source is told by the other tags");
    assertThat(messages("?utm_medium=cpc", ""))
        .containsExactly("TAGS_INCOMPLETE: the link is tagged, but utm_source is missing; the"
            + " source is told by the other tags");
    assertThat(messages("?utm_id=1", ""))
        .containsExactly("TAGS_INCOMPLETE: the link is tagged, but utm_source and utm_medium are"
            + " missing; the source is told by what else there is");
    assertThat(messages("?utm_source=google&utm_medium=cpc&gclid=1&yclid=2", ""))
        .containsExactly(
            "SOURCE_CONTRADICTS_CLICK_ID: the tags say that the source is \"google\", but yclid is a"
                + " click id of yandex_direct; the tags are taken",
            "CLICK_IDS_CONTRADICT: gclid is a click id of google_ads, yclid one of yandex_direct;"
                + " the tags are taken");
    assertThat(messages("?utm_source=google&utm_medium=cpc&mc_cid=1", ""))
        .containsExactly("MEDIUM_CONTRADICTS_CLICK_ID: mc_cid proves a click in an e-mail, but the"
            + " tags say that the medium is \"cpc\", which gives Paid Search; the tags are taken");
    assertThat(messages("?utm_source=google&utm_medium=cpc&awc=1", ""))
        .containsExactly(
            "MEDIUM_CONTRADICTS_CLICK_ID: awc proves a click through an affiliate, but"
                + " the tags say that the medium is \"cpc\", which gives Paid Search; the tags are taken");
    assertThat(messages("?utm_source=yandex&utm_medium=cpc&ysclid=1", ""))
        .containsExactly(
            "MEDIUM_CONTRADICTS_CLICK_ID: ysclid comes with clicks that are not paid for,"
                + " but the tags say that the medium is \"cpc\", which gives Paid Search; the tags are"
                + " taken");
    assertThat(messages("?utm_source=news&utm_medium=email&fbclid=1", ""))
        .containsExactly(
            "MEDIUM_CONTRADICTS_CLICK_ID: fbclid comes with clicks on facebook, but the"
                + " tags say that the medium is \"email\", which gives Email; the tags are taken");
    assertThat(messages("?gclid=1", SITE))
        .containsExactly("INTERNAL_LINK_TAGGED: a link within the own site has gclid, which hides"
            + " where the visit came from");
    String longest = "javascript:" + "x".repeat(53);
    assertThat(messages("", longest).toString()).contains("left out: \"" + longest + "\"");
    assertThat(messages("", longest + "y").toString()).contains("left out: \"" + longest + "...\"");
  }

  private static List<String> messages(String landing, String referrer) {
    return TrafficSource.classify(SITE + landing, referrer).issues().stream()
        .map(TrafficIssue::toString)
        .toList();
  }

  @Test
  void readsTheWordsSearchedFor() {
    assertThat(term("https://www.google.co.uk/search?client=x&q=red+shoes%21&tbm=#x"))
        .contains("red shoes!");
    assertThat(term("https://yandex.ru/search/?text=%D0%BA%D0%B5%D0%B4%D1%8B")).contains("кеды");
    assertThat(term("https://www.baidu.com/s?word=a&wd=b")).contains("b");
    assertThat(term("https://www.google.com/#q=shoes")).contains("shoes");
    assertThat(term("https://www.google.com/search?q=&xq=1")).isEmpty();
    assertThat(term("https://www.google.com/")).isEmpty();
    assertThat(term("https://vk.com/search?q=shoes")).isEmpty();
    assertThat(term("https://www.google.com/search?q")).isEmpty();
    assertThat(term("https://www.google.com/search?q=")).isEmpty();
    assertThat(term("https://www.google.com/search?q=a")).contains("a");
    assertThat(term("https://www.google.com/search?x=1&q=a#q=b")).contains("a");
    assertThat(term("https://www.google.com/search?x=1#q=b")).contains("b");
    assertThat(term("https://www.baidu.com/s?wd=%20&word=b")).contains("b");
  }

  /** Google leads to a page by /url?q=; in older links q has the words, and url the page. */
  @Test
  void whereALinkLeadsToIsNotSearchedFor() {
    String shop = "https%3A%2F%2Fshop.example%2F";
    assertThat(term("https://www.google.com/url?q=" + shop + "&sa=x")).isEmpty();
    assertThat(term("https://www.google.com/url?sa=t&q=HTTP://shop.example/")).isEmpty();
    assertThat(term("google.com/url?q=" + shop)).isEmpty();
    assertThat(term("https://www.google.com/url?sa=t&q=red+shoes&url=" + shop))
        .contains("red shoes");
    assertThat(term("https://www.google.com/url?q=http")).contains("http");
    assertThat(term("https://www.google.com/search?q=" + shop)).contains("https://shop.example/");
    assertThat(term("https://www.google.com/a/url?q=" + shop)).contains("https://shop.example/");
    assertThat(term("https://www.google.com?q=" + shop)).contains("https://shop.example/");
  }

  private static Optional<String> term(String referrer) {
    return TrafficSource.classify(null, referrer).searchTerm();
  }

  @Test
  void keepsTagsAndClickIds() {
    TrafficSource visit = TrafficSource.classify(
        SITE
            + "?utm_source=vk&utm_medium=cpc&utm_campaign=%D0%B2%D0%B5%D1%81%D0%BD%D0%B0&rb_clickid=Ab",
        null);
    assertThat(visit.campaign()).contains("весна");
    assertThat(visit.parameters()).isEqualTo(UtmParameters.of("vk", "cpc", "весна"));
    assertThat(visit.clickIds()).extracting(ClickId::value).containsExactly("Ab");
    assertThat(visit.issues()).isEmpty();
  }

  @Test
  void reportsContradictions() {
    assertThat(issues("?utm_source=facebook&utm_medium=cpc&gclid=1", ""))
        .containsExactly(TrafficIssue.Kind.SOURCE_CONTRADICTS_CLICK_ID);
    assertThat(issues("?utm_source=newsletter&utm_medium=email&gclid=1", ""))
        .containsExactly(
            TrafficIssue.Kind.SOURCE_CONTRADICTS_CLICK_ID,
            TrafficIssue.Kind.MEDIUM_CONTRADICTS_CLICK_ID);
    assertThat(issues("?utm_source=google&utm_medium=organic&gclid=1", ""))
        .containsExactly(TrafficIssue.Kind.MEDIUM_CONTRADICTS_CLICK_ID);
    assertThat(issues("?utm_source=youtube&utm_medium=cpc&gclid=1", "")).isEmpty();
    assertThat(issues("?utm_source=twitter&utm_medium=cpc&twclid=1", "")).isEmpty();
    assertThat(issues("?utm_source=news&utm_medium=email&mc_cid=1", "")).isEmpty();
    assertThat(issues("?utm_source=facebook&utm_medium=social&fbclid=1", "")).isEmpty();
    assertThat(issues("?gclid=1&yclid=2", ""))
        .containsExactly(TrafficIssue.Kind.CLICK_IDS_CONTRADICT);
    assertThat(issues("?gclid=1&gad_source=1&dclid=2", "")).isEmpty();
    assertThat(issues("?fbclid=1", "")).containsExactly(TrafficIssue.Kind.CLICK_ID_PROVES_NOTHING);
    assertThat(issues("?fbclid=1", "https://m.facebook.com/")).isEmpty();
    assertThat(issues("?utm_source=vk", "")).containsExactly(TrafficIssue.Kind.TAGS_INCOMPLETE);
    assertThat(issues("?utm_campaign=a", "")).containsExactly(TrafficIssue.Kind.TAGS_INCOMPLETE);
    assertThat(issues("?utm_source=a&utm_medium=b", SITE))
        .containsExactly(TrafficIssue.Kind.INTERNAL_LINK_TAGGED);
    assertThat(issues("", "javascript:void(0)"))
        .containsExactly(TrafficIssue.Kind.REFERRER_UNREADABLE);
  }

  /** S: the source, M: the medium contradicts a click id; I: two click ids contradict each other; -: nothing does. */
  @ParameterizedTest
  @CsvSource({
    // e-mail
    "google/cpc&mc_cid=1, M",
    "facebook/paid_social&mc_cid=1, M",
    "newsletter/organic&mc_cid=1, M",
    "newsletter/social&_hsenc=1, M",
    "newsletter/email&mc_cid=1&mc_eid=2&_kx=3&mkt_tok=4, -",
    "newsletter/newsletter&mc_cid=1, -",
    "facebook/email&mc_cid=1, -",
    "gmail/campaign&mc_cid=1, -",
    "klaviyo/sms&_kx=1, -",
    "partner_news/cpm&mkt_tok=1, -",
    "partner_news/cpc&mkt_tok=1, -",
    "crm/push&mc_cid=1, -",
    // affiliates
    "google/cpc&awc=1, M",
    "facebook/paid_social&irclickid=1, M",
    "google/organic&awc=1, M",
    "awin/affiliate&awc=1, -",
    "admitad/cpa&admitad_uid=1, -",
    "vk/cpa&admitad_uid=1, -",
    "youtube/affiliate&awc=1, -",
    "instagram/influencer&awc=1, -",
    "instagram/social&awc=1, -",
    "publisher/referral&awc=1, -",
    "publisher/email&awc=1, -",
    "google/css&awc=1, -",
    "google/cpc&awc=1&gclid=2, -",
    "google/paid_partner&awc=1, -",
    // what everybody who clicks on a network or in search results carries
    "vk/social&fbclid=1, S",
    "google/organic&fbclid=1, S",
    "telegram/cpc&fbclid=1, S",
    "chatgpt.com/x&fbclid=1, S",
    "Facebook/cpc&fbclid=1, -",
    "instagram/social&fbclid=1, -",
    "ig/paid_social&fbclid=1, -",
    "l.instagram.com/referral&fbclid=1, -",
    "messenger/social&fbclid=1, -",
    "threads/social&fbclid=1, -",
    "an/paid_social&fbclid=1, -",
    "anna/influencer&fbclid=1, -",
    "IGShopping/Social&fbclid=1, -",
    "vk/social&igshid=1, S",
    "fb/paid_social&igsh=1, -",
    "news/email&fbclid=1, M",
    "fbapp/mobile&fbclid=1, -",
    "google/cpc&ysclid=1, 'S,M'",
    "yandex/cpc&ysclid=1, M",
    "shop/cpc&ysclid=1, M",
    "yandex/organic&ysclid=1, -",
    "yandex.ru/organic&ysclid=1, -",
    "yandex/cpc&yclid=1&ysclid=2, -",
    "google/cpc&srsltid=1, -",
    "google/organic&srsltid=1, -",
    "Google Shopping/free&srsltid=1, -",
    "facebook/cpc&srsltid=1, S",
    "vk/cpc&vkclid=1, -",
    "ok/social&vkclid=1, -",
    "facebook/cpc&epik=1, S",
    "pinterest/social&epik=1, -",
    "yandex_market/cpc&ymclid=1, -",
    // ads
    "google/cpc&gclid=1, -",
    "newsletter/email&hsa_acc=1, M",
    "newsletter/email&dclid=1, M",
    "google/cpc&yclid=1, S",
  })
  void tellsContradictionsFromWhatIsUsual(String link, String expected) {
    int slash = link.indexOf('/');
    String tags = "?utm_source=" + link.substring(0, slash).replace(" ", "%20") + "&utm_medium="
        + link.substring(slash + 1);
    assertThat(issues(tags, "").stream()
            .map(kind -> switch (kind) {
              case SOURCE_CONTRADICTS_CLICK_ID -> "S";
              case MEDIUM_CONTRADICTS_CLICK_ID -> "M";
              case CLICK_IDS_CONTRADICT -> "I";
              default -> kind.name();
            })
            .toList())
        .as(tags)
        .isEqualTo(expected.equals("-") ? List.of() : List.of(expected.split(",")));
  }

  @ParameterizedTest
  @CsvSource({
    "?gclid=1&mc_cid=2, true",
    "?mc_cid=1&gclid=2, true",
    "?mc_cid=1&fbclid=2, true",
    "?gclid=1&fbclid=2, true",
    "?fbclid=1&yclid=2, true",
    "?gclid=1&ysclid=2, true",
    "?yclid=1&ysclid=2, false",
    "?gclid=1&srsltid=2, false",
    "?gclid=1&awc=2, false",
    "?awc=1&fbclid=2, false",
    "?awc=1&mc_cid=2, false",
    "?mc_cid=1&mc_eid=2&_kx=3, false",
    "?hsa_acc=1&fbclid=2, false",
    "?hsa_acc=1&_hsenc=2, false",
    "?rb_clickid=1&vkclid=2, false",
    "?yclid=1&ymclid=2, false",
    "?gclid=1&igshid=2, true",
  })
  void tellsClickIdsThatContradictFromThoseThatMayMeet(String landing, boolean contradict) {
    assertThat(issues(landing, ""))
        .isEqualTo(contradict ? List.of(TrafficIssue.Kind.CLICK_IDS_CONTRADICT) : List.of());
  }

  private static List<TrafficIssue.Kind> issues(String landing, String referrer) {
    return TrafficSource.classify(SITE + landing, referrer).issues().stream()
        .map(TrafficIssue::kind)
        .toList();
  }

  @Test
  void knowsNetworksAndSitesOfTheUser() {
    Network mine = Network.of("mynet", "my.net", "=forum.vk.com", "мой.рф");
    TrafficClassifier classifier = TrafficClassifier.builder()
        .networks(mine)
        .sites(ReferringSite.builder(ReferringSite.Kind.SEARCH, "corp")
            .hosts("=search.corp.example")
            .terms("find")
            .build())
        .ownHosts("shop.example", "shop2.*")
        .build();
    assertThat(classifier.classify("", "https://a.my.net/"))
        .hasToString("mynet / social (Organic Social)");
    assertThat(classifier.classify("", "https://forum.vk.com/").network()).contains(mine);
    assertThat(classifier.classify("", "https://a.forum.vk.com/").network()).contains(Network.VK);
    assertThat(classifier.classify("", "https://www.мой.рф/").network()).contains(mine);
    assertThat(classifier.classify("?utm_source=mynet&utm_medium=cpc", "").channel())
        .isEqualTo(Channel.PAID_SOCIAL);
    assertThat(classifier.classify("", "https://search.corp.example/?find=x").searchTerm())
        .contains("x");
    assertThat(classifier.classify("", "https://blog.shop.example/").channel())
        .isEqualTo(Channel.INTERNAL);
    assertThat(classifier.classify("", "https://shop2.co.uk/").evidence())
        .isEqualTo(TrafficEvidence.OWN_SITE);
    assertThat(classifier.classify("", "https://shop2.evil.com/").source()).isEqualTo("evil.com");
    assertThat(TrafficSource.classify("", "https://a.my.net/").source()).isEqualTo("my.net");
    TrafficClassifier copy = Serialized.copyOf(classifier);
    assertThat(copy.classify("", "https://a.my.net/"))
        .isEqualTo(classifier.classify("", "https://a.my.net/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "https://blog.example|blog.example",
        "https://a.blog.example/x?y#z|blog.example",
        "//blog.example?x|blog.example",
        "blog.example|blog.example",
        "blog.example/x.y|blog.example",
        "blog.example:80|blog.example",
        "blog.example:80/x|blog.example",
        "' \thttps://blog.example'|blog.example",
        "https://blog.example /x|blog.example",
        "https://u:p@blog.example:8080/|blog.example",
        "https://a.b:1@c@blog.example|blog.example",
        "https://blog.example:/|blog.example",
        "https://blog.example:80:90/|blog.example",
        "https://blog.example./|blog.example",
        "HTTPS://BLOG.Example\\x|blog.example",
        "z9+-.a://blog.example/|blog.example",
        "https://my_blog-1.example/|my_blog-1.example",
        "https://intranet/|intranet",
        "https://192.0.2.7:81/|192.0.2.7",
        "https://[2001:DB8::1]:443/|[2001:db8::1]",
        "https://блог.example/x|xn--90aexm.example",
        "https://u@блог.example:80/x|xn--90aexm.example",
        "android-app://com.example.app/https/a.example/|com.example.app",
        "' Android-App://com.example.app'|com.example.app",
        "intranet|",
        "/x.y|",
        "?blog.example|",
        "blog.example:x|",
        "blog.example:8x/|",
        "blog.example:/:|blog.example",
        "https://|",
        "https:///blog.example|",
        "https://./|",
        "https://.blog.example/|",
        "https://a..vk.com/|",
        "https://a..www.google.com/search|",
        "https://vk.com../|",
        "https://u@/|",
        "https://:80/|",
        "https://[::1|",
        "mailto:anna|",
        "mailto:a@vk.com|",
        "tel:1@vk.com|",
        "javascript:x@vk.com|",
        "u@vk.com:80/|vk",
      })
  void readsTheHostOfAReferrer(String referrer, String source) {
    TrafficSource visit = TrafficSource.classify(null, referrer);
    assertThat(visit.source()).isEqualTo(source == null ? "(direct)" : source);
    assertThat(visit.issues())
        .extracting(TrafficIssue::kind)
        .isEqualTo(source == null ? List.of(TrafficIssue.Kind.REFERRER_UNREADABLE) : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "https://shop.example/x, https://shop.example/, true",
    "https://shop.example, http://www.SHOP.example:80/x, true",
    "https://www.shop.example/?x, https://shop.example#y, true",
    "https://u@shop.example/, https://shop.example/, true",
    "shop.example/x, https://shop.example/, true",
    "https://shop.example/, https://a.shop.example/, false",
    "https://shop.example/, https://shop.example.com/, false",
    "https://shop.example.com/, https://shop.example/, false",
    "https://shop.example/, https://shop.exampl/, false",
    "https://a@b.example/, https://shop.example/, false",
    "/sale, https://shop.example/, false",
    "https://пример.рф/, https://пример.рф/x, true",
    "https://пример.рф/, https://xn--e1afmkfd.xn--p1ai/, true",
    "https://xn--e1afmkfd.xn--p1ai/, https://пример.рф/, true",
    "https://ПРИМЕР.рф:443/, https://www.пример.РФ/, true",
    "пример.рф, https://пример.рф./, true",
    "https://u@пример.рф/, https://xn--e1afmkfd.xn--p1ai, true",
    "https://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.рф/, https://xn--e1afmkfd.xn--p1ai/, true",
    "https://bücher.de/, https://www.bücher.de/, true",
    "https://www.bücher.de/, https://xn--bcher-kva.de/, true",
    "https://b%C3%BCcher.de/, https://xn--bcher-kva.de/, true",
    "https://%73hop.example/, https://shop.example/, true",
    "https://пример.рф/, https://проба.рф/, false",
    "https://пример.рф/, https://a.пример.рф/, false",
    "https://xn--e1afmkfd.xn--p1ai/, https://xn--80acgfbsl1azdqr.xn--p1ai/, false",
    "https://пример..рф/, https://shop.example/, false",
    "https://[::1]/, https://[::1]:8080/, true",
    "https://[2001:DB8::1]/, https://[2001:db8::1]/x, true",
    "https://[::1]/, https://[::2]/, false",
  })
  void aReferrerOfTheLandingPagesHostIsTheOwnSite(String landing, String referrer, boolean own) {
    TrafficClassifier classifier = TrafficClassifier.builder().build();
    TrafficEvidence evidence = own ? TrafficEvidence.OWN_SITE : TrafficEvidence.REFERRER;
    assertThat(classifier.classify(landing, referrer).evidence()).isEqualTo(evidence);
    classifier.classify(null, referrer); // remembers the host
    assertThat(classifier.classify(landing, referrer).evidence()).isEqualTo(evidence);
  }

  @Test
  void aTaggedLinkWithinAnInternationalizedSiteIsAnIssue() {
    assertThat(TrafficSource.classify(
                "https://пример.рф/?utm_source=a&utm_medium=b", "https://xn--e1afmkfd.xn--p1ai/")
            .issues())
        .extracting(TrafficIssue::kind)
        .containsExactly(TrafficIssue.Kind.INTERNAL_LINK_TAGGED);
  }

  @Test
  void saysByWhichRulesAndHosts() {
    assertThat(TrafficClassifier.builder().ownHosts("shop.example").build())
        .hasToString("GA4 2026, extended, own hosts [shop.example]");
    assertThat(TrafficClassifier.standard().rules()).isEqualTo(ChannelRules.ga4(2026));
  }

  @ParameterizedTest
  @CsvSource({
    "portal.example/s, search",
    "PORTAL.example/s?x, search",
    "a.portal.example/s#x, search",
    "portal.example/s/, search",
    "portal.example/s/vx, search",
    "portal.example/s/v, video",
    "portal.example/s/v/1, video",
    "portal.example/sx, exact",
    "portal.example/x/s, exact",
    "portal.example, exact",
    "www.portal.example/, exact",
    "a.portal.example/, any",
    "wwwx.portal.example/, any",
    "deep.er.portal.example/, deeper",
    "er.portal.example/, deeper",
    "portal.de/, suffix",
    "a.portal.co.uk/, suffix",
    "in.portal.co.uk/, inside",
    "a.in.portal.de/, inside",
    "portal.evil.de/, evil.de",
    "xportal.de/, xportal.de",
    "twice.example/, first",
  })
  void theMostSpecificPatternOfAHostWins(String referrer, String source) {
    TrafficClassifier classifier = TrafficClassifier.builder()
        .sites(
            site("any", "portal.example"),
            site("exact", "=portal.example"),
            site("search", "portal.example/s"),
            site("video", "portal.example/s/v"),
            site("deeper", "er.portal.example"),
            site("suffix", "portal.*"),
            site("inside", "in.portal.*"),
            site("first", "twice.example"),
            site("second", "twice.example"))
        .build();
    assertThat(classifier.classify("", "https://" + referrer).source()).isEqualTo(source);
    assertThat(classifier.classify("", "https://" + referrer).source())
        .as("remembered")
        .isEqualTo(source);
  }

  /** A host of the user's goes before a listed one of the same length, however exactly that is written. */
  @ParameterizedTest
  @CsvSource({
    "duckduckgo.com, duckduckgo.com, mine",
    "duckduckgo.com, www.duckduckgo.com, mine",
    "duckduckgo.com, a.duckduckgo.com, mine",
    "duckduckgo.com, r.duckduckgo.com, duckduckgo",
    "=duckduckgo.com, duckduckgo.com, mine",
    "=duckduckgo.com, a.duckduckgo.com, a.duckduckgo.com",
    "ya.ru, ya.ru, mine",
    "ecosia.org, www.ecosia.org, mine",
    "yandex.ru, yandex.ru, mine",
    "yandex.ru, yandex.com, yandex",
    "yandex.*, yandex.ru, mine",
    "yandex.*, mail.yandex.ru, yandex-mail",
    "google.*, google.co.uk, mine",
    "google.*, www.google.com, mine",
    "google.*, docs.google.com, mine",
    "google.*, news.google.com, google",
    "=google.*, google.com, mine",
    "google.com, www.google.com, mine",
    "pinterest.*, pinterest.com, mine",
    "=pinterest.*, pinterest.com, mine",
    "=pinterest.*, www.pinterest.com, mine",
    "=pinterest.*, a.pinterest.com, pinterest",
    "x.com, x.com, mine",
    "x.com, x.com/i/grok, grok",
    "x.*/i, x.com/i/a, mine",
    "x.*/i, x.com/a, x",
    "etsy.com, etsy.com, mine",
  })
  void aHostOfTheUserGoesBeforeAListedOne(String pattern, String referrer, String source) {
    TrafficClassifier bySite =
        TrafficClassifier.builder().sites(site("mine", pattern)).build();
    TrafficSource visit = bySite.classify("", "https://" + referrer);
    assertThat(visit.source()).isEqualTo(source);
    if (source.equals("mine")) {
      assertThat(visit.channel()).isEqualTo(Channel.ORGANIC_SOCIAL);
    }
    if (pattern.indexOf('/') < 0) {
      TrafficClassifier byNetwork =
          TrafficClassifier.builder().networks(Network.of("mine", pattern)).build();
      assertThat(byNetwork.classify("", "https://" + referrer).source()).isEqualTo(source);
    }
  }

  @Test
  void aSourceOfTheUserGoesBeforeGooglesList() {
    TrafficClassifier ours = TrafficClassifier.builder()
        .sites(site("duckduckgo", "duckduckgo.com"), site("mine", "ecosia.org"))
        .networks(Network.of("amazon", "amazon.example"))
        .build();
    for (String source : List.of("duckduckgo", "DuckDuckGo.com", "ecosia.org", "amazon")) {
      TrafficSource visit = ours.classify(UtmParameters.of(source, "cpc", "spring"));
      assertThat(visit.channel()).as(source).isEqualTo(Channel.PAID_SOCIAL);
      assertThat(visit.channelInOtherReading()).as(source).isNotEqualTo(Channel.PAID_SOCIAL);
    }
    assertThat(ours.classify("", "https://duckduckgo.com/"))
        .hasToString("duckduckgo / social (Organic Social)");
  }

  private static ReferringSite site(String source, String host) {
    return ReferringSite.builder(ReferringSite.Kind.SOCIAL, source).hosts(host).build();
  }

  @Test
  void refusesHostsThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrafficClassifier.builder().ownHosts("https://shop.example"))
        .withMessageContaining("https://shop.example");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrafficClassifier.builder().ownHosts("shop.example/path"));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            TrafficClassifier.builder().networks(Network.of("a", "a b".replace(' ', '*'))));
  }

  /** What Meta fills into the template for its ads is a network there, and no name elsewhere. */
  @Test
  void knowsWhatTheTemplateOfMetaIsFilledWith() {
    assertThat(LinkTemplate.META.tags().source()).contains("{{site_source_name}}");
    Map<String, Network> placements = Map.of(
        "fb", Network.FACEBOOK,
        "ig", Network.INSTAGRAM,
        "msg", Network.FACEBOOK,
        "an", Network.FACEBOOK,
        "th", Network.THREADS);
    placements.forEach((name, network) -> {
      TrafficSource visit =
          TrafficClassifier.standard().classify(LinkTemplate.META.tags().with(UtmKey.SOURCE, name));
      assertThat(visit.network()).as(name).contains(network);
      assertThat(visit.channel()).as(name).isEqualTo(Channel.PAID_SOCIAL);
    });
    assertThat(TrafficSource.classify("?utm_source=an&utm_medium=email", "").network())
        .isEmpty();
    TrafficClassifier ours = TrafficClassifier.builder()
        .networks(Network.builder("anna").aliases("an").build())
        .build();
    assertThat(ours.classify("?utm_source=an&utm_medium=cpc&fbclid=1", "").network())
        .map(Network::id)
        .contains("anna");
  }

  @Test
  void readsTagsAlone() {
    TrafficClassifier classifier = TrafficClassifier.standard();
    assertThat(classifier.classify(UtmParameters.of("ok", "cpc", "spring")))
        .hasToString("ok / cpc (Paid Social)");
    assertThat(classifier.classify(UtmParameters.EMPTY).channel()).isEqualTo(Channel.DIRECT);
  }

  @Test
  void knowsAssistantsSince2026() {
    TrafficClassifier of2024 =
        TrafficClassifier.builder().rules(ChannelRules.ga4(2024)).build();
    assertThat(of2024.classify("", "https://chatgpt.com/"))
        .hasToString("chatgpt / referral (Referral)");
    assertThat(of2024.classify("?utm_source=chatgpt.com", "").channel())
        .isEqualTo(Channel.UNASSIGNED);
  }
}
