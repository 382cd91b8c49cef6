package io.github.smm4j.utm;

/**
 * Tells phone numbers from dates, sizes and ids by how their digits are grouped. Where a number could be either, it is
 * no phone number: campaign names are full of digits.
 */
final class PhoneShapes {
  private static final int LEAST_DIGITS = 10;
  private static final int MOST_DIGITS = 15;
  /** Most digits of a number with its area code, perhaps behind a country code without a plus. */
  private static final int MOST_NATIONAL_DIGITS = 13;

  private static final int RUSSIAN_DIGITS = 11;
  private static final int BYTES_OF_ADDRESS = 4;
  private static final int LARGEST_BYTE = 255;

  private PhoneShapes() {}

  /** How many groups from this one on are a phone number; 0 if none begins here. */
  static int groupsOfNumber(DigitGroups groups, int first) {
    if (groups.isAfterPlus(first)) {
      return groupsBehindPlus(groups, first);
    }
    int russian = groupsOfRussianMobile(groups, first);
    if (russian > 0) {
      return russian;
    }
    return first == 0 && isNational(groups) ? groups.count() : 0;
  }

  /** As many groups as a number can have digits. */
  private static int groupsBehindPlus(DigitGroups groups, int first) {
    int digits = 0;
    int count = 0;
    for (int i = first; i < groups.count(); i++) {
      digits += groups.groups().get(i).length();
      if (digits > MOST_DIGITS) {
        break;
      }
      count = digits >= LEAST_DIGITS ? i - first + 1 : 0;
    }
    return count;
  }

  /** 79123456789, 8 (912) 345-67-89, 8_912_345_67_89; words of a campaign name may stand around it. */
  private static int groupsOfRussianMobile(DigitGroups groups, int first) {
    String start = groups.digits(first);
    boolean begins = start.length() == 1 || start.length() >= 4;
    if (!begins || !isWordEnd(groups.signsBefore(first), first == 0)) {
      return 0;
    }
    StringBuilder digits = new StringBuilder();
    for (int i = first; i < groups.count() && digits.length() < RUSSIAN_DIGITS; i++) {
      String group = groups.digits(i);
      boolean areaCode = i == first + 1 && start.length() == 1;
      if (i > first && group.length() < (areaCode ? 3 : 2)) {
        return 0;
      }
      if (group.length() > RUSSIAN_DIGITS) {
        return 0;
      }
      digits.append(group);
      if (digits.length() == RUSSIAN_DIGITS) {
        boolean mobile = digits.indexOf("79") == 0 || digits.indexOf("89") == 0;
        boolean last = i + 1 == groups.count();
        return mobile && isWordEnd(groups.signsBefore(i + 1), last) ? i - first + 1 : 0;
      }
    }
    return 0;
  }

  private static boolean isWordEnd(String signs, boolean atEnd) {
    return atEnd || signs.indexOf('_') >= 0 || signs.indexOf(' ') >= 0;
  }

  /**
   * (202) 555-01-23, 202-555-0123: a number with its area code, which ends in groups of 3, 2 and 2 digits or of 3 and 4.
   * Underscores separate the words of campaign names and are none of these signs.
   */
  private static boolean isNational(DigitGroups groups) {
    int count = groups.count();
    if (count < 3) {
      return false;
    }
    int digits = 0;
    boolean dots = true;
    boolean bytes = count == BYTES_OF_ADDRESS;
    for (int i = 0; i < count; i++) {
      String signs = groups.signsBefore(i);
      int length = groups.groups().get(i).length();
      digits += length;
      if (digits > MOST_NATIONAL_DIGITS || signs.indexOf('_') >= 0) {
        return false;
      }
      dots &= i == 0 || signs.equals(".");
      bytes &= length <= 3 && Integer.parseInt(groups.digits(i)) <= LARGEST_BYTE;
    }
    boolean address = dots && bytes;
    boolean pairs = endsIn(groups, 3, 2, 2);
    boolean four = endsIn(groups, 3, 4) && !isYear(groups.digits(count - 1));
    return digits >= LEAST_DIGITS && !address && !isYear(groups.digits(0)) && (pairs || four);
  }

  private static boolean endsIn(DigitGroups groups, int... lengths) {
    int from = groups.count() - lengths.length;
    // the area code stands before
    if (from < 1) {
      return false;
    }
    for (int i = 0; i < lengths.length; i++) {
      if (groups.groups().get(from + i).length() != lengths[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isYear(String digits) {
    return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
  }
}
