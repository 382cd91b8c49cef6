package io.github.smm4j.examples.attribution;

import static io.github.smm4j.core.Network.TELEGRAM;
import static io.github.smm4j.core.Network.VK;

import io.github.smm4j.utm.UtmLink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Visits and orders of a shop that does not exist, the same for the same seed. */
final class GeneratedShop {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final UtmLink PAGE = UtmLink.to("https://shop.example/sale?sku=7#reviews");

  /** Where visits come from: the link, the referrer, and how much nearer a visit brings to an order. */
  private record Source(String landingUrl, String referrer, double push) {}

  private static final List<Source> SOURCES = List.of(
      new Source(
          PAGE.source(VK)
              .medium("paid_social")
              .campaign("spring_2026")
              .content("video-1")
              .toString(),
          "https://vk.com/",
          0.04),
      new Source(PAGE.source(TELEGRAM).medium("social").campaign("channel").toString(), "", 0.03),
      new Source(
          PAGE.source("newsletter").medium("email").campaign("digest_11").toString(), "", 0.10),
      new Source(
          PAGE.source("yandex").medium("cpc").campaign("brand").toString(),
          "https://yandex.ru/",
          0.12),
      new Source("https://shop.example/", "https://www.google.com/", 0.06),
      new Source("https://shop.example/", "", 0.05));

  final List<Visit> visits = new ArrayList<>();
  final List<Order> orders = new ArrayList<>();

  GeneratedShop(int people, long seed) {
    Random random = new Random(seed);
    for (int person = 0; person < people; person++) {
      live("client-" + person, random);
    }
  }

  /** People are found in social networks, come back by search and mail, and some of them buy. */
  private void live(String person, Random random) {
    Instant time = START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)));
    double wish = 0;
    for (int visit = 0; visit < 1 + random.nextInt(6); visit++) {
      int first = visit == 0 ? 0 : random.nextInt(SOURCES.size());
      Source source = SOURCES.get(Math.min(SOURCES.size() - 1, first + random.nextInt(2)));
      visits.add(new Visit(person, time, source.landingUrl(), source.referrer()));
      wish += source.push();
      if (random.nextDouble() < wish) {
        Money total = Money.ofMinor(CurrencyUnit.USD, 1_500 + random.nextInt(9_000));
        orders.add(new Order(person, time.plusSeconds(600), "order-" + orders.size(), total));
        return;
      }
      time = time.plus(Duration.ofMinutes(1 + random.nextInt(8 * 24 * 60)));
    }
  }
}
