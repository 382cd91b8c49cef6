package io.github.smm4j.exports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/**
 * Finds the decimal mark of a file in its first rows: {@code 1,234.56} and {@code 0.5} show a point, {@code 1.234.567} and
 * {@code 0,5} a comma, {@code 1,234} shows nothing. A file is written with one mark, so what one cell shows holds for all.
 */
final class MarkEvidence {
  private static final int GROUP = 3;

  private final HeaderFinder.Found found;
  private boolean point;
  private boolean comma;

  private MarkEvidence(HeaderFinder.Found found) {
    this.found = found;
  }

  /** The mark that the cells show; either, if they show none or both. */
  static DecimalMark in(String head, HeaderFinder.Found found) {
    MarkEvidence evidence = new MarkEvidence(found);
    evidence.look(head);
    if (evidence.point == evidence.comma) {
      return DecimalMark.EITHER;
    }
    return evidence.point ? DecimalMark.POINT : DecimalMark.COMMA;
  }

  private void look(String head) {
    try (CsvReader<RawRecord> records = found.table().open(new StringReader(head))) {
      int skip = found.record() + 1;
      for (RawRecord record : records) {
        if (--skip < 0) {
          look(record);
        }
      }
    } catch (CsvParseException e) {
      // the rows before it have spoken
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void look(RawRecord record) {
    for (int i = 0; i < record.size() && i < found.header().cells().size(); i++) {
      FormatColumn column = found.header().cells().get(i).column();
      if (column != null
          && (column.unit().isMeasure()
              || column.unit() == ColumnUnit.PERCENT
              || column.unit() == ColumnUnit.AVERAGE)) {
        look(record.chars(), record.start(i), record.end(i));
      }
    }
  }

  private void look(char[] cell, int start, int end) {
    int points = 0;
    int commas = 0;
    int lastMark = -1;
    int lastDigit = -1;
    int firstDigit = -1;
    for (int i = start; i < end; i++) {
      char c = cell[i];
      if (c >= '0' && c <= '9') {
        lastDigit = i;
        firstDigit = firstDigit < 0 ? i : firstDigit;
      } else if ((c == '.' || c == ',') && firstDigit >= 0 && isDigitAt(cell, i + 1, end)) {
        points += c == '.' ? 1 : 0;
        commas += c == ',' ? 1 : 0;
        lastMark = i;
      }
    }
    if (points > 1 || commas > 1) {
      // only marks of thousands come twice
      point |= commas > 1 && points <= 1;
      comma |= points > 1 && commas <= 1;
    } else if (points + commas == 2
        || (points + commas == 1
            && (lastDigit - lastMark != GROUP
                || lastMark - firstDigit > GROUP
                || cell[firstDigit] == '0'))) {
      point |= cell[lastMark] == '.';
      comma |= cell[lastMark] == ',';
    }
  }

  private static boolean isDigitAt(char[] cell, int index, int end) {
    return index < end && cell[index] >= '0' && cell[index] <= '9';
  }
}
