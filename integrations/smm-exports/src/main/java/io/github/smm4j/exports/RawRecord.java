package io.github.smm4j.exports;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells of the record that was read last, as characters of one array: no string is made of what is not kept. */
final class RawRecord extends AbstractBaseCsvCallbackHandler<RawRecord> {
  private char[] chars = new char[1024];
  private int[] ends = new int[64];
  private int cells;
  private int length;
  private long line;
  private boolean lastQuoted;
  private boolean lineBreaks;

  @Override
  protected void handleBegin(long startingLineNumber) {
    cells = 0;
    length = 0;
    line = startingLineNumber;
    lastQuoted = false;
    lineBreaks = false;
  }

  @Override
  protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
    if (len > chars.length - length) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + len));
    }
    System.arraycopy(buf, offset, chars, length, len);
    length += len;
    if (cells == ends.length) {
      ends = Arrays.copyOf(ends, 2 * cells);
    }
    ends[cells++] = length;
    lastQuoted = quoted;
    lineBreaks |= quoted && lineBreaks(cells - 1) > 0;
  }

  @Override
  protected RawRecord buildRecord() {
    return this;
  }

  char[] chars() {
    return chars;
  }

  int start(int cell) {
    return cell == 0 ? 0 : ends[cell - 1];
  }

  int end(int cell) {
    return ends[cell];
  }

  int size() {
    return cells;
  }

  /** The line that the record starts on, from 1. */
  long line() {
    return line;
  }

  /** Whether its last cell stood in quotes. */
  boolean lastQuoted() {
    return lastQuoted;
  }

  /** Whether there are line ends in its cells. */
  boolean hasLineBreaks() {
    return lineBreaks;
  }

  /** How many line ends there are in a cell. */
  long lineBreaks(int cell) {
    long breaks = 0;
    for (int i = start(cell); i < ends[cell]; i++) {
      boolean first =
          chars[i] == '\r' || (chars[i] == '\n' && (i == start(cell) || chars[i - 1] != '\r'));
      breaks += first ? 1 : 0;
    }
    return breaks;
  }

  String text(int cell) {
    int start = start(cell);
    return new String(chars, start, ends[cell] - start);
  }

  boolean isBlank(int cell) {
    for (int i = start(cell); i < ends[cell]; i++) {
      if (!NumberReader.isBlank(chars[i])) {
        return false;
      }
    }
    return true;
  }

  boolean isBlank() {
    for (int cell = 0; cell < cells; cell++) {
      if (!isBlank(cell)) {
        return false;
      }
    }
    return true;
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>(cells);
    for (int cell = 0; cell < cells; cell++) {
      texts.add(text(cell));
    }
    return texts;
  }
}
