package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.cells.Cells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What {@link Totals} hold: the sums and other columns of each group, by the number that its keys give it. */
final class TotalsStore {
  private static final int NONE = -1;

  private final GroupKeys keys;

  /** Of all money, or null while there is none, or where the currency is a key. */
  private @Nullable CurrencyUnit currency;

  private final Cells cells;
  private final List<Sum> sums = new ArrayList<>();
  private final Map<Measure, Integer> sumIndexes = new HashMap<>();
  private final List<ColumnHead> heads = new ArrayList<>();
  private final List<GroupColumn> columns = new ArrayList<>();
  /** The sums and columns that a rollup fills by their place; others come with tallies and merges. */
  private final ColumnHead.Shape shape;

  private ColumnHead.@Nullable Shape plainShape;
  private final long[] scratch;
  /** What added single rows to these last, or null. */
  private @Nullable RowLoop<?> loop;

  /** Whether sums that every row has are counted all the same, because other totals lacked them. */
  private boolean unevenAlways;

  /** The tally of a group, where those of all groups have the same measures: the next is made from it. */
  private @Nullable Tally alike;

  private final OddRows oddRows = new OddRows();

  /**
   * A sum.
   *
   * @param measure what is summed
   * @param cell where
   * @param measured the cell that counts the rows in which it was measured, or -1 where that is every row
   */
  record Sum(Measure measure, int cell, int measured) {}

  TotalsStore(ColumnHead.Shape shape, @Nullable CurrencyUnit currency) {
    this.shape = shape;
    this.plainShape = shape;
    this.scratch = new long[shape.sums().size()];
    this.keys = new GroupKeys(shape.keys());
    this.currency = currency;
    this.cells = new Cells(1 + shape.sums().size());
    for (int i = 0; i < shape.sums().size(); i++) {
      addSum(shape.sums().get(i), 1 + i, i < shape.always() ? NONE : cells.addCell());
    }
    shape.others().forEach(this::addColumn);
  }

  private void addSum(Measure measure, int cell, int measured) {
    sumIndexes.put(measure, sums.size());
    sums.add(new Sum(measure, cell, measured));
  }

  private int addColumn(ColumnHead head) {
    heads.add(head);
    columns.add(head.column());
    return columns.size() - 1;
  }

  // for rollups

  ColumnHead.Shape shape() {
    return shape;
  }

  /** Where a rollup puts the numbers of a row before it adds them. */
  long[] scratch() {
    return scratch;
  }

  @Nullable
  RowLoop<?> loop() {
    return loop;
  }

  void setLoop(RowLoop<?> loop) {
    this.loop = loop;
  }

  Cells cells() {
    return cells;
  }

  GroupColumn column(int column) {
    return columns.get(column);
  }

  /** Counts the rows in which the sums after {@code always} were measured: those with a bit set. */
  void countMeasured(int group, int always, int count, long measuredBits) {
    int first = unevenAlways ? 0 : always;
    for (int i = first; i < count; i++) {
      Sum sum = sums.get(i);
      if (sum.measured >= 0 && (i < always || (measuredBits >>> (i - always) & 1) == 1)) {
        cells.set(group, sum.measured, cells.get(group, sum.measured) + 1);
      }
    }
  }

  /** The shape of rows that may be added by their sums alone, as they always have all; or null. */
  ColumnHead.@Nullable Shape plainShape() {
    return plainShape;
  }

