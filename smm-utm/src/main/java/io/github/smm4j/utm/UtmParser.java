package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads tags and click ids out of any text, and tells where each stood and what was wrong with it.
 *
 * <pre>{@code
 * UtmParser parser = UtmParser.builder()
 *     .names(ParameterNames.MATOMO)
 *     .duplicates(DuplicatePolicy.LAST)
 *     .fallbackCharset(Charset.forName("windows-1251"))
 *     .build();
 * UtmParse parse = parser.parse("https://a.example/?pk_source=vk&mtm_medium=cpc&yclid=15");
 * parse.parameters();     // {utm_source=vk, utm_medium=cpc}
 * parse.clickIds();       // [yclid=15 (yandex_direct, PAID)]
 * parse.issues();         // []
 * }</pre>
 *
 * <p>A parser is built once and may be used by many threads. It never fails, whatever the text, and takes time linear in
 * its length. With the {@linkplain #standard() standard settings} it gives the same parameters as
 * {@link UtmParameters#parse}, which is faster.
 *
 * <p>What counts as a tag:
 *
 * <ul>
 *   <li>The query lies between the first {@code ?} and the first {@code #}, the fragment behind that. In both,
 *       {@code &} separates; in the fragment {@code ?} does too, so that {@code #/route?utm_source=vk} is read.
 *   <li>Names are matched without regard to ASCII case, also where they are percent-encoded, escaped for HTML
 *       (<code>&amp;amp;utm_source</code>) or those of an array ({@code utm_source[]}). A {@code ;} separates where a tag,
 *       a click id or {@code erid} follows it, and behind that, up to the next {@code &}, before every name and {@code =}; it
 *       is a part of the value elsewhere.
 *   <li>Values are decoded, and else kept as they are.
 * </ul>
 *
 * @serial exclude
 */
public final class UtmParser implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final UtmParser STANDARD = builder().build();

  private final ParameterNames names;
  private final DuplicatePolicy duplicates;
  private final FragmentPolicy fragment;
  private final DoubleEncoding doubleEncoding;
  private final transient @Nullable Charset fallbackCharset;
  private final transient KnownNames knownNames;
  private final transient TagScanner.Visitor<LinkReading> visitor;

  private UtmParser(Builder builder) {
    this.names = builder.names;
    this.duplicates = builder.duplicates;
    this.fragment = builder.fragment;
    this.doubleEncoding = builder.doubleEncoding;
    this.fallbackCharset = builder.fallbackCharset;
    this.knownNames = new KnownNames(names);
    this.visitor = new LinkReading.Start(this);
  }

  /**
   * Gives the parser with the standard settings, those that {@link Builder} starts with.
   *
   * @return the parser
   */
  public static UtmParser standard() {
    return STANDARD;
  }

  /**
   * Starts a parser with settings of your own.
   *
   * @return a builder with the standard settings
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a text.
   *
   * @param url any text
   * @return what it holds
   */
  public UtmParse parse(String url) {
    return LinkReading.read(this, url);
  }

  DuplicatePolicy duplicates() {
    return duplicates;
  }

  FragmentPolicy fragment() {
    return fragment;
  }

  DoubleEncoding doubleEncoding() {
    return doubleEncoding;
  }

  @Nullable
  Charset fallbackCharset() {
    return fallbackCharset;
  }

  KnownNames knownNames() {
    return knownNames;
  }

  TagScanner.Visitor<LinkReading> visitor() {
    return visitor;
  }

  /** Parsers are equal if their settings are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof UtmParser that
        && names.equals(that.names)
        && duplicates == that.duplicates
        && fragment == that.fragment
        && doubleEncoding == that.doubleEncoding
        && Objects.equals(fallbackCharset, that.fallbackCharset);
  }

  @Override
  public int hashCode() {
    return Objects.hash(names, fallbackCharset);
  }

  /** Gives the settings. */
  @Override
  public String toString() {
    return "UtmParser{names=" + names
        + ", duplicates=" + duplicates
        + ", fragment=" + fragment
        + ", doubleEncoding=" + doubleEncoding
        + ", fallbackCharset=" + (fallbackCharset == null ? "none" : fallbackCharset.name())
        + "}";
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(
        names,
        duplicates,
        fragment,
        doubleEncoding,
        fallbackCharset == null ? "" : fallbackCharset.name());
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a UtmParser is read through its serial form only");
  }

  /** Builds a {@link UtmParser}. */
  public static final class Builder {
    private static final String ASCII_SAMPLE = "utm_source=1&";

    private ParameterNames names = ParameterNames.GA4;
    private DuplicatePolicy duplicates = DuplicatePolicy.FIRST_NON_EMPTY;
    private FragmentPolicy fragment = FragmentPolicy.FALLBACK;
    private DoubleEncoding doubleEncoding = DoubleEncoding.KEEP;
    private @Nullable Charset fallbackCharset;

    private Builder() {}

    /**
     * Sets the names of the tags.
     *
     * @param names the dialect; {@link ParameterNames#GA4} unless set
     * @return this builder
     */
    public Builder names(ParameterNames names) {
      this.names = requireNonNull(names);
      return this;
    }

    /**
     * Sets which value counts where a tag stands several times in query or fragment.
     *
     * @param duplicates the policy; {@link DuplicatePolicy#FIRST_NON_EMPTY} unless set
     * @return this builder
     */
    public Builder duplicates(DuplicatePolicy duplicates) {
      this.duplicates = requireNonNull(duplicates);
      return this;
    }

    /**
     * Sets what tags in the fragment count for.
     *
     * @param fragment the policy; {@link FragmentPolicy#FALLBACK} unless set
     * @return this builder
     */
    public Builder fragment(FragmentPolicy fragment) {
      this.fragment = requireNonNull(fragment);
      return this;
    }

    /**
     * Sets what to do with values that were percent-encoded twice.
     *
     * @param doubleEncoding what to do; {@link DoubleEncoding#KEEP} unless set
     * @return this builder
     */
    public Builder doubleEncoding(DoubleEncoding doubleEncoding) {
      this.doubleEncoding = requireNonNull(doubleEncoding);
      return this;
    }

    /**
     * Sets the charset of values whose bytes are not UTF-8: {@code windows-1251} for old Russian sites,
     * {@code ISO-8859-7} for old Greek ones. Unless set, such bytes become U+FFFD. A value that is UTF-8 but for its last
     * character, which was cut, is read as UTF-8 all the same.
     *
     * @param charset the charset
     * @return this builder
     * @throws IllegalArgumentException if ASCII does not mean the same in it, as in UTF-16
     */
    public Builder fallbackCharset(Charset charset) {
      checkArgument(
          ASCII_SAMPLE.equals(
              new String(ASCII_SAMPLE.getBytes(StandardCharsets.US_ASCII), charset)),
          "links cannot be written in %s: ASCII does not mean the same in it",
          charset);
      this.fallbackCharset = charset;
      return this;
    }

    /**
     * Builds the parser.
     *
     * @return the parser
     */
    public UtmParser build() {
      return new UtmParser(this);
    }
  }

  private record SerialForm(
      ParameterNames names,
      DuplicatePolicy duplicates,
      FragmentPolicy fragment,
      DoubleEncoding doubleEncoding,
      String fallbackCharset)
      implements Serializable {

    @Serial
    private Object readResolve() {
      Builder builder = builder()
          .names(names)
          .duplicates(duplicates)
          .fragment(fragment)
          .doubleEncoding(doubleEncoding);
      return fallbackCharset.isEmpty()
          ? builder.build()
          : builder.fallbackCharset(Charset.forName(fallbackCharset)).build();
    }
  }
}
