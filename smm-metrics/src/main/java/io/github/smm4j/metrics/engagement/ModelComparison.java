package io.github.smm4j.metrics.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Engagement rates of the same posts by several models, as {@link EngagementModels#compare} gives them.
 *
 * @serial exclude
 */
public final class ModelComparison implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final Comparator<RateSummary> BY_RATE =
      Comparator.comparingDouble(RateSummary::rate);

  private final ImmutableList<RateSummary> rates;

  ModelComparison(ImmutableList<RateSummary> rates) {
    checkArgument(!rates.isEmpty(), "there is no model to compare");
    this.rates = rates;
  }

  /**
   * The rate by each model, in the order in which the models were given.
   *
   * @return an immutable list of at least one
   */
  public List<RateSummary> rates() {
    return rates;
  }

  /**
   * The lowest rate.
   *
   * @return the rate with its model, or empty if no model has one
   */
  public Optional<RateSummary> lowest() {
    return rates.stream().filter(RateSummary::isDefined).min(BY_RATE);
  }

  /**
   * The highest rate.
   *
   * @return the rate with its model, or empty if no model has one
   */
  public Optional<RateSummary> highest() {
    return rates.stream().filter(RateSummary::isDefined).max(BY_RATE);
  }

  /**
   * How many times the highest rate is the lowest.
   *
   * @return 1 or more; empty if no model has a rate or the lowest is not above 0
   */
  public OptionalDouble spread() {
    return lowest()
        .filter(low -> low.rate() > 0)
        .map(low -> OptionalDouble.of(highest().orElseThrow().rate() / low.rate()))
        .orElse(OptionalDouble.empty());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelComparison that && rates.equals(that.rates);
  }

  @Override
  public int hashCode() {
    return rates.hashCode();
  }

  /** Gives an aligned table with a line for each model: its id, rate, averaging, posts used and left out. */
  @Override
  public String toString() {
    int width =
        rates.stream().mapToInt(rate -> rate.model().id().length()).max().orElse(0);
    StringBuilder table = new StringBuilder();
    for (RateSummary rate : rates) {
      table
          .append(Strings.padEnd(rate.model().id(), width, ' '))
          .append(Strings.padStart(rate.format(Locale.ROOT), 10, ' '))
          .append("  ")
          .append(rate.averaging())
          .append(" of ")
          .append(rate.used())
          .append(rate.leftOut() == 0 ? "" : ", " + rate.leftOut() + " left out")
          .append(rate.reason().map(reason -> ": " + reason.text()).orElse(""))
          .append('\n');
    }
    return table.toString();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(rates);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a ModelComparison is read through its serial form only");
  }

  private record SerialForm(ImmutableList<RateSummary> rates) implements Serializable {
    @Serial
    private Object readResolve() {
      return new ModelComparison(rates);
    }
  }
}
