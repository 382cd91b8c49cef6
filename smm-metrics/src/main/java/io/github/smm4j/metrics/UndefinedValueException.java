package io.github.smm4j.metrics;

import java.io.Serial;

/**
 * Thrown where a number is asked of something that has none: ask {@code isDefined()} before, or take
 * {@code orElse(...)}.
 *
 * @serial exclude
 */
public final class UndefinedValueException extends IllegalStateException {

  @Serial
  private static final long serialVersionUID = 1;

  /** @serial why there is no value */
  private final Undefined reason;

  /**
   * Makes the exception.
   *
   * @param what what has no value, such as {@code CTR}
   * @param reason why
   */
  public UndefinedValueException(String what, Undefined reason) {
    super(what + " is undefined: " + reason.text());
    this.reason = reason;
  }

  /**
   * Why there is no value.
   *
   * @return the reason
   */
  public Undefined reason() {
    return reason;
  }
}
