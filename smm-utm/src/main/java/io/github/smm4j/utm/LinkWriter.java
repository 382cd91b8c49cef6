package io.github.smm4j.utm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Puts a link together: parts of the old one as they are, and tags, percent-encoded.
 *
 * <p>Links and encoded values are nearly always made of characters below U+0100. They are collected as bytes, so that an
 * escape is one or two writes of several bytes; other text goes, with all before it, to a {@link StringBuilder}.
 */
final class LinkWriter {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.ISO_8859_1);
  private static final int FIRST_OF_TWO_BYTES = 0x80;
  private static final int FIRST_OF_THREE_BYTES = 0x800;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  /** The three characters of the escape of each byte, the first one lowest. */
  private static final int[] ESCAPES = new int[256];
  /** The six characters of the escapes of each character of two bytes, the first one lowest. */
  private static final long[] TWO_ESCAPES = new long[FIRST_OF_THREE_BYTES];

  static {
    for (int b = 0; b < ESCAPES.length; b++) {
      ESCAPES[b] = '%' | (HEX[b >> 4] << 8) | (HEX[b & 0xF] << 16);
    }
    for (int c = FIRST_OF_TWO_BYTES; c < FIRST_OF_THREE_BYTES; c++) {
      TWO_ESCAPES[c] = ESCAPES[0xC0 | (c >> 6)] | ((long) ESCAPES[0x80 | (c & 0x3F)] << 24);
    }
  }

  /** Escapes are written with a byte or two behind them, for which there is room too. */
  private static final int MOST_CHARS_PER_CODE_POINT = 13;
  /** With its two separators: {@code &utm_marketing_tactic=}. */
  private static final int LONGEST_KEY = 22;

  private static final int MOST_LENGTH = Integer.MAX_VALUE - 8;
  /** The characters that need no encoding by RFC 3986, section 2.3. */
  private static final boolean[] UNRESERVED = new boolean[128];

  static {
    for (char c :
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".toCharArray()) {
      UNRESERVED[c] = true;
    }
  }

  private byte[] buffer;
  private int length;
  /** What stands before the buffer, if some of it has other characters. */
  private @Nullable StringBuilder before;

  LinkWriter(int room) {
    buffer = new byte[room];
  }

  /** About the room that tags of these values need: enough for two bytes a character. */
  static int roomFor(@Nullable String[] values) {
    long room = 0;
    for (String value : values) {
      if (value != null) {
        room += LONGEST_KEY + 6L * value.length() + MOST_CHARS_PER_CODE_POINT;
      }
    }
    return (int) Math.min(room, MOST_LENGTH / 2);
  }

  LinkWriter append(char c) {
    reserve(1);
    buffer[length++] = (byte) c;
    return this;
  }

  @SuppressWarnings("deprecation") // copies the low bytes at once, and there are no others
  LinkWriter append(String text, int from, int to) {
    if (isOfBytes(text, from, to)) {
      reserve(to - from);
      text.getBytes(from, to, buffer, length);
      length += to - from;
    } else {
      before =
          (before == null ? new StringBuilder() : before).append(written()).append(text, from, to);
      length = 0;
    }
    return this;
  }

  private static boolean isOfBytes(String text, int from, int to) {
    int bits = 0;
    for (int i = from; i < to; i++) {
      bits |= text.charAt(i);
    }
    return bits <= 0xFF;
  }

  private String written() {
    return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** Appends a separator or a name. */
  @SuppressWarnings("deprecation") // as above
  LinkWriter appendAscii(String text) {
    int more = text.length();
    reserve(more);
    text.getBytes(0, more, buffer, length);
    length += more;
    return this;
  }

  /** Appends {@code utm_key=value}. */
  LinkWriter tag(UtmKey key, String value, TagStyle style) {
    return appendAscii(key.parameter()).append('=').encode(value, 0, value.length(), style);
  }

  boolean isEmpty() {
    return length == 0 && before == null;
  }

  /** The loop keeps its state in local variables, for speed. */
  private LinkWriter encode(String value, int from, int end, TagStyle style) {
    boolean plus = style.spaces() == SpaceEncoding.PLUS;
    boolean macros = style.macros() == MacroEncoding.VERBATIM;
    byte[] out = buffer;
    int to = length;
    for (int i = from; i < end; i++) {
      if (out.length - to < MOST_CHARS_PER_CODE_POINT) {
        length = to;
        reserve(MOST_CHARS_PER_CODE_POINT);
        out = buffer;
      }
      char c = value.charAt(i);
      if (c < FIRST_OF_TWO_BYTES) {
        if (UNRESERVED[c]) {
          out[to++] = (byte) c;
        } else if (c == ' ' && plus) {
          out[to++] = '+';
        } else {
          int macroEnd = macros ? Macros.end(value, i, end) : -1;
          if (macroEnd < 0) {
            to = putByte(out, to, c);
          } else {
            length = to;
            macro(value, i, macroEnd, style);
            out = buffer;
            to = length;
            i = macroEnd - 1;
          }
        }
      } else if (c < FIRST_OF_THREE_BYTES) {
        LONGS.set(out, to, TWO_ESCAPES[c]);
        to += 6;
      } else {
        int codePoint = value.codePointAt(i);
        to = putLong(out, to, codePoint);
        i += Character.charCount(codePoint) - 1;
      }
    }
    length = to;
    return this;
  }

  /** Appends a macro as it is, but for its argument: that is a value like others. */
  private void macro(String value, int from, int end, TagStyle style) {
    int argument = Macros.argument(value, from, end);
    if (argument < 0) {
      append(value, from, end);
    } else {
      append(value, from, argument).encode(value, argument, end - 1, style).append('}');
    }
  }

  /** Puts a character of three or four bytes; a lone surrogate, which has none, as U+FFFD. */
  private static int putLong(byte[] out, int at, int codePoint) {
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    int c = surrogate ? 0xFFFD : codePoint;
    int to = at;
    if (c < 0x10000) {
      to = putByte(out, to, 0xE0 | (c >> 12));
    } else {
      to = putByte(out, to, 0xF0 | (c >> 18));
      to = putByte(out, to, 0x80 | ((c >> 12) & 0x3F));
    }
    to = putByte(out, to, 0x80 | ((c >> 6) & 0x3F));
    return putByte(out, to, 0x80 | (c & 0x3F));
  }

  private static int putByte(byte[] out, int at, int b) {
    INTS.set(out, at, ESCAPES[b & 0xFF]);
    return at + 3;
  }

  private void reserve(int more) {
    if (more > buffer.length - length) {
      int least = Math.addExact(length, more);
      buffer = Arrays.copyOf(buffer, Math.max(least, (int) Math.min(MOST_LENGTH, length * 2L)));
    }
  }

  @Override
  public String toString() {
    return before == null ? written() : before + written();
  }
}
