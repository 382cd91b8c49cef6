package io.github.smm4j.core;

import java.util.Arrays;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Merges the measures of two tallies, both in the order of {@link Measure#precedes}, into their sum. */
final class TallySum {
  private final Tally left;
  private final Tally right;
  private final Measure[] measures;
  private final long[] values;
  private final long[] gaps;
  private int count;

  private TallySum(Tally left, Tally right) {
    this.left = left;
    this.right = right;
    int most = left.measures.length + right.measures.length;
    this.measures = new Measure[most];
    this.values = new long[most];
    this.gaps = new long[most];
  }

  static Tally of(Tally left, Tally right) {
    return new TallySum(left, right).merged();
  }

  private Tally merged() {
    CurrencyUnit currency = commonCurrency(left.currency, right.currency);
    int i = 0;
    int j = 0;
    while (i < left.measures.length || j < right.measures.length) {
      if (j == right.measures.length
          || (i < left.measures.length && left.measures[i].precedes(right.measures[j]))) {
        put(left.measures[i], left.values[i], left.gaps[i++] + right.parts);
      } else if (i == left.measures.length || right.measures[j].precedes(left.measures[i])) {
        put(right.measures[j], right.values[j], right.gaps[j++] + left.parts);
      } else {
        checkSame(left.measures[i], right.measures[j]);
        put(
            left.measures[i],
            exactSum(left.measures[i], left.values[i], right.values[j]),
            left.gaps[i++] + right.gaps[j++]);
      }
    }
    return new Tally(
        Arrays.copyOf(measures, count),
        Arrays.copyOf(values, count),
        Arrays.copyOf(gaps, count),
        Math.addExact(left.parts, right.parts),
        currency);
  }

  private void put(Measure measure, long value, long gap) {
    measures[count] = measure;
    values[count] = value;
    gaps[count++] = gap;
  }

  private static void checkSame(Measure left, Measure right) {
    if (!left.equals(right)) {
      throw new IllegalArgumentException(
          "two measures named " + left + ": " + left.unit() + " and " + right.unit());
    }
  }

  private static long exactSum(Measure measure, long left, long right) {
    long sum = left + right;
    if (((left ^ sum) & (right ^ sum)) < 0) {
      throw new ArithmeticException("the sum of " + measure + " leaves the range of long: " + left
          + " + " + right + (measure.unit() == MeasureUnit.MONEY ? " micros" : ""));
    }
    return sum;
  }

  /** The currency of both; null if neither has money. */
  static @Nullable CurrencyUnit commonCurrency(
      @Nullable CurrencyUnit left, @Nullable CurrencyUnit right) {
    if (left == null) {
      return right;
    }
    if (right != null && !left.equals(right)) {
      throw new CurrencyMismatchException(left, right);
    }
    return left;
  }
}
