package io.github.smm4j.utm.hosts;

import io.github.smm4j.utm.hosts.HostPattern.Reach;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sites of one host name: of exactly that host, of its subdomains too, of its paths.
 *
 * @param <T> a site
 */
final class HostSites<T> {
  private static final String WWW = "www.";

  private final String host;
  private @Nullable T exact;
  private @Nullable T withSubdomains;
  /** The longest path first. */
  private final List<PathSite<T>> paths = new ArrayList<>(0);

  HostSites(String host) {
    this.host = host;
  }

  /** Sites of a host for which those of others count already. */
  HostSites(String host, HostSites<T> others) {
    this(host);
    exact = others.exact;
    withSubdomains = others.withSubdomains;
    paths.addAll(others.paths);
  }

  /** Adds a site; one that was added before for the same stays as it was. */
  void add(HostPattern pattern, T site) {
    if (!pattern.path().isEmpty()) {
      paths.add(new PathSite<>(pattern.path(), site));
      paths.sort((a, b) -> b.path.length() - a.path.length());
    } else if (pattern.reach() == Reach.EXACT) {
      exact = exact == null ? site : exact;
    } else {
      withSubdomains = withSubdomains == null ? site : withSubdomains;
    }
  }

  /** Lets what is there go before anything that is added from now on, however exactly that names the host. */
  void close() {
    exact = exact == null ? withSubdomains : exact;
  }

  String host() {
    return host;
  }

  int length() {
    return host.length();
  }

  boolean dependOnPath() {
    return !paths.isEmpty();
  }

  /**
   * The site of a host that ends with this one, or null if none is meant.
   *
   * @param from where the whole host begins
   * @param start where this host begins in it, on a label boundary
   * @param to where it ends: the path, if there is one, comes behind it
   */
  @Nullable
  T site(String text, int from, int start, int to) {
    for (int i = 0; i < paths.size(); i++) {
      if (paths.get(i).matches(text, to)) {
        return paths.get(i).site;
      }
    }
    boolean whole = start == from
        || (start - from == WWW.length() && text.regionMatches(true, from, WWW, 0, 4));
    return exact != null && whole ? exact : withSubdomains;
  }

  private record PathSite<T>(String path, T site) {

    boolean matches(String text, int hostEnd) {
      int slash = text.indexOf('/', hostEnd);
      int end = slash + path.length();
      return slash >= 0
          && !isBehindPath(text, hostEnd, slash)
          && text.startsWith(path, slash)
          && (end == text.length() || "/?#".indexOf(text.charAt(end)) >= 0);
    }

    /** Whether a slash belongs to the query or fragment of an address without a path. */
    private static boolean isBehindPath(String text, int hostEnd, int slash) {
      for (int i = hostEnd; i < slash; i++) {
        if (text.charAt(i) == '?' || text.charAt(i) == '#') {
          return true;
        }
      }
      return false;
    }
  }
}
