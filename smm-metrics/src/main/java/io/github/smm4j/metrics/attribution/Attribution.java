package io.github.smm4j.metrics.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;

/**
 * A model of which channel gets the credit for a conversion.
 *
 * <pre>{@code
 * Journeys journeys = Journeys.builder().path("vk > search > email", 5, 2).build();
 * Credit credit = Attribution.linear().of(journeys);
 * credit.of("vk");      // 1.6666666666666667
 * credit.total();       // 5.0: equals the conversions, for every model
 * Attribution.compare(Attribution.firstTouch(), Attribution.lastTouch(), Attribution.markov(1)).of(journeys);
 * }</pre>
 *
 * <p>Credits add up exactly. A conversion is split into 2<sup>62</sup> parts; each part is given to a channel, and the
 * parts are added up as whole numbers of 128 bits. So the credits of all channels sum to the conversions, and those in
 * money to the value, to the last part, and they are the same in any order of the journeys and on any number of machines.
 *
 * <p>Models are immutable and thread-safe. They are equal if their {@linkplain #toString() names} are.
 *
 * @serial exclude
 */
public final class Attribution implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final int MAX_ORDER = 2;

  private final String name;
  private final Model model;

  private Attribution(String name, Model model) {
    this.name = name;
    this.model = model;
  }

  private static Attribution byRule(String name, Rule rule) {
    return new Attribution(name, new ByRule(rule));
  }

  /**
   * All credit to the first touch: who found the buyer.
   *
   * @return the model {@code first_touch}
   */
  public static Attribution firstTouch() {
    return byRule("first_touch", new LengthRule.First());
  }

  /**
   * All credit to the last touch: who closed the sale.
   *
   * @return the model {@code last_touch}
   */
  public static Attribution lastTouch() {
    return byRule("last_touch", new LengthRule.Last());
  }

  /**
   * All credit to the last touch that is not direct, as in Universal Analytics' reports; if all touches are direct, to the
   * last of them.
   *
   * @param direct what direct channels are called, in any ASCII case; {@code direct}, {@code (direct)} and
   *     {@code (direct) / (none)} if none is given
   * @return the model {@code last_non_direct}
   */
  public static Attribution lastNonDirect(String... direct) {
    ImmutableSet<String> names = PathCleaning.directNames(direct);
    return byRule(
        "last_non_direct" + (direct.length == 0 ? "" : ImmutableList.sortedCopyOf(names)),
        new LastNonDirect(names));
  }

  /**
   * The same credit to each touch. A channel met twice in a journey gets twice as much.
   *
   * @return the model {@code linear}
   */
  public static Attribution linear() {
    return byRule("linear", new LengthRule.Linear());
  }

  /**
   * The same credit to each channel of a journey, however often it was met.
   *
   * @return the model {@code linear_by_channel}
   */
  public static Attribution linearByChannel() {
    return byRule("linear_by_channel", new ByChannel());
  }

  /**
   * A share to the first touch, a share to the last, and the rest evenly to those between. One touch gets all; of two,
   * each gets in {@linkplain TwoTouches#IN_PROPORTION proportion}.
   *
   * @param first the share of the first touch, 0 to 1, taken by its shortest decimal: 0.4 is 2/5
   * @param last the share of the last touch, 0 to 1; both together at most 1
   * @return the model, such as {@code position_based(0.4, 0.4)}
   * @throws IllegalArgumentException if a share is negative or not a number, or both exceed 1
   */
  public static Attribution positionBased(double first, double last) {
    return positionBased(first, last, TwoTouches.IN_PROPORTION);
  }

  /**
   * A share to the first touch, a share to the last, and the rest evenly to those between. One touch gets all.
   *
   * @param first the share of the first touch, 0 to 1, taken by its shortest decimal: 0.4 is 2/5
   * @param last the share of the last touch, 0 to 1; both together at most 1
   * @param twoTouches what is done with journeys of two touches; if both shares are 0, each gets half by either rule
   * @return the model
   * @throws IllegalArgumentException if a share is negative or not a number, or both exceed 1
   */
  public static Attribution positionBased(double first, double last, TwoTouches twoTouches) {
    checkArgument(
        first >= 0 && last >= 0 && first <= 1 && last <= 1,
        "shares of %s and %s: each must be 0 to 1",
        first,
        last);
    PositionBased rule = PositionBased.of(first, last, twoTouches);
    checkArgument(
        rule.first() + rule.last() <= Parts.ONE,
        "shares of %s and %s exceed 1 together",
        first,
        last);
    String rest = twoTouches == TwoTouches.IN_PROPORTION ? "" : ", " + twoTouches;
    return byRule("position_based(" + first + ", " + last + rest + ")", rule);
  }

  /**
   * The more credit, the nearer a touch is to the conversion: a touch one half-life before another gets half of what that
   * gets. Journeys without times are split evenly and counted, see {@link Credit#conversionsWithoutTimes()}.
   *
   * @param halfLife longer than zero, to the millisecond; Google Analytics took 7 days
   * @return the model, such as {@code time_decay(PT168H)}
   * @throws IllegalArgumentException if it is shorter than a millisecond
   * @throws ArithmeticException if it is longer than 292 million years
   */
  public static Attribution timeDecay(Duration halfLife) {
    checkArgument(
        halfLife.compareTo(Duration.ofMillis(1)) >= 0,
        "a half-life of %s is below a millisecond",
        halfLife);
    return byRule("time_decay(" + halfLife + ")", new TimeDecay(halfLife.toMillis()));
  }

  /**
   * The Shapley value of the game in which a set of channels earns the conversions of all journeys that met no other
   * channel.
   *
   * <p>Each journey earns its conversions for exactly the sets that hold all of its channels, and such a game splits
   * evenly over them; Shapley values add over games. So this equals {@link #linearByChannel()}, with no need to visit
   * 2<sup>n</sup> sets. The order of touches, repeats and journeys without conversion make no difference. Source: L. S.
   * Shapley (1953), A value for n-person games.
   *
   * @return the model {@code shapley}
   */
  public static Attribution shapley() {
    return byRule("shapley", new ByChannel());
  }

  /**
   * Credit in proportion to removal effects: how many conversions would be lost, in a Markov chain with the observed
   * transitions, if a channel led nowhere. Exact, without simulation; see {@link MarkovChain}. The value is split in the
   * same proportion as the conversions. Journeys without a conversion matter here, so give them too.
   *
   * @param order 1 if the next step depends on the channel, 2 if it also depends on the channel before
   * @return the model, such as {@code markov(1)}
   * @throws IllegalArgumentException if the order is not 1 or 2
   */
  public static Attribution markov(int order) {
    checkOrder(order);
    return new Attribution("markov(" + order + ")", new ByChain(order));
  }

  static void checkOrder(int order) {
    checkArgument(
        order >= 1 && order <= MAX_ORDER,
        "a Markov chain of order %s: journeys are too short to learn more than order 2 from",
        order);
  }

  /**
   * One's own model.
   *
   * <pre>{@code
   * Attribution.weighted("late", journey ->
   *     IntStream.range(0, journey.size()).mapToDouble(i -> i + 1).toArray());
   * }</pre>
   *
   * @param name the name of the model, not blank; two models of one name are taken to be the same
   * @param weights the weight of each touch of a journey; thread-safe, and the same answer for the same journey
   * @return the model, such as {@code weighted(late)}
   * @throws IllegalArgumentException if the name is blank
   */
  public static Attribution weighted(String name, TouchWeights weights) {
    checkArgument(!name.isBlank(), "the name of a model is blank");
    return byRule("weighted(" + name + ")", new OwnWeights(name, requireNonNull(weights)));
  }

  /**
   * Puts models side by side.
   *
   * @param models at least one, each once
   * @return the comparison, which reads journeys once for all models
   * @throws IllegalArgumentException if there is none, or one stands twice
   */
  public static Comparison compare(Attribution... models) {
    return new Comparison(ImmutableList.copyOf(models));
  }

  /**
   * Gives credit for the conversions of some journeys.
   *
   * @param journeys the journeys; of none, all credits are 0
   * @return the credit
   * @throws IllegalArgumentException if one's own weights are not as they must be, or a Markov chain has too many states,
   *     see {@link MarkovChain#MAX_STATES}
   * @throws ArithmeticException if a Markov chain takes a step 2<sup>63</sup> times or more
   */
  public Credit of(Journeys journeys) {
    return compare(this).of(journeys).of(this);
  }

  Model model() {
    return model;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attribution that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Gives the model's name with its parameters: {@code position_based(0.4, 0.4)}. */
  @Override
  public String toString() {
    return name;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(name, model);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an Attribution is read through its serial form only");
  }

  private record SerialForm(String name, Model model) implements Serializable {
    @Serial
    private Object readResolve() {
      return new Attribution(name, model);
    }
  }
}
