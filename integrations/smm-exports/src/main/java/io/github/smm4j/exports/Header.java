package io.github.smm4j.exports;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A line of a file, read as the header of a format. */
final class Header {
  /** The better one of two lines: one with all that is needed, then the one with more known columns. */
  static final Comparator<Header> BY_KNOWN =
      Comparator.comparing(Header::isComplete).thenComparing(Header::known);

  /** The better header of one line: as of two lines, then of the smaller format. */
  static final Comparator<Header> BY_FIT =
      BY_KNOWN.thenComparing(header -> -header.format.columns().size());

  /**
   * One cell of the header.
   *
   * @param name its text, or a name in its place if it has none or the one before it has the same
   * @param column what it means, or null if that is not known
   * @param currencies the currencies that it may mean by what it says
   * @param duplicateOf the cell that has the same name and meaning, or {@link #FIRST}
   */
  record Cell(
      String name, @Nullable FormatColumn column, List<CurrencyUnit> currencies, int duplicateOf) {
    static final int FIRST = -1;
  }

  private final ExportFormat format;
  private final ImmutableList<Cell> cells;
  private final ImmutableList<String> doubles;
  private final ImmutableList<FormatColumn> missing;
  private final boolean hasOne;
  private final ImmutableList<String> texts;
  private final int known;

  Header(ExportFormat format, List<Cell> cells, List<String> doubles, List<String> texts) {
    this.format = format;
    this.cells = ImmutableList.copyOf(cells);
    this.doubles = ImmutableList.copyOf(doubles);
    this.texts = ImmutableList.copyOf(texts);
    Set<FormatColumn> found = new HashSet<>();
    cells.forEach(cell -> {
      if (cell.column() != null) {
        found.add(cell.column());
      }
    });
    this.missing = format.columns().stream()
        .filter(column -> column.needed() && !found.contains(column))
        .collect(ImmutableList.toImmutableList());
    List<FormatColumn> one = format.columns().stream()
        .filter(column -> column.need() == FormatColumn.Need.ONE)
        .toList();
    this.hasOne = one.isEmpty() || one.stream().anyMatch(found::contains);
    this.known = (int) cells.stream()
        .filter(cell -> cell.column() != null && cell.duplicateOf() == Cell.FIRST)
        .count();
  }

  static Header read(ExportFormat format, List<String> names) {
    return new HeaderReading(format, names).header();
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

  /** What its cells say, up to the last one that says something: rows may have the blank cells behind it or not. */
  ImmutableList<String> texts() {
    return texts;
  }

  /** What is to be said of columns that stand twice. */
  ImmutableList<String> doubles() {
    return doubles;
  }

  /**
   * Whether it may be meant as well as another header of the same line: it knows more columns, or as many and all that must
   * be there.
   */
  boolean isAsGoodAs(Header other) {
    return known > other.known || (known == other.known && missing.isEmpty());
  }

  boolean isComplete() {
    return missing.isEmpty() && hasOne;
  }

  /** Says which columns the format needs and the file does not have. */
  String lack() {
    StringBuilder lack = new StringBuilder(format.toString()).append(" needs ");
    if (!missing.isEmpty()) {
      lack.append("the column ").append(firstNames(missing)).append(hasOne ? "" : " and ");
    }
    if (!hasOne) {
      lack.append("one of the columns ")
          .append(firstNames(format.columns().stream()
              .filter(column -> column.need() == FormatColumn.Need.ONE)
              .toList()));
    }
    return lack.toString();
  }

  private static String firstNames(List<FormatColumn> columns) {
    return columns.stream()
        .map(column -> "\"" + column.firstName() + "\"")
        .collect(Collectors.joining(", "));
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
