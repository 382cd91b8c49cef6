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

  private final Answer answer;

  TrafficSource(
      TrafficEvidence evidence,
      String source,
      String medium,
      @Nullable Network network,
      Verdict verdict,
      UtmParameters parameters,
      List<ClickId> clickIds,
      @Nullable String searchTerm,
      List<TrafficIssue> issues) {
    this(new Answer(
        evidence, source, medium, network, verdict, parameters, clickIds, searchTerm, issues));
  }

  private TrafficSource(Answer answer) {
    this.answer = answer;
  }

  TrafficSource withSearchTerm(String searchTerm) {
    return new TrafficSource(
        answer.evidence,
        answer.source,
        answer.medium,
        answer.network,
        answer.verdict,
        answer.parameters,
        answer.clickIds,
        searchTerm,
        answer.issues);
  }

  /** This answer with what else there is to tell. */
  TrafficSource with(UtmParameters parameters, List<ClickId> clickIds, List<TrafficIssue> issues) {
    return new TrafficSource(
        answer.evidence,
        answer.source,
        answer.medium,
        answer.network,
        answer.verdict,
        parameters,
        List.copyOf(clickIds),
        answer.searchTerm,
        List.copyOf(issues));
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
    return Optional.ofNullable(answer.network);
  }

  /**
   * The source, as Google Analytics reports it: the tag as it was written, the id of a known site, the registrable
   * domain of another, {@code (direct)}, {@code (not set)}.
   *
   * @return the source; not empty
   */
  public String source() {
    return answer.source;
  }

  /**
   * The medium, as Google Analytics reports it: the tag as it was written, {@code cpc}, {@code organic}, {@code social},
   * {@code video}, {@code email}, {@code ai-assistant}, {@code referral}, {@code (none)}, {@code (not set)}; beside
   * Google's {@code internal} for the own site.
   *
   * @return the medium; not empty
   */
  public String medium() {
    return answer.medium;
  }

  /**
   * The campaign of the tags.
   *
   * @return the value of {@code utm_campaign}, or empty
   */
  public Optional<String> campaign() {
    return answer.parameters.campaign();
  }

  /**
   * The channel, in the reading that the classifier's rules have.
   *
   * @return the channel
   */
  public Channel channel() {
    return answer.verdict.channel();
  }

  /**
   * The channel in the other reading: the strict one, where the classifier reads extended.
   *
   * @return the channel; equal to {@link #channel} where the readings do not differ
   */
  public Channel channelInOtherReading() {
    return answer.verdict.otherChannel();
  }

  /**
   * Why: the rule set with its version and reading, the number and the words of the rule, and what the other reading
   * says where the two differ.
   *
   * @return one line of text
   */
  public String rule() {
    return answer.verdict.why();
  }

  /**
   * What told where the visit came from.
   *
   * @return the evidence
   */
  public TrafficEvidence evidence() {
    return answer.evidence;
  }

  /**
   * All tags of the landing URL.
   *
   * @return the tags
   */
  public UtmParameters parameters() {
    return answer.parameters;
  }

  /**
   * The click ids of the landing URL.
   *
   * @return an immutable list in their order
   */
  public List<ClickId> clickIds() {
    return answer.clickIds;
  }

  /**
   * The words searched for, where the referrer is a search engine and carries them. Most engines withhold them. They
   * are read as UTF-8.
   *
   * @return the words, or empty
   */
  public Optional<String> searchTerm() {
    return Optional.ofNullable(answer.searchTerm);
  }

  /**
   * What makes the answer less certain.
   *
   * @return an immutable list, empty if nothing does
   */
  public List<TrafficIssue> issues() {
    return answer.issues;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrafficSource that && answer.equals(that.answer);
  }

  @Override
  public int hashCode() {
    return Objects.hash(answer.source, answer.medium, answer.verdict);
  }

  /** Gives source, medium and channel: {@code vk / cpc (Paid Social)}. */
  @Override
  public String toString() {
    return answer.source + " / " + answer.medium + " (" + channel() + ")";
  }

  @Serial
  private Object writeReplace() {
    return answer;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a TrafficSource is read through its serial form only");
  }

  /** All that is known; the form in which it is serialized, too. */
  private record Answer(
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
    Answer {
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
      return new TrafficSource(this);
    }
  }
}
