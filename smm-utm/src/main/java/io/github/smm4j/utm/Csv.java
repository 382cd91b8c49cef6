package io.github.smm4j.utm;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads CSV, and writes it as RFC 4180 has it, with one addition: an apostrophe stands before a field that a spreadsheet
 * would run as a formula, since what is written are texts of strangers.
 */
final class Csv {
  /** What a spreadsheet takes for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private static final char GUARD = '\'';
  private static final int MAX_RECORD = 1 << 22;

  private Csv() {}

  /** A reader that takes whatever comes: rows of any length, quotes that are not closed or closed too early. */
  @SuppressWarnings("removal") // no other way to read on behind "a"b
  static CsvReader<CsvRecord> reader(char separator, Reader text) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(true)
        .maxBufferSize(MAX_RECORD)
        .ofCsvRecord(text);
  }

  static void row(StringBuilder csv, Stream<String> fields) {
    csv.append(fields.map(Csv::field).collect(Collectors.joining(","))).append("\r\n");
  }

  /** A field, quoted if need be; one that a spreadsheet would run gets an apostrophe before it. */
  private static String field(String text) {
    String safe = isFormula(text, 0) ? GUARD + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  /** A field of ours without the apostrophe that we put before it. */
  static String withoutGuard(String field) {
    return !field.isEmpty() && field.charAt(0) == GUARD && isFormula(field, 1)
        ? field.substring(1)
        : field;
  }

  private static boolean isFormula(String text, int from) {
    return from < text.length() && FORMULA.indexOf(text.charAt(from)) >= 0;
  }
}
