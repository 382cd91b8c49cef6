package io.github.smm4j.metrics.bytes;

import io.github.smm4j.metrics.text.ExactUtf8;
import java.io.ByteArrayOutputStream;

/** Writes whole numbers in 1 to 10 bytes, and texts with their length before them. Not thread-safe. */
public final class ByteWriter {
  private static final int GROUP_BITS = 7;
  private static final int GROUP = 0x7F;
  private static final int MORE = 0x80;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Begins with no bytes. */
  public ByteWriter() {}

  /**
   * Writes any number, small ones of either sign in few bytes.
   *
   * @param number any number
   */
  public void number(long number) {
    long rest = (number << 1) ^ (number >> 63);
    while ((rest & ~GROUP) != 0) {
      out.write((int) (rest & GROUP) | MORE);
      rest >>>= GROUP_BITS;
    }
    out.write((int) rest);
  }

  /**
   * Writes 8 bytes, for numbers that are mostly large.
   *
   * @param number any number
   */
  public void fixed(long number) {
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      out.write((int) (number >>> shift));
    }
  }

  /**
   * Writes a text, its length before it.
   *
   * @param text the text
   */
  public void text(String text) {
    byte[] utf8 = ExactUtf8.encode(text);
    number(utf8.length);
    bytes(utf8);
  }

  /**
   * Writes bytes, without their length.
   *
   * @param bytes the bytes
   */
  public void bytes(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }

  /**
   * All that was written.
   *
   * @return a new array
   */
  public byte[] toBytes() {
    return out.toByteArray();
  }
}
