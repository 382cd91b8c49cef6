package io.github.smm4j.examples.docs;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.COMMENTS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.COST_OF_GOODS;
import static io.github.smm4j.core.Measure.ENGAGEMENTS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.MARKETING_COST;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.REACTIONS;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SHARES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.CPA;
import static io.github.smm4j.metrics.Kpis.CPC;
import static io.github.smm4j.metrics.Kpis.CTR;
import static io.github.smm4j.metrics.Kpis.ERR;
import static io.github.smm4j.metrics.Kpis.ROAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Goal;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.Credit;
import io.github.smm4j.metrics.attribution.Journeys;
import io.github.smm4j.metrics.engagement.Averaging;
import io.github.smm4j.metrics.engagement.EngagementModel;
import io.github.smm4j.metrics.engagement.EngagementModels;
import io.github.smm4j.metrics.engagement.RateSummary;
import io.github.smm4j.utm.AdMacros;
import io.github.smm4j.utm.ChannelRules;
import io.github.smm4j.utm.DuplicatePolicy;
import io.github.smm4j.utm.LinkCleaner;
import io.github.smm4j.utm.LinkMatrix;
import io.github.smm4j.utm.NamingConvention;
import io.github.smm4j.utm.NamingConventionException;
import io.github.smm4j.utm.ParameterNames;
import io.github.smm4j.utm.PersonalData;
import io.github.smm4j.utm.StoreLink;
import io.github.smm4j.utm.TrafficClassifier;
import io.github.smm4j.utm.TrafficSource;
import io.github.smm4j.utm.UntaggableUrlException;
import io.github.smm4j.utm.UtmKey;
import io.github.smm4j.utm.UtmLink;
import io.github.smm4j.utm.UtmParameters;
import io.github.smm4j.utm.UtmParse;
import io.github.smm4j.utm.UtmParser;
import io.github.smm4j.utm.Violation;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The public API as its users call it: from another module, by import, in the words of the field. */
class PublicApiTest {

  private final Tally ad = Tally.builder()
      .set(IMPRESSIONS, 213_434_828)
      .set(CLICKS, 38_165)
      .set(CONVERSIONS, 1_079)
      .set(SPEND, Money.of(CurrencyUnit.USD, 58_705.23))
      .build();

  @Test
  void tallies() {
    assertThat(ad.get(CLICKS)).hasToString("OptionalLong[38165]");
    assertThat(ad.get(SAVES)).hasToString("OptionalLong.empty");
    assertThat(ad.money(SPEND)).hasToString("Optional[USD 58705.23]");
    Tally euros = Tally.builder().set(SPEND, Money.of(CurrencyUnit.EUR, 1)).build();
    assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> ad.plus(euros));
    assertThat(ad.derive(ENGAGEMENTS, LIKES.plus(COMMENTS).plus(SHARES)).isMeasured(ENGAGEMENTS))
        .isFalse();
    Measure addToCart = Measure.count("add_to_cart");
    assertThat(addToCart).hasToString("add_to_cart");
    assertThat(LIKES.or(REACTIONS)).hasToString("(likes or reactions)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tally.builder().set(REACH, 1).build().plus(ad))
        .withMessageContaining("gross");
    assertThat(REACH.gross()).hasToString("gross_reach");
  }

  @Test
  void networks() {
    assertThat(Network.find("fb")).contains(Network.FACEBOOK);
    assertThat(Network.ofHost("m.vk.com")).contains(Network.VK);
    assertThat(Network.of("mynet", "my.net").hosts()).containsExactly("my.net");
  }

  @Test
  void links() {
    UtmLink link = UtmLink.to("https://shop.example/sale?sku=7&x=%7e#reviews")
        .source(Network.VK)
        .medium("paid_social")
        .campaign("Весна 2026")
        .content("video-1");
    assertThat(link)
        .hasToString("https://shop.example/sale?sku=7&x=%7e&utm_source=vk&utm_medium=paid_social"
            + "&utm_campaign=%D0%92%D0%B5%D1%81%D0%BD%D0%B0%202026&utm_content=video-1#reviews");
    assertThatExceptionOfType(UntaggableUrlException.class)
        .isThrownBy(() -> UtmLink.to("mailto:a@b"))
        .withMessageContaining("mailto");
    assertThat(UtmLink.find("mailto:a@b")).isEmpty();
    UtmParameters utm = UtmParameters.parse(link.toString());
    assertThat(utm.source()).hasToString("Optional[vk]");
    assertThat(utm.get(UtmKey.ID)).isEmpty();
  }

