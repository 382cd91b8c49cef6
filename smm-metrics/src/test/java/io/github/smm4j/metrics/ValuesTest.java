package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.Conversion;
import io.github.smm4j.metrics.attribution.Touch;
import io.github.smm4j.metrics.community.BusinessHours;
import io.github.smm4j.metrics.community.CommunityBusiness;
import io.github.smm4j.metrics.community.ResponseTimes;
import io.github.smm4j.metrics.community.ViralSpread;
import io.github.smm4j.metrics.counters.Counters;
import io.github.smm4j.metrics.economics.BreakEven;
import io.github.smm4j.metrics.economics.CampaignPayback;
import io.github.smm4j.metrics.economics.UnitEconomics;
import io.github.smm4j.metrics.engagement.Averaging;
import io.github.smm4j.metrics.engagement.EngagementModel;
import io.github.smm4j.metrics.engagement.EngagementModels;
import io.github.smm4j.metrics.funnel.Funnel;
import io.github.smm4j.metrics.join.JoinedSources;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every value: it equals its copy and nothing else. */
class ValuesTest {

  private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
  private static final Money TEN = Money.of(CurrencyUnit.USD, 10);
  private static final Money NINE = Money.of(CurrencyUnit.USD, 9);

  /** Lists of values of one type, of which no two are equal. */
  static Stream<List<Object>> values() {
    return Stream.of(
            ofTheCore(), ofRollups(), ofAttribution(), ofBusiness(), ofPosts(), ofFunnelsAndJoins())
        .flatMap(List::stream);
  }

  private static List<List<Object>> ofTheCore() {
    Tally one = Tally.builder().set(CLICKS, 1).set(IMPRESSIONS, 10).build();
    Tally two = Tally.builder().set(CLICKS, 2).set(IMPRESSIONS, 10).build();
    Tally more = Tally.builder().set(CLICKS, 1).set(IMPRESSIONS, 11).build();
    Tally dollars = Tally.builder().set(CLICKS, 1).set(SPEND, TEN).build();
    Tally euros = Tally.builder()
        .set(CLICKS, 1)
        .set(SPEND, Money.of(CurrencyUnit.EUR, 10))
        .build();
    Tally uneven = one.plus(Tally.builder().set(CLICKS, 1).build());
    return List.of(
        List.of(
            Kpis.CTR,
            Kpis.CPC,
            Kpi.define("ctr")
                .title("CTR")
                .ratio(CLICKS, IMPRESSIONS)
                .percent()
                .neutral()
                .build()),
        List.of(
            Kpis.CTR.of(one),
            Kpis.CTR.of(two),
            Kpis.CTR.of(more),
            Kpis.CPC.of(dollars),
            Kpis.CPC.of(euros),
            Kpis.CTR.of(dollars),
            Kpis.CTR.of(Tally.empty()),
            Kpis.CTR.of(uneven)),
        List.of(
            Change.between(Kpis.CTR.of(one), Kpis.CTR.of(two)),
            Change.between(Kpis.CTR.of(two), Kpis.CTR.of(one)),
            Change.between(Kpis.CTR.of(one), Kpis.CTR.of(one))),
        List.of(
            ExchangeRates.into(CurrencyUnit.USD)
                .rate(CurrencyUnit.EUR, DAY, "1.08")
                .build(),
            ExchangeRates.into(CurrencyUnit.USD)
                .rate(CurrencyUnit.EUR, DAY, "1.09")
                .build(),
            ExchangeRates.into(CurrencyUnit.GBP)
                .rate(CurrencyUnit.EUR, DAY, "1.08")
                .build()),
        List.of(
            Goal.of(CLICKS).perDay(5).until(DAY),
            Goal.of(CLICKS).perDay(6).until(DAY),
            Goal.of(CLICKS).total(5).until(DAY),
            Goal.of(LIKES).perDay(5).until(DAY),
            Goal.of(CLICKS).perDay(5).until(DAY.plusDays(1)),
            Goal.of(CLICKS).perDay(5).until(DAY).startingOn(DAY.minusDays(1))));
  }

  private static List<List<Object>> ofRollups() {
    return List.of(
        List.of(
            UniqueCount.of(VISITORS, 5, 0),
            UniqueCount.of(VISITORS, 6, 0),
            UniqueCount.of(REACH, 5, 0),
            UniqueCount.of(VISITORS, 5, 0.01)),
        List.of(
            RateAverage.of(Kpis.CTR, RateAverage.Kind.MEAN, 0.5, 3, 0),
            RateAverage.of(Kpis.CTR, RateAverage.Kind.MEDIAN, 0.5, 3, 0),
            RateAverage.of(Kpis.CTR, RateAverage.Kind.MEAN, 0.6, 3, 0),
            RateAverage.of(Kpis.ERR, RateAverage.Kind.MEAN, 0.5, 3, 0),
            RateAverage.of(Kpis.CTR, RateAverage.Kind.MEAN, 0.5, 3, 1)),
        List.of(report(1), report(1, 2), report(1, -1), report(1, -1, -1)));
  }

