package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.smm4j.metrics.exact.Quotient;
import java.io.Serializable;
import java.util.Comparator;

/** Orders the values of one KPI: the best first, undefined last. */
record BestFirst(Kpi kpi) implements Comparator<KpiValue>, Serializable {

  @Override
  public int compare(KpiValue left, KpiValue right) {
    checkKpi(left);
    checkKpi(right);
    if (!left.isDefined() || !right.isDefined()) {
      return Boolean.compare(right.isDefined(), left.isDefined());
    }
    left.checkCurrencyOf(right);
    int ascending = Double.compare(left.asDouble(), right.asDouble());
    if (ascending == 0) {
      // equal when rounded: the exact fractions decide
      ascending = Quotient.compare(
          left.numerator(), left.denominator(), right.numerator(), right.denominator());
    }
    return kpi.direction() == Direction.LOWER_IS_BETTER ? ascending : -ascending;
  }

  private void checkKpi(KpiValue value) {
    checkArgument(
        value.kpi().equals(kpi), "values of %s are compared, but this is one of %s", kpi, value);
  }
}
