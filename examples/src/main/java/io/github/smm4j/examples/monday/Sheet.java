package io.github.smm4j.examples.monday;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.smm4j.examples.job.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A small table that the house writes itself: the plan, rates, names of ids. In UTF-8, with or without a byte order mark, and
 * with commas. A mistake names its line.
 */
final class Sheet {

  /** Takes a line of the sheet. */
  @FunctionalInterface
  interface Line {
    /** Takes a line, or throws what is wrong with it. */
    void take(NamedCsvRecord line);
  }

  private Sheet() {}

  /** Reads a sheet if it is there. */
  static void read(Path file, List<String> columns, Line line) throws BadInputException {
    if (!Files.exists(file)) {
      return;
    }
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (NamedCsvRecord record : reader) {
        if (!record.getHeader().equals(columns)) {
          throw new BadInputException(file + ":1: the columns are " + columns
              + ", with commas between them, not " + record.getHeader());
        }
        try {
          line.take(record);
        } catch (RuntimeException e) { // whatever a number, day or currency is refused with
          throw new BadInputException(
              file + ":" + record.getStartingLineNumber() + ": " + e.getMessage());
        }
      }
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      throw new BadInputException(file + ": no CSV: " + e.getMessage());
    }
  }
}
