package io.github.smm4j.exports;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the currency of a row: what a cell says goes before what the currency column says, before the header, before the
 * reader; and what any of them says must agree with the reader, if that has a currency. Not thread-safe.
 */
final class RowCurrency {
  private final @Nullable CurrencyUnit account;
  private @Nullable CurrencyUnit found;
  private List<CurrencyUnit> column = List.of();
  private String lastCode = "";
  private List<CurrencyUnit> lastMeant = List.of();

  RowCurrency(Optional<CurrencyUnit> account) {
    this.account = account.orElse(null);
  }

  void startRow() {
    found = null;
    column = List.of();
  }

  /** Takes what the currency column says; false if that is no currency. */
  boolean takeCode(String code) {
    if (!code.equals(lastCode)) {
      lastCode = code;
      lastMeant = CurrencySigns.meantBy(code);
    }
    column = lastMeant;
    return code.isBlank() || !column.isEmpty();
  }

  /** Takes an amount, with what its cell and its header say; gives the reason why it cannot be of this row, or null. */
  SetAside.@Nullable Reason takeAmount(List<CurrencyUnit> cell, List<CurrencyUnit> header) {
    if (account != null && cell.isEmpty() && header.isEmpty() && column.isEmpty()) {
      found = account;
      return null;
    }
    List<CurrencyUnit> meant = !cell.isEmpty() ? cell : !column.isEmpty() ? column : header;
    CurrencyUnit known = account != null ? account : found;
    if (meant.isEmpty()) {
      if (known == null) {
        return SetAside.Reason.NO_CURRENCY;
      }
      found = known;
      return null;
    }
    if (known == null) {
      found = meant.get(0);
      return null;
    }
    found = known;
    return meant.contains(known) ? null : SetAside.Reason.OTHER_CURRENCY;
  }

  /** The currency of the amounts taken, or null if there were none. */
  @Nullable
  CurrencyUnit found() {
    return found;
  }
}
