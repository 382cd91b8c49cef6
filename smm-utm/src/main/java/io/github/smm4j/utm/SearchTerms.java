package io.github.smm4j.utm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the words searched for in the address of a page of results. */
final class SearchTerms {
  /** The page of Google that leads away: what stands where the words do may be where it leads to. */
  private static final String WAY_OUT = "/url";

  private SearchTerms() {}

  /**
   * The decoded value of the first of these parameters that is there and not blank, or null. It is looked for behind
   * the first {@code ?} or {@code #}.
   */
  static @Nullable String find(String url, List<String> parameters) {
    int start = parameters.isEmpty() ? -1 : url.indexOf('?');
    if (start < 0 && !parameters.isEmpty()) {
      start = url.indexOf('#');
    }
    if (start < 0) {
      return null;
    }
    for (int i = 0; i < parameters.size(); i++) {
      String value = value(url, start, parameters.get(i));
      if (value != null && !value.isBlank()) {
        return isWayOut(url, start) && isAddress(value) ? null : value;
      }
    }
    return null;
  }

  private static boolean isWayOut(String url, int pathEnd) {
    int path = pathEnd - WAY_OUT.length();
    int before = url.lastIndexOf('/', path - 1);
    return url.startsWith(WAY_OUT, path)
        && (before < 0 || (before > 0 && url.charAt(before - 1) == '/'));
  }

  private static boolean isAddress(String value) {
    return value.regionMatches(true, 0, "http://", 0, 7)
        || value.regionMatches(true, 0, "https://", 0, 8);
  }

  private static @Nullable String value(String url, int start, String name) {
    for (int i = start; i >= 0 && i < url.length(); i = nextSeparator(url, i + 1)) {
      int equals = i + 1 + name.length();
      if (equals < url.length() && url.charAt(equals) == '=' && url.startsWith(name, i + 1)) {
        int end = nextSeparator(url, equals);
        return PercentDecoder.decode(url, equals + 1, end);
      }
    }
    return null;
  }

  private static int nextSeparator(String url, int from) {
    for (int i = from; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '&' || c == '#') {
        return i;
      }
    }
    return url.length();
  }
}