  @Test
  void kpis() {
    KpiValue ctr = CTR.of(ad);
    assertThat(ctr.asDouble()).isEqualTo(1.7881336592357833E-4);
    assertThat(ctr).hasToString("CTR 0.0179 % (38165 / 213434828)");
    assertThat(ctr.interval(0.95))
        .hasToString("Wilson: 1.7702852862917884E-4 .. 1.8061619505641954E-4");
    assertThat(CPA.of(ad).money()).contains(BigMoney.parse("USD 54.407071"));
    KpiValue undefined = CTR.of(Tally.empty());
    assertThat(undefined.isDefined()).isFalse();
    assertThat(undefined.reason()).hasToString("Optional[Undefined: impressions not measured]");
    assertThat(undefined.orElse(0)).isZero();
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(undefined::asDouble)
        .withMessageContaining("impressions not measured");
    Kpi saveRate = Kpi.define("save_rate_2")
        .title("Save rate")
        .ratio(SAVES, REACH)
        .percent()
        .higherIsBetter()
        .build();
    Kpi profit = Kpi.define("profit_2")
        .title("Profit")
        .total(REVENUE.minus(COST_OF_GOODS).minus(MARKETING_COST))
        .money()
        .higherIsBetter()
        .build();
    assertThat(saveRate.of(Tally.builder().set(SAVES, 1).set(REACH, 8).build()).asDouble())
        .isEqualTo(0.125);
    assertThat(profit.of(ad).isDefined()).isFalse();
    assertThat(Kpis.find("roas")).contains(ROAS);
    assertThat(Kpis.all()).contains(CTR, ROAS).hasSizeGreaterThan(90);
    assertThat(ERR.pooled().id()).isEqualTo("err_pooled");
  }

  @Test
  void engagement() {
    List<Post> posts = List.of(post("1", 1_000, 34), post("2", 2_000, 70));
    EngagementModel err = EngagementModels.HOOTSUITE_ERR;
    RateSummary summary = err.of(posts);
    assertThat(summary.rate()).isEqualTo(0.0345);
    assertThat(summary.used()).isEqualTo(2);
    assertThat(summary.leftOut()).isZero();
    assertThat(err.mean(posts).rate()).isEqualTo(0.0345);
    assertThat(err.median(posts).rate()).isEqualTo(0.0345);
    assertThat(err.pooled(posts).rate()).isEqualTo(104.0 / 3_000);
    EngagementModel ours = EngagementModel.named("ours")
        .counting(LIKES.plus(COMMENTS.times(2)).plusIfMeasured(SAVES))
        .per(REACH)
        .averaging(Averaging.MEAN);
    assertThat(ours.of(posts).rate()).isEqualTo(0.0345);
    assertThat(
            EngagementModels.compare(posts, err, EngagementModels.LIVEDUNE_ER).rates())
        .hasSize(2);
  }

  private static Post post(String id, long reach, long likes) {
    return Post.builder(id, Network.VK)
        .tally(Tally.builder()
            .set(REACH, reach)
            .set(LIKES, likes)
            .set(COMMENTS, 0)
            .set(SHARES, 0)
            .build())
        .build();
  }

  record AdRow(String campaign, Network network, long impressions, long clicks, long spendMicros) {}

  @Test
  void rollups() {
    List<AdRow> rows = List.of(
        new AdRow("a", Network.VK, 1_000, 10, 5_000_000),
        new AdRow("b", Network.VK, 1_000, 20, 5_000_000));
    Rollup<AdRow> rollup = Rollup.of(AdRow.class)
        .by("campaign", AdRow::campaign)
        .by("network", AdRow::network)
        .sum(IMPRESSIONS, AdRow::impressions)
        .sum(CLICKS, AdRow::clicks)
        .sumMicros(SPEND, CurrencyUnit.USD, AdRow::spendMicros)
        .build();
    KpiTable table = rows.parallelStream().collect(rollup.collector()).table(CTR, CPC, ROAS);
    assertThat(table.sortedBy(CPC).top(10).rows().get(0).keys()).containsExactly("b", "VK");
    assertThat(table.totals().get(CTR).asDouble()).isEqualTo(0.015);
  }

  @Test
  void readingWithSettings() {
    String url =
        "https://shop.example/?mtm_source=vk&mtm_source=ok&mtm_campaign=%C2%E5%F1%ED%E0&gclid=Cj0K";
    UtmParse parse = UtmParser.builder()
        .names(ParameterNames.MATOMO)
        .duplicates(DuplicatePolicy.LAST)
        .fallbackCharset(Charset.forName("windows-1251"))
        .build()
        .parse(url);
    assertThat(parse.parameters().source()).contains("ok");
    assertThat(parse.parameters().campaign()).contains("Весна");
    assertThat(parse.clickIds()).hasSize(1);
    assertThat(parse.issues()).isNotEmpty();
  }

