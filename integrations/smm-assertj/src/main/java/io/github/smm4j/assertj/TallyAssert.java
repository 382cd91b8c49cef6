package io.github.smm4j.assertj;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a {@link Tally}.
 *
 * <pre>{@code
 * assertThat(tally).has(CLICKS, 38_165).has(SPEND, Money.parse("USD 58705.23")).lacks(SAVES);
 * }</pre>
 */
public final class TallyAssert extends AbstractAssert<TallyAssert, Tally> {

  TallyAssert(@Nullable Tally actual) {
    super(actual, TallyAssert.class);
  }

  /**
   * Checks a count, or a time in milliseconds.
   *
   * @param measure a measure that is no money
   * @param expected the number
   * @return this
   * @throws IllegalArgumentException if the measure is money
   */
  public TallyAssert has(Measure measure, long expected) {
    isNotNull();
    OptionalLong found = actual.get(measure);
    if (!found.equals(OptionalLong.of(expected))) {
      throw wrong(measure, expected, found.isPresent() ? found.getAsLong() : null);
    }
    return this;
  }

  /**
   * Checks an amount of money: the same amount, whatever its scale.
   *
   * @param measure a measure of money
   * @param expected the exact amount
   * @return this
   * @throws IllegalArgumentException if the measure is no money
   */
  public TallyAssert has(Measure measure, BigMoneyProvider expected) {
    isNotNull();
    BigMoney wanted = expected.toBigMoney();
    Optional<BigMoney> found = actual.money(measure);
    if (found
        .filter(money -> money.isSameCurrency(wanted) && money.isEqual(wanted))
        .isEmpty()) {
      throw wrong(measure, wanted, found.orElse(null));
    }
    return this;
  }

  /**
   * Checks a time.
   *
   * @param measure a measure in milliseconds
   * @param expected the time
   * @return this
   * @throws IllegalArgumentException if the measure is no time
   */
  public TallyAssert has(Measure measure, Duration expected) {
    isNotNull();
    Optional<Duration> found = actual.duration(measure);
    if (!found.equals(Optional.of(expected))) {
      throw wrong(measure, expected, found.orElse(null));
    }
    return this;
  }

  private AssertionError wrong(Measure measure, Object expected, @Nullable Object found) {
    return failureWithActualExpected(
        found,
        expected,
        "Expecting %s to be %s but it is %s in:%n  %s",
        measure,
        expected,
        found == null ? "not measured" : found,
        actual);
  }

  /**
   * Checks that measures were not measured, which is not the same as being zero.
   *
   * @param measures the measures
   * @return this
   */
  public TallyAssert lacks(Measure... measures) {
    isNotNull();
    for (Measure measure : measures) {
      if (actual.isMeasured(measure)) {
        throw failure("Expecting %s not to be measured but it is in:%n  %s", measure, actual);
      }
    }
    return this;
  }

  /**
   * Checks that these measures were measured, and no others.
   *
   * @param measures the measures, in any order
   * @return this
   */
  public TallyAssert measuresOnly(Measure... measures) {
    isNotNull();
    Set<Measure> wanted = new LinkedHashSet<>(Arrays.asList(measures));
    if (!actual.measures().equals(wanted)) {
      Set<Measure> missing = new LinkedHashSet<>(wanted);
      missing.removeAll(actual.measures());
      Set<Measure> more = new LinkedHashSet<>(actual.measures());
      more.removeAll(wanted);
      throw failureWithActualExpected(
          actual.measures(),
          wanted,
          "Expecting %s to be measured and no more, but missing are %s and more are %s in:%n  %s",
          wanted,
          missing,
          more,
          actual);
    }
    return this;
  }
}
