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

  private final ImmutableList<RollupPlan.KeyColumn<T>> columns;
  private final int count;
  private final @Nullable Key<T> key0;
  private final @Nullable Key<T> key1;
  private final @Nullable Code<T> code0;
  private final @Nullable Code<T> code1;
  private final int labels0;
  private final int labels1;

  RowKeys(ImmutableList<RollupPlan.KeyColumn<T>> columns) {
    this.columns = columns;
    this.count = columns.size();
    this.key0 = count > 0 ? columns.get(0).key() : null;
    this.key1 = count > 1 ? columns.get(1).key() : null;
    this.code0 = count > 0 ? columns.get(0).code() : null;
    this.code1 = count > 1 ? columns.get(1).code() : null;
    this.labels0 = count > 0 ? columns.get(0).labels().size() : 0;
    this.labels1 = count > 1 ? columns.get(1).labels().size() : 0;
  }

  /** Gives the labels of coded keys their codes as numbers, unless the totals had them otherwise. */
  void addLabels(TotalsStore store) {
    for (int i = 0; i < count; i++) {
      ImmutableList<String> labels = columns.get(i).labels();
      for (int code = 0; code < labels.size(); code++) {
        store.dictionary(i).codeOfValue(new KeyValue.Constant(code, labels.get(code)));
      }
    }
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
      group = store.dictionary(0).codeOf(requireNonNull(key0).of(row));
    }
    if (count > 1) {
      int code;
      if (code1 != null) {
        code = code1.of(row);
        if (code < 0 || code >= labels1) {
          throw noLabel(1, code);
        }
      } else {
        code = store.dictionary(1).codeOf(requireNonNull(key1).of(row));
      }
      group = store.join(1, group, code);
    }
    for (int i = 2; i < count; i++) {
      group = store.join(i, group, codeOf(store, i, row));
    }
    return group;
  }

  private int codeOf(TotalsStore store, int index, T row) {
    RollupPlan.KeyColumn<T> column = columns.get(index);
    if (column.key() != null) {
      return store.dictionary(index).codeOf(column.key().of(row));
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
