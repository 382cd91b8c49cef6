package io.github.smm4j.utm;

import java.util.List;
import java.util.Optional;

/** Which site a source stands for, whether by a name or by a host: {@code google} and {@code google.com}. */
final class SourceNames {
  private SourceNames() {}

  /**
   * The source by which a site is known.
   *
   * @param text a source as people write it
   * @return the source, or empty if no listed network or site has this name or host
   */
  static Optional<String> known(String text) {
    String name = text.strip();
    KnownSite site = name.isEmpty() ? null : Listed.SITES.ofSource(name);
    if (site == null) {
      return Optional.empty();
    }
    return Optional.of(site.source().isEmpty() ? name : site.source());
  }

  /** Built on first use. */
  private static final class Listed {
    static final KnownSites SITES = new KnownSites(List.of(), List.of());
  }
}
