package io.github.smm4j.core;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * A measure, or a weighted sum of measures: what stands above or below the line of a KPI.
 *
 * <pre>{@code
 * LIKES.plus(COMMENTS.times(2)).plusIfMeasured(SAVES)      // likes + 2*comments + (saves)
 * LIKES.or(REACTIONS).plus(SHARES)                         // (likes or reactions) + shares
 * REVENUE.minus(COST_OF_GOODS).minus(MARKETING_COST)       // revenue - cost_of_goods - marketing_cost
 * }</pre>
 *
 * <p>A term has a value in a {@link Tally} if all that it requires is measured there; absent is not zero. All parts of a
 * term have one unit.
 */
public sealed interface Term extends Serializable permits Measure, WeightedSum {

  /**
   * The unit of its values.
   *
   * @return the unit
   */
  MeasureUnit unit();

  /**
   * Multiplies by a whole number.
   *
   * @param weight any number; 0 keeps the measure required and counts it for nothing
   * @return the product
   * @throws ArithmeticException if a weight leaves the range of {@code long}
   */
  default WeightedSum times(long weight) {
    return WeightedSum.of(this).scaledBy(BigDecimal.valueOf(weight));
  }

  /**
   * Multiplies by the number that prints shortest: 0.1 is exactly 1/10.
   *
   * @param weight a finite number, as {@link Double#toString(double)} writes it
   * @return the product
   * @throws IllegalArgumentException if the weight is infinite or not a number
   * @throws ArithmeticException if the weight has too many digits for exact arithmetic in {@code long}
   */
  default WeightedSum times(double weight) {
    if (!Double.isFinite(weight)) {
      throw new IllegalArgumentException("a weight must be finite: " + weight);
    }
    return WeightedSum.of(this).scaledBy(new BigDecimal(Double.toString(weight)));
  }

  /**
   * Adds a term that must be measured for the sum to have a value.
   *
   * @param required a term of the same unit
   * @return the sum
   * @throws IllegalArgumentException if the units differ
   */
  default WeightedSum plus(Term required) {
    return WeightedSum.of(this).with(WeightedSum.of(required));
  }

  /**
   * Subtracts a term that must be measured for the difference to have a value.
   *
   * @param required a term of the same unit
   * @return the difference
   * @throws IllegalArgumentException if the units differ
   */
  default WeightedSum minus(Term required) {
    return plus(required.times(-1));
  }

  /**
   * Adds a term where it is measured, and does without it where it is not: saves, on networks that have none.
   *
   * @param optional a term of the same unit
   * @return the sum
   * @throws IllegalArgumentException if the units differ
   */
  default WeightedSum plusIfMeasured(Term optional) {
    return WeightedSum.of(this).with(WeightedSum.of(optional).asOptional());
  }

  /**
   * Takes this term where it is measured, and another one where it is not.
   *
   * @param instead a term of the same unit
   * @return the choice
   * @throws IllegalArgumentException if the units differ
   */
  default WeightedSum or(Term instead) {
    return WeightedSum.choice(WeightedSum.of(this), WeightedSum.of(instead));
  }

  /**
   * Replaces every measure by its {@linkplain Measure#gross() gross} sibling.
   *
   * @return the term over gross measures; additive measures stay as they are
   */
  Term gross();

  /**
   * All measures that it names, required or not, in the order in which they are named.
   *
   * @return an immutable set
   */
  default Set<Measure> measures() {
    return WeightedSum.of(this).named();
  }

  /**
   * Tells whether all that it requires is measured.
   *
   * @param tally the numbers
   * @return whether it has a value there
   */
  default boolean isMeasuredIn(Tally tally) {
    return WeightedSum.of(this).hasValue(tally);
  }

  /**
   * Gives its exact value.
   *
   * @param tally the numbers
   * @return the value in things, units of the currency, or milliseconds; empty if something required is not measured
   */
  default Optional<BigDecimal> valueIn(Tally tally) {
    return isMeasuredIn(tally)
        ? Optional.of(WeightedSum.of(this).exactValue(tally))
        : Optional.empty();
  }

  /**
   * The required measures that are not measured; of a choice, those of its first alternative.
   *
   * @param tally the numbers
   * @return an immutable set, empty if the term has a value there
   */
  default Set<Measure> missingIn(Tally tally) {
    return WeightedSum.of(this).missing(tally);
  }

  /**
   * The measures that its value is made of: the required ones, the optional ones that are measured, and of a choice
   * the alternative that is taken.
   *
   * @param tally the numbers
   * @return an immutable set, empty if the term has no value there
   */
  default Set<Measure> usedIn(Tally tally) {
    return WeightedSum.of(this).used(tally);
  }
}
