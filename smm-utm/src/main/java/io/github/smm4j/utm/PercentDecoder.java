package io.github.smm4j.utm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Decodes the percent-encoded UTF-8 of a parameter, forgivingly, and notes what it had to forgive.
 *
 * <ul>
 *   <li>{@code +} is a space, but for that in the name of a macro: <code>{lpurl+2}</code>.
 *   <li>A {@code %} without two hex digits stays as it is, so does a macro {@code %%NAME%%}.
 *   <li>Bytes that are not UTF-8 become U+FFFD, one for each maximal part of a character, as the Unicode Standard
 *       (section 3.9, "U+FFFD Substitution of Maximal Subparts") and browsers have it.
 * </ul>
 */
final class PercentDecoder {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int ESCAPE_LENGTH = 3;
  private static final int ASCII = 128;
  private static final byte[] HEX = new byte[ASCII];

  static {
    Arrays.fill(HEX, (byte) -1);
    for (char digit : "0123456789abcdefABCDEF".toCharArray()) {
      HEX[digit] = (byte) Character.digit(digit, 16);
    }
  }

  private final String text;
  private final int start;
  /** First the part of the text; what is decoded overwrites it from the left, and is never longer. */
  private final char[] chars;

  private int at;
  private int length;
  private boolean escapes;
  private boolean malformedEscapes;
  private int replacements;
  /** Where the last piece of a character ended that was replaced, if nothing else was. */
  private int endOfPiece;

  private PercentDecoder(String text, int from, int to, int firstEncoded) {
    this.text = text;
    this.start = from;
    this.chars = chars(text, from, to);
    this.at = firstEncoded - from;
    this.length = at;
  }

  private static char[] chars(String text, int from, int to) {
    char[] chars = new char[to - from];
    text.getChars(from, to, chars, 0);
    return chars;
  }

  /** Decodes a part of a text. */
  static String decode(String text, int from, int to) {
    return decode(text, from, firstEncoded(text, from, to), to);
  }

  /** Decodes a part of a text in which nothing changes before {@code firstEncoded}. */
  static String decode(String text, int from, int firstEncoded, int to) {
    return firstEncoded == to
        ? text.substring(from, to)
        : read(text, from, to, firstEncoded, Plus.SPACE).decoded();
  }

  /** Decodes a part of a text and keeps what there is to tell about it; nothing changes before {@code firstEncoded}. */
  static PercentDecoder read(String text, int from, int to, int firstEncoded, Plus plus) {
    return new PercentDecoder(text, from, to, firstEncoded).decode(plus);
  }

