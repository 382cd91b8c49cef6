package io.github.smm4j.exports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The first bytes of a file, and what they tell of its charset. */
final class FileHead {
  private static final int BYTE_ORDER_MARK_LENGTH = 3;

  private final byte[] bytes;
  private final boolean whole;

  /** Takes the first bytes of a file, which are all of it or not. */
  FileHead(byte[] bytes, boolean whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  /** The charset that a byte order mark says. */
  Optional<Charset> marked() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  /** How many bytes the byte order mark has, if there is one. */
  int markLength() {
    return marked()
        .map(charset ->
            charset.equals(StandardCharsets.UTF_8) ? BYTE_ORDER_MARK_LENGTH : Character.BYTES)
        .orElse(0);
  }

  private boolean startsWith(int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark shows in its zero bytes: every other one, in texts of Latin letters and digits. */
  Optional<Charset> wide() {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    if (4 * Math.max(even, odd) < bytes.length
        || (even > 0 && odd > 0 && even / odd == odd / even)) {
      return Optional.empty();
    }
    return Optional.of(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  /** Whether the bytes are UTF-8 throughout. */
  boolean isUtf8() {
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes), text, whole);
    return result.isUnderflow();
  }

  /** The bytes behind the mark as text; what cannot be decoded is U+FFFD. */
  String text(Charset charset) {
    int start = markLength();
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
          .toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError("a decoder that replaces does not fail", e);
    }
  }

  /** The charsets that the file may be in, the likeliest first. */
  List<Charset> likely(List<Charset> fallbacks) {
    return marked()
        .or(this::wide)
        .or(() -> isUtf8() ? Optional.of(StandardCharsets.UTF_8) : Optional.empty())
        .map(List::of)
        .orElse(fallbacks);
  }
}
