package io.github.smm4j.jackson;

import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import tools.jackson.core.JsonGenerator;

/**
 * A number, or an amount of money, exactly.
 *
 * @param amount the number
 * @param currency the currency if it is money
 */
record Quantity(BigDecimal amount, Optional<CurrencyUnit> currency) {
  /** Sums with weights may be finer and longer than amounts that are measured. */
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,60}(\\.[0-9]{1,60})?");

  static Quantity of(BigMoney money) {
    return new Quantity(money.getAmount(), Optional.of(money.getCurrencyUnit()));
  }

  static Quantity of(BigDecimal amount, MeasureUnit unit, Tally tally) {
    return new Quantity(amount, unit == MeasureUnit.MONEY ? tally.currency() : Optional.empty());
  }

  static Quantity read(StrictReader in) {
    return in.isObject()
        ? of(MoneyForm.read(in, AMOUNT))
        : new Quantity(in.number(), Optional.empty());
  }

  void write(JsonGenerator out) {
    BigDecimal plain = amount.stripTrailingZeros();
    if (currency.isPresent()) {
      MoneyForm.write(currency.get(), amount, out);
    } else if (plain.scale() <= 0) {
      out.writeNumber(plain.toBigIntegerExact());
    } else {
      out.writeNumber(plain);
    }
  }

  /** Tells whether it is the same, whatever its trailing zeros. */
  boolean isSameAs(Quantity other) {
    return amount.compareTo(other.amount) == 0 && currency.equals(other.currency);
  }
}
