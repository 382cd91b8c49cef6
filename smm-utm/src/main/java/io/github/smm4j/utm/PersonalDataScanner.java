package io.github.smm4j.utm;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.utm.PersonalData.Kind;

/** Finds personal data in the value of one tag, in linear time. */
final class PersonalDataScanner {
  private static final int LEAST_DIGITS = 10;
  private static final int MOST_DIGITS = 15;
  private static final int RUSSIAN_DIGITS = 11;

  private final UtmKey key;
  private final String text;

  PersonalDataScanner(UtmKey key, String value) {
    this.key = key;
    // encoded twice, as by tools that encode what is encoded
    this.text = value.replace("%40", "@").replace("%2B", "+").replace("%2b", "+");
  }

  void addTo(ImmutableList.Builder<PersonalData> found) {
    addAddresses(found);
    addNumbers(found);
  }

  private void addAddresses(ImmutableList.Builder<PersonalData> found) {
    int free = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = at;
      while (start > free && isPartOfName(text.charAt(start - 1))) {
        start--;
      }
      int end = at + 1;
      int dot = -1;
      while (end < text.length() && isPartOfDomain(text.charAt(end))) {
        dot = text.charAt(end) == '.' && end > at + 1 ? end : dot;
        end++;
      }
      boolean domain = dot > 0 && end - dot > 2;
      if (start < at && domain) {
        found.add(new PersonalData(
            key, Kind.EMAIL, text.charAt(start) + "***@" + text.charAt(at + 1) + "***"));
        free = end;
      }
    }
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
  }

  private static boolean isPartOfDomain(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  private void addNumbers(ImmutableList.Builder<PersonalData> found) {
    for (int i = 0; i < text.length(); ) {
      if (!isDigit(text.charAt(i))) {
        i++;
        continue;
      }
      i = addNumber(i, found);
    }
  }

  /** Reads the digits and the signs between them that begin here; gives where they end. */
  private int addNumber(int start, ImmutableList.Builder<PersonalData> found) {
    StringBuilder digits = new StringBuilder();
    int groups = 1;
    int end = start;
    int gap = 0;
    int firstGroup = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        if (gap > 0) {
          firstGroup = groups == 1 ? digits.length() : firstGroup;
          groups++;
        }
        gap = 0;
        digits.append(c);
        end = i + 1;
      } else if (" ()-.".indexOf(c) >= 0 && gap < 2) {
        gap++;
      } else {
        break;
      }
    }
    boolean insideWord = (start > 0 && Character.isLetter(text.charAt(start - 1)))
        || (end < text.length() && Character.isLetter(text.charAt(end)));
    if (!insideWord && isPhone(start, digits.toString(), groups, firstGroup)) {
      String plus = hasPlus(start) ? "+" : "";
      found.add(new PersonalData(key, Kind.PHONE, plus + masked(digits)));
    }
    return end;
  }

  private boolean isPhone(int start, String digits, int groups, int firstGroup) {
    int count = digits.length();
    if (count < LEAST_DIGITS || count > MOST_DIGITS) {
      return false;
    }
    boolean russian =
        count == RUSSIAN_DIGITS && (digits.startsWith("79") || digits.startsWith("89"));
    boolean date = firstGroup == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    boolean inGroups = groups >= 3 && !date;
    return hasPlus(start) || russian || inGroups;
  }

  /** Whether a plus stands before the digits; alone at the beginning it was read as a space. */
  private boolean hasPlus(int start) {
    int before = start - 1;
    if (before >= 0 && text.charAt(before) == '(') {
      before--;
    }
    return before >= 0
        && (text.charAt(before) == '+' || (before == 0 && text.charAt(before) == ' '));
  }

  private static String masked(StringBuilder digits) {
    return digits.charAt(0)
        + "*".repeat(digits.length() - 3)
        + digits.substring(digits.length() - 2);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
