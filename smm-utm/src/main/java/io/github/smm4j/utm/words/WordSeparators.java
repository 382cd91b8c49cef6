package io.github.smm4j.utm.words;

/**
 * What separates the words of a value: the separator of the convention, and what stands between the fields of campaign
 * names.
 *
 * @param separator the separator, 0 if there is none
 * @param more further characters that are kept
 */
public record WordSeparators(char separator, String more) {
  private static final String USUAL = "_-+|";
  /** What stands for characters that are not allowed where no separator is set: the first that is allowed. */
  private static final String STAND_INS = "_- ";

  /**
   * Whether the character separates words, but is none of ours; without a separator none does.
   *
   * @param c the character
   * @return whether it is another separator
   */
  public boolean isOther(char c) {
    return separator != 0 && !isOwn(c) && (Character.isWhitespace(c) || USUAL.indexOf(c) >= 0);
  }

  /**
   * Whether the character is one of ours.
   *
   * @param c the character
   * @return whether it is the separator, or kept
   */
  public boolean isOwn(char c) {
    return (c == separator && separator != 0) || more.indexOf(c) >= 0;
  }

  /**
   * The text with our separators for others and for what is not allowed; letters are made plain if need be.
   *
   * @param text any text
   * @param allowed the characters that stay
   * @return the text
   */
  public String spelled(String text, CharacterSet allowed) {
    char instead = standIn(allowed);
    StringBuilder spelled = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isOwn(c) || (!isOther(c) && allowed.contains(c))) {
        spelled.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        String letters = PlainLetters.of(c);
        if (!letters.isEmpty() && letters.chars().allMatch(l -> allowed.contains((char) l))) {
          spelled.append(letters);
        } else {
          spelled.append(instead == 0 ? c : instead);
        }
      }
    }
    return spelled.toString();
  }

  /** What stands for a character that is not allowed; 0 if nothing can. */
  private char standIn(CharacterSet allowed) {
    if (separator != 0) {
      return separator;
    }
    for (int i = 0; i < STAND_INS.length(); i++) {
      if (allowed.contains(STAND_INS.charAt(i))) {
        return STAND_INS.charAt(i);
      }
    }
    return 0;
  }

  /**
   * The text without separators at its ends and without a second one behind another.
   *
   * @param text any text
   * @return the text
   */
  public String joined(String text) {
    if (separator == 0) {
      return text;
    }
    StringBuilder joined = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != separator
          || (joined.length() > 0 && joined.charAt(joined.length() - 1) != separator)) {
        joined.append(c);
      }
    }
    int end = joined.length();
    while (end > 0 && joined.charAt(end - 1) == separator) {
      end--;
    }
    return joined.substring(0, end);
  }
}