  private static RowReport report(long... clicks) {
    Rollup<Long> rollup = Rollup.of(Long.class)
        .by("all", row -> "all")
        .brokenRows(BrokenRows.SKIP)
        .sum(CLICKS, row -> row)
        .build();
    Totals totals = rollup.start();
    for (long each : clicks) {
      rollup.add(totals, each);
    }
    return totals.report();
  }

  private static List<List<Object>> ofAttribution() {
    Touch touch = Touch.of("ann", NOON, "vk");
    Conversion conversion = Conversion.of("ann", NOON);
    return List.of(
        List.of(Attribution.linear(), Attribution.lastTouch(), Attribution.markov(1)),
        List.of(
            touch,
            Touch.of("bob", NOON, "vk"),
            Touch.of("ann", NOON.plusSeconds(1), "vk"),
            Touch.of("ann", NOON, "email"),
            touch.costing(TEN),
            touch.costing(NINE)),
        List.of(
            conversion,
            Conversion.of("bob", NOON),
            Conversion.of("ann", NOON.plusSeconds(1)),
            conversion.worth(TEN),
            conversion.worth(NINE),
            conversion.id("7"),
            conversion.id("8")));
  }

  private static List<List<Object>> ofBusiness() {
    SortedMap<LocalDate, Tally> days = new TreeMap<>();
    CampaignPayback none = CampaignPayback.of(Kpis.PROFIT, days);
    days.put(DAY, Tally.builder().set(SPEND, TEN).build());
    return List.of(
        List.of(
            office(9, 18, "UTC", DayOfWeek.MONDAY),
            office(8, 18, "UTC", DayOfWeek.MONDAY),
            office(9, 17, "UTC", DayOfWeek.MONDAY),
            office(9, 18, "Europe/Kyiv", DayOfWeek.MONDAY),
            office(9, 18, "UTC", DayOfWeek.FRIDAY)),
        List.of(
            business().build(),
            business().invested(NINE).build(),
            business().earnedPerAdvertisingPost(TEN).build(),
            business().advertisingPostsPerDay(1).build(),
            business().runningCostPerDay(NINE).build()),
        List.of(
            ResponseTimes.builder().build(),
            ResponseTimes.builder().add(Duration.ofHours(1)).build(),
            ResponseTimes.builder().unanswered().build(),
            ResponseTimes.builder().add(NOON, NOON.minusSeconds(1)).build()),
        List.of(ViralSpread.of(1, 0.5), ViralSpread.of(2, 0.5), ViralSpread.of(1, 0.6)),
        List.of(
            BreakEven.of(TEN, TEN, NINE),
            BreakEven.of(NINE, TEN, NINE),
            BreakEven.of(TEN, NINE, NINE),
            BreakEven.of(TEN, TEN, TEN)),
        List.of(
            none,
            CampaignPayback.of(Kpis.PROFIT, days),
            CampaignPayback.of(
                Kpi.define("spent")
                    .title("Spent")
                    .total(SPEND)
                    .money()
                    .neutral()
                    .build(),
                days)),
        List.of(
            UnitEconomics.per(ChronoUnit.MONTHS).build(),
            UnitEconomics.per(ChronoUnit.YEARS).build(),
            UnitEconomics.per(ChronoUnit.MONTHS).arpu(TEN).build(),
            UnitEconomics.per(ChronoUnit.MONTHS).margin(0.5).build(),
            UnitEconomics.per(ChronoUnit.MONTHS).churn(0.5).build(),
            UnitEconomics.per(ChronoUnit.MONTHS).cac(TEN).build()));
  }

  private static BusinessHours office(int opens, int closes, String zone, DayOfWeek day) {
    return BusinessHours.of(
        ZoneId.of(zone), LocalTime.of(opens, 0), LocalTime.of(closes, 0), Set.of(day));
  }

  private static CommunityBusiness.Builder business() {
    return CommunityBusiness.builder().invested(TEN).earnedPerAdvertisingPost(NINE);
  }

