package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import io.github.smm4j.core.Network;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * All links of a campaign: landing pages x sources x mediums x campaigns x terms x contents.
 *
 * <pre>{@code
 * LinkMatrix.of("https://shop.example/")
 *     .sources(Network.VK, Network.FACEBOOK).mediums("social").contents("a", "b").campaign("spring")
 *     .stream();       // 4 links
 * }</pre>
 *
 * <p>Links are made one at a time, when they are asked for, and none is kept: a matrix needs memory for its pages and
 * values only. There are at most {@value #DEFAULT_MAX} links, unless {@link #max} says otherwise. An axis that is not
 * set leaves that tag alone. Every step gives a new matrix.
 */
public final class LinkMatrix {
  private static final int DEFAULT_MAX = 10_000;

  private final ImmutableSet<UtmLink> pages;
  private final ImmutableMap<UtmKey, ImmutableSet<String>> axes;
  private final MacroEncoding macros;
  private final int max;
  private final UnaryOperator<UtmLink> check;

  private LinkMatrix(
      ImmutableSet<UtmLink> pages,
      ImmutableMap<UtmKey, ImmutableSet<String>> axes,
      MacroEncoding macros,
      int max,
      UnaryOperator<UtmLink> check) {
    this.pages = pages;
    this.axes = axes;
    this.macros = requireNonNull(macros);
    this.max = max;
    this.check = check;
  }

  /**
   * Starts with landing pages.
   *
   * @param urls the links; one that stands twice counts once
   * @return the matrix
   * @throws IllegalArgumentException if there is none
   * @throws UntaggableUrlException if one cannot carry tags
   */
  public static LinkMatrix of(String... urls) {
    checkArgument(urls.length > 0, "a matrix needs a landing page");
    return new LinkMatrix(
        Arrays.stream(urls).map(UtmLink::to).collect(ImmutableSet.toImmutableSet()),
        ImmutableMap.of(),
        MacroEncoding.PERCENT_ENCODED,
        DEFAULT_MAX,
        UnaryOperator.identity());
  }

  /**
   * Sets the sources.
   *
   * @param networks the networks, by their ids
   * @return the matrix
   */
  public LinkMatrix sources(Network... networks) {
    return axis(UtmKey.SOURCE, Arrays.stream(networks).map(Network::id).toArray(String[]::new));
  }

  /**
   * Sets the sources.
   *
   * @param sources the values of {@code utm_source}; none empty
   * @return the matrix
   * @throws IllegalArgumentException if one is empty
   */
  public LinkMatrix sources(String... sources) {
    return axis(UtmKey.SOURCE, sources);
  }

  /**
   * Sets the mediums.
   *
   * @param mediums the values of {@code utm_medium}; none empty
   * @return the matrix
   * @throws IllegalArgumentException if one is empty
   */
  public LinkMatrix mediums(String... mediums) {
    return axis(UtmKey.MEDIUM, mediums);
  }

  /**
   * Sets the medium.
   *
   * @param medium the value of {@code utm_medium}; not empty
   * @return the matrix
   * @throws IllegalArgumentException if it is empty
   */
  public LinkMatrix medium(String medium) {
    return axis(UtmKey.MEDIUM, medium);
  }

  /**
   * Sets the campaigns.
   *
   * @param campaigns the values of {@code utm_campaign}; none empty
   * @return the matrix
   * @throws IllegalArgumentException if one is empty
   */
  public LinkMatrix campaigns(String... campaigns) {
    return axis(UtmKey.CAMPAIGN, campaigns);
  }

  /**
   * Sets the campaign.
   *
   * @param campaign the value of {@code utm_campaign}; not empty
   * @return the matrix
   * @throws IllegalArgumentException if it is empty
   */
  public LinkMatrix campaign(String campaign) {
    return axis(UtmKey.CAMPAIGN, campaign);
  }

  /**
   * Sets the terms.
   *
   * @param terms the values of {@code utm_term}; none empty
   * @return the matrix
   * @throws IllegalArgumentException if one is empty
   */
  public LinkMatrix terms(String... terms) {
    return axis(UtmKey.TERM, terms);
  }

  /**
   * Sets the contents.
   *
   * @param contents the values of {@code utm_content}; none empty
   * @return the matrix
   * @throws IllegalArgumentException if one is empty
   */
  public LinkMatrix contents(String... contents) {
    return axis(UtmKey.CONTENT, contents);
  }

  private LinkMatrix axis(UtmKey key, String... values) {
    checkArgument(
        values.length > 0, "the matrix has no value for %s: leave it out", key.parameter());
    for (String value : values) {
      UtmParameters.checked(key, value);
    }
    ImmutableMap<UtmKey, ImmutableSet<String>> more =
        ImmutableMap.<UtmKey, ImmutableSet<String>>builder()
            .putAll(axes)
            .put(key, ImmutableSet.copyOf(values))
            .buildKeepingLast();
    return new LinkMatrix(pages, more, macros, max, check);
  }

  /**
   * Chooses how macros of ad platforms are written.
   *
   * @param encoding the way; {@link MacroEncoding#PERCENT_ENCODED} unless set
   * @return the matrix
   */
  public LinkMatrix macros(MacroEncoding encoding) {
    return new LinkMatrix(pages, axes, encoding, max, check);
  }

  /**
   * Sets how many links there may be.
   *
   * @param links the number; positive
   * @return the matrix
   * @throws IllegalArgumentException if it is not positive
   */
  public LinkMatrix max(int links) {
    checkArgument(links > 0, "the maximum number of links is positive: %s", links);
    return new LinkMatrix(pages, axes, macros, links, check);
  }

  /**
   * Insists on a convention: {@link #stream} then throws {@link NamingConventionException} at the first link that breaks
   * it.
   *
   * @param convention the convention
   * @return the matrix
   */
  public LinkMatrix convention(NamingConvention convention) {
    return new LinkMatrix(pages, axes, macros, max, convention::require);
  }

  /**
   * How many links there are, before those that come out the same are dropped.
   *
   * @return the number; {@code Long.MAX_VALUE} if it is larger
   */
  public long size() {
    long size = pages.size();
    for (ImmutableSet<String> values : axes.values()) {
      size = LongMath.saturatedMultiply(size, values.size());
    }
    return size;
  }

  /**
   * Makes the links, one after the other: the last axis changes first, in the order source, medium, campaign, term,
   * content. Links that come out the same are given once: pages that differ only in tags that are set, and values that
   * are written the same. They are dropped before the first link is made, so the stream keeps no link.
   *
   * @return a stream of links, lazy by its iterator as well
   * @throws IllegalStateException if there are more than the maximum
   */
  public Stream<UtmLink> stream() {
    if (size() > max) {
      throw new IllegalStateException("the matrix has " + size() + " links, more than " + max
          + ": take values out, or raise the maximum by max()");
    }
    List<UtmKey> keys = keys();
    ImmutableList<ImmutableList<String>> values = keys.stream()
        .map(key -> writtenOnce(
            requireNonNull(axes.get(key)),
            value -> UtmLink.to("a").macros(macros).set(key, value).toString()))
        .collect(ImmutableList.toImmutableList());
    // a tag is written in one place of a page, whatever its value: two pages that give one link in
    // common give the same links
    ImmutableList<UtmLink> bases = writtenOnce(
        pages.stream().map(page -> page.macros(macros)).toList(),
        page -> link(page, keys, values, 0).toString());
    long links = values.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
    // mapMulti, not map: count() would skip the check of a stream whose size is known
    return LongStream.range(0, bases.size() * links)
        .boxed()
        .mapMulti((Long i, Consumer<UtmLink> next) ->
            next.accept(check.apply(link(bases.get((int) (i / links)), keys, values, i % links))));
  }

  private List<UtmKey> keys() {
    return Arrays.stream(UtmKey.values()).filter(axes::containsKey).toList();
  }

  private static <T> ImmutableList<T> writtenOnce(Iterable<T> all, Function<T, String> written) {
    Set<String> seen = new HashSet<>();
    ImmutableList.Builder<T> once = ImmutableList.builder();
    for (T one : all) {
      if (seen.add(written.apply(one))) {
        once.add(one);
      }
    }
    return once.build();
  }

  /** The link with that number of those of a page: the place of the value in the last axis is its last digit. */
  private static UtmLink link(
      UtmLink page, List<UtmKey> keys, List<ImmutableList<String>> values, long number) {
    int[] places = new int[keys.size()];
    long rest = number;
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = (int) (rest % values.get(i).size());
      rest /= values.get(i).size();
    }
    UtmLink link = page;
    for (int i = 0; i < places.length; i++) {
      link = link.set(keys.get(i), values.get(i).get(places[i]));
    }
    return link;
  }

  /**
   * Makes the links as a CSV table (RFC 4180): a header, then one row for each link. What begins with {@code =},
   * {@code +}, {@code -} or {@code @} gets an apostrophe before it, since a spreadsheet would run it as a formula. The table
   * is one text, in memory as a whole; write the rows of {@link #stream} where that is too much.
   *
   * @return lines with the columns {@code url} and one for each axis, each ended by CR and LF
   * @throws IllegalStateException if there are more than the maximum
   */
  public String toCsv() {
    List<UtmKey> keys = keys();
    StringBuilder csv = new StringBuilder();
    Csv.row(csv, Stream.concat(Stream.of("url"), keys.stream().map(UtmKey::parameter)));
    stream().forEach(link -> {
      UtmParameters utm = link.parameters();
      Csv.row(
          csv,
          Stream.concat(
              Stream.of(link.toString()), keys.stream().map(key -> utm.get(key).orElse(""))));
    });
    return csv.toString();
  }

  /** Gives the number of links and the axes. */
  @Override
  public String toString() {
    return size() + " links: " + pages.size() + " pages, " + axes;
  }
}
