package io.github.smm4j.metrics.attribution;

/**
 * A step of a journey as one number: the channel before the last, the last channel, and the next or the end. 21 bits
 * each.
 */
final class Step {
  /** In place of the next channel. */
  static final int CONVERSION = 0;
  /** In place of the next channel. */
  static final int LOST = 1;
  /** Before the first channel. */
  static final int NONE = 0;

  private static final int BITS = 21;
  private static final int MASK = (1 << BITS) - 1;

  private Step() {}

  /** A channel as one that was before; 0 is none. */
  static int before(int code) {
    return code + 1;
  }

  /** A channel as the next; 0 and 1 are ends. */
  static int next(int code) {
    return code + 2;
  }

  static long of(int beforeLast, int last, int next) {
    return (long) beforeLast << (2 * BITS) | (long) last << BITS | next;
  }

  static int beforeLast(long step) {
    return (int) (step >>> (2 * BITS));
  }

  static int last(long step) {
    return (int) (step >>> BITS) & MASK;
  }

  static int next(long step) {
    return (int) step & MASK;
  }

  /** The state from which the step goes: the channel before the last, and the last. 0 is the start. */
  static long from(long step) {
    return step >>> BITS;
  }

  /** The least of all steps there can be from a state. */
  static long firstFrom(long state) {
    return state << BITS;
  }

  /** The state to which a step goes that does not end, in a chain that remembers so many channels. */
  static long to(long step, int order) {
    long next = before(next(step) - 2);
    return order == 1 ? next : (long) last(step) << BITS | next;
  }

  /** The last channel of a state. */
  static int lastOf(long state) {
    return (int) state & MASK;
  }

  /** The channel before the last of a state. */
  static int beforeLastOf(long state) {
    return (int) (state >>> BITS);
  }

  /** The same step where channels have other numbers. */
  static long renumbered(long step, int[] codes) {
    return of(before(beforeLast(step), codes), before(last(step), codes), next(next(step), codes));
  }

  private static int before(int number, int[] codes) {
    return number == NONE ? NONE : before(codes[number - 1]);
  }

  private static int next(int number, int[] codes) {
    return number <= LOST ? number : next(codes[number - 2]);
  }
}
