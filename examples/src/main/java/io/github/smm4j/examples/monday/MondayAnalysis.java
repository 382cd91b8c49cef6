package io.github.smm4j.examples.monday;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LEADS;
import static io.github.smm4j.core.Measure.PURCHASES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITS;

import com.google.common.collect.ImmutableMap;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.Conversion;
import io.github.smm4j.metrics.attribution.Credits;
import io.github.smm4j.metrics.attribution.Journeys;
import io.github.smm4j.metrics.attribution.Touch;
import io.github.smm4j.metrics.funnel.Funnel;
import io.github.smm4j.metrics.funnel.FunnelComparison;
import io.github.smm4j.metrics.join.JoinedSources;
import io.github.smm4j.metrics.join.JoinedTable;
import io.github.smm4j.metrics.join.Matching;
import io.github.smm4j.metrics.join.MissingKey;
import io.github.smm4j.metrics.join.OrderTime;
import io.github.smm4j.metrics.join.OrderWindow;
import io.github.smm4j.metrics.join.WindowedOrders;
import io.github.smm4j.metrics.plan.BudgetPacing;
import io.github.smm4j.metrics.time.DailySeries;
import io.github.smm4j.metrics.time.DayRange;
import io.github.smm4j.utm.TrafficSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the rows of a folder say of the week, beside the week before. */
final class MondayAnalysis {
  static final String ADS = "ads";
  static final String VISITORS = "visits";
  static final String ORDERS = "orders";
  static final Kpi COST =
      Kpi.define("spend_total").title("Spend").total(SPEND).money().neutral().build();
  static final Kpi SALES = Kpi.define("orders_total")
      .title("Orders")
      .total(PURCHASES)
      .count()
      .higherIsBetter()
      .build();

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration LOOKBACK = Duration.ofDays(30);
  private static final Duration SESSION = Duration.ofMinutes(30);
  private static final ImmutableMap<String, Measure> STEPS = ImmutableMap.of(
      "shown", IMPRESSIONS, "click", CLICKS, "visit", VISITS, "lead", LEADS, "order", PURCHASES);

  private final MondayFolder folder;
  private final MondaySettings settings;
  private final MondayRows rows;
  private final JoinedTable week;
  private final JoinedTable weekBefore;

  MondayAnalysis(MondayFolder folder) {
    this.folder = folder;
    this.settings = folder.settings();
    this.rows = folder.rows();
    this.week = joined(settings.week(), settings.made());
    this.weekBefore = joined(settings.week().before(), settings.made().minus(WEEK));
  }

  MondayFolder folder() {
    return folder;
  }

  /** The week. */
  JoinedTable week() {
    return week;
  }

  /** The week before as it stood a week ago: without the orders that came later. */
  JoinedTable weekBefore() {
    return weekBefore;
  }

  private JoinedTable joined(DayRange period, Instant made) {
    Rollup<AdRow> ads = Rollup.of(AdRow.class)
        .by("campaign", AdRow::campaign)
        .by("network", AdRow::network)
        .sumAll(AdRow::tally)
        .build();
    Rollup<VisitRow> visits = Rollup.of(VisitRow.class)
        .by("campaign", visit -> visit.source().campaign())
        .by("network", visit -> visit.source().network())
        .sumIfMeasured(VISITS, VisitRow::visits)
        .sumIfMeasured(LEADS, VisitRow::leads)
        .build();
    Rollup<OrderRow> orders = Rollup.of(OrderRow.class)
        .by("campaign", order -> order.source().flatMap(TrafficSource::campaign))
        .by("network", order -> order.source().flatMap(TrafficSource::network))
        .sumAll(OrderRow::tally)
        .build();
    return JoinedSources.builder("campaign", "network")
        .source(
            ADS,
            settings.zone(),
            ads,
            rows.ads().stream().filter(ad -> period.contains(ad.day())).toList())
        .source(
            VISITORS,
            settings.zone(),
            visits,
            rows.visits().stream().filter(visit -> period.contains(visit.day())).toList())
        .source(ORDERS, orders, bought(period, made))
        .match(
            "campaign",
            Matching.normalized("names.csv and the house's form of names", this::campaign))
        .missing("network", MissingKey.TOGETHER) // search and mail are no social networks
        .prefer(ORDERS, CONVERSIONS)
        .build()
        .table(
            COST,
            Kpis.CPC,
            Kpis.CLICK_TO_VISIT,
            Kpis.CPL,
            SALES,
            Kpis.CPA,
            Kpis.DRR,
            Kpis.ROMI_REVENUE);
  }

