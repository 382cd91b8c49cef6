package io.github.smm4j.utm;

/** Counts what must stay in a link, whatever is done to it. */
final class Erid {
  private static final String NAME = "erid=";

  private Erid() {}

  /** How many parameters of that name a link has, in any case, behind any separator; none where it is only a value. */
  static int count(String url) {
    int count = 0;
    for (int i = 1; i < url.length(); i++) {
      if (url.regionMatches(true, i, NAME, 0, NAME.length())
          && ("?&;".indexOf(url.charAt(i - 1)) >= 0 || i - 1 == url.indexOf('#'))) {
        count++;
      }
    }
    return count;
  }
}
