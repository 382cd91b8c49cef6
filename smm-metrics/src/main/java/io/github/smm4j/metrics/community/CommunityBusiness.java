package io.github.smm4j.metrics.community;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import io.github.smm4j.metrics.Answer;
import io.github.smm4j.metrics.Undefined.Kind;
import io.github.smm4j.metrics.exact.Amounts;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyMismatchException;
import org.jspecify.annotations.Nullable;

/**
 * A community as a business: money is spent on followers, and earned by posts that advertise for others.
 *
 * <pre>{@code
 * CommunityBusiness business = CommunityBusiness.builder()
 *     .invested(Money.of(USD, 10_000))
 *     .earnedPerAdvertisingPost(Money.of(USD, 200))
 *     .advertisingPostsPerDay(1)
 *     .runningCostPerDay(Money.of(USD, 50))
 *     .build();
 * business.advertisingPostsToBreakEven();      // 50, running costs apart
 * business.daysToBreakEven();                  // 67: 10,000 / (200 - 50), rounded up
 * }</pre>
 *
 * @serial exclude
 */
public final class CommunityBusiness implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Inputs inputs;

  private CommunityBusiness(Inputs inputs) {
    this.inputs = inputs;
  }

  /**
   * Starts a calculation.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How many advertising posts earn what was invested, running costs apart.
   *
   * @return whole posts, rounded up; undefined if a post earns nothing
   * @throws ArithmeticException if it leaves the range of long
   */
  public Answer<Long> advertisingPostsToBreakEven() {
    return inputs.earned.isPositive()
        ? Answer.of(Amounts.ceiling(inputs.invested.getAmount(), inputs.earned.getAmount()))
        : Answer.undefined(Kind.NO_SOLUTION, "an advertising post earns nothing");
  }

  /**
   * After how many days what was invested is earned, running costs taken off.
   *
   * @return whole days, rounded up; undefined if a day earns no more than it costs, or the posts or the cost of a day
   *     were not given
   * @throws ArithmeticException if it leaves the range of long
   */
  public Answer<Long> daysToBreakEven() {
    if (inputs.postsPerDay == null || inputs.costPerDay == null) {
      return Answer.undefined(
          Kind.NOT_GIVEN,
          "not given: "
              + (inputs.postsPerDay == null ? "advertisingPostsPerDay" : "runningCostPerDay"));
    }
    BigDecimal earnedADay = inputs.earned.getAmount().multiply(inputs.postsPerDay);
    BigDecimal left = earnedADay.subtract(inputs.costPerDay.getAmount());
    return left.signum() > 0
        ? Answer.of(Amounts.ceiling(inputs.invested.getAmount(), left))
        : Answer.undefined(
            Kind.NO_SOLUTION,
            "a day earns no more than it costs: " + earnedADay.toPlainString() + " and "
                + inputs.costPerDay.getAmount().toPlainString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CommunityBusiness that && inputs.equals(that.inputs);
  }

  @Override
  public int hashCode() {
    return inputs.hashCode();
  }

  /** Gives what was given. */
  @Override
  public String toString() {
    return "CommunityBusiness: invested " + inputs.invested + ", " + inputs.earned
        + " per advertising post"
        + (inputs.postsPerDay == null
            ? ""
            : ", " + inputs.postsPerDay.toPlainString() + " of them a day")
        + (inputs.costPerDay == null ? "" : ", " + inputs.costPerDay + " cost a day");
  }

  @Serial
  private Object writeReplace() {
    return inputs;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a CommunityBusiness is read through its serial form only");
  }

  private record Inputs(
      BigMoney invested,
      BigMoney earned,
      @Nullable BigDecimal postsPerDay,
      @Nullable BigMoney costPerDay)
      implements Serializable {
    @Serial
    private Object readResolve() {
      Builder builder = builder().invested(invested).earnedPerAdvertisingPost(earned);
      if (postsPerDay != null) {
        builder.advertisingPostsPerDay(postsPerDay.doubleValue());
      }
      if (costPerDay != null) {
        builder.runningCostPerDay(costPerDay);
      }
      return builder.build();
    }
  }

  /** Builds a {@link CommunityBusiness}. */
  public static final class Builder {
    private @Nullable BigMoney invested;
    private @Nullable BigMoney earned;
    private @Nullable BigDecimal postsPerDay;
    private @Nullable BigMoney costPerDay;

    private Builder() {}

    /**
     * Sets what was spent on followers.
     *
     * @param amount 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder invested(BigMoneyProvider amount) {
      this.invested = notNegative("what was invested", amount);
      return this;
    }

    /**
     * Sets what one advertising post earns.
     *
     * @param amount 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder earnedPerAdvertisingPost(BigMoneyProvider amount) {
      this.earned = notNegative("what a post earns", amount);
      return this;
    }

    /**
     * Sets how many of a day's posts advertise. Those that earn nothing need not be given.
     *
     * @param posts 0 or more: 0.5 is one every other day
     * @return this builder
     * @throws IllegalArgumentException if it is negative or not a number
     */
    public Builder advertisingPostsPerDay(double posts) {
      checkArgument(posts >= 0 && Double.isFinite(posts), "posts a day: %s", posts);
      this.postsPerDay = Amounts.shortest(posts);
      return this;
    }

    /**
     * Sets what a day costs: editors, tools, promotion.
     *
     * @param amount 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder runningCostPerDay(BigMoneyProvider amount) {
      this.costPerDay = notNegative("what a day costs", amount);
      return this;
    }

    private static BigMoney notNegative(String what, BigMoneyProvider provider) {
      BigMoney money = Amounts.money(provider);
      checkArgument(!money.isNegative(), "%s must not be negative: %s", what, money);
      return money;
    }

    private static void checkCurrency(BigMoney one, BigMoney other) {
      if (!one.isSameCurrency(other)) {
        throw new CurrencyMismatchException(one.getCurrencyUnit(), other.getCurrencyUnit());
      }
    }

    /**
     * Builds it.
     *
     * @return the calculation
     * @throws IllegalStateException if what was invested or what a post earns was not given
     * @throws CurrencyMismatchException if the amounts are of different currencies
     */
    public CommunityBusiness build() {
      checkState(invested != null, "what was invested is not given: call invested(...)");
      checkState(
          earned != null, "what a post earns is not given: call earnedPerAdvertisingPost(...)");
      checkCurrency(invested, earned);
      if (costPerDay != null) {
        checkCurrency(invested, costPerDay);
      }
      return new CommunityBusiness(new Inputs(invested, earned, postsPerDay, costPerDay));
    }
  }
}