  private WindowedOrders<OrderRow> bought(DayRange period, Instant made) {
    return window(period)
        .split(
            rows.orders().stream().filter(order -> order.time().isBefore(made)).toList(),
            order -> order.visitedAt().orElse(null),
            OrderRow::time);
  }

  private OrderWindow window(DayRange period) {
    return OrderWindow.of(period, settings.zone(), settings.orderWindow());
  }

  /** Until when orders of the week can come that still count. */
  Instant closesAt() {
    return window(settings.week()).closesAt();
  }

  /** How many orders of the week stand in each relation to it. */
  Map<OrderTime, Integer> orderTimes() {
    WindowedOrders<OrderRow> split = bought(settings.week(), settings.made());
    Map<OrderTime, Integer> times = new LinkedHashMap<>();
    for (OrderTime time : OrderTime.values()) {
      times.put(time, split.of(time).size());
    }
    return times;
  }

  /** What an account calls a campaign, in the house's form. */
  private String campaign(String name) {
    return MondayNames.house(folder.names().getOrDefault(name, name));
  }

  private static String network(Optional<Network> network) {
    return network.map(Network::toString).orElse("");
  }

  /**
   * The funnel of what was paid for, beside that of the week before, of those steps that some file measures; empty if that
   * is one or none.
   */
  Optional<FunnelComparison> funnel() {
    if (STEPS.size() - stepsNotMeasured().size() < 2) {
      return Optional.empty();
    }
    Funnel.Builder steps = Funnel.builder();
    STEPS.forEach((name, measure) -> {
      if (isMeasured(measure)) {
        steps.step(name, measure);
      }
    });
    Funnel funnel = steps.build();
    return Optional.of(funnel.of(paid(week)).beside(funnel.of(paid(weekBefore))));
  }

