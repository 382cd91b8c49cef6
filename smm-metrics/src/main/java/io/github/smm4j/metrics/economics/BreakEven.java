package io.github.smm4j.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.smm4j.metrics.Answer;
import io.github.smm4j.metrics.Undefined.Kind;
import io.github.smm4j.metrics.exact.Amounts;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyMismatchException;

/**
 * From which number of sales a fixed cost is earned: fixed cost / (price - variable cost), rounded up to whole units.
 *
 * <pre>{@code
 * BreakEven.of(Money.of(EUR, 10_000), Money.of(EUR, 50), Money.of(EUR, 30)).volume();      // 500
 * }</pre>
 *
 * @serial exclude
 */
public final class BreakEven implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Inputs inputs;

  private BreakEven(Inputs inputs) {
    this.inputs = inputs;
  }

  /**
   * Gives the break-even of a product.
   *
   * @param fixedCost what it costs whatever is sold, 0 or more
   * @param price what a buyer pays for one unit, 0 or more
   * @param variableCost what one unit costs to make, buy and deliver, 0 or more
   * @return the break-even
   * @throws IllegalArgumentException if an amount is negative
   * @throws CurrencyMismatchException if the amounts are of different currencies
   */
  public static BreakEven of(
      BigMoneyProvider fixedCost, BigMoneyProvider price, BigMoneyProvider variableCost) {
    Inputs inputs =
        new Inputs(Amounts.money(fixedCost), Amounts.money(price), Amounts.money(variableCost));
    checkArgument(
        !inputs.fixedCost.isNegative()
            && !inputs.price.isNegative()
            && !inputs.variableCost.isNegative(),
        "no amount may be negative: fixed cost %s, price %s, variable cost %s",
        inputs.fixedCost,
        inputs.price,
        inputs.variableCost);
    checkCurrency(inputs.fixedCost, inputs.price);
    checkCurrency(inputs.price, inputs.variableCost);
    return new BreakEven(inputs);
  }

  private static void checkCurrency(BigMoney one, BigMoney other) {
    if (!one.isSameCurrency(other)) {
      throw new CurrencyMismatchException(one.getCurrencyUnit(), other.getCurrencyUnit());
    }
  }

  /**
   * What one sale leaves to cover the fixed cost: price - variable cost.
   *
   * @return the amount, negative if every sale loses money
   */
  public BigMoney contribution() {
    return inputs.price.minus(inputs.variableCost);
  }

  /**
   * The least number of sales that covers the fixed cost.
   *
   * @return whole units, rounded up; undefined if the price is not above the variable cost
   * @throws ArithmeticException if it leaves the range of long
   */
  public Answer<Long> volume() {
    return contribution().isPositive()
        ? Answer.of(Amounts.ceiling(inputs.fixedCost.getAmount(), contribution().getAmount()))
        : Answer.undefined(
            Kind.NO_SOLUTION,
            "the price " + inputs.price + " is not above the variable cost " + inputs.variableCost);
  }

  /**
   * The revenue at that number of sales.
   *
   * @return the amount; undefined if the price is not above the variable cost
   * @throws ArithmeticException if the number of sales leaves the range of long
   */
  public Answer<BigMoney> revenue() {
    Answer<Long> volume = volume();
    return volume.reason().isEmpty()
        ? Answer.of(inputs.price.multipliedBy(volume.get()))
        : Answer.undefined(
            volume.reason().orElseThrow().kind(), volume.reason().orElseThrow().text());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BreakEven that && inputs.equals(that.inputs);
  }

  @Override
  public int hashCode() {
    return inputs.hashCode();
  }

  /** Gives the three amounts. */
  @Override
  public String toString() {
    return "BreakEven: fixed cost " + inputs.fixedCost + ", price " + inputs.price
        + ", variable cost " + inputs.variableCost;
  }

  @Serial
  private Object writeReplace() {
    return inputs;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a BreakEven is read through its serial form only");
  }

  private record Inputs(BigMoney fixedCost, BigMoney price, BigMoney variableCost)
      implements Serializable {
    @Serial
    private Object readResolve() {
      return of(fixedCost, price, variableCost);
    }
  }
}
