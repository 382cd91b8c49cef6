package io.github.smm4j.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A sum of measures with exact decimal weights, made by the methods of {@link Term}.
 *
 * <p>Its value is a whole number of units of 10<sup>-{@link #scale()}</sup>, as {@link BigDecimal} has it: a sum with
 * whole weights has scale 0, one with a weight of 0.25 has scale 2. Two sums are equal if they were written the same
 * way: the same summands in the same order.
 *
 * @serial exclude
 */
public final class WeightedSum implements Term {

  @Serial
  private static final long serialVersionUID = 1;

  private final ImmutableList<Summand> summands;
  private final MeasureUnit unit;
  private final int scale;
  /** The weight of each summand in units of 10^-(scale - scale of its operand). */
  private final long[] weights;

  private WeightedSum(ImmutableList<Summand> summands) {
    this.summands = summands;
    this.unit = summands.get(0).operand().unit();
    int finest = 0;
    for (Summand summand : summands) {
      checkArgument(
          summand.operand().unit() == unit,
          "terms of one sum must have one unit: %s is %s, %s is %s",
          summands.get(0).operand(),
          unit,
          summand.operand(),
          summand.operand().unit());
      finest = Math.max(
          finest, Math.max(0, summand.weight().scale()) + summand.operand().scale());
    }
    this.scale = finest;
    this.weights = new long[summands.size()];
    for (int i = 0; i < weights.length; i++) {
      Summand summand = summands.get(i);
      weights[i] = wholeWeight(summand.weight(), scale - summand.operand().scale());
    }
  }

  private static long wholeWeight(BigDecimal weight, int scale) {
    try {
      return weight.movePointRight(scale).longValueExact();
    } catch (ArithmeticException e) {
      ArithmeticException tooLong = new ArithmeticException("the weight " + weight
          + " has too many digits for exact arithmetic in long, at scale " + scale);
      tooLong.initCause(e);
      throw tooLong;
    }
  }

  /**
   * Gives a term as a weighted sum.
   *
   * @param term a measure, which becomes a sum of one summand with weight 1, or a weighted sum, which is given back
   * @return the sum
   */
  public static WeightedSum of(Term term) {
    return term instanceof WeightedSum sum
        ? sum
        : new WeightedSum(ImmutableList.of(
            new Summand(BigDecimal.ONE, new Operand.Single((Measure) term), Need.REQUIRED)));
  }

  static WeightedSum choice(WeightedSum first, WeightedSum instead) {
    return new WeightedSum(ImmutableList.of(
        new Summand(BigDecimal.ONE, new Operand.Choice(first, instead), Need.REQUIRED)));
  }

  WeightedSum asOptional() {
    Operand operand =
        summands.size() == 1 && summands.get(0).weight().compareTo(BigDecimal.ONE) == 0
            ? summands.get(0).operand()
            : new Operand.Group(this);
    return new WeightedSum(ImmutableList.of(new Summand(BigDecimal.ONE, operand, Need.OPTIONAL)));
  }

  WeightedSum with(WeightedSum more) {
    return new WeightedSum(
        ImmutableList.<Summand>builder().addAll(summands).addAll(more.summands).build());
  }

  WeightedSum scaledBy(BigDecimal factor) {
    return mapped(summand -> new Summand(
        canonical(summand.weight().multiply(factor)), summand.operand(), summand.need()));
  }

  private static BigDecimal canonical(BigDecimal weight) {
    BigDecimal stripped = weight.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public WeightedSum gross() {
    return mapped(
        summand -> new Summand(summand.weight(), summand.operand().gross(), summand.need()));
  }

  private WeightedSum mapped(UnaryOperator<Summand> change) {
    return new WeightedSum(summands.stream().map(change).collect(ImmutableList.toImmutableList()));
  }

  @Override
  public MeasureUnit unit() {
    return unit;
  }

  /**
   * The number of decimal places of its values, beyond whole things, micros or milliseconds.
   *
   * @return 0 or more
   */
  public int scale() {
    return scale;
  }

  /**
   * Gives its value as a number of units of 10<sup>-{@link #scale()}</sup> things, micros or milliseconds, without
   * allocating anything. For engines that compute many; {@link #valueIn} is the convenient way.
   *
   * @param tally the numbers
   * @return the unscaled value
   * @throws ArithmeticException if it leaves the range of {@code long}; {@link #valueIn} gives it all the same
   * @throws IllegalStateException if something required is not measured; ask {@link #isMeasuredIn} before
   */
  public long unscaledValueIn(Tally tally) {
    long sum = 0;
    for (int i = 0; i < weights.length; i++) {
      Summand summand = summands.get(i);
      if (summand.need() == Need.REQUIRED || summand.operand().hasValue(tally)) {
        sum =
            Math.addExact(sum, Math.multiplyExact(weights[i], summand.operand().unscaled(tally)));
      }
    }
    return sum;
  }

  /**
   * The measures that it does without where they are not measured: those added by {@link #plusIfMeasured}.
   *
   * @return an immutable set
   */
  public Set<Measure> optionalMeasures() {
    ImmutableSet.Builder<Measure> optional = ImmutableSet.builder();
    for (Summand summand : summands) {
      optional.addAll(
          summand.need() == Need.OPTIONAL
              ? summand.operand().named()
              : summand.operand().optional());
    }
    return optional.build();
  }

  BigDecimal exactValue(Tally tally) {
    int decimals = unit == MeasureUnit.MONEY ? scale + Micros.SCALE : scale;
    try {
      return BigDecimal.valueOf(unscaledValueIn(tally), decimals);
    } catch (ArithmeticException overflow) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Summand summand : summands) {
        if (summand.need() == Need.REQUIRED || summand.operand().hasValue(tally)) {
          sum = sum.add(summand.weight().multiply(summand.operand().exact(tally)));
        }
      }
      return sum.setScale(decimals);
    }
  }

  boolean hasValue(Tally tally) {
    for (int i = 0; i < weights.length; i++) {
      Summand summand = summands.get(i);
      if (summand.need() == Need.REQUIRED && !summand.operand().hasValue(tally)) {
        return false;
      }
    }
    return true;
  }

  Set<Measure> named() {
    ImmutableSet.Builder<Measure> named = ImmutableSet.builder();
    summands.forEach(summand -> named.addAll(summand.operand().named()));
    return named.build();
  }

  Set<Measure> missing(Tally tally) {
    ImmutableSet.Builder<Measure> missing = ImmutableSet.builder();
    for (Summand summand : summands) {
      if (summand.need() == Need.REQUIRED && !summand.operand().hasValue(tally)) {
        missing.addAll(summand.operand().missing(tally));
      }
    }
    return missing.build();
  }

  Set<Measure> used(Tally tally) {
    if (!hasValue(tally)) {
      return ImmutableSet.of();
    }
    ImmutableSet.Builder<Measure> used = ImmutableSet.builder();
    for (Summand summand : summands) {
      if (summand.operand().hasValue(tally)) {
        used.addAll(summand.operand().used(tally));
      }
    }
    return used.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeightedSum that && summands.equals(that.summands);
  }

  @Override
  public int hashCode() {
    return summands.hashCode();
  }

  /** Gives the sum as it would be written by hand: {@code likes + 2*comments + (saves)}; optional terms in brackets. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Summand summand : summands) {
      boolean negative = summand.weight().signum() < 0;
      if (text.length() > 0) {
        text.append(negative ? " - " : " + ");
      } else if (negative) {
        text.append('-');
      }
      BigDecimal weight = summand.weight().abs();
      boolean weighted = weight.compareTo(BigDecimal.ONE) != 0;
      if (weighted) {
        text.append(weight.toPlainString()).append('*');
      }
      boolean brackets =
          summand.need() == Need.OPTIONAL || !(summand.operand() instanceof Operand.Single);
      text.append(brackets ? "(" + summand.operand() + ")" : summand.operand());
    }
    return text.toString();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(summands);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a WeightedSum is read through its serial form only");
  }

  private record SerialForm(ImmutableList<Summand> summands) implements Serializable {
    @Serial
    private Object readResolve() {
      return new WeightedSum(summands);
    }
  }

  /** Whether a sum has a value without this summand. */
  private enum Need {
    REQUIRED,
    OPTIONAL
  }

  private record Summand(BigDecimal weight, Operand operand, Need need) implements Serializable {}
}
