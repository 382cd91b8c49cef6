package io.github.smm4j.utm.hosts;

import com.google.common.base.Ascii;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the site of a host: labels are compared whole, the longest match wins, a path counts as longer. Walks the host
 * once, from its end, and allocates nothing.
 *
 * @param <T> a site
 */
public final class HostTable<T> {
  private final HostIndex<T> hosts;
  private final HostIndex<T> underAnySuffix;
  private final boolean empty;
  private final HostMemo<Boolean> registrySuffixes =
      new HostMemo<>(PublicSuffixes::isRegistrySuffix);

  private HostTable(Builder<T> builder) {
    hosts = new HostIndex<>(builder.hosts.values());
    underAnySuffix = new HostIndex<>(builder.underAnySuffix.values());
    empty = builder.hosts.isEmpty() && builder.underAnySuffix.isEmpty();
  }

  /**
   * Starts a table.
   *
   * @param <T> a site
   * @return a builder
   */
  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /**
   * The site of the host that stands at these places of a text, or null if there is none. Behind the host may stand a
   * port and a path.
   *
   * @param text any text
   * @param from where the host begins
   * @param to where it ends
   * @return the site, or null
   */
  public @Nullable T find(String text, int from, int to) {
    if (empty) {
      return null;
    }
    T best = null;
    int bestStart = to;
    int hash = 0;
    int labelHash = 0;
    int labelEnd = to;
    for (int i = to - 1; i >= from - 1; i--) {
      char c = i < from ? '.' : Ascii.toLowerCase(text.charAt(i));
      if (c == '.') {
        HostSites<T> sites = hosts.find(hash, text, i + 1, to);
        T site = sites == null ? null : sites.site(text, from, i + 1, to);
        if (site != null) {
          best = site;
          bestStart = i + 1;
        }
        if (labelEnd < to && underAnySuffix.hasLastLabel(labelHash)) {
          HostSites<T> under = findUnderSuffix(text, from, labelEnd, to);
          if (under != null && labelEnd - under.length() < bestStart) {
            bestStart = labelEnd - under.length();
            best = under.site(text, from, bestStart, to);
          }
        }
        labelHash = 0;
        labelEnd = i;
      } else {
        labelHash = HostIndex.hash(labelHash, c);
      }
      hash = HostIndex.hash(hash, c);
    }
    return best;
  }

  /**
   * Whether the site of a host may be another one for another path.
   *
   * @param host the host, in lower case
   * @return whether it may
   */
  public boolean dependsOnPath(String host) {
    int hash = 0;
    for (int i = host.length() - 1; i >= -1; i--) {
      char c = i < 0 ? '.' : host.charAt(i);
      if (c == '.') {
        HostSites<T> sites = hosts.find(hash, host, i + 1, host.length());
        if (sites != null && sites.dependOnPath()) {
          return true;
        }
      }
      hash = HostIndex.hash(hash, c);
    }
    return underAnySuffix.dependsOnPath();
  }

  /** The longest name that ends here, where a registry suffix follows. */
  private @Nullable HostSites<T> findUnderSuffix(String text, int from, int end, int to) {
    HostSites<T> best = null;
    int hash = 0;
    for (int i = end - 1; i >= from - 1; i--) {
      char c = i < from ? '.' : Ascii.toLowerCase(text.charAt(i));
      if (c == '.') {
        HostSites<T> sites = underAnySuffix.find(hash, text, i + 1, end);
        if (sites != null && sites.site(text, from, i + 1, to) != null) {
          best = sites;
        }
      }
      hash = HostIndex.hash(hash, c);
    }
    return best != null && registrySuffixes.get(text, end + 1, to) ? best : null;
  }

  /**
   * Builds a table: a pattern that was added before stays as it was.
   *
   * @param <T> a site
   */
  public static final class Builder<T> {
    private final Map<String, HostSites<T>> hosts = new HashMap<>();
    private final Map<String, HostSites<T>> underAnySuffix = new HashMap<>();
    /** Those under any suffix that go before a host which is added later. */
    private Map<String, HostSites<T>> closed = Map.of();

    private Builder() {}

    /**
     * Adds a site.
     *
     * @param pattern its host, as {@link HostPattern} reads it
     * @param site the site
     * @return this builder
     * @throws IllegalArgumentException if the pattern is no host
     */
    public Builder<T> add(String pattern, T site) {
      HostPattern host = HostPattern.of(pattern);
      (host.isUnderAnySuffix()
              ? underAnySuffix.computeIfAbsent(host.name(), HostSites<T>::new)
              : hosts.computeIfAbsent(host.name(), this::sitesOf))
          .add(host, site);
      return this;
    }

    /**
     * Lets the patterns that were added go before those that are added from now on: {@code example.com} and
     * {@code example.*} before a later {@code =example.com}, which names that host more exactly. A longer host and a
     * path win as ever.
     *
     * @return this builder
     */
    public Builder<T> close() {
      hosts.values().forEach(HostSites::close);
      underAnySuffix.values().forEach(HostSites::close);
      closed = new HashMap<>();
      underAnySuffix.forEach((name, sites) -> closed.put(name, new HostSites<>(name, sites)));
      return this;
    }

    private HostSites<T> sitesOf(String host) {
      for (int dot = host.indexOf('.'); dot > 0; dot = host.indexOf('.', dot + 1)) {
        HostSites<T> before = closed.get(host.substring(0, dot));
        if (before != null && PublicSuffixes.isRegistrySuffix(host.substring(dot + 1))) {
          return new HostSites<>(host, before);
        }
      }
      return new HostSites<>(host);
    }

    /**
     * Builds the table.
     *
     * @return the table
     */
    public HostTable<T> build() {
      return new HostTable<>(this);
    }
  }
}
