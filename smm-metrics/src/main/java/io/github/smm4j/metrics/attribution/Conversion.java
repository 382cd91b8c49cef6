package io.github.smm4j.metrics.attribution;

import static com.google.common.base.Preconditions.checkArgument;
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
 * A person did what was the goal: bought, signed up.
 *
 * <pre>{@code
 * Conversion.of("client-7", Instant.parse("2026-03-04T18:30:00Z")).worth(Money.of(USD, 49)).id("order-1001");
 * }</pre>
 *
 * @serial exclude
 */
public final class Conversion implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final String person;
  private final Instant time;
  private final @Nullable BigMoney value;
  private final @Nullable String id;

  private Conversion(String person, Instant time, @Nullable BigMoney value, @Nullable String id) {
    this.person = requireNonNull(person, "person");
    this.time = requireNonNull(time, "time");
    checkArgument(
        value == null || !value.isNegative(),
        "a conversion is worth 0 or more, not %s: take refunds off the value, or leave the conversion out",
        value);
    this.value = value;
    this.id = id;
  }

  /**
   * A conversion without a value and an id.
   *
   * @param person who, with the same text as in the person's touches
   * @param time when
   * @return the conversion
   */
  public static Conversion of(String person, Instant time) {
    return new Conversion(person, time, null, null);
  }

  /**
   * Says what it is worth.
   *
   * @param value 0 or more, in one currency for all conversions; what is finer than a micro is rounded half-even
   * @return a conversion with that value
   * @throws IllegalArgumentException if the value is negative
   */
  public Conversion worth(BigMoneyProvider value) {
    return new Conversion(person, time, Amounts.money(value), id);
  }

  /**
   * Gives it an id, so that the same order reported twice counts once: by its first report in time. Of several at one
   * instant, a report with a value goes before one without, and the greater value before the smaller.
   *
   * @param id the id of the order; unique over all persons
   * @return a conversion with that id
   */
  public Conversion id(String id) {
    return new Conversion(person, time, value, requireNonNull(id));
  }

  /**
   * Who converted.
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
   * What it is worth.
   *
   * @return the value, or empty if it has none
   */
  public Optional<BigMoney> value() {
    return Optional.ofNullable(value);
  }

  /**
   * The id of the order.
   *
   * @return the id, or empty if it has none
   */
  public Optional<String> id() {
    return Optional.ofNullable(id);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Conversion that
        && person.equals(that.person)
        && time.equals(that.time)
        && Objects.equals(value, that.value)
        && Objects.equals(id, that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(person, time, value, id);
  }

  /** Gives who, when, the value and the id: {@code client-7 2026-03-04T18:30:00Z USD 49.00 order-1001}. */
  @Override
  public String toString() {
    return person + " " + time + (value == null ? "" : " " + value) + (id == null ? "" : " " + id);
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(person, time, value, id);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Conversion is read through its serial form only");
  }

  private record SerialForm(
      String person,
      Instant time,
      @Nullable BigMoney value,
      @Nullable String id) implements Serializable {

    @Serial
    private Object readResolve() {
      return new Conversion(person, time, value, id);
    }
  }
}
