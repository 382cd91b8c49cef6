package io.github.smm4j.utm.hosts;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;

/**
 * A host of a site, as {@code ReferringSite.Builder.hosts} describes it.
 *
 * @param host the host, lower case ASCII; of {@code example.*} only {@code example}
 * @param path the path with its first slash, or empty
 * @param reach which hosts match
 */
public record HostPattern(String host, String path, Reach reach) {

  /** Which hosts match. */
  public enum Reach {
    /** The host and its subdomains. */
    SUBDOMAINS,
    /** The host and its {@code www.}. */
    EXACT
  }

  private static final String ANY_SUFFIX = ".*";

  /**
   * Reads a pattern.
   *
   * @param text the pattern as users write it
   * @return the pattern
   * @throws IllegalArgumentException if it is no host
   */
  public static HostPattern of(String text) {
    Reach reach = text.startsWith("=") ? Reach.EXACT : Reach.SUBDOMAINS;
    String rest = reach == Reach.EXACT ? text.substring(1) : text;
    int slash = rest.indexOf('/');
    String path = slash < 0 ? "" : rest.substring(slash);
    String host = HostName.toAscii(slash < 0 ? rest : rest.substring(0, slash));
    String plain = isUnderAnySuffix(host) ? withoutSuffix(host) : host;
    checkArgument(HostName.isValid(plain), "this is no host of a site: \"%s\"", text);
    return new HostPattern(Ascii.toLowerCase(host), path, reach);
  }

  private static boolean isUnderAnySuffix(String host) {
    return host.endsWith(ANY_SUFFIX);
  }

  private static String withoutSuffix(String host) {
    return host.substring(0, host.length() - ANY_SUFFIX.length());
  }

  /** Whether it stands for a name under every registry suffix. */
  boolean isUnderAnySuffix() {
    return isUnderAnySuffix(host);
  }

  /** The host, or the name that stands before every registry suffix. */
  String name() {
    return isUnderAnySuffix() ? withoutSuffix(host) : host;
  }
}
