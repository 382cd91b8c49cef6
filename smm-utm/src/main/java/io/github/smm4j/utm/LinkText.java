package io.github.smm4j.utm;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads links out of a text: one a line, or a column of a CSV table. */
final class LinkText {
  /** How much is looked at to tell what the text is. */
  private static final int HEAD = 1 << 16;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char COMMENT = '#';

  private LinkText() {}

  /** What a text without a known header is. */
  enum Unknown {
    /** One link a line. */
    LINES,
    /** A table, if it looks like one. */
    TABLE
  }

  /** Takes the links. */
  interface Visitor {
    /**
     * Takes a link, or what stands in its place.
     *
     * @param line the number of the line it begins in, from 1
     * @param link the text without white space around it; not empty but for an empty cell of a table
     */
    void link(long line, String link);

    /**
     * Takes the news that the rest cannot be read.
     *
     * @param line the number of the line that was last
     */
    void unreadable(long line);
  }

  /** Reads all links; gives the name of the column that was read, empty if each line was a link. */
  static Optional<String> read(Reader text, Unknown unknown, Visitor visitor) throws IOException {
    PushbackReader reader = new PushbackReader(text, HEAD);
    String head = head(reader);
    Optional<LinkColumn> found = LinkColumn.byHeader(head);
    if (found.isEmpty() && unknown == Unknown.TABLE) {
      found = LinkColumn.byCells(head);
    }
    if (found.isPresent() && found.get().columns() > 1) {
      readTable(reader, found.get(), visitor);
    } else {
      readLines(reader, found, visitor);
    }
    return found.map(LinkColumn::name);
  }

  /** The first whole lines, which stay in the reader; a byte order mark is taken out of it. */
  private static String head(PushbackReader reader) throws IOException {
    int first = reader.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    char[] buffer = new char[HEAD];
    int length = 0;
    int read = 0;
    while (read >= 0 && length < HEAD) {
      length += read;
      read = length == HEAD ? -1 : reader.read(buffer, length, HEAD - length);
    }
    reader.unread(buffer, 0, length);
    String head = new String(buffer, 0, length);
    return length < HEAD ? head : head.substring(0, head.lastIndexOf('\n') + 1);
  }

  private static void readLines(Reader reader, Optional<LinkColumn> column, Visitor visitor)
      throws IOException {
    BufferedReader lines = new BufferedReader(reader);
    boolean headed = column.isEmpty();
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String link = withoutQuotes(line.strip());
      if (link.isEmpty()
          || link.charAt(0) == COMMENT
          || (number == 1 && SeparatorLine.in(line) != SeparatorLine.NONE)) {
        continue;
      }
      if (!headed && link.strip().equals(column.get().header())) {
        headed = true;
        continue;
      }
      visitor.link(number, link.strip());
    }
  }

  private static String withoutQuotes(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text;
  }

  private static void readTable(Reader reader, LinkColumn column, Visitor visitor) {
    long line = 1;
    long number = 0;
    Iterator<CsvRecord> rows = Csv.reader(column.separator(), reader).iterator();
    try {
      while (rows.hasNext()) {
        CsvRecord row = rows.next();
        line = row.getStartingLineNumber();
        List<String> cells = row.getFields();
        number++;
        if (number <= column.above() || column.isComment(cells)) {
          continue;
        }
        String cell = column.index() < cells.size() ? cells.get(column.index()).strip() : "";
        visitor.link(line, column.isOurs() ? Csv.withoutGuard(cell) : cell);
      }
    } catch (CsvParseException e) {
      visitor.unreadable(line);
    }
  }
}
