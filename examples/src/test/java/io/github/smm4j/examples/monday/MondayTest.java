package io.github.smm4j.examples.monday;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.LEADS;
import static io.github.smm4j.core.Measure.MARKETING_COST;
import static io.github.smm4j.core.Measure.PURCHASES;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITS;
import static io.github.smm4j.metrics.Kpis.CLICK_TO_VISIT;
import static io.github.smm4j.metrics.Kpis.CPA;
import static io.github.smm4j.metrics.Kpis.CPC;
import static io.github.smm4j.metrics.Kpis.CPL;
import static io.github.smm4j.metrics.Kpis.DRR;
import static io.github.smm4j.metrics.Kpis.ROMI_REVENUE;
import static io.github.smm4j.utm.UtmKey.CAMPAIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.ExchangeRates;
import io.github.smm4j.metrics.Issue;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.join.JoinedSources;
import io.github.smm4j.metrics.join.JoinedTable;
import io.github.smm4j.metrics.join.Matching;
import io.github.smm4j.metrics.join.MissingKey;
import io.github.smm4j.metrics.join.OrderTime;
import io.github.smm4j.metrics.join.OrderWindow;
import io.github.smm4j.metrics.join.WindowedOrders;
import io.github.smm4j.metrics.time.DayRange;
import io.github.smm4j.utm.NamingConvention;
import io.github.smm4j.utm.TrafficClassifier;
import io.github.smm4j.utm.TrafficSource;
import io.github.smm4j.utm.UtmLink;
import io.github.smm4j.utm.UtmParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Ad rows by campaign, visits by the tags of their landing URL, orders by the tags of their visit: one table. */
class MondayTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final DayRange WEEK =
      new DayRange(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 16));
  private static final Instant MONDAY = WEEK.startInclusive().atStartOfDay(KYIV).toInstant();
  private static final TrafficClassifier CLASSIFIER =
      TrafficClassifier.builder().ownHosts("shop.example").build();
  private static final NamingConvention HOUSE =
      NamingConvention.builder().lowerCase().separator('_').build();

  /** A row of an ad account: its own name for the campaign, its own currency. */
  private record AdRow(String campaign, Network network, LocalDate day, Tally tally) {}

  private record Visit(Instant time, String landingUrl, String referrer, boolean left) {}

  private record Order(Visit visit, Instant boughtAt, Money total) {}

  /** A week that did not happen, the same for the same seed, and what is true of it. */
  private static final class Week {
    final List<AdRow> ads = new ArrayList<>();
    final List<Visit> visits = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    long clicksOfSpring;
    long visitsOfSpring;
    long leadsOfSpring;
    long ordersOfSpring;
    long lateOrders;
    long centsOfSpring;
    long dollarCentsSpentOnSpring;

    Week(long seed) {
      Random random = new Random(seed);
      for (int i = 0; i < 7; i++) {
        LocalDate day = WEEK.startInclusive().plusDays(i);
        long cents = 2_000L + random.nextInt(1_000);
        long clicks = 100L + random.nextInt(50);
        // the media planner writes it in two ways
        ads.add(ad(i % 2 == 0 ? "Spring Sale" : "spring_sale", Network.VK, day, clicks, cents));
        clicksOfSpring += clicks;
        // 1.10 dollars for a euro until Wednesday, 1.20 from Thursday on
        dollarCentsSpentOnSpring += cents * (i < 3 ? 110 : 120);
        ads.add(ad("brand", Network.FACEBOOK, day, 20, 900));
        for (int click = 0; click < clicks; click++) {
          if (random.nextInt(10) < 8) {
            visit("Spring-Sale", "vk", i, random);
          }
        }
        visit("newsletter_46", "email", i, random);
        visits.add(new Visit(at(i, random), "https://shop.example/", "", false));
      }
    }

    private static AdRow ad(String name, Network network, LocalDate day, long clicks, long cents) {
      Money spend = Money.ofMinor(CurrencyUnit.EUR, cents);
      return new AdRow(
          name,
          network,
          day,
          Tally.builder()
              .set(CLICKS, clicks)
              .set(SPEND, spend)
              .set(MARKETING_COST, spend)
              .set(CONVERSIONS, clicks / 10)
              .build());
    }

    private static Instant at(int day, Random random) {
      return MONDAY.plus(Duration.ofDays(day)).plusSeconds(random.nextInt(86_400));
    }

    private void visit(String campaign, String source, int day, Random random) {
      UtmLink link = UtmLink.to("https://shop.example/sale?sku=7")
          .source(source)
          .medium(source.equals("email") ? "email" : "cpc")
          .campaign(campaign);
      boolean left = random.nextInt(10) == 0;
      Visit visit = new Visit(at(day, random), link.toString(), "", left);
      visits.add(visit);
      boolean isSpring = source.equals("vk");
      visitsOfSpring += isSpring ? 1 : 0;
      leadsOfSpring += isSpring && left ? 1 : 0;
      if (isSpring && random.nextInt(30) == 0) {
        int days = random.nextInt(20);
        Money total = Money.ofMinor(CurrencyUnit.USD, 3_000 + random.nextInt(9_000));
        orders.add(new Order(visit, visit.time().plus(Duration.ofDays(days)), total));
        if (days <= 14) {
          ordersOfSpring++;
          centsOfSpring += total.getAmountMinorLong();
        } else {
          lateOrders++;
        }
      }
    }
  }

  // docs: house
  /** The house's form of a campaign name, from whoever wrote it. */
  private static String houseName(String campaign) {
    return HOUSE.fix(UtmParameters.EMPTY.with(CAMPAIGN, campaign)).campaign().orElse("");
  }

  // end

  private static JoinedSources.Builder sources(Week week) {
    List<AdRow> ads = week.ads;
    List<Visit> visits = week.visits;
    List<Order> orders = week.orders;
    // docs: sources
    ExchangeRates rates = ExchangeRates.into(CurrencyUnit.USD)
        .rate(CurrencyUnit.EUR, LocalDate.of(2026, 11, 1), "1.10")
        .rate(CurrencyUnit.EUR, LocalDate.of(2026, 11, 12), "1.20") // from this day
        .build();
    Rollup<AdRow> adRollup = Rollup.of(AdRow.class)
        .by("campaign", AdRow::campaign)
        .by("network", AdRow::network)
        .sumAll(ad -> rates.convert(ad.tally(), ad.day()))
        .build();
    Rollup<Visit> visitRollup = Rollup.of(Visit.class)
        .by("campaign", visit -> source(visit).campaign())
        .by("network", visit -> source(visit).network())
        .sum(VISITS, visit -> 1)
        .sum(LEADS, visit -> visit.left() ? 1 : 0)
        .build();
    Rollup<Order> orderRollup = Rollup.of(Order.class)
        .by("campaign", order -> source(order.visit()).campaign())
        .by("network", order -> source(order.visit()).network())
        .sum(PURCHASES, order -> 1)
        .sum(CONVERSIONS, order -> 1)
        .sumMicros(REVENUE, CurrencyUnit.USD, order -> order.total().getAmountMinorLong() * 10_000)
        .build();
    OrderWindow window = OrderWindow.of(WEEK, KYIV, Duration.ofDays(14));
    WindowedOrders<Order> bought =
        window.split(orders, order -> order.visit().time(), Order::boughtAt);
    JoinedSources.Builder joined = JoinedSources.builder("campaign", "network")
        .source("ads", KYIV, adRollup, ads)
        .source("visits", KYIV, visitRollup, visits)
        .source("orders", orderRollup, bought)
        .match("campaign", Matching.normalized("house names", MondayTest::houseName))
        .missing(
            "network", MissingKey.TOGETHER); // mail and search are no social networks, on all sides
    // end
    return joined;
  }

  private static TrafficSource source(Visit visit) {
    return CLASSIFIER.classify(visit.landingUrl(), visit.referrer());
  }

  @Test
  void refusesConversionsOfTheAdAccountBesideOrders() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sources(new Week(46)).build())
        .withMessageStartingWith("both ads and orders bring conversions");
  }

  @Test
  void joinsTheWeek() throws IOException {
    Week week = new Week(46);
    JoinedSources.Builder joined = sources(week);
    // docs: table
    JoinedTable monday = joined
        .prefer(
            "orders", CONVERSIONS) // those of the ad account stand beside it, as ads_conversions
        .build()
        .table(CPC, CLICK_TO_VISIT, CPL, CPA, DRR, ROMI_REVENUE);
    monday.kpis().sortedBy(DRR).top(10); // a table of KPIs with all that it can do
    monday.sources().unmatched("ads"); // spend that brought no visit that could be told
    monday.sources().late("orders"); // bought after the window
    // end
    KpiTable.Row spring = monday.kpis().row("spring_sale", "VK").orElseThrow();
    double spent = week.dollarCentsSpentOnSpring / 10_000.0;
    double revenue = week.centsOfSpring / 100.0;

    assertThat(spring.tally().get(CLICKS)).hasValue(week.clicksOfSpring);
    assertThat(spring.tally().get(VISITS)).hasValue(week.visitsOfSpring);
    assertThat(spring.get(CPC).asDouble()).isEqualTo(spent / week.clicksOfSpring, offset(1e-9));
    assertThat(spring.get(CLICK_TO_VISIT).asDouble())
        .isEqualTo((double) week.visitsOfSpring / week.clicksOfSpring, offset(1e-12));
    assertThat(spring.get(CPL).asDouble()).isEqualTo(spent / week.leadsOfSpring, offset(1e-9));
    assertThat(spring.get(CPA).asDouble()).isEqualTo(spent / week.ordersOfSpring, offset(1e-9));
    assertThat(spring.get(DRR).asDouble()).isEqualTo(spent / revenue, offset(1e-9));
    assertThat(spring.get(ROMI_REVENUE).asDouble())
        .isEqualTo((revenue - spent) / spent, offset(1e-9));
    assertThat(week.lateOrders).isPositive();
    assertThat(monday.sources().late("orders"))
        .hasEntrySatisfying(
            List.of("spring_sale", "VK"),
            late -> assertThat(late.get(PURCHASES)).hasValue(week.lateOrders));
    assertThat(monday.sources().unmatched("ads"))
        .singleElement()
        .extracting(keys -> keys.keys().get(0))
        .isEqualTo("brand");
    assertThat(monday.sources().unmatched("visits")).hasSize(2); // the mail, and the direct ones
    assertThat(monday.sources().issues())
        .extracting(Issue::kind)
        .contains(Issue.Kind.NAMES_MERGED, Issue.Kind.LATE_ORDERS, Issue.Kind.NO_PARTNER);
    assertThat(Files.readString(page())).contains(monday.toString());
  }

  @Test
  void losesNothing() {
    Week week = new Week(47);
    JoinedSources joined = sources(week).prefer("orders", CONVERSIONS).build();
    OrderWindow window = OrderWindow.of(WEEK, KYIV, Duration.ofDays(14));
    long counted = week.orders.stream()
        .filter(order -> window.timeOf(order.visit().time(), order.boughtAt()).isCounted())
        .count();

    assertThat(joined.total().get(VISITS)).hasValue(week.visits.size());
    assertThat(joined.total().get(CLICKS))
        .hasValue(
            week.ads.stream().mapToLong(ad -> ad.tally().get(CLICKS).orElse(0)).sum());
    assertThat(joined.total().get(PURCHASES)).hasValue(counted);
    assertThat(window
            .split(week.orders, order -> order.visit().time(), Order::boughtAt)
            .of(OrderTime.LATE))
        .hasSize((int) (week.orders.size() - counted));
  }

  private static Path page() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("LICENSE"))) {
      folder = Optional.ofNullable(folder.getParent()).orElseThrow();
    }
    return folder.resolve("docs").resolve("monday.md");
  }
}
