package io.github.smm4j.metrics.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.metrics.Serialized;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BreakEvenTest {

  private static BreakEven of(String fixed, String price, String variable) {
    return BreakEven.of(Money.parse(fixed), Money.parse(price), Money.parse(variable));
  }

  @Test
  void roundsUpToWholeUnits() {
    assertThat(of("EUR 10000", "EUR 50", "EUR 30").volume().get()).isEqualTo(500);
    assertThat(of("EUR 10001", "EUR 50", "EUR 30").volume().get()).isEqualTo(501);
    assertThat(of("EUR 0", "EUR 50", "EUR 30").volume().get()).isZero();
    assertThat(of("EUR 10001", "EUR 50", "EUR 30").revenue()).hasToString("EUR 25050.00");
    assertThat(of("EUR 1", "EUR 50", "EUR 30").contribution()).hasToString("EUR 20.00");
  }

  @Test
  void isUndefinedWhereASaleEarnsNothing() {
    assertThat(of("EUR 1", "EUR 30", "EUR 30").volume())
        .hasToString("undefined: the price EUR 30.00 is not above the variable cost EUR 30.00");
    assertThat(of("EUR 1", "EUR 20", "EUR 30").revenue().isDefined()).isFalse();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> of("EUR -1", "EUR 20", "EUR 30"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fixed cost EUR -1.00");
    assertThatThrownBy(() -> of("USD 1", "EUR 20", "EUR 3"))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> of("EUR 1", "EUR 20", "USD 3"))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void isAValue() {
    BreakEven one = of("EUR 1", "EUR 20", "EUR 3");
    assertThat(Serialized.copyOf(one)).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(one)
        .hasToString("BreakEven: fixed cost EUR 1.00, price EUR 20.00, variable cost EUR 3.00");
  }
}