  /** Checks that the numbers of a row, and what the columns hold of it, may be added. */
  void checkRow(int group, long[] numbers, int count) {
    int overflow = cells.overflowing(group, numbers, count);
    if (overflow >= 0) {
      throw overflow(group, sums.get(overflow), numbers[overflow]);
    }
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).checkHeld(group);
    }
  }

  /** Checks that the additive tally of a row may be added; the first so many sums are those of its numbers, not of tallies. */
  void checkTally(int group, int count, Tally tally) {
    tally.currency().ifPresent(used -> checkCurrency(group, used));
    int others = sums.size();
    for (Measure measure : tally.measures()) {
      Integer index = sumIndexes.get(measure);
      checkArgument(
          index == null || index >= count,
          "%s is summed by itself and stands in a row's tally too: %s",
          measure,
          tally);
      if (index == null) {
        checkRoomForSum(others++, measure);
      } else if (group < cells.groups()) {
        sumWith(group, sums.get(index), RowSense.raw(tally, measure));
      }
    }
  }

  /** Adds the numbers of a row that was checked. */
  void addRow(int group, long[] numbers, int count) {
    cells.include(group);
    cells.addRow(group, numbers, count);
  }

  /** Adds what the columns hold of a row that was checked. */
  void addHeld(int group) {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).addHeld(group);
    }
  }

  /** Adds the additive tally of a row that was checked. */
  void addTally(int group, Tally tally) {
    tally.currency().ifPresent(used -> useCurrency(group, used));
    for (Measure measure : tally.measures()) {
      Integer index = sumIndexes.get(measure);
      Sum sum = sums.get(index == null ? addOptionalSum(measure) : index);
      addTo(group, sum, RowSense.raw(tally, measure));
      if (tally.partsWithout(measure) == 0) {
        cells.set(group, sum.measured, cells.get(group, sum.measured) + 1);
      }
    }
  }

  private static void checkRoomForSum(int sums, Measure measure) {
    checkArgument(
        sums < TotalsBytes.MOST_SUMS,
        "totals have at most %s sums, and %s would be one more",
        TotalsBytes.MOST_SUMS,
        measure);
  }

  private int addOptionalSum(Measure measure) {
    checkRoomForSum(sums.size(), measure);
    addSum(measure, cells.addCell(), cells.addCell());
    return sums.size() - 1;
  }

  private void checkCurrency(int group, CurrencyUnit used) {
    CurrencyUnit there = keys.haveCurrency() ? keys.currencyOf(group) : currency;
    if (there != null) {
      Totals.checkCurrency(there, used);
    }
  }

  private void useCurrency(int group, CurrencyUnit used) {
    checkCurrency(group, used);
    if (!keys.haveCurrency()) {
      currency = used;
    }
  }

  private void addTo(int group, Sum sum, long number) {
    cells.set(group, sum.cell, sumWith(group, sum, number));
  }

  private long sumWith(int group, Sum sum, long number) {
    long old = cells.get(group, sum.cell);
    long result = old + number;
    if (((old ^ result) & (number ^ result)) < 0) {
      throw overflow(group, sum, number);
    }
    return result;
  }

  private ArithmeticException overflow(int group, Sum sum, long number) {
    return new ArithmeticException("the sum of " + sum.measure + " leaves the range of long: "
        + cells.get(group, sum.cell) + " + " + number);
  }

  OddRows oddRows() {
    return oddRows;
  }

  // for merging

  void merge(TotalsStore other) {
    loop = null; // it would not see the cells that come
    if (other.currency != null) {
      useCurrency(NONE, other.currency);
    }
    oddRows.addAll(other.oddRows);
    merge(other, keys.places(), GroupKeys.Change.NONE, true);
  }

  /** Merges other totals by some of their keys, perhaps changed. */
  void merge(TotalsStore other, int[] places, GroupKeys.Change change, boolean withMoney) {
    Counterparts counterparts = counterparts(other, withMoney);
    GroupTranslation groups = new GroupTranslation(keys, other.keys, places, change);
    for (int from = 0; from < other.cells.groups(); from++) {
      if (other.isUsed(from)) {
        mergeGroup(groups.groupOf(from), other, from, counterparts);
      }
    }
  }

  /** For each sum and column of other totals the place of the same here, or -1 for what stays out. */
  record Counterparts(ImmutableIntArray sums, ImmutableIntArray columns) {}

  /** Makes places for the sums and columns of other totals. */
  Counterparts counterparts(TotalsStore other, boolean withMoney) {
    mergeSums(other, withMoney);
    IntStream sumsHere = other.sums.stream()
        .mapToInt(
            sum -> isTaken(sum, withMoney) ? sumIndexes.getOrDefault(sum.measure, NONE) : NONE);
    IntStream columnsHere = other.heads.stream()
        .mapToInt(head -> withMoney || !(head instanceof ColumnHead.Rate rate && rate.isMoney())
            ? columnOrNew(head)
            : NONE);
    return new Counterparts(
        ImmutableIntArray.copyOf(sumsHere), ImmutableIntArray.copyOf(columnsHere));
  }

  private static boolean isTaken(Sum sum, boolean withMoney) {
    return withMoney || !Totals.isMoney(sum.measure);
  }

  private int columnOrNew(ColumnHead head) {
    int there = heads.indexOf(head);
    return there >= 0 ? there : addColumn(head);
  }

  /** Adds a group of other totals to one of these. */
  void mergeGroup(int to, TotalsStore other, int from, Counterparts counterparts) {
    cells.include(to);
    cells.set(to, Cells.ROWS, Math.addExact(cells.get(to, Cells.ROWS), other.rows(from)));
    for (int i = 0; i < counterparts.sums.length(); i++) {
      if (counterparts.sums.get(i) >= 0) {
        Sum sum = other.sums.get(i);
        Sum here = sums.get(counterparts.sums.get(i));
        addTo(to, here, other.cells.get(from, sum.cell));
        if (here.measured >= 0) {
          cells.set(to, here.measured, cells.get(to, here.measured) + other.measuredIn(sum, from));
        }
      }
    }
    for (int i = 0; i < counterparts.columns.length(); i++) {
      if (counterparts.columns.get(i) >= 0) {
        columns.get(counterparts.columns.get(i)).merge(to, other.columns.get(i), from);
      }
    }
  }

  private void mergeSums(TotalsStore other, boolean withMoney) {
    for (Sum sum : other.sums) {
      if (isTaken(sum, withMoney)) {
        Integer index = sumIndexes.get(sum.measure);
        if (index == null) {
          addOptionalSum(sum.measure);
        } else if (sum.measured >= 0) {
          countFromNow(index);
        }
      }
    }
    for (int i = 0; i < sums.size(); i++) {
      if (!other.sumIndexes.containsKey(sums.get(i).measure)) {
        countFromNow(i);
      }
    }
  }

  /** Begins to count the rows that have a measure; so far every row did. */
  private void countFromNow(int index) {
    Sum sum = sums.get(index);
    if (sum.measured >= 0) {
      return;
    }
    int measured = cells.addCell();
    for (int group = 0; group < cells.groups(); group++) {
      cells.set(group, measured, rows(group));
    }
    sums.set(index, new Sum(sum.measure, sum.cell, measured));
    unevenAlways = true;
    plainShape = null;
  }

  /** Totals of nothing by other keys, with the same sums and columns. */
  TotalsStore emptyFor(
      ImmutableList<KeyHead> wanted, boolean money, @Nullable CurrencyUnit common) {
    ImmutableList.Builder<Measure> some = ImmutableList.builder();
    int always = 0;
    for (int i = 0; i < shape.sums().size(); i++) {
      Measure measure = shape.sums().get(i);
      if (money || !Totals.isMoney(measure)) {
        some.add(measure);
        always += i < shape.always() ? 1 : 0;
      }
    }
    return new TotalsStore(
        new ColumnHead.Shape(wanted, some.build(), always, ImmutableList.copyOf(heads)), common);
  }

  // for answers

  GroupKeys keys() {
    return keys;
  }

  Optional<CurrencyUnit> currency() {
    return Optional.ofNullable(currency);
  }

  List<Sum> sums() {
    return sums;
  }

  int columns() {
    return columns.size();
  }

  ColumnHead head(int column) {
    return heads.get(column);
  }

  int columnOf(ColumnHead head) {
    return heads.indexOf(head);
  }

  boolean isUsed(int group) {
    return rows(group) > 0;
  }

  /** Whether there is such a group, and it has rows. */
  boolean hasGroup(int group) {
    return group >= 0 && group < cells.groups() && isUsed(group);
  }

  long rows(int group) {
    return cells.get(group, Cells.ROWS);
  }

  long rows() {
    long rows = 0;
    for (int group = 0; group < cells.groups(); group++) {
      rows = Math.addExact(rows, rows(group));
    }
    return rows;
  }

  int usedGroups() {
    int used = 0;
    for (int group = 0; group < cells.groups(); group++) {
      used += isUsed(group) ? 1 : 0;
    }
    return used;
  }

  /** The groups that have rows, in the order of their keys. */
  int[] sortedGroups() {
    return keys.sorted(IntStream.range(0, cells.groups()).filter(this::isUsed).toArray());
  }

  long measuredIn(Sum sum, int group) {
    return sum.measured < 0 ? rows(group) : cells.get(group, sum.measured);
  }

  Tally tally(int group) {
    // a row is one part; or two, where a sum is of rows of which each had it in some of its own
    // parts only
    long partsOfRow = isPartlyMeasured(group) ? 2 : 1;
    long parts = rows(group) * partsOfRow;
    boolean uniform = isUniform();
    Tally.Builder tally = uniform && alike != null ? alike.toBuilder() : Tally.builder();
    tally.parts(parts);
    CurrencyUnit unit = keys.haveCurrency() ? keys.currencyOf(group) : currency;
    for (Sum sum : sums) {
      long measured =
          isPartlyMeasured(sum, group) ? rows(group) : measuredIn(sum, group) * partsOfRow;
      if (measured == 0) {
        continue;
      }
      if (!Totals.isMoney(sum.measure)) {
        tally.set(sum.measure, cells.get(group, sum.cell));
      } else if (unit != null) {
        tally.setMicros(sum.measure, unit, cells.get(group, sum.cell));
      } else {
        continue;
      }
      if (measured < parts) {
        tally.partsWithout(sum.measure, parts - measured);
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      if (heads.get(i) instanceof ColumnHead.Unique unique) {
        unique(i, group).ifPresent(count -> tally.set(unique.measure(), count.count()));
      } else if (heads.get(i) instanceof ColumnHead.Snapshot snapshot) {
        tally.set(snapshot.measure(), ((SnapshotColumn) columns.get(i)).value(group));
      }
    }
    Tally made = tally.build();
    alike = uniform ? made : null;
    return made;
  }

  /** Whether the tallies of all groups that have rows have the same measures, and money of one currency. */
  private boolean isUniform() {
    for (Sum sum : sums) {
      if (sum.measured >= 0) {
        return false;
      }
    }
    return columns.isEmpty() && !keys.haveCurrency() && currency != null;
  }

  private boolean isPartlyMeasured(int group) {
    for (Sum sum : sums) {
      if (isPartlyMeasured(sum, group)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no row had all of a sum, but some had a part of it. */
  private boolean isPartlyMeasured(Sum sum, int group) {
    return measuredIn(sum, group) == 0 && cells.get(group, sum.cell) != 0;
  }

  /** All that is known of a group. */
  TotalsGroup group(int group, ImmutableList<Object> shownKeys) {
    if (group >= cells.groups()) {
      return new TotalsGroup(shownKeys, Tally.empty(), ImmutableMap.of(), ImmutableList.of());
    }
    if (columns.isEmpty()) {
      return new TotalsGroup(shownKeys, tally(group), ImmutableMap.of(), ImmutableList.of());
    }
    ImmutableMap.Builder<Measure, UniqueCount> uniques = ImmutableMap.builder();
    ImmutableList.Builder<RateAverage> rates = ImmutableList.builder();
    for (int i = 0; i < columns.size(); i++) {
      if (heads.get(i) instanceof ColumnHead.Unique unique) {
        unique(i, group).ifPresent(count -> uniques.put(unique.measure(), count));
      } else if (heads.get(i) instanceof ColumnHead.Rate) {
        rates.add(rate(i, group));
      }
    }
    return new TotalsGroup(shownKeys, tally(group), uniques.buildOrThrow(), rates.build());
  }

  Optional<UniqueCount> unique(int column) {
    return unique(column, 0);
  }

  Optional<UniqueCount> unique(int column, int group) {
    Measure measure = ((ColumnHead.Unique) heads.get(column)).measure();
    return ((UniqueColumn) columns.get(column)).count(group, measure);
  }

  RateAverage rate(int column, int group) {
    ColumnHead.Rate head = (ColumnHead.Rate) heads.get(column);
    long rows = group < cells.groups() ? rows(group) : 0;
    if (columns.get(column) instanceof MeanColumn means) {
      long used = means.sums().count(group);
      return RateAverage.of(head, used == 0 ? 0 : means.sums().mean(group), used, rows - used);
    }
    MedianColumn medians = (MedianColumn) columns.get(column);
    int used = medians.count(group);
    return RateAverage.of(head, used == 0 ? 0 : medians.median(group), used, rows - used);
  }

  RowReport report() {
    return oddRows.report(rows());
  }

  // for the byte form

  /** Makes room for what the bytes have beyond the shape, as a merge would. */
  void addForeignSum(Measure measure) {
    in(!sumIndexes.containsKey(measure), measure);
    addOptionalSum(measure);
  }

  void countAlways(int index) {
    countFromNow(index);
  }

  private static void in(boolean fits, Measure measure) {
    checkArgument(fits, "not the bytes of totals: %s twice", measure);
  }

  void addForeignColumn(ColumnHead head) {
    checkArgument(!heads.contains(head), "not the bytes of totals: two columns of %s", head);
    addColumn(head);
  }
}
