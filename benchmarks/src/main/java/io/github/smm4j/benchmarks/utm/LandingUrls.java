package io.github.smm4j.benchmarks.utm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Landing URLs as a shop's log has them, the same in each run: a fifth without a query; the others with 0 to 6 tags
 * among 0 to 10 other parameters, Cyrillic and Greek campaigns, click ids and fragments.
 */
public final class LandingUrls {
  private static final int SEED = 20_260;
  private static final String[] HOSTS = {
    "shop.example",
    "www.shop.example",
    "m.shop.example",
    "store.shop.example",
    "xn--80aaxitdbjk.example",
  };
  private static final String[] PATHS = {
    "/",
    "/sale",
    "/catalog/shoes/winter",
    "/product/nike-air-max-270-black-42",
    "/blog/2026/11/how-to-choose-a-gift",
  };
  private static final String[] SOURCES = {
    "vk", "facebook", "google", "yandex", "instagram", "newsletter", "telegram"
  };
  private static final String[] MEDIUMS = {
    "cpc", "social", "email", "paid_social", "referral", "cpm"
  };
  private static final String[] CAMPAIGNS = {
    "spring_sale_2026",
    "Весенняя распродажа",
    "black-friday",
    "Χειμερινές εκπτώσεις",
    "retargeting 30d",
    "brand",
  };
  private static final String[] OTHERS = {
    "sku=48151623",
    "color=black",
    "size=42",
    "page=3",
    "sort=price_asc",
    "ref=main",
    "lang=ru",
    "city=moscow",
    "q=winter+shoes",
    "sid=8f14e45fceea167a5a36dedd4bea2543",
    "from=banner",
    "view=grid",
    "user_id=10023",
    "promo=SALE10",
  };
  private static final String[] CLICK_IDS = {"gclid", "fbclid", "yclid", "ttclid", "msclkid"};
  private static final String[] FRAGMENTS = {"#reviews", "#top", "#delivery", "#/catalog/42"};

  private LandingUrls() {}

  /** Makes that many URLs. */
  public static String[] some(int count) {
    Random random = new Random(SEED);
    String[] urls = new String[count];
    for (int i = 0; i < count; i++) {
      urls[i] = one(random);
    }
    return urls;
  }

  private static String one(Random random) {
    StringBuilder url =
        new StringBuilder("https://").append(any(HOSTS, random)).append(any(PATHS, random));
    if (random.nextInt(5) > 0) {
      List<String> parameters = new ArrayList<>();
      for (int others = random.nextInt(11); others > 0; others--) {
        parameters.add(any(OTHERS, random));
      }
      if (random.nextInt(3) == 0) {
        parameters.add(any(CLICK_IDS, random) + "=" + clickId(random));
      }
      Collections.shuffle(parameters, random);
      parameters.addAll(random.nextInt(parameters.size() + 1), tags(random));
      url.append('?').append(String.join("&", parameters));
    }
    if (random.nextInt(4) == 0) {
      url.append(any(FRAGMENTS, random));
    }
    return url.toString();
  }

  private static List<String> tags(Random random) {
    List<String> tags = new ArrayList<>(List.of(
        "utm_source=" + any(SOURCES, random),
        "utm_medium=" + any(MEDIUMS, random),
        "utm_campaign=" + encoded(any(CAMPAIGNS, random)),
        "utm_content=banner-" + random.nextInt(1000),
        "utm_term=" + encoded("купить кроссовки"),
        "utm_id=" + (100_000 + random.nextInt(900_000))));
    return tags.subList(0, random.nextInt(7));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String clickId(Random random) {
    StringBuilder id = new StringBuilder("Cj0KCQ");
    for (int i = 0; i < 40; i++) {
      id.append((char) ('a' + random.nextInt(26)));
    }
    return id.toString();
  }

  private static String any(String[] some, Random random) {
    return some[random.nextInt(some.length)];
  }
}
