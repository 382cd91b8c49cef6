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
  private static final int MAX_RECORDS = 60;

  /**
   * Where a header stands.
   *
   * @param header the header
   * @param alike other formats that it fits as well
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
        if (before.size() == MAX_RECORDS) {
          break;
        }
        List<String> cells = record.texts();
        List<String> names = cells.stream().map(HeaderName::normal).toList();
        for (ExportFormat format : formats) {
          if (!Header.knowsOne(format, names)) {
            continue;
          }
          Header header = Header.read(format, cells);
          if (!header.isLikely()) {
            continue;
          }
          int better =
              best.map(found -> Header.BY_FIT.compare(header, found.header())).orElse(1);
          if (better > 0) {
            best = Optional.of(new Found(
                header,
                new ArrayList<>(),
                table,
                before.size(),
                record.line(),
                List.copyOf(before)));
          } else if (better == 0 && best.get().record() == before.size()) {
            best.get().alike().add(format);
          }
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
}
