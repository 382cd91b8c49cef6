package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.smm4j.core.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two groups of rows compared by a KPI. A comparison of wholes can mislead, for the groups may be made of other parts:
 * look {@linkplain #within within} the parts of another key before you act on it.
 *
 * <pre>{@code
 * Comparison comparison = totals.compare(ERR.pooled(), "paid", "organic", "paid");
 * comparison.left();      // 1.5767 %
 * comparison.right();     // 1.4425 %
 * comparison.within("type").verdict();      // MIXED
 * }</pre>
 *
 * <p>It is a view of the totals as they were, and immutable.
 */
public final class Comparison {

  private final Totals leftRows;
  private final Totals rightRows;
  private final Kpi kpi;
  private final String key;
  private final Object leftName;
  private final Object rightName;

  private Comparison(
      Totals leftRows, Totals rightRows, Kpi kpi, String key, Object leftName, Object rightName) {
    this.leftRows = leftRows;
    this.rightRows = rightRows;
    this.kpi = kpi;
    this.key = key;
    this.leftName = leftName;
    this.rightName = rightName;
  }

  static Comparison of(Totals totals, Kpi kpi, String key, Object left, Object right) {
    checkArgument(kpi.denominator().isPresent(), "%s is no ratio", kpi.id());
    Object leftName = KeyValue.shown(KeyValue.of(left));
    Object rightName = KeyValue.shown(KeyValue.of(right));
    checkArgument(!leftName.equals(rightName), "%s %s is compared with itself", key, leftName);
    Comparison comparison = new Comparison(
        rowsOf(totals, key, leftName),
        rowsOf(totals, key, rightName),
        kpi,
        key,
        leftName,
        rightName);
    comparison.left().checkCurrencyOf(comparison.right());
    return comparison;
  }

  private static Totals rowsOf(Totals totals, String key, Object value) {
    int place = totals.keyNames().indexOf(key);
    checkArgument(place >= 0, "no key named %s, but %s", key, totals.keyNames());
    Totals rows = new Totals(new Regrouping(totals.store()).where(place, value));
    checkArgument(rows.rows() > 0, "no row has %s %s", key, value);
    return rows;
  }

  /**
   * By what the groups are compared.
   *
   * @return a ratio
   */
  public Kpi kpi() {
    return kpi;
  }

  /**
   * The KPI of the left group.
   *
   * @return its value over all rows of the group
   */
  public KpiValue left() {
    return kpi.of(leftRows.total());
  }

  /**
   * The KPI of the right group.
   *
   * @return its value over all rows of the group
   */
  public KpiValue right() {
    return kpi.of(rightRows.total());
  }

  /**
   * Compares the groups within each part of a third key, and splits their difference into mix and rate. This is the
   * check for Simpson's paradox.
   *
   * @param partKey the name of another key
   * @return the comparison within parts
   * @throws IllegalArgumentException if there is no such key, or the groups are compared by this one
   */
  public ComparisonWithin within(String partKey) {
    checkArgument(!partKey.equals(key), "the groups are compared by %s: name another key", key);
    Map<Object, Tally> left = byPart(leftRows, partKey);
    Map<Object, Tally> right = byPart(rightRows, partKey);
    return ComparisonWithin.of(kpi, left(), right(), left, right);
  }

  private static Map<Object, Tally> byPart(Totals rows, String partKey) {
    Map<Object, Tally> parts = new LinkedHashMap<>();
    rows.by(partKey)
        .groups()
        .forEach((List<Object> keys, Tally tally) -> parts.put(keys.get(0), tally));
    return parts;
  }

  /** Gives {@code paid: organic CTR 1.58 % (...), paid CTR 1.44 % (...)}. */
  @Override
  public String toString() {
    return key + ": " + leftName + " " + left() + ", " + rightName + " " + right();
  }
}
