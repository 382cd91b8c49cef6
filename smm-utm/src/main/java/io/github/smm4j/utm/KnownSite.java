package io.github.smm4j.utm;

import io.github.smm4j.core.Network;
import io.github.smm4j.utm.ReferringSite.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site of a classifier: a network, a referring site, or a host of Google's lists.
 *
 * @param source the source that it stands for; empty: the registrable domain of the host
 * @param kind what sort of site it is
 * @param network the network, if it is one
 * @param terms the query parameters that may carry the words searched for
 * @param users whether a user added it, and it goes before all lists
 */
record KnownSite(
    String source, Kind kind, @Nullable Network network, List<String> terms, boolean users) {

  /** Stands for the own site where only that matters. */
  static final KnownSite OWN = new KnownSite("", Kind.SHOPPING, null, List.of(), true);

  static KnownSite of(Network network, boolean users) {
    Kind kind = network.kind() == Network.Kind.VIDEO ? Kind.VIDEO : Kind.SOCIAL;
    return new KnownSite(network.id(), kind, network, List.of(), users);
  }

  static KnownSite of(ReferringSite site, boolean users) {
    return new KnownSite(
        site.source().orElse(""), site.kind(), networkOf(site), site.terms(), users);
  }

  /** A host of Google's lists stands for itself. */
  static KnownSite ofHost(String host, Kind kind) {
    return new KnownSite(host, kind, null, List.of(), false);
  }

  private static @Nullable Network networkOf(ReferringSite site) {
    if ((site.kind() != Kind.SOCIAL && site.kind() != Kind.VIDEO)
        || site.source().isEmpty()) {
      return null;
    }
    return Network.builder(site.source().get())
        .name(site.name())
        .kind(site.kind() == Kind.VIDEO ? Network.Kind.VIDEO : Network.Kind.SOCIAL)
        .hosts(site.hosts().toArray(new String[0]))
        .apps(site.apps().toArray(new String[0]))
        .build();
  }
}
