package io.github.smm4j.metrics;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Measure;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of a row, first those that every row has.
 *
 * <p>The first eight functions are called from a line each, instead of in a loop: the compiler of the virtual machine
 * keeps the types that it met for each line, so that in a program with one or two rollups it sees one or two functions
 * there and compiles them in.
 *
 * @param <T> the type of the rows
 */
final class RowNumbers<T> implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** Up to so many numbers are added without an array between. */
  static final int FEW = 6;

  private static final int LINES = 8;

  private final ImmutableList<Measure> measures;
  private final ImmutableList<Amount<T>> amounts;
  private final ImmutableList<Reading<T>> readings;
  private final int always;
  private final @Nullable Amount<T> amount0;
  private final @Nullable Amount<T> amount1;
  private final @Nullable Amount<T> amount2;
  private final @Nullable Amount<T> amount3;
  private final @Nullable Amount<T> amount4;
  private final @Nullable Amount<T> amount5;
  private final @Nullable Amount<T> amount6;
  private final @Nullable Amount<T> amount7;

  RowNumbers(List<Measure> measures, List<Amount<T>> amounts, List<Reading<T>> readings) {
    this.measures = ImmutableList.copyOf(measures);
    this.amounts = ImmutableList.copyOf(amounts);
    this.readings = ImmutableList.copyOf(readings);
    this.always = amounts.size();
    this.amount0 = amount(0);
    this.amount1 = amount(1);
    this.amount2 = amount(2);
    this.amount3 = amount(3);
    this.amount4 = amount(4);
    this.amount5 = amount(5);
    this.amount6 = amount(6);
    this.amount7 = amount(7);
  }

  @Nullable
  Amount<T> amount(int index) {
    return index < amounts.size() ? amounts.get(index) : null;
  }

  /** What the numbers are: those that every row has, then the others. */
  ImmutableList<Measure> measures() {
    return measures;
  }

  /** How many of the numbers every row has. */
  int always() {
    return always;
  }

  void read(T row, long[] into) {
    if (amount0 == null) {
      return;
    }
    into[0] = amount0.of(row);
    if (amount1 == null) {
      return;
    }
    into[1] = amount1.of(row);
    if (amount2 == null) {
      return;
    }
    into[2] = amount2.of(row);
    if (amount3 == null) {
      return;
    }
    into[3] = amount3.of(row);
    if (amount4 == null) {
      return;
    }
    into[4] = amount4.of(row);
    if (amount5 == null) {
      return;
    }
    into[5] = amount5.of(row);
    if (amount6 == null) {
      return;
    }
    into[6] = amount6.of(row);
    if (amount7 == null) {
      return;
    }
    into[7] = amount7.of(row);
    for (int i = LINES; i < always; i++) {
      into[i] = amounts.get(i).of(row);
    }
  }

  /** Reads the numbers that some rows lack, 0 for those, and gives a bit for each that is there. */
  long readIfMeasured(T row, long[] into) {
    long measured = 0;
    for (int i = 0; i < readings.size(); i++) {
      OptionalLong number = readings.get(i).of(row);
      into[always + i] = number.orElse(0);
      measured |= number.isPresent() ? 1L << i : 0;
    }
    return measured;
  }
}
