package io.github.smm4j.metrics;

import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a calculator answers: a number, or why there is none.
 *
 * <pre>{@code
 * BreakEven.of(rent, price, cost).volume();      // 500, or undefined: the price ... is not above the variable cost ...
 * }</pre>
 *
 * @param <T> a number, amount, time or date
 * @serial exclude
 */
public final class Answer<T extends Serializable> implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final @Nullable T value;
  private final @Nullable Undefined undefined;

  private Answer(@Nullable T value, @Nullable Undefined undefined) {
    this.value = value;
    this.undefined = undefined;
  }

  /**
   * Gives an answer that is defined.
   *
   * @param value the value
   * @param <T> its type
   * @return the answer
   */
  public static <T extends Serializable> Answer<T> of(T value) {
    return new Answer<>(requireNonNull(value), null);
  }

  /**
   * Gives an answer that is not defined.
   *
   * @param kind what kind of reason there is
   * @param text the reason in a few words, such as {@code churn is 0}
   * @param <T> the type that it would have
   * @return the answer
   */
  public static <T extends Serializable> Answer<T> undefined(Undefined.Kind kind, String text) {
    return new Answer<>(null, Undefined.of(kind, text));
  }

  /**
   * Tells whether there is a value.
   *
   * @return whether {@link #get()} gives one
   */
  public boolean isDefined() {
    return value != null;
  }

  /**
   * Why there is no value.
   *
   * @return the reason, or empty if there is a value
   */
  public Optional<Undefined> reason() {
    return Optional.ofNullable(undefined);
  }

  /**
   * The value.
   *
   * @return the value
   * @throws UndefinedValueException if there is none
   */
  public T get() {
    if (value == null) {
      throw new UndefinedValueException("the answer", requireNonNull(undefined));
    }
    return value;
  }

  /**
   * The value, or another one.
   *
   * @param other what to give if there is none
   * @return the value or the other one
   */
  public T orElse(T other) {
    return value == null ? other : value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answer<?> that
        && Objects.equals(value, that.value)
        && Objects.equals(undefined, that.undefined);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, undefined);
  }

  /** Gives the value, or {@code undefined: } and the reason. */
  @Override
  public String toString() {
    return value == null ? "undefined: " + requireNonNull(undefined).text() : value.toString();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(value, undefined);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an Answer is read through its serial form only");
  }

  private record SerialForm(
      @Nullable Serializable value, @Nullable Undefined undefined) implements Serializable {
    @Serial
    private Object readResolve() throws InvalidObjectException {
      if ((value == null) == (undefined == null)) {
        throw new InvalidObjectException("an Answer has either a value or a reason");
      }
      return new Answer<>(value, undefined);
    }
  }
}
