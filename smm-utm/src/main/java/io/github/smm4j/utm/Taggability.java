package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.utm.UntaggableUrlException.Reason;
import io.github.smm4j.utm.hosts.UrlHost;
import org.jspecify.annotations.Nullable;

/** Tells whether tags can be written to a link. */
final class Taggability {
  /** Schemes whose addresses lead to no page, although some look as if they had a host or a port. */
  private static final ImmutableSet<String> NO_PAGES = ImmutableSet.of(
      "about",
      "blob",
      "callto",
      "cid",
      "data",
      "facetime",
      "file",
      "geo",
      "javascript",
      "magnet",
      "mailto",
      "mid",
      "sip",
      "sips",
      "sms",
      "smsto",
      "tel",
      "urn",
      "vbscript",
      "view-source");

  private static final int LONGEST_PORT = 5;

  private Taggability() {}

  /** Why tags cannot be written to this text, or null if they can. */
  static @Nullable Reason reasonAgainst(String url) {
    int start = 0;
    int end = url.length();
    while (start < end && url.charAt(start) == ' ') {
      start++;
    }
    if (url.isBlank()) {
      return Reason.BLANK;
    }
    for (int i = start; i < end; i++) {
      char c = url.charAt(i);
      if (c < ' ' || (c >= 0x7F && c < 0xA0)) {
        return Reason.CONTROL_CHARACTER;
      }
    }
    int colon = UrlHost.endOfScheme(url, start);
    if (colon < 0) {
      return url.startsWith("//", start) ? reasonAgainstHost(url, start) : null;
    }
    if (isWeb(url, start, colon)) {
      return reasonAgainstHost(url, colon + 1);
    }
    if (NO_PAGES.contains(Ascii.toLowerCase(url.substring(start, colon)))) {
      return Reason.NOT_A_PAGE;
    }
    return url.startsWith("/", colon + 1) || isPort(url, colon + 1) ? null : Reason.NOT_A_PAGE;
  }

  private static boolean isWeb(String url, int start, int colon) {
    return url.regionMatches(true, start, "http", 0, 4)
        && (colon == start + 4
            || (colon == start + 5 && Ascii.toLowerCase(url.charAt(start + 4)) == 's'));
  }

  private static @Nullable Reason reasonAgainstHost(String url, int from) {
    int host = from;
    while (host < url.length() && (url.charAt(host) == '/' || url.charAt(host) == '\\')) {
      host++;
    }
    int end = host;
    for (; end < url.length() && " /\\?#".indexOf(url.charAt(end)) < 0; end++) {
      if (url.charAt(end) == '@') {
        host = end + 1;
      }
    }
    return host == end || url.charAt(host) == ':' ? Reason.NO_HOST : null;
  }

  /** {@code shop.example:8080/sale} looks like a scheme, but is a host and a port. */
  private static boolean isPort(String url, int from) {
    int end = from;
    while (end < url.length() && url.charAt(end) >= '0' && url.charAt(end) <= '9') {
      end++;
    }
    return end > from
        && end - from <= LONGEST_PORT
        && (end == url.length() || "/?# ".indexOf(url.charAt(end)) >= 0);
  }
}
