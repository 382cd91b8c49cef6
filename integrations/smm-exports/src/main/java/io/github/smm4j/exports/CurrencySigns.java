package io.github.smm4j.exports;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** The signs and words that stand for currencies in cells and headers. */
final class CurrencySigns {
  private static final ImmutableMap<String, ImmutableList<CurrencyUnit>> SIGNS = read();

  private CurrencySigns() {}

  private static ImmutableMap<String, ImmutableList<CurrencyUnit>> read() {
    ImmutableMap.Builder<String, ImmutableList<CurrencyUnit>> signs = ImmutableMap.builder();
    for (List<String> row : DataFile.rows("currency-signs.tsv")) {
      List<CurrencyUnit> currencies = new ArrayList<>();
      for (String code : row.get(1).split(",", -1)) {
        currencies.add(CurrencyUnit.of(code));
      }
      signs.put(row.get(0), ImmutableList.copyOf(currencies));
    }
    return signs.buildOrThrow();
  }

  /**
   * The currencies that a sign, a word or a code may stand for; empty if it stands for none. A dollar sign alone stands
   * for a number of them.
   */
  static List<CurrencyUnit> meantBy(String token) {
    String word = CharMatcher.whitespace().trimFrom(token).toLowerCase(Locale.ROOT);
    List<CurrencyUnit> signs = SIGNS.get(word);
    if (signs != null) {
      return signs;
    }
    if (word.length() == 3) {
      try {
        return ImmutableList.of(CurrencyUnit.of(word.toUpperCase(Locale.ROOT)));
      } catch (IllegalCurrencyException e) {
        return ImmutableList.of();
      }
    }
    return ImmutableList.of();
  }

  /** All signs and words, for tests. */
  static Map<String, ImmutableList<CurrencyUnit>> all() {
    return SIGNS;
  }
}
