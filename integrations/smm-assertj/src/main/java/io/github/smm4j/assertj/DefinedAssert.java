package io.github.smm4j.assertj;

import io.github.smm4j.metrics.Undefined;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** What is asserted of all that has a value, or a reason why there is none. */
abstract class DefinedAssert<S extends DefinedAssert<S, A>, A> extends AbstractAssert<S, A> {

  DefinedAssert(@Nullable A actual, Class<S> self) {
    super(actual, self);
  }

  /** Why there is no value; only asked for when there is an actual one. */
  abstract Optional<Undefined> reason();

  /**
   * Checks that there is a value.
   *
   * @return this
   */
  public S isDefined() {
    isNotNull();
    if (reason().isPresent()) {
      throw failure("Expecting a value but found:%n  %s", actual);
    }
    return myself;
  }

  /**
   * Checks that there is no value.
   *
   * @return this
   */
  public S isUndefined() {
    isNotNull();
    if (reason().isEmpty()) {
      throw failure("Expecting no value but found:%n  %s", actual);
    }
    return myself;
  }

  /**
   * Checks that there is no value, and what is said of why.
   *
   * @param words a part of the reason's {@linkplain Undefined#text() text}: {@code "not measured"}
   * @return this
   */
  public S hasReasonContaining(String words) {
    isUndefined();
    String found = reason().map(Undefined::text).orElse("");
    if (!found.contains(words)) {
      throw failureWithActualExpected(
          found, words, "Expecting the reason to contain \"%s\" but it is \"%s\"", words, found);
    }
    return myself;
  }

  /**
   * Checks that there is no value, and the kind of reason.
   *
   * @param expected the kind
   * @return this
   */
  public S hasReason(Undefined.Kind expected) {
    isUndefined();
    Optional<Undefined.Kind> found = reason().map(Undefined::kind);
    if (!found.equals(Optional.of(expected))) {
      throw failureWithActualExpected(
          found.orElse(null),
          expected,
          "Expecting the reason to be %s but found:%n  %s",
          expected,
          actual);
    }
    return myself;
  }
}
