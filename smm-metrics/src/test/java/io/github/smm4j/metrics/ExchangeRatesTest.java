package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.joda.money.CurrencyUnit.EUR;
import static org.joda.money.CurrencyUnit.GBP;
import static org.joda.money.CurrencyUnit.USD;

import io.github.smm4j.core.Tally;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private static final ExchangeRates RATES =
      ExchangeRates.into(USD).rate(EUR, DAY, "1.5").build();

  @Test
  void roundsMicrosHalfEven() {
    assertThat(RATES.convertMicros(1, EUR, DAY)).as("1.5").isEqualTo(2);
    assertThat(RATES.convertMicros(3, EUR, DAY)).as("4.5").isEqualTo(4);
    assertThat(RATES.convertMicros(-1, EUR, DAY)).isEqualTo(-2);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> RATES.convertMicros(Long.MAX_VALUE, EUR, DAY));
  }

  @Test
  void moneyOfTheTargetStays() {
    assertThat(RATES.target()).isEqualTo(USD);
    assertThat(RATES.rate(USD, DAY)).isEqualTo(BigDecimal.ONE);
    assertThat(RATES.convertMicros(Long.MAX_VALUE, USD, DAY)).isEqualTo(Long.MAX_VALUE);
    assertThat(RATES.convert(BigMoney.parse("USD 0.05"), DAY)).hasToString("USD 0.05");
    Tally dollars = Tally.builder().set(SPEND, Money.of(USD, 10)).build();
    assertThat(RATES.convert(dollars, DAY.minusYears(1))).isEqualTo(dollars);
    Tally clicks = Tally.builder().set(CLICKS, 10).build();
    assertThat(RATES.convert(clicks, DAY.minusYears(1))).isEqualTo(clicks);
  }

  @Test
  void keepsWhatWasNotMeasuredInSomeParts() {
    Tally sum = Tally.builder()
        .set(SPEND, Money.of(EUR, 10))
        .set(REVENUE, Money.of(EUR, 4))
        .set(CLICKS, 3)
        .build()
        .plus(Tally.builder().set(SPEND, Money.of(EUR, 2)).build());
    Tally converted = RATES.convert(sum, DAY.plusDays(9));
    assertThat(converted.money(SPEND)).contains(Money.of(USD, 18).toBigMoney());
    assertThat(converted.money(REVENUE)).contains(Money.of(USD, 6).toBigMoney());
    assertThat(converted.get(CLICKS)).hasValue(3);
    assertThat(converted.parts()).isEqualTo(2);
    assertThat(converted.partsWithout(REVENUE)).isEqualTo(1);
    assertThat(converted.partsWithout(SPEND)).isZero();
  }

  @Test
  void refusesRatesThatCannotBe() {
    ExchangeRates.Builder rates = ExchangeRates.into(USD).rate(EUR, DAY, "1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rates.rate(USD, DAY, "1"))
        .withMessage("a rate from USD into itself");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rates.rate(EUR, DAY, "1.6"))
        .withMessage("two rates from EUR on 2026-11-02: 1.5 and 1.6");
    assertThatIllegalArgumentException().isThrownBy(() -> rates.rate(EUR, DAY.plusDays(1), "-1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RATES.rate(GBP, DAY))
        .withMessage("no rate from GBP into USD: add one");
    assertThat(RATES).hasToString("into USD: {EUR={2026-11-02=1.5}}");
  }
}
