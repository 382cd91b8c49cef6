package io.github.smm4j.utm.words;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.BitSet;

/** A set of characters, written as in {@code a-z0-9_.-}. */
public final class CharacterSet {
  private final BitSet set;

  private CharacterSet(BitSet set) {
    this.set = set;
  }

  /**
   * Reads a list of characters and ranges; a hyphen that is first or last stands for itself.
   *
   * @param text the list
   * @return the set
   * @throws IllegalArgumentException if a range runs backwards
   */
  public static CharacterSet of(String text) {
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

  /**
   * This set and one more.
   *
   * @param more a character; 0 stands for none
   * @return the set
   */
  public CharacterSet and(char more) {
    return more == 0 ? this : andAll(String.valueOf(more));
  }

  /**
   * This set and some more, in either case.
   *
   * @param more the characters
   * @return the set
   */
  public CharacterSet andAll(String more) {
    BitSet union = (BitSet) set.clone();
    more.chars().forEach(c -> {
      union.set(c);
      union.set(Character.toUpperCase(c));
    });
    return new CharacterSet(union);
  }

  /**
   * Whether a character is in the set.
   *
   * @param c the character
   * @return whether it is
   */
  public boolean contains(char c) {
    return set.get(c);
  }
}
