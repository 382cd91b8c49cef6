package io.github.smm4j.utm;

/** How the name of a parameter is written in a link: plainly, percent-encoded, or with the brackets of an array. */
final class NameSpelling {
  /** How long the name of a parameter may be that a {@code ;} separates. */
  private static final int LONGEST = 100;

  private NameSpelling() {}

  /** Whether the name of some parameter stands here, as names are written, and {@code =}. */
  static boolean isName(String url, int from, int to) {
    return end(url, from, to) >= 0;
  }

  /** Where the name of some parameter ends, as names are written, at its {@code =}; or -1. */
  static int end(String url, int from, int to) {
    int limit = Math.min(to, from + LONGEST + 1);
    for (int i = from; i < limit; i++) {
      char c = url.charAt(i);
      if (c == '=') {
        return i == from ? -1 : i;
      }
      if (!isPlain(c) && "%[]".indexOf(c) < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether names have this character as it is. */
  static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "_-.".indexOf(c) >= 0;
  }

  /** The name that stands there, decoded and without the brackets of an array. */
  static String decoded(String url, int from, int end) {
    boolean encoded = false;
    for (int i = from; i < end; i++) {
      encoded |= url.charAt(i) == '%';
    }
    String written = encoded ? PercentDecoder.decode(url, from, end) : url.substring(from, end);
    int bracket = written.indexOf('[');
    return bracket > 0 && written.endsWith("]") ? written.substring(0, bracket) : written;
  }
}
