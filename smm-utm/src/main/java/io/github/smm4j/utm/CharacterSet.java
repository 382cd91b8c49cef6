package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.BitSet;

/** A set of characters, written as in {@code a-z0-9_.-}. */
final class CharacterSet {
  private final BitSet set;

  private CharacterSet(BitSet set) {
    this.set = set;
  }

  /** Reads a list of characters and ranges; a hyphen that is first or last stands for itself. */
  static CharacterSet of(String text) {
    BitSet set = new BitSet();
    for (int i = 0; i < text.length(); i++) {
      char first = text.charAt(i);
      if (i + 2 < text.length() && text.charAt(i + 1) == '-') {
        char last = text.charAt(i + 2);
        checkArgument(first <= last, "the range %s-%s runs backwards in \"%s\"", first, last, text);
        set.set(first, last + 1);
        i += 2;
      } else {
        set.set(first);
      }
    }
    return new CharacterSet(set);
  }

  /** This set and one more; 0 stands for none. */
  CharacterSet and(char more) {
    return more == 0 ? this : andAll(String.valueOf(more));
  }

  CharacterSet andAll(String more) {
    BitSet union = (BitSet) set.clone();
    more.chars().forEach(c -> {
      union.set(c);
      union.set(Character.toUpperCase(c));
    });
    return new CharacterSet(union);
  }

  boolean contains(char c) {
    return set.get(c);
  }
}
