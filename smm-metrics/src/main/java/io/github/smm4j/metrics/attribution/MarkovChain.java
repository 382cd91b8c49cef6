package io.github.smm4j.metrics.attribution;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Journeys as a Markov chain: how likely each step is, and what is lost without a channel.
 *
 * <pre>{@code
 * MarkovChain chain = MarkovChain.of(1, journeys);
 * chain.removalEffect("vk");              // 0.5: without VK, half of the conversions were lost
 * chain.probability("vk", "search");      // of a step from vk, that it goes to search
 * chain.probability("search", MarkovChain.CONVERSION);
 * }</pre>
 *
 * <p>The probability of a step is how often it was taken, divided by how often any step was taken from there. States are
 * channels in a chain of order 1; in order 2, the last two channels: {@code "vk > search"}, or a first channel by itself.
 * Only states that occur are there. Journeys without a touch are not in the chain.
 *
 * <p>The removal effect of a channel is the share of conversions that are lost if each step to it ends without a
 * conversion, as in E. Anderl, I. Becker, F. von Wangenheim, J. Schumann (2016), Mapping the customer journey. It is
 * exact: see {@code RemovalEffects} for how it is found.
 *
 * <p>Chains are immutable and thread-safe.
 */
public final class MarkovChain {

  /** Where every journey starts. */
  public static final String START = "(start)";

  /** Where a journey ends that converted. */
  public static final String CONVERSION = "(conversion)";

  /** Where a journey ends that did not convert. */
  public static final String LOST = "(lost)";

  /** The most states that a chain may have: the time to solve it grows with their cube. */
  public static final int MAX_STATES = 4096;

  private final int order;
  /** Made when somebody asks: the names take more time than the effects of a few channels. */
  private final Supplier<ImmutableList<Transition>> transitions;

  private final ImmutableMap<String, Double> removalEffects;
  private final double conversionProbability;

  private MarkovChain(
      int order,
      Supplier<ImmutableList<Transition>> transitions,
      ImmutableMap<String, Double> removalEffects,
      double conversionProbability) {
    this.order = order;
    this.transitions = transitions;
    this.removalEffects = removalEffects;
    this.conversionProbability = conversionProbability;
  }

  /**
   * A step that was taken.
   *
   * @param from the state, or {@link MarkovChain#START}
   * @param to the next channel, or {@link MarkovChain#CONVERSION} or {@link MarkovChain#LOST}
   * @param count how often, above 0
   * @param probability of all steps from there, 0 to 1
   */
  public record Transition(String from, String to, long count, double probability) {
    /** Gives the step: {@code vk -> search 0.6667 (4)}. */
    @Override
    public String toString() {
      return from + " -> " + to + " " + Math.round(probability * 1e4) / 1e4 + " (" + count + ")";
    }
  }

  /**
   * Makes the chain of some journeys.
   *
   * @param order 1 or 2, as in {@link Attribution#markov}
   * @param journeys the journeys
   * @return the chain
   * @throws IllegalArgumentException if the order is not 1 or 2, or there are more than {@link #MAX_STATES} states
   * @throws ArithmeticException if a step is taken 2<sup>63</sup> times or more
   */
  public static MarkovChain of(int order, Journeys journeys) {
    Attribution.checkOrder(order);
    ChannelDictionary dictionary = new ChannelDictionary(journeys.channels());
    TransitionCounts counts = new TransitionCounts(order);
    counts.add(journeys, dictionary.codesOf(journeys.channels()));
    ImmutableList<String> sorted = ImmutableList.sortedCopyOf(journeys.channels());
    return counts.toChain(sorted, dictionary.codesOf(sorted));
  }

  /** Makes a chain of the counts of steps between channels that are numbered in their order. */
  static MarkovChain of(int order, ImmutableList<String> channels, LongCounts counts) {
    ChainBuilder builder = new ChainBuilder(order, counts);
    long conversions = builder.conversions();
    ImmutableMap<Integer, Double> lost = builder.lostConversions();
    ImmutableMap.Builder<String, Double> effects = ImmutableMap.builder();
    for (int code = 0; code < channels.size(); code++) {
      double effect = conversions == 0 ? 0 : lost.getOrDefault(code, 0.0) / conversions;
      effects.put(channels.get(code), Math.min(1, effect));
    }
    return new MarkovChain(
        order,
        Suppliers.memoize(() -> builder.transitions(channels)),
        effects.buildOrThrow(),
        builder.journeys() == 0 ? 0 : (double) conversions / builder.journeys());
  }

  /**
   * The order.
   *
   * @return 1 or 2
   */
  public int order() {
    return order;
  }

  /**
   * The steps that were taken.
   *
   * @return an immutable list: the steps from the start first, then by state; the ends before channels
   */
  public List<Transition> transitions() {
    return transitions.get();
  }

  /**
   * How likely a step is.
   *
   * @param from a state, such as {@code "vk"}, in order 2 {@code "vk > search"}; or {@link #START}
   * @param to a channel, or {@link #CONVERSION} or {@link #LOST}
   * @return 0 to 1; 0 if the step was never taken
   */
  public double probability(String from, String to) {
    return transitions.get().stream()
        .filter(step -> step.from().equals(from) && step.to().equals(to))
        .mapToDouble(Transition::probability)
        .findFirst()
        .orElse(0);
  }

  /**
   * The share of journeys that convert. In the chain, it is the share that was observed.
   *
   * @return 0 to 1; 0 if there are no journeys
   */
  public double conversionProbability() {
    return conversionProbability;
  }

  /**
   * The share of conversions that are lost without a channel.
   *
   * @param channel any channel
   * @return 0 to 1; 0 if it was never met, or nothing converts
   */
  public double removalEffect(String channel) {
    return removalEffects.getOrDefault(channel, 0.0);
  }

  /**
   * The removal effects of all channels.
   *
   * @return an immutable map, in the order of the channels' names
   */
  public Map<String, Double> removalEffects() {
    return removalEffects;
  }

  /** Gives the steps, one a line. */
  @Override
  public String toString() {
    return transitions.get().stream().map(Transition::toString).collect(Collectors.joining("\n"));
  }
}
