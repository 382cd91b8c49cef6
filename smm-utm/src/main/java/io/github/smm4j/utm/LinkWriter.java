package io.github.smm4j.utm;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Puts a link together: parts of the old one as they are, and tags, percent-encoded. */
final class LinkWriter {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();
  private static final int MOST_CHARS_PER_CODE_POINT = 12;
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

  private char[] buffer;
  private int length;

  LinkWriter(int room) {
    buffer = new char[room];
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
    buffer[length++] = c;
    return this;
  }

  LinkWriter append(String text, int from, int to) {
    reserve(to - from);
    text.getChars(from, to, buffer, length);
    length += to - from;
    return this;
  }

  LinkWriter append(String text) {
    return append(text, 0, text.length());
  }

  /** Appends {@code utm_key=value}. */
  LinkWriter tag(UtmKey key, String value, TagStyle style) {
    return append(key.parameter()).append('=').encode(value, 0, value.length(), style);
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** The loop keeps its state in local variables, for speed. */
  private LinkWriter encode(String value, int from, int end, TagStyle style) {
    boolean plus = style.spaces() == SpaceEncoding.PLUS;
    boolean macros = style.macros() == MacroEncoding.VERBATIM;
    char[] out = buffer;
    int to = length;
    for (int i = from; i < end; i++) {
      if (out.length - to < MOST_CHARS_PER_CODE_POINT) {
        length = to;
        reserve(MOST_CHARS_PER_CODE_POINT);
        out = buffer;
      }
      char c = value.charAt(i);
      if (c < 0x80) {
        if (UNRESERVED[c]) {
          out[to++] = c;
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
      } else if (c < 0x800) {
        to = putByte(out, to, 0xC0 | (c >> 6));
        to = putByte(out, to, 0x80 | (c & 0x3F));
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
  private static int putLong(char[] out, int at, int codePoint) {
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

  private static int putByte(char[] out, int at, int b) {
    out[at] = '%';
    out[at + 1] = HEX[b >> 4];
    out[at + 2] = HEX[b & 0xF];
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
    return new String(buffer, 0, length);
  }
}
