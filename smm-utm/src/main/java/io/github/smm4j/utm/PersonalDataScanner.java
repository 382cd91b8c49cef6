package io.github.smm4j.utm;

import io.github.smm4j.utm.PersonalData.Kind;
import java.util.List;

/** Finds personal data in a text, in linear time. */
final class PersonalDataScanner {

  /** Takes what is found. */
  interface Visitor {
    /**
     * Takes one thing.
     *
     * @param kind what it is
     * @param masked the text, masked
     */
    void found(Kind kind, String masked);
  }

  private final String text;
  private final Visitor visitor;

  private PersonalDataScanner(String text, Visitor visitor) {
    // encoded twice, as by tools that encode what is encoded
    this.text = text.replace("%40", "@").replace("%2B", "+").replace("%2b", "+");
    this.visitor = visitor;
  }

  /** Finds e-mail addresses and phone numbers in a decoded text. */
  static void scan(String text, Visitor visitor) {
    PersonalDataScanner scanner = new PersonalDataScanner(text, visitor);
    scanner.findAddresses();
    scanner.findNumbers();
  }

  /** Finds e-mail addresses only. */
  static void scanAddresses(String text, Visitor visitor) {
    new PersonalDataScanner(text, visitor).findAddresses();
  }

  /** Whether there is any. */
  static boolean isIn(String text) {
    boolean[] any = {false};
    scan(text, (kind, masked) -> any[0] = true);
    return any[0];
  }

  private void findAddresses() {
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
      // a version as in lib@1.2.30 ends in digits, a domain does not
      boolean domain = dot > 0 && end - dot > 2 && Character.isLetter(text.charAt(dot + 1));
      if (start < at && domain) {
        visitor.found(Kind.EMAIL, text.charAt(start) + "***@" + text.charAt(at + 1) + "***");
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

  private void findNumbers() {
    for (int i = 0; i < text.length(); ) {
      if (DigitGroups.isDigit(text.charAt(i))) {
        DigitGroups groups = DigitGroups.in(text, i);
        findNumbers(groups);
        i = groups.end();
      } else {
        i++;
      }
    }
  }

  private void findNumbers(DigitGroups groups) {
    for (int first = 0; first < groups.count(); ) {
      int count = PhoneShapes.groupsOfNumber(groups, first);
      if (count > 0 && !isInsideWord(groups, first, count)) {
        String plus = groups.isAfterPlus(first) ? "+" : "";
        visitor.found(Kind.PHONE, plus + masked(groups.digits(first, count)));
        first += count;
      } else {
        first++;
      }
    }
  }

  private boolean isInsideWord(DigitGroups groups, int first, int count) {
    List<DigitGroups.Group> all = groups.groups();
    int start = all.get(first).start();
    int end = all.get(first + count - 1).end();
    return (start > 0 && Character.isLetter(text.charAt(start - 1)))
        || (end < text.length() && Character.isLetter(text.charAt(end)));
  }

  private static String masked(String digits) {
    return digits.charAt(0)
        + "*".repeat(digits.length() - 3)
        + digits.substring(digits.length() - 2);
  }
}
