package io.github.smm4j.exports;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A line of a file, read as the header of a format. */
final class Header {
  /** The better header: one with all that is needed, then the one with more known columns, then of the smaller format. */
  static final Comparator<Header> BY_FIT = Comparator.comparing(
          (Header header) -> header.isComplete())
      .thenComparing(Header::known)
      .thenComparing(header -> -header.format.columns().size());

  /** One cell of the header. */
  record Cell(
      String name, @Nullable FormatColumn column, List<CurrencyUnit> currencies, int duplicateOf) {
    static final int FIRST = -1;
  }

  private final ExportFormat format;
  private final ImmutableList<Cell> cells;
  private final ImmutableList<FormatColumn> missing;
  private final int known;

  private Header(ExportFormat format, ImmutableList<Cell> cells) {
    this.format = format;
    this.cells = cells;
    List<@Nullable FormatColumn> found = new ArrayList<>();
    cells.forEach(cell -> found.add(cell.column()));
    this.missing = format.columns().stream()
        .filter(column -> column.needed() && !found.contains(column))
        .collect(ImmutableList.toImmutableList());
    this.known = (int) cells.stream()
        .filter(cell -> cell.column() != null && cell.duplicateOf() == Cell.FIRST)
        .count();
  }

  static Header read(ExportFormat format, List<String> names) {
    ImmutableList.Builder<Cell> cells = ImmutableList.builder();
    Map<FormatColumn, Integer> firsts = new HashMap<>();
    Map<String, Integer> others = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String normal = HeaderName.normal(name);
      FormatColumn column = format.columnsByName().get(normal);
      List<CurrencyUnit> currencies = List.of();
      if (column == null) {
        for (Map.Entry<String, FormatColumn> pattern :
            format.columnsWithCurrency().entrySet()) {
          List<CurrencyUnit> meant = HeaderName.currencyIn(normal, pattern.getKey());
          if (!meant.isEmpty()) {
            column = pattern.getValue();
            currencies = meant;
          }
        }
      }
      @Nullable
      Integer first =
          column == null ? others.putIfAbsent(normal, i) : firsts.putIfAbsent(column, i);
      boolean duplicate = first != null && !normal.isEmpty();
      cells.add(new Cell(
          normal.isEmpty() ? "(column " + (i + 1) + ")" : name.strip(),
          column,
          currencies,
          duplicate ? first : Cell.FIRST));
    }
    return new Header(format, cells.build());
  }

  /** Whether one or more of these normal names are the format's: a quick look, as most lines are no header. */
  static boolean knowsOne(ExportFormat format, List<String> names) {
    for (String name : names) {
      if (format.columnsByName().containsKey(name)) {
        return true;
      }
      for (String pattern : format.columnsWithCurrency().keySet()) {
        if (!HeaderName.currencyIn(name, pattern).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  ExportFormat format() {
    return format;
  }

  ImmutableList<Cell> cells() {
    return cells;
  }

  boolean isComplete() {
    return missing.isEmpty();
  }

  /** The columns that the format needs and the file does not have. */
  ImmutableList<FormatColumn> missing() {
    return missing;
  }

  /** How many columns of the format it has. */
  int known() {
    return known;
  }

  /** Whether it is this format's header rather than a line that happens to share a word with it. */
  boolean isLikely() {
    return isComplete() || (known >= 2 && 2 * known >= cells.size());
  }

  /** The language that most of its names are of. */
  Optional<String> language() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Cell cell : cells) {
      if (cell.column() != null) {
        cell.column().names().forEach((language, name) -> {
          String normal = HeaderName.normal(name);
          String own = HeaderName.normal(cell.name());
          if (normal.equals(own)
              || (normal.contains(HeaderName.CURRENCY)
                  && !HeaderName.currencyIn(own, normal).isEmpty())) {
            counts.merge(language, 1, Integer::sum);
          }
        });
      }
    }
    return counts.entrySet().stream()
        .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
        .map(Map.Entry::getKey);
  }
}
