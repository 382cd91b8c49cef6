package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Network;
import io.github.smm4j.utm.hosts.HostPattern;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Tells where visits came from. Built once, then used by any number of threads.
 *
 * <pre>{@code
 * TrafficClassifier classifier = TrafficClassifier.builder()
 *     .rules(ChannelRules.ga4(2026))
 *     .networks(Network.of("mynet", "my.net"))
 *     .ownHosts("shop.example")
 *     .build();
 * classifier.classify("https://shop.example/?utm_source=vk&utm_medium=cpc", "https://away.vk.com/");
 * }</pre>
 *
 * <p>The source is told by the tags; without them by a click id that only ads, affiliates or e-mails append; without one
 * by the referrer: the own site, a known site, any other host; without a referrer the visit is direct. What contradicts
 * itself is an {@linkplain TrafficSource#issues() issue} of the answer.
 *
 * <table>
 * <caption>Answers of the standard classifier</caption>
 * <tr><th>landing URL</th><th>referrer</th><th>answer</th></tr>
 * <tr><td>{@code ?utm_source=fb&utm_medium=cpc}</td><td></td><td>{@code fb / cpc (Paid Social)}</td></tr>
 * <tr><td>{@code ?gclid=Cj0}</td><td>{@code https://www.google.com/}</td><td>{@code google / cpc (Paid Search)}</td></tr>
 * <tr><td>{@code ?fbclid=Iw}</td><td>{@code https://l.facebook.com/}</td><td>{@code facebook / social (Organic
 *     Social)}</td></tr>
 * <tr><td></td><td>{@code https://www.google.co.uk/}</td><td>{@code google / organic (Organic Search)}</td></tr>
 * <tr><td></td><td>{@code https://gemini.google.com/}</td><td>{@code gemini / ai-assistant (AI Assistant)}</td></tr>
 * <tr><td></td><td>{@code android-app://com.google.android.gm/}</td><td>{@code gmail / email (Email)}</td></tr>
 * <tr><td></td><td>{@code https://a.blog.example.co.uk/}</td><td>{@code example.co.uk / referral (Referral)}</td></tr>
 * <tr><td></td><td>{@code https://google.evil.com/}</td><td>{@code evil.com / referral (Referral)}</td></tr>
 * <tr><td></td><td></td><td>{@code (direct) / (none) (Direct)}</td></tr>
 * </table>
 *
 * @serial exclude
 */
public final class TrafficClassifier implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Settings settings;
  private final transient SourceReader reader;

  private TrafficClassifier(Settings settings) {
    this.settings = settings;
    this.reader =
        new SourceReader(settings.rules, settings.networks, settings.sites, settings.ownHosts);
  }

  /**
   * The classifier with the newest GA4 rules in the extended reading, and no own hosts.
   *
   * @return the classifier
   */
  public static TrafficClassifier standard() {
    return Standard.CLASSIFIER;
  }

  /**
   * Starts a classifier.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Tells where a visit came from. Never fails, whatever the texts.
   *
   * @param landingUrl the address of the page that was landed on, with its tags; null or any text: no tags
   * @param referrer the referrer, a URL or only a host; null or empty: none
   * @return where the visit came from
   */
  public TrafficSource classify(@Nullable String landingUrl, @Nullable String referrer) {
    return reader.read(landingUrl == null ? "" : landingUrl, referrer == null ? "" : referrer);
  }

  /**
   * Tells what tags alone say.
   *
   * @param utm the tags
   * @return where a visit with them came from; direct if there are none
   */
  public TrafficSource classify(UtmParameters utm) {
    return reader.read(utm);
  }

  /**
   * The rules that give the channel.
   *
   * @return the rules
   */
  public ChannelRules rules() {
    return settings.rules;
  }

  /** Gives the rules and the own hosts. */
  @Override
  public String toString() {
    return settings.rules + ", own hosts " + settings.ownHosts;
  }

  @Serial
  private Object writeReplace() {
    return settings;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a TrafficClassifier is read through its serial form only");
  }

  /** Builds a {@link TrafficClassifier}. */
  public static final class Builder {
    private ChannelRules rules = ChannelRules.ga4(2026);
    private final ImmutableList.Builder<Network> networks = ImmutableList.builder();
    private final ImmutableList.Builder<ReferringSite> sites = ImmutableList.builder();
    private final ImmutableList.Builder<String> ownHosts = ImmutableList.builder();

    private Builder() {}

    /**
     * Sets the rules that give the channel.
     *
     * @param rules the rules; {@code ChannelRules.ga4(2026)} unless set
     * @return this builder
     */
    public Builder rules(ChannelRules rules) {
      this.rules = requireNonNull(rules);
      return this;
    }

    /**
     * Adds networks; one goes before a listed one with the same host, app or name.
     *
     * @param networks the networks
     * @return this builder
     * @throws IllegalArgumentException if one has a host that is none
     */
    public Builder networks(Network... networks) {
      return networks(ImmutableList.copyOf(networks));
    }

    /**
     * Adds networks; one goes before a listed one with the same host, app or name.
     *
     * @param networks the networks
     * @return this builder
     * @throws IllegalArgumentException if one has a host that is none
     */
    public Builder networks(Iterable<Network> networks) {
      for (Network network : networks) {
        network.hosts().forEach(HostPattern::of);
        this.networks.add(network);
      }
      return this;
    }

    /**
     * Adds search engines, AI assistants, mail services, shops; one goes before a listed one with the same host, app or
     * source.
     *
     * @param sites the sites
     * @return this builder
     */
    public Builder sites(ReferringSite... sites) {
      this.sites.add(sites);
      return this;
    }

    /**
     * Adds hosts of the own site. A referrer that has the same host as the landing URL is the own site without that.
     *
     * @param ownHosts the hosts: each stands for itself and its subdomains, {@code name.*} for that name under every
     *     registry suffix
     * @return this builder
     * @throws IllegalArgumentException if one is no host: without scheme, port and path
     */
    public Builder ownHosts(String... ownHosts) {
      for (String host : ownHosts) {
        checkArgument(
            HostPattern.of(host).path().isEmpty(), "an own host has no path: \"%s\"", host);
        this.ownHosts.add(host);
      }
      return this;
    }

    /**
     * Builds the classifier.
     *
     * @return the classifier
     */
    public TrafficClassifier build() {
      return new TrafficClassifier(
          new Settings(rules, networks.build(), sites.build(), ownHosts.build()));
    }
  }

  /** What a classifier is built from; the form in which it is serialized, too. */
  private record Settings(
      ChannelRules rules,
      ImmutableList<Network> networks,
      ImmutableList<ReferringSite> sites,
      ImmutableList<String> ownHosts)
      implements Serializable {
    Settings {
      requireNonNull(rules);
      requireNonNull(networks);
      requireNonNull(sites);
      requireNonNull(ownHosts);
    }

    @Serial
    private Object readResolve() {
      return new TrafficClassifier(this);
    }
  }

  /** Built on first use. */
  private static final class Standard {
    static final TrafficClassifier CLASSIFIER = builder().build();
  }
}
