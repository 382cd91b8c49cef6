package io.github.smm4j.metrics;

import io.github.smm4j.metrics.text.ExactUtf8;
import java.io.ByteArrayOutputStream;

/** Writes the byte form of {@link Totals}: whole numbers in 1 to 10 bytes, texts with their length before them. */
final class ByteWriter {
  private static final int GROUP_BITS = 7;
  private static final int GROUP = 0x7F;
  private static final int MORE = 0x80;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Writes any number, small ones of either sign in few bytes. */
  void number(long number) {
    long rest = (number << 1) ^ (number >> 63);
    while ((rest & ~GROUP) != 0) {
      out.write((int) (rest & GROUP) | MORE);
      rest >>>= GROUP_BITS;
    }
    out.write((int) rest);
  }

  /** Writes 8 bytes, for numbers that are mostly large. */
  void fixed(long number) {
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      out.write((int) (number >>> shift));
    }
  }

  void text(String text) {
    byte[] utf8 = ExactUtf8.encode(text);
    number(utf8.length);
    bytes(utf8);
  }

  void bytes(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
