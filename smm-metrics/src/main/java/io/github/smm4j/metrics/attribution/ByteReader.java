package io.github.smm4j.metrics.attribution;

import io.github.smm4j.metrics.text.ExactUtf8;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Reads what {@link ByteWriter} wrote, and never believes it: nothing is made larger than the bytes that are there. */
final class ByteReader {
  private final ByteBuffer in;

  ByteReader(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  void check(boolean right, String whatIsWrong) {
    if (!right) {
      throw new IllegalArgumentException("these bytes are no attribution totals: " + whatIsWrong
          + " before byte " + in.position());
    }
  }

  private void need(long bytes) {
    check(bytes >= 0 && bytes <= in.remaining(), "they end");
  }

  int getByte() {
    need(Byte.BYTES);
    return in.get();
  }

  boolean getFlag() {
    int flag = getByte();
    check(flag == 0 || flag == 1, "neither yes nor no");
    return flag == 1;
  }

  int getInt() {
    need(Integer.BYTES);
    return in.getInt();
  }

  long getLong() {
    need(Long.BYTES);
    return in.getLong();
  }

  long getCount() {
    long count = getLong();
    check(count >= 0, "a negative count");
    return count;
  }

  /** How many entries follow, each of so many bytes at least. */
  int getSize(int leastBytesEach) {
    int size = getInt();
    check(size >= 0, "a negative size");
    need((long) size * leastBytesEach);
    return size;
  }

  String getText() {
    byte[] bytes = new byte[getSize(1)];
    in.get(bytes);
    try {
      return ExactUtf8.decode(bytes, 0, bytes.length);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "these bytes are no attribution totals: no text before byte " + in.position(), e);
    }
  }

  void checkEnd() {
    check(!in.hasRemaining(), "more than there should be");
  }
}
