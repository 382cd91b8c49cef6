package io.github.smm4j.utm;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes links out of the pieces that readers and writers of links stumble over. */
final class RandomLinks {
  private static final String[] STARTS = {
    "https://shop.example/sale", "http://shop.example", "//shop.example/", "shop.example/a",
        "app://open/x", "/sale",
    "https://xn--e1afmkfd.xn--p1ai/", "https://пример.рф/путь",
        "https://my_host.example:8080/a%20b", "", "?", "#",
  };
  private static final String[] PIECES = {
    "?",
    "?",
    "?",
    "&",
    "&",
    "&",
    "&",
    "&",
    "#",
    ";",
    "=",
    "=",
    "&amp;",
    "&AMP;",
    "amp;",
    "??",
    "#?",
    "#/route?",
    "&&",
    "utm_source",
    "utm_medium",
    "utm_campaign",
    "utm_id",
    "utm_source_platform",
    "UTM_Source",
    "utm%5Fsource",
    "utm_source[]",
    "utm_source%5B0%5D",
    "utm_other",
    "utm_",
    "sku",
    "erid",
    "erid=2Vtz",
    "&erid=2Vtz",
    ";erid=2Vtz",
    "?erid=2Vtz",
    ";ERID=",
    ";%65rid=3",
    ";sku=8",
    ";utm_other=1",
    ";gclid=1",
    ";b[]=",
    "gclid",
    "GCLID",
    "fbclid",
    "hsa_kw",
    "utm_source=vk",
    "utm_source=",
    "utm_medium=cpc",
    "&utm_source=a",
    ";utm_source=b",
    "&utm_content=x%20y",
    "sku=7",
    "&gclid=Cj0K",
    "?utm_source=z",
    "vk",
    "%20",
    "+",
    "%",
    "%%",
    "%zz",
    "%D0%92",
    "%D0",
    "%C0%AF",
    "%CF%F0",
    "%2520",
    "%%MACRO%%",
    "%%CAFE%%",
    "{{campaign.name}}",
    "{x}",
    "{lpurl+2}",
    "{ifmobile:",
    "{",
    "}",
    "__X__",
    "${X}",
    "50%off",
    "Весна",
    "Ελλάδα",
    "😀",
    "\uD83D",
    " ",
    "|",
    "\"",
    "'",
    "<",
    ">",
    "\\",
    "[",
    "]",
    "a=b",
    "://",
    "@",
    ":",
    "%00",
    "%0A",
    "%26",
    "%23",
    "\u00A0",
  };
  private static final String[] CONTROLS = {"\t", "\n", "\r", "\0", "\u007F", "\u0085"};

  private static final String[] LANDING_PARAMETERS = {
    "sku=48151623",
    "color=black",
    "sort=price_asc",
    "q=winter+shoes",
    "user_id=10023",
    "gclid=Cj0KCQ",
    "yclid=15",
  };
  private static final List<String> LANDING_TAGS = List.of(
      "utm_source=vk",
      "utm_medium=paid_social",
      "utm_campaign=%D0%92%D0%B5%D1%81%D0%BD%D0%B0+2026",
      "utm_content=%CE%A7%CE%B5%CE%B9%CE%BC%CF%8E%CE%BD%CE%B1%CF%82",
      "utm_term=banner-7",
      "utm_id=100345");

  private RandomLinks() {}

  /** Any text. */
  static String text(Random random) {
    StringBuilder link = new StringBuilder(one(STARTS, random));
    for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
      link.append(random.nextInt(25) == 0 ? one(CONTROLS, random) : one(PIECES, random));
    }
    return link.toString();
  }

  /**
   * A landing URL as a shop's log has it: tags in a row among other parameters, click ids, Cyrillic and Greek, fragments.
   */
  static String landing(Random random) {
    List<String> parameters = new ArrayList<>();
    for (int others = random.nextInt(9); others > 0; others--) {
      parameters.add(one(LANDING_PARAMETERS, random));
    }
    int tags = random.nextInt(LANDING_TAGS.size() + 1);
    parameters.addAll(random.nextInt(parameters.size() + 1), LANDING_TAGS.subList(0, tags));
    return "https://shop.example/sale"
        + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters))
        + (random.nextInt(4) == 0 ? "#reviews" : "");
  }

  /** A link that can be tagged. */
  static String taggable(Random random) {
    while (true) {
      String text = text(random);
      if (UtmLink.find(text).isPresent()) {
        return text;
      }
    }
  }

  /** A value of a tag: not empty, and without a lone surrogate. */
  static String value(Random random) {
    while (true) {
      StringBuilder value = new StringBuilder();
      for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
        value.append(
            switch (random.nextInt(4)) {
              case 0 -> one(CONTROLS, random);
              case 1 -> Character.toString(random.nextInt(0x110000));
              default -> one(PIECES, random);
            });
      }
      String text = value.toString();
      if (text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
        return text;
      }
    }
  }

  /** Tags with such values, at least one. */
  static UtmParameters parameters(Random random) {
    UtmParameters parameters = UtmParameters.EMPTY;
    do {
      parameters = parameters.with(one(UtmKey.values(), random), value(random));
    } while (random.nextInt(3) > 0);
    return parameters;
  }

  static <T> T one(T[] some, Random random) {
    return some[random.nextInt(some.length)];
  }
}
