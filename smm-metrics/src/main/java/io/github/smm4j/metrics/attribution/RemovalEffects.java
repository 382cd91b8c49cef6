package io.github.smm4j.metrics.attribution;

/**
 * Finds, for each group of states of an absorbing Markov chain, how much of the start's weight passes through the group
 * and then converts. These are the conversions that are lost if the group is removed.
 *
 * <p>With the fundamental matrix N = (I - Q)<sup>-1</sup> and the conversion probabilities b, this is
 * (N[start,i] / N[i,i]) b[i] for a single state i. Here it is found by state reduction (W. Grassmann, M. Taksar, D.
 * Heyman 1985, Regenerative analysis and steady state distributions for Markov chains): a state is taken out of the chain
 * and its steps are joined to one, which keeps the chance of every end. That is Gaussian elimination of I - Q without one
 * subtraction, so nothing cancels, nothing becomes negative, and no pivot can be 0: from each state that occurs, the
 * journey that was there went on to an end.
 *
 * <p>Taking out all states but those of one group leaves the start with the chance to enter the group first at each of
 * its states. To do so for all groups at the cost of about one inverse, 0.8 n<sup>3</sup> multiplications, the groups are
 * halved: with one half taken out, look at the other, and so on.
 */
final class RemovalEffects {
  /** The columns before those of the states. */
  private static final int ENDS = 2;

  private static final int CONVERSION = 0;

  private final int[] groupStarts;
  private final double[] lost;

  private RemovalEffects(int[] groupStarts) {
    this.groupStarts = groupStarts;
    this.lost = new double[groupStarts.length - 1];
  }

  /**
   * Finds the weight that is lost with each group.
   *
   * @param rows the start's row, then one for each state: weights of the steps to conversion, to the other end, and to
   *     each state; 0 or more. They are changed
   * @param groupStarts the first state of each group, which are one after another, and the number of states
   * @return for each group the lost part of the start's weight
   */
  static double[] of(double[][] rows, int[] groupStarts) {
    RemovalEffects effects = new RemovalEffects(groupStarts);
    if (groupStarts.length > 1) {
      effects.find(rows, 0, groupStarts.length - 1);
    }
    return effects.lost;
  }

  /** The rows are those of the groups from {@code first} to {@code end}, exclusive. */
  private void find(double[][] rows, int first, int end) {
    int states = groupStarts[end] - groupStarts[first];
    if (end - first == 1) {
      rows[0][CONVERSION] = 0; // what converts without the group
      takeOutLast(rows, states, 0);
      lost[first] = rows[0][CONVERSION];
      return;
    }
    int middle = middle(first, end);
    int left = groupStarts[middle] - groupStarts[first];
    double[][] leftRows = rotated(rows, states, 0);
    takeOutLast(leftRows, states, left);
    find(cut(leftRows, left), first, middle);
    double[][] rightRows = rotated(rows, states, left);
    takeOutLast(rightRows, states, states - left);
    find(cut(rightRows, states - left), middle, end);
  }

  /** The group that starts nearest to half of the states. */
  private int middle(int first, int end) {
    int half = (groupStarts[first] + groupStarts[end]) / 2;
    int middle = first + 1;
    while (middle < end - 1 && groupStarts[middle + 1] <= half) {
      middle++;
    }
    return middle;
  }

  /** A copy in which the first {@code by} states come last. */
  private static double[][] rotated(double[][] rows, int states, int by) {
    double[][] copy = new double[states + 1][];
    for (int row = 0; row <= states; row++) {
      double[] from = rows[row == 0 ? 0 : 1 + (row - 1 + by) % states];
      double[] to = new double[ENDS + states];
      System.arraycopy(from, 0, to, 0, ENDS);
      System.arraycopy(from, ENDS + by, to, ENDS, states - by);
      System.arraycopy(from, ENDS, to, ENDS + states - by, by);
      copy[row] = to;
    }
    return copy;
  }

  private static double[][] cut(double[][] rows, int states) {
    double[][] fewer = new double[states + 1][];
    System.arraycopy(rows, 0, fewer, 0, states + 1);
    return fewer;
  }

  /** Takes states out from the last on, until so many are left. */
  private static void takeOutLast(double[][] rows, int states, int left) {
    for (int state = states - 1; state >= left; state--) {
      double[] out = rows[state + 1];
      int column = ENDS + state;
      double leaving = 0; // all but the step to itself
      for (int i = 0; i < column; i++) {
        leaving += out[i];
      }
      for (int row = 0; row <= state; row++) {
        double[] in = rows[row];
        if (in[column] != 0) {
          addScaled(in, out, in[column] / leaving, column);
        }
      }
    }
  }

  private static void addScaled(double[] to, double[] from, double factor, int length) {
    for (int i = 0; i < length; i++) {
      to[i] += factor * from[i];
    }
  }
}
