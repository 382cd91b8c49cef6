package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import java.util.List;

/** Reads referrers: whose host it is, and the words searched for. */
final class ReferrerReader {
  private static final int MAX_HOST_LENGTH = 253;
  private static final String WWW = "www.";

  private final PublicSuffixes suffixes;
  private final KnownSites sites;
  private final HostTable ownHosts;

  ReferrerReader(PublicSuffixes suffixes, KnownSites sites, List<String> ownHosts) {
    this.suffixes = suffixes;
    this.sites = sites;
    HostTable.Builder own = HostTable.builder(suffixes);
    ownHosts.forEach(host -> own.add(host, KnownSite.OWN));
    this.ownHosts = own.build();
  }

  Referrer read(String landingUrl, String referrer) {
    if (referrer.isEmpty()) {
      return Referrer.NONE;
    }
    long host = HostName.find(referrer);
    int from = HostName.start(host);
    int to = HostName.end(host);
    if (host < 0 || to - from > 3 * MAX_HOST_LENGTH) {
      return referrer.isBlank() ? Referrer.NONE : Referrer.UNREADABLE;
    }
    if (HostName.isApp(referrer)) {
      return app(referrer.substring(from, to));
    }
    if (!HostName.isAscii(referrer, from, to)) {
      return international(landingUrl, referrer, from, to);
    }
    if (referrer.charAt(from) == '.' || to - from > MAX_HOST_LENGTH) {
      return Referrer.UNREADABLE;
    }
    if (ownHosts.find(referrer, from, to) != null || isSameHost(landingUrl, referrer, from, to)) {
      return Referrer.OWN;
    }
    KnownSite site = sites.ofHost(referrer, from, to);
    if (site == null) {
      return Referrer.of(unknownSource(referrer, from, to), null, null);
    }
    String source =
        site.source().isEmpty() ? suffixes.registrableDomain(referrer, from, to) : site.source();
    return Referrer.of(source, site, SearchTerms.find(referrer, to, site.terms()));
  }

  private Referrer app(String androidPackage) {
    KnownSite site = sites.ofApp(androidPackage);
    return Referrer.of(
        site == null || site.source().isEmpty() ? androidPackage : site.source(), site, null);
  }

  private Referrer international(String landingUrl, String referrer, int from, int to) {
    if (referrer.charAt(from) == '[' && referrer.charAt(to - 1) == ']') {
      return Referrer.of(Ascii.toLowerCase(referrer.substring(from, to)), null, null);
    }
    String ascii = HostName.toAsciiOrNull(referrer, from, to);
    return ascii == null || !HostName.isValid(ascii)
        ? Referrer.UNREADABLE
        : read(landingUrl, "//" + ascii + referrer.substring(to));
  }

  /**
   * Unknown hosts are grouped by their registrable domain. docs.google.com is unknown too, but no google.com: where the
   * domain is a known site, which the host is not part of, the host keeps its own name.
   */
  private String unknownSource(String referrer, int from, int to) {
    String domain = suffixes.registrableDomain(referrer, from, to);
    return sites.ofHost(domain, 0, domain.length()) == null
        ? domain
        : Ascii.toLowerCase(referrer.substring(from, to));
  }

  private static boolean isSameHost(String landingUrl, String referrer, int from, int to) {
    long landing = HostName.find(landingUrl);
    if (landing < 0) {
      return false;
    }
    int landingFrom = withoutWww(landingUrl, HostName.start(landing));
    int length = HostName.end(landing) - landingFrom;
    int referrerFrom = withoutWww(referrer, from);
    return length == to - referrerFrom
        && landingUrl.regionMatches(true, landingFrom, referrer, referrerFrom, length);
  }

  private static int withoutWww(String url, int host) {
    return url.regionMatches(true, host, WWW, 0, WWW.length()) ? host + WWW.length() : host;
  }
}
