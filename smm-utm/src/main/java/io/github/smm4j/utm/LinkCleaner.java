package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.utm.hosts.HostName;
import io.github.smm4j.utm.hosts.UrlHost;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes tags and click ids out of links, and keeps everything else as it is, character for character.
 *
 * <pre>{@code
 * LinkCleaner.standard().clean("https://a.example/?sku=7&utm_source=vk&gclid=Cj0K#reviews");
 * // https://a.example/?sku=7#reviews
 *
 * LinkCleaner ours = LinkCleaner.builder()
 *     .remove("ref", "promo_*")
 *     .keepOn("partner.example", "utm_source")
 *     .build();
 * }</pre>
 *
 * <p>The standard cleaner removes every parameter whose name begins with {@code utm_}, and the click ids of the data
 * file. {@code erid}, the Russian ad-marking token, is never removed: the law asks for it. It stays even behind a
 * {@code ;} or {@code ?} in a value that is removed, and so does what you keep. Taking out the tags that
 * {@link UtmLink} has added gives the link as it was before.
 *
 * <p>Names are matched without regard to ASCII case, but for click ids; they are found in the query and in the fragment,
 * as {@link UtmParser} finds them. No text makes a cleaner fail.
 *
 * @serial exclude
 */
public final class LinkCleaner implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final LinkCleaner STANDARD = builder().build();

  /** By RFC 1035; each label of a host is tried, so that longer ones would take time by the square. */
  private static final int LONGEST_HOST = 253;

  private final ImmutableSet<String> removed;
  private final ImmutableSet<String> kept;
  private final ImmutableListMultimap<String, String> keptByHost;
  private final transient NameTable removedNames;
  private final transient NameTable keptNames;
  private final transient ImmutableMap<String, NameTable> keptNamesByHost;

  private LinkCleaner(Builder builder) {
    this.removed = builder.removed.build();
    this.kept = builder.kept.build();
    this.keptByHost = builder.keptByHost.build();
    this.removedNames = removedNames(removed, kept, keptByHost.values());
    this.keptNames = names(kept);
    ImmutableMap.Builder<String, NameTable> byHost = ImmutableMap.builder();
    keptByHost.asMap().forEach((host, names) -> byHost.put(host, names(names)));
    this.keptNamesByHost = byHost.buildOrThrow();
  }

  private static NameTable removedNames(
      Collection<String> more, Collection<String> kept, Collection<String> keptSomewhere) {
    NameTable.Builder table = NameTable.builder();
    for (UtmKey key : UtmKey.values()) {
      table.tag(key.parameter(), 0);
    }
    table.tag("utm_*", 0);
    ClickIdTable.standard().addTo(table, 0);
    more.forEach(name -> table.name(name, 0));
    kept.forEach(table::kept);
    keptSomewhere.forEach(table::kept);
    return table.build();
  }

  private static NameTable names(Collection<String> names) {
    NameTable.Builder table = NameTable.builder();
    names.forEach(name -> table.name(name, 0));
    return table.build();
  }

  /**
   * Gives the cleaner that removes {@code utm_*} and the click ids.
   *
   * @return the cleaner
   */
  public static LinkCleaner standard() {
    return STANDARD;
  }

  /**
   * Starts a cleaner of your own.
   *
   * @return a builder that removes what the standard cleaner removes
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Cleans a link.
   *
   * @param url any text
   * @return the text without the parameters that this cleaner removes; the same text if there are none
   */
  public String clean(String url) {
    List<Span> spans = spans(url);
    if (spans.isEmpty()) {
      return url;
    }
    LinkEditor editor = new LinkEditor(url, TagStyle.STANDARD, 0);
    spans.forEach(editor::remove);
    return editor.finish();
  }

  /**
   * Tells what {@link #clean} removes from a link.
   *
   * @param url any text
   * @return the parameters in the order in which they stand in the text; an immutable list
   */
  public List<FoundParameter> inspect(String url) {
    List<FoundParameter> parameters = new ArrayList<>();
    for (Span span : spans(url)) {
      String spelling = PercentDecoder.decode(url, span.name(), span.nameEnd());
      UtmKey key = UtmKey.find(withoutBrackets(spelling)).orElse(null);
      String name = key == null ? spelling : key.parameter();
      parameters.add(new FoundParameter(
          url,
          span.place(),
          span.code(),
          span.name(),
          span.nameEnd(),
          span.end(),
          key,
          name,
          PercentDecoder.decode(url, span.value(), span.end())));
    }
    return Collections.unmodifiableList(parameters);
  }

  private static String withoutBrackets(String name) {
    int bracket = name.indexOf('[');
    return bracket > 0 && name.endsWith("]") ? name.substring(0, bracket) : name;
  }

  private List<Span> spans(String url) {
    List<Span> spans = Span.of(url, removedNames);
    if (spans.isEmpty()) {
      return spans;
    }
    NameTable keptHere =
        keptNamesByHost.isEmpty() ? null : keptOn(HostName.toAscii(UrlHost.of(url)));
    spans.removeIf(
        span -> isIn(keptNames, url, span) || (keptHere != null && isIn(keptHere, url, span)));
    return spans;
  }

  private static boolean isIn(NameTable names, String url, Span span) {
    return names.find(url, span.name(), span.end()) != NameTable.NONE;
  }

  /** The names that are kept on a host: those of the longest parent domain that has some. */
  private @Nullable NameTable keptOn(String host) {
    if (host.length() > LONGEST_HOST) {
      return null;
    }
    for (int start = 0; ; start = host.indexOf('.', start) + 1) {
      NameTable names = keptNamesByHost.get(host.substring(start));
      if (names != null || host.indexOf('.', start) < 0) {
        return names;
      }
    }
  }

  /** Cleaners are equal if they remove and keep the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof LinkCleaner that
        && removed.equals(that.removed)
        && kept.equals(that.kept)
        && keptByHost.equals(that.keptByHost);
  }

  @Override
  public int hashCode() {
    return Objects.hash(removed, kept, keptByHost);
  }

  /** Gives the names of the user's. */
  @Override
  public String toString() {
    return "LinkCleaner{utm_*, click ids, " + removed + "; without " + kept + ", by host "
        + keptByHost + "}";
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(removed, kept, keptByHost);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a LinkCleaner is read through its serial form only");
  }

  /** Builds a {@link LinkCleaner}. */
  public static final class Builder {
    private static final CharMatcher NOT_IN_NAMES =
        CharMatcher.whitespace().or(CharMatcher.javaIsoControl()).or(CharMatcher.anyOf("&=#?;%[]"));

    private final ImmutableSet.Builder<String> removed = ImmutableSet.builder();
    private final ImmutableSet.Builder<String> kept =
        ImmutableSet.<String>builder().add(NameTable.ERID);
    private final ImmutableListMultimap.Builder<String, String> keptByHost =
        ImmutableListMultimap.builder();

    private Builder() {}

    /**
     * Removes further parameters.
     *
     * @param names their names; a last {@code *} stands for whatever follows: {@code promo_*}
     * @return this builder
     * @throws IllegalArgumentException if a name is {@code erid}, is empty, or has characters in it that no parameter
     *     name has
     */
    public Builder remove(String... names) {
      for (String name : names) {
        checkArgument(
            !Ascii.equalsIgnoreCase(name, NameTable.ERID),
            "erid marks an ad as the Russian law asks for it, so it is never removed");
        removed.add(checked(name));
      }
      return this;
    }

    /**
     * Removes the tags of a dialect.
     *
     * @param names the dialect
     * @return this builder
     */
    public Builder remove(ParameterNames names) {
      for (UtmKey key : UtmKey.values()) {
        removed.addAll(names.names(key));
      }
      return this;
    }

    /**
     * Keeps parameters on all hosts, whatever else says that they are removed.
     *
     * @param names their names; a last {@code *} stands for whatever follows
     * @return this builder
     * @throws IllegalArgumentException if a name is empty, or has characters in it that no parameter name has
     */
    public Builder keep(String... names) {
      for (String name : names) {
        kept.add(checked(name));
      }
      return this;
    }

    /**
     * Keeps parameters of links to one host. Where both a domain and its subdomain are named, the subdomain's names
     * count alone.
     *
     * @param host the host: it stands for itself and its subdomains; an internationalized one in letters or in Punycode,
     *     whichever the links have
     * @param names the names; a last {@code *} stands for whatever follows
     * @return this builder
     * @throws IllegalArgumentException if host or a name is empty, or has characters in it that none has
     */
    public Builder keepOn(String host, String... names) {
      String domain = UrlHost.of("//" + host);
      checkArgument(
          !domain.isEmpty() && Ascii.equalsIgnoreCase(domain, host),
          "a host is given as shop.example: \"%s\"",
          host);
      for (String name : names) {
        keptByHost.put(HostName.toAscii(domain), checked(name));
      }
      return this;
    }

    private static String checked(String name) {
      checkArgument(
          !name.isEmpty() && !name.equals("*") && NOT_IN_NAMES.matchesNoneOf(name),
          "no parameter has this name: \"%s\"",
          name);
      return Ascii.toLowerCase(name);
    }

    /**
     * Builds the cleaner.
     *
     * @return the cleaner
     */
    public LinkCleaner build() {
      return new LinkCleaner(this);
    }
  }

  private record SerialForm(
      ImmutableSet<String> removed,
      ImmutableSet<String> kept,
      ImmutableListMultimap<String, String> keptByHost)
      implements Serializable {

    @Serial
    private Object readResolve() {
      Builder builder = builder();
      builder.remove(removed.toArray(new String[0]));
      builder.keep(kept.toArray(new String[0]));
      keptByHost.forEach(builder::keepOn);
      return builder.build();
    }
  }
}
