package io.github.smm4j.assertj;

import io.github.smm4j.metrics.Issue;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Undefined;
import java.math.BigDecimal;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a {@link KpiValue}. A failure shows the value with the fraction behind it, or why there is none.
 *
 * <pre>{@code
 * assertThat(CTR.of(ad)).isCloseTo(0.000179, within(0.0000005)).isFraction(38_165, 213_434_828);
 * assertThat(CPA.of(ad)).roundsTo(Money.parse("USD 54.41"));
 * assertThat(ROAS.of(ad)).isUndefined().hasReasonContaining("revenue not measured");
 * assertThat(CTR.of(ad)).interval(0.95).contains(0.000179);
 * }</pre>
 */
public final class KpiValueAssert extends DefinedAssert<KpiValueAssert, KpiValue> {

  KpiValueAssert(@Nullable KpiValue actual) {
    super(actual, KpiValueAssert.class);
  }

  @Override
  Optional<Undefined> reason() {
    return actual.reason();
  }

  /**
   * Checks that the value is near a number.
   *
   * @param expected as {@link KpiValue#asDouble()} gives it: 0.05 for 5 %, units of the currency, milliseconds
   * @param offset how near: {@code within(0.0005)}, compared as decimals
   * @return this
   */
  public KpiValueAssert isCloseTo(double expected, Offset<Double> offset) {
    isDefined();
    if (!Numbers.close(actual.asDouble(), expected, offset)) {
      throw failureWithActualExpected(
          actual.asDouble(),
          expected,
          "Expecting a value within %s of %s but found %s:%n  %s",
          offset.value,
          expected,
          actual.asDouble(),
          actual);
    }
    return this;
  }

  /**
   * Checks that the value is an amount of money, to the digits of the expected amount: 54.407071 rounds to 54.41 and to
   * 54.4, and half of the last digit goes either way.
   *
   * @param expected the amount, with as many digits as matter
   * @return this
   */
  public KpiValueAssert roundsTo(BigMoneyProvider expected) {
    isDefined();
    BigMoney wanted = expected.toBigMoney();
    Optional<BigMoney> found = actual.money();
    if (found.filter(money -> Numbers.roundsTo(money, wanted)).isEmpty()) {
      throw failureWithActualExpected(
          found.orElse(null),
          wanted,
          "Expecting an amount that rounds to %s but found %s:%n  %s",
          wanted,
          found.map(BigMoney::toString).orElse("no money"),
          actual);
    }
    return this;
  }

  /**
   * Checks the exact numbers behind the value.
   *
   * @param numerator in things, units of the currency, or milliseconds
   * @param denominator likewise; 1 if the KPI is a total
   * @return this
   */
  public KpiValueAssert isFraction(long numerator, long denominator) {
    isDefined();
    if (actual.numerator().compareTo(BigDecimal.valueOf(numerator)) != 0
        || actual.denominator().compareTo(BigDecimal.valueOf(denominator)) != 0) {
      throw failure("Expecting %s / %s but found:%n  %s", numerator, denominator, actual);
    }
    return this;
  }

  /**
   * Checks that there is nothing that a reader of the value should know about its input.
   *
   * @return this
   */
  public KpiValueAssert hasNoIssues() {
    isNotNull();
    if (!actual.issues().isEmpty()) {
      throw failure("Expecting no issues but found:%n  %s", actual);
    }
    return this;
  }

  /**
   * Checks that an issue of a kind is reported.
   *
   * @param expected the kind
   * @return this
   */
  public KpiValueAssert hasIssue(Issue.Kind expected) {
    isNotNull();
    if (actual.issues().stream().noneMatch(issue -> issue.kind() == expected)) {
      throw failure("Expecting an issue %s but found:%n  %s", expected, actual);
    }
    return this;
  }

  /**
   * Goes on with the confidence interval of the value, by Wilson's method.
   *
   * @param confidence between 0 and 1, both excluded, such as 0.95
   * @return assertions about the interval
   */
  public IntervalAssert interval(double confidence) {
    isNotNull();
    return new IntervalAssert(actual.interval(confidence)).as("%s", descriptionText());
  }
}
