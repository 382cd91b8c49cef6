package io.github.smm4j.metrics.community;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.smm4j.metrics.Answer;
import io.github.smm4j.metrics.Undefined.Kind;
import io.github.smm4j.metrics.exact.Amounts;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How far something spreads, generation by generation: each user brings K others, the viral coefficient.
 *
 * <pre>{@code
 * ViralSpread spread = ViralSpread.of(1_000, 0.5);
 * spread.newIn(1);           // 500
 * spread.totalAfter(3);      // 1875: 1000 + 500 + 250 + 125
 * spread.limit();            // 2000: seed / (1 - K)
 * ViralSpread.of(1_000, 1.2).limit();      // undefined: K is 1.2: it grows without end
 * }</pre>
 *
 * <p>The coefficient comes from {@link io.github.smm4j.metrics.Kpis#K_FACTOR}: accepted invites by inviting users, which
 * is invites per user times acceptance. It is taken as the same for all generations; in practice it falls, as circles of
 * friends overlap, so this is the most that is to be expected.
 *
 * @serial exclude
 */
public final class ViralSpread implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final MathContext AMPLE = MathContext.DECIMAL128;
  private static final int MOST_GENERATIONS = 10_000;

  private final Inputs inputs;

  private ViralSpread(Inputs inputs) {
    this.inputs = inputs;
  }

  /**
   * Gives a spread.
   *
   * @param seed how many users there are at first, 0 or more
   * @param kFactor how many others each brings, 0 or more
   * @return the spread
   * @throws IllegalArgumentException if one is negative or the coefficient not a number
   */
  public static ViralSpread of(long seed, double kFactor) {
    checkArgument(seed >= 0, "the seed must not be negative: %s", seed);
    checkArgument(
        kFactor >= 0 && Double.isFinite(kFactor), "K must be a number from 0 up: %s", kFactor);
    return new ViralSpread(new Inputs(seed, kFactor));
  }

  /**
   * How many users a generation adds: seed * K^generation.
   *
   * @param generation 0 for the seed itself, up to 10,000
   * @return the number, rounded half-even at 6 decimals; above 10<sup>28</sup>, where 6 decimals are more than 34 digits, at
   *     34 digits
   * @throws IllegalArgumentException if the generation is out of range
   */
  public BigDecimal newIn(int generation) {
    checkGenerations(generation);
    return Amounts.quotient(raw(generation), BigDecimal.ONE);
  }

  private BigDecimal raw(int generation) {
    return BigDecimal.valueOf(inputs.seed)
        .multiply(Amounts.shortest(inputs.kFactor).pow(generation, AMPLE), AMPLE);
  }

  /**
   * How many users there are after a number of generations, the seed included.
   *
   * @param generations 0 to 10,000
   * @return the number, rounded half-even at 6 decimals; above 10<sup>28</sup>, where 6 decimals are more than 34 digits, to
   *     about 34 digits
   * @throws IllegalArgumentException if the number is out of range
   */
  public BigDecimal totalAfter(int generations) {
    checkGenerations(generations);
    BigDecimal total = BigDecimal.ZERO;
    for (int generation = 0; generation <= generations; generation++) {
      total = total.add(raw(generation), AMPLE);
    }
    return Amounts.quotient(total, BigDecimal.ONE);
  }

  private static void checkGenerations(int generations) {
    checkArgument(
        generations >= 0 && generations <= MOST_GENERATIONS,
        "generations are from 0 to %s: %s",
        MOST_GENERATIONS,
        generations);
  }

  /**
   * How many users there are in the end, the seed included: seed / (1 - K).
   *
   * @return the number, rounded half-even at 6 decimals; undefined if K is 1 or more, as it grows without end
   */
  public Answer<BigDecimal> limit() {
    return inputs.kFactor < 1
        ? Answer.of(Amounts.quotient(
            BigDecimal.valueOf(inputs.seed),
            BigDecimal.ONE.subtract(Amounts.shortest(inputs.kFactor))))
        : Answer.undefined(Kind.NO_SOLUTION, "K is " + inputs.kFactor + ": it grows without end");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ViralSpread that && inputs.equals(that.inputs);
  }

  @Override
  public int hashCode() {
    return inputs.hashCode();
  }

  /** Gives the seed and K. */
  @Override
  public String toString() {
    return "ViralSpread of " + inputs.seed + ", K = " + inputs.kFactor;
  }

  @Serial
  private Object writeReplace() {
    return inputs;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a ViralSpread is read through its serial form only");
  }

  private record Inputs(long seed, double kFactor) implements Serializable {
    @Serial
    private Object readResolve() {
      return of(seed, kFactor);
    }
  }
}
