package io.github.smm4j.assertj;

import io.github.smm4j.metrics.Interval;
import io.github.smm4j.metrics.Undefined;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about an {@link Interval}.
 *
 * <pre>{@code
 * assertThat(CTR.of(ad).interval(0.95)).contains(0.000179).doesNotContain(0);
 * }</pre>
 */
public final class IntervalAssert extends DefinedAssert<IntervalAssert, Interval> {

  IntervalAssert(@Nullable Interval actual) {
    super(actual, IntervalAssert.class);
  }

  @Override
  Optional<Undefined> reason() {
    return actual.reason();
  }

  /**
   * Checks that a number lies within, ends included.
   *
   * @param number 0.05 for 5 %
   * @return this
   */
  public IntervalAssert contains(double number) {
    isDefined();
    if (!actual.contains(number)) {
      throw failure("Expecting %s to lie within but it does not:%n  %s", number, actual);
    }
    return this;
  }

  /**
   * Checks that there is an interval and a number lies outside of it.
   *
   * @param number 0.05 for 5 %
   * @return this
   */
  public IntervalAssert doesNotContain(double number) {
    isDefined();
    if (actual.contains(number)) {
      throw failure("Expecting %s not to lie within but it does:%n  %s", number, actual);
    }
    return this;
  }

  /**
   * Checks both ends.
   *
   * @param lower the lower end
   * @param upper the upper end
   * @param offset how near both are, compared as decimals
   * @return this
   */
  public IntervalAssert isCloseTo(double lower, double upper, Offset<Double> offset) {
    isDefined();
    if (!Numbers.close(actual.lower(), lower, offset)
        || !Numbers.close(actual.upper(), upper, offset)) {
      throw failure(
          "Expecting %s .. %s, each within %s, but found:%n  %s",
          lower, upper, offset.value, actual);
    }
    return this;
  }
}
