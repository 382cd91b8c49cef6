package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The UTM tags of a visit or a link: at most one value per {@link UtmKey}.
 *
 * <pre>{@code
 * UtmParameters utm = UtmParameters.parse("https://shop.example/?utm_source=vk&utm_campaign=50%off");
 * utm.source();                                    // Optional[vk]
 * utm.campaign();                                  // Optional[50%off]
 * utm.medium();                                    // Optional.empty
 * UtmParameters.of("vk", "cpc", "spring");         // made by hand
 * }</pre>
 *
 * <p>Values are kept as they came: no trimming, no change of case. A value is never empty: an empty tag is an absent
 * one.
 *
 * @serial exclude
 */
public final class UtmParameters implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** No tags at all. */
  public static final UtmParameters EMPTY = new UtmParameters(new String[UtmKey.count()]);

  private final @Nullable String[] values;

  /** Takes the array over: one value per key, by its index. */
  UtmParameters(@Nullable String[] values) {
    this.values = values;
  }

  /**
   * Reads the tags of a link with the standard settings: GA4's nine keys, the query before the fragment, the first
   * value that is not empty.
   *
   * <table>
   * <caption>Inputs and answers</caption>
   * <tr><th>input</th><th>source()</th></tr>
   * <tr><td>{@code https://a.example/?utm_source=vk}</td><td>{@code vk}</td></tr>
   * <tr><td>{@code https://a.example/?UTM_Source=VK}</td><td>{@code VK}</td></tr>
   * <tr><td><code>a.example?x=1&amp;amp;utm%5Fsource=my+blog</code></td><td>{@code my blog}</td></tr>
   * <tr><td>{@code https://a.example/#/route?utm_source=vk}</td><td>{@code vk}</td></tr>
   * <tr><td>{@code https://a.example/?utm_source=&utm_source=vk}</td><td>{@code vk}</td></tr>
   * <tr><td>{@code https://a.example/?utm_source=50%off}</td><td>{@code 50%off}</td></tr>
   * <tr><td>{@code no link at all}</td><td>empty</td></tr>
   * </table>
   *
   * <p>This is the fast way: one pass, and nothing is allocated for a link without tags. {@link UtmParser} has the
   * settings, and tells what was wrong; with its standard settings it gives the same parameters.
   *
   * @param url any text
   * @return the tags; {@link #EMPTY} if there are none
   */
  public static UtmParameters parse(String url) {
    return FirstValues.parse(url);
  }

  /**
   * Makes the three tags that every link needs.
   *
   * @param source the value of {@code utm_source}; not empty
   * @param medium the value of {@code utm_medium}; not empty
   * @param campaign the value of {@code utm_campaign}; not empty
   * @return the tags
   * @throws IllegalArgumentException if a value is empty
   */
  public static UtmParameters of(String source, String medium, String campaign) {
    return EMPTY
        .with(UtmKey.SOURCE, source)
        .with(UtmKey.MEDIUM, medium)
        .with(UtmKey.CAMPAIGN, campaign);
  }

  /**
   * Makes tags of a map.
   *
   * @param values the values by key; none empty
   * @return the tags
   * @throws IllegalArgumentException if a value is empty
   */
  public static UtmParameters of(Map<UtmKey, String> values) {
    @Nullable String[] copy = new String[UtmKey.count()];
    values.forEach((key, value) -> copy[key.index()] = checked(key, value));
    return ofArray(copy);
  }

  /** Takes the array over. */
  static UtmParameters ofArray(@Nullable String[] values) {
    for (String value : values) {
      if (value != null) {
        return new UtmParameters(values);
      }
    }
    return EMPTY;
  }

  /**
   * The value of a tag.
   *
   * @param key the key
   * @return the decoded value, or empty if the tag is absent or empty
   */
  public Optional<String> get(UtmKey key) {
    return Optional.ofNullable(valueOrNull(key));
  }

  @Nullable
  String valueOrNull(UtmKey key) {
    return values[key.index()];
  }

  /**
   * Who sent the visit.
   *
   * @return the value of {@code utm_source}, or empty
   */
  public Optional<String> source() {
    return get(UtmKey.SOURCE);
  }

  /**
   * By what kind of channel.
   *
   * @return the value of {@code utm_medium}, or empty
   */
  public Optional<String> medium() {
    return get(UtmKey.MEDIUM);
  }

  /**
   * For which campaign.
   *
   * @return the value of {@code utm_campaign}, or empty
   */
  public Optional<String> campaign() {
    return get(UtmKey.CAMPAIGN);
  }

  /**
   * The paid keyword.
   *
   * @return the value of {@code utm_term}, or empty
   */
  public Optional<String> term() {
    return get(UtmKey.TERM);
  }

  /**
   * Which of several links or ads.
   *
   * @return the value of {@code utm_content}, or empty
   */
  public Optional<String> content() {
    return get(UtmKey.CONTENT);
  }

  /**
   * The campaign's id.
   *
   * @return the value of {@code utm_id}, or empty
   */
  public Optional<String> id() {
    return get(UtmKey.ID);
  }

  /**
   * The platform that bought or placed it.
   *
   * @return the value of {@code utm_source_platform}, or empty
   */
  public Optional<String> sourcePlatform() {
    return get(UtmKey.SOURCE_PLATFORM);
  }

  /**
   * The form of the creative.
   *
   * @return the value of {@code utm_creative_format}, or empty
   */
  public Optional<String> creativeFormat() {
    return get(UtmKey.CREATIVE_FORMAT);
  }

  /**
   * The tactic.
   *
   * @return the value of {@code utm_marketing_tactic}, or empty
   */
  public Optional<String> marketingTactic() {
    return get(UtmKey.MARKETING_TACTIC);
  }

  /**
   * Gives these tags with one set.
   *
   * @param key the key
   * @param value the value, not percent-encoded; not empty
   * @return the tags
   * @throws IllegalArgumentException if the value is empty: {@link #without} takes a tag out
   */
  public UtmParameters with(UtmKey key, String value) {
    @Nullable String[] copy = values.clone();
    copy[key.index()] = checked(key, value);
    return new UtmParameters(copy);
  }

  /**
   * Gives these tags without one.
   *
   * @param key the key
   * @return the tags
   */
  public UtmParameters without(UtmKey key) {
    if (values[key.index()] == null) {
      return this;
    }
    @Nullable String[] copy = values.clone();
    copy[key.index()] = null;
    return ofArray(copy);
  }

  /**
   * Tells whether there are no tags.
   *
   * @return true if no key has a value
   */
  public boolean isEmpty() {
    for (String value : values) {
      if (value != null) {
        return false;
      }
    }
    return true;
  }

  /**
   * The tags as a map, in the order of {@link UtmKey}.
   *
   * @return an immutable map of the keys that have a value
   */
  public Map<UtmKey, String> asMap() {
    EnumMap<UtmKey, String> map = new EnumMap<>(UtmKey.class);
    for (int i = 0; i < values.length; i++) {
      String value = values[i];
      if (value != null) {
        map.put(UtmKey.at(i), value);
      }
    }
    return Collections.unmodifiableMap(map);
  }

  /**
   * Writes the tags as a query string, percent-encoded: {@code utm_source=vk&utm_campaign=50%25off}.
   *
   * @return the query without a leading {@code ?}; empty if there are no tags
   */
  public String toQuery() {
    LinkWriter out = new LinkWriter(LinkWriter.roomFor(values));
    for (int i = 0; i < values.length; i++) {
      String value = values[i];
      if (value != null) {
        if (!out.isEmpty()) {
          out.append('&');
        }
        out.tag(UtmKey.at(i), value, TagStyle.STANDARD);
      }
    }
    return out.toString();
  }

  static String checked(UtmKey key, String value) {
    requireNonNull(value, key.parameter());
    checkArgument(
        !value.isEmpty(),
        "the value of %s is empty: leave it out, or take it out by without(%s)",
        key.parameter(),
        key);
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UtmParameters that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /** Gives the tags by parameter name, decoded: <code>{utm_source=vk, utm_campaign=50%off}</code>. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    asMap()
        .forEach((key, value) -> text.append(text.length() > 1 ? ", " : "")
            .append(key.parameter())
            .append('=')
            .append(value));
    return text.append('}').toString();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(new EnumMap<>(asMap()));
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("UtmParameters are read through their serial form only");
  }

  private record SerialForm(EnumMap<UtmKey, String> values) implements Serializable {

    @Serial
    private Object readResolve() {
      return of(values);
    }
  }
}
