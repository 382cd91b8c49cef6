package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import java.io.Reader;
import java.util.Iterator;

/** Lines as one text, made when it is read. */
final class LinesReader extends Reader {
  private final Iterator<String> lines;
  private String line = "";
  private int at;

  LinesReader(Iterator<String> lines) {
    this.lines = lines;
  }

  @Override
  public int read(char[] buffer, int from, int length) {
    while (at == line.length()) {
      if (!lines.hasNext()) {
        return -1;
      }
      line = requireNonNull(lines.next(), "a line is null") + "\n";
      at = 0;
    }
    int count = Math.min(length, line.length() - at);
    line.getChars(at, at + count, buffer, from);
    at += count;
    return count;
  }

  @Override
  public void close() {
    // the stream belongs to the caller
  }
}
