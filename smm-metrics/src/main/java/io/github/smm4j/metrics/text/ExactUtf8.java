package io.github.smm4j.metrics.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 that gives every {@link String} back, also one that was cut through an emoji: a surrogate without its other half
 * is written in three bytes, as if it were a character (WTF-8, Simon Sapin 2014). All other texts are plain UTF-8.
 */
public final class ExactUtf8 {

  private static final int FIRST_CONTINUATION = 0x80;
  private static final int SIX_BITS = 0x3F;
  private static final int THREE_BYTES = 0xE0;
  /** How surrogates begin, and nothing else: U+D000 to U+D7FF have a second byte below 0xA0. */
  private static final byte SURROGATE_LEAD = (byte) 0xED;

  private static final int SURROGATE_SECOND = 0xA0;

  private ExactUtf8() {}

  /**
   * Writes a text.
   *
   * @param text any text
   * @return its bytes
   */
  public static byte[] encode(String text) {
    int lone = nextLone(text, 0);
    if (lone == text.length()) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 2);
    int from = 0;
    while (lone < text.length()) {
      out.writeBytes(text.substring(from, lone).getBytes(StandardCharsets.UTF_8));
      char surrogate = text.charAt(lone);
      out.write(THREE_BYTES | (surrogate >> 12));
      out.write(FIRST_CONTINUATION | ((surrogate >> 6) & SIX_BITS));
      out.write(FIRST_CONTINUATION | (surrogate & SIX_BITS));
      from = lone + 1;
      lone = nextLone(text, from);
    }
    out.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  /** Where the next surrogate without its other half stands, or the end. */
  private static int nextLone(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired = Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          return i;
        }
        i++;
      }
      i++;
    }
    return text.length();
  }

  /**
   * Reads a text.
   *
   * @param bytes bytes, of which some are the text's
   * @param from where they begin
   * @param length how many they are
   * @return the text
   * @throws CharacterCodingException if {@link #encode} gives these bytes for no text
   */
  public static String decode(byte[] bytes, int from, int length) throws CharacterCodingException {
    int end = from + length;
    StringBuilder text = new StringBuilder(length);
    int start = from;
    for (int i = from; i + 2 < end; i++) {
      if (bytes[i] == SURROGATE_LEAD && (bytes[i + 1] & 0xFF) >= SURROGATE_SECOND) {
        text.append(plain(bytes, start, i));
        text.append(surrogate(bytes[i + 1], bytes[i + 2]));
        start = i + 3;
        i += 2;
      }
    }
    text.append(plain(bytes, start, end));
    String decoded = text.toString();
    // two halves that stand together are one character, and written otherwise
    if (start > from && encode(decoded).length != length) {
      throw new MalformedInputException(length);
    }
    return decoded;
  }

  private static char surrogate(byte second, byte third) throws MalformedInputException {
    if ((second & 0xC0) != FIRST_CONTINUATION || (third & 0xC0) != FIRST_CONTINUATION) {
      throw new MalformedInputException(3);
    }
    return (char) (0xD000 | ((second & SIX_BITS) << 6) | (third & SIX_BITS));
  }

  private static String plain(byte[] bytes, int from, int to) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes, from, to - from))
        .toString();
  }
}
