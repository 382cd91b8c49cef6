package io.github.smm4j.jackson;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Money: {@code {"currency":"USD","amount":"58705.23"}}. The amount is text, so that no reader makes a double of it. */
final class MoneyForm {
  private static final int MICROS_SCALE = 6;
  /** Whole micros in the range of long. */
  private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9][0-9]{0,12})(\\.[0-9]{1,6})?");

  private MoneyForm() {}

  /** Writes money as measured: of whole micros, though a currency may have more decimal places. */
  static void write(BigMoney money, JsonGenerator out) {
    BigDecimal amount = money.getAmount();
    write(
        money.getCurrencyUnit(),
        amount.scale() > MICROS_SCALE ? amount.setScale(MICROS_SCALE) : amount,
        out);
  }

  static void write(CurrencyUnit currency, BigDecimal amount, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("currency", currency.getCode());
    out.writeStringProperty("amount", amount.toPlainString());
    out.writeEndObject();
  }

  /** Reads money as measured: of whole micros. */
  static BigMoney read(StrictReader in) {
    return read(in, AMOUNT);
  }

  static BigMoney read(StrictReader in, Pattern amounts) {
    Parts parts = new Parts();
    in.object(name -> {
      switch (name) {
        case "currency" -> parts.currency = CurrencyUnit.of(in.text());
        case "amount" -> parts.amount = amount(in, amounts);
        default -> throw in.unknown("currency", "amount");
      }
    });
    return BigMoney.of(
        in.required(parts.currency, "currency"), in.required(parts.amount, "amount"));
  }

  private static BigDecimal amount(StrictReader in, Pattern amounts) {
    String text = in.text();
    if (!amounts.matcher(text).matches()) {
      throw in.mismatch(
          "an amount is a decimal number as text, with up to 6 decimals, as \"58705.23\": not "
              + StrictReader.quoted(text));
    }
    return new BigDecimal(text);
  }

  private static final class Parts {
    private @Nullable CurrencyUnit currency;
    private @Nullable BigDecimal amount;
  }
}
