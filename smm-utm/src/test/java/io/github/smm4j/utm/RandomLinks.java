package io.github.smm4j.utm;

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

  private RandomLinks() {}

  /** Any text. */
  static String text(Random random) {
    StringBuilder link = new StringBuilder(one(STARTS, random));
    for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
      link.append(random.nextInt(25) == 0 ? one(CONTROLS, random) : one(PIECES, random));
    }
    return link.toString();
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
