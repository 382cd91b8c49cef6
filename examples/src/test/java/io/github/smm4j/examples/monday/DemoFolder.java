package io.github.smm4j.examples.monday;

import com.google.common.base.Splitter;
import io.github.smm4j.utm.UtmLink;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Two weeks of a shop that does not exist, the same for the same seed: the files of the demo folder, and what is true of
 * them. Clicks bring visits, visits leads and orders; each account and each link writes the names in its own way.
 */
final class DemoFolder {
  static final ZoneId ZONE = ZoneId.of("Europe/Belgrade");
  static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
  static final Instant MADE = Instant.parse("2026-11-16T06:00:00Z");
  static final int WINDOW_DAYS = 3;
  private static final int DAYS = 14;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /**
   * What ran in an account.
   *
   * @param campaign the name in the house's form
   * @param network empty for search
   * @param account how the account calls it: a name or an id
   * @param link the tagged link; empty where ads lead to a page that is not tagged
   * @param referrer what the browser says
   * @param clicks a day, about
   * @param price of a click in hundredths of the account's currency, about
   */
  private record Ad(
      String campaign,
      String network,
      String account,
      String link,
      String referrer,
      int clicks,
      int price) {}

  private static final UtmLink SALE = UtmLink.to("https://shop.example/sale");
  private static final Ad FACEBOOK_SALE = new Ad(
      "winter_sale",
      "Facebook",
      "2385001",
      SALE.source("facebook").medium("paid_social").campaign("Winter-Sale").toString(),
      "https://l.facebook.com/",
      16,
      42);
  private static final Ad FACEBOOK_BACK = new Ad(
      "retargeting",
      "Facebook",
      "2385002",
      SALE.source("facebook").medium("paid_social").campaign("retargeting").toString(),
      "https://l.facebook.com/",
      7,
      61);
  /** An ad that nobody entered into names.csv, with a link that nobody tagged. */
  private static final Ad FACEBOOK_UNNAMED =
      new Ad("2385009", "Facebook", "2385009", "https://shop.example/", "", 3, 40);

  private static final Ad VK_SALE = new Ad(
      "winter_sale",
      "VK",
      "Winter Sale",
      SALE.source("vk").medium("cpc").campaign("winter_sale").toString(),
      "https://vk.com/",
      22,
      2_900);
  private static final Ad VK_BACK = new Ad(
      "retargeting",
      "VK",
      "RETARGETING",
      SALE.source("vk").medium("cpc").campaign("Retargeting").toString(),
      "https://vk.com/",
      8,
      3_800);
  private static final Ad TIKTOK_SALE = new Ad(
      "winter_sale",
      "TikTok",
      "77001",
      SALE.source("tiktok").medium("paid_social").campaign("WINTER SALE").toString(),
      "https://www.tiktok.com/",
      14,
      19);
  /** Tagged as "giftcards": the names have no partner. */
  private static final Ad TIKTOK_GIFTS = new Ad(
      "gift_cards",
      "TikTok",
      "77002",
      SALE.source("tiktok").medium("paid_social").campaign("giftcards").toString(),
      "https://www.tiktok.com/",
      6,
      17);

  private static final Ad GOOGLE_BRAND = new Ad(
      "brand",
      "",
      "9001",
      SALE.source("google").medium("cpc").campaign("brand").toString(),
      "https://www.google.com/",
      10,
      55);
  private static final List<Ad> ADS = List.of(
      FACEBOOK_SALE,
      FACEBOOK_BACK,
      FACEBOOK_UNNAMED,
      VK_SALE,
      VK_BACK,
      TIKTOK_SALE,
      TIKTOK_GIFTS,
      GOOGLE_BRAND);

  private static final List<Ad> UNPAID = List.of(
      new Ad(
          "digest_46",
          "",
          "",
          SALE.source("newsletter").medium("email").campaign("digest_46").toString(),
          "",
          5,
          0),
      new Ad("", "", "", "https://shop.example/", "https://www.google.com/", 7, 0),
      new Ad("", "Telegram", "", "https://shop.example/new", "https://t.me/", 3, 0),
      new Ad("", "", "", "https://shop.example/", "", 6, 0));

  private record Visit(
      String id, Instant time, String person, Ad ad, boolean isLead, LocalDate day) {}

  private record Order(
      String id, Instant time, String person, String visit, String url, String total) {}

  /** What is true of a campaign on a network in a week. */
  static final class Truth {
    long impressions;
    long clicks;
    long micros;
    long visits;
    long leads;
    long orders;
    long late;
    long cents;
  }

  private final Random random = new Random(20_261_116);
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, Truth> truths = new TreeMap<>();
  private final List<Visit> visits = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final Map<String, List<String>> rows = new TreeMap<>();