  @Test
  void houseRules() {
    NamingConvention house = NamingConvention.builder()
        .lowerCase()
        .separator('_')
        .require(UtmKey.SOURCE, UtmKey.MEDIUM, UtmKey.CAMPAIGN)
        .allow(UtmKey.SOURCE, "vk", "facebook")
        .campaignPattern("{yyyymm}_{product}_{audience}")
        .build();
    UtmParameters utm = UtmParameters.of("VK", "cpc", "202605_shoes_women");
    List<Violation> violations = house.check(utm);
    assertThat(violations).isNotEmpty();
    assertThat(house.fix(utm).source()).contains("vk");
    UtmLink link = UtmLink.to("https://shop.example/").utm(house.fix(utm));
    assertThat(house.require(link)).isEqualTo(link);
    UtmLink bad = UtmLink.to("https://shop.example/").source("Vk");
    assertThatExceptionOfType(NamingConventionException.class).isThrownBy(() -> house.require(bad));
    assertThat(AdMacros.META.check(link)).isEmpty();
    assertThat(LinkCleaner.standard()
            .clean("https://shop.example/?a=%7e&utm_source=vk&erid=2V&gclid=x"))
        .isEqualTo("https://shop.example/?a=%7e&erid=2V");
    assertThat(LinkCleaner.standard().inspect("https://shop.example/?utm_source=vk"))
        .hasSize(1);
    assertThat(LinkMatrix.of("https://shop.example/")
            .sources(Network.VK, Network.FACEBOOK)
            .contents("a", "b")
            .campaign("c")
            .stream())
        .hasSize(4);
    assertThat(PersonalData.find(UtmParameters.of("vk", "cpc", "ann@example.org")))
        .hasSize(1);
    assertThat(StoreLink.googlePlay("com.example").utm(utm).toString()).contains("referrer=");
  }

  @Test
  void whereFrom() {
    TrafficClassifier classifier = TrafficClassifier.builder()
        .rules(ChannelRules.ga4(2026))
        .networks(Network.of("mynet", "my.net"))
        .ownHosts("shop.example")
        .build();
    TrafficSource source =
        classifier.classify("https://shop.example/?utm_source=vk&utm_medium=cpc", null);
    assertThat(source.network()).contains(Network.VK);
    assertThat(source.source()).isEqualTo("vk");
    assertThat(source.medium()).isEqualTo("cpc");
    assertThat(source.channel()).hasToString("Paid Social");
    assertThat(source.rule())
        .isEqualTo(
            "GA4 2026, extended: rule 5, source is a social network and medium matches PAID; "
                + "strict GA4 says Paid Other");
    assertThat(
            TrafficSource.classify("https://shop.example/", "https://m.vk.com/").network())
        .contains(Network.VK);
  }

  @Test
  void goalsAndAttribution() {
    SortedMap<LocalDate, Tally> daily = new TreeMap<>();
    LocalDate asOf = LocalDate.of(2026, 11, 22);
    for (int i = 1; i <= 20; i++) {
      daily.put(asOf.minusDays(i), Tally.builder().set(CLICKS, 90 + i).build());
    }
    assertThat(Goal.of(CLICKS).perDay(100).until(LocalDate.of(2026, 12, 31)).progress(daily, asOf))
        .isNotNull();
    Journeys journeys = Journeys.builder().path("vk > search > email", 5, 2).build();
    Credit credit = Attribution.markov(1).of(journeys);
    assertThat(credit.total()).isEqualTo(5);
    assertThat(credit.of("vk")).isBetween(1.6, 1.7);
    assertThat(Attribution.positionBased(0.4, 0.4).of(journeys).of("vk")).isEqualTo(2);
    assertThat(Attribution.firstTouch().of(journeys).of("vk")).isEqualTo(5);
    assertThat(Attribution.lastTouch().of(journeys).of("email")).isEqualTo(5);
    assertThat(Attribution.linear().of(journeys).total()).isEqualTo(5);
    assertThat(Attribution.shapley().of(journeys).total()).isEqualTo(5);
    assertThat(Attribution.timeDecay(Duration.ofDays(7)).of(journeys).total()).isEqualTo(5);
    assertThat(Attribution.lastNonDirect("direct").of(journeys).total()).isEqualTo(5);
  }
}
