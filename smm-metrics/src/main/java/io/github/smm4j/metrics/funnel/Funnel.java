package io.github.smm4j.metrics.funnel;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import io.github.smm4j.core.Term;
import io.github.smm4j.core.WeightedSum;
import io.github.smm4j.metrics.Kpi;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The steps from being reached to buying, each a part of the one before.
 *
 * <pre>{@code
 * FunnelValue november = Funnel.standard().of(tally);
 * november.step("visit").rate();      // Optional[click -> visit 63.2 % (632 / 1000)]
 * november.beside(october).weakest(); // the step that fell behind most
 *
 * Funnel.builder().step("shown", IMPRESSIONS).step("click", CLICKS).step("cart", addToCart).step("order", PURCHASES).build();
 * }</pre>
 *
 * <p>The rate of a step is its count by that of the step before, its total rate its count by that of the first step. Both
 * are shares with a Wilson interval where the two steps count the same: both events or both people. Clicks by people
 * reached are no share, as one person may click twice: such a rate has no interval, and an issue says why.
 *
 * <p>Immutable and thread-safe.
 *
 * @serial exclude
 */
public final class Funnel implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final Funnel STANDARD = builder()
      .step("reach", Measure.REACH.or(Measure.REACH.gross()))
      .step("click", Measure.CLICKS)
      .step("visit", Measure.VISITS)
      .step("lead", Measure.LEADS)
      .step("sale", Measure.PURCHASES)
      .build();

  private final ImmutableList<Step> steps;

  private Funnel(ImmutableList<Step> steps) {
    this.steps = steps;
  }

  /**
   * A step: a name and what is counted.
   *
   * @param name the name
   * @param term a whole count
   */
  private record Step(String name, WeightedSum term) implements Serializable {}

  /**
   * The funnel from reach over click, visit and lead to sale: of {@link Measure#REACH} (or its gross sibling),
   * {@link Measure#CLICKS}, {@link Measure#VISITS}, {@link Measure#LEADS} and {@link Measure#PURCHASES}.
   *
   * @return the funnel
   */
  public static Funnel standard() {
    return STANDARD;
  }

  /**
   * Starts a funnel of your own.
   *
   * @return a builder without steps
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The names of the steps.
   *
   * @return an immutable list, the first step first
   */
  public List<String> stepNames() {
    return steps.stream().map(Step::name).collect(ImmutableList.toImmutableList());
  }

  /**
   * Fills the funnel with numbers.
   *
   * @param tally the numbers of a period, a campaign, or a group of a table
   * @return the counts and rates; a step that is not measured says so
   */
  public FunnelValue of(Tally tally) {
    return new FunnelValue(this, tally);
  }

  int size() {
    return steps.size();
  }

  String name(int step) {
    return steps.get(step).name();
  }

  /** The count of a step. */
  Kpi count(int step) {
    return Kpi.define("step_" + (step + 1))
        .title(name(step))
        .total(steps.get(step).term())
        .count()
        .neutral()
        .build();
  }

  /** The count of a step by that of another. */
  Kpi rate(int step, int base, Share share) {
    Kpi.Builder rate = Kpi.define("step_" + (step + 1) + "_by_" + (base + 1))
        .title(name(base) + " -> " + name(step))
        .ratio(steps.get(step).term(), steps.get(base).term())
        .percent()
        .higherIsBetter();
    return (share == Share.OF_THE_SAME ? rate.proportion() : rate).build();
  }

  /** Whether a rate is a share: of events in events, or of people in people. */
  enum Share {
    OF_THE_SAME,
    MIXED
  }

  Share share(int step, int base, Tally tally) {
    return countsPeople(step, tally) == countsPeople(base, tally) ? Share.OF_THE_SAME : Share.MIXED;
  }

  boolean countsPeople(int step, Tally tally) {
    return used(step, tally).stream()
        .anyMatch(measure -> measure.additivity() == Additivity.UNIQUE);
  }

  /** What a step is made of; where it is not measured, what it would be made of. */
  Set<Measure> used(int step, Tally tally) {
    WeightedSum term = steps.get(step).term();
    return term.isMeasuredIn(tally) ? term.usedIn(tally) : term.measures();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Funnel that && steps.equals(that.steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  /** Gives the names of the steps: {@code reach -> click -> visit -> lead -> sale}. */
  @Override
  public String toString() {
    return String.join(" -> ", stepNames());
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(steps);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Funnel is read through its serial form only");
  }

  private record SerialForm(ImmutableList<Step> steps) implements Serializable {
    @Serial
    private Object readResolve() {
      Builder builder = builder();
      steps.forEach(step -> builder.step(step.name(), step.term()));
      return builder.build();
    }
  }

  /** Builds a {@link Funnel}. */
  public static final class Builder {
    private final List<Step> steps = new ArrayList<>();

    private Builder() {}

    /**
     * Adds a step behind the others.
     *
     * @param name its name; not blank, and no other step's
     * @param count what is counted: a measure such as {@link Measure#CLICKS}, or a sum of measures with whole weights
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken, or the term is no whole count
     */
    public Builder step(String name, Term count) {
      checkArgument(!name.isBlank(), "the name of a step is blank");
      checkArgument(
          steps.stream().noneMatch(step -> step.name().equals(name)), "two steps named %s", name);
      WeightedSum term = WeightedSum.of(count);
      checkArgument(
          term.unit() == MeasureUnit.COUNT && term.scale() == 0,
          "step %s is no whole count but %s, in %s",
          name,
          count,
          count.unit());
      steps.add(new Step(name, term));
      return this;
    }

    /**
     * Builds the funnel.
     *
     * @return the funnel
     * @throws IllegalStateException if there are fewer than two steps
     */
    public Funnel build() {
      if (steps.size() < 2) {
        throw new IllegalStateException("a funnel has two steps or more, not " + steps.size());
      }
      return new Funnel(ImmutableList.copyOf(steps));
    }
  }
}
