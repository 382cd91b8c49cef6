package io.github.smm4j.metrics.attribution;

import static java.util.Objects.requireNonNull;

import io.github.smm4j.metrics.exact.Amounts;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.jspecify.annotations.Nullable;

/**
 * A person met a channel: a visit, a click, an ad seen.
 *
 * <pre>{@code
 * Touch.of("client-7", Instant.parse("2026-03-01T09:00:00Z"), "vk").costing(Money.of(USD, 0.35));
 * }</pre>
 *
 * @serial exclude
 */
public final class Touch implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final String person;
  private final Instant time;
  private final String channel;
  private final @Nullable BigMoney cost;

  private Touch(String person, Instant time, String channel, @Nullable BigMoney cost) {
    this.person = requireNonNull(person, "person");
    this.time = requireNonNull(time, "time");
    this.channel = requireNonNull(channel, "channel");
    this.cost = cost;
  }

  /**
   * A touch without a cost.
   *
   * @param person who: a client id, a user id; the conversions of the same person have the same text
   * @param time when
   * @param channel where: the name of a channel, a network, a campaign, or any other key. White space around it does
   *     not count; a blank one is data without a channel, and is left out and counted
   * @return the touch
   */
  public static Touch of(String person, Instant time, String channel) {
    return new Touch(person, time, channel, null);
  }

  /**
   * Says what this touch cost, such as the price of the click. All touches with a cost must have it in the currency of
   * the conversions' value.
   *
   * @param cost any amount
   * @return a touch with that cost
   */
  public Touch costing(BigMoneyProvider cost) {
    return new Touch(person, time, channel, Amounts.money(cost));
  }

  /**
   * Who was touched.
   *
   * @return the person
   */
  public String person() {
    return person;
  }

  /**
   * When it was.
   *
   * @return the instant
   */
  public Instant time() {
    return time;
  }

  /**
   * Where it was.
   *
   * @return the channel, as it was given
   */
  public String channel() {
    return channel;
  }

  /**
   * What it cost.
   *
   * @return the cost, or empty if it is not known
   */
  public Optional<BigMoney> cost() {
    return Optional.ofNullable(cost);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Touch that
        && person.equals(that.person)
        && time.equals(that.time)
        && channel.equals(that.channel)
        && Objects.equals(cost, that.cost);
  }

  @Override
  public int hashCode() {
    return Objects.hash(person, time, channel, cost);
  }

  /** Gives who, when, where and the cost: {@code client-7 2026-03-01T09:00:00Z vk USD 0.35}. */
  @Override
  public String toString() {
    return person + " " + time + " " + channel + (cost == null ? "" : " " + cost);
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(person, time, channel, cost);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Touch is read through its serial form only");
  }

  private record SerialForm(
      String person, Instant time, String channel, @Nullable BigMoney cost)
      implements Serializable {

    @Serial
    private Object readResolve() {
      return new Touch(person, time, channel, cost);
    }
  }
}
