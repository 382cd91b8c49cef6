package io.github.smm4j.utm.hosts;

import com.google.common.net.InternetDomainName;

/** Asks the public suffix list about host names in lower-case ASCII. */
public final class PublicSuffixes {
  private PublicSuffixes() {}

  /**
   * The registrable domain of a host: {@code example.co.uk} for {@code a.b.example.co.uk}; the host itself where there
   * is none, as for IP addresses.
   *
   * @param host the host
   * @return the domain
   */
  public static String registrableDomain(String host) {
    if (!InternetDomainName.isValid(host)) {
      return host;
    }
    InternetDomainName name = InternetDomainName.from(host);
    if (name.isUnderPublicSuffix()) {
      return name.topPrivateDomain().toString();
    }
    return name.hasPublicSuffix() ? host : lastTwoLabels(host);
  }

  /** By the last rule of the list, "*", a top-level domain that it does not name is a public suffix. */
  private static String lastTwoLabels(String host) {
    return host.substring(host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1);
  }

  /** Whether the host is a registry's suffix: {@code com}, {@code co.uk}; not {@code github.io}. */
  static boolean isRegistrySuffix(String host) {
    return InternetDomainName.isValid(host) && InternetDomainName.from(host).isRegistrySuffix();
  }
}