  /** The steps of the funnel that no file measures. */
  List<String> stepsNotMeasured() {
    return STEPS.entrySet().stream()
        .filter(step -> !isMeasured(step.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isMeasured(Measure measure) {
    return week.sources().total().isMeasured(measure)
        || weekBefore.sources().total().isMeasured(measure);
  }

  /** The sum of the campaigns that have both ads and visits; where there is no order, none was bought. */
  private static Tally paid(JoinedTable table) {
    JoinedSources sources = table.sources();
    List<Tally> groups = new ArrayList<>();
    sources.groups().forEach((keys, tally) -> {
      if (sources.of(ADS, keys.toArray()).isPresent()
          && sources.of(VISITORS, keys.toArray()).isPresent()) {
        groups.add(tally);
      }
    });
    Tally sum = Tally.sum(groups);
    Tally.Builder paid = Tally.builder();
    STEPS.values().forEach(measure -> paid.set(measure, sum.get(measure)));
    return paid.set(PURCHASES, sum.get(PURCHASES).orElse(0)).build();
  }

  /** How each line of the plan is kept. */
  Map<PlanLine, BudgetPacing> budget() {
    LocalDate asOf = settings.week().endExclusive().minusDays(1);
    Map<PlanLine, BudgetPacing> budget = new LinkedHashMap<>();
    for (PlanLine line : folder.plan()) {
      SortedMap<LocalDate, Tally> daily = byDay(rows.ads().stream()
          .filter(ad -> isOf(line, ad) && line.period().contains(ad.day()))
          .toList());
      budget.put(line, BudgetPacing.of(line.budget(), line.period(), daily, asOf));
    }
    return budget;
  }

  private boolean isOf(PlanLine line, AdRow ad) {
    return campaign(ad.campaign()).equals(line.campaign())
        && network(ad.network()).equals(line.network());
  }

  /** The campaigns that spent in the week and are not in the plan. */
  List<String> notPlanned() {
    return rows.ads().stream()
        .filter(ad -> settings.week().contains(ad.day()))
        .filter(ad -> folder.plan().stream().noneMatch(line -> isOf(line, ad)))
        .map(ad -> campaign(ad.campaign()) + " on "
            + ad.network().map(Network::toString).orElse("no network"))
        .distinct()
        .sorted()
        .toList();
  }

  private static SortedMap<LocalDate, Tally> byDay(List<AdRow> ads) {
    SortedMap<LocalDate, Tally> days = new TreeMap<>();
    ads.forEach(ad -> days.merge(ad.day(), ad.tally(), Tally::plus));
    return days;
  }

  private DayRange bothWeeks() {
    return new DayRange(
        settings.week().before().startInclusive(), settings.week().endExclusive());
  }

  /** Both weeks day by day: ads and visits on their day, orders on the day of their visit. */
  DailySeries trend() {
    DayRange both = bothWeeks();
    SortedMap<LocalDate, Tally> visits = new TreeMap<>();
    for (VisitRow visit : rows.visits()) {
      if (both.contains(visit.day())) {
        Tally tally = Tally.builder()
            .set(VISITS, visit.visits())
            .set(LEADS, visit.leads())
            .build();
        visits.merge(visit.day(), tally, Tally::plus);
      }
    }
    SortedMap<LocalDate, Tally> orders = new TreeMap<>();
    for (OrderRow order : bought(both, settings.made()).counted()) {
      LocalDate day = order.visitedAt().orElseThrow().atZone(settings.zone()).toLocalDate();
      orders.merge(day, order.tally(), Tally::plus);
    }
    List<AdRow> ads = rows.ads().stream().filter(ad -> both.contains(ad.day())).toList();
    // the ad accounts' own conversions would be added to the orders
    SortedMap<LocalDate, Tally> days = byDay(ads);
    days.replaceAll((day, tally) -> tally.toBuilder().unset(CONVERSIONS).build());
    visits.forEach((day, tally) -> days.merge(day, tally, MondayAnalysis::beside));
    orders.forEach((day, tally) -> days.merge(day, tally, MondayAnalysis::beside));
    return DailySeries.of(settings.zone(), both, days);
  }

  /** Two tallies of one day with different measures, as one. */
  private static Tally beside(Tally one, Tally other) {
    Tally.Builder both = one.toBuilder();
    for (Measure measure : other.measures()) {
      if (measure.unit() == MeasureUnit.MONEY) {
        other.money(measure).ifPresent(money -> both.set(measure, money));
      } else {
        both.set(measure, other.get(measure));
      }
    }
    return both.build();
  }

  /** Whom the orders that were bought in both weeks are owed to, by three models. */
  Credits credits() {
    List<Touch> touches = new ArrayList<>();
    for (VisitRow visit : rows.visits()) {
      visit
          .time()
          .ifPresent(time -> visit
              .person()
              .ifPresent(person -> touches.add(Touch.of(person, time, visit.touch()))));
    }
    List<Conversion> conversions = new ArrayList<>();
    for (OrderRow order : rows.orders()) {
      if (!order.time().isBefore(settings.made())
          || !bothWeeks().contains(order.time(), settings.zone())) {
        continue;
      }
      order
          .person()
          .ifPresent(
              person -> conversions.add(Conversion.of(person, order.time()).id(order.id())));
    }
    Journeys journeys = Journeys.builder()
        .lookback(LOOKBACK)
        .sessions(SESSION)
        .events(touches, conversions)
        .build();
    return Attribution.compare(
            Attribution.lastNonDirect(), Attribution.linear(), Attribution.markov(1))
        .of(journeys);
  }
}
