package io.github.smm4j.metrics.attribution;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;

/** Between money and micros of it, by the rounding of {@link Tally}. */
final class MoneyMicros {
  private MoneyMicros() {}

  static long of(BigMoneyProvider money) {
    return Tally.builder()
        .set(Measure.REVENUE, money)
        .build()
        .micros(Measure.REVENUE)
        .orElseThrow();
  }

  static BigMoney toMoney(CurrencyUnit currency, long micros) {
    return Tally.builder()
        .setMicros(Measure.REVENUE, currency, micros)
        .build()
        .money(Measure.REVENUE)
        .orElseThrow();
  }
}
