package io.github.smm4j.examples.attribution;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.Kpis;
import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.AttributionKpis;
import io.github.smm4j.metrics.attribution.Conversion;
import io.github.smm4j.metrics.attribution.Credits;
import io.github.smm4j.metrics.attribution.Journeys;
import io.github.smm4j.metrics.attribution.Touch;
import io.github.smm4j.utm.TrafficClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Which channel earned the orders? Visits are classified by their tags and referrers, made into journeys, and credited by
 * five models.
 */
public final class AttributionReport {
  private static final int PEOPLE = 20_000;

  private static final TrafficClassifier CLASSIFIER =
      TrafficClassifier.builder().ownHosts("shop.example").build();

  private static final Attribution MARKOV = Attribution.markov(1);

  private final Journeys journeys;
  private final Credits credits;

  AttributionReport(List<Visit> visits, List<Order> orders) {
    this.journeys = Journeys.builder()
        .lookback(Duration.ofDays(30))
        .sessions(Duration.ofMinutes(30))
        .events(
            visits.stream().map(AttributionReport::touch).toList(),
            orders.stream().map(AttributionReport::conversion).toList())
        .build();
    this.credits = Attribution.compare(
            Attribution.firstTouch(),
            Attribution.lastNonDirect(),
            Attribution.positionBased(0.4, 0.4),
            Attribution.timeDecay(Duration.ofDays(7)),
            MARKOV)
        .of(journeys);
  }

  private static Touch touch(Visit visit) {
    String channel =
        CLASSIFIER.classify(visit.landingUrl(), visit.referrer()).channel().toString();
    return Touch.of(visit.person(), visit.time(), channel);
  }

  private static Conversion conversion(Order order) {
    return Conversion.of(order.person(), order.time()).worth(order.total()).id(order.id());
  }

  Journeys journeys() {
    return journeys;
  }

  Credits credits() {
    return credits;
  }

  /** Attributed orders, what each cost, and the return on what was spent. */
  KpiTable table(Map<String, Tally> spend) {
    return credits
        .of(MARKOV)
        .table(spend, AttributionKpis.CONVERSIONS, AttributionKpis.COST_PER_CONVERSION, Kpis.ROAS)
        .sortedBy(AttributionKpis.CONVERSIONS);
  }

  /** What the ad accounts charged. */
  static Map<String, Tally> spend() {
    return Map.of(
        "Paid Social", dollars(30_000), "Paid Search", dollars(12_000), "Email", dollars(900));
  }

  private static Tally dollars(long amount) {
    return Tally.builder()
        .set(Measure.SPEND, Money.ofMajor(CurrencyUnit.USD, amount))
        .build();
  }

  /**
   * Prints the tables and writes the chart.
   *
   * @param args the file to write the chart to; {@code attribution.svg} unless given
   * @throws IOException if the file cannot be written
   */
  public static void main(String... args) throws IOException {
    GeneratedShop shop = new GeneratedShop(PEOPLE, 1);
    AttributionReport report = new AttributionReport(shop.visits, shop.orders);
    System.out.println(report.journeys());
    System.out.println();
    System.out.println(report.credits());
    System.out.println(report.table(spend()));
    Path chart = Path.of(args.length == 0 ? "attribution.svg" : args[0]);
    Files.writeString(chart, CreditChart.svg(report.credits()));
    System.out.println("chart: " + chart.toAbsolutePath());
  }
}
