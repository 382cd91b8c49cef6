package io.github.smm4j.utm.words;

import com.google.common.collect.ImmutableSet;
import io.github.smm4j.core.Network;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds the allowed value that another one is meant to be. */
public final class NearestValue {
  /** One wrong letter in four. */
  private static final int LETTERS_PER_ERROR = 4;
  /** Longer values are no misspelled words. */
  private static final int LONGEST = 64;

  private NearestValue() {}

  /**
   * The allowed value that this is a spelling of: it differs in case, is another name of the same network, or has one
   * or two wrong letters. The spelled value if there is none.
   *
   * @param allowed the allowed values
   * @param value the value as it was written
   * @param spelled the value in the spelling of the house
   * @return an allowed value, or the spelled one
   */
  public static String of(ImmutableSet<String> allowed, String value, String spelled) {
    if (allowed.contains(spelled)) {
      return spelled;
    }
    for (String candidate : allowed) {
      if (candidate.equalsIgnoreCase(spelled)
          || candidate.equalsIgnoreCase(value)
          || sameNetwork(candidate, value)
          || sameNetwork(candidate, spelled)) {
        return candidate;
      }
    }
    return leastErrors(allowed, spelled).orElse(spelled);
  }

  private static boolean sameNetwork(String one, String other) {
    Optional<Network> network = network(one);
    return network.isPresent() && network.equals(network(other));
  }

  private static Optional<Network> network(String name) {
    return Network.find(name.strip()).or(() -> Network.ofHost(name.strip()));
  }

  /** The one allowed value with the fewest errors, if those are few and no other has as few. */
  private static Optional<String> leastErrors(ImmutableSet<String> allowed, String spelled) {
    int most = Math.min(2, spelled.length() / LETTERS_PER_ERROR);
    Optional<String> best = Optional.empty();
    int fewest = most + 1;
    for (String candidate : allowed) {
      int errors = errors(candidate.toLowerCase(Locale.ROOT), spelled.toLowerCase(Locale.ROOT));
      if (errors < fewest) {
        fewest = errors;
        best = Optional.of(candidate);
      } else if (errors == fewest) {
        best = Optional.empty();
      }
    }
    return best;
  }

  /** The edit distance of two words (Levenshtein 1966); of long ones a large number. */
  private static int errors(String one, String other) {
    if (one.length() > LONGEST || other.length() > LONGEST) {
      return Integer.MAX_VALUE;
    }
    int[] above = new int[other.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }
}
