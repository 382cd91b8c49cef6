package io.github.smm4j.exports;

import java.io.IOException;
import java.io.Reader;

/** Remembers how a text ended. */
final class WatchedReader extends Reader {
  private static final int TAIL = 4;

  private final Reader text;
  private final char[] tail = new char[TAIL];
  private int tailLength;
  private boolean ended;

  WatchedReader(Reader text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = text.read(buffer, offset, length);
    if (count < 0) {
      ended = true;
    } else {
      int kept = Math.min(count, TAIL);
      int old = Math.min(tailLength, TAIL - kept);
      System.arraycopy(tail, tailLength - old, tail, 0, old);
      System.arraycopy(buffer, offset + count - kept, tail, old, kept);
      tailLength = old + kept;
    }
    return count;
  }

  /** Whether the end was seen. */
  boolean ended() {
    return ended;
  }

  /** Whether the last line ends, as far as it was read. */
  boolean endsWithLineEnd() {
    return tailLength == 0 || isLineEnd(tail[tailLength - 1]);
  }

  /** Whether the last character before the last line end is this one. */
  boolean endsWith(char last) {
    int end = tailLength;
    if (end > 0 && tail[end - 1] == '\n') {
      end--;
    }
    if (end > 0 && tail[end - 1] == '\r') {
      end--;
    }
    return end > 0 && tail[end - 1] == last;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
