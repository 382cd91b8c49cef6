package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tag that breaks a rule of a {@link NamingConvention}.
 *
 * @serial exclude
 */
public final class Violation implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final NamingRule rule;
  private final UtmKey key;
  private final String value;
  private final @Nullable String suggestion;

  Violation(NamingRule rule, UtmKey key, String value, @Nullable String suggestion) {
    this.rule = requireNonNull(rule);
    this.key = requireNonNull(key);
    this.value = requireNonNull(value);
    this.suggestion = suggestion;
  }

  /**
   * The rule that is broken.
   *
   * @return the rule
   */
  public NamingRule rule() {
    return rule;
  }

  /**
   * The tag that breaks it.
   *
   * @return the key
   */
  public UtmKey key() {
    return key;
  }

  /**
   * The value of the tag.
   *
   * @return the value; empty if the tag is missing
   */
  public String value() {
    return value;
  }

  /**
   * The nearest value that breaks no rule.
   *
   * @return the value, or empty if none is near
   */
  public Optional<String> suggestion() {
    return Optional.ofNullable(suggestion);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Violation that
        && rule == that.rule
        && key == that.key
        && value.equals(that.value)
        && Objects.equals(suggestion, that.suggestion);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rule, key, value);
  }

  /** Gives all: {@code utm_source "VK" breaks LOWER_CASE, better "vk"}. */
  @Override
  public String toString() {
    return key.parameter()
        + (value.isEmpty() ? " is missing" : " \"" + value + "\" breaks " + rule)
        + (suggestion == null ? "" : ", better \"" + suggestion + "\"");
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(rule, key, value, suggestion);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Violation is read through its serial form only");
  }

  private record SerialForm(
      NamingRule rule, UtmKey key, String value, @Nullable String suggestion)
      implements Serializable {

    @Serial
    private Object readResolve() {
      return new Violation(rule, key, value, suggestion);
    }
  }
}
