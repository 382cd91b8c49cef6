package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.utm.hosts.HostPattern;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A site that visits come from: a search engine, an AI assistant, a mail service, a shop, a network.
 *
 * <p>The listed ones are the data file {@code referring-sites.tsv}. One of your own is handed to
 * {@link TrafficClassifier.Builder#sites}:
 *
 * <pre>{@code
 * ReferringSite.builder(Kind.SEARCH, "intranet-search").hosts("search.corp.example").terms("q").build()
 * }</pre>
 *
 * @serial exclude
 */
public final class ReferringSite implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final String source;
  private final String name;
  private final ImmutableList<String> hosts;
  private final ImmutableSet<String> apps;
  private final ImmutableList<String> terms;

  private ReferringSite(Builder builder) {
    this.kind = builder.kind;
    this.source = builder.source;
    this.name = builder.name;
    this.hosts = builder.hosts.build();
    this.apps = builder.apps.build();
    this.terms = builder.terms.build();
  }

  /**
   * Starts a site.
   *
   * @param kind what sort of site it is
   * @param source the {@code utm_source} value that stands for it; not blank
   * @return a builder
   * @throws IllegalArgumentException if the source is blank
   */
  public static Builder builder(Kind kind, String source) {
    checkArgument(!source.isBlank(), "the source of a site is blank: \"%s\"", source);
    return new Builder(kind, source);
  }

  /**
   * Gives the listed sites in the order of the data file.
   *
   * @return an immutable list
   */
  public static List<ReferringSite> all() {
    return Listed.SITES;
  }

  /**
   * What sort of site it is.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The {@code utm_source} value that stands for it.
   *
   * @return the value, or empty if visits are grouped by the registrable domain of the host
   */
  public Optional<String> source() {
    return source.isEmpty() ? Optional.empty() : Optional.of(source);
  }

  /**
   * The name to show.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Its hosts, as {@link Builder#hosts} describes them.
   *
   * @return an immutable list
   */
  public List<String> hosts() {
    return hosts;
  }

  /**
   * Its Android packages.
   *
   * @return an immutable set
   */
  public Set<String> apps() {
    return apps;
  }

  /**
   * The query parameters of its pages that may carry the words searched for.
   *
   * @return an immutable list, the first that is there counts
   */
  public List<String> terms() {
    return terms;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReferringSite that
        && kind == that.kind
        && source.equals(that.source)
        && name.equals(that.name)
        && hosts.equals(that.hosts)
        && apps.equals(that.apps)
        && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, source, hosts);
  }

  /** Gives name and kind: {@code DuckDuckGo (SEARCH)}. */
  @Override
  public String toString() {
    return name + " (" + kind + ")";
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(kind, source, name, hosts, apps, terms);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a ReferringSite is read through its serial form only");
  }

  /** What sort of site it is. */
  public enum Kind {
    /** A search engine: medium {@code organic}. */
    SEARCH("organic"),
    /** A social network or messenger: medium {@code social}. */
    SOCIAL("social"),
    /** A video site: medium {@code video}. */
    VIDEO("video"),
    /** A shop or price comparison: medium {@code referral}. */
    SHOPPING("referral"),
    /** An AI assistant: medium {@code ai-assistant}, before the rules of 2026 {@code referral}. */
    ASSISTANT("ai-assistant"),
    /** A mail service in the browser: medium {@code email}. */
    MAIL("email");

    private final String medium;

    Kind(String medium) {
      this.medium = medium;
    }

    String medium() {
      return medium;
    }
  }

  /** Builds a {@link ReferringSite}. */
  public static final class Builder {
    private final Kind kind;
    private final String source;
    private String name;
    private final ImmutableList.Builder<String> hosts = ImmutableList.builder();
    private final ImmutableSet.Builder<String> apps = ImmutableSet.builder();
    private final ImmutableList.Builder<String> terms = ImmutableList.builder();

    private Builder(Kind kind, String source) {
      this.kind = requireNonNull(kind);
      this.source = requireNonNull(source);
      this.name = source;
    }

    /**
     * Sets the name to show.
     *
     * @param name the name; the source unless set
     * @return this builder
     */
    public Builder name(String name) {
      this.name = requireNonNull(name);
      return this;
    }

    /**
     * Adds hosts. The longest match wins; a path counts as longer.
     *
     * <table>
     * <caption>How hosts are written</caption>
     * <tr><th>text</th><th>matches</th></tr>
     * <tr><td>{@code example.com}</td><td>that host and its subdomains</td></tr>
     * <tr><td>{@code =example.com}</td><td>that host and its {@code www.} only</td></tr>
     * <tr><td>{@code example.com/search}</td><td>the host, where the path is {@code /search} or lies below it</td></tr>
     * <tr><td>{@code example.*}</td><td>that host under every registry suffix: {@code example.co.uk}</td></tr>
     * </table>
     *
     * @param hosts the hosts; an internationalized one in either form
     * @return this builder
     * @throws IllegalArgumentException if one is no host
     */
    public Builder hosts(String... hosts) {
      for (String host : hosts) {
        HostPattern.of(host);
        this.hosts.add(host);
      }
      return this;
    }

    /**
     * Adds Android packages.
     *
     * @param apps the package names; their case matters
     * @return this builder
     */
    public Builder apps(String... apps) {
      this.apps.add(apps);
      return this;
    }

    /**
     * Adds query parameters that may carry the words searched for.
     *
     * @param terms the names; their case matters
     * @return this builder
     */
    public Builder terms(String... terms) {
      this.terms.add(terms);
      return this;
    }

    /**
     * Builds the site.
     *
     * @return the site
     */
    public ReferringSite build() {
      return new ReferringSite(this);
    }
  }

  private record SerialForm(
      Kind kind,
      String source,
      String name,
      ImmutableList<String> hosts,
      ImmutableSet<String> apps,
      ImmutableList<String> terms)
      implements Serializable {

    @Serial
    private Object readResolve() {
      return new Builder(kind, source)
          .name(name)
          .hosts(hosts.toArray(new String[0]))
          .apps(apps.toArray(new String[0]))
          .terms(terms.toArray(new String[0]))
          .build();
    }
  }

  /** Loads the data file on first use. */
  private static final class Listed {
    static final ImmutableList<ReferringSite> SITES = DataFile.rows("referring-sites.tsv").stream()
        .map(row -> new Builder(Kind.valueOf(Ascii.toUpperCase(row.get(0))), row.get(1))
            .name(row.get(2))
            .hosts(DataFile.words(row.get(3)))
            .apps(DataFile.words(row.get(4)))
            .terms(DataFile.words(row.get(5)))
            .build())
        .collect(ImmutableList.toImmutableList());
  }
}
