package io.github.smm4j.exports;

import java.io.IOException;
import java.io.Reader;

/** Remembers how a text ended. */
final class WatchedReader extends Reader {
  private final Reader text;
  private boolean ended;
  private boolean endsWithLineEnd = true;
  private char lastVisible;

  WatchedReader(Reader text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = text.read(buffer, offset, length);
    if (count < 0) {
      ended = true;
    } else if (count > 0) {
      int last = offset + count - 1;
      endsWithLineEnd = buffer[last] == '\n' || buffer[last] == '\r';
      while (last >= offset && NumberReader.isBlank(buffer[last])) {
        last--;
      }
      if (last >= offset) {
        lastVisible = buffer[last];
      }
    }
    return count;
  }

  /** Whether the end was seen. */
  boolean ended() {
    return ended;
  }

  /** Whether the last line ends, as far as it was read. */
  boolean endsWithLineEnd() {
    return endsWithLineEnd;
  }

  /** Whether the last character that is no blank and no line end is this one. */
  boolean endsWith(char last) {
    return lastVisible == last;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
