package io.github.smm4j.utm.words;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds the allowed value that another one is meant to be. */
public final class NearestValue {
  /** Shorter words are never corrected: {@code cpa}, {@code cpc} and {@code cpm} are three mediums. */
  private static final int LEAST_FOR_ONE_ERROR = 4;

  private static final int LEAST_FOR_TWO_ERRORS = 7;
  /** Longer values are no misspelled words. */
  private static final int LONGEST = 64;

  private static final CharMatcher SIGNS =
      CharMatcher.forPredicate(c -> !Character.isLetterOrDigit(c));
  private static final Splitter NUMBERS =
      Splitter.on(CharMatcher.inRange('0', '9').negate()).omitEmptyStrings();
  private static final Splitter WORDS = Splitter.on(SIGNS).omitEmptyStrings();

  private NearestValue() {}

  /**
   * The allowed value that this is a spelling of: it differs in case or in signs between letters, is another name or a
   * host of the same site, or has one or two wrong letters. The spelled value if there is none.
   *
   * @param allowed the allowed values
   * @param value the value as it was written
   * @param spelled the value in the spelling of the house
   * @param site the site that a value names, by a name or a host
   * @param namesSites whether values name sites: one that is known by itself is then no misspelled other one
   * @return an allowed value, or the spelled one
   */
  public static String of(
      ImmutableSet<String> allowed,
      String value,
      String spelled,
      Function<String, Optional<String>> site,
      boolean namesSites) {
    if (allowed.contains(spelled)) {
      return spelled;
    }
    for (String candidate : allowed) {
      if (candidate.equalsIgnoreCase(spelled)
          || candidate.equalsIgnoreCase(value)
          || sameSite(site, candidate, value)
          || sameSite(site, candidate, spelled)) {
        return candidate;
      }
    }
    for (String candidate : allowed) {
      if (sameLetters(candidate, spelled)) {
        return candidate;
      }
    }
    boolean meantAsItIs = namesSites && site.apply(spelled).isPresent();
    return meantAsItIs ? spelled : leastErrors(allowed, spelled).orElse(spelled);
  }

  private static boolean sameSite(
      Function<String, Optional<String>> site, String one, String other) {
    Optional<String> known = site.apply(one);
    return known.isPresent() && known.equals(site.apply(other));
  }

  /** Whether only signs between letters differ; between digits they make another number. */
  private static boolean sameLetters(String one, String other) {
    String letters = SIGNS.removeFrom(one);
    return !letters.isEmpty()
        && letters.equalsIgnoreCase(SIGNS.removeFrom(other))
        && NUMBERS.splitToList(one).equals(NUMBERS.splitToList(other));
  }

  /** The one allowed value with the fewest errors, if those are few and no other has as few. */
  private static Optional<String> leastErrors(ImmutableSet<String> allowed, String spelled) {
    String wrong = spelled.toLowerCase(Locale.ROOT);
    int most =
        wrong.length() >= LEAST_FOR_TWO_ERRORS ? 2 : wrong.length() >= LEAST_FOR_ONE_ERROR ? 1 : 0;
    Optional<String> best = Optional.empty();
    int fewest = most + 1;
    for (String candidate : allowed) {
      String right = candidate.toLowerCase(Locale.ROOT);
      int errors = fixedWords(right).equals(fixedWords(wrong)) ? errors(right, wrong) : most + 1;
      if (errors < fewest) {
        fewest = errors;
        best = Optional.of(candidate);
      } else if (errors == fewest) {
        best = Optional.empty();
      }
    }
    return best;
  }

  /** The words that another letter or digit makes another word: {@code a} in {@code video_a}, {@code 2026}. */
  private static List<String> fixedWords(String text) {
    return WORDS
        .splitToStream(text)
        .filter(word ->
            word.length() < LEAST_FOR_ONE_ERROR || word.chars().anyMatch(Character::isDigit))
        .toList();
  }

  /**
   * The edit distance of two words in which a swap of neighbours is one error (optimal string alignment, after Damerau
   * 1964); of long ones a large number.
   */
  private static int errors(String one, String other) {
    if (one.length() > LONGEST || other.length() > LONGEST) {
      return Integer.MAX_VALUE;
    }
    int[] twoAbove = new int[other.length() + 1];
    int[] above = new int[other.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
        }
      }
      twoAbove = above;
      above = row;
    }
    return above[other.length()];
  }
}
