package io.github.smm4j.utm.hosts;

import com.google.common.base.Ascii;

/** Finds the host in what may be a link. */
public final class UrlHost {
  private UrlHost() {}

  /**
   * The host of a link, lower case and without a last dot, or an empty text if there is none. A link without a scheme
   * begins with its host if there is a dot in that.
   *
   * @param url any text
   * @return the host, or an empty text
   */
  public static String of(String url) {
    int start = 0;
    while (start < url.length() && url.charAt(start) <= ' ') {
      start++;
    }
    int colon = endOfScheme(url, start);
    int from = url.startsWith("//", start) ? start + 2 : start;
    if (colon >= 0 && url.startsWith("//", colon + 1)) {
      from = colon + 3;
    }
    int to = from;
    while (to < url.length() && "/\\?#".indexOf(url.charAt(to)) < 0 && url.charAt(to) > ' ') {
      to++;
    }
    String authority = url.substring(from, to);
    String host = withoutPort(authority.substring(authority.lastIndexOf('@') + 1));
    boolean certain = from > start;
    return certain || host.indexOf('.') > 0 ? Ascii.toLowerCase(withoutLastDot(host)) : "";
  }

  /**
   * Where the colon of the scheme is (RFC 3986, section 3.1).
   *
   * @param url any text
   * @param start where the scheme begins
   * @return the index, or -1 if no scheme begins there
   */
  public static int endOfScheme(String url, int start) {
    for (int i = start; i < url.length(); i++) {
      char c = Ascii.toLowerCase(url.charAt(i));
      if (c == ':') {
        return i > start ? i : -1;
      }
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter
          && (i == start || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
        return -1;
      }
    }
    return -1;
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  private static String withoutLastDot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }
}
