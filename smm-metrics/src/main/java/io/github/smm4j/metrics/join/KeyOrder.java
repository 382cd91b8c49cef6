package io.github.smm4j.metrics.join;

import io.github.smm4j.metrics.Totals;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The order of the rows of a joined table: days and numbers naturally, text by its characters, rows without key last. */
final class KeyOrder {

  static final Comparator<Object> OF_VALUES = KeyOrder::compareValues;

  static final Comparator<List<Object>> OF_ROWS = KeyOrder::compareRows;

  private KeyOrder() {}

  private static int compareRows(List<Object> left, List<Object> right) {
    for (int i = 0; i < left.size(); i++) {
      int order = compareValues(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int compareValues(Object left, Object right) {
    if (left instanceof LocalDate one && right instanceof LocalDate other) {
      return one.compareTo(other);
    }
    if (left instanceof Long one && right instanceof Long other) {
      return one.compareTo(other);
    }
    int kind = Integer.compare(kind(left), kind(right));
    return kind != 0 ? kind : left.toString().compareTo(right.toString());
  }

  private static int kind(Object value) {
    if (value instanceof Boolean) {
      return 0;
    }
    if (value instanceof Long) {
      return 1;
    }
    if (value instanceof LocalDate) {
      return 2;
    }
    return value.toString().startsWith(Totals.NO_KEY) ? 4 : 3;
  }
}
