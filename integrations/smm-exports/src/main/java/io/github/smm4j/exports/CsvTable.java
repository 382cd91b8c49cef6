package io.github.smm4j.exports;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;

/**
 * How a file is cut into cells.
 *
 * @param separator between cells
 * @param quote around cells
 */
record CsvTable(char separator, char quote) {
  private static final int MAX_RECORD = 1 << 22;

  /** A reader that takes whatever comes: rows of any length, quotes that are not closed or closed too early. */
  @SuppressWarnings(
      "removal") // no other way to read on behind "a"b; without it the rest of the file would be
  // lost
  CsvReader<RawRecord> open(Reader text) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .quoteCharacter(quote)
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(true)
        .detectBomHeader(false)
        .maxBufferSize(MAX_RECORD)
        .build(new RawRecord(), text);
  }
}
