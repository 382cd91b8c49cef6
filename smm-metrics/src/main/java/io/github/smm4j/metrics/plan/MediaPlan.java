package io.github.smm4j.metrics.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.exact.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;

/**
 * A media plan: a budget buys clicks at a price, some clicks become leads, some leads become sales.
 *
 * <pre>{@code
 * MediaPlan plan = MediaPlan.budget(Money.of(USD, 5_000))
 *     .costPerClick(Money.of(USD, 0.5))
 *     .clickToLead(0.05)
 *     .leadToSale(0.2);
 * plan.clicks();     // 10000
 * plan.leads();      // 500
 * plan.sales();      // 100
 * plan.beside(fact);
 * }</pre>
 *
 * <p>Numbers of clicks, leads and sales are decimals to 6 places, each rounded once from the exact quotient and not to
 * whole ones. Immutable.
 */
public final class MediaPlan {

  private static final int PLACES = 6;

  private final BigMoney budget;
  private final BigMoney costPerClick;
  private final BigDecimal clickToLead;
  private final BigDecimal leadToSale;

  private MediaPlan(
      BigMoney budget, BigMoney costPerClick, BigDecimal clickToLead, BigDecimal leadToSale) {
    this.budget = budget;
    this.costPerClick = costPerClick;
    this.clickToLead = clickToLead;
    this.leadToSale = leadToSale;
  }

  /**
   * Starts a plan.
   *
   * @param budget what is to be spent, above 0
   * @return what asks for the price of a click
   * @throws IllegalArgumentException if it is not above 0
   */
  public static Priced budget(BigMoneyProvider budget) {
    BigMoney money = Amounts.money(budget);
    checkArgument(money.isPositive(), "a budget of %s", money);
    return price -> {
      BigMoney click = Amounts.money(price);
      checkArgument(click.isPositive(), "clicks at %s", click);
      money.isGreaterThan(click); // throws where the currencies differ
      return toLead -> {
        BigDecimal leads = share("click to lead", toLead);
        return toSale -> new MediaPlan(money, click, leads, share("lead to sale", toSale));
      };
    };
  }

  private static BigDecimal share(String what, double share) {
    checkArgument(share >= 0 && share <= 1, "%s is a share from 0 to 1, not %s", what, share);
    return BigDecimal.valueOf(share);
  }

  /** Asks for the price of a click. */
  @FunctionalInterface
  public interface Priced {
    /**
     * Sets the price of a click.
     *
     * @param price above 0, in the currency of the budget
     * @return what asks for the share of clicks that become leads
     * @throws IllegalArgumentException if it is not above 0
     * @throws org.joda.money.CurrencyMismatchException if it is of another currency
     */
    Clicked costPerClick(BigMoneyProvider price);
  }

  /** Asks for the share of clicks that become leads. */
  @FunctionalInterface
  public interface Clicked {
    /**
     * Sets the share of clicks that become leads.
     *
     * @param share 0 to 1, by its shortest decimal
     * @return what asks for the share of leads that become sales
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    Led clickToLead(double share);
  }

  /** Asks for the share of leads that become sales. */
  @FunctionalInterface
  public interface Led {
    /**
     * Sets the share of leads that become sales.
     *
     * @param share 0 to 1, by its shortest decimal
     * @return the plan
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    MediaPlan leadToSale(double share);
  }

  /**
   * What is to be spent.
   *
   * @return the budget
   */
  public BigMoney budget() {
    return budget;
  }

  /**
   * How many clicks the budget buys.
   *
   * @return the budget by the price of a click, to 6 decimals
   */
  public BigDecimal clicks() {
    return bought(BigDecimal.ONE);
  }

  /**
   * How many leads come of it.
   *
   * @return their share of the clicks, to 6 decimals
   */
  public BigDecimal leads() {
    return bought(clickToLead);
  }

  /**
   * How many sales come of it.
   *
   * @return their share of the leads, to 6 decimals
   */
  public BigDecimal sales() {
    return bought(clickToLead.multiply(leadToSale));
  }

  /** What the budget buys of what a share of the clicks becomes: rounded once. */
  private BigDecimal bought(BigDecimal share) {
    BigDecimal stripped = budget
        .getAmount()
        .multiply(share)
        .divide(costPerClick.getAmount(), PLACES, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * A line of plan against fact.
   *
   * @param measure what is planned
   * @param plan the planned number; money in units of its currency
   * @param fact the number measured; empty if it was not measured
   */
  public record Line(Measure measure, double plan, OptionalDouble fact) {
    /**
     * The share of the plan that was done.
     *
     * @return fact by plan; empty if the fact was not measured or the plan is 0
     */
    public OptionalDouble done() {
      return fact.isPresent() && plan != 0
          ? OptionalDouble.of(fact.getAsDouble() / plan)
          : OptionalDouble.empty();
    }
  }

  /**
   * Puts the plan beside what happened.
   *
   * @param fact a tally with spend, clicks, leads and purchases, as far as they were measured
   * @return an immutable list of lines: spend, clicks, leads, purchases
   * @throws org.joda.money.CurrencyMismatchException if the spend is of another currency
   */
  public List<Line> beside(Tally fact) {
    fact.money(Measure.SPEND).ifPresent(budget::isGreaterThan);
    List<Line> lines = new ArrayList<>();
    lines.add(line(Measure.SPEND, budget.getAmount(), fact));
    lines.add(line(Measure.CLICKS, clicks(), fact));
    lines.add(line(Measure.LEADS, leads(), fact));
    lines.add(line(Measure.PURCHASES, sales(), fact));
    return List.copyOf(lines);
  }

  private static Line line(Measure measure, BigDecimal plan, Tally fact) {
    OptionalDouble number = measure
        .valueIn(fact)
        .map(value -> OptionalDouble.of(value.doubleValue()))
        .orElse(OptionalDouble.empty());
    return new Line(measure, plan.doubleValue(), number);
  }

  /** Gives {@code USD 5000.00: 10000 clicks, 500 leads, 100 sales}. */
  @Override
  public String toString() {
    return budget + ": " + clicks().toPlainString() + " clicks, " + leads().toPlainString()
        + " leads, " + sales().toPlainString() + " sales";
  }
}