  DemoFolder() {
    for (int day = 0; day < DAYS; day++) {
      for (Ad ad : ADS) {
        advertise(ad, FIRST.plusDays(day));
      }
      for (Ad source : UNPAID) {
        int count = source.clicks() - 1 + random.nextInt(3);
        for (int visit = 0; visit < count; visit++) {
          visit(source, FIRST.plusDays(day));
        }
      }
    }
    sheets();
    accounts();
    visitsFile();
    ordersFile();
  }

  /** The files by their paths in the folder. */
  Map<String, byte[]> files() {
    return files;
  }

  /** What is true of a campaign on a network in the week of a Monday. */
  Truth truth(LocalDate monday, String campaign, String network) {
    return truths.computeIfAbsent(monday + " " + campaign + " " + network, key -> new Truth());
  }

  /** How many orders of the week of a Monday came too late to count. */
  long lateOrders(LocalDate monday) {
    return truths.entrySet().stream()
        .filter(truth -> truth.getKey().startsWith(monday.toString()))
        .mapToLong(truth -> truth.getValue().late)
        .sum();
  }

  private Truth truth(LocalDate day, Ad ad) {
    return truth(day.isBefore(MONDAY) ? FIRST : MONDAY, ad.campaign(), ad.network());
  }

  /** A day of an ad, and the visits that its clicks become. */
  private void advertise(Ad ad, LocalDate day) {
    int clicks = 0;
    if (ad.network().equals("TikTok")) {
      // by the hour on UTC clocks; what is 23 h there is the next day here
      for (int hour : new int[] {8, 12, 17, 20, 23}) {
        int part = Math.max(0, (ad.clicks() + random.nextInt(5)) / 5);
        ZonedDateTime utc = day.atTime(hour, 0).atZone(ZoneOffset.UTC);
        boolean isLost = day.equals(FIRST.plusDays(DAYS - 1)) && hour == 23;
        cost(
            ad,
            isLost ? day : utc.withZoneSameInstant(ZONE).toLocalDate(),
            part,
            TIME.format(utc),
            isLost);
        clicks += part;
      }
    } else {
      clicks = ad.clicks() - 2 + random.nextInt(5);
      boolean isMisspelt = ad.equals(VK_BACK) && day.equals(FIRST.plusDays(3));
      cost(ad, day, clicks, day.toString(), isMisspelt);
    }
    // in the second week the page that VK's sale leads to is slow
    boolean isSlow = ad.equals(VK_SALE) && !day.isBefore(MONDAY);
    for (int click = 0; click < clicks; click++) {
      if (random.nextInt(100) < (isSlow ? 50 : 82)) {
        visit(ad, day);
      }
    }
  }

  private void cost(Ad ad, LocalDate day, int clicks, String when, boolean isUnreadable) {
    long cents = (long) clicks * (ad.price() - 3 + random.nextInt(7));
    long shown = clicks * (45L + random.nextInt(20)) + random.nextInt(30);
    if (!isUnreadable && !day.isAfter(FIRST.plusDays(DAYS - 1))) {
      Truth truth = truth(day, ad);
      truth.impressions += shown;
      truth.clicks += clicks;
      truth.micros += cents * ratePerTenThousand(ad, day);
    }
    String money = decimal(cents);
    switch (accountOf(ad)) {
      case "facebook" ->
        row("facebook-ads.csv", ad.account(), when, "1700252260223815", shown, clicks, money);
      case "vk" -> {
        String spent = isUnreadable
            ? money.replace('0', 'O').replace('.', ',') + "O"
            : money.replace('.', ',');
        String russian = day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
        rowsOf("vk-ads-cp1251.csv")
            .add(String.join(
                ";", russian, ad.account(), "" + shown, "" + clicks, spent, "" + clicks / 9));
      }
      case "tiktok" ->
        row("tiktok-ads.csv", ad.account(), when, shown, clicks, money, clicks / 8, clicks * 5);
      default ->
        row(
            "google-ads.csv",
            "2121450128",
            when,
            ad.account(),
            "514818869462",
            clicks,
            cents * 10_000,
            shown,
            clicks / 8 + (clicks % 4 == 0 ? ".5" : ""));
    }
  }

  private static String accountOf(Ad ad) {
    return ad.network().isEmpty() ? "google" : ad.network().toLowerCase(Locale.ROOT);
  }

  /** Euros for a unit of the account's currency, times 10,000: so many micros are a hundredth of the unit. */
  private static long ratePerTenThousand(Ad ad, LocalDate day) {
    boolean isLater = !day.isBefore(MONDAY);
    return switch (accountOf(ad)) {
      case "facebook" -> isLater ? 8_650 : 8_600;
      case "vk" -> isLater ? 106 : 108;
      default -> 10_000;
    };
  }

  private List<String> rowsOf(String file) {
    return rows.computeIfAbsent(file, name -> new ArrayList<>());
  }

