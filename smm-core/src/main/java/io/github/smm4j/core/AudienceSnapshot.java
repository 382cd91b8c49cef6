package io.github.smm4j.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.MoreObjects;
import com.google.common.collect.ImmutableMap;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The audience of an account on a day: how many follow it, how many joined and left on that day, and of which segments
 * it is made.
 *
 * <pre>{@code
 * AudienceSnapshot day = AudienceSnapshot.builder(Network.VK, LocalDate.of(2026, 11, 20))
 *     .followers(10_000)
 *     .joined(120)
 *     .left(35)
 *     .segment("under 18", 1_900)
 *     .build();
 * day.tally();      // {followers=10000, followers_gained=120, followers_lost=35}
 * }</pre>
 *
 * <p>What is not known is empty, never zero.
 *
 * @serial exclude
 */
public final class AudienceSnapshot implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Network network;
  private final LocalDate day;
  private final @Nullable Long followers;
  private final @Nullable Long joined;
  private final @Nullable Long left;
  private final ImmutableMap<String, Long> segments;

  private AudienceSnapshot(Builder builder) {
    this.network = builder.network;
    this.day = builder.day;
    this.followers = builder.followers;
    this.joined = builder.joined;
    this.left = builder.left;
    this.segments = ImmutableMap.copyOf(builder.segments);
  }

  /**
   * Starts a snapshot.
   *
   * @param network where the account is
   * @param day the day, in the account's time zone
   * @return a builder
   */
  public static Builder builder(Network network, LocalDate day) {
    return new Builder(network, day);
  }

  /**
   * Where the account is.
   *
   * @return the network
   */
  public Network network() {
    return network;
  }

  /**
   * The day, in the account's time zone.
   *
   * @return the day
   */
  public LocalDate day() {
    return day;
  }

  /**
   * How many followed at the end of the day.
   *
   * @return 0 or more, or empty if not known
   */
  public OptionalLong followers() {
    return optional(followers);
  }

  /**
   * How many joined on the day.
   *
   * @return 0 or more, or empty if not known
   */
  public OptionalLong joined() {
    return optional(joined);
  }

  /**
   * How many left on the day.
   *
   * @return 0 or more, or empty if not known
   */
  public OptionalLong left() {
    return optional(left);
  }

  /**
   * How many members each segment has: of an age, a city, a language. Segments may overlap and need not cover all
   * followers.
   *
   * @return an immutable map in the order in which they were added
   */
  public Map<String, Long> segments() {
    return segments;
  }

  /**
   * Gives the numbers as {@link Measure#FOLLOWERS}, {@link Measure#FOLLOWERS_GAINED} and
   * {@link Measure#FOLLOWERS_LOST}.
   *
   * @return the tally, with what is known
   */
  public Tally tally() {
    return Tally.builder()
        .set(Measure.FOLLOWERS, followers())
        .set(Measure.FOLLOWERS_GAINED, joined())
        .set(Measure.FOLLOWERS_LOST, left())
        .build();
  }

  /**
   * Gives one segment against all followers, as {@link Measure#SEGMENT_MEMBERS} and {@link Measure#MEMBERS}.
   *
   * @param segment the name of a segment
   * @return the tally, with what is known
   */
  public Tally segmentTally(String segment) {
    return Tally.builder()
        .set(Measure.MEMBERS, followers())
        .set(Measure.SEGMENT_MEMBERS, optional(segments.get(segment)))
        .build();
  }

  private static OptionalLong optional(@Nullable Long number) {
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AudienceSnapshot that
        && network.equals(that.network)
        && day.equals(that.day)
        && Objects.equals(followers, that.followers)
        && Objects.equals(joined, that.joined)
        && Objects.equals(left, that.left)
        && segments.equals(that.segments);
  }

  @Override
  public int hashCode() {
    return Objects.hash(network, day, followers, joined, left, segments);
  }

  /** Gives what is known: {@code AudienceSnapshot{VK, 2026-11-20, followers=10000, joined=120}}. */
  @Override
  public String toString() {
    return MoreObjects.toStringHelper(this)
        .omitNullValues()
        .addValue(network)
        .addValue(day)
        .add("followers", followers)
        .add("joined", joined)
        .add("left", left)
        .add("segments", Optional.of(segments).filter(map -> !map.isEmpty()).orElse(null))
        .toString();
  }

  /** Builds an {@link AudienceSnapshot}. */
  public static final class Builder {
    private final Network network;
    private final LocalDate day;
    private @Nullable Long followers;
    private @Nullable Long joined;
    private @Nullable Long left;
    private final Map<String, Long> segments = new LinkedHashMap<>();

    private Builder(Network network, LocalDate day) {
      this.network = requireNonNull(network);
      this.day = requireNonNull(day);
    }

    /**
     * Sets how many followed at the end of the day.
     *
     * @param followers 0 or more
     * @return this builder
     * @throws IllegalArgumentException if negative
     */
    public Builder followers(long followers) {
      this.followers = notNegative("followers", followers);
      return this;
    }

    /**
     * Sets how many joined on the day.
     *
     * @param joined 0 or more
     * @return this builder
     * @throws IllegalArgumentException if negative
     */
    public Builder joined(long joined) {
      this.joined = notNegative("joined", joined);
      return this;
    }

    /**
     * Sets how many left on the day.
     *
     * @param left 0 or more
     * @return this builder
     * @throws IllegalArgumentException if negative
     */
    public Builder left(long left) {
      this.left = notNegative("left", left);
      return this;
    }

    /**
     * Adds a segment, or replaces its number.
     *
     * @param name its name, such as {@code under 18}; not blank
     * @param members 0 or more
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or the number negative
     */
    public Builder segment(String name, long members) {
      checkArgument(!name.isBlank(), "the name of a segment is blank");
      segments.put(name, notNegative("segment " + name, members));
      return this;
    }

    private static Long notNegative(String what, long number) {
      checkArgument(number >= 0, "%s must not be negative: %s", what, number);
      return number;
    }

    /**
     * Builds the snapshot.
     *
     * @return the snapshot
     */
    public AudienceSnapshot build() {
      return new AudienceSnapshot(this);
    }
  }
}
