package io.github.smm4j.metrics.attribution;

import io.github.smm4j.metrics.exact.WideSum;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Holds counts of steps against each other: whole journeys leave each state as often as they enter it, and each state is
 * reached from the start. From each an end is reached, too, then: what enters a group of states leaves it again.
 */
final class StepBalance {
  private final long[] steps;
  private final LongCounts counts;
  private final int order;
  /** The states from which steps go, in ascending order. */
  private final long[] states;

  private StepBalance(LongCounts counts, int order) {
    this.counts = counts;
    this.order = order;
    this.steps = counts.sortedKeys();
    this.states = Arrays.stream(steps).map(Step::from).distinct().toArray();
  }

  /**
   * Tells whether the steps can be those of so many journeys.
   *
   * @param counts how often each step was taken
   * @param order how many channels a state remembers
   * @param converting how many journeys with a touch convert
   * @param lost how many do not
   */
  static boolean isOfJourneys(LongCounts counts, int order, long converting, long lost) {
    StepBalance balance = new StepBalance(counts, order);
    return balance.steps.length == 0
        ? converting == 0 && lost == 0
        : balance.endsAre(converting, lost) && balance.allAreReached();
  }

  private boolean endsAre(long converting, long lost) {
    if (states[0] != Step.NONE) {
      return false;
    }
    WideSum[] surplus = sums(states.length);
    WideSum[] ends = sums(2);
    for (long step : steps) {
      long count = counts.get(step);
      surplus[indexOf(Step.from(step))].add(-count);
      if (!isEnd(step)) {
        int to = indexOf(Step.to(step, order));
        if (to < 0) {
          return false;
        }
        surplus[to].add(count);
      } else if (Step.from(step) == Step.NONE) {
        return false; // a journey without a touch takes no step
      } else {
        ends[Step.next(step)].add(count);
      }
    }
    surplus[0].add(converting);
    surplus[0].add(lost);
    return ends[Step.CONVERSION].total().equals(BigInteger.valueOf(converting))
        && ends[Step.LOST].total().equals(BigInteger.valueOf(lost))
        && Arrays.stream(surplus).allMatch(sum -> sum.total().signum() == 0);
  }

  private static WideSum[] sums(int size) {
    WideSum[] sums = new WideSum[size];
    Arrays.setAll(sums, i -> new WideSum());
    return sums;
  }

  private boolean allAreReached() {
    boolean[] reached = new boolean[states.length];
    int[] found = new int[states.length];
    reached[0] = true;
    int size = 1;
    for (int i = 0; i < size; i++) {
      long state = states[found[i]];
      for (int s = firstStepFrom(state); s < steps.length && Step.from(steps[s]) == state; s++) {
        int to = isEnd(steps[s]) ? 0 : indexOf(Step.to(steps[s], order));
        if (!reached[to]) {
          reached[to] = true;
          found[size++] = to;
        }
      }
    }
    return size == states.length;
  }

  private int firstStepFrom(long state) {
    int place = Arrays.binarySearch(steps, Step.firstFrom(state));
    return place < 0 ? -place - 1 : place;
  }

  private int indexOf(long state) {
    return Arrays.binarySearch(states, state);
  }

  private static boolean isEnd(long step) {
    return Step.next(step) <= Step.LOST;
  }
}
