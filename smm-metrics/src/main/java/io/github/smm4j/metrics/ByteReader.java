package io.github.smm4j.metrics;

import io.github.smm4j.metrics.text.ExactUtf8;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/**
 * Reads what {@link ByteWriter} wrote, and trusts nothing of it: whatever does not fit throws
 * {@link IllegalArgumentException} with its place, and no more is allocated than bytes are there for.
 */
final class ByteReader {
  private static final int GROUP_BITS = 7;
  private static final int GROUP = 0x7F;
  private static final int MORE = 0x80;

  private final byte[] bytes;
  private int next;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  void check(boolean fits, String what) {
    if (!fits) {
      throw new IllegalArgumentException(
          "not the bytes of totals: no " + what + " before byte " + next + " of " + bytes.length);
    }
  }

  long number() {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += GROUP_BITS) {
      check(next < bytes.length, "number");
      int group = bytes[next++];
      number |= (long) (group & GROUP) << shift;
      if ((group & MORE) == 0) {
        return (number >>> 1) ^ -(number & 1);
      }
    }
    check(false, "number");
    return number;
  }

  /** Reads how many things follow, each of at least so many bytes. */
  int count(String what, int leastBytesEach) {
    long count = number();
    check(count >= 0 && count <= (bytes.length - next) / leastBytesEach, "count of " + what);
    return (int) count;
  }

  /** Reads a number that is not negative. */
  long natural(String what) {
    long number = number();
    check(number >= 0, what);
    return number;
  }

  long fixed() {
    check(bytes.length - next >= Long.BYTES, "number of 8 bytes");
    long number = ByteBuffer.wrap(bytes, next, Long.BYTES).getLong();
    next += Long.BYTES;
    return number;
  }

  String text() {
    int length = count("characters", 1);
    next += length;
    try {
      return ExactUtf8.decode(bytes, next - length, length);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "not the bytes of totals: no text before byte " + next + " of " + bytes.length, e);
    }
  }

  byte[] bytes(int length) {
    check(bytes.length - next >= length, "block of " + length + " bytes");
    next += length;
    return Arrays.copyOfRange(bytes, next - length, next);
  }

  boolean atEnd() {
    return next == bytes.length;
  }
}
