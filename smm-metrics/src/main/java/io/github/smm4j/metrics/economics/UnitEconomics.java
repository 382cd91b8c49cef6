package io.github.smm4j.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.smm4j.metrics.Answer;
import io.github.smm4j.metrics.Undefined.Kind;
import io.github.smm4j.metrics.exact.Amounts;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyMismatchException;
import org.jspecify.annotations.Nullable;

/**
 * What a customer brings and costs: lifetime value (LTV), its ratio to the acquisition cost (LTV to CAC), and the payback
 * period.
 *
 * <pre>{@code
 * UnitEconomics economics = UnitEconomics.per(ChronoUnit.MONTHS)
 *     .arpu(Money.of(CurrencyUnit.USD, 20))      // in a month
 *     .margin(0.6)
 *     .churn(0.05)                               // in a month
 *     .cac(Money.of(CurrencyUnit.USD, 60))
 *     .build();
 * economics.lifetime();                // 20 months: 1 / churn
 * economics.lifetimeValue();           // USD 240.00: arpu * margin / churn
 * economics.lifetimeValueToCac();      // 4
 * economics.payback();                 // 5 months: cac / (arpu * margin)
 * }</pre>
 *
 * <p>Nothing has a default. Some leave the margin out of the lifetime value: say so by a margin of 1. An answer that needs
 * what was not given is undefined and says what.
 *
 * <p>Sources: caverse, LTV and CAC; finmark 5525177. A published formula of the payback period lacks the brackets, which
 * multiplies by the margin instead of dividing.
 *
 * @serial exclude
 */
