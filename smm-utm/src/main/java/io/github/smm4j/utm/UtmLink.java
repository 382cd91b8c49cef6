package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import io.github.smm4j.core.Network;
import io.github.smm4j.utm.UntaggableUrlException.Reason;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link that UTM tags are written to. Every step gives a new link.
 *
 * <pre>{@code
 * UtmLink.to("https://shop.example/sale?sku=7&x=%7e#reviews")
 *     .source(Network.VK).medium("paid_social").campaign("Весна").content("video-1")
 *     .toString();
 * // https://shop.example/sale?sku=7&x=%7e&utm_source=vk&utm_medium=paid_social
 * //     &utm_campaign=%D0%92%D0%B5%D1%81%D0%BD%D0%B0&utm_content=video-1#reviews
 * }</pre>
 *
 * <p>What is not edited stays as it was, character for character: order, escapes, macros, fragment. A tag that the link
 * has already is replaced where it stands, in query or fragment and however its name is written; further tags of the
 * same key are removed. So tagging twice equals tagging once, and {@link UtmParameters#parse} gives back what was
 * written. A tag can change neither scheme, host nor path.
 *
 * <p>Values are given as plain text and percent-encoded as UTF-8 (RFC 3986); a lone surrogate, which UTF-8 cannot hold,
 * is written as U+FFFD.
 *
 * @serial exclude
 */
public final class UtmLink implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final String url;
  private final transient TagStyle style;
  private final transient TagChanges changes;
  /** Set by the first call of toString; a race does the work twice, no more. */
  private transient @Nullable String text;

  private UtmLink(String url, TagStyle style, TagChanges changes) {
    this.url = url;
    this.style = style;
    this.changes = changes;
  }

  /**
   * Starts with a link.
   *
   * @param url the link: with or without a scheme, encoded or not; it is kept as it is
   * @return the link
   * @throws UntaggableUrlException if it cannot carry tags: it is blank, has a control character in it, has no host, or
   *     leads to no page ({@code mailto:}, {@code tel:}, {@code javascript:}, {@code data:} and the like)
   */
  public static UtmLink to(String url) {
    Reason reason = Taggability.reasonAgainst(url);
    if (reason != null) {
      throw new UntaggableUrlException(url, reason);
    }
    return new UtmLink(url, TagStyle.STANDARD, TagChanges.NONE);
  }

  /**
   * Starts with what may be a link: {@link #to} for data that one does not know.
   *
   * @param url any text
   * @return the link, or empty if it cannot carry tags
   */
  public static Optional<UtmLink> find(String url) {
    return Taggability.reasonAgainst(url) == null
        ? Optional.of(new UtmLink(url, TagStyle.STANDARD, TagChanges.NONE))
        : Optional.empty();
  }

  /**
   * Sets a tag.
   *
   * @param key the key
   * @param value the value as plain text; not empty
   * @return the link with that tag
   * @throws IllegalArgumentException if the value is empty: {@link #without} takes a tag out
   */
  public UtmLink set(UtmKey key, String value) {
    return new UtmLink(url, style, changes.with(key, UtmParameters.checked(key, value)));
  }

  /**
   * Sets all tags that these parameters have; others stay as they are.
   *
   * @param parameters the tags
   * @return the link with those tags
   */
  public UtmLink utm(UtmParameters parameters) {
    TagChanges more = changes;
    for (UtmKey key : UtmKey.values()) {
      String value = parameters.valueOrNull(key);
      if (value != null) {
        more = more.with(key, value);
      }
    }
    return new UtmLink(url, style, more);
  }

  /**
   * Removes a tag, all of its duplicates too.
   *
   * @param key the key
   * @return the link without that tag
   */
  public UtmLink without(UtmKey key) {
    return new UtmLink(url, style, changes.with(requireNonNull(key), null));
  }

  /**
   * Sets {@code utm_source} to the {@linkplain Network#id() id} of a network.
   *
   * @param network the network
   * @return the link with that tag
   */
  public UtmLink source(Network network) {
    return source(network.id());
  }

  /**
   * Sets {@code utm_source}.
   *
   * @param source who sends the visit; not empty
   * @return the link with that tag
   * @throws IllegalArgumentException if the value is empty
   */
  public UtmLink source(String source) {
    return set(UtmKey.SOURCE, source);
  }

  /**
   * Sets {@code utm_medium}.
   *
   * @param medium by what kind of channel; not empty
   * @return the link with that tag
   * @throws IllegalArgumentException if the value is empty
   */
  public UtmLink medium(String medium) {
    return set(UtmKey.MEDIUM, medium);
  }

  /**
   * Sets {@code utm_campaign}.
   *
   * @param campaign for which campaign; not empty
   * @return the link with that tag
   * @throws IllegalArgumentException if the value is empty
   */
  public UtmLink campaign(String campaign) {
    return set(UtmKey.CAMPAIGN, campaign);
  }

  /**
   * Sets {@code utm_term}.
   *
   * @param term the paid keyword; not empty
   * @return the link with that tag
   * @throws IllegalArgumentException if the value is empty
   */
  public UtmLink term(String term) {
    return set(UtmKey.TERM, term);
  }

  /**
   * Sets {@code utm_content}.
   *
   * @param content which of several links or ads; not empty
   * @return the link with that tag
   * @throws IllegalArgumentException if the value is empty
   */
  public UtmLink content(String content) {
    return set(UtmKey.CONTENT, content);
  }

  /**
   * Sets {@code utm_id}.
   *
   * @param id the campaign's id; not empty
   * @return the link with that tag
   * @throws IllegalArgumentException if the value is empty
   */
  public UtmLink id(String id) {
    return set(UtmKey.ID, id);
  }

  /**
   * Sets {@code utm_source_platform}.
   *
   * @param sourcePlatform the platform that buys or places it; not empty
   * @return the link with that tag
   * @throws IllegalArgumentException if the value is empty
   */
  public UtmLink sourcePlatform(String sourcePlatform) {
    return set(UtmKey.SOURCE_PLATFORM, sourcePlatform);
  }

  /**
   * Sets {@code utm_creative_format}.
   *
   * @param creativeFormat the form of the creative; not empty
   * @return the link with that tag
   * @throws IllegalArgumentException if the value is empty
   */
  public UtmLink creativeFormat(String creativeFormat) {
    return set(UtmKey.CREATIVE_FORMAT, creativeFormat);
  }

  /**
   * Sets {@code utm_marketing_tactic}.
   *
   * @param marketingTactic the tactic; not empty
   * @return the link with that tag
   * @throws IllegalArgumentException if the value is empty
   */
  public UtmLink marketingTactic(String marketingTactic) {
    return set(UtmKey.MARKETING_TACTIC, marketingTactic);
  }

  /**
   * Chooses how spaces are written, in all tags that this link sets.
   *
   * @param spaces the way; {@link SpaceEncoding#PERCENT_20} unless set
   * @return the link written that way
   */
  public UtmLink spaces(SpaceEncoding spaces) {
    return new UtmLink(
        url, new TagStyle(requireNonNull(spaces), style.macros(), style.target()), changes);
  }

  /**
   * Chooses how macros of ad platforms are written, in all tags that this link sets.
   *
   * @param macros the way; {@link MacroEncoding#PERCENT_ENCODED} unless set
   * @return the link written that way
   */
  public UtmLink macros(MacroEncoding macros) {
    return new UtmLink(
        url, new TagStyle(style.spaces(), requireNonNull(macros), style.target()), changes);
  }

  /**
   * Chooses where new tags are written to, for all tags that this link sets and does not have yet.
   *
   * @param target the part of the link; {@link TagTarget#QUERY} unless set
   * @return the link written that way
   */
  public UtmLink target(TagTarget target) {
    return new UtmLink(
        url, new TagStyle(style.spaces(), style.macros(), requireNonNull(target)), changes);
  }

  /**
   * The tags of the link as it is now.
   *
   * @return what {@link UtmParameters#parse} reads out of {@link #toString}
   */
  public UtmParameters parameters() {
    return UtmParameters.parse(toString());
  }

  /** Links are equal if they are written the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof UtmLink that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** Gives the link, ready to use. */
  @Override
  public String toString() {
    String known = text;
    if (known == null) {
      known = changes.applyTo(url, style);
      text = known;
    }
    return known;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(toString(), style);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a UtmLink is read through its serial form only");
  }

  private record SerialForm(String url, TagStyle style) implements Serializable {

    @Serial
    private Object readResolve() {
      UtmLink link = to(url);
      return new UtmLink(link.url, style, TagChanges.NONE);
    }
  }
}
