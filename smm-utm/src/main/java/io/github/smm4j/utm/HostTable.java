package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the site of a host: labels are compared whole, the longest match wins, a path counts as longer. Walks the host
 * once, from its end, and allocates nothing.
 */
final class HostTable {
  private final HostIndex hosts;
  private final HostIndex underAnySuffix;
  private final boolean empty;
  private final HostMemo<Boolean> registrySuffixes =
      new HostMemo<>(PublicSuffixes::isRegistrySuffix);

  private HostTable(Builder builder) {
    hosts = new HostIndex(builder.hosts.values());
    underAnySuffix = new HostIndex(builder.underAnySuffix.values());
    empty = builder.hosts.isEmpty() && builder.underAnySuffix.isEmpty();
  }

  static Builder builder() {
    return new Builder();
  }

  /**
   * The site of the host that stands at these places of a text, or null if there is none. Behind the host may stand a
   * port and a path.
   */
  @Nullable
  KnownSite find(String text, int from, int to) {
    if (empty) {
      return null;
    }
    KnownSite best = null;
    int bestStart = to;
    int hash = 0;
    int labelHash = 0;
    int labelEnd = to;
    for (int i = to - 1; i >= from - 1; i--) {
      char c = i < from ? '.' : Ascii.toLowerCase(text.charAt(i));
      if (c == '.') {
        HostSites sites = hosts.find(hash, text, i + 1, to);
        KnownSite site = sites == null ? null : sites.site(text, from, i + 1, to);
        if (site != null) {
          best = site;
          bestStart = i + 1;
        }
        if (labelEnd < to && underAnySuffix.hasLastLabel(labelHash)) {
          HostSites under = findUnderSuffix(text, from, labelEnd, to);
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

  /** Whether the site of a host may be another one for another path. */
  boolean dependsOnPath(String host) {
    int hash = 0;
    for (int i = host.length() - 1; i >= -1; i--) {
      char c = i < 0 ? '.' : host.charAt(i);
      if (c == '.') {
        HostSites sites = hosts.find(hash, host, i + 1, host.length());
        if (sites != null && sites.dependOnPath()) {
          return true;
        }
      }
      hash = HostIndex.hash(hash, c);
    }
    return underAnySuffix.dependsOnPath();
  }

  /** The longest name that ends here, where a registry suffix follows. */
  private @Nullable HostSites findUnderSuffix(String text, int from, int end, int to) {
    HostSites best = null;
    int hash = 0;
    for (int i = end - 1; i >= from - 1; i--) {
      char c = i < from ? '.' : Ascii.toLowerCase(text.charAt(i));
      if (c == '.') {
        HostSites sites = underAnySuffix.find(hash, text, i + 1, end);
        if (sites != null && sites.site(text, from, i + 1, to) != null) {
          best = sites;
        }
      }
      hash = HostIndex.hash(hash, c);
    }
    return best != null && registrySuffixes.get(text, end + 1, to) ? best : null;
  }

  /** Builds a table: a pattern that was added before stays as it was. */
  static final class Builder {
    private final Map<String, HostSites> hosts = new HashMap<>();
    private final Map<String, HostSites> underAnySuffix = new HashMap<>();

    private Builder() {}

    Builder add(String pattern, KnownSite site) {
      HostPattern host = HostPattern.of(pattern);
      (host.isUnderAnySuffix() ? underAnySuffix : hosts)
          .computeIfAbsent(host.name(), HostSites::new)
          .add(host, site);
      return this;
    }

    HostTable build() {
      return new HostTable(this);
    }
  }
}