  private static List<List<Object>> ofPosts() {
    Measure views = Measure.of("views_to_date", Measure.VIEWS.unit(), Additivity.LIFETIME);
    Counters counters = Counters.builder()
        .published("1", NOON)
        .observe("1", NOON.plusSeconds(3_600), views, 5)
        .observe("1", NOON.plusSeconds(7_200), views, 4)
        .build();
    EngagementModel likes =
        EngagementModel.named("ours").counting(LIKES).per(REACH).averaging(Averaging.MEAN);
    List<Post> one = List.of(post("1", 5));
    List<Post> two = List.of(post("1", 5), post("2", 6));
    return List.of(
        List.of(
            counters,
            Counters.builder().build(),
            Counters.builder().published("1", NOON).build(),
            Counters.builder().tolerance(Duration.ofHours(1)).build()),
        List.of(
            counters.valueAt("1", views, Duration.ofHours(1)),
            counters.valueAt("1", views, Duration.ofHours(2)),
            counters.valueAt("2", views, Duration.ofHours(1)),
            counters.valueAt("1", views, Duration.ofMinutes(90))),
        List.of(issue(NOON.plusSeconds(1)), issue(NOON.plusSeconds(2))),
        List.of(
            likes,
            EngagementModel.named("theirs").counting(LIKES).per(REACH).averaging(Averaging.MEAN),
            EngagementModel.named("ours").counting(CLICKS).per(REACH).averaging(Averaging.MEAN),
            EngagementModel.named("ours")
                .counting(LIKES)
                .per(IMPRESSIONS)
                .averaging(Averaging.MEAN),
            EngagementModel.named("ours").counting(LIKES).per(REACH).averaging(Averaging.POOLED)),
        List.of(likes.of(one), likes.of(two), likes.mean(List.of())),
        List.of(
            EngagementModels.compare(one, likes),
            EngagementModels.compare(two, likes),
            EngagementModels.compare(one, likes, EngagementModels.HOOTSUITE_ERR)));
  }

  private static Post post(String id, long likes) {
    return Post.builder(id, Network.VK)
        .tally(Tally.builder().set(LIKES, likes).set(REACH, 100).build())
        .build();
  }

  private static Object issue(Instant fellAt) {
    Measure views = Measure.of("views_to_date", Measure.VIEWS.unit(), Additivity.LIFETIME);
    return Counters.builder()
        .published("1", NOON)
        .observe("1", NOON, views, 5)
        .observe("1", fellAt, views, 4)
        .build()
        .perDay(ZoneOffset.UTC)
        .issues()
        .get(0);
  }

  private static List<List<Object>> ofFunnelsAndJoins() {
    Funnel funnel =
        Funnel.builder().step("shown", IMPRESSIONS).step("clicked", CLICKS).build();
    Funnel other =
        Funnel.builder().step("shown", IMPRESSIONS).step("liked", LIKES).build();
    Tally one = Tally.builder().set(IMPRESSIONS, 10).set(CLICKS, 1).build();
    return List.of(
        List.of(funnel, other),
        List.of(funnel.of(one), other.of(one), funnel.of(Tally.empty())),
        List.of(
            funnel.of(one).beside(funnel.of(one)),
            funnel.of(one).beside(funnel.of(Tally.empty())),
            funnel.of(Tally.empty()).beside(funnel.of(one))),
        List.of(joined("a", 1), joined("b", 1), joined("a", 2)));
  }

  private static JoinedSources joined(String key, long clicks) {
    return JoinedSources.builder("key")
        .source("ads", ZoneOffset.UTC, rollup(CLICKS), List.of(Map.entry(key, clicks)))
        .source("shop", ZoneOffset.UTC, rollup(LIKES), List.of(Map.entry("z", 3L)))
        .build();
  }

  @SuppressWarnings("unchecked") // only the type of the rows is asked for, and not kept
  private static Rollup<Map.Entry<String, Long>> rollup(Measure measure) {
    return Rollup.of((Class<Map.Entry<String, Long>>) (Class<?>) Map.Entry.class)
        .by("key", Map.Entry::getKey)
        .sum(measure, Map.Entry::getValue)
        .build();
  }

  @ParameterizedTest
  @MethodSource("values")
  void isEqualToItsCopyAndToNoOther(List<Object> values) {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      assertThat(Serialized.copyOf(value))
          .isEqualTo(value)
          .hasSameHashCodeAs(value)
          .hasToString(value.toString());
      assertThat(value).isNotEqualTo("text").isNotEqualTo(null);
      for (Object other : values.subList(i + 1, values.size())) {
        assertThat(value).isNotEqualTo(other);
      }
    }
  }

  /** Not all values of a type have one hash code: sets of them would be slow. */
  @ParameterizedTest
  @MethodSource("values")
  void hashCodesDiffer(List<Object> values) {
    List<Integer> hashCodes = new ArrayList<>();
    values.forEach(value -> hashCodes.add(value.hashCode()));
    assertThat(Set.copyOf(hashCodes)).hasSizeGreaterThan(1);
  }
}
