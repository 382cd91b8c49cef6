package io.github.smm4j.metrics;

import io.github.smm4j.metrics.cells.Cells;
import io.github.smm4j.metrics.cells.PairIndex;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one kind of {@link RowLoop}, written for the compiler of the virtual machine, of which {@link LoopClass} makes
 * copies.
 *
 * <p>Every function of the user is called from a line of its own: the compiler keeps the types that it met for each line,
 * and compiles the one function that it sees there into the loop. In a copy, which is for one rollup alone, the functions
 * are constants. What is rare is not called from here, but left to the plan; for a call that is not compiled into the
 * loop every field is read again for each row.
 *
 * @param <T> the type of the rows
 */
final class QuickRowLoop<T> extends RowLoop<T> {
  private static final int NOT_THERE = -1;

  /** In a copy of this class the functions of its rollup; null in the common one. */
  private static final @Nullable RowFunctions<?> OWN =
      LoopClass.functionsOf(MethodHandles.lookup());

  private final RollupPlan<T> plan;
  private final TotalsStore store;

  private final RowFunctions<T> functions;
  private final KeyDictionary dictionary0;
  private final KeyDictionary dictionary1;
  private final PairIndex pairs;

  private long[] cells;
  private int width;
  /** The number of groups, or 0 if all rows have to go the long way. */
  private int groups;

  private boolean isDense;

  QuickRowLoop(RollupPlan<T> plan, RowFunctions<T> functions, TotalsStore store) {
    this.plan = plan;
    this.functions = functions;
    this.store = store;
    int keyCount = functions.keyCount();
    this.dictionary0 = keyCount > 0 ? store.keys().dictionary(0) : new KeyDictionary();
    this.dictionary1 = keyCount > 1 ? store.keys().dictionary(1) : new KeyDictionary();
    this.pairs = keyCount > 1 ? store.keys().pairs(1) : new PairIndex();
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
    while (next < end && groups > 0 && addQuickly(rows.get(next))) {
      next++;
    }
    return next;
  }

  @Override
  boolean add(T row) {
    return groups > 0 && addQuickly(row);
  }

  private boolean addQuickly(T row) {
    RowFunctions<T> of = functions();
    int left = firstCode(of, row);
    int group = of.keyCount() < 2 || left < 0 ? left : join(of, left, secondCode(of, row), row);
    // all groups of a grid are there from the start
    return group >= 0 && (of.isGrid() || group < groups) && addNumbers(of, row, group);
  }

  @SuppressWarnings("unchecked") // a copy is for rows of one type
  private RowFunctions<T> functions() {
    return OWN == null ? functions : (RowFunctions<T>) OWN;
  }

  private int firstCode(RowFunctions<T> of, T row) {
    Code<T> coded = of.code0();
    if (coded != null) {
      int code = coded.of(row);
      return code < of.labels0() ? code : NOT_THERE;
    }
    Key<T> key = of.key0();
    return key == null ? 0 : dictionary0.quickCodeOf(key.of(row));
  }

  private int secondCode(RowFunctions<T> of, T row) {
    Code<T> coded = of.code1();
    if (coded != null) {
      int code = coded.of(row);
      return code < of.labels1() ? code : NOT_THERE;
    }
    Key<T> key = of.key1();
    return key == null ? 0 : dictionary1.quickCodeOf(key.of(row));
  }

  private int join(RowFunctions<T> of, int left, int right, T row) {
    if (right < 0) {
      return NOT_THERE;
    }
    if (of.isGrid()) {
      return left * of.labels1() + right;
    }
    int group = isDense ? pairs.findDense(left, right) : pairs.find(left, right);
    return of.keyCount() == 2 ? group : plan.keys().findFurther(store, group, row);
  }

  private boolean addNumbers(RowFunctions<T> of, T row, int group) {
    if (!of.isNarrow()) {
      return plan.addMany(store, row, group);
    }
    long[] to = cells;
    int at = group * width;
    Amount<T> first = of.amount0();
    if (first == null) {
      return Cells.add(to, at);
    }
    long number0 = first.of(row);
    Amount<T> second = of.amount1();
    if (second == null) {
      return Cells.add(to, at, number0);
    }
    long number1 = second.of(row);
    Amount<T> third = of.amount2();
    if (third == null) {
      return Cells.add(to, at, number0, number1);
    }
    long number2 = third.of(row);
    Amount<T> fourth = of.amount3();
    if (fourth == null) {
      return Cells.add(to, at, number0, number1, number2);
    }
    long number3 = fourth.of(row);
    Amount<T> fifth = of.amount4();
    if (fifth == null) {
      return Cells.add(to, at, number0, number1, number2, number3);
    }
    long number4 = fifth.of(row);
    Amount<T> sixth = of.amount5();
    return sixth == null
        ? Cells.add(to, at, number0, number1, number2, number3, number4)
        : Cells.add(to, at, number0, number1, number2, number3, number4, sixth.of(row));
  }
}
