package io.github.smm4j.exports;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives the same entry for the same characters, as long as no others have taken its place: exports repeat campaigns, days
 * and ids row after row. Bounded; not thread-safe.
 */
final class TextPool {
  /** A text, and what was found out about it. */
  static final class Entry {
    private final char[] chars;
    private final String text;
    private final boolean malformed;
    private @Nullable Moment moment;

    Entry(char[] chars) {
      this.chars = chars;
      this.text = new String(chars);
      this.malformed = text.indexOf('\uFFFD') >= 0;
    }

    String text() {
      return text;
    }

    /** Whether it has characters that could not be decoded. */
    boolean isMalformed() {
      return malformed;
    }

    /** The moment it stands for, or null if that was not found out yet. */
    @Nullable
    Moment moment() {
      return moment;
    }

    void moment(Moment found) {
      this.moment = found;
    }

    private boolean is(char[] other, int start, int end) {
      int length = chars.length;
      // ids differ at their end: look there first
      return length == end - start
          && (length == 0
              || (chars[length - 1] == other[end - 1]
                  && Arrays.equals(chars, 0, length, other, start, end)));
    }
  }

  private final @Nullable Entry[] slots;
  private Entry last = new Entry(new char[0]);
  private int lastLength;
  private char lastChar;

  /** Makes a pool of a number of slots, a power of two. */
  TextPool(int slots) {
    this.slots = new @Nullable Entry[slots];
  }

  Entry get(char[] chars, int start, int end) {
    // the row before often says the same; its length and last character tell without a look at it
    if (end - start == lastLength
        && (start == end || chars[end - 1] == lastChar)
        && last.is(chars, start, end)) {
      return last;
    }
    int slot = hash(chars, start, end) & (slots.length - 1);
    Entry entry = slots[slot];
    if (entry == null || !entry.is(chars, start, end)) {
      entry = new Entry(Arrays.copyOfRange(chars, start, end));
      slots[slot] = entry;
    }
    last = entry;
    lastLength = end - start;
    lastChar = start == end ? 0 : chars[end - 1];
    return entry;
  }

  private static int hash(char[] chars, int start, int end) {
    int odd = 0;
    int even = 0;
    int i = start;
    // two sums at a time, as one waits for its multiplication
    for (; i + 1 < end; i += 2) {
      even = 31 * even + chars[i];
      odd = 31 * odd + chars[i + 1];
    }
    int hash = 17 * odd + even + (i < end ? 7 * chars[i] : 0);
    return hash ^ (hash >>> 15);
  }
}
