package io.github.smm4j.metrics.join;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.LEADS;
import static io.github.smm4j.core.Measure.MARKETING_COST;
import static io.github.smm4j.core.Measure.PURCHASES;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITORS;
import static io.github.smm4j.core.Measure.VISITS;
import static io.github.smm4j.metrics.Kpis.CLICK_TO_VISIT;
import static io.github.smm4j.metrics.Kpis.CPA;
import static io.github.smm4j.metrics.Kpis.CPC;
import static io.github.smm4j.metrics.Kpis.CPL;
import static io.github.smm4j.metrics.Kpis.CPO;
import static io.github.smm4j.metrics.Kpis.DRR;
import static io.github.smm4j.metrics.Kpis.ROMI_REVENUE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Issue;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.Serialized;
import io.github.smm4j.metrics.Totals;
import io.github.smm4j.metrics.time.DayRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedSourcesTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final CurrencyUnit USD = CurrencyUnit.USD;

  private record Ad(@Nullable String campaign, String network, long clicks, long dollars) {}

  private record Visit(@Nullable String campaign, String network, String visitor, boolean isLead) {}

  private record Sale(@Nullable String campaign, String network, long dollars) {}

  private static final Rollup<Ad> ADS = Rollup.of(Ad.class)
      .by("campaign", Ad::campaign)
      .by("network", Ad::network)
      .sum(CLICKS, Ad::clicks)
      .sumMicros(SPEND, USD, ad -> ad.dollars() * 1_000_000)
      .sumMicros(MARKETING_COST, USD, ad -> ad.dollars() * 1_000_000)
      .build();

  private static final Rollup<Visit> VISIT_ROLLUP = Rollup.of(Visit.class)
      .by("network", Visit::network)
      .by("campaign", Visit::campaign)
      .sum(VISITS, visit -> 1)
      .sum(LEADS, visit -> visit.isLead() ? 1 : 0)
      .unique(VISITORS, Visit::visitor)
      .build();

  private static final Rollup<Sale> SALES = Rollup.of(Sale.class)
      .by("campaign", Sale::campaign)
      .by("network", Sale::network)
      .sum(PURCHASES, sale -> 1)
      .sum(CONVERSIONS, sale -> 1)
      .sumMicros(REVENUE, USD, sale -> sale.dollars() * 1_000_000)
      .build();

  private static final List<Ad> AD_ROWS = List.of(
      new Ad("spring", "vk", 200, 60),
      new Ad("spring", "vk", 100, 30),
      new Ad("autumn", "vk", 50, 25),
      new Ad(null, "vk", 10, 5));

  private static List<Visit> visits() {
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      visits.add(new Visit("spring", "vk", "v" + i % 200, i % 20 == 0));
    }
    for (int i = 0; i < 7; i++) {
      visits.add(new Visit("winter", "vk", "v" + i, false));
    }
    visits.add(new Visit(null, "vk", "v1", false));
    return visits;
  }

  private static final List<Sale> SALE_ROWS =
      List.of(new Sale("spring", "vk", 100), new Sale("spring", "vk", 200));

  private static JoinedSources.Builder three() {
    return JoinedSources.builder("campaign", "network")
        .source("ads", KYIV, ADS, AD_ROWS)
        .source("visits", KYIV, VISIT_ROLLUP, visits())
        .source("orders", KYIV, SALES, SALE_ROWS);
  }

  @Test
  void joinsSpendToResults() {
    KpiTable.Row spring = three().build().table(CPC).kpis().row("spring", "vk").orElseThrow();

    // 90 dollars, 300 clicks, 240 visits, 12 leads, 2 orders, 300 dollars
    assertThat(spring.get(CPC).asDouble()).isEqualTo(0.3);
    assertThat(spring.get(CLICK_TO_VISIT).asDouble()).isEqualTo(0.8);
    assertThat(spring.get(CPL).asDouble()).isEqualTo(7.5);
    assertThat(spring.get(CPA).asDouble()).isEqualTo(45);
    assertThat(spring.get(CPO).asDouble()).isEqualTo(45);
    assertThat(spring.get(DRR).asDouble()).isEqualTo(0.3);
    assertThat(spring.get(ROMI_REVENUE).asDouble()).isEqualTo(210 / 90.0, offset(1e-15));
    assertThat(spring.get(CPC).issues()).isEmpty();
    assertThat(spring.tally().get(VISITORS)).hasValue(200);
  }

  @Test
  void listsWhatHasNoPartnerOnBothSides() {
    JoinedSources joined = three().build();

    assertThat(joined.unmatched())
        .extracting(Unmatched::toString)
        .containsExactly(
            "[autumn, vk] in ads {clicks=50, spend=USD 25.00, marketing_cost=USD 25.00}, not in visits, orders",
            "[winter, vk] in visits {visits=7, visitors=7, leads=0}, not in ads, orders",
            "[(none) in ads, vk] in ads {clicks=10, spend=USD 5.00, marketing_cost=USD 5.00}, not in visits, orders",
            "[(none) in visits, vk] in visits {visits=1, visitors=1, leads=0}, not in ads, orders");
    assertThat(joined.unmatched("visits")).hasSize(2).allMatch(Unmatched::isAlone);
    assertThat(joined.unmatched("orders")).isEmpty();
    assertThat(joined.issues())
        .extracting(Issue::text)
        .containsExactly(
            "ads: 2 of 3 keys stand in no other source",
            "visits: 2 of 3 keys stand in no other source");
  }

  @Test
  void keepsTheTotalsOfEachSource() {
    JoinedSources joined = three().build();

    assertThat(joined.total("ads").get(CLICKS)).hasValue(360);
    assertThat(joined.total().get(CLICKS)).hasValue(360);
    assertThat(joined.total().get(VISITS)).hasValue(248);
    assertThat(joined.total().get(VISITORS)).hasValue(200); // nobody counts twice
    assertThat(joined.table(CPC).kpis().totals().get(CPC).asDouble()).isEqualTo(120 / 360.0);
  }

  @Test
  void saysWhereRowsStandWithoutAMeasure() {
    JoinedSources joined = three().build();
    KpiTable.Row totals = joined.table(CLICK_TO_VISIT).kpis().totals();

    // of 4 + 248 + 2 rows, those of autumn and of ads without a campaign have no visits,
    // and those of winter and of visits without a campaign have no clicks
    assertThat(totals.get(CLICK_TO_VISIT).issues())
        .extracting(Issue::text)
        .containsExactly("visits not measured in 2 of 254", "clicks not measured in 8 of 254");
    assertThat(joined
            .table(CLICK_TO_VISIT)
            .kpis()
            .row("autumn", "vk")
            .orElseThrow()
            .get(CLICK_TO_VISIT))
        .hasToString("Visits per click undefined: visits not measured");
  }

  @Test
  void doesNotJoinRowsWithoutAKey() {
    JoinedSources joined = three().build();

    assertThat(joined.of("ads", "(none) in ads", "vk")).isPresent();
    assertThat(joined.of("visits", "(none) in ads", "vk")).isEmpty();
    assertThat(joined.groups()).hasSize(5);
  }

  @Test
  void joinsRowsWithoutAKeyIfAsked() {
    JoinedSources joined = three().missing("campaign", MissingKey.TOGETHER).build();

    assertThat(joined.of("ads", "(none)", "vk")).isPresent();
    assertThat(joined.of("visits", "(none)", "vk")).isPresent();
    assertThat(joined.groups()).hasSize(4);
    assertThat(three()
            .missing("campaign", MissingKey.TOGETHER)
            .missing("campaign", MissingKey.APART)
            .build())
        .isEqualTo(three().build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three().missing("city", MissingKey.TOGETHER));
  }

  @Test
  void refusesToAddWhatTwoSourcesBring() {
    Rollup<Ad> platform = Rollup.of(Ad.class)
        .by("campaign", Ad::campaign)
        .by("network", Ad::network)
        .sum(CONVERSIONS, Ad::clicks)
        .build();
    JoinedSources.Builder both = JoinedSources.builder("campaign", "network")
        .source("ads", KYIV, platform, AD_ROWS)
        .source("orders", KYIV, SALES, SALE_ROWS);

    assertThatIllegalArgumentException()
        .isThrownBy(both::build)
        .withMessage(
            "both ads and orders bring conversions, which would count the same things twice:"
                + " say prefer(\"orders\", ...) to take it from one, or rename(\"ads\", ...,"
                + " Measure.of(\"ads_conversions\", ...)) to keep both beside each other");

    Measure byPlatform = Measure.count("ads_conversions");
    JoinedSources preferred = both.prefer("orders", CONVERSIONS).build();
    assertThat(preferred.total().get(CONVERSIONS)).hasValue(2);
    assertThat(preferred.total().get(byPlatform)).hasValue(360);
    assertThat(preferred.rules().get(0)).endsWith("conversions stands as ads_conversions");

    JoinedSources renamed = JoinedSources.builder("campaign", "network")
        .source("ads", KYIV, platform, AD_ROWS)
        .source("orders", KYIV, SALES, SALE_ROWS)
        .rename("ads", CONVERSIONS, byPlatform)
        .build();
    assertThat(renamed).isEqualTo(preferred);
  }

  @Test
  void matchesByANamingConvention() {
    List<Sale> sales = List.of(
        new Sale("Spring", "vk", 100), new Sale(" spring", "vk", 50), new Sale(" ", "vk", 1));
    JoinedSources joined = JoinedSources.builder("campaign", "network")
        .source("ads", KYIV, ADS, AD_ROWS)
        .source("orders", KYIV, SALES, sales)
        .match(
            "campaign",
            Matching.normalized("lower case", name -> name.strip().toLowerCase(Locale.ROOT)))
        .build();

    assertThat(joined.of("orders", "spring", "vk").orElseThrow().get(PURCHASES)).hasValue(2);
    assertThat(joined.of("orders", "(none) in orders", "vk").orElseThrow().get(PURCHASES))
        .hasValue(1);
    assertThat(joined.issues())
        .extracting(Issue::text)
        .contains("orders: campaign spring is what was named [ spring, Spring]");
    assertThat(joined.rules().get(1))
        .isEqualTo("orders: 3 rows, days in Europe/Kyiv; campaign by lower case; network exactly");
  }

  @Test
  void matchesById() {
    List<Ad> ads = List.of(new Ad("1201", "vk", 10, 1), new Ad("1202", "vk", 20, 1));
    JoinedSources joined = JoinedSources.builder("campaign", "network")
        .source("ads", KYIV, ADS, ads)
        .source("orders", KYIV, SALES, SALE_ROWS)
        .match("ads", "campaign", Matching.byId(Map.of("1201", "spring")))
        .build();

    assertThat(joined.of("ads", "spring", "vk").orElseThrow().get(CLICKS)).hasValue(10);
    assertThat(joined.unmatched())
        .singleElement()
        .extracting(Unmatched::keys)
        .isEqualTo(List.of("1202", "vk"));
    assertThat(joined.rules().get(0)).contains("campaign by id (1 known)");
  }

  private record Event(Instant at, LocalDate day, Tally tally) {}

  private static Totals byDay(ZoneId zone, Measure measure) {
    Rollup<Event> rollup = Rollup.of(Event.class)
        .byDay("day", zone, Event::at)
        .sumAll(Event::tally)
        .build();
    Totals totals = rollup.start();
    rollup.add(
        totals,
        new Event(
            Instant.parse("2026-11-01T23:00:00Z"),
            LocalDate.of(2026, 11, 1),
            Tally.builder().set(measure, 3).build()));
    return totals;
  }

  private static Totals byReportedDay(Measure measure) {
    Rollup<Event> rollup =
        Rollup.of(Event.class).by("day", Event::day).sumAll(Event::tally).build();
    Totals totals = rollup.start();
    rollup.add(
        totals,
        new Event(
            Instant.EPOCH,
            LocalDate.of(2026, 11, 1),
            Tally.builder().set(measure, 3).build()));
    return totals;
  }

  @Test
  void joinsDaysOnlyWhereZonesAgree() {
    ZoneId losAngeles = ZoneId.of("America/Los_Angeles");
    JoinedSources.Builder apart = JoinedSources.builder("day")
        .source("ads", losAngeles, byReportedDay(CLICKS))
        .source("visits", KYIV, byDay(KYIV, VISITS));

    assertThatIllegalArgumentException()
        .isThrownBy(apart::build)
        .withMessage(
            "day is cut differently: {ads=days in America/Los_Angeles, visits=days in Europe/Kyiv}."
                + " Cut all in one zone from the instants, leave day out of the keys, or say"
                + " zones(ZoneRule.AS_THEY_ARE)");
    assertThat(apart.zones(ZoneRule.AS_THEY_ARE).build().issues())
        .extracting(Issue::kind)
        .startsWith(Issue.Kind.ZONES_DIFFER, Issue.Kind.ZONES_DIFFER);
    assertThat(JoinedSources.builder("day")
            .source("ads", KYIV, byReportedDay(CLICKS))
            .source("visits", KYIV, byDay(KYIV, VISITS))
            .build()
            .unmatched())
        .hasSize(2); // 23:00 UTC is the second of November in Kyiv
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JoinedSources.builder("day")
            .source("ads", losAngeles, byDay(KYIV, CLICKS))
            .source("visits", KYIV, byDay(KYIV, VISITS))
            .build())
        .withMessageContaining(
            "was given with days in America/Los_Angeles, but its rollup cut day by days in Europe/Kyiv");
  }

  @Test
  void saysWherePeriodsWereChosenInDifferentZones() {
    assertThat(JoinedSources.builder("campaign", "network")
            .source("ads", ZoneOffset.UTC, ADS, AD_ROWS)
            .source("orders", KYIV, SALES, SALE_ROWS)
            .build()
            .issues())
        .extracting(Issue::kind)
        .contains(Issue.Kind.ZONES_DIFFER);
    assertThat(JoinedSources.builder("campaign", "network")
            .source("ads", ZoneOffset.UTC, ADS, AD_ROWS)
            .source("orders", ZoneId.of("UTC"), SALES, SALE_ROWS)
            .build()
            .issues())
        .extracting(Issue::kind)
        .doesNotContain(Issue.Kind.ZONES_DIFFER);
  }

  @Test
  void refusesSeveralCurrencies() {
    Rollup<Sale> inEuro = Rollup.of(Sale.class)
        .by("campaign", Sale::campaign)
        .by("network", Sale::network)
        .sumMicros(REVENUE, CurrencyUnit.EUR, Sale::dollars)
        .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JoinedSources.builder("campaign", "network")
            .source("ads", KYIV, ADS, AD_ROWS)
            .source("orders", KYIV, inEuro, SALE_ROWS)
            .build())
        .withMessageContaining("{ads=USD, orders=EUR}: convert the rows by ExchangeRates");

    Rollup<Sale> inBoth = Rollup.of(Sale.class)
        .by("campaign", Sale::campaign)
        .by("network", Sale::network)
        .byCurrency("currency", sale -> sale.dollars() > 100 ? USD : CurrencyUnit.EUR)
        .sumMicrosPerCurrency(REVENUE, Sale::dollars)
        .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JoinedSources.builder("campaign", "network")
            .source("ads", KYIV, ADS, AD_ROWS)
            .source("orders", KYIV, inBoth, SALE_ROWS)
            .build())
        .withMessageContaining("source orders has [revenue] in several currencies");
  }

  @Test
  void refusesWhatCannotBeJoined() {
    assertThatIllegalArgumentException().isThrownBy(JoinedSources::builder);
    assertThatIllegalArgumentException().isThrownBy(() -> JoinedSources.builder("a", "a"));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            JoinedSources.builder("campaign").source("ads", KYIV, ADS, AD_ROWS).build())
        .withMessageContaining("two sources");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three().source("ads", KYIV, ADS, AD_ROWS))
        .withMessage("two sources named ads");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three().prefer("shop", CONVERSIONS).build())
        .withMessageContaining("no source named shop");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three().match("city", Matching.exact()))
        .withMessageContaining("no key named city");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three().rename("ads", CLICKS, Measure.money("clicks_cost")))
        .withMessageContaining("clicks is COUNT");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three().source("days", KYIV, byDay(KYIV, LEADS)).build())
        .withMessageContaining("source days has no key campaign but [day]");
  }

  @Test
  void printsTheTableAndWhatItLeavesOpen() {
    JoinedTable table = three().build().table(CPC, CLICK_TO_VISIT, CPO);

    assertThat(table.toString()).isEqualTo("""
        campaign          network     CPC  Visits per click     CPO
        autumn            vk        $0.50                 -       -
        spring            vk        $0.30               80%  $45.00
        winter            vk            -                 -       -
        (none) in ads     vk        $0.50                 -       -
        (none) in visits  vk            -                 -       -
        total                      $0.333             68.9%  $60.00

        Without a partner:
        campaign          network  in      holds                                                   not in
        autumn            vk       ads     {clicks=50, spend=USD 25.00, marketing_cost=USD 25.00}  visits, orders
        winter            vk       visits  {visits=7, visitors=7, leads=0}                         ads, orders
        (none) in ads     vk       ads     {clicks=10, spend=USD 5.00, marketing_cost=USD 5.00}    visits, orders
        (none) in visits  vk       visits  {visits=1, visitors=1, leads=0}                         ads, orders

        ! ads: 2 of 3 keys stand in no other source
        ! visits: 2 of 3 keys stand in no other source
        ads: 4 rows, days in Europe/Kyiv; campaign exactly; network exactly
        visits: 248 rows, days in Europe/Kyiv; campaign exactly; network exactly
        orders: 2 rows, days in Europe/Kyiv; campaign exactly; network exactly
        """);
    assertThat(table.toMarkdown())
        .contains("| spring | vk | $0.30 | 80% | $45.00 |")
        .contains("| winter | vk | visits | {visits=7, visitors=7, leads=0} | ads, orders |");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void losesNothingOfAnySource(long seed) {
    Random random = new Random(seed);
    String[] campaigns = {"a", "b", "C", "c", "d", "E", null, "(none)"};
    String[] networks = {"vk", "fb"};
    List<Ad> ads = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    List<Sale> sales = new ArrayList<>();
    long clicks = 0;
    long spend = 0;
    long revenue = 0;
    for (int i = 0; i < random.nextInt(60); i++) {
      Ad ad = new Ad(
          pick(random, campaigns), pick(random, networks), random.nextInt(100), random.nextInt(50));
      ads.add(ad);
      clicks += ad.clicks();
      spend += ad.dollars();
    }
    for (int i = 0; i < random.nextInt(300); i++) {
      visits.add(new Visit(
          pick(random, campaigns), pick(random, networks), "v" + random.nextInt(90), false));
    }
    for (int i = 0; i < random.nextInt(20); i++) {
      Sale sale = new Sale(pick(random, campaigns), pick(random, networks), random.nextInt(500));
      sales.add(sale);
      revenue += sale.dollars();
    }
    JoinedSources joined = JoinedSources.builder("network", "campaign")
        .source("ads", KYIV, ADS, ads)
        .source("visits", KYIV, VISIT_ROLLUP, visits)
        .source("orders", KYIV, SALES, sales)
        .match("campaign", Matching.normalized("lower case", name -> name.toLowerCase(Locale.ROOT)))
        .build();

    assertThat(joined.total().get(CLICKS).orElse(0)).isEqualTo(clicks);
    assertThat(joined.total().get(VISITS).orElse(0)).isEqualTo(visits.size());
    assertThat(joined.total().micros(SPEND).orElse(0)).isEqualTo(spend * 1_000_000);
    assertThat(joined.total().micros(REVENUE).orElse(0)).isEqualTo(revenue * 1_000_000);
    assertThat(joined.total().get(VISITORS).orElse(0))
        .isEqualTo(visits.stream().map(Visit::visitor).distinct().count());
    assertThat(joined.total().parts()).isEqualTo(ads.size() + visits.size() + sales.size());
    for (String source : joined.sources()) {
      long clicksOfRows = 0;
      long visitsOfRows = 0;
      for (List<Object> keys : joined.groups().keySet()) {
        Tally held = joined.of(source, keys.toArray()).orElse(Tally.empty());
        clicksOfRows += held.get(CLICKS).orElse(0);
        visitsOfRows += held.get(VISITS).orElse(0);
      }
      assertThat(clicksOfRows).isEqualTo(joined.total(source).get(CLICKS).orElse(0));
      assertThat(visitsOfRows).isEqualTo(joined.total(source).get(VISITS).orElse(0));
    }
    // the rows of the table add up to its totals, gaps and all, but for the people
    Tally sum = joined.groups().values().stream()
        .map(tally -> tally.toBuilder().unset(VISITORS).build())
        .collect(Tally.summing());
    assertThat(sum).isEqualTo(joined.total().toBuilder().unset(VISITORS).build());
    assertThat(joined.groups().keySet().stream()
            .filter(keys -> joined.sources().stream()
                .anyMatch(source -> joined.of(source, keys.toArray()).isEmpty()))
            .toList())
        .isEqualTo(joined.unmatched().stream().map(Unmatched::keys).toList());
    assertThat(Serialized.copyOf(joined)).isEqualTo(joined).hasToString(joined.toString());
    assertThat(Serialized.copyOf(joined).unmatched()).isEqualTo(joined.unmatched());
  }

  private static <E> E pick(Random random, E[] some) {
    return some[random.nextInt(some.length)];
  }

  @Test
  void joinsTheSameWhateverTheOrderOfRows() {
    List<Ad> turned = new ArrayList<>(AD_ROWS);
    Collections.reverse(turned);

    assertThat(JoinedSources.builder("campaign", "network")
            .source("ads", KYIV, ADS, turned)
            .source("visits", KYIV, VISIT_ROLLUP, visits())
            .source("orders", KYIV, SALES, SALE_ROWS)
            .build())
        .isEqualTo(three().build());
    assertThat(three().build().total().money(SPEND)).contains(Money.of(USD, 120).toBigMoney());
  }

  @Test
  void namesTheSourcesThatThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three().build().total("shop"))
        .withMessage("no source named shop, but [ads, visits, orders]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three().match("shop", "network", Matching.exact()).build())
        .withMessageContaining("no source named shop");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> three().rename("shop", CLICKS, Measure.count("shop_clicks")).build())
        .withMessageContaining("no source named shop");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three().source(" ", KYIV, ADS, AD_ROWS))
        .withMessageContaining("blank");
    assertThat(three().build()).hasToString("""
            ads {clicks=360, spend=USD 120.00, marketing_cost=USD 120.00}
            visits {visits=248, visitors=200, leads=12}
            orders {conversions=2, purchases=2, revenue=USD 300.00}""");
    Unmatched autumn = three().build().unmatched().get(0);
    assertThat(autumn)
        .isEqualTo(three().build().unmatched().get(0))
        .hasSameHashCodeAs(three().build().unmatched().get(0))
        .isNotEqualTo(three().build().unmatched().get(1));
  }

  @Test
  void saysWhichPeopleAreEstimated() {
    List<Visit> many = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      many.add(new Visit("spring", "vk", "v" + i, false));
    }
    assertThat(JoinedSources.builder("campaign", "network")
            .source("visits", KYIV, VISIT_ROLLUP, many)
            .source("orders", KYIV, SALES, SALE_ROWS)
            .build()
            .issues())
        .extracting(Issue::text)
        .containsExactly("visits: visitors is estimated, standard error 1.19 %");
  }

  @Test
  void namesThatNobodyElseHasAreNotMerged() {
    JoinedSources joined = JoinedSources.builder("campaign", "network")
        .source("ads", KYIV, ADS, AD_ROWS)
        .source("orders", KYIV, SALES, List.of(new Sale("spring", "vk", 1)))
        .match("campaign", Matching.normalized("as it is", name -> name))
        .build();
    assertThat(joined.issues()).extracting(Issue::kind).doesNotContain(Issue.Kind.NAMES_MERGED);
    JoinedSources nothingLeft = JoinedSources.builder("campaign", "network")
        .source("ads", KYIV, ADS, AD_ROWS)
        .source("orders", KYIV, SALES, SALE_ROWS)
        .match("campaign", Matching.normalized("nothing", name -> ""))
        .build();
    assertThat(nothingLeft.issues())
        .extracting(Issue::text)
        .contains("ads: campaign (none) is what was named [autumn, spring]");
  }

  private record Keyed(@Nullable Instant at, long id, boolean isPaid, long number) {}

  private static Rollup<Keyed> keyed(Measure measure) {
    return Rollup.of(Keyed.class)
        .byDay("day", ZoneOffset.UTC, Keyed::at)
        .by("id", Keyed::id)
        .by("paid", Keyed::isPaid)
        .sum(measure, Keyed::number)
        .build();
  }

  @Test
  void rowsAreInTheOrderOfDaysNumbersAndTexts() {
    Instant first = Instant.parse("2026-11-01T00:00:00Z");
    Instant second = Instant.parse("2026-11-02T00:00:00Z");
    JoinedSources joined = JoinedSources.builder("day", "id", "paid")
        .source(
            "ads",
            ZoneOffset.UTC,
            keyed(CLICKS),
            List.of(
                new Keyed(second, 9, true, 1),
                new Keyed(null, 1, true, 1),
                new Keyed(first, 10, true, 1),
                new Keyed(first, 9, true, 1),
                new Keyed(first, 9, false, 1)))
        .source("visits", ZoneOffset.UTC, keyed(VISITS), List.of(new Keyed(first, 9, true, 7)))
        .match("id", Matching.normalized("lower case", name -> name.toLowerCase(Locale.ROOT)))
        .build();
    assertThat(joined.groups().keySet().stream().map(List::toString))
        .containsExactly(
            "[2026-11-01, 9, false]",
            "[2026-11-01, 9, true]",
            "[2026-11-01, 10, true]",
            "[2026-11-02, 9, true]",
            "[(none) in ads, 1, true]");
    Tally both = requireNonNull(joined.groups().get(List.of(LocalDate.of(2026, 11, 1), 9L, true)));
    assertThat(both.get(VISITS)).as("a convention leaves numbers as they are").hasValue(7);
  }

  @Test
  void idsAndTextsStandInOneColumn() {
    List<Ad> ads = List.of(new Ad("7", "vk", 1, 1), new Ad("x", "vk", 1, 1));
    JoinedSources joined = JoinedSources.builder("campaign", "network")
        .source("ads", KYIV, ADS, ads)
        .source("orders", KYIV, SALES, SALE_ROWS)
        .match("campaign", Matching.byId(Map.of("7", "spring")))
        .build();
    assertThat(joined.groups().keySet())
        .containsExactly(List.of("spring", "vk"), List.of("x", "vk"));
  }

  @Test
  void aKeyOfTwoSourcesIsNotAlone() {
    JoinedSources joined = JoinedSources.builder("campaign", "network")
        .source("ads", KYIV, ADS, AD_ROWS)
        .source("visits", KYIV, VISIT_ROLLUP, visits())
        .source("orders", KYIV, SALES, List.of(new Sale("summer", "vk", 1)))
        .build();
    assertThat(joined.unmatched("ads"))
        .extracting(keys -> keys.keys().get(0), Unmatched::isAlone)
        .containsExactly(
            tuple("autumn", true), tuple("spring", false), tuple("(none) in ads", true));
    assertThat(joined.table(CPC).sources()).isEqualTo(joined);
    assertThat(joined.table(CPC).toMarkdown()).endsWith("""

            - ! ads: 2 of 3 keys stand in no other source
            - ! visits: 2 of 3 keys stand in no other source
            - ! orders: 1 of 1 keys stand in no other source
            - ads: 4 rows, days in Europe/Kyiv; campaign exactly; network exactly
            - visits: 248 rows, days in Europe/Kyiv; campaign exactly; network exactly
            - orders: 1 rows, days in Europe/Kyiv; campaign exactly; network exactly
            """);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matching.normalized(" ", name -> name))
        .withMessageContaining("blank");
  }

  private record Shop(String campaign, OptionalLong refunds) {}

  @Test
  void keepsWhatSomeRowsOfASourceLack() {
    Rollup<Shop> shop = Rollup.of(Shop.class)
        .by("campaign", Shop::campaign)
        .sum(PURCHASES, row -> 1)
        .sumIfMeasured(LEADS, Shop::refunds)
        .build();
    Rollup<Ad> ads =
        Rollup.of(Ad.class).by("campaign", Ad::campaign).sum(CLICKS, Ad::clicks).build();
    JoinedSources joined = JoinedSources.builder("campaign")
        .source("ads", KYIV, ads, List.of(new Ad("a", "vk", 7, 0)))
        .source(
            "shop",
            KYIV,
            shop,
            List.of(new Shop("a", OptionalLong.of(3)), new Shop("a", OptionalLong.empty())))
        .build();
    Tally both = requireNonNull(joined.groups().get(List.of("a")));
    assertThat(both.parts()).isEqualTo(3);
    assertThat(both.partsWithout(LEADS)).isEqualTo(1);
    assertThat(both.partsWithout(CLICKS)).isZero();
    assertThat(JoinedSources.builder("campaign")
            .source("ads", KYIV, ads, List.of())
            .source("shop", KYIV, shop, List.of())
            .build()
            .total())
        .isEqualTo(Tally.empty());
  }

  private static JoinedSources.Builder adsAndOrders(String ads, Tally tally) {
    Rollup<Tally> rollup =
        Rollup.of(Tally.class).by("campaign", ad -> "spring").sumAll(ad -> ad).build();
    Rollup<Sale> sales = Rollup.of(Sale.class)
        .by("campaign", Sale::campaign)
        .sum(CONVERSIONS, sale -> 1)
        .build();
    return JoinedSources.builder("campaign")
        .source(ads, KYIV, rollup, List.of(tally))
        .source("orders", KYIV, sales, SALE_ROWS);
  }

  @Test
  void refusesANameThatTheSourceHasAlready() {
    Tally both = Tally.builder().set(LEADS, 7).set(CONVERSIONS, 10).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> adsAndOrders("ads", both)
            .prefer("ads", CONVERSIONS)
            .rename("ads", LEADS, CONVERSIONS)
            .build())
        .withMessageContaining(
            "of source ads would both stand as conversions: rename(\"ads\", ...) one");

    Measure own = Measure.count("ads_conversions");
    Tally named = Tally.builder().set(own, 7).set(CONVERSIONS, 10).build();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> adsAndOrders("ads", named).prefer("orders", CONVERSIONS).build())
        .withMessageContaining("would both stand as ads_conversions");
    Measure other = Measure.count("claimed");
    Tally total = adsAndOrders("ads", named)
        .prefer("orders", CONVERSIONS)
        .rename("ads", CONVERSIONS, other)
        .build()
        .total();
    assertThat(List.of(total.get(own), total.get(other), total.get(CONVERSIONS)))
        .containsExactly(OptionalLong.of(7), OptionalLong.of(10), OptionalLong.of(2));
  }

  @Test
  void measuresMayChangePlaces() {
    Measure other = Measure.count("other");
    Tally both = Tally.builder().set(LEADS, 7).set(other, 10).build();
    Tally total = adsAndOrders("ads", both)
        .rename("ads", LEADS, other)
        .rename("ads", other, LEADS)
        .build()
        .total();
    assertThat(total.get(LEADS)).hasValue(10);
    assertThat(total.get(other)).hasValue(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Google Ads", "Реклама"})
  void tellsTheWayOutWhereASourceIsNoPartOfAName(String ads) {
    Tally tally = Tally.builder().set(CONVERSIONS, 10).build();
    JoinedSources.Builder builder = adsAndOrders(ads, tally).prefer("orders", CONVERSIONS);
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageContaining("give it a name with rename(\"" + ads + "\", conversions, ...) too");
    Measure claimed = Measure.count("claimed");
    assertThat(builder.rename(ads, CONVERSIONS, claimed).build().total().get(claimed))
        .hasValue(10);
  }

  @Test
  void saysWhichOrdersAreInNoPeriod() {
    Instant visit = Instant.parse("2026-11-10T12:00:00Z");
    OrderWindow window = OrderWindow.of(
        new DayRange(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 16)),
        KYIV,
        Duration.ofDays(7));
    List<Sale> sales = List.of(
        new Sale("spring", "vk", 1),
        new Sale("spring", "vk", 2),
        new Sale("spring", "vk", 3),
        new Sale("spring", "vk", 4));
    WindowedOrders<Sale> orders = window.split(
        sales,
        sale -> sale.dollars() == 4 ? null : visit,
        sale -> visit.plusSeconds(sale.dollars() == 1 ? 60 : -60));
    JoinedSources joined = JoinedSources.builder("campaign", "network")
        .source("ads", KYIV, ADS, AD_ROWS)
        .source("orders", SALES, orders)
        .build();
    assertThat(joined.issues())
        .filteredOn(issue -> issue.kind() == Issue.Kind.LEFT_OUT)
        .extracting(Issue::text)
        .containsExactly(
            "orders: 2 of 4 orders were bought before their visit and are not counted: if they are"
                + " many, the times of orders or visits are in another zone than was said",
            "orders: 1 of 4 orders have no time, or no visit with a time, and are not counted");
  }

  @Test
  void allNamesOfUtcAreOneZone() {
    record Day(Instant at, long clicks) {}
    List<Day> days = List.of(new Day(Instant.parse("2026-11-10T23:30:00Z"), 5));
    Rollup<Day> clicks = Rollup.of(Day.class)
        .byDay("day", ZoneOffset.UTC, Day::at)
        .sum(CLICKS, Day::clicks)
        .build();
    Rollup<Day> visits = Rollup.of(Day.class)
        .byDay("day", ZoneId.of("UTC"), Day::at)
        .sum(VISITS, Day::clicks)
        .build();
    JoinedSources joined = JoinedSources.builder("day")
        .source("ads", ZoneId.of("UTC"), clicks, days)
        .source("visits", ZoneOffset.UTC, visits, days)
        .build();
    assertThat(joined.groups()).hasSize(1);
    assertThat(joined.issues()).isEmpty();
  }
}
