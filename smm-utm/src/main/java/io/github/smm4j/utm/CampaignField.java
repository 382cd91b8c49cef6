package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;

/**
 * A field of a campaign name.
 *
 * @param name its name
 * @param words the words that it may have; none: any
 */
record CampaignField(String name, ImmutableSet<String> words) {
  private static final ImmutableSet<String> DATES =
      ImmutableSet.of("yyyy", "yy", "mm", "dd", "yyyymm", "yymm", "yyyymmdd", "yymmdd");
  private static final Splitter WORDS = Splitter.on('|').omitEmptyStrings();

  /** Reads {@code product} or {@code geo:ru|by}. */
  static CampaignField of(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    checkArgument(
        !name.isBlank() && !name.contains("{"),
        "a field of a campaign pattern has no name: {%s}",
        text);
    return new CampaignField(
        name,
        colon < 0
            ? ImmutableSet.of()
            : ImmutableSet.copyOf(WORDS.split(text.substring(colon + 1))));
  }

  boolean accepts(String value) {
    if (!words.isEmpty()) {
      return words.contains(value);
    }
    return DATES.contains(name) ? isDate(value) : !value.isBlank();
  }

  /** Digits where the name has letters; a month from 01 to 12, a day from 01 to 31. */
  private boolean isDate(String value) {
    return value.length() == name.length()
        && value.chars().allMatch(c -> isDigit((char) c))
        && isWithin(value, "mm", 12)
        && isWithin(value, "dd", 31);
  }

  private boolean isWithin(String value, String part, int most) {
    int at = name.indexOf(part);
    if (at < 0) {
      return true;
    }
    int number = Integer.parseInt(value.substring(at, at + 2));
    return number >= 1 && number <= most;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
