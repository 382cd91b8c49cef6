package io.github.smm4j.exports;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the currency of a row: the one that is left of what its amounts, the currency column, the headers of the amounts and
 * the reader may mean. A sign that stands for several is never guessed. Not thread-safe.
 */
final class RowCurrency {
  private static final int NONE = -1;

  private final @Nullable CurrencyUnit account;
  private final ImmutableList<CurrencyUnit> atFirst;
  private ImmutableList<CurrencyUnit> left;
  private ImmutableList<CurrencyUnit> column = ImmutableList.of();
  private int firstAmount = NONE;
  private String lastCode = "";
  private ImmutableList<CurrencyUnit> lastMeant = ImmutableList.of();

  RowCurrency(Optional<CurrencyUnit> account) {
    this.account = account.orElse(null);
    this.atFirst = account.map(ImmutableList::of).orElse(ImmutableList.of());
    this.left = atFirst;
  }

  void startRow() {
    left = atFirst;
    column = ImmutableList.of();
    firstAmount = NONE;
  }

  /** Takes what the currency column says; false if that is no currency. */
  boolean takeCode(String code) {
    if (!code.equals(lastCode)) {
      lastCode = code;
      lastMeant = ImmutableList.copyOf(CurrencySigns.meantBy(code));
    }
    column = lastMeant;
    return code.isBlank() || !column.isEmpty();
  }

  /** Takes an amount of a cell, with what the cell and its header say; false if they contradict each other or the row. */
  boolean takeAmount(int cell, List<CurrencyUnit> meant, List<CurrencyUnit> header) {
    if (firstAmount == NONE) {
      firstAmount = cell;
    }
    return narrow(meant) && narrow(column) && narrow(header);
  }

  /** Leaves what is meant too; what is empty says nothing. */
  private boolean narrow(List<CurrencyUnit> meant) {
    if (meant.isEmpty()) {
      return true;
    }
    if (left.size() == 1) {
      return meant.contains(left.get(0));
    }
    left = left.isEmpty()
        ? ImmutableList.copyOf(meant)
        : left.stream().filter(meant::contains).collect(ImmutableList.toImmutableList());
    return !left.isEmpty();
  }

  /** The cell of the first amount, if there are amounts whose currency cannot be told; -1 if there are none. */
  int doubtful() {
    return left.size() == 1 ? NONE : firstAmount;
  }

  /** What the currency may be; more than one where a sign stands for several, none where nothing says it. */
  List<CurrencyUnit> possible() {
    return left;
  }

  /** The currency of the amounts taken, or null if there were none. */
  @Nullable
  CurrencyUnit found() {
    if (firstAmount == NONE) {
      return null;
    }
    return account != null ? account : left.get(0);
  }
}
