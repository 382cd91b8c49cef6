package io.github.smm4j.utm;

/**
 * The regular expressions of Google's channel rules, matched by hand in linear time and without regard to case.
 */
final class Ga4Patterns {
  private Ga4Patterns() {}

  /** {@code ^(.*cp.*|ppc|retargeting|paid.*)$}. */
  static boolean isPaid(String medium) {
    return isPaidIn2022(medium) || medium.equalsIgnoreCase("retargeting");
  }

  /** {@code ^(.*cp.*|ppc|paid.*)$}. */
  static boolean isPaidIn2022(String medium) {
    return contains(medium, "cp")
        || medium.equalsIgnoreCase("ppc")
        || medium.regionMatches(true, 0, "paid", 0, 4);
  }

  /** {@code ^(.*(([^a-df-z]|^)shop|shopping).*)$}: "shop" behind no letter but e, as in eshop, or "shopping". */
  static boolean isShop(String campaign) {
    for (int at = indexOf(campaign, "shop", 0); at >= 0; at = indexOf(campaign, "shop", at + 1)) {
      if (at == 0
          || !isLetterButE(campaign.charAt(at - 1))
          || campaign.regionMatches(true, at + 4, "ping", 0, 4)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text contains the part, without regard to case. */
  static boolean contains(String text, String part) {
    return indexOf(text, part, 0) >= 0;
  }

  static boolean endsWith(String text, String end) {
    return text.regionMatches(true, text.length() - end.length(), end, 0, end.length());
  }

  private static int indexOf(String text, String part, int from) {
    int last = text.length() - part.length();
    for (int i = from; i <= last; i++) {
      if (text.regionMatches(true, i, part, 0, part.length())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLetterButE(char c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z' && lower != 'e' && c < 128;
  }
}
