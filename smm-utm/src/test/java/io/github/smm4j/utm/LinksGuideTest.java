package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.core.Network;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the guide pages on links. */
class LinksGuideTest {
  @Nested
  class TagLinks { // tag-links.md

    @Test
    void first() {
      // docs: tag-links-first
      UtmLink link = UtmLink.to("https://shop.example/sale?sku=7&x=%7e#reviews")
          .source(Network.VK)
          .medium("paid_social")
          .campaign("Весна")
          .content("video-1");
      assertThat(link)
          .hasToString("https://shop.example/sale?sku=7&x=%7e&utm_source=vk&utm_medium=paid_social"
              + "&utm_campaign=%D0%92%D0%B5%D1%81%D0%BD%D0%B0&utm_content=video-1#reviews");
      // end
    }

    @Test
    void replace() {
      // docs: tag-links-replace
      UtmLink link =
          UtmLink.to("https://a.example/?UTM_Source=fb&page=2&utm_source=ok").source("vk");
      assertThat(link).hasToString("https://a.example/?utm_source=vk&page=2");
      assertThat(link.source("vk")).isEqualTo(link);
      assertThat(link.parameters().source()).contains("vk");
      // end
    }

    @Test
    void set() {
      // docs: tag-links-set
      UtmParameters spring = UtmParameters.of("vk", "cpc", "spring").with(UtmKey.ID, "42");
      assertThat(UtmLink.to("https://a.example/?utm_term=shoes").utm(spring))
          .hasToString(
              "https://a.example/?utm_term=shoes&utm_source=vk&utm_medium=cpc&utm_campaign=spring&utm_id=42");
      // end
    }

    @Test
    void macros() {
      // docs: tag-links-macros
      UtmLink ad = UtmLink.to("https://a.example/")
          .macros(MacroEncoding.VERBATIM)
          .source("facebook")
          .medium("cpc")
          .campaign("{{campaign.name}} & more");
      assertThat(ad)
          .hasToString(
              "https://a.example/?utm_source=facebook&utm_medium=cpc&utm_campaign={{campaign.name}}%20%26%20more");
      // end
    }

    @Test
    void targets() {
      // docs: tag-links-targets
      assertThat(UtmLink.to("https://a.example/#reviews")
              .target(TagTarget.FRAGMENT)
              .source("vk"))
          .hasToString("https://a.example/#reviews&utm_source=vk");
      assertThat(UtmLink.to("https://a.example/#/cart").target(TagTarget.ROUTE).source("vk"))
          .hasToString("https://a.example/#/cart?utm_source=vk");
      // end
    }

    @Test
    void untaggable() {
      // docs: tag-links-untaggable
      assertThatThrownBy(() -> UtmLink.to("mailto:a@b.example"))
          .isInstanceOf(UntaggableUrlException.class)
          .hasMessage("cannot write tags to \"mailto:a@b.example\": "
              + "its scheme does not lead to a page, so nothing could read the tags");
      assertThat(UtmLink.find("javascript:void(0)")).isEmpty();
      assertThat(UtmLink.find("shop.example/sale")).isPresent();
      // end
    }

    @Test
    void clean() {
      // docs: tag-links-clean
      LinkCleaner cleaner =
          LinkCleaner.builder().remove("ref").keepOn("partner.example", "gclid").build();
      assertThat(cleaner.clean("https://a.example/?sku=7&utm_source=vk&gclid=Cj0K&ref=x&erid=2Vtz"))
          .isEqualTo("https://a.example/?sku=7&erid=2Vtz");
      assertThat(cleaner.inspect("https://a.example/?sku=7&fbclid=IwAR"))
          .hasToString("[fbclid=IwAR (QUERY, index 25)]");
      // end
    }

    @Test
    void lossless() {
      // docs: tag-links-lossless
      assertThat(UtmLink.to("https://a.example/?").source("vk"))
          .hasToString("https://a.example/?&utm_source=vk");
      assertThat(LinkCleaner.standard().clean("https://a.example/?&utm_source=vk"))
          .isEqualTo("https://a.example/?");
      // end
    }
  }

