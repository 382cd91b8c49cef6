package io.github.smm4j.metrics.content;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.PostFormat;
import io.github.smm4j.core.PostPurpose;
import io.github.smm4j.core.Promotion;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Of what kinds posts are: the mix of content, to be held against a target such as 80/20.
 *
 * <pre>{@code
 * ContentMix<Boolean> selling = ContentMix.selling(posts);
 * selling.share(true);                   // Share of posts 18 % (9 / 50)
 * selling.share(true).interval(0.95);
 * selling.above(true, 0.2);              // -0.02: below the target of 20 %
 * ContentMix.formats(posts).counts();    // {PHOTO=40, VIDEO=10}
 * }</pre>
 *
 * <p>Posts whose kind is not known are counted as unknown and are in no share. Immutable.
 *
 * @param <K> the kinds
 */
public final class ContentMix<K extends Comparable<? super K>> {

  private static final Kpi SHARE = Kpi.define("share_of_posts")
      .title("Share of posts")
      .ratio(Measure.POSTS_OF_KIND, Measure.POSTS)
      .percent()
      .neutral()
      .proportion()
      .build();

  private final ImmutableMap<K, Long> counts;
  private final long known;
  private final long unknown;

  private ContentMix(ImmutableMap<K, Long> counts, long unknown) {
    this.counts = counts;
    this.known = counts.values().stream().mapToLong(Long::longValue).sum();
    this.unknown = unknown;
  }

  /**
   * Counts posts by kinds of one's own.
   *
   * @param posts the posts
   * @param kind gives the kind of a post, or empty if it is not known
   * @param <K> the kinds
   * @return the mix
   */
  public static <K extends Comparable<? super K>> ContentMix<K> of(
      Iterable<Post> posts, Function<Post, Optional<K>> kind) {
    Map<K, Long> counts = new TreeMap<>();
    long unknown = 0;
    for (Post post : posts) {
      Optional<K> known = kind.apply(post);
      if (known.isPresent()) {
        counts.merge(known.get(), 1L, Long::sum);
      } else {
        unknown++;
      }
    }
    return new ContentMix<>(ImmutableMap.copyOf(counts), unknown);
  }

  /**
   * Counts posts by purpose.
   *
   * @param posts the posts
   * @return the mix
   */
  public static ContentMix<PostPurpose> purposes(Iterable<Post> posts) {
    return of(posts, Post::purpose);
  }

  /**
   * Counts posts that sell (true) and others (false), as the 80/20 rule does: at most 20 % should sell.
   *
   * @param posts the posts
   * @return the mix
   */
  public static ContentMix<Boolean> selling(Iterable<Post> posts) {
    return of(posts, post -> post.purpose().map(PostPurpose::isSelling));
  }

  /**
   * Counts posts by form.
   *
   * @param posts the posts
   * @return the mix
   */
  public static ContentMix<PostFormat> formats(Iterable<Post> posts) {
    return of(posts, Post::format);
  }

  /**
   * Counts advertising posts, paid for, and organic ones.
   *
   * @param posts the posts
   * @return the mix
   */
  public static ContentMix<Promotion> advertising(Iterable<Post> posts) {
    return of(posts, Post::promotion);
  }

  /**
   * How many posts there are of each kind.
   *
   * @return an immutable map in the order of the kinds
   */
  public Map<K, Long> counts() {
    return counts;
  }

  /**
   * How many posts are of a kind that is not known.
   *
   * @return 0 or more
   */
  public long unknown() {
    return unknown;
  }

  /**
   * The share of a kind among the posts whose kind is known.
   *
   * @param kind a kind
   * @return the share, with an interval and the posts behind it; undefined if no kind is known
   */
  public KpiValue share(K kind) {
    return SHARE.of(Tally.builder()
        .set(Measure.POSTS, known)
        .set(Measure.POSTS_OF_KIND, counts.getOrDefault(kind, 0L))
        .build());
  }

  /**
   * By how much the share of a kind is above its target.
   *
   * @param kind a kind
   * @param target the share wanted, 0 to 1
   * @return 0.05 for 5 points above it, below 0 if below it; empty if no kind is known
   * @throws IllegalArgumentException if the target is not from 0 to 1
   */
  public Optional<Double> above(K kind, double target) {
    checkArgument(target >= 0 && target <= 1, "a share from 0 to 1, not %s", target);
    KpiValue share = share(kind);
    return share.isDefined() ? Optional.of(share.asDouble() - target) : Optional.empty();
  }

  /** Gives {@code {PHOTO=40, VIDEO=10}, 2 unknown}. */
  @Override
  public String toString() {
    return counts + (unknown == 0 ? "" : ", " + unknown + " unknown");
  }
}