  private void row(String file, Object... cells) {
    rowsOf(file)
        .add(String.join(",", List.of(cells).stream().map(Object::toString).toList()));
  }

  private void visit(Ad ad, LocalDate day) {
    Instant time =
        day.atStartOfDay(ZONE).toInstant().plusSeconds(7 * 3600L + random.nextInt(54_000));
    List<Visit> earlier =
        visits.stream().filter(visit -> visit.time().isBefore(time)).toList();
    boolean isBack = !earlier.isEmpty() && random.nextInt(100) < 35;
    String person = isBack
        ? earlier
            .get(earlier.size() - 1 - random.nextInt(Math.min(60, earlier.size())))
            .person()
        : "c" + (1_000 + visits.size());
    boolean isLead = random.nextInt(100) < 13;
    Visit visit = new Visit("v" + (10_000 + visits.size()), time, person, ad, isLead, day);
    visits.add(visit);
    Truth truth = truth(day, ad);
    truth.visits++;
    truth.leads += isLead ? 1 : 0;
    if (random.nextInt(100) < (isLead ? 22 : 3) + (isBack ? 5 : 0)) {
      buy(visit, truth);
    }
  }

  private void buy(Visit visit, Truth truth) {
    int luck = random.nextInt(100);
    Duration delay = luck < 72
        ? Duration.ofMinutes(4 + random.nextInt(60))
        : Duration.ofHours((luck < 86 ? 20 : 80) + random.nextInt(40));
    Instant time = visit.time().plus(delay);
    long cents = 1_900L + random.nextInt(7_000);
    if (!time.isBefore(MADE)) {
      return; // nobody knows of it yet
    }
    orders.add(new Order("", time, visit.person(), visit.id(), "", decimal(cents) + ",EUR"));
    if (delay.compareTo(Duration.ofDays(WINDOW_DAYS)) > 0) {
      truth.late++;
    } else if (isKnownInTime(visit, time)) {
      truth.orders++;
      truth.cents += cents;
    }
  }

  /** The week before is looked at as it stood a week ago. */
  private static boolean isKnownInTime(Visit visit, Instant time) {
    return !visit.day().isBefore(MONDAY) || time.isBefore(MADE.minus(Duration.ofDays(7)));
  }

