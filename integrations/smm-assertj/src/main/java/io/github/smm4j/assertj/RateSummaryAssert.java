package io.github.smm4j.assertj;

import io.github.smm4j.metrics.Undefined;
import io.github.smm4j.metrics.engagement.RateSummary;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a {@link RateSummary}, what an engagement model gives for posts.
 *
 * <pre>{@code
 * assertThat(EngagementModels.HOOTSUITE_ERR.of(posts)).isCloseTo(0.04, within(0.0005)).used(496).leftOut(4);
 * }</pre>
 */
public final class RateSummaryAssert extends DefinedAssert<RateSummaryAssert, RateSummary> {

  RateSummaryAssert(@Nullable RateSummary actual) {
    super(actual, RateSummaryAssert.class);
  }

  @Override
  Optional<Undefined> reason() {
    return actual.reason();
  }

  /**
   * Checks that the rate is near a number.
   *
   * @param expected 0.04 for 4 %
   * @param offset how near: {@code within(0.0005)}, compared as decimals
   * @return this
   */
  public RateSummaryAssert isCloseTo(double expected, Offset<Double> offset) {
    isDefined();
    if (!Numbers.close(actual.rate(), expected, offset)) {
      throw failureWithActualExpected(
          actual.rate(),
          expected,
          "Expecting a rate within %s of %s but found %s:%n  %s",
          offset.value,
          expected,
          actual.rate(),
          actual);
    }
    return this;
  }

  /**
   * Checks how many posts the rate is made from.
   *
   * @param expected the number of posts
   * @return this
   */
  public RateSummaryAssert used(long expected) {
    isNotNull();
    if (actual.used() != expected) {
      throw failureWithActualExpected(
          actual.used(),
          expected,
          "Expecting %s posts used but found %s:%n  %s",
          expected,
          actual.used(),
          actual);
    }
    return this;
  }

  /**
   * Checks how many posts were left out.
   *
   * @param expected the number of posts
   * @return this
   */
  public RateSummaryAssert leftOut(long expected) {
    isNotNull();
    if (actual.leftOut() != expected) {
      throw failureWithActualExpected(
          actual.leftOut(),
          expected,
          "Expecting %s posts left out but found %s:%n  %s",
          expected,
          actual.leftOut(),
          actual);
    }
    return this;
  }
}
