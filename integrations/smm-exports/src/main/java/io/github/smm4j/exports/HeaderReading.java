package io.github.smm4j.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a line as columns of a format. A format may know one column by several names, and a file may have two of
 * them, as "Session source / medium" and "First user source / medium": then the name that the format lists first is read, and
 * the other one is kept under its own name, as columns that are not known are.
 */
final class HeaderReading {
  private final ExportFormat format;
  private final List<String> names;
  private final List<String> normals;
  private final List<Meaning> meanings = new ArrayList<>();
  private final Map<FormatColumn, Integer> preferred = new HashMap<>();
  private final List<Header.Cell> cells = new ArrayList<>();
  private final Set<String> others = new HashSet<>();
  private final List<String> doubles = new ArrayList<>();

  private record Meaning(@Nullable FormatColumn column, List<CurrencyUnit> currencies, int rank) {
    static final Meaning NONE = new Meaning(null, List.of(), 0);
  }

  HeaderReading(ExportFormat format, List<String> names) {
    this.format = format;
    this.names = names;
    this.normals = names.stream().map(HeaderName::normal).toList();
  }

  Header header() {
    for (int i = 0; i < names.size(); i++) {
      Meaning meaning = meaning(normals.get(i));
      meanings.add(meaning);
      if (meaning.column() != null) {
        int cell = i;
        preferred.merge(
            meaning.column(),
            cell,
            (first, next) -> meanings.get(next).rank() < meanings.get(first).rank() ? next : first);
      }
    }
    for (int i = 0; i < names.size(); i++) {
      cells.add(cell(i));
    }
    int named = names.size();
    while (named > 0 && normals.get(named - 1).isEmpty()) {
      named--;
    }
    return new Header(format, cells, doubles, names.subList(0, named));
  }

  private Meaning meaning(String normal) {
    FormatColumn column = format.columnsByName().get(normal);
    if (column != null) {
      return new Meaning(column, List.of(), rank(column, normal));
    }
    for (Map.Entry<String, FormatColumn> pattern : format.columnsWithCurrency().entrySet()) {
      List<CurrencyUnit> meant = HeaderName.currencyIn(normal, pattern.getKey());
      if (!meant.isEmpty()) {
        return new Meaning(pattern.getValue(), meant, rank(pattern.getValue(), pattern.getKey()));
      }
    }
    return Meaning.NONE;
  }

  /** At which place the format lists a name of a column. */
  private static int rank(FormatColumn column, String normal) {
    int rank = 0;
    for (String name : column.names().values()) {
      if (HeaderName.normal(name).equals(normal)) {
        return rank;
      }
      rank++;
    }
    return rank;
  }

  private Header.Cell cell(int index) {
    Meaning meaning = meanings.get(index);
    FormatColumn column = meaning.column();
    if (column == null) {
      return other(index);
    }
    String name = names.get(index).strip();
    int first = preferred.getOrDefault(column, index);
    if (first == index || !column.isRead()) {
      return new Header.Cell(name, column, meaning.currencies(), Header.Cell.FIRST);
    }
    String firstName = names.get(first).strip();
    if (normals.get(first).equals(normals.get(index))) {
      doubles.add("\"" + firstName + "\" stands twice: rows in which the two differ are set aside");
      return new Header.Cell(name, column, meaning.currencies(), first);
    }
    Header.Cell kept = other(index);
    doubles.add("\"" + firstName + "\" and \"" + name + "\" mean one thing to " + format.id()
        + ": the first is read, the other is kept as \"" + kept.name() + "\"");
    return kept;
  }

  /** A column that is not known, under a name that no other has. */
  private Header.Cell other(int index) {
    boolean unnamed = normals.get(index).isEmpty();
    String name = unnamed ? "(column " + (index + 1) + ")" : names.get(index).strip();
    String unique = name;
    for (int i = 2; !others.add(unique); i++) {
      unique = name + " (" + i + ")";
    }
    if (!unique.equals(name)) {
      doubles.add("\"" + name + "\" stands twice: the second is kept as \"" + unique + "\"");
    }
    return new Header.Cell(unique, null, List.of(), Header.Cell.FIRST);
  }
}
