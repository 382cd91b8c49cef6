package io.github.smm4j.benchmarks.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Markov attribution of order 1 as it is written without a library, and with one for the linear algebra. */
final class Peers {
  static final String START = "(start)";
  static final String CONVERSION = "(conversion)";
  static final String LOST = "(lost)";

  private Peers() {}

  /** Counts with maps of maps, by the names of the channels. */
  static Map<String, Map<String, Integer>> countByHashMaps(String[] texts, boolean[] converts) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (int path = 0; path < texts.length; path++) {
      String from = START;
      for (String to : texts[path].split(" > ", -1)) {
        counts.computeIfAbsent(from, key -> new HashMap<>()).merge(to, 1, Integer::sum);
        from = to;
      }
      counts
          .computeIfAbsent(from, key -> new HashMap<>())
          .merge(converts[path] ? CONVERSION : LOST, 1, Integer::sum);
    }
    return counts;
  }

  /** I - Q, with the start in the first row, and the chances to convert in the last column. */
  static double[][] system(Map<String, Map<String, Integer>> counts, List<String> channels) {
    List<String> states = new ArrayList<>();
    states.add(START);
    states.addAll(channels);
    int n = states.size();
    double[][] system = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      Map<String, Integer> row = counts.getOrDefault(states.get(i), Map.of());
      double sum = row.values().stream().mapToInt(count -> count).sum();
      system[i][i] = 1;
      for (int j = 0; j < n && sum > 0; j++) {
        system[i][j] -= row.getOrDefault(states.get(j), 0) / sum;
      }
      system[i][n] = sum == 0 ? 0 : row.getOrDefault(CONVERSION, 0) / sum;
    }
    return system;
  }

  /** One inverse, by commons-math, and the closed form. */
  static double[] byOneInverse(double[][] system) {
    int n = system.length;
    RealMatrix matrix = new Array2DRowRealMatrix(system).getSubMatrix(0, n - 1, 0, n - 1);
    RealMatrix inverse = new LUDecomposition(matrix).getSolver().getInverse();
    RealVector b = inverse.operate(new Array2DRowRealMatrix(system).getColumnVector(n));
    double[] effects = new double[n - 1];
    for (int i = 1; i < n; i++) {
      effects[i - 1] =
          inverse.getEntry(0, i) / inverse.getEntry(i, i) * b.getEntry(i) / b.getEntry(0);
    }
    return effects;
  }

  /** A system for each channel, by commons-math: as the removal effect is defined. */
  static double[] bySolvePerChannel(double[][] system) {
    int n = system.length;
    double all = solve(system, -1);
    double[] effects = new double[n - 1];
    for (int i = 1; i < n; i++) {
      effects[i - 1] = 1 - solve(system, i) / all;
    }
    return effects;
  }

  private static double solve(double[][] system, int removed) {
    int n = system.length;
    double[][] matrix = new double[n][n];
    double[] b = new double[n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(system[i], 0, matrix[i], 0, n);
      b[i] = i == removed ? 0 : system[i][n];
      for (int j = 0; j < n && i == removed; j++) {
        matrix[i][j] = i == j ? 1 : 0;
      }
    }
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(matrix, false)).getSolver();
    return solver.solve(new ArrayRealVector(b, false)).getEntry(0);
  }

  /** Random walks, as R's ChannelAttribution does it: what converts and met a channel is lost without it. */
  static double[] bySimulation(double[][] system, int walks, long seed) {
    int n = system.length;
    SplittableRandom random = new SplittableRandom(seed);
    long[] lost = new long[n];
    long converted = 0;
    boolean[] met = new boolean[n];
    for (int walk = 0; walk < walks; walk++) {
      java.util.Arrays.fill(met, false);
      int state = 0;
      while (state >= 0) {
        met[state] = true;
        double chance = random.nextDouble();
        int next = -1;
        for (int j = 1; j < n; j++) {
          chance -= state == j ? 1 - system[state][j] : -system[state][j];
          if (chance < 0) {
            next = j;
            break;
          }
        }
        if (next < 0 && chance < system[state][n]) {
          converted++;
          for (int j = 1; j < n; j++) {
            lost[j] += met[j] ? 1 : 0;
          }
        }
        state = next;
      }
    }
    double[] effects = new double[n - 1];
    for (int i = 1; i < n; i++) {
      effects[i - 1] = (double) lost[i] / converted;
    }
    return effects;
  }
}