  @Nested
  class ReadLinks { // read-links.md

    @Test
    void first() {
      // docs: read-links-first
      UtmParameters utm = UtmParameters.parse(
          "https://shop.example/?utm_source=vk&utm_campaign=50%off&utm_medium=");
      assertThat(utm.source()).contains("vk");
      assertThat(utm.campaign()).contains("50%off");
      assertThat(utm.medium()).isEmpty();
      assertThat(utm.get(UtmKey.ID)).isEmpty();
      // end
    }

    @Test
    void issues() {
      // docs: read-links-issues
      UtmParse parse = UtmParser.standard()
          .parse("https://shop.example/?UTM_Source=vk&utm_campaign=50%off&gclid=Cj0K");
      assertThat(parse.parameters()).hasToString("{utm_source=vk, utm_campaign=50%off}");
      assertThat(parse.clickIds()).hasToString("[gclid=Cj0K (google_ads, PAID)]");
      assertThat(parse.issues())
          .extracting(ParseIssue::toString)
          .containsExactly(
              "NAME_CASE in utm_source at 22: read without regard to case",
              "MALFORMED_ESCAPE in utm_campaign at 36: the percent sign was kept as it is",
              "PARTIAL_TAGGING in utm_medium at 22: left absent");
      FoundParameter first = parse.found().get(0);
      assertThat(first.rawName()).isEqualTo("UTM_Source");
      assertThat(first.place()).isEqualTo(ParameterPlace.QUERY);
      // end
    }

    @Test
    void settings() {
      // docs: read-links-settings
      UtmParser parser = UtmParser.builder()
          .names(ParameterNames.MATOMO)
          .duplicates(DuplicatePolicy.LAST)
          .fragment(FragmentPolicy.IGNORED)
          .doubleEncoding(DoubleEncoding.DECODE)
          .fallbackCharset(Charset.forName("windows-1251"))
          .build();
      assertThat(parser
              .parse("?pk_source=vk&mtm_campaign=%C2%E5%F1%ED%E0#utm_id=5")
              .parameters())
          .hasToString("{utm_source=vk, utm_campaign=Весна}");
      // end
    }

    @Test
    void names() {
      // docs: read-links-names
      ParameterNames names =
          ParameterNames.builder().add(UtmKey.SOURCE, "src", "from").build().or(ParameterNames.GA4);
      UtmParser parser = UtmParser.builder().names(names).build();
      assertThat(parser.parse("?utm_source=ok&from=vk").parameters().source()).contains("vk");
      // end
    }
  }

  @Nested
  class WhereFrom { // where-from.md

    @Test
    void first() {
      // docs: where-from-first
      TrafficSource visit =
          TrafficSource.classify("https://shop.example/?utm_source=vk&utm_medium=cpc", null);
      assertThat(visit.network()).contains(Network.VK);
      assertThat(visit.source()).isEqualTo("vk");
      assertThat(visit.medium()).isEqualTo("cpc");
      assertThat(visit.channel()).isEqualTo(Channel.PAID_SOCIAL);
      assertThat(visit.rule())
          .isEqualTo(
              "GA4 2026, extended: rule 5, source is a social network and medium matches PAID; strict GA4 says Paid Other");
      // end
    }

    @Test
    void referrers() {
      // docs: where-from-referrers
      assertThat(TrafficSource.classify(null, "https://www.google.co.uk/search?q=red+shoes"))
          .hasToString("google / organic (Organic Search)");
      assertThat(TrafficSource.classify(null, "https://x.com/i/grok"))
          .hasToString("grok / ai-assistant (AI Assistant)");
      assertThat(TrafficSource.classify(null, "android-app://com.google.android.gm/"))
          .hasToString("gmail / email (Email)");
      assertThat(TrafficSource.classify(null, "https://google.evil.com/"))
          .hasToString("evil.com / referral (Referral)");
      assertThat(TrafficSource.classify(null, null)).hasToString("(direct) / (none) (Direct)");
      // end
    }

