package io.github.smm4j.metrics.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Makes the matrix of a Markov chain from counts of steps. Channels are numbered in the order of their names. */
final class ChainBuilder {
  private static final String BETWEEN = " > ";
  private static final int ENDS = 2;

  private final int order;
  private final LongCounts counts;
  private final long[] steps;

  ChainBuilder(int order, LongCounts counts) {
    this.order = order;
    this.counts = counts;
    this.steps = counts.sortedKeys();
  }

  long conversions() {
    return Arrays.stream(steps)
        .filter(step -> Step.next(step) == Step.CONVERSION)
        .map(counts::get)
        .sum();
  }

  long journeys() {
    return Arrays.stream(steps)
        .filter(step -> Step.from(step) == 0)
        .map(counts::get)
        .sum();
  }

  /** For each channel that occurs, how many conversions are lost without it. */
  ImmutableMap<Integer, Double> lostConversions() {
    // by last channel, so that the states of a channel are one group
    long[] states = Arrays.stream(steps)
        .map(Step::from)
        .filter(state -> state != 0)
        .distinct()
        .boxed()
        .sorted(Comparator.<Long>comparingInt(Step::lastOf).thenComparing(state -> state))
        .mapToLong(Long::longValue)
        .toArray();
    checkArgument(
        states.length <= MarkovChain.MAX_STATES,
        "a Markov chain of order %s has %s states here, more than %s: %s",
        order,
        states.length,
        MarkovChain.MAX_STATES,
        order == 1 ? "group channels first" : "take order 1, or group channels first");
    int[] groups = Arrays.stream(states).mapToInt(Step::lastOf).distinct().toArray();
    double[] lost = RemovalEffects.of(rows(states), groupStarts(states, groups.length));
    ImmutableMap.Builder<Integer, Double> byChannel = ImmutableMap.builder();
    for (int i = 0; i < groups.length; i++) {
      byChannel.put(groups[i] - 1, lost[i]);
    }
    return byChannel.buildOrThrow();
  }

  private static int[] groupStarts(long[] states, int groups) {
    int[] starts = new int[groups + 1];
    int group = 0;
    for (int i = 1; i < states.length; i++) {
      if (Step.lastOf(states[i]) != Step.lastOf(states[i - 1])) {
        starts[++group] = i;
      }
    }
    starts[groups] = states.length;
    return starts;
  }

  private double[][] rows(long[] states) {
    Map<Long, Integer> rowOf = new HashMap<>();
    rowOf.put(0L, 0);
    for (int i = 0; i < states.length; i++) {
      rowOf.put(states[i], i + 1);
    }
    double[][] rows = new double[states.length + 1][ENDS + states.length];
    for (long step : steps) {
      double[] row = rows[rowOf.getOrDefault(Step.from(step), 0)];
      int next = Step.next(step);
      int column = next < ENDS ? next : ENDS - 1 + rowOf.getOrDefault(Step.to(step, order), 0);
      row[column] = counts.get(step);
    }
    return rows;
  }

  ImmutableList<MarkovChain.Transition> transitions(ImmutableList<String> channels) {
    ImmutableList.Builder<MarkovChain.Transition> transitions = ImmutableList.builder();
    int start = 0;
    while (start < steps.length) {
      long from = Step.from(steps[start]);
      int end = start;
      long sum = 0;
      for (; end < steps.length && Step.from(steps[end]) == from; end++) {
        sum = Math.addExact(sum, counts.get(steps[end]));
      }
      for (int i = start; i < end; i++) {
        long count = counts.get(steps[i]);
        transitions.add(new MarkovChain.Transition(
            stateName(from, channels),
            nextName(Step.next(steps[i]), channels),
            count,
            (double) count / sum));
      }
      start = end;
    }
    return transitions.build();
  }

  private static String stateName(long state, ImmutableList<String> channels) {
    if (state == 0) {
      return MarkovChain.START;
    }
    String last = channels.get(Step.lastOf(state) - 1);
    int before = Step.beforeLastOf(state);
    return before == Step.NONE ? last : channels.get(before - 1) + BETWEEN + last;
  }

  private static String nextName(int next, ImmutableList<String> channels) {
    return switch (next) {
      case Step.CONVERSION -> MarkovChain.CONVERSION;
      case Step.LOST -> MarkovChain.LOST;
      default -> channels.get(next - ENDS);
    };
  }
}