public final class UnitEconomics implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Inputs inputs;

  private UnitEconomics(Inputs inputs) {
    this.inputs = inputs;
  }

  /**
   * Starts with the period that revenue and churn are over.
   *
   * @param period months, years, weeks
   * @return a builder
   */
  public static Builder per(ChronoUnit period) {
    return new Builder(period);
  }

  /**
   * The period that revenue and churn are over, and in which times are given.
   *
   * @return the period
   */
  public ChronoUnit period() {
    return inputs.period;
  }

  /**
   * How long a customer stays, on average: 1 / churn.
   *
   * @return the number of periods, rounded half-even at 6 decimals; undefined if churn is 0 or not given
   */
  public Answer<BigDecimal> lifetime() {
    if (inputs.churn == null) {
      return notGiven(new Input("churn", inputs.churn));
    }
    return inputs.churn.signum() == 0
        ? endless()
        : Answer.of(Amounts.quotient(BigDecimal.ONE, inputs.churn));
  }

  /**
   * What a customer brings over the whole life: revenue per user * margin / churn.
   *
   * @return the amount, rounded half-even at 6 decimals; undefined if churn is 0 or something is not given
   */
  public Answer<BigMoney> lifetimeValue() {
    if (inputs.arpu == null || inputs.margin == null || inputs.churn == null) {
      return notGiven(
          new Input("arpu", inputs.arpu),
          new Input("margin", inputs.margin),
          new Input("churn", inputs.churn));
    }
    return inputs.churn.signum() == 0
        ? endless()
        : Answer.of(Amounts.quotient(
            inputs.arpu.getCurrencyUnit(),
            inputs.arpu.getAmount().multiply(inputs.margin),
            inputs.churn));
  }

  /**
   * How many times the acquisition cost the lifetime value is.
   *
   * @return the ratio, rounded half-even at 6 decimals; undefined if churn or the cost is 0 or something is not given
   */
  public Answer<BigDecimal> lifetimeValueToCac() {
    if (inputs.arpu == null
        || inputs.margin == null
        || inputs.churn == null
        || inputs.cac == null) {
      return notGiven(
          new Input("arpu", inputs.arpu),
          new Input("margin", inputs.margin),
          new Input("churn", inputs.churn),
          new Input("cac", inputs.cac));
    }
    if (inputs.churn.signum() == 0) {
      return endless();
    }
    return inputs.cac.isZero()
        ? Answer.undefined(Kind.ZERO_DENOMINATOR, "the acquisition cost is 0")
        : Answer.of(Amounts.quotient(
            inputs.arpu.getAmount().multiply(inputs.margin),
            inputs.churn.multiply(inputs.cac.getAmount())));
  }

  /**
   * After how long a customer has earned the acquisition cost: cost / (revenue per user * margin).
   *
   * @return the number of periods, rounded half-even at 6 decimals; undefined if a period earns nothing or something is
   *     not given
   */
  public Answer<BigDecimal> payback() {
    if (inputs.arpu == null || inputs.margin == null || inputs.cac == null) {
      return notGiven(
          new Input("arpu", inputs.arpu),
          new Input("margin", inputs.margin),
          new Input("cac", inputs.cac));
    }
    BigDecimal earned = inputs.arpu.getAmount().multiply(inputs.margin);
    return earned.signum() <= 0
        ? Answer.undefined(
            Kind.NO_SOLUTION,
            "a customer earns nothing: revenue " + inputs.arpu + ", margin " + inputs.margin)
        : Answer.of(Amounts.quotient(inputs.cac.getAmount(), earned));
  }

  private static <T extends Serializable> Answer<T> endless() {
    return Answer.undefined(Kind.NO_SOLUTION, "churn is 0: no customer leaves");
  }

  private static <T extends Serializable> Answer<T> notGiven(Input... needed) {
    String missing = Arrays.stream(needed)
        .filter(input -> input.value == null)
        .map(Input::name)
        .collect(Collectors.joining(", "));
    return Answer.undefined(Kind.NOT_GIVEN, "not given: " + missing);
  }

  /** What an answer needs. */
  private record Input(String name, @Nullable Object value) {}

  @Override
  public boolean equals(Object other) {
    return other instanceof UnitEconomics that && inputs.equals(that.inputs);
  }

  @Override
  public int hashCode() {
    return inputs.hashCode();
  }

  /** Gives what was given. */
  @Override
  public String toString() {
    return "UnitEconomics per " + inputs.period + ": arpu=" + text(inputs.arpu) + ", margin="
        + text(inputs.margin) + ", churn=" + text(inputs.churn) + ", cac=" + text(inputs.cac);
  }

  private static String text(@Nullable Object input) {
    return input == null ? "not given" : input.toString();
  }

  @Serial
  private Object writeReplace() {
    return inputs;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("UnitEconomics is read through its serial form only");
  }

  private record Inputs(
      ChronoUnit period,
      @Nullable BigMoney arpu,
      @Nullable BigDecimal margin,
      @Nullable BigDecimal churn,
      @Nullable BigMoney cac)
      implements Serializable {
    @Serial
    private Object readResolve() {
      Builder builder = per(period);
      if (arpu != null) {
        builder.arpu(arpu);
      }
      if (margin != null) {
        builder.margin(margin.doubleValue());
      }
      if (churn != null) {
        builder.churn(churn.doubleValue());
      }
      if (cac != null) {
        builder.cac(cac);
      }
      return builder.build();
    }
  }

  /** Builds {@link UnitEconomics}. What an answer does not need may be left out. */
  public static final class Builder {
    private final ChronoUnit period;
    private @Nullable BigMoney arpu;
    private @Nullable BigDecimal margin;
    private @Nullable BigDecimal churn;
    private @Nullable BigMoney cac;

    private Builder(ChronoUnit period) {
      this.period = requireNonNull(period);
    }

    /**
     * Sets the average revenue per user.
     *
     * @param revenue the amount in one period, 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder arpu(BigMoneyProvider revenue) {
      this.arpu = notNegative("arpu", revenue);
      return this;
    }

    /**
     * Sets the gross margin.
     *
     * @param share the share of revenue that is left when the goods are paid: 0.6 is 60 %; 1 or less, negative at a loss
     * @return this builder
     * @throws IllegalArgumentException if it is above 1 or not a number
     */
    public Builder margin(double share) {
      checkArgument(share <= 1 && Double.isFinite(share), "a margin is at most 1: %s", share);
      this.margin = Amounts.shortest(share);
      return this;
    }

    /**
     * Sets the churn of customers.
     *
     * @param share the share of customers that leave in one period: 0.05 is 5 %; 0 to 1
     * @return this builder
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public Builder churn(double share) {
      checkArgument(share >= 0 && share <= 1, "churn is from 0 to 1: %s", share);
      this.churn = Amounts.shortest(share);
      return this;
    }

    /**
     * Sets the customer acquisition cost.
     *
     * @param cost what it costs to win one customer, 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder cac(BigMoneyProvider cost) {
      this.cac = notNegative("cac", cost);
      return this;
    }

    private static BigMoney notNegative(String what, BigMoneyProvider provider) {
      BigMoney money = Amounts.money(provider);
      checkArgument(!money.isNegative(), "%s must not be negative: %s", what, money);
      return money;
    }

    /**
     * Builds it.
     *
     * @return the economics
     * @throws CurrencyMismatchException if revenue and cost are of different currencies
     */
    public UnitEconomics build() {
      if (arpu != null && cac != null && !arpu.isSameCurrency(cac)) {
        throw new CurrencyMismatchException(arpu.getCurrencyUnit(), cac.getCurrencyUnit());
      }
      return new UnitEconomics(new Inputs(period, arpu, margin, churn, cac));
    }
  }
}
