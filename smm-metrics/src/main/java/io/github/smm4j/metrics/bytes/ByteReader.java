package io.github.smm4j.metrics.bytes;

import io.github.smm4j.metrics.text.ExactUtf8;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/**
 * Reads what {@link ByteWriter} wrote, and trusts nothing of it: whatever does not fit throws
 * {@link IllegalArgumentException} with its place, and no more is allocated than bytes are there for. Not thread-safe.
 */
public final class ByteReader {
  private static final int GROUP_BITS = 7;
  private static final int GROUP = 0x7F;
  private static final int MORE = 0x80;

  private final byte[] bytes;
  private int next;

  /**
   * Reads bytes from their beginning.
   *
   * @param bytes not changed meanwhile
   */
  public ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Tells where the bytes are odd.
   *
   * @param fits whether they are as they should be
   * @param what what they lack if not
   * @throws IllegalArgumentException if they do not fit
   */
  public void check(boolean fits, String what) {
    if (!fits) {
      throw new IllegalArgumentException(
          "not the bytes of totals: no " + what + " before byte " + next + " of " + bytes.length);
    }
  }

  /**
   * Reads a number.
   *
   * @return any number
   * @throws IllegalArgumentException if the bytes are others
   */
  public long number() {
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

  /**
   * Reads how many things follow.
   *
   * @param what what follows
   * @param leastBytesEach how many bytes each of them takes at least
   * @return 0 or more, and no more than there are bytes for
   * @throws IllegalArgumentException if the bytes are others
   */
  public int count(String what, int leastBytesEach) {
    long count = number();
    check(count >= 0 && count <= (bytes.length - next) / leastBytesEach, "count of " + what);
    return (int) count;
  }

  /**
   * Reads a number that is not negative.
   *
   * @param what what it is
   * @return 0 or more
   * @throws IllegalArgumentException if the bytes are others
   */
  public long natural(String what) {
    long number = number();
    check(number >= 0, what);
    return number;
  }

  /**
   * Reads a number of 8 bytes.
   *
   * @return any number
   * @throws IllegalArgumentException if the bytes are others
   */
  public long fixed() {
    check(bytes.length - next >= Long.BYTES, "number of 8 bytes");
    long number = ByteBuffer.wrap(bytes, next, Long.BYTES).getLong();
    next += Long.BYTES;
    return number;
  }

  /**
   * Reads a text.
   *
   * @return the text
   * @throws IllegalArgumentException if the bytes are others
   */
  public String text() {
    int length = count("characters", 1);
    next += length;
    try {
      return ExactUtf8.decode(bytes, next - length, length);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "not the bytes of totals: no text before byte " + next + " of " + bytes.length, e);
    }
  }

  /**
   * Reads bytes.
   *
   * @param length how many, 0 or more
   * @return a copy of them
   * @throws IllegalArgumentException if the bytes are others
   */
  public byte[] bytes(int length) {
    check(bytes.length - next >= length, "block of " + length + " bytes");
    next += length;
    return Arrays.copyOfRange(bytes, next - length, next);
  }

  /**
   * Whether all was read.
   *
   * @return true at the end
   */
  public boolean atEnd() {
    return next == bytes.length;
  }
}
