package io.github.smm4j.metrics.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.metrics.Answer;
import io.github.smm4j.metrics.Serialized;
import io.github.smm4j.metrics.Undefined;
import io.github.smm4j.metrics.UndefinedValueException;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class UnitEconomicsTest {

  private static UnitEconomics.Builder monthly() {
    return UnitEconomics.per(ChronoUnit.MONTHS)
        .arpu(Money.parse("USD 20"))
        .margin(0.6)
        .churn(0.05)
        .cac(Money.parse("USD 60"));
  }

  @Test
  void answersByTheTextbook() {
    UnitEconomics economics = monthly().build();
    // 5 % monthly churn is a life of 20 months (unfoldingvalues.com); 20 * 0.6 / 0.05 = 240; 240 /
    // 60; 60 / (20 * 0.6)
    assertThat(economics.lifetime()).hasToString("20");
    assertThat(economics.lifetimeValue()).hasToString("USD 240.00");
    assertThat(economics.lifetimeValueToCac().get()).isEqualTo(new BigDecimal("4"));
    assertThat(economics.payback()).hasToString("5");
    assertThat(economics.period()).isEqualTo(ChronoUnit.MONTHS);
  }

  @Test
  void roundsHalfEvenAtSixDecimals() {
    UnitEconomics economics = monthly().churn(0.07).build();
    assertThat(economics.lifetime()).hasToString("14.285714");
    assertThat(economics.lifetimeValue()).hasToString("USD 171.428571");
  }

  @Test
  void saysWhyThereIsNoAnswer() {
    UnitEconomics loyal = monthly().churn(0).build();
    assertThat(loyal.lifetime()).hasToString("undefined: churn is 0: no customer leaves");
    assertThat(loyal.lifetimeValue().reason().orElseThrow().kind())
        .isEqualTo(Undefined.Kind.NO_SOLUTION);
    assertThat(loyal.lifetimeValueToCac().isDefined()).isFalse();
    assertThat(loyal.payback()).hasToString("5");
    assertThatThrownBy(() -> loyal.lifetime().get()).isInstanceOf(UndefinedValueException.class);
    assertThat(loyal.lifetime().orElse(BigDecimal.ZERO)).isZero();

    UnitEconomics noMargin = monthly().margin(0).build();
    assertThat(noMargin.payback())
        .hasToString("undefined: a customer earns nothing: revenue USD 20.00, margin 0.0");
    assertThat(noMargin.lifetimeValue()).hasToString("USD 0.00");
    assertThat(monthly().margin(-0.1).build().payback().isDefined()).isFalse();
    assertThat(monthly().cac(Money.parse("USD 0")).build().lifetimeValueToCac())
        .hasToString("undefined: the acquisition cost is 0");
    assertThat(monthly().cac(Money.parse("USD 0")).build().payback()).hasToString("0");
  }

  @Test
  void hasNoDefaults() {
    UnitEconomics nothing = UnitEconomics.per(ChronoUnit.YEARS).build();
    assertThat(nothing.lifetimeValue()).hasToString("undefined: not given: arpu, margin, churn");
    assertThat(nothing.lifetime().reason().orElseThrow().kind())
        .isEqualTo(Undefined.Kind.NOT_GIVEN);
    assertThat(nothing.lifetime()).hasToString("undefined: not given: churn");
    assertThat(nothing.payback()).hasToString("undefined: not given: arpu, margin, cac");
    assertThat(nothing.lifetimeValueToCac().isDefined()).isFalse();
    assertThat(nothing.toString()).contains("per Years: arpu=not given");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> monthly().margin(1.1)).hasMessageContaining("at most 1: 1.1");
    assertThatThrownBy(() -> monthly().margin(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> monthly().churn(5)).hasMessageContaining("0 to 1: 5.0");
    assertThatThrownBy(() -> monthly().arpu(Money.parse("USD -1")))
        .hasMessageContaining("arpu must not be negative: USD -1.00");
    assertThatThrownBy(() -> monthly().cac(Money.parse("EUR 1")).build())
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void isAValue() {
    assertThat(Serialized.copyOf(monthly().build()))
        .isEqualTo(monthly().build())
        .hasSameHashCodeAs(monthly().build());
    Answer<BigDecimal> none = monthly().churn(0).build().lifetime();
    assertThat(Serialized.copyOf(none)).isEqualTo(none).hasSameHashCodeAs(none);
    Answer<BigDecimal> some = monthly().build().lifetime();
    assertThat(Serialized.copyOf(some)).isEqualTo(some).isNotEqualTo(none);
  }

  @Test
  void namesOnlyWhatIsMissing() {
    assertThat(monthly().build().lifetimeValueToCac().isDefined()).isTrue();
    assertThat(UnitEconomics.per(ChronoUnit.MONTHS)
            .arpu(Money.parse("USD 20"))
            .churn(0.05)
            .build()
            .lifetimeValueToCac())
        .hasToString("undefined: not given: margin, cac");
  }

  @Test
  void takesAllAndNothing() {
    UnitEconomics gone = monthly().churn(1).margin(1).build();
    assertThat(gone.lifetime()).hasToString("1");
    assertThat(gone.lifetimeValue()).hasToString("USD 20.00");
    assertThatThrownBy(() -> monthly().churn(-0.1)).hasMessageContaining("0 to 1: -0.1");
  }
}
