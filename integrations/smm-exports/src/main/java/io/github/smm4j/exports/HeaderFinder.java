package io.github.smm4j.exports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the header of a known format in the first lines of a file, and with it the separator: the right one is the one that
 * shows a header.
 */
final class HeaderFinder {
  /** How many records are looked at, if the beginning of the file has so many. */
  static final int MAX_RECORDS = 2000;

  private static final int ENOUGH_WITH_A_HEADER = 60;

  /**
   * Where a header stands.
   *
   * @param header the header
   * @param alike other formats that know as many of its columns
   * @param table how the file is cut into cells
   * @param record how many records stand before it
   * @param line its line, from 1
   * @param before the records before it
   */
  record Found(
      Header header,
      List<ExportFormat> alike,
      CsvTable table,
      int record,
      long line,
      List<String> before) {}

  private final List<ExportFormat> formats;
  private final String separators;
  private final String quotes;

  HeaderFinder(List<ExportFormat> formats, String separators, String quotes) {
    this.formats = formats;
    this.separators = separators;
    this.quotes = quotes;
  }

  Optional<Found> find(String head) {
    Optional<Found> best = Optional.empty();
    for (int i = 0; i < quotes.length() * separators.length(); i++) {
      CsvTable table = new CsvTable(
          separators.charAt(i % separators.length()), quotes.charAt(i / separators.length()));
      boolean first = i == 0;
      if (!first
          && (isMissing(head, table.separator(), 0) || isMissing(head, table.quote(), '"'))) {
        continue;
      }
      Optional<Found> found = find(head, table);
      if (found.isPresent()
          && (best.isEmpty()
              || Header.BY_FIT.compare(found.get().header(), best.get().header()) > 0)) {
        best = found;
      }
    }
    return best;
  }

  /** Whether the text cannot be cut by a character, as it has none of it; the usual one need not be there. */
  private static boolean isMissing(String head, char mark, int usual) {
    return mark != usual && head.indexOf(mark) < 0;
  }

  private Optional<Found> find(String head, CsvTable table) {
    Optional<Found> best = Optional.empty();
    List<String> before = new ArrayList<>();
    try (CsvReader<RawRecord> records = table.open(new StringReader(head))) {
      for (RawRecord record : records) {
        if (before.size() == (best.isPresent() ? ENOUGH_WITH_A_HEADER : MAX_RECORDS)) {
          break;
        }
        List<String> cells = record.texts();
        List<Header> likely = likely(cells);
        Header header = null;
        for (Header next : likely) {
          header = header == null || Header.BY_FIT.compare(next, header) > 0 ? next : header;
        }
        if (header != null
            && (best.isEmpty() || Header.BY_KNOWN.compare(header, best.get().header()) > 0)) {
          best = Optional.of(new Found(
              header,
              alike(header, likely),
              table,
              before.size(),
              record.line(),
              List.copyOf(before)));
        }
        before.add(String.join(String.valueOf(table.separator()), cells));
      }
    } catch (CsvParseException e) {
      // no table in this way of cutting; what was found before counts
      return best;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return best;
  }

  /** What a line is as the header of each format that it may be of. */
  private List<Header> likely(List<String> cells) {
    List<String> names = cells.stream().map(HeaderName::normal).toList();
    return formats.stream()
        .filter(format -> Header.knowsOne(format, names))
        .map(format -> Header.read(format, cells))
        .filter(Header::isLikely)
        .toList();
  }

  private static List<ExportFormat> alike(Header header, List<Header> likely) {
    return likely.stream()
        .filter(other -> other != header && other.isAsGoodAs(header))
        .map(Header::format)
        .toList();
  }
}