    @Test
    void contradictions() {
      // docs: where-from-contradictions
      TrafficSource visit = TrafficSource.classify(
          "https://shop.example/?utm_source=newsletter&utm_medium=email&gclid=Cj0K", null);
      assertThat(visit.channel()).isEqualTo(Channel.EMAIL);
      assertThat(visit.issues())
          .extracting(TrafficIssue::kind)
          .containsExactly(
              TrafficIssue.Kind.SOURCE_CONTRADICTS_CLICK_ID,
              TrafficIssue.Kind.MEDIUM_CONTRADICTS_CLICK_ID);
      // end
    }

    @Test
    void strict() {
      // docs: where-from-strict
      TrafficClassifier google =
          TrafficClassifier.builder().rules(ChannelRules.ga4(2026).strict()).build();
      TrafficSource visit = google.classify(UtmParameters.of("telegram", "cpm", "spring"));
      assertThat(visit.channel()).isEqualTo(Channel.DISPLAY);
      assertThat(visit.channelInOtherReading()).isEqualTo(Channel.PAID_SOCIAL);
      // end
    }

    @Test
    void own() {
      // docs: where-from-own
      TrafficClassifier ours = TrafficClassifier.builder()
          .rules(ChannelRules.ga4(2026)
              .before(ChannelRule.of(
                  Channel.of("Influencers"), "medium is one of influencer, ambassador")))
          .networks(Network.of("mynet", "my.net"))
          .sites(ReferringSite.builder(ReferringSite.Kind.SEARCH, "corp")
              .hosts("=search.corp.example")
              .terms("find")
              .build())
          .ownHosts("shop.example")
          .build();
      assertThat(ours.classify("?utm_source=anna&utm_medium=influencer", null).rule())
          .isEqualTo("GA4 2026, extended: house rule, medium is one of influencer, ambassador");
      assertThat(ours.classify(null, "https://m.my.net/"))
          .hasToString("mynet / social (Organic Social)");
      assertThat(ours.classify(null, "https://search.corp.example/?find=shoes").searchTerm())
          .contains("shoes");
      assertThat(ours.classify(null, "https://blog.shop.example/").channel())
          .isEqualTo(Channel.INTERNAL);
      // end
    }
  }

  @Nested
  class HouseRules { // house-rules.md

    @Test
    void convention() {
      // docs: house-rules-convention
      NamingConvention house = NamingConvention.builder()
          .lowerCase()
          .separator('_')
          .require(UtmKey.SOURCE, UtmKey.MEDIUM, UtmKey.CAMPAIGN)
          .allow(UtmKey.SOURCE, "vk", "facebook")
          .campaignPattern("{yyyymm}_{product}_{audience}")
          .build();
      UtmParameters utm = UtmParameters.of("VKontakte", "cpc", "2026-05 Кеды Women");
      assertThat(house.check(utm))
          .extracting(Violation::rule)
          .containsExactly(
              NamingRule.LOWER_CASE,
              NamingRule.ALLOWED_VALUES,
              NamingRule.LOWER_CASE,
              NamingRule.SEPARATOR,
              NamingRule.CHARACTERS,
              NamingRule.CAMPAIGN_PATTERN);
      UtmParameters fixed = house.fix(utm);
      assertThat(fixed).isEqualTo(UtmParameters.of("vk", "cpc", "202605_kedy_women"));
      assertThat(house.campaignFields(fixed)).containsEntry("product", "kedy");
      // end
    }

    @Test
    void insist() {
      // docs: house-rules-insist
      NamingConvention house =
          NamingConvention.parse("case = lower\nrequire = utm_source, utm_medium");
      UtmLink link = UtmLink.to("https://shop.example/").source("VK");
      assertThatThrownBy(() -> house.require(link))
          .hasMessage(
              "the link breaks the naming convention: utm_source \"VK\" breaks LOWER_CASE, better \"vk\";"
                  + " utm_medium is missing: https://shop.example/?utm_source=VK");
      // end
    }

