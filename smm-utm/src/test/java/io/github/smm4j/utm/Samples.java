package io.github.smm4j.utm;

import io.github.smm4j.core.Network;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/** Values of each serializable type, no two of a list the same. */
final class Samples {
  private static final String URL = "https://shop.example/?utm_source=vk&utm_medium=cpc&yclid=15";
  private static final UtmParameters VK = UtmParameters.of("vk", "cpc", "spring");

  private Samples() {}

  static List<List<Object>> all() {
    return List.of(
        List.of(UtmParameters.EMPTY, VK, VK.with(UtmKey.ID, "7"), VK.with(UtmKey.SOURCE, "ok")),
        List.of(
            UtmLink.to("https://shop.example/"),
            UtmLink.to("https://shop.example/").utm(VK),
            UtmLink.to("https://shop.example/").target(TagTarget.FRAGMENT).utm(VK)),
        parsers(),
        List.of(
            UtmParser.standard().parse(URL),
            UtmParser.standard().parse(URL + "&utm_id=1"),
            UtmParser.builder().names(ParameterNames.MATOMO).build().parse(URL)),
        List.copyOf(UtmParser.standard()
            .parse(URL + "&gclid=Cj0K&yclid=16&fbclid=Iw&gclid=%31")
            .clickIds()),
        List.copyOf(UtmParser.standard()
            .parse(URL + "&utm_source=a&utm_medium=b&utm_term=%zz;utm_id=1?utm_source=x")
            .issues()),
        List.of(
            ParameterNames.GA4,
            ParameterNames.MATOMO,
            ParameterNames.builder().add(UtmKey.SOURCE, "src").build()),
        cleaners(),
        conventions(),
        List.of(
            CampaignPattern.of("{yyyymm}_{product}"), CampaignPattern.of("{product}-{geo:ru|by}")),
        List.copyOf(
            conventions().get(1) instanceof NamingConvention house
                ? house.check(
                    UtmParameters.EMPTY.with(UtmKey.SOURCE, "VK").with(UtmKey.MEDIUM, "c p c"))
                : List.of()),
        List.of(
            ChannelRule.of(Channel.DISPLAY, "medium is cpm"),
            ChannelRule.of(Channel.DISPLAY, "medium is banner"),
            ChannelRule.of(Channel.EMAIL, "medium is cpm")),
        List.of(
            ChannelRules.ga4(2022),
            ChannelRules.ga4(2026),
            ChannelRules.ga4(2026).strict(),
            ChannelRules.ga4(2026).before(ChannelRule.of(Channel.DISPLAY, "medium is cpm")),
            ChannelRules.ga4(2026).after(ChannelRule.of(Channel.DISPLAY, "medium is cpm"))),
        List.of(Channel.DIRECT, Channel.of("Podcast"), Channel.PAID_SOCIAL),
        visits(),
        List.copyOf(PersonalData.find(UtmParameters.EMPTY
            .with(UtmKey.SOURCE, "a@mail.example")
            .with(UtmKey.TERM, "b@mail.example")
            .with(UtmKey.CONTENT, "+7 912 345-67-89"))),
        List.copyOf(AdMacros.META.check("https://a.example/?utm_source={{foo}}&utm_id=%7Bx%7D")),
        List.of(AdMacros.META, AdMacros.GOOGLE_ADS, AdMacros.TIKTOK),
        List.of(LinkTemplate.META, LinkTemplate.VK_ADS, LinkTemplate.communityPost(Network.VK)),
        List.of(
            StoreLink.googlePlay("com.example"),
            StoreLink.googlePlay("com.example").utm(VK),
            StoreLink.appStore(7),
            StoreLink.appStore(7).provider("123").campaign("spring"),
            StoreLink.appStore(7).provider("124").campaign("spring")),
        List.of(
            ReferringSite.builder(ReferringSite.Kind.SEARCH, "a")
                .hosts("a.example")
                .build(),
            ReferringSite.builder(ReferringSite.Kind.MAIL, "a")
                .hosts("a.example")
                .build(),
            ReferringSite.builder(ReferringSite.Kind.SEARCH, "b")
                .hosts("a.example")
                .build(),
            ReferringSite.builder(ReferringSite.Kind.SEARCH, "a")
                .hosts("b.example")
                .build(),
            ReferringSite.builder(ReferringSite.Kind.SEARCH, "a").name("A").build(),
            ReferringSite.builder(ReferringSite.Kind.SEARCH, "a").apps("a.b").build(),
            ReferringSite.builder(ReferringSite.Kind.SEARCH, "a").terms("q").build()),
        List.copyOf(TrafficSource.classify(
                "https://shop.example/?utm_source=facebook&utm_medium=email&gclid=1", "")
            .issues()),
        List.of(Transliteration.PRACTICAL, Transliteration.ICAO),
        List.copyOf(LinkAudit.create()
            .run(Stream.of("https://shop.example/", "mailto:a", "https://shop.example/"))
            .findings()));
  }

  private static List<Object> parsers() {
    return List.of(
        UtmParser.standard(),
        UtmParser.builder().duplicates(DuplicatePolicy.LAST).build(),
        UtmParser.builder().fragment(FragmentPolicy.IGNORED).build(),
        UtmParser.builder().doubleEncoding(DoubleEncoding.DECODE).build(),
        UtmParser.builder().names(ParameterNames.MATOMO).build(),
        UtmParser.builder().fallbackCharset(Charset.forName("windows-1251")).build());
  }

  private static List<Object> cleaners() {
    return List.of(
        LinkCleaner.standard(),
        LinkCleaner.builder().remove("ref").build(),
        LinkCleaner.builder().keep("utm_id").build(),
        LinkCleaner.builder().keepOn("shop.example", "utm_id").build());
  }

  static List<Object> conventions() {
    return List.of(
        NamingConvention.builder().build(),
        NamingConvention.builder()
            .lowerCase()
            .separator('_')
            .require(UtmKey.CAMPAIGN)
            .allow(UtmKey.SOURCE, "vk")
            .build(),
        NamingConvention.builder().exempt(UtmKey.TERM).maxLength(9).build(),
        NamingConvention.builder().campaignPattern("{yyyymm}_{product}").build());
  }

  private static List<Object> visits() {
    return List.of(
        TrafficSource.classify("https://shop.example/", ""),
        TrafficSource.classify(URL, ""),
        TrafficSource.classify("https://shop.example/?gclid=Cj0K", "https://vk.com/"),
        TrafficSource.classify("https://shop.example/", "https://www.google.com/search?q=shoes"));
  }
}
