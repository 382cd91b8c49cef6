package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import io.github.smm4j.core.Network;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a visit came from, and why we think so.
 *
 * <pre>{@code
 * TrafficSource visit = TrafficSource.classify("https://shop.example/?utm_source=vk&utm_medium=cpc", null);
 * visit.network();     // Optional[VK]
 * visit.source();      // vk
 * visit.medium();      // cpc
 * visit.channel();     // Paid Social
 * visit.rule();        // GA4 2026, extended: rule 5, source is a social network and medium matches PAID;
 *                      //     strict GA4 says Paid Other
 * }</pre>
 *
 * @serial exclude
 */
public final class TrafficSource implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final TrafficEvidence evidence;
  private final String source;
  private final String medium;
  private final @Nullable Network network;
  private final Verdict verdict;
  private final UtmParameters parameters;
  private final List<ClickId> clickIds;
  private final @Nullable String searchTerm;
  private final List<TrafficIssue> issues;

  private TrafficSource(
      TrafficEvidence evidence,
      String source,
      String medium,
      @Nullable Network network,
      Verdict verdict,
      UtmParameters parameters,
      List<ClickId> clickIds,
      @Nullable String searchTerm,
      List<TrafficIssue> issues) {
    this.evidence = evidence;
    this.source = source;
    this.medium = medium;
    this.network = network;
    this.verdict = verdict;
    this.parameters = parameters;
    this.clickIds = clickIds;
    this.searchTerm = searchTerm;
    this.issues = issues;
  }

  /** An answer without tags, click ids, words searched for and issues. */
  static TrafficSource of(
      TrafficEvidence evidence,
      String source,
      String medium,
      @Nullable Network network,
      Verdict verdict) {
    return new TrafficSource(
        evidence,
        source,
        medium,
        network,
        verdict,
        UtmParameters.EMPTY,
        List.of(),
        null,
        List.of());
  }

  TrafficSource withSearchTerm(@Nullable String words) {
    return words == null
        ? this
        : new TrafficSource(
            evidence, source, medium, network, verdict, parameters, clickIds, words, issues);
  }

  /** This answer with what else there is to tell. */
  TrafficSource with(UtmParameters utm, List<ClickId> clicks, List<TrafficIssue> found) {
    return new TrafficSource(
        evidence,
        source,
        medium,
        network,
        verdict,
        utm,
        clicks.isEmpty() ? List.of() : List.copyOf(clicks),
        searchTerm,
        found.isEmpty() ? List.of() : List.copyOf(found));
  }

  /**
   * Classifies a visit with the default classifier: the newest GA4 rules, extended.
   *
   * @param landingUrl the address of the page that was landed on, with its tags; null or any text: no tags
   * @param referrer the referrer; null or empty: none
   * @return where the visit came from
   * @see TrafficClassifier
   */
  public static TrafficSource classify(@Nullable String landingUrl, @Nullable String referrer) {
    return TrafficClassifier.standard().classify(landingUrl, referrer);
  }

  /**
   * The network that the visit came from.
   *
   * @return the network, or empty if the source is no known network
   */
  public Optional<Network> network() {
    return Optional.ofNullable(network);
  }

  /**
   * The source, as Google Analytics reports it: the tag as it was written, the id of a known site, the registrable
   * domain of another, {@code (direct)}, {@code (not set)}.
   *
   * @return the source; not empty
   */
  public String source() {
    return source;
  }

  /**
   * The medium, as Google Analytics reports it: the tag as it was written, {@code cpc}, {@code organic}, {@code social},
   * {@code video}, {@code email}, {@code ai-assistant}, {@code referral}, {@code (none)}, {@code (not set)}; beside
   * Google's {@code internal} for the own site.
   *
   * @return the medium; not empty
   */
  public String medium() {
    return medium;
  }

  /**
   * The campaign of the tags.
   *
   * @return the value of {@code utm_campaign}, or empty
   */
  public Optional<String> campaign() {
    return parameters.campaign();
  }

  /**
   * The channel, in the reading that the classifier's rules have.
   *
   * @return the channel
   */
  public Channel channel() {
    return verdict.channel();
  }

  /**
   * The channel in the other reading: the strict one, where the classifier reads extended.
   *
   * @return the channel; equal to {@link #channel} where the readings do not differ
   */
  public Channel channelInOtherReading() {
    return verdict.otherChannel();
  }

  /**
   * Why: the rule set with its version and reading, the number and the words of the rule, and what the other reading
   * says where the two differ.
   *
   * @return one line of text
   */
  public String rule() {
    return verdict.why();
  }

  /**
   * What told where the visit came from.
   *
   * @return the evidence
   */
  public TrafficEvidence evidence() {
    return evidence;
  }

  /**
   * All tags of the landing URL.
   *
   * @return the tags
   */
  public UtmParameters parameters() {
    return parameters;
  }

  /**
   * The click ids of the landing URL.
   *
   * @return an immutable list in their order
   */
  public List<ClickId> clickIds() {
    return clickIds;
  }

  /**
   * The words searched for, where the referrer is a search engine and carries them. Most engines withhold them. They
   * are read as UTF-8.
   *
   * @return the words, or empty
   */
  public Optional<String> searchTerm() {
    return Optional.ofNullable(searchTerm);
  }

  /**
   * What makes the answer less certain.
   *
   * @return an immutable list, empty if nothing does
   */
  public List<TrafficIssue> issues() {
    return issues;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrafficSource that && serialForm().equals(that.serialForm());
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, medium, verdict);
  }

  /** Gives source, medium and channel: {@code vk / cpc (Paid Social)}. */
  @Override
  public String toString() {
    return source + " / " + medium + " (" + channel() + ")";
  }

  private SerialForm serialForm() {
    return new SerialForm(
        evidence, source, medium, network, verdict, parameters, clickIds, searchTerm, issues);
  }

  @Serial
  private Object writeReplace() {
    return serialForm();
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a TrafficSource is read through its serial form only");
  }

  private record SerialForm(
      TrafficEvidence evidence,
      String source,
      String medium,
      @Nullable Network network,
      Verdict verdict,
      UtmParameters parameters,
      List<ClickId> clickIds,
      @Nullable String searchTerm,
      List<TrafficIssue> issues)
      implements Serializable {
    SerialForm {
      requireNonNull(evidence);
      requireNonNull(source);
      requireNonNull(medium);
      requireNonNull(verdict);
      requireNonNull(parameters);
      requireNonNull(clickIds);
      requireNonNull(issues);
    }

    @Serial
    private Object readResolve() {
      return new TrafficSource(
          evidence, source, medium, network, verdict, parameters, clickIds, searchTerm, issues);
    }
  }
}
