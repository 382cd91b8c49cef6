package io.github.smm4j.exports;

import com.google.common.base.CharMatcher;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/** Names of columns, without what does not matter in them. */
final class HeaderName {
  /** Stands for a currency in a name. */
  static final String CURRENCY = "{currency}";

  private static final CharMatcher BLANKS =
      CharMatcher.whitespace().or(CharMatcher.anyOf("\u00a0\u202f\u2007\ufeff")).precomputed();

  private HeaderName() {}

  /** Lower case, single blanks, none around. */
  static String normal(String name) {
    return BLANKS.trimAndCollapseFrom(name, ' ').toLowerCase(Locale.ROOT);
  }

  /**
   * What the currency in a name may be, if the name is as the pattern says.
   *
   * @return the currencies; empty if the name is another one
   */
  static List<CurrencyUnit> currencyIn(String normalName, String normalPattern) {
    int at = normalPattern.indexOf(CURRENCY);
    String before = normalPattern.substring(0, at);
    String behind = normalPattern.substring(at + CURRENCY.length());
    if (normalName.length() <= before.length() + behind.length()
        || !normalName.startsWith(before)
        || !normalName.endsWith(behind)) {
      return List.of();
    }
    return CurrencySigns.meantBy(
        normalName.substring(before.length(), normalName.length() - behind.length()));
  }
}
