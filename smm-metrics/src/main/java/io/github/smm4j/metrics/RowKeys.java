package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the group of a row by its keys. The first two keys are asked from a line each, for the reason that
 * {@link RowNumbers} gives.
 *
 * @param <T> the type of the rows
 */
final class RowKeys<T> implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final int MAX_GRID = 4096;

  private final ImmutableList<RollupPlan.KeyColumn<T>> columns;
  private final int count;
  private final @Nullable Key<T> key0;
  private final @Nullable Key<T> key1;
  private final @Nullable Code<T> code0;
  private final @Nullable Code<T> code1;
  private final int labels0;
  private final int labels1;
  /** Whether there are two coded keys of so few labels that each pair of them is a group from the start. */
  private final boolean isGrid;

  RowKeys(ImmutableList<RollupPlan.KeyColumn<T>> columns) {
    this.columns = columns;
    this.count = columns.size();
    this.key0 = count > 0 ? columns.get(0).key() : null;
    this.key1 = count > 1 ? columns.get(1).key() : null;
    this.code0 = count > 0 ? columns.get(0).code() : null;
    this.code1 = count > 1 ? columns.get(1).code() : null;
    this.labels0 = count > 0 ? columns.get(0).labels().size() : 0;
    this.labels1 = count > 1 ? columns.get(1).labels().size() : 0;
    this.isGrid =
        count == 2 && code0 != null && code1 != null && (long) labels0 * labels1 <= MAX_GRID;
  }

  /** Gives the labels of coded keys their codes as numbers, unless the totals had them otherwise. */
  void addLabels(TotalsStore store) {
    for (int i = 0; i < count; i++) {
      ImmutableList<String> labels = columns.get(i).labels();
      for (int code = 0; code < labels.size(); code++) {
        store.keys().dictionary(i).codeOfValue(new KeyValue.Constant(code, labels.get(code)));
      }
    }
    if (isGrid) {
      for (int left = 0; left < labels0; left++) {
        for (int right = 0; right < labels1; right++) {
          store.cells().include(store.keys().join(1, left, right));
        }
      }
    }
  }

  int count() {
    return count;
  }

  /** The function of a key by value, or null. */
  @Nullable
  Key<T> key(int index) {
    return index < count ? columns.get(index).key() : null;
  }

  /** The function of a coded key, or null. */
  @Nullable
  Code<T> code(int index) {
    return index < count ? columns.get(index).code() : null;
  }

  /** How many labels a coded key has. */
  int labels(int index) {
    return index < count ? columns.get(index).labels().size() : 0;
  }

  boolean isGrid() {
    return isGrid;
  }

  /** Joins the group by the first two keys with the others, or gives -1 if it is not easily found. */
  int findFurther(TotalsStore store, int groupBySome, T row) {
    int group = groupBySome;
    for (int i = 2; i < count && group >= 0; i++) {
      RollupPlan.KeyColumn<T> column = columns.get(i);
      int code = column.key() != null
          ? store.keys().dictionary(i).quickCodeOf(column.key().of(row))
          : requireNonNull(column.code()).of(row);
      boolean known =
          code >= 0 && (column.key() != null || code < column.labels().size());
      group = known ? store.keys().findJoin(i, group, code) : -1;
    }
    return group;
  }

  int groupOf(TotalsStore store, T row) {
    if (count == 0) {
      return 0;
    }
    int group;
    if (code0 != null) {
      group = code0.of(row);
      if (group < 0 || group >= labels0) {
        throw noLabel(0, group);
      }
    } else {
      group = store.keys().dictionary(0).codeOf(requireNonNull(key0).of(row));
    }
    if (count > 1) {
      int code;
      if (code1 != null) {
        code = code1.of(row);
        if (code < 0 || code >= labels1) {
          throw noLabel(1, code);
        }
      } else {
        code = store.keys().dictionary(1).codeOf(requireNonNull(key1).of(row));
      }
      group = store.keys().join(1, group, code);
    }
    for (int i = 2; i < count; i++) {
      group = store.keys().join(i, group, codeOf(store, i, row));
    }
    return group;
  }

  private int codeOf(TotalsStore store, int index, T row) {
    RollupPlan.KeyColumn<T> column = columns.get(index);
    if (column.key() != null) {
      return store.keys().dictionary(index).codeOf(column.key().of(row));
    }
    int code = requireNonNull(column.code()).of(row);
    if (code < 0 || code >= column.labels().size()) {
      throw noLabel(index, code);
    }
    return code;
  }

  private IndexOutOfBoundsException noLabel(int index, int code) {
    RollupPlan.KeyColumn<T> column = columns.get(index);
    checkElementIndex(code, column.labels().size(), column.head().name());
    throw new IllegalStateException("the code " + code + " has a label");
  }

  /** The currency of a row, where that is a key. */
  CurrencyUnit currencyOf(T row) {
    for (RollupPlan.KeyColumn<T> column : columns) {
      if (column.head().kind() == KeyHead.Kind.CURRENCY && column.key() != null) {
        return CurrencyUnit.of((String) requireNonNull(column.key().of(row)));
      }
    }
    throw new IllegalStateException("money without a currency");
  }
}
