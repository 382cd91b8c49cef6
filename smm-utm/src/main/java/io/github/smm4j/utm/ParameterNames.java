package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableListMultimap;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The names that tags have in links: a dialect. A key may have several names; the earlier ones go before the later ones,
 * wherever they stand in the link.
 *
 * <pre>{@code
 * ParameterNames.MATOMO.names(UtmKey.SOURCE);        // [mtm_source, matomo_source, pk_source, piwik_source, utm_source]
 * ParameterNames.prefixed("my_");                    // my_source, my_medium, ...
 * ParameterNames.builder().add(UtmKey.SOURCE, "src", "from").build().or(ParameterNames.GA4);
 * }</pre>
 *
 * <p>Names are matched without regard to ASCII case.
 *
 * @serial exclude
 */
public final class ParameterNames implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final String GA4_PREFIX = "utm_";

  /** The nine names of Google Analytics 4: {@code utm_source} and so on. Nearly every other system reads them too. */
  public static final ParameterNames GA4 = prefixed(GA4_PREFIX);

  /**
   * Matomo: {@code mtm_}, {@code matomo_}, then the old {@code pk_} and {@code piwik_}, then GA4's names, which Matomo
   * reads as well. {@code _keyword} and {@code _kwd} are the term, {@code _cid} is the id. Matomo's group and placement
   * have no counterpart among the nine keys.
   *
   * <p>Source: Matomo guides, "Campaign tracking" and "Manually build campaign tracking URLs".
   */
  public static final ParameterNames MATOMO = matomo();

  private final ImmutableListMultimap<UtmKey, String> names;

  private ParameterNames(Builder builder) {
    ImmutableListMultimap.Builder<UtmKey, String> copy = ImmutableListMultimap.builder();
    builder.names.forEach((name, key) -> copy.put(key, name));
    this.names = copy.build();
  }

  private static ParameterNames matomo() {
    Builder names = builder();
    for (String prefix : List.of("mtm_", "matomo_", "pk_", "piwik_")) {
      names
          .add(UtmKey.SOURCE, prefix + "source")
          .add(UtmKey.MEDIUM, prefix + "medium")
          .add(UtmKey.CAMPAIGN, prefix + "campaign")
          .add(UtmKey.TERM, prefix + "keyword", prefix + "kwd")
          .add(UtmKey.CONTENT, prefix + "content")
          .add(UtmKey.ID, prefix + "cid");
    }
    return names.build().or(GA4);
  }

  /**
   * Gives the nine names with another prefix than {@code utm_}.
   *
   * @param prefix the prefix: {@code my_} gives {@code my_source}, {@code my_medium} and so on
   * @return the names
   * @throws IllegalArgumentException if the prefix has characters other than ASCII letters, digits, {@code _}, {@code -}
   *     and {@code .}
   */
  public static ParameterNames prefixed(String prefix) {
    Builder names = builder();
    for (UtmKey key : UtmKey.values()) {
      names.add(key, prefix + key.parameter().substring(GA4_PREFIX.length()));
    }
    return names.build();
  }

  /**
   * Starts a list of names of your own.
   *
   * @return a builder without names
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The names of a key, the one that goes first in front.
   *
   * @param key the key
   * @return an immutable list, lower case; empty if the dialect has no such key
   */
  public List<String> names(UtmKey key) {
    return names.get(key);
  }

  /**
   * Adds the names of another dialect behind these.
   *
   * @param others the names to add
   * @return these names, then the others
   * @throws IllegalArgumentException if a name stands for another key there than here
   */
  public ParameterNames or(ParameterNames others) {
    Builder both = builder();
    names.forEach(both::add);
    others.names.forEach(both::add);
    return both.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParameterNames that && names.equals(that.names);
  }

  @Override
  public int hashCode() {
    return Objects.hash(names);
  }

  /** Gives the names by key: <code>{SOURCE=[utm_source], ...}</code>. */
  @Override
  public String toString() {
    return names.toString();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(names);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("ParameterNames are read through their serial form only");
  }

  /** Builds {@link ParameterNames}. */
  public static final class Builder {
    private static final CharMatcher IN_NAMES = CharMatcher.inRange('a', 'z')
        .or(CharMatcher.inRange('0', '9'))
        .or(CharMatcher.anyOf("_-."))
        .precomputed();

    private final Map<String, UtmKey> names = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds names of a key behind those that it has.
     *
     * @param key the key
     * @param names the names, the one that goes first in front; a name that the key has already is passed over
     * @return this builder
     * @throws IllegalArgumentException if a name is empty, stands for another key already, or has characters other than
     *     ASCII letters, digits, {@code _}, {@code -} and {@code .}
     */
    public Builder add(UtmKey key, String... names) {
      for (String name : names) {
        String lower = Ascii.toLowerCase(name);
        checkArgument(
            !lower.isEmpty() && IN_NAMES.matchesAllOf(lower),
            "a parameter name has ASCII letters, digits, _, - and . only: \"%s\"",
            name);
        UtmKey before = this.names.putIfAbsent(lower, key);
        checkArgument(
            before == null || before == key,
            "%s stands for %s already, not for %s",
            name,
            before,
            key);
      }
      return this;
    }

    /**
     * Builds the names.
     *
     * @return the names
     */
    public ParameterNames build() {
      return new ParameterNames(this);
    }
  }

  private record SerialForm(ImmutableListMultimap<UtmKey, String> names) implements Serializable {

    @Serial
    private Object readResolve() {
      Builder builder = builder();
      names.forEach(builder::add);
      return builder.build();
    }
  }
}