  /** Decodes a part of a text whose bytes are of that charset. */
  static String decode(String text, int from, int to, Plus plus, Charset charset) {
    char[] chars = chars(text, from, to);
    StringBuilder decoded = new StringBuilder(chars.length);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(chars.length);
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      int escaped = escapedByte(chars, i);
      if (escaped >= 0) {
        bytes.write(escaped);
        i += 2;
      } else if (c < 0x80) {
        int macro = Macros.endOfPercentMacro(text, from + i, to) - from;
        for (; i < macro - 1; i++) {
          bytes.write(chars[i]);
        }
        boolean space =
            c == '+' && plus == Plus.SPACE && !Macros.isPlusOfName(text, from + i, from, to);
        bytes.write(space ? ' ' : chars[i]);
      } else {
        decoded.append(bytes.toString(charset)).append(c);
        bytes.reset();
      }
    }
    return decoded.append(bytes.toString(charset)).toString();
  }

  /** What a {@code +} is. */
  enum Plus {
    /** A space, as in forms. */
    SPACE,
    /** Itself: it was written as {@code %2B} and decoded before. */
    LITERAL
  }

  /** Where the first character stands that decoding may change, or {@code to}. */
  static int firstEncoded(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '%' || c == '+') {
        return i;
      }
    }
    return to;
  }

  /** Where the value ends that begins here: at its {@code &}; or where in it decoding may change something. */
  static int endOfPlain(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '%' || c == '+') {
        return i;
      }
    }
    return to;
  }

  /** The byte of the escape at this position, or a negative number if there is none. */
  private static int escapedByte(char[] chars, int at) {
    return chars.length - at < ESCAPE_LENGTH || chars[at] != '%'
        ? -1
        : hexByte(chars[at + 1], chars[at + 2]);
  }

  /** The byte that two hex digits stand for, or a negative number if one is none. */
  private static int hexByte(char high, char low) {
    // the masks tell the compiler that both are within the table
    int value = (HEX[high & (ASCII - 1)] << 4) | HEX[low & (ASCII - 1)];
    return (high | low) < ASCII ? value : -1;
  }

  String decoded() {
    return new String(chars, 0, length);
  }

  /** Whether there was at least one escape. */
  boolean hasEscapes() {
    return escapes;
  }

  /** Whether a {@code %} was kept as it was. */
  boolean hasMalformedEscapes() {
    return malformedEscapes;
  }

  /** Whether there were bytes that are not UTF-8. */
  boolean isOtherThanUtf8() {
    return replacements > 0;
  }

  /** Whether it is UTF-8 with more than ASCII in it, of which only the last character was cut. */
  boolean isCutUtf8() {
    if (replacements != 1 || endOfPiece == 0 || !isPieceOfEscape(endOfPiece)) {
      return false;
    }
    for (int i = 0; chars[i] != REPLACEMENT; i++) {
      if (chars[i] >= ASCII) {
        return true;
      }
    }
    return false;
  }

  /** Whether what follows is nothing, or an escape that was cut. */
  private boolean isPieceOfEscape(int from) {
    int rest = chars.length - from;
    return rest == 0 || (rest < ESCAPE_LENGTH && text.charAt(start + from) == '%');
  }

  /** The loop keeps its state in local variables, for speed; what is rare has a method that works on the fields. */
  private PercentDecoder decode(Plus plus) {
    char space = plus == Plus.SPACE ? '+' : ' ';
    char[] text = chars;
    int from = at;
    int to = length;
    while (from < text.length) {
      char c = text[from];
      if (c != '%') {
        text[to++] = c == space && !isPlusOfName(from) ? ' ' : c;
        from++;
        continue;
      }
      int lead = escapedByte(text, from);
      if (lead >= 0 && lead < 0x80) {
        escapes = true;
        text[to++] = (char) lead;
        from += ESCAPE_LENGTH;
        continue;
      }
      int second = lead >= 0xC2 && lead <= 0xDF ? escapedByte(text, from + ESCAPE_LENGTH) : -1;
      if (second >= 0x80 && second <= 0xBF) {
        escapes = true;
        text[to++] = (char) (((lead & 0x1F) << 6) | (second & 0x3F));
        from += 2 * ESCAPE_LENGTH;
        continue;
      }
      at = from;
      length = to;
      if (lead < 0) {
        keepPercent();
      } else {
        at += ESCAPE_LENGTH;
        escapes = true;
        decodeSequence(lead);
      }
      from = at;
      to = length;
    }
    length = to;
    return this;
  }

  private boolean isPlusOfName(int index) {
    return Macros.isPlusOfName(text, start + index, start, start + chars.length);
  }

  private void keepPercent() {
    malformedEscapes = true;
    int macro = Macros.endOfPercentMacro(text, start + at, start + chars.length) - start;
    int stop = Math.max(at + 1, macro);
    System.arraycopy(chars, at, chars, length, stop - at);
    length += stop - at;
    at = stop;
  }

  /** Table 3-7 of the Unicode Standard, "Well-Formed UTF-8 Byte Sequences". */
  private void decodeSequence(int lead) {
    int more;
    int codePoint;
    int least = 0x80;
    int most = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
      more = 1;
      codePoint = lead & 0x1F;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
      more = 2;
      codePoint = lead & 0x0F;
      least = lead == 0xE0 ? 0xA0 : 0x80;
      most = lead == 0xED ? 0x9F : 0xBF;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      more = 3;
      codePoint = lead & 0x07;
      least = lead == 0xF0 ? 0x90 : 0x80;
      most = lead == 0xF4 ? 0x8F : 0xBF;
    } else {
      replace();
      return;
    }
    for (; more > 0; more--) {
      int next = escapedByte(chars, at);
      if (next < least || next > most) {
        endOfPiece = at;
        replace();
        return;
      }
      at += ESCAPE_LENGTH;
      codePoint = (codePoint << 6) | (next & 0x3F);
      least = 0x80;
      most = 0xBF;
    }
    length += Character.toChars(codePoint, chars, length);
  }

  private void replace() {
    replacements++;
    chars[length++] = REPLACEMENT;
  }
}
