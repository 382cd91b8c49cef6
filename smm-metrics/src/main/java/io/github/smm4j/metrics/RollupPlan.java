package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.core.WeightedSum;
import io.github.smm4j.metrics.exact.Quotient;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a rollup adds a row: looks at it, checks that it makes sense, finds its group, and adds.
 *
 * @param <T> the type of the rows
 */
final class RollupPlan<T> implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** A key, by value or by code. Labels are empty for a key by value. */
  record KeyColumn<T>(
      KeyHead head, @Nullable Key<T> key, @Nullable Code<T> code, ImmutableList<String> labels)
      implements Serializable {}

  /** A function that fills a column beside sums. */
  sealed interface Filler<T> extends Serializable {
    ColumnHead head();
  }

  record UniqueFiller<T>(ColumnHead.Unique head, Key<T> key) implements Filler<T> {}

  record SnapshotFiller<T>(ColumnHead.Snapshot head, Key<T> account, Day<T> day, Reading<T> reading)
      implements Filler<T> {}

  record RateFiller<T>(ColumnHead.Rate head, Kpi kpi) implements Filler<T> {
    /** The place of a measure that is the whole term, among numbers that every row has; or -1. */
    private static int placeOf(WeightedSum term, RowNumbers<?> numbers) {
      for (int i = 0; i < numbers.always(); i++) {
        if (term.equals(WeightedSum.of(numbers.measures().get(i)))) {
          return i;
        }
      }
      return -1;
    }
  }

  private final RowKeys<T> keys;
  private final RowNumbers<T> numbers;
  private final @Nullable Measurements<T> measurements;
  private final ImmutableList<Filler<T>> fillers;
  private final ImmutableList<Condition<T>> conditions;
  private final boolean filtered;
  private final RowSense sense;
  private final BrokenRows policy;
  private final ColumnHead.Shape shape;
  private final @Nullable CurrencyUnit currency;
  /** For each number -1 if it must not be negative, 0 if it may. */
  private final long[] signMasks;
  /** The places of parts and wholes among the numbers. */
  private final int[] parts;

  private final int[] wholes;
  /** For each filler the places of numerator and base of a rate among the numbers; -1 if it has none, or is no rate. */
  private final int[] rateAbove;

  private final int[] rateBelow;
  /** Whether the numbers of a row are needed in one tally. */
  private final boolean needsTally;
  /** The shape, if there is nothing to do for a row but to add numbers that every row has; or null. */
  private final ColumnHead.@Nullable Shape quickShape;

  private transient volatile @Nullable LoopClass loopClass;

  RollupPlan(
      List<KeyColumn<T>> keyColumns,
      RowNumbers<T> numbers,
      @Nullable Measurements<T> measurements,
      List<Filler<T>> fillers,
      List<Condition<T>> conditions,
      RowSense sense,
      BrokenRows policy,
      @Nullable CurrencyUnit currency) {
    this.keys = new RowKeys<>(ImmutableList.copyOf(keyColumns));
    this.numbers = numbers;
    this.measurements = measurements;
    this.fillers = ImmutableList.copyOf(fillers);
    this.conditions = ImmutableList.copyOf(conditions);
    this.filtered = !conditions.isEmpty();
    this.sense = sense;
    this.policy = policy;
    this.currency = currency;
    ImmutableList<Measure> sums = numbers.measures();
    this.shape = new ColumnHead.Shape(
        keyColumns.stream().map(KeyColumn::head).collect(ImmutableList.toImmutableList()),
        sums,
        numbers.always(),
        fillers.stream().map(Filler::head).collect(ImmutableList.toImmutableList()));
    this.signMasks =
        sums.stream().mapToLong(sum -> RowSense.isNeverNegative(sum) ? -1 : 0).toArray();
    List<RowSense.Rule> applicable = sense.rules().stream()
        .filter(rule -> sums.contains(rule.part()) && sums.contains(rule.whole()))
        .toList();
    this.parts = applicable.stream().mapToInt(rule -> sums.indexOf(rule.part())).toArray();
    this.wholes =
        applicable.stream().mapToInt(rule -> sums.indexOf(rule.whole())).toArray();
    this.rateAbove = new int[fillers.size()];
    this.rateBelow = new int[fillers.size()];
    boolean simpleRates = true;
    for (int i = 0; i < fillers.size(); i++) {
      if (fillers.get(i) instanceof RateFiller<T> rate) {
        rateAbove[i] = RateFiller.placeOf(rate.kpi().numerator(), numbers);
        rateBelow[i] = RateFiller.placeOf(rate.kpi().denominator().orElseThrow(), numbers);
        simpleRates &= rateAbove[i] >= 0 && rateBelow[i] >= 0;
      }
    }
    this.needsTally = measurements != null || !simpleRates;
    boolean plain = measurements == null && fillers.isEmpty() && numbers.always() == sums.size();
    this.quickShape = plain && !filtered ? shape : null;
  }

  Totals start() {
    TotalsStore store = new TotalsStore(shape, currency);
    keys.addLabels(store);
    return new Totals(store);
  }

  RowKeys<T> keys() {
    return keys;
  }

  /** Whether the numbers are few, and none is a part of another. */
  private boolean isNarrow() {
    return numbers.always() <= RowNumbers.FEW && parts.length == 0;
  }

  /** Whether there is nothing to do for a row but to add numbers that every row has. */
  @SuppressWarnings("ReferenceEquality") // equal shapes too need the layout of this one
  boolean isQuickFor(TotalsStore store) {
    return quickShape != null && store.plainShape() == quickShape;
  }

  void add(Totals totals, T row) {
    RowLoop<T> loop = loopOver(totals.store());
    if (!loop.add(row)) {
      addTheLongWay(totals, row, loop);
    }
  }

  @SuppressWarnings("unchecked") // the loops of this plan are of its type
  private RowLoop<T> loopOver(TotalsStore store) {
    RowLoop<?> last = store.loop();
    if (last != null && last.isOf(this)) {
      return (RowLoop<T>) last;
    }
    RowLoop<T> loop = loopClass().loop(this, store);
    store.setLoop(loop);
    return loop;
  }

  /** Two threads may each make one at first; then one is used. */
  private LoopClass loopClass() {
    LoopClass made = loopClass;
    if (made == null) {
      made = new LoopClass(RowFunctions.of(keys, numbers, isNarrow()));
      loopClass = made;
    }
    return made;
  }

  private void addTheLongWay(Totals totals, T row, RowLoop<T> loop) {
    try {
      addSlowly(totals, row);
    } finally {
      loop.look();
    }
  }

  Adding<T> adding() {
    return new Adding<>(this);
  }

  /** Totals to which many rows are added, and nothing else meanwhile. */
  static final class Adding<T> {
    private final RollupPlan<T> plan;
    private final Totals totals;
    private final RowLoop<T> loop;

    private Adding(RollupPlan<T> plan) {
      this.plan = plan;
      this.totals = plan.start();
      this.loop = plan.loopClass().loop(plan, totals.store());
    }

    void add(T row) {
      if (!loop.add(row)) {
        plan.addTheLongWay(totals, row, loop);
      }
    }

    /** Adds some rows of a list. */
    void addAll(List<? extends T> rows, int from, int end) {
      int next = from;
      while (next < end) {
        next = loop.addAll(rows, next, end);
        if (next < end) {
          plan.addTheLongWay(totals, rows.get(next++), loop);
        }
      }
    }

    Adding<T> merge(Adding<T> other) {
      totals.merge(other.totals);
      loop.look();
      return this;
    }

    Totals totals() {
      LoopClass loops = plan.loopClass();
      if (!loops.isDecided()) {
        loops.count(totals.rows());
      }
      return totals;
    }
  }

  /** Adds the numbers of a row to the cells of its group, unless they are odd: then nothing is changed. */
  boolean addMany(TotalsStore store, T row, int group) {
    long[] values = store.scratch();
    numbers.read(row, values);
    if (store.cells().addRow(group, values, signMasks.length) < 0 || isPartAboveWhole(values)) {
      store.cells().removeRow(group, values, signMasks.length);
      return false;
    }
    return true;
  }

  @SuppressWarnings("ReferenceEquality") // as in isQuickFor
  private void addSlowly(Totals totals, T row) {
    TotalsStore store = totals.store();
    if (store.shape() != shape) {
      store = adopt(totals);
    }
    if (filtered && !isWanted(row)) {
      store.oddRows().countFilteredOut(1);
    } else {
      addAny(store, row);
    }
  }

  /** Brings totals that were read from bytes, or begun by a copy of the rollup, into the layout of this one. */
  private TotalsStore adopt(Totals totals) {
    TotalsStore other = totals.store();
    checkArgument(
        other.shape().equals(shape),
        "these totals are not of this rollup: they are by %s and hold %s, it is by %s and sums %s",
        other.shape().keys(),
        other.shape().sums(),
        shape.keys(),
        shape.sums());
    TotalsStore store = start().store();
    store.merge(other);
    totals.relayTo(store);
    return store;
  }

  private boolean isWanted(T row) {
    for (Condition<T> condition : conditions) {
      if (!condition.of(row)) {
        return false;
      }
    }
    return true;
  }

  private boolean isPartAboveWhole(long[] values) {
    for (int i = 0; i < parts.length; i++) {
      if (values[wholes[i]] < values[parts[i]]) {
        return true;
      }
    }
    return false;
  }

  private boolean makesSense(long[] values) {
    long signs = 0;
    for (int i = 0; i < signMasks.length; i++) {
      signs |= values[i] & signMasks[i];
    }
    return signs >= 0 && !isPartAboveWhole(values);
  }

  /** First does all that may fail, and then changes the store: a row that is refused leaves nothing behind. */
  private void addAny(TotalsStore store, T row) {
    long[] values = store.scratch();
    numbers.read(row, values);
    long measured = numbers.readIfMeasured(row, values);
    Tally tally = measurements == null ? Tally.empty() : measurements.of(row);
    Tally gross = measurements == null ? tally : tally.gross();
    Tally own =
        needsTally || !makesSense(values) ? rowTally(row, values, measured, tally) : Tally.empty();
    ImmutableList<String> broken = brokenBy(own, read(store, row));
    if (!broken.isEmpty() && policy == BrokenRows.FAIL) {
      Tally all = withReadings(rowTally(row, values, measured, tally), store);
      throw new BrokenRowException(broken.get(0), all.toString());
    }
    if (!broken.isEmpty() && policy == BrokenRows.SKIP) {
      store.oddRows().countBroken(broken, true);
      return;
    }
    int group = keys.groupOf(store, row);
    holdColumns(store, row, values, own);
    store.checkRow(group, values, signMasks.length);
    if (measurements != null) {
      store.checkTally(group, signMasks.length, gross);
    }
    if (!broken.isEmpty()) {
      store.oddRows().countBroken(broken, false);
    }
    store.addRow(group, values, signMasks.length);
    store.countMeasured(group, numbers.always(), signMasks.length, measured);
    if (measurements != null) {
      store.addTally(group, gross);
    }
    store.addHeld(group);
  }

  /** Reads what snapshots are made of, and gives the measures of which that is negative. */
  private ImmutableList<Measure> read(TotalsStore store, T row) {
    ImmutableList.Builder<Measure> negative = ImmutableList.builder();
    for (int i = 0; i < fillers.size(); i++) {
      if (fillers.get(i) instanceof SnapshotFiller<T> snapshot) {
        OptionalLong reading = snapshot.reading().of(row);
        ((SnapshotColumn) store.column(i)).read(reading);
        Measure measure = snapshot.head().measure();
        if (RowSense.isNeverNegative(measure) && reading.orElse(0) < 0) {
          negative.add(measure);
        }
      }
    }
    return negative.build();
  }

  private ImmutableList<String> brokenBy(Tally own, ImmutableList<Measure> negativeReadings) {
    if (own.measures().isEmpty() && negativeReadings.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<String> broken = ImmutableList.builder();
    broken.addAll(sense.brokenBy(own.gross()));
    negativeReadings.forEach(measure -> broken.add(RowSense.negative(measure)));
    return broken.build();
  }

  private Tally withReadings(Tally own, TotalsStore store) {
    Tally.Builder all = own.toBuilder();
    for (int i = 0; i < fillers.size(); i++) {
      if (fillers.get(i) instanceof SnapshotFiller<T> snapshot) {
        all.set(snapshot.head().measure(), ((SnapshotColumn) store.column(i)).reading());
      }
    }
    return all.build();
  }

  private void holdColumns(TotalsStore store, T row, long[] values, Tally own) {
    for (int i = 0; i < fillers.size(); i++) {
      Filler<T> filler = fillers.get(i);
      GroupColumn column = store.column(i);
      if (filler instanceof RateFiller<T> rate && rateAbove[i] >= 0 && rateBelow[i] >= 0) {
        holdRate(column, rate.kpi(), values[rateAbove[i]], values[rateBelow[i]]);
      } else {
        hold(column, filler, row, own);
      }
    }
  }

  /** All numbers of a row in one tally. */
  private Tally rowTally(T row, long[] values, long measured, Tally tally) {
    ImmutableList<Measure> sums = numbers.measures();
    if (sums.isEmpty()) {
      return tally;
    }
    Tally gross = tally.gross();
    Tally.Builder all = tally.toBuilder();
    for (int i = 0; i < sums.size(); i++) {
      if (i < numbers.always() || (measured >>> (i - numbers.always()) & 1) == 1) {
        Measure sum = sums.get(i);
        checkArgument(
            !gross.isMeasured(sum),
            "%s is summed by itself and stands in a row's tally too: %s",
            sum,
            tally);
        if (Totals.isMoney(sum)) {
          all.setMicros(sum, currency != null ? currency : keys.currencyOf(row), values[i]);
        } else {
          all.set(sum, values[i]);
        }
      }
    }
    return all.build();
  }

  private void hold(GroupColumn column, Filler<T> filler, T row, Tally own) {
    if (filler instanceof UniqueFiller<T> unique) {
      ((UniqueColumn) column).hold(unique.key().of(row));
    } else if (filler instanceof SnapshotFiller<T> snapshot) {
      SnapshotColumn snapshots = (SnapshotColumn) column;
      if (snapshots.reading().isPresent()) {
        snapshots.hold(snapshot.account().of(row), snapshot.day().of(row).toEpochDay());
      }
    } else if (filler instanceof RateFiller<T> rate) {
      holdRate(column, rate.kpi(), own);
    }
  }

  /** The short way, for a measure by a measure. */
  private static void holdRate(GroupColumn column, Kpi kpi, long above, long below) {
    if (below <= 0) {
      column.holdNothing();
      return;
    }
    long numerator = above * kpi.numeratorFactor();
    long denominator = below * kpi.denominatorFactor();
    if (Math.multiplyHigh(above, kpi.numeratorFactor()) != numerator >> 63
        || Math.multiplyHigh(below, kpi.denominatorFactor()) != denominator >> 63) {
      holdRate(
          column,
          BigInteger.valueOf(above).multiply(BigInteger.valueOf(kpi.numeratorFactor())),
          BigInteger.valueOf(below).multiply(BigInteger.valueOf(kpi.denominatorFactor())));
    } else if (column instanceof MedianColumn medians) {
      medians.hold(Quotient.toDouble(numerator, denominator));
    } else if (column instanceof MeanColumn means) {
      means.hold(numerator, denominator);
    }
  }

  private static void holdRate(GroupColumn column, BigInteger numerator, BigInteger denominator) {
    if (column instanceof MedianColumn medians) {
      medians.hold(Quotient.toDouble(numerator, denominator));
    } else if (column instanceof MeanColumn means) {
      means.hold(numerator, denominator);
    }
  }

  private static void holdRate(GroupColumn column, Kpi kpi, Tally own) {
    KpiValue value = kpi.of(own);
    if (!value.isDefined()) {
      column.holdNothing();
      return;
    }
    holdRate(
        column,
        exact(kpi.numerator(), own).multiply(BigInteger.valueOf(kpi.numeratorFactor())),
        exact(kpi.denominator().orElseThrow(), own)
            .multiply(BigInteger.valueOf(kpi.denominatorFactor())));
  }

  private static BigInteger exact(WeightedSum sum, Tally own) {
    return sum.valueIn(own).orElseThrow().unscaledValue();
  }
}