  private void text(String file, String... lines) {
    files.put(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void sheets() {
    text(
        "monday.properties",
        "# What the files do not say. Generated, as all files of this folder.",
        "title = A shop that does not exist",
        "zone = Europe/Belgrade",
        "currency = EUR",
        "week = " + MONDAY,
        "made = " + MADE,
        "order-window-days = " + WINDOW_DAYS,
        "own-hosts = shop.example",
        "facebook-ads.csv.currency = USD",
        "tiktok-ads.csv.currency = EUR",
        "tiktok-ads.csv.zone = UTC",
        "google-ads.csv.currency = EUR");
    text(
        "rates.csv",
        "day,currency,rate",
        "2026-11-01,USD,0.8600",
        MONDAY + ",USD,0.8650",
        "2026-11-01,RUB,0.0108",
        MONDAY + ",RUB,0.0106");
    text(
        "names.csv",
        "id,campaign",
        "2385001,Winter Sale",
        "2385002,retargeting",
        "77001,winter_sale",
        "77002,gift_cards",
        "9001,brand");
    text(
        "plan.csv",
        "campaign,network,budget,from,until",
        "winter_sale,Facebook,160,2026-11-02,2026-11-29",
        "winter_sale,VK,200,2026-11-02,2026-11-29",
        "winter_sale,TikTok,55,2026-11-02,2026-11-29",
        "retargeting,Facebook,100,2026-11-02,2026-11-29",
        "retargeting,VK,100,2026-11-02,2026-11-29",
        "gift_cards,TikTok,30,2026-11-02,2026-11-29",
        "brand,,150,2026-11-02,2026-11-29",
        "winter_sale,Telegram,40,2026-11-16,2026-11-29");
    text(
        "formats/site-visits.tsv",
        "# Visits as the site logs them.",
        "format\tsite_visits",
        "platform\tsite",
        "export\tvisits",
        "version\t2026",
        "",
        "means\tunit\tadds\tform\tneed\ten",
        "visit_id\ttext\t\t\tyes\tvisit",
        "time\tdatetime\t\tyyyy-MM-dd HH:mm:ss\tyes\ttime",
        "client_id\ttext\t\t\tyes\tclient",
        "url\ttext\t\t\tyes\tlanding page",
        "referrer\ttext\t\t\t\treferrer",
        "leads\tcount\t\t\t\tforms sent");
    text(
        "formats/shop-orders.tsv",
        "# Orders as the back office exports them.",
        "format\tshop_orders",
        "platform\tshop",
        "export\torders",
        "version\t2026",
        "decimal\tpoint",
        "",
        "means\tunit\tadds\tform\tneed\ten",
        "order_id\ttext\t\t\tyes\torder",
        "time\tdatetime\t\tyyyy-MM-dd HH:mm:ss\tyes\tcreated",
        "client_id\ttext\t\t\t\tclient",
        "visit_id\ttext\t\t\t\tvisit",
        "url\ttext\t\t\t\tlanding page",
        "revenue\tcurrency\t\t\tyes\ttotal",
        "currency\ttext\t\t\t\tcurrency");
    text("old-plan.csv", "who,what", "Anna,ask for the banners");
    text(
        "README.md",
        "# Demo folder of the Monday report",
        "",
        "Generated by `DemoFolder` in the tests of the examples, from a fixed seed: no shop, account or person in it",
        "exists. Two weeks of four ad accounts, the site's visits and the shop's orders, tied together by UTM tags, with the",
        "mistakes that such files have. Do not edit: the test `MondayDemoTest` compares the files with the generator, and",
        "writes them with `-Ddocs.write=true`.");
  }

  private void accounts() {
    account("facebook-ads.csv", "ad_id,date,account_id,impressions,inline_link_clicks,spend");
    account(
        "google-ads.csv",
        "customer_id,date,campaign_id,ad_id,clicks,cost_micros,impressions,conversions");
    List<String> tiktok = rowsOf("tiktok-ads.csv");
    String last = tiktok.remove(tiktok.size() - 1);
    // the download broke off
    String whole = "AD_ID,STAT_TIME_HOUR,IMPRESSIONS,CLICKS,SPEND,CONVERSION,VIDEO_PLAY_ACTIONS\n"
        + String.join("\n", tiktok) + "\n" + last.substring(0, 14);
    files.put("tiktok-ads.csv", whole.getBytes(StandardCharsets.UTF_8));
    String vk = "Статистика за период 02.11.2026 - 15.11.2026\r\n"
        + "Дата;Кампания;Показы;Клики;Потрачено, ₽;Результаты\r\n".replace(", ₽", ", RUB")
        + String.join("\r\n", rowsOf("vk-ads-cp1251.csv")) + "\r\n"
        + "Итого;;" + sum("vk-ads-cp1251.csv", 2) + ";" + sum("vk-ads-cp1251.csv", 3) + ";;\r\n";
    files.put("vk-ads-cp1251.csv", vk.getBytes(Charset.forName("windows-1251")));
  }

  private void account(String file, String header) {
    text(file, header, String.join("\n", rowsOf(file)));
  }

  private long sum(String file, int column) {
    return rowsOf(file).stream()
        .mapToLong(row -> Long.parseLong(Splitter.on(';').splitToList(row).get(column)))
        .sum();
  }

  private static String local(Instant time) {
    return TIME.format(time.atZone(ZONE));
  }

  private void visitsFile() {
    List<String> lines =
        new ArrayList<>(List.of("visit,time,client,landing page,referrer,forms sent"));
    visits.stream()
        .sorted(Comparator.comparing(Visit::time).thenComparing(Visit::id))
        .forEach(visit -> lines.add(String.join(
            ",",
            visit.id(),
            local(visit.time()),
            visit.person(),
            visit.ad().link(),
            visit.ad().referrer(),
            visit.isLead() ? "1" : "0")));
    // a line of a test by the site's programmers
    lines.add(400, "v0,2026-13-45 99:99:99,test,https://shop.example/,,0");
    text("visits.csv", lines.toArray(String[]::new));
  }

  private void ordersFile() {
    // bought by telephone, and by a link in a chat that lost its visit
    orders.add(new Order("", at(10, 11), "", "", "", "49.00,EUR"));
    orders.add(new Order(
        "",
        at(12, 15),
        "",
        "",
        SALE.source("vk").medium("social").campaign("winter_sale").toString(),
        "60.00,USD"));
    Truth truth = truth(MONDAY, "winter_sale", "VK");
    truth.orders++;
    truth.cents += 5_190; // 60 dollars at 0.8650
    List<String> lines =
        new ArrayList<>(List.of("order,created,client,visit,landing page,total,currency"));
    int number = 501;
    for (Order order : orders.stream().sorted(Comparator.comparing(Order::time)).toList()) {
      lines.add(String.join(
          ",",
          "A-" + number++,
          local(order.time()),
          order.person(),
          order.visit(),
          order.url(),
          order.total()));
    }
    lines.add(lines.get(20)); // twice in the file
    text("orders.csv", lines.toArray(String[]::new));
  }

  private static Instant at(int day, int hour) {
    return LocalDate.of(2026, 11, day).atTime(hour, 5).atZone(ZONE).toInstant();
  }

  /** Hundredths as a decimal. */
  private static String decimal(long cents) {
    return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
  }
}
