package io.github.smm4j.utm;

import com.google.common.collect.ImmutableList;

/** Groups of digits with a few signs between them, as numbers and dates are written. */
final class DigitGroups {
  /** What stands between the groups of a phone number, a date or a campaign name. */
  private static final String SIGNS = " ()-._";

  private static final int MOST_SIGNS = 2;

  private final String text;
  private final ImmutableList<Group> groups;

  private DigitGroups(String text, ImmutableList<Group> groups) {
    this.text = text;
    this.groups = groups;
  }

  /** The groups that begin at this place, where a digit stands. */
  static DigitGroups in(String text, int from) {
    ImmutableList.Builder<Group> groups = ImmutableList.builder();
    int start = from;
    while (true) {
      int end = start;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      groups.add(new Group(start, end));
      int next = end;
      while (next < text.length() && SIGNS.indexOf(text.charAt(next)) >= 0) {
        next++;
      }
      if (next == end
          || next - end > MOST_SIGNS
          || next == text.length()
          || !isDigit(text.charAt(next))) {
        return new DigitGroups(text, groups.build());
      }
      start = next;
    }
  }

  ImmutableList<Group> groups() {
    return groups;
  }

  int count() {
    return groups.size();
  }

  /** Where the last group ends. */
  int end() {
    return groups.get(groups.size() - 1).end();
  }

  String digits(int group) {
    return text.substring(groups.get(group).start(), groups.get(group).end());
  }

  String digits(int first, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = first; i < first + count; i++) {
      digits.append(digits(i));
    }
    return digits.toString();
  }

  /** What stands before a group and behind the one before it; nothing before the first one and behind the last. */
  String signsBefore(int group) {
    return group == 0 || group == groups.size()
        ? ""
        : text.substring(groups.get(group - 1).end(), groups.get(group).start());
  }

  /** Whether a plus stands before a group; alone at the beginning it was read as a space. */
  boolean isAfterPlus(int group) {
    int before = groups.get(group).start() - 1;
    if (before >= 0 && text.charAt(before) == '(') {
      before--;
    }
    return before >= 0
        && (text.charAt(before) == '+' || (before == 0 && text.charAt(before) == ' '));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * Digits without a sign between them.
   *
   * @param start where they begin
   * @param end where they end
   */
  record Group(int start, int end) {
    int length() {
      return end - start;
    }
  }
}
