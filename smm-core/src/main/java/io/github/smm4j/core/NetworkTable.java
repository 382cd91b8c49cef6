package io.github.smm4j.core;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.net.InternetDomainName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Looks networks up by name, host and app. */
final class NetworkTable {
  private static final String RESOURCE = "networks.tsv";
  private static final String ANY_REGISTRY_SUFFIX = ".*";
  private static final int MAX_HOST_LENGTH = 253;
  private static final CharMatcher IN_HOSTS =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9')).or(CharMatcher.anyOf(".-_"));

  private final ImmutableList<Network> networks;
  private final ImmutableMap<String, Network> byName;
  private final ImmutableMap<String, Network> byHost;
  private final ImmutableMap<String, Network> byNameUnderAnySuffix;
  private final ImmutableMap<String, Network> byApp;

  private NetworkTable(List<Network> networks) {
    Map<String, Network> names = new LinkedHashMap<>();
    Map<String, Network> hosts = new LinkedHashMap<>();
    Map<String, Network> wildcards = new LinkedHashMap<>();
    Map<String, Network> apps = new LinkedHashMap<>();
    for (Network network : networks) {
      put(names, network.id(), network);
      network.aliases().forEach(alias -> put(names, alias, network));
      for (String host : network.hosts()) {
        if (host.endsWith(ANY_REGISTRY_SUFFIX)) {
          put(wildcards, host.substring(0, host.length() - ANY_REGISTRY_SUFFIX.length()), network);
        } else {
          put(hosts, host, network);
        }
      }
      network.apps().forEach(app -> put(apps, app, network));
    }
    networks.forEach(
        network -> names.putIfAbsent(network.name().toLowerCase(Locale.ROOT), network));
    this.networks = ImmutableList.copyOf(networks);
    this.byName = ImmutableMap.copyOf(names);
    this.byHost = ImmutableMap.copyOf(hosts);
    this.byNameUnderAnySuffix = ImmutableMap.copyOf(wildcards);
    this.byApp = ImmutableMap.copyOf(apps);
  }

  private static void put(Map<String, Network> map, String key, Network network) {
    Network before = map.put(key, network);
    if (before != null) {
      throw new IllegalStateException(
          key + " stands for two networks: " + before + " and " + network);
    }
  }

  static NetworkTable standard() {
    return Standard.TABLE;
  }

  List<Network> networks() {
    return networks;
  }

  Optional<Network> byName(String name) {
    return Optional.ofNullable(byName.get(Ascii.toLowerCase(name)));
  }

  Optional<Network> byApp(String androidPackage) {
    return Optional.ofNullable(byApp.get(androidPackage));
  }

  Optional<Network> byHost(String host) {
    int length = host.endsWith(".") ? host.length() - 1 : host.length();
    if (length > MAX_HOST_LENGTH) {
      return Optional.empty();
    }
    String name = inAscii(Ascii.toLowerCase(host.substring(0, length)));
    if (!isHost(name)) {
      return Optional.empty();
    }
    for (int start = 0; ; start = name.indexOf('.', start) + 1) {
      Network network = byHost.get(name.substring(start));
      if (network != null) {
        return Optional.of(network);
      }
      if (name.indexOf('.', start) < 0) {
        return underAnyRegistrySuffix(name);
      }
    }
  }

  /** The name as browsers ask for it, or the name itself if it has no such form. */
  private static String inAscii(String host) {
    if (CharMatcher.ascii().matchesAllOf(host)) {
      return host;
    }
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return host;
    }
  }

  /** Whether a text in lower case is a host and nothing else: in a path or a user any name may stand. */
  private static boolean isHost(String text) {
    return IN_HOSTS.matchesAllOf(text)
        && !text.isEmpty()
        && !text.startsWith(".")
        && !text.endsWith(".")
        && !text.contains("..");
  }

  private Optional<Network> underAnyRegistrySuffix(String host) {
    if (!InternetDomainName.isValid(host)) {
      return Optional.empty();
    }
    InternetDomainName domain = InternetDomainName.from(host);
    if (!domain.isUnderRegistrySuffix()) {
      return Optional.empty();
    }
    String label = domain.topDomainUnderRegistrySuffix().parts().get(0);
    return Optional.ofNullable(byNameUnderAnySuffix.get(label));
  }

  /** Asks this class itself: in a module, a resource is not to be seen by Guava or any other module. */
  private static String text() {
    try (InputStream in = requireNonNull(NetworkTable.class.getResourceAsStream(RESOURCE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NetworkTable read() {
    Splitter columns = Splitter.on('\t');
    Splitter words = Splitter.on(',').omitEmptyStrings();
    ImmutableList.Builder<Network> networks = ImmutableList.builder();
    boolean header = true;
    for (String line : text().lines().toList()) {
      if (line.startsWith("#")) {
        continue;
      }
      if (header) {
        header = false;
        continue;
      }
      List<String> column = columns.splitToList(line);
      networks.add(Network.builder(column.get(0))
          .name(column.get(1))
          .kind(Network.Kind.valueOf(Ascii.toUpperCase(column.get(2))))
          .aliases(words.splitToList(column.get(3)).toArray(new String[0]))
          .hosts(words.splitToList(column.get(4)).toArray(new String[0]))
          .apps(words.splitToList(column.get(5)).toArray(new String[0]))
          .build());
    }
    NetworkTable table = new NetworkTable(networks.build());
    LoggerFactory.getLogger(NetworkTable.class)
        .debug("Loaded {} networks from {}", table.networks.size(), RESOURCE);
    return table;
  }

  /** Loads the data file on first use. */
  private static final class Standard {
    static final NetworkTable TABLE = read();
  }
}
