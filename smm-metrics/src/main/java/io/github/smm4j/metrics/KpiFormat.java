package io.github.smm4j.metrics;

import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.metrics.exact.Digits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Writes values of KPIs as a marketer would: three digits, more only before the decimal point. */
final class KpiFormat {

  private static final MathContext AMPLE = new MathContext(34, RoundingMode.HALF_EVEN);
  private static final BigDecimal MILLIS_PER_SECOND = BigDecimal.valueOf(1000);
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
  private static final long SECONDS_PER_MINUTE = 60;
  private static final long MINUTES_PER_HOUR = 60;

  private KpiFormat() {}

  /** In the manner of a locale. */
  static String format(KpiValue value, Locale locale) {
    BigDecimal number = number(value);
    KpiUnit unit = value.kpi().unit();
    return switch (unit.kind()) {
      case PERCENT -> localized(NumberFormat.getPercentInstance(locale), number, 2);
      case MONEY -> money(value.money().orElseThrow(), locale);
      case MULTIPLE -> decimal(number, locale) + "x";
      case DURATION -> time(number, locale);
      case COUNT -> decimal(number, locale);
      case PER -> decimal(number, locale) + " " + unit.name();
    };
  }

  /** The same in every locale, for logs and tests. */
  static String plain(KpiValue value) {
    BigDecimal number = number(value);
    KpiUnit unit = value.kpi().unit();
    return switch (unit.kind()) {
      case PERCENT -> Digits.round(number.movePointRight(2)).toPlainString() + " %";
      case MONEY -> value.money().orElseThrow().toString();
      case MULTIPLE -> Digits.round(number).toPlainString() + "x";
      case DURATION -> Digits.round(number.divide(MILLIS_PER_SECOND)).toPlainString() + " s";
      case COUNT -> Digits.round(number).toPlainString();
      case PER -> Digits.round(number).toPlainString() + " " + unit.name();
    };
  }

  /** The exact fraction in brackets; nothing for a total, which is exact already. */
  static String fraction(KpiValue value) {
    Kpi kpi = value.kpi();
    if (kpi.denominator().isEmpty()) {
      return "";
    }
    MeasureUnit above = kpi.numerator().unit();
    MeasureUnit below = kpi.denominator().orElseThrow().unit();
    return " (" + (kpi.scale() == 1 ? "" : kpi.scale() + " * ")
        + exact(value, value.numerator(), above) + " / "
        + exact(value, value.denominator(), below) + ")";
  }

  private static String exact(KpiValue value, BigDecimal number, MeasureUnit unit) {
    BigDecimal stripped = number.stripTrailingZeros();
    String currency = value.currency().map(CurrencyUnit::getCode).orElse("");
    int places = value.currency().map(CurrencyUnit::getDecimalPlaces).orElse(0);
    return switch (unit) {
      case COUNT -> whole(stripped, 0);
      case MONEY -> currency + " " + whole(stripped, places);
      case MILLISECONDS -> whole(stripped, 0) + " ms";
    };
  }

  private static String whole(BigDecimal stripped, int leastPlaces) {
    return stripped.setScale(Math.max(stripped.scale(), leastPlaces)).toPlainString();
  }

  private static BigDecimal number(KpiValue value) {
    return value.scaledNumerator().divide(value.denominator(), AMPLE);
  }

  private static String decimal(BigDecimal number, Locale locale) {
    return localized(NumberFormat.getNumberInstance(locale), number, 0);
  }

  private static String localized(NumberFormat format, BigDecimal number, int shift) {
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    format.setMinimumFractionDigits(0);
    format.setMaximumFractionDigits(Digits.places(number.movePointRight(shift)));
    return format.format(number);
  }

  /** At the places of the currency; smaller amounts than one unit to three digits. */
  private static String money(BigMoney amount, Locale locale) {
    CurrencyUnit currency = amount.getCurrencyUnit();
    BigDecimal number = amount.getAmount();
    int places = number.abs().compareTo(BigDecimal.ONE) < 0
        ? Math.max(currency.getDecimalPlaces(), Digits.round(number).scale())
        : currency.getDecimalPlaces();
    boolean known = Currency.getAvailableCurrencies().stream()
        .anyMatch(each -> each.getCurrencyCode().equals(currency.getCode()));
    NumberFormat format =
        known ? NumberFormat.getCurrencyInstance(locale) : NumberFormat.getNumberInstance(locale);
    if (known) {
      format.setCurrency(Currency.getInstance(currency.getCode()));
    }
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    format.setMinimumFractionDigits(currency.getDecimalPlaces());
    format.setMaximumFractionDigits(places);
    return (known ? "" : currency.getCode() + " ") + format.format(number);
  }

  /** Seconds below a minute, then minutes and hours: 12.3 s, 4:05, 1:02:03. */
  private static String time(BigDecimal millis, Locale locale) {
    BigDecimal seconds = millis.divide(MILLIS_PER_SECOND);
    if (Digits.round(seconds).abs().compareTo(MINUTE) < 0) {
      return decimal(seconds, locale) + " s";
    }
    long whole = seconds.abs().setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    long minutes = whole / SECONDS_PER_MINUTE;
    String sign = seconds.signum() < 0 ? "-" : "";
    String tail = ":" + twoDigits(whole % SECONDS_PER_MINUTE);
    return minutes < MINUTES_PER_HOUR
        ? sign + minutes + tail
        : sign + minutes / MINUTES_PER_HOUR + ":" + twoDigits(minutes % MINUTES_PER_HOUR) + tail;
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
