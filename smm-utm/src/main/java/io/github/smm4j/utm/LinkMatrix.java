package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import io.github.smm4j.core.Network;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
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
 * <p>Links are made when they are asked for. There are at most {@value #DEFAULT_MAX}, unless {@link #max} says
 * otherwise. An axis that is not set leaves that tag alone. Every step gives a new matrix.
 */
public final class LinkMatrix {
  private static final int DEFAULT_MAX = 10_000;

  private final ImmutableSet<UtmLink> pages;
  private final ImmutableMap<UtmKey, ImmutableSet<String>> axes;
  private final int max;
  private final UnaryOperator<UtmLink> check;

  private LinkMatrix(
      ImmutableSet<UtmLink> pages,
      ImmutableMap<UtmKey, ImmutableSet<String>> axes,
      int max,
      UnaryOperator<UtmLink> check) {
    this.pages = pages;
    this.axes = axes;
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
    return new LinkMatrix(pages, more, max, check);
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
    return new LinkMatrix(pages, axes, links, check);
  }

  /**
   * Insists on a convention: {@link #stream} then throws {@link NamingConventionException} at the first link that breaks
   * it.
   *
   * @param convention the convention
   * @return the matrix
   */
  public LinkMatrix convention(NamingConvention convention) {
    return new LinkMatrix(pages, axes, max, convention::require);
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
   * content. Links that come out the same are given once.
   *
   * @return a stream of links
   * @throws IllegalStateException if there are more than the maximum
   */
  public Stream<UtmLink> stream() {
    if (size() > max) {
      throw new IllegalStateException("the matrix has " + size() + " links, more than " + max
          + ": take values out, or raise the maximum by max()");
    }
    Stream<UtmLink> links = pages.stream();
    for (UtmKey key : UtmKey.values()) {
      ImmutableSet<String> values = axes.get(key);
      if (values != null) {
        links = links.flatMap(link -> values.stream().map(value -> link.set(key, value)));
      }
    }
    return links.map(check).distinct();
  }

  /**
   * Makes the links as a CSV table (RFC 4180): a header, then one row for each link.
   *
   * @return lines with the columns {@code url} and one for each axis, each ended by CR and LF
   * @throws IllegalStateException if there are more than the maximum
   */
  public String toCsv() {
    List<UtmKey> keys = Arrays.stream(UtmKey.values()).filter(axes::containsKey).toList();
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