    @Test
    void macros() {
      // docs: house-rules-macros
      List<MacroFinding> findings =
          AdMacros.VK_ADS.check("https://shop.example/?utm_id={{campaign_id}}&utm_term={keyword}");
      assertThat(findings)
          .extracting(MacroFinding::toString)
          .containsExactly(
              "WARNING TRAP {{campaign_id}}: it is the id of the ad group; the campaign is ad_plan_id",
              "ERROR WRONG_BRACKETS {keyword}: VK Ads writes {{x}}; it is one of Google Ads, Yandex Direct, Microsoft Ads");
      // end
    }

    @Test
    void templates() {
      // docs: house-rules-templates
      assertThat(LinkTemplate.VK_ADS.to("https://shop.example/"))
          .hasToString(
              "https://shop.example/?utm_source=vk&utm_medium=cpc&utm_campaign={{ad_plan_name}}"
                  + "&utm_content={{banner_id}}&utm_id={{ad_plan_id}}");
      assertThat(LinkTemplate.communityPost(Network.ODNOKLASSNIKI)
              .to("https://shop.example/")
              .campaign("spring"))
          .hasToString("https://shop.example/?utm_source=ok&utm_medium=social&utm_campaign=spring");
      // end
    }

    @Test
    void matrix() {
      // docs: house-rules-matrix
      LinkMatrix matrix = LinkMatrix.of("https://shop.example/")
          .sources(Network.VK, Network.FACEBOOK)
          .medium("social")
          .campaign("spring")
          .contents("video-1", "video-2");
      assertThat(matrix.stream()).hasSize(4);
      assertThat(matrix.toCsv())
          .startsWith("url,utm_source,utm_medium,utm_campaign,utm_content\r\n");
      // end
    }

    @Test
    void audit() {
      // docs: house-rules-audit
      AuditReport report = LinkAudit.create()
          .convention(NamingConvention.builder().lowerCase().build())
          .run(Stream.of(
              "https://shop.example/?utm_source=vk",
              "https://shop.example/?utm_source=VK",
              "https://shop.example/",
              "https://shop.example/?utm_source=vk&utm_content=anna%40mail.example"));
      assertThat(report.count(AuditFinding.Kind.UNTAGGED)).isEqualTo(1);
      assertThat(report.violationsByRule()).containsEntry(NamingRule.LOWER_CASE, 1L);
      assertThat(report.mixedSources()).containsEntry("vk", Set.of("vk", "VK"));
      assertThat(report.findings().get(2))
          .hasToString("line 4, PERSONAL_DATA: utm_content: EMAIL a***@m***");
      // end
    }

    @Test
    void auditTable(@TempDir Path folder) throws IOException {
      // docs: house-rules-audit-table
      Path file = folder.resolve("plan.csv");
      String table = String.join(
          "\r\n",
          "Кампания;Ссылка",
          "весна;https://shop.example/?utm_source=vk",
          "лето;https://shop.example/");
      Charset windows = Charset.forName("windows-1251");
      Files.writeString(file, table, windows);
      AuditReport report = LinkAudit.create().fallbackCharset(windows).run(file);
      assertThat(report).hasToString("links: 2\ncolumn: Ссылка\nUNTAGGED: 1");
      // end
    }

    @Test
    void stores() {
      // docs: house-rules-stores
      UtmParameters utm = UtmParameters.of("vk", "cpc", "spring");
      assertThat(StoreLink.googlePlay("com.example").utm(utm))
          .hasToString("https://play.google.com/store/apps/details?id=com.example"
              + "&referrer=utm_source%3Dvk%26utm_medium%3Dcpc%26utm_campaign%3Dspring");
      assertThat(StoreLink.appStore(123456789).provider("117890").utm(utm))
          .hasToString("https://apps.apple.com/app/id123456789?pt=117890&ct=spring&mt=8");
      // end
    }
  }
}
