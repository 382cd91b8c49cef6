package io.github.smm4j.examples.report;

import java.io.Serial;

/** Says in one line what is wrong with the input, and where. */
final class BadInputException extends Exception {
  @Serial
  private static final long serialVersionUID = 1;

  BadInputException(String message) {
    super(message);
  }
}
