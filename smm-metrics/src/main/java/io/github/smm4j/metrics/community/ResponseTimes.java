package io.github.smm4j.metrics.community;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.metrics.Answer;
import io.github.smm4j.metrics.Issue;
import io.github.smm4j.metrics.Undefined.Kind;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long questions wait for their first reply. The median is the usual figure, as one forgotten question moves the mean
 * by days:
 *
 * <pre>{@code
 * ResponseTimes times = ResponseTimes.builder()
 *     .add(Duration.ofMinutes(10)).add(Duration.ofMinutes(45)).add(Duration.ofHours(2))
 *     .add(Duration.ofHours(20)).add(Duration.ofMinutes(53))
 *     .unanswered()
 *     .build();
 * times.median();      // PT53M
 * times.mean();        // PT4H45M36S
 * }</pre>
 *
 * <p>Source of the example: fanpagekarma. Questions without a reply have no time; they are counted. A reply before its
 * question is an error of the data: it is left out and counted. It keeps one duration per reply.
 *
 * @serial exclude
 */
public final class ResponseTimes implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Content content;

  private ResponseTimes(Content content) {
    this.content = content;
  }

  /**
   * Starts collecting, over all hours of the day and week.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder(null);
  }

  /**
   * Starts collecting, with only business hours counted: a question of Friday night that is answered on Monday morning
   * waited from the opening on Monday.
   *
   * @param hours the hours that count
   * @return a builder
   */
  public static Builder within(BusinessHours hours) {
    return new Builder(requireNonNull(hours));
  }

  /**
   * The median time.
   *
   * @return the time in the middle, of an even number the mean of the two in the middle; undefined if there is no reply
   */
  public Answer<Duration> median() {
    ImmutableList<Duration> times = content.times;
    if (times.isEmpty()) {
      return noReply();
    }
    Duration upper = times.get(times.size() / 2);
    return Answer.of(
        times.size() % 2 == 1
            ? upper
            : times.get(times.size() / 2 - 1).plus(upper).dividedBy(2));
  }

  /**
   * The mean time.
   *
   * @return the time, rounded half-even to nanoseconds; undefined if there is no reply
   */
  public Answer<Duration> mean() {
    if (content.times.isEmpty()) {
      return noReply();
    }
    Duration sum = Duration.ZERO;
    for (Duration time : content.times) {
      sum = sum.plus(time);
    }
    BigDecimal seconds = BigDecimal.valueOf(sum.getSeconds())
        .add(BigDecimal.valueOf(sum.getNano(), 9))
        .divide(BigDecimal.valueOf(content.times.size()), 9, RoundingMode.HALF_EVEN);
    long whole = seconds.setScale(0, RoundingMode.FLOOR).longValueExact();
    return Answer.of(Duration.ofSeconds(
        whole, seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValueExact()));
  }

  private static Answer<Duration> noReply() {
    return Answer.undefined(Kind.NO_VALUES, "there is no reply");
  }

  /**
   * How many replies have a time.
   *
   * @return 0 or more
   */
  public long answered() {
    return content.times.size();
  }

  /**
   * How many questions have no reply.
   *
   * @return 0 or more
   */
  public long unanswered() {
    return content.unanswered;
  }

  /**
   * How many replies were left out, because they are dated before their question.
   *
   * @return 0 or more
   */
  public long leftOut() {
    return content.leftOut;
  }

  /**
   * What a reader of the times should know.
   *
   * @return an immutable list: one issue if replies were left out
   */
  public List<Issue> issues() {
    return content.leftOut == 0
        ? List.of()
        : List.of(Issue.of(
            Issue.Kind.LEFT_OUT,
            content.leftOut + " left out: the reply is dated before the question"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResponseTimes that && content.equals(that.content);
  }

  @Override
  public int hashCode() {
    return content.hashCode();
  }

  /** Gives {@code ResponseTimes: median PT53M of 5, 1 unanswered}. */
  @Override
  public String toString() {
    return "ResponseTimes: median " + median() + " of " + answered() + ", " + content.unanswered
        + " unanswered" + (content.leftOut == 0 ? "" : " " + issues());
  }

  @Serial
  private Object writeReplace() {
    return content;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("ResponseTimes are read through their serial form only");
  }

  /** The times in ascending order, and its serial form. */
  private record Content(ImmutableList<Duration> times, long unanswered, long leftOut)
      implements Serializable {
    @Serial
    private Object readResolve() {
      return new ResponseTimes(new Content(ImmutableList.sortedCopyOf(times), unanswered, leftOut));
    }
  }

  /** Builds {@link ResponseTimes}. */
  public static final class Builder {
    private final @Nullable BusinessHours hours;
    private final List<Duration> times = new ArrayList<>();
    private long unanswered;
    private long leftOut;

    private Builder(@Nullable BusinessHours hours) {
      this.hours = hours;
    }

    /**
     * Adds a question and its first reply. A reply before the question is left out and counted.
     *
     * @param asked when it was asked
     * @param firstReply when it was answered
     * @return this builder
     */
    public Builder add(Instant asked, Instant firstReply) {
      if (firstReply.isBefore(asked)) {
        leftOut++;
      } else {
        times.add(
            hours == null ? Duration.between(asked, firstReply) : hours.between(asked, firstReply));
      }
      return this;
    }

    /**
     * Adds a time as it is; business hours are not taken off.
     *
     * @param time 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder add(Duration time) {
      checkArgument(!time.isNegative(), "a response time must not be negative: %s", time);
      times.add(time);
      return this;
    }

    /**
     * Adds a question without a reply.
     *
     * @return this builder
     */
    public Builder unanswered() {
      unanswered++;
      return this;
    }

    /**
     * Builds the times.
     *
     * @return the times
     */
    public ResponseTimes build() {
      return new ResponseTimes(new Content(ImmutableList.sortedCopyOf(times), unanswered, leftOut));
    }
  }
}
