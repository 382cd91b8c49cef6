package io.github.smm4j.exports;

import org.jspecify.annotations.Nullable;

/**
 * Gives the same string for the same characters, as long as no other string has taken its place: exports repeat campaigns,
 * days and ids row after row. Bounded; not thread-safe.
 */
final class TextPool {
  private final @Nullable String[] slots;
  private int lastSlot;

  /** Makes a pool of a number of slots, a power of two. */
  TextPool(int slots) {
    this.slots = new @Nullable String[slots];
  }

  String get(char[] chars, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + chars[i];
    }
    lastSlot = (hash ^ hash >>> 15) & slots.length - 1;
    String known = slots[lastSlot];
    if (known != null && isText(known, chars, start, end)) {
      return known;
    }
    String text = new String(chars, start, end - start);
    slots[lastSlot] = text;
    return text;
  }

  /** The slot of the string last given. */
  int lastSlot() {
    return lastSlot;
  }

  private static boolean isText(String text, char[] chars, int start, int end) {
    if (text.length() != end - start) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != chars[start + i]) {
        return false;
      }
    }
    return true;
  }
}
