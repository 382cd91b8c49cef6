package io.github.smm4j.assertj;

import io.github.smm4j.metrics.attribution.AttributionKpis;
import io.github.smm4j.metrics.attribution.Credit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.data.Offset;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the {@link Credit} that an attribution model gives. A failure shows the credit of every channel and
 * what was left out.
 *
 * <pre>{@code
 * assertThat(Attribution.linear().of(journeys))
 *     .addsUpTo(7)
 *     .gives("search", 3.667, within(0.0005))
 *     .hasNothingLeftOut();
 * }</pre>
 */
public final class CreditAssert extends AbstractAssert<CreditAssert, Credit> {

  private static final int MICRO_PLACES = 6;

  CreditAssert(@Nullable Credit actual) {
    super(actual, CreditAssert.class);
  }

  /**
   * Checks that the credits of all channels sum to a number of conversions, exactly.
   *
   * @param conversions the conversions of all journeys, less those for which nobody gets credit
   * @return this
   */
  public CreditAssert addsUpTo(double conversions) {
    isNotNull();
    long micros = actual.tallies().values().stream()
        .mapToLong(tally -> tally.get(AttributionKpis.CONVERSION_MICROS).orElse(0))
        .sum();
    BigDecimal found = BigDecimal.valueOf(micros, MICRO_PLACES);
    if (found.compareTo(BigDecimal.valueOf(conversions)) != 0) {
      throw failureWithActualExpected(
          found,
          conversions,
          "Expecting credits that add up to %s conversions but they add up to %s%s",
          plain(BigDecimal.valueOf(conversions)),
          plain(found),
          all());
    }
    return this;
  }

  /**
   * Checks that the values of all channels sum to an amount, exactly.
   *
   * @param value the value of all conversions, less those for which nobody gets credit
   * @return this
   */
  public CreditAssert addsUpTo(BigMoneyProvider value) {
    isNotNull();
    BigMoney wanted = value.toBigMoney();
    Optional<BigMoney> found = actual.channels().stream()
        .flatMap(name -> actual.value(name).stream())
        .reduce(BigMoney::plus);
    if (found
        .filter(money -> money.isSameCurrency(wanted) && money.isEqual(wanted))
        .isEmpty()) {
      throw failureWithActualExpected(
          found.orElse(null),
          wanted,
          "Expecting values that add up to %s but they add up to %s%s",
          wanted,
          found.map(CreditAssert::plain).orElse("no money"),
          all());
    }
    return this;
  }

  /**
   * Checks the conversions credited to a channel.
   *
   * @param channel the channel
   * @param expected the conversions, 0 for a channel that no journey met
   * @param offset how near: {@code within(0.0005)}, compared as decimals
   * @return this
   */
  public CreditAssert gives(String channel, double expected, Offset<Double> offset) {
    isNotNull();
    double found = actual.of(channel);
    if (!Numbers.close(found, expected, offset)) {
      throw failureWithActualExpected(
          found,
          expected,
          "Expecting %s conversions for %s, within %s, but found %s%s",
          expected,
          channel,
          offset.value,
          found,
          all());
    }
    return this;
  }

  /**
   * Checks the value credited to a channel, to the digits of the expected amount.
   *
   * @param channel the channel
   * @param expected the amount, with as many digits as matter
   * @return this
   */
  public CreditAssert gives(String channel, BigMoneyProvider expected) {
    isNotNull();
    BigMoney wanted = expected.toBigMoney();
    Optional<BigMoney> found = actual.value(channel);
    if (found.filter(money -> Numbers.roundsTo(money, wanted)).isEmpty()) {
      throw failureWithActualExpected(
          found.orElse(null),
          wanted,
          "Expecting %s for %s but found %s%s",
          wanted,
          channel,
          found.map(BigMoney::toString).orElse("no money"),
          all());
    }
    return this;
  }

  /**
   * Checks the channels, those without credit included.
   *
   * @param names in the order of their names
   * @return this
   */
  public CreditAssert hasChannels(String... names) {
    isNotNull();
    List<String> expected = Arrays.asList(names);
    if (!actual.channels().equals(expected)) {
      throw failureWithActualExpected(
          actual.channels(),
          expected,
          "Expecting the channels %s but found %s",
          expected,
          actual.channels());
    }
    return this;
  }

  /**
   * Checks that nothing was left out: no touch, no conversion.
   *
   * @return this
   */
  public CreditAssert hasNothingLeftOut() {
    isNotNull();
    if (!actual.leftOut().isEmpty()) {
      throw failure("Expecting nothing left out but found %s", actual.leftOut());
    }
    return this;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String plain(BigMoney money) {
    BigDecimal amount = money.getAmount().stripTrailingZeros();
    int places = Math.max(amount.scale(), money.getCurrencyUnit().getDecimalPlaces());
    return money.withScale(places).toString();
  }

  private String all() {
    return String.format(":%n%n%sleft out: %s", actual, actual.leftOut());
  }
}
