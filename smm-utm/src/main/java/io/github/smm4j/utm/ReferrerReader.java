package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import io.github.smm4j.utm.hosts.HostMemo;
import io.github.smm4j.utm.hosts.HostName;
import io.github.smm4j.utm.hosts.HostTable;
import io.github.smm4j.utm.hosts.PublicSuffixes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads referrers: whose host it is, and the words searched for. */
final class ReferrerReader {
  private static final int MAX_HOST_LENGTH = 253;

  private final KnownSites sites;
  private final HostTable<KnownSite> ownHosts;
  private final Map<KnownSite, Referrer> bySite = new ConcurrentHashMap<>();
  private final HostMemo<Referrer> byHost = new HostMemo<>(this::ofHost);

  ReferrerReader(KnownSites sites, List<String> ownHosts) {
    this.sites = sites;
    HostTable.Builder<KnownSite> own = HostTable.builder();
    ownHosts.forEach(host -> own.add(host, KnownSite.OWN));
    this.ownHosts = own.build();
  }

  Referrer read(String landingUrl, String referrer) {
    if (referrer.isEmpty()) {
      return Referrer.NONE;
    }
    int start = HostName.startBehindUsualScheme(referrer);
    if (start > 0) {
      int slash = referrer.indexOf('/', start);
      int end = slash < 0 ? referrer.length() : slash;
      HostMemo.Entry<Referrer> known = byHost.remembered(referrer, start, end);
      // a last dot is no part of a host, but may be the last but one of another
      if (known != null && referrer.charAt(end - 1) != '.') {
        return mayBeHost(landingUrl, known) && isSameHost(landingUrl, referrer, start, end)
            ? Referrer.OWN
            : withPath(known.found(), referrer, start, end);
      }
    }
    return readUnknown(landingUrl, referrer);
  }

  private Referrer readUnknown(String landingUrl, String referrer) {
    long host = HostName.find(referrer);
    int from = HostName.start(host);
    int to = HostName.end(host);
    if (host < 0 || to - from > 3 * MAX_HOST_LENGTH) {
      return referrer.isBlank() ? Referrer.NONE : Referrer.UNREADABLE;
    }
    if (HostName.isApp(referrer)) {
      return app(referrer.substring(from, to));
    }
    if (!HostName.isPlain(host)) {
      return international(landingUrl, referrer, from, to);
    }
    if (isSameHost(landingUrl, referrer, from, to)) {
      return Referrer.OWN;
    }
    return withPath(byHost.get(referrer, from, to), referrer, from, to);
  }

  private Referrer withPath(Referrer known, String referrer, int from, int to) {
    return known.kind() == Referrer.Kind.BY_PATH ? ofHost(referrer, from, to) : known;
  }

  /** The words searched for in the referrer of a known site, or null. */
  static @Nullable String searchTerm(String referrer, @Nullable KnownSite site) {
    return site == null || site.terms().isEmpty() ? null : SearchTerms.find(referrer, site.terms());
  }

  /** What a host tells, in lower case, if it tells the same with every path. */
  private Referrer ofHost(String host) {
    if (!HostName.isValid(host) || host.endsWith(".")) {
      return Referrer.UNREADABLE;
    }
    return sites.dependsOnPath(host) ? Referrer.BY_PATH : ofHost(host, 0, host.length());
  }

  private Referrer ofHost(String referrer, int from, int to) {
    if (ownHosts.find(referrer, from, to) != null) {
      return Referrer.OWN;
    }
    String host = Ascii.toLowerCase(referrer.substring(from, to));
    KnownSite site = sites.ofHost(referrer, from, to);
    if (site == null) {
      return Referrer.of(unknownSource(host), null);
    }
    return site.source().isEmpty()
        ? Referrer.of(PublicSuffixes.registrableDomain(host), site)
        : of(site);
  }

  private Referrer of(KnownSite site) {
    Referrer known = bySite.get(site); // takes no lock, which computeIfAbsent may do
    return known == null
        ? bySite.computeIfAbsent(site, unread -> Referrer.of(unread.source(), unread))
        : known;
  }

  private Referrer app(String androidPackage) {
    KnownSite site = sites.ofApp(androidPackage);
    return site == null || site.source().isEmpty() ? Referrer.of(androidPackage, site) : of(site);
  }

  private Referrer international(String landingUrl, String referrer, int from, int to) {
    if (isAddress(referrer, from, to)) {
      return isSameHost(landingUrl, referrer, from, to)
          ? Referrer.OWN
          : Referrer.of(Ascii.toLowerCase(referrer.substring(from, to)), null);
    }
    String ascii = inAscii(referrer, from, to);
    return ascii == null || !HostName.isValid(ascii)
        ? Referrer.UNREADABLE
        : read(
            landingUrl, "//" + ascii + referrer.substring(HostName.endOfAuthority(referrer, to)));
  }

  /** Whether a host is a number in brackets, as in {@code https://[::1]/}. */
  private static boolean isAddress(String url, int from, int to) {
    return url.charAt(from) == '[' && url.charAt(to - 1) == ']';
  }

  private static @Nullable String inAscii(String url, int from, int to) {
    return HostName.isAscii(url, from, to)
        ? url.substring(from, to)
        : HostName.toAsciiOrNull(PercentDecoder.decode(url, from, to));
  }

  /**
   * Unknown hosts are grouped by their registrable domain. docs.google.com is unknown too, but no google.com: where the
   * domain is a known site, which the host is not part of, the host keeps its own name.
   */
  private String unknownSource(String host) {
    String domain = PublicSuffixes.registrableDomain(host);
    return sites.ofHost(domain, 0, domain.length()) == null ? domain : host;
  }

  /** Tells quickly of most hosts that they are not that of the landing URL. */
  private static boolean mayBeHost(String landingUrl, HostMemo.Entry<Referrer> known) {
    int start = HostName.startBehindUsualScheme(landingUrl);
    int bareStart = start < 0 ? landingUrl.length() : HostName.withoutWww(landingUrl, start);
    return bareStart >= landingUrl.length()
        || known.mayBegin(landingUrl.charAt(bareStart))
        || landingUrl.indexOf('@') >= 0;
  }

  private static boolean isSameHost(String landingUrl, String referrer, int from, int to) {
    long landing = HostName.find(landingUrl);
    if (landing < 0) {
      return false;
    }
    int start = HostName.start(landing);
    int end = HostName.end(landing);
    if (HostName.isPlain(landing) || isAddress(landingUrl, start, end)) {
      return isSameHost(landingUrl, start, end, referrer, from, to);
    }
    String ascii = end - start > 3 * MAX_HOST_LENGTH ? null : inAscii(landingUrl, start, end);
    return ascii != null && isSameHost(ascii, 0, ascii.length(), referrer, from, to);
  }

  private static boolean isSameHost(
      String landingUrl, int start, int end, String referrer, int from, int to) {
    int landingFrom = HostName.withoutWww(landingUrl, start);
    int referrerFrom = HostName.withoutWww(referrer, from);
    int length = to - referrerFrom;
    return length == end - landingFrom
        && landingUrl.regionMatches(true, landingFrom, referrer, referrerFrom, length);
  }
}
