package io.github.smm4j.metrics.content;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.smm4j.core.Post;
import io.github.smm4j.metrics.Direction;
import io.github.smm4j.metrics.Interval;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.exact.Quotient;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * At which weekday and hour posts did best, with the number of posts behind it and an interval. Slots with too few posts
 * are listed, but not ranked: the best of many small samples is mostly luck.
 *
 * <pre>{@code
 * PostingTimes times = PostingTimes.of(posts, kyiv, ERR, 10);
 * times.ranked();          // slots with at least 10 posts, best first
 * times.tooFew();          // the others, in the order of the week
 * }</pre>
 *
 * <p>A slot's number is the mean of its posts' values, each post counting the same, with the interval of Student's t.
 * When intervals of slots overlap, the order between them may well be chance; and posts of different times differ in
 * more than their time. Immutable.
 */
public final class PostingTimes {

  private static final int HOURS = 24;
  private static final double CONFIDENCE = 0.95;

  private final ImmutableList<Slot> ranked;
  private final ImmutableList<Slot> tooFew;
  private final long leftOut;

  private PostingTimes(ImmutableList<Slot> ranked, ImmutableList<Slot> tooFew, long leftOut) {
    this.ranked = ranked;
    this.tooFew = tooFew;
    this.leftOut = leftOut;
  }

  /**
   * An hour of a weekday.
   *
   * @param weekday the weekday
   * @param hour the hour in the local time of the zone, 0 to 23
   * @param posts how many posts were published in it
   * @param mean the mean of their values: 2 % is 0.02; the double nearest to the exact mean
   * @param interval where the true mean is, at 95 %; undefined for a single post
   */
  public record Slot(DayOfWeek weekday, int hour, int posts, double mean, Interval interval) {}

  /**
   * Looks at posts by weekday and hour.
   *
   * @param posts the posts
   * @param zone the time zone of the audience, in which weekdays and hours are told
   * @param kpi by what to judge them, such as {@link io.github.smm4j.metrics.Kpis#ERR}
   * @param leastPosts from how many posts on a slot is ranked, 2 or more
   * @return the times
   * @throws IllegalArgumentException if slots of less than 2 posts are to be ranked
   */
  public static PostingTimes of(Iterable<Post> posts, ZoneId zone, Kpi kpi, int leastPosts) {
    checkArgument(leastPosts >= 2, "a slot of %s posts cannot be ranked", leastPosts);
    Map<Integer, List<Double>> bySlot = new TreeMap<>();
    long leftOut = 0;
    for (Post post : posts) {
      KpiValue value = kpi.of(post.tally());
      if (post.publishedAt().isPresent() && value.isDefined()) {
        ZonedDateTime time = post.publishedAt().get().atZone(zone);
        int slot = (time.getDayOfWeek().getValue() - 1) * HOURS + time.getHour();
        bySlot.computeIfAbsent(slot, key -> new ArrayList<>()).add(value.asDouble());
      } else {
        leftOut++;
      }
    }
    List<Slot> ranked = new ArrayList<>();
    ImmutableList.Builder<Slot> tooFew = ImmutableList.builder();
    bySlot.forEach((slot, values) -> {
      Slot summary = slot(slot, values);
      if (values.size() >= leastPosts) {
        ranked.add(summary);
      } else {
        tooFew.add(summary);
      }
    });
    Comparator<Slot> ascending = Comparator.comparingDouble(Slot::mean);
    ranked.sort(kpi.direction() == Direction.LOWER_IS_BETTER ? ascending : ascending.reversed());
    return new PostingTimes(ImmutableList.copyOf(ranked), tooFew.build(), leftOut);
  }

  private static Slot slot(int slot, List<Double> values) {
    double[] numbers = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Slot(
        DayOfWeek.of(slot / HOURS + 1),
        slot % HOURS,
        numbers.length,
        Quotient.mean(numbers),
        Interval.ofMean(CONFIDENCE, numbers));
  }

  /**
   * The slots with enough posts.
   *
   * @return an immutable list, best first in the direction of the KPI
   */
  public List<Slot> ranked() {
    return ranked;
  }

  /**
   * The slots with some posts, but too few to be ranked.
   *
   * @return an immutable list, in the order of the week
   */
  public List<Slot> tooFew() {
    return tooFew;
  }

  /**
   * The best slot, if it is clearly the best: the lower end of its interval is above the mean of the next one.
   *
   * @return the slot; empty if fewer than two are ranked, so that there is nothing to compare with, or the first is not
   *     clearly ahead of the second
   */
  public Optional<Slot> clearlyBest() {
    return ranked.size() >= 2
            && !ranked.get(0).interval().contains(ranked.get(1).mean())
        ? Optional.of(ranked.get(0))
        : Optional.empty();
  }

  /**
   * How many posts have no time or no value of the KPI, and were left out.
   *
   * @return 0 or more
   */
  public long leftOut() {
    return leftOut;
  }

  /** Gives the ranked slots and how many were not ranked. */
  @Override
  public String toString() {
    return ImmutableMap.of("ranked", ranked, "too few posts in", tooFew.size()).toString();
  }
}
