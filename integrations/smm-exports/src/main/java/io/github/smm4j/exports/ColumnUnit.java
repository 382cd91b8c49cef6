package io.github.smm4j.exports;

import com.google.common.primitives.ImmutableLongArray;
import io.github.smm4j.core.MeasureUnit;
import org.jspecify.annotations.Nullable;

/** How the cells of a column are written. */
enum ColumnUnit {
  /** A whole number. */
  COUNT(MeasureUnit.COUNT, 1),
  /** Money in units of a currency: {@code 58.70}. */
  CURRENCY(MeasureUnit.MONEY, 1_000_000),
  /** Money in micros: {@code 58700000}. */
  MICROS(MeasureUnit.MONEY, 1),
  /** A time in milliseconds. */
  MILLISECONDS(MeasureUnit.MILLISECONDS, 1),
  /** A time in seconds. */
  SECONDS(MeasureUnit.MILLISECONDS, 1_000),
  /** A time in minutes. */
  MINUTES(MeasureUnit.MILLISECONDS, 60_000),
  /** A time in hours. */
  HOURS(MeasureUnit.MILLISECONDS, 3_600_000),
  /** A day. */
  DATE,
  /** A time of day on a day. */
  DATETIME,
  /** The moment at which a day ends. */
  PERIOD_END,
  /** A text in a role. */
  TEXT,
  /** A share. To be computed from the counts, never read. */
  PERCENT,
  /** An average or a price per something. To be computed from the sums, never read. */
  AVERAGE,
  /** Known and of no use: the time stamp of a copy, a name of a row. */
  IGNORED;

  private final @Nullable MeasureUnit measureUnit;
  private final long factor;
  private final long most;
  private final ImmutableLongArray factors;

  ColumnUnit() {
    this.measureUnit = null;
    this.factor = 0;
    this.most = 0;
    this.factors = ImmutableLongArray.of();
  }

  ColumnUnit(MeasureUnit measureUnit, long factor) {
    this.measureUnit = measureUnit;
    this.factor = factor;
    this.most = Long.MAX_VALUE / factor;
    ImmutableLongArray.Builder perDecimals = ImmutableLongArray.builder();
    long perDecimal = factor;
    while (perDecimal % 10 == 0) {
      perDecimals.add(perDecimal);
      perDecimal /= 10;
    }
    this.factors = perDecimals.add(perDecimal).build();
  }

  /** The unit of the measure that is read, or null if the column holds none. */
  @Nullable
  MeasureUnit measureUnit() {
    return measureUnit;
  }

  /** How many units of the measure (counts, micros, milliseconds) one unit of the column is. */
  long factor() {
    return factor;
  }

  /** The factor for a number written without its mark, as of so many decimals; 0 if there is no whole one. */
  long factor(int decimals) {
    return decimals < factors.length() ? factors.get(decimals) : 0;
  }

  /** The largest number that the factor can be applied to. */
  long most() {
    return most;
  }

  boolean isMeasure() {
    return measureUnit != null;
  }

  boolean isMoney() {
    return measureUnit == MeasureUnit.MONEY;
  }

  boolean isTime() {
    return this == DATE || this == DATETIME || this == PERIOD_END;
  }

  /** Whether fractions are a reason to ask: counts are whole, money and time are rounded to their smallest unit. */
  boolean isWhole() {
    return this == COUNT;
  }
}
