package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.smm4j.utm.hosts.UrlHost;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The column of a CSV file that has the links.
 *
 * @param separator what separates the columns
 * @param index its place, from 0
 * @param columns how many columns there are
 * @param header its header; empty if there is none
 * @param above how many rows stand above its first cell: titles, comments, the header
 */
record LinkColumn(char separator, int index, int columns, String header, int above) {
  private static final ImmutableList<Character> SEPARATORS = ImmutableList.of(',', ';', '\t', '|');
  private static final int ROWS_TO_LOOK_AT = 50;
  /** Exports have titles, dates and filters above their header. */
  private static final int MOST_TITLES = 20;

  /** One cell in ten may be something else than a link. */
  private static final int ROWS_PER_OTHER = 10;

  /** What a link has, and a value beside it hardly. */
  private static final String SIGNS_OF_LINKS = "=&?#/";

  private static final char COMMENT = '#';

  /** The column whose header is known as one of links; of a single column, too. */
  static Optional<LinkColumn> byHeader(String head) {
    LinkColumn best = null;
    for (char separator : separators(head)) {
      LinkColumn found = byHeader(separator, rows(head, separator));
      if (found != null && (best == null || found.columns > best.columns)) {
        best = found;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The first of several columns whose cells look like links; the first row may be a header that is not known. */
  static Optional<LinkColumn> byCells(String head) {
    LinkColumn best = null;
    for (char separator : separators(head)) {
      LinkColumn found = byCells(separator, rows(head, separator));
      if (found != null && (best == null || found.columns > best.columns)) {
        best = found;
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<Character> separators(String head) {
    char declared = SeparatorLine.in(head);
    return declared == SeparatorLine.NONE ? SEPARATORS : ImmutableList.of(declared);
  }

  private static @Nullable LinkColumn byHeader(char separator, List<List<String>> rows) {
    int titles = 0;
    for (int i = 0; i < rows.size() && titles <= MOST_TITLES; i++) {
      List<String> row = rows.get(i);
      boolean links = row.stream().anyMatch(LinkColumn::looksLikeLink);
      int index = links ? -1 : indexOfLinks(row);
      // a single word further below is hardly a header
      if (index >= 0 && (titles == 0 || row.size() > 1)) {
        return new LinkColumn(separator, index, row.size(), row.get(index).strip(), i + 1);
      }
      if (!isNoRow(row, i)) {
        if (links) {
          return null;
        }
        titles++;
      }
    }
    return null;
  }

  /** Where the header stands that is known as one of links, or -1. */
  private static int indexOfLinks(List<String> header) {
    List<String> names = header.stream().map(LinkColumn::nameOf).toList();
    for (String name : Names.LISTED) {
      if (names.contains(name)) {
        return names.indexOf(name);
      }
    }
    return -1;
  }

  private static String nameOf(String header) {
    String name = header.strip().toLowerCase(Locale.ROOT);
    return name.endsWith(":") ? name.substring(0, name.length() - 1).strip() : name;
  }

  private static boolean isNoRow(List<String> row, int index) {
    return mayBeComment(row) || (index == 0 && SeparatorLine.isIn(row));
  }

  private static @Nullable LinkColumn byCells(char separator, List<List<String>> all) {
    int first = 0;
    while (first < all.size() && isNoRow(all.get(first), first)) {
      first++;
    }
    if (first == all.size()) {
      return null;
    }
    List<List<String>> rows = all.subList(first, all.size()).stream()
        .filter(row -> !mayBeComment(row))
        .toList();
    int columns = rows.get(0).size();
    if (columns < 2 || rows.stream().anyMatch(row -> row.size() != columns)) {
      return null;
    }
    for (int i = 0; i < columns; i++) {
      int index = i;
      boolean headed = rows.size() > 1 && looksLikeHeader(rows.get(0).get(index));
      List<List<String>> data = rows.subList(headed ? 1 : 0, rows.size());
      long links = data.stream().filter(row -> looksLikeLink(row.get(index))).count();
      if (links > 0 && data.size() - links <= data.size() / ROWS_PER_OTHER) {
        boolean certain = index > 0 || separator == '\t' || isNoListOfLinks(rows);
        String header = headed ? rows.get(0).get(index).strip() : "";
        return certain
            ? new LinkColumn(separator, index, columns, header, headed ? first + 1 : first)
            : null;
      }
    }
    return null;
  }

  /** A word or some: the name of a column, not a link that went wrong. */
  private static boolean looksLikeHeader(String cell) {
    return !cell.isBlank()
        && cell.chars().noneMatch(c -> ":/@?=".indexOf(c) >= 0)
        && !PersonalDataScanner.isIn(cell);
  }

  /** Links may have commas and semicolons; what stands behind them then is a piece of the link. */
  private static boolean isNoListOfLinks(List<List<String>> rows) {
    return rows.size() > 1
        && rows.stream()
            .flatMap(row -> row.stream().skip(1))
            .allMatch(cell -> cell.chars().noneMatch(c -> SIGNS_OF_LINKS.indexOf(c) >= 0));
  }

  private static boolean looksLikeLink(String cell) {
    String text = Ascii.toLowerCase(cell.strip());
    int scheme = UrlHost.endOfScheme(text, 0);
    boolean begins = (scheme > 0 && text.startsWith("//", scheme + 1))
        || text.startsWith("//")
        || text.startsWith("www.")
        || !UtmParameters.parse(text).isEmpty();
    return begins && text.indexOf(' ') < 0 && UtmLink.find(text).isPresent();
  }

  /** The first rows; none if they are too long to be a table. */
  private static List<List<String>> rows(String head, char separator) {
    List<List<String>> rows = new ArrayList<>();
    try {
      for (CsvRecord row : Csv.reader(separator, new StringReader(head))) {
        rows.add(row.getFields());
        if (rows.size() == ROWS_TO_LOOK_AT) {
          break;
        }
      }
    } catch (CsvParseException e) {
      return List.of();
    }
    return rows;
  }

  private static boolean mayBeComment(List<String> row) {
    return !row.get(0).isEmpty() && row.get(0).charAt(0) == COMMENT;
  }

  /** Whether a row is a comment; a table may have a column # in front. */
  boolean isComment(List<String> row) {
    return mayBeComment(row) && (index == 0 || row.size() != columns);
  }

  /** Whether our own CSV has such a column, in which a spreadsheet is kept from running formulas. */
  boolean isOurs() {
    return header.equals("url") || header.equals("link");
  }

  /** Its header, or its number if it has none. */
  String name() {
    return header.isEmpty() ? "column " + (index + 1) : header;
  }

  /** Loads the data file on first use. */
  private static final class Names {
    static final ImmutableList<String> LISTED = DataFile.rows("link-columns.tsv").stream()
        .map(row -> row.get(0))
        .collect(ImmutableList.toImmutableList());
  }
}
