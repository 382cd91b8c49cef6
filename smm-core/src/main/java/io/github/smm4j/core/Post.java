package io.github.smm4j.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.MoreObjects;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post on a network and what was measured on it.
 *
 * <pre>{@code
 * Post post = Post.builder("42", Network.VK)
 *     .publishedAt(Instant.parse("2026-11-20T09:00:00Z"))
 *     .format(PostFormat.VIDEO)
 *     .purpose(PostPurpose.USEFUL)
 *     .promotion(Promotion.ORGANIC)
 *     .tally(Tally.builder().set(REACH, 8_400).set(LIKES, 510).build())
 *     .build();
 * }</pre>
 *
 * <p>What is not known is empty, never a default.
 *
 * @serial exclude
 */
public final class Post implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final String id;
  private final Network network;
  private final @Nullable Instant publishedAt;
  private final @Nullable PostFormat format;
  private final @Nullable PostPurpose purpose;
  private final @Nullable Promotion promotion;
  private final Tally tally;

  private Post(Builder builder) {
    this.id = builder.id;
    this.network = builder.network;
    this.publishedAt = builder.publishedAt;
    this.format = builder.format;
    this.purpose = builder.purpose;
    this.promotion = builder.promotion;
    this.tally = builder.tally;
  }

  /**
   * Starts a post.
   *
   * @param id the network's id of it; not blank
   * @param network where it was published
   * @return a builder
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder builder(String id, Network network) {
    return new Builder(id, network);
  }

  /**
   * The network's id of it.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * Where it was published.
   *
   * @return the network
   */
  public Network network() {
    return network;
  }

  /**
   * When it was published.
   *
   * @return the instant, or empty if not known
   */
  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt);
  }

  /**
   * Its form.
   *
   * @return the form, or empty if not known
   */
  public Optional<PostFormat> format() {
    return Optional.ofNullable(format);
  }

  /**
   * What it is for.
   *
   * @return the purpose, or empty if not known
   */
  public Optional<PostPurpose> purpose() {
    return Optional.ofNullable(purpose);
  }

  /**
   * Whether it was shown for money.
   *
   * @return paid or organic, or empty if not known
   */
  public Optional<Promotion> promotion() {
    return Optional.ofNullable(promotion);
  }

  /**
   * What was measured on it.
   *
   * @return the tally; {@link Tally#empty()} if nothing was set
   */
  public Tally tally() {
    return tally;
  }

  /**
   * Starts a post from this one.
   *
   * @return a builder with the same content
   */
  public Builder toBuilder() {
    Builder builder = new Builder(id, network);
    builder.publishedAt = publishedAt;
    builder.format = format;
    builder.purpose = purpose;
    builder.promotion = promotion;
    builder.tally = tally;
    return builder;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Post that
        && id.equals(that.id)
        && network.equals(that.network)
        && Objects.equals(publishedAt, that.publishedAt)
        && format == that.format
        && purpose == that.purpose
        && promotion == that.promotion
        && tally.equals(that.tally);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, network, publishedAt, format, purpose, promotion, tally);
  }

  /** Gives what is known: {@code Post{42, VK, format=VIDEO, {reach=8400, likes=510}}}. */
  @Override
  public String toString() {
    return MoreObjects.toStringHelper(this)
        .omitNullValues()
        .addValue(id)
        .addValue(network)
        .add("publishedAt", publishedAt)
        .add("format", format)
        .add("purpose", purpose)
        .add("promotion", promotion)
        .addValue(tally)
        .toString();
  }

  /** Builds a {@link Post}. */
  public static final class Builder {
    private final String id;
    private final Network network;
    private @Nullable Instant publishedAt;
    private @Nullable PostFormat format;
    private @Nullable PostPurpose purpose;
    private @Nullable Promotion promotion;
    private Tally tally = Tally.empty();

    private Builder(String id, Network network) {
      checkArgument(!id.isBlank(), "the id of a post on %s is blank", network);
      this.id = id;
      this.network = requireNonNull(network);
    }

    /**
     * Sets when it was published.
     *
     * @param publishedAt the instant
     * @return this builder
     */
    public Builder publishedAt(Instant publishedAt) {
      this.publishedAt = requireNonNull(publishedAt);
      return this;
    }

    /**
     * Sets its form.
     *
     * @param format the form
     * @return this builder
     */
    public Builder format(PostFormat format) {
      this.format = requireNonNull(format);
      return this;
    }

    /**
     * Sets what it is for.
     *
     * @param purpose the purpose
     * @return this builder
     */
    public Builder purpose(PostPurpose purpose) {
      this.purpose = requireNonNull(purpose);
      return this;
    }

    /**
     * Sets whether it was shown for money.
     *
     * @param promotion paid or organic
     * @return this builder
     */
    public Builder promotion(Promotion promotion) {
      this.promotion = requireNonNull(promotion);
      return this;
    }

    /**
     * Sets what was measured on it.
     *
     * @param tally the numbers
     * @return this builder
     */
    public Builder tally(Tally tally) {
      this.tally = requireNonNull(tally);
      return this;
    }

    /**
     * Builds the post.
     *
     * @return the post
     */
    public Post build() {
      return new Post(this);
    }
  }
}
