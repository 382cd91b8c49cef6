package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import io.github.smm4j.core.Network;
import io.github.smm4j.utm.ReferringSite.Kind;
import io.github.smm4j.utm.hosts.HostName;
import io.github.smm4j.utm.hosts.HostTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All sites that a classifier knows, by host, app and name. What users add goes before what is listed here, and that
 * goes before Google's list.
 */
final class KnownSites {
  private final HostTable<KnownSite> hosts;
  private final ImmutableMap<String, KnownSite> apps;
  private final ImmutableMap<String, KnownSite> names;

  KnownSites(List<Network> networks, List<ReferringSite> sites) {
    Collector found = new Collector();
    networks.forEach(network -> found.add(network, true));
    sites.forEach(site -> found.add(site, true));
    found.hosts.close();
    Network.all().forEach(network -> found.add(network, false));
    ReferringSite.all().forEach(site -> found.add(site, false));
    HostTable<KnownSite> ours = found.hosts.build();
    Ga4Sources.all().forEach((source, kind) -> {
      if (source.indexOf('.') > 0 && ours.find(source, 0, source.length()) == null) {
        // a portal in the search list is no search engine on all of its subdomains
        KnownSite site = KnownSite.ofHost(source, kind);
        found.hosts.add((kind == Kind.SEARCH ? "=" : "") + source, site);
      }
    });
    hosts = found.hosts.build();
    apps = ImmutableMap.copyOf(found.apps);
    names = ImmutableMap.copyOf(found.names);
  }

  /** The site of the host at these places of a text, behind which a path may stand. */
  @Nullable
  KnownSite ofHost(String text, int from, int to) {
    return hosts.find(text, from, to);
  }

  /** Whether the site of a host, in lower case, may be another one for another path. */
  boolean dependsOnPath(String host) {
    return hosts.dependsOnPath(host);
  }

  @Nullable
  KnownSite ofApp(String androidPackage) {
    return apps.get(androidPackage);
  }

  /** The site that a source stands for: by its name, or by its host. */
  @Nullable
  KnownSite ofSource(String source) {
    KnownSite site = names.get(Ascii.toLowerCase(source));
    if (site != null || source.indexOf('.') < 0 || !HostName.isValid(source)) {
      return site;
    }
    return hosts.find(source, 0, source.length());
  }

  private static final class Collector {
    private final HostTable.Builder<KnownSite> hosts = HostTable.builder();
    private final Map<String, KnownSite> apps = new HashMap<>();
    private final Map<String, KnownSite> names = new HashMap<>();

    void add(Network network, boolean users) {
      KnownSite site = KnownSite.of(network, users);
      network.hosts().forEach(host -> hosts.add(host, site));
      network.apps().forEach(app -> apps.putIfAbsent(app, site));
      name(network.id(), site);
      network.aliases().forEach(alias -> name(alias, site));
      name(network.name(), site);
    }

    void add(ReferringSite referring, boolean users) {
      KnownSite site = KnownSite.of(referring, users);
      referring.hosts().forEach(host -> hosts.add(host, site));
      referring.apps().forEach(app -> apps.putIfAbsent(app, site));
      if (!site.source().isEmpty()) {
        name(site.source(), site);
      }
    }

    private void name(String name, KnownSite site) {
      names.putIfAbsent(Ascii.toLowerCase(name), site);
    }
  }
}
