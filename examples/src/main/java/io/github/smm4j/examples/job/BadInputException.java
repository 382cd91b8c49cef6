package io.github.smm4j.examples.job;

import java.io.Serial;

/** Says in one line what is wrong with the input, and where. */
public final class BadInputException extends Exception {
  @Serial
  private static final long serialVersionUID = 1;

  /**
   * Makes the exception.
   *
   * @param message what is wrong, and where
   */
  public BadInputException(String message) {
    super(message);
  }
}
