package io.github.smm4j.examples.docs;

// docs: first-steps
import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.metrics.Kpis.CPA;
import static io.github.smm4j.metrics.Kpis.CPC;
import static io.github.smm4j.metrics.Kpis.CTR;
import static io.github.smm4j.metrics.Kpis.ROAS;

import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.utm.TrafficSource;
import io.github.smm4j.utm.UtmLink;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A link, where its visitor came from, three KPIs, and a table of them. */
public final class FirstSteps {

  record Ad(String campaign, String network, long impressions, long clicks, long spendMicros) {}

  public static void main(String[] args) {
    UtmLink link = UtmLink.to("https://shop.example/sale?sku=7#reviews")
        .source(Network.VK)
        .medium("cpc")
        .campaign("spring");
    System.out.println(link);
    System.out.println(TrafficSource.classify(link.toString(), "https://away.vk.com/"));

    Tally campaign = Tally.builder()
        .set(IMPRESSIONS, 40_000)
        .set(CLICKS, 600)
        .set(CONVERSIONS, 12)
        .set(SPEND, Money.of(CurrencyUnit.USD, 90))
        .build();
    System.out.println(CTR.of(campaign));
    System.out.println(CPA.of(campaign));
    System.out.println(ROAS.of(campaign));

    List<Ad> ads = List.of(
        new Ad("spring", "vk", 10_000, 100, 12_000_000),
        new Ad("spring", "vk", 10_000, 300, 33_000_000),
        new Ad("spring", "ok", 20_000, 200, 45_000_000));
    Rollup<Ad> rollup = Rollup.of(Ad.class)
        .by("campaign", Ad::campaign)
        .by("network", Ad::network)
        .sum(IMPRESSIONS, Ad::impressions)
        .sum(CLICKS, Ad::clicks)
        .sumMicros(SPEND, CurrencyUnit.USD, Ad::spendMicros)
        .build();
    KpiTable table = ads.stream().collect(rollup.collector()).table(CTR, CPC);
    System.out.print(table.sortedBy(CPC));
  }
}
// end
