package io.github.smm4j.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.MoreObjects;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A campaign: a budget spent over some days, and what it brought.
 *
 * <pre>{@code
 * Campaign spring = Campaign.builder("spring_2026")
 *     .network(Network.VK)
 *     .budget(Money.of(CurrencyUnit.of("RUB"), 120_000))
 *     .days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 1))     // March to May
 *     .tally(tally)
 *     .build();
 * }</pre>
 *
 * <p>All its money is of one currency.
 *
 * @serial exclude
 */
public final class Campaign implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final String name;
  private final @Nullable Network network;
  private final @Nullable BigMoney budget;
  private final @Nullable LocalDate start;
  private final @Nullable LocalDate endExclusive;
  private final Tally tally;

  private Campaign(Builder builder) {
    this.name = builder.name;
    this.network = builder.network;
    this.budget = builder.budget;
    this.start = builder.start;
    this.endExclusive = builder.endExclusive;
    this.tally = builder.tally;
  }

  /**
   * Starts a campaign.
   *
   * @param name its name, as in {@code utm_campaign}; not blank
   * @return a builder
   * @throws IllegalArgumentException if the name is blank
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /**
   * Its name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Where it runs.
   *
   * @return the network, or empty if it runs on several or none is named
   */
  public Optional<Network> network() {
    return Optional.ofNullable(network);
  }

  /**
   * The currency of its budget and of the money in its tally.
   *
   * @return the currency, or empty if there is no money in it
   */
  public Optional<CurrencyUnit> currency() {
    return budget == null ? tally.currency() : Optional.of(budget.getCurrencyUnit());
  }

  /**
   * What may be spent.
   *
   * @return the budget, or empty if none is set
   */
  public Optional<BigMoney> budget() {
    return Optional.ofNullable(budget);
  }

  /**
   * Its first day.
   *
   * @return the day, or empty if none is set
   */
  public Optional<LocalDate> start() {
    return Optional.ofNullable(start);
  }

  /**
   * The day after its last.
   *
   * @return the day, or empty if none is set
   */
  public Optional<LocalDate> endExclusive() {
    return Optional.ofNullable(endExclusive);
  }

  /**
   * What it brought. The budget is in it as {@link Measure#BUDGET}, unless the tally has one of its own.
   *
   * @return the tally
   */
  public Tally tally() {
    return tally;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Campaign that
        && name.equals(that.name)
        && Objects.equals(network, that.network)
        && Objects.equals(budget, that.budget)
        && Objects.equals(start, that.start)
        && Objects.equals(endExclusive, that.endExclusive)
        && tally.equals(that.tally);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, network, budget, start, endExclusive, tally);
  }

  /** Gives what is known: {@code Campaign{spring, VK, days=2026-03-01/2026-06-01, {budget=EUR 900.00}}}. */
  @Override
  public String toString() {
    return MoreObjects.toStringHelper(this)
        .omitNullValues()
        .addValue(name)
        .addValue(network)
        .add("days", start == null ? null : start + "/" + endExclusive)
        .addValue(tally)
        .toString();
  }

  /** Builds a {@link Campaign}. */
  public static final class Builder {
    private final String name;
    private @Nullable Network network;
    private @Nullable BigMoney budget;
    private @Nullable LocalDate start;
    private @Nullable LocalDate endExclusive;
    private Tally tally = Tally.empty();

    private Builder(String name) {
      checkArgument(!name.isBlank(), "the name of a campaign is blank");
      this.name = name;
    }

    /**
     * Sets where it runs.
     *
     * @param network the network
     * @return this builder
     */
    public Builder network(Network network) {
      this.network = requireNonNull(network);
      return this;
    }

    /**
     * Sets what may be spent.
     *
     * @param budget a {@code Money} or {@code BigMoney}, not negative
     * @return this builder
     * @throws IllegalArgumentException if it is negative, or has more than 400 decimal places
     */
    public Builder budget(BigMoneyProvider budget) {
      BigMoney amount = Micros.checked(budget);
      checkArgument(!amount.isNegative(), "the budget of %s is negative: %s", name, amount);
      this.budget = amount;
      return this;
    }

    /**
     * Sets the days on which it runs.
     *
     * @param startInclusive the first day
     * @param endExclusive the day after the last
     * @return this builder
     * @throws IllegalArgumentException if the end is not after the start
     */
    public Builder days(LocalDate startInclusive, LocalDate endExclusive) {
      checkArgument(
          endExclusive.isAfter(startInclusive),
          "campaign %s ends on %s (exclusive), not after its start on %s",
          name,
          endExclusive,
          startInclusive);
      this.start = startInclusive;
      this.endExclusive = endExclusive;
      return this;
    }

    /**
     * Sets what it brought.
     *
     * @param tally the numbers
     * @return this builder
     */
    public Builder tally(Tally tally) {
      this.tally = requireNonNull(tally);
      return this;
    }

    /**
     * Builds the campaign.
     *
     * @return the campaign
     * @throws CurrencyMismatchException if the budget and the money in the tally are of two currencies
     */
    public Campaign build() {
      if (budget != null) {
        CurrencyUnit spent = tally.currency().orElse(budget.getCurrencyUnit());
        if (!spent.equals(budget.getCurrencyUnit())) {
          throw new CurrencyMismatchException(budget.getCurrencyUnit(), spent);
        }
        if (!tally.isMeasured(Measure.BUDGET)) {
          tally = tally.toBuilder().set(Measure.BUDGET, budget).build();
        }
      }
      return new Campaign(this);
    }
  }
}
