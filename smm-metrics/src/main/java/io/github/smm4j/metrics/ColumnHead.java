package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import java.io.Serializable;

/** What a column of totals holds beside sums. */
sealed interface ColumnHead extends Serializable {

  /**
   * Makes a column of this kind.
   *
   * @return an empty column
   */
  GroupColumn column();

  /**
   * Counts different keys.
   *
   * @param measure what is counted
   * @serial exclude
   */
  record Unique(Measure measure) implements ColumnHead {
    @Override
    public GroupColumn column() {
      return new UniqueColumn();
    }
  }

  /**
   * Picks one of the readings of a snapshot or counter, for each account or post.
   *
   * @param measure what was read
   * @param pick which reading is picked
   * @serial exclude
   */
  record Snapshot(Measure measure, Pick pick) implements ColumnHead {

    /**
     * Makes a head.
     *
     * @throws IllegalArgumentException if the measure is money
     */
    public Snapshot {
      checkArgument(
          measure.unit() != MeasureUnit.MONEY,
          "%s is money, which is not picked from readings: sum what is new of it",
          measure);
    }

    @Override
    public GroupColumn column() {
      return new SnapshotColumn(pick);
    }
  }

  /**
   * Which reading stands for an account.
   *
   * @serial exclude
   */
  enum Pick {
    /** The last one. */
    LAST,
    /** The first one. */
    FIRST,
    /** The greatest one. */
    MAX,
    /** The mean of all. */
    MEAN
  }

  /**
   * Averages the rates of rows.
   *
   * @param id the id of the KPI
   * @param label its label
   * @param unit the name of its unit
   * @param kind how the rates are averaged
   * @serial exclude
   */
  record Rate(String id, String label, String unit, RateAverage.Kind kind) implements ColumnHead {
    static Rate of(Kpi kpi, RateAverage.Kind kind) {
      return new Rate(kpi.id(), kpi.label(), kpi.unit().name(), kind);
    }

    boolean isMoney() {
      return unit.equals(KpiUnit.MONEY.name());
    }

    @Override
    public GroupColumn column() {
      return kind == RateAverage.Kind.MEAN ? new MeanColumn() : new MedianColumn();
    }
  }

  /**
   * What totals hold from the start: the columns that a rollup fills.
   *
   * @param keys what rows are grouped by
   * @param sums the measures that are summed, those that every row has first
   * @param always how many of the measures every row has
   * @param others the columns beside sums
   * @serial exclude
   */
  record Shape(
      ImmutableList<KeyHead> keys,
      ImmutableList<Measure> sums,
      int always,
      ImmutableList<ColumnHead> others)
      implements Serializable {}
}
