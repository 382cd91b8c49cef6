package io.github.smm4j.assertj;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The text that an assertion fails with. */
final class Failure {

  private Failure() {}

  static String of(ThrowingCallable assertion) {
    AssertionError error = catchThrowableOfType(AssertionError.class, assertion);
    return String.valueOf(Objects.requireNonNull(error, "nothing failed").getMessage())
        .replace("\r\n", "\n");
  }
}
