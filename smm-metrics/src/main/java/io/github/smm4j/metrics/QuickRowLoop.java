package io.github.smm4j.metrics;

import io.github.smm4j.metrics.cells.Cells;
import io.github.smm4j.metrics.cells.PairIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one kind of {@link RowLoop}, written for the compiler of the virtual machine, of which {@link LoopClass} makes
 * copies.
 *
 * <p>All that a row needs stands in fields here, and every function of the user is called from a line of its own: the
 * compiler keeps the types that it met for each line, and compiles the one function that it sees there into the loop.
 * What is rare is not called from here, but left to the plan; for a call that is not compiled into the loop every field
 * is read again for each row.
 *
 * @param <T> the type of the rows
 */
final class QuickRowLoop<T> extends RowLoop<T> {
  private static final int NOT_THERE = -1;

  private final RollupPlan<T> plan;
  private final TotalsStore store;

  private final int keyCount;
  private final @Nullable Key<T> key0;
  private final @Nullable Key<T> key1;
  private final @Nullable Code<T> code0;
  private final @Nullable Code<T> code1;
  private final int labels0;
  private final int labels1;
  private final boolean isGrid;
  private final KeyDictionary dictionary0;
  private final KeyDictionary dictionary1;
  private final PairIndex pairs;

  private final boolean isNarrow;
  private final @Nullable Amount<T> amount0;
  private final @Nullable Amount<T> amount1;
  private final @Nullable Amount<T> amount2;
  private final @Nullable Amount<T> amount3;
  private final @Nullable Amount<T> amount4;
  private final @Nullable Amount<T> amount5;

  private long[] cells;
  private int width;
  /** The number of groups, or 0 if all rows have to go the long way. */
  private int groups;

  private boolean isDense;

  QuickRowLoop(RollupPlan<T> plan, TotalsStore store) {
    this.plan = plan;
    this.store = store;
    RowKeys<T> keys = plan.keys();
    this.keyCount = keys.count();
    this.key0 = keys.key(0);
    this.key1 = keys.key(1);
    this.code0 = keys.code(0);
    this.code1 = keys.code(1);
    this.labels0 = keys.labels(0);
    this.labels1 = keys.labels(1);
    this.isGrid = keys.isGrid();
    this.dictionary0 = keyCount > 0 ? store.dictionary(0) : new KeyDictionary();
    this.dictionary1 = keyCount > 1 ? store.dictionary(1) : new KeyDictionary();
    this.pairs = keyCount > 1 ? store.pairs(1) : new PairIndex();
    RowNumbers<T> numbers = plan.numbers();
    this.isNarrow = plan.isNarrow();
    this.amount0 = numbers.amount(0);
    this.amount1 = numbers.amount(1);
    this.amount2 = numbers.amount(2);
    this.amount3 = numbers.amount(3);
    this.amount4 = numbers.amount(4);
    this.amount5 = numbers.amount(5);
    this.cells = store.cells().array();
    look();
  }

  @Override
  boolean isOf(RollupPlan<?> other) {
    return plan == other;
  }

  @Override
  void look() {
    cells = store.cells().array();
    width = store.cells().width();
    groups = plan.isQuickFor(store) ? store.cells().groups() : 0;
    isDense = pairs.isDense();
  }

  @Override
  int addAll(List<? extends T> rows, int from, int end) {
    int next = from;
    while (next < end && groups > 0) {
      T row = rows.get(next);
      int left = firstCode(row);
      int group = keyCount < 2 || left < 0 ? left : join(left, secondCode(row), row);
      if (group < 0 || group >= groups || !addNumbers(row, group)) {
        break;
      }
      next++;
    }
    return next;
  }

  @Override
  boolean add(T row) {
    if (groups == 0) {
      return false;
    }
    int left = firstCode(row);
    int group = keyCount < 2 || left < 0 ? left : join(left, secondCode(row), row);
    return group >= 0 && group < groups && addNumbers(row, group);
  }

  private int firstCode(T row) {
    if (code0 != null) {
      int code = code0.of(row);
      return code < labels0 ? code : NOT_THERE;
    }
    return key0 == null ? 0 : dictionary0.quickCodeOf(key0.of(row));
  }

  private int secondCode(T row) {
    if (code1 != null) {
      int code = code1.of(row);
      return code < labels1 ? code : NOT_THERE;
    }
    return key1 == null ? 0 : dictionary1.quickCodeOf(key1.of(row));
  }

  private int join(int left, int right, T row) {
    if (right < 0) {
      return NOT_THERE;
    }
    if (isGrid) {
      return left * labels1 + right;
    }
    int group = isDense ? pairs.findDense(left, right) : pairs.find(left, right);
    return keyCount == 2 ? group : plan.keys().findFurther(store, group, row);
  }

  private boolean addNumbers(T row, int group) {
    if (!isNarrow) {
      return plan.addMany(store, row, group);
    }
    long[] to = cells;
    int at = group * width;
    if (amount0 == null) {
      return Cells.add(to, at);
    }
    long number0 = amount0.of(row);
    if (amount1 == null) {
      return Cells.add(to, at, number0);
    }
    long number1 = amount1.of(row);
    if (amount2 == null) {
      return Cells.add(to, at, number0, number1);
    }
    long number2 = amount2.of(row);
    if (amount3 == null) {
      return Cells.add(to, at, number0, number1, number2);
    }
    long number3 = amount3.of(row);
    if (amount4 == null) {
      return Cells.add(to, at, number0, number1, number2, number3);
    }
    long number4 = amount4.of(row);
    return amount5 == null
        ? Cells.add(to, at, number0, number1, number2, number3, number4)
        : Cells.add(to, at, number0, number1, number2, number3, number4, amount5.of(row));
  }
}
