package io.github.smm4j.assertj;

import io.github.smm4j.core.Measure;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiTable;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.data.Offset;
import org.joda.money.BigMoneyProvider;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a row of a {@link KpiTable}. The KPIs need not be columns of the table: they are computed from the
 * sums of the row.
 *
 * <pre>{@code
 * assertThat(table).row("spring", "vk").has(CPA, Money.parse("USD 54.41")).has(CTR, 0.0179, within(0.00005));
 * }</pre>
 */
public final class KpiRowAssert extends AbstractAssert<KpiRowAssert, KpiTable.Row> {

  KpiRowAssert(KpiTable.@Nullable Row actual) {
    super(actual, KpiRowAssert.class);
  }

  /**
   * Checks that a KPI is near a number.
   *
   * @param kpi the KPI
   * @param expected 0.05 for 5 %, units of the currency, milliseconds
   * @param offset how near: {@code within(0.0005)}, compared as decimals
   * @return this
   */
  public KpiRowAssert has(Kpi kpi, double expected, Offset<Double> offset) {
    value(kpi).isCloseTo(expected, offset);
    return this;
  }

  /**
   * Checks that a KPI is an amount of money, to the digits of the expected amount.
   *
   * @param kpi the KPI
   * @param expected the amount, with as many digits as matter
   * @return this
   */
  public KpiRowAssert has(Kpi kpi, BigMoneyProvider expected) {
    value(kpi).roundsTo(expected);
    return this;
  }

  /**
   * Checks a sum: a count, or a time in milliseconds.
   *
   * @param measure a measure that is no money
   * @param expected the number
   * @return this
   * @throws IllegalArgumentException if the measure is money
   */
  public KpiRowAssert has(Measure measure, long expected) {
    tally().has(measure, expected);
    return this;
  }

  /**
   * Checks a sum of money: the same amount, whatever its scale.
   *
   * @param measure a measure of money
   * @param expected the exact amount
   * @return this
   * @throws IllegalArgumentException if the measure is no money
   */
  public KpiRowAssert has(Measure measure, BigMoneyProvider expected) {
    tally().has(measure, expected);
    return this;
  }

  /**
   * Checks that a KPI has no value.
   *
   * @param kpi the KPI
   * @return this
   */
  public KpiRowAssert hasUndefined(Kpi kpi) {
    value(kpi).isUndefined();
    return this;
  }

  /**
   * Goes on with the value of a KPI.
   *
   * @param kpi the KPI
   * @return assertions about the value
   */
  public KpiValueAssert value(Kpi kpi) {
    isNotNull();
    return new KpiValueAssert(actual.get(kpi)).as("%s", where());
  }

  /**
   * Goes on with the sums.
   *
   * @return assertions about the sums
   */
  public TallyAssert tally() {
    isNotNull();
    return new TallyAssert(actual.tally()).as("%s", where());
  }

  /** What the test says of it, and which row it is. */
  private String where() {
    String row = actual.keys().isEmpty() ? "totals" : "row " + actual.keys();
    return descriptionText().isEmpty() ? row : descriptionText() + ", " + row;
  }
}
