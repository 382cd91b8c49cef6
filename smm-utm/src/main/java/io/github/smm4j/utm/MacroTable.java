package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.utm.words.NearestValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of the data file {@code ad-macros.tsv}.
 *
 * @param syntax how the platform writes macros; null if it replaces nothing
 * @param anyCase whether the case of names does not matter
 * @param maxLength the longest link; 0 if it is not known
 * @param inBytes whether the length counts bytes, not characters
 * @param tooLong what becomes of a link that is longer; empty if that is not known
 * @param traps what is easily misunderstood, by name; some names are none of the platform
 * @param notes what is good to know, by name
 */
record MacroTable(
    String id,
    String name,
    @Nullable MacroSyntax syntax,
    boolean anyCase,
    ImmutableSet<String> names,
    int maxLength,
    boolean inBytes,
    String tooLong,
    ImmutableMap<String, String> traps,
    ImmutableMap<String, String> notes) {

  private static final Splitter WORDS = Splitter.on(' ');
  private static final Splitter LIMIT = Splitter.on(": ").limit(2);
  private static final Splitter.MapSplitter BY_NAME =
      Splitter.on(',').omitEmptyStrings().withKeyValueSeparator('=');
  private static final CharMatcher SIGNS = CharMatcher.anyOf("._- ");
  private static final String ANY_ENDING = "*";
  private static final String ARGUMENT = ":*";

  static List<MacroTable> all() {
    return Rows.ALL;
  }

  /** Which platforms know the macro, in words. */
  static String knownTo(MacroScanner.Found macro) {
    String names = all().stream()
        .filter(table -> !macro.misspelled()
            && table.syntax == macro.syntax()
            && table.spelling(macro.name()).isPresent())
        .map(MacroTable::name)
        .collect(Collectors.joining(", "));
    return names.isEmpty() ? "no platform is known to have it" : "it is one of " + names;
  }

  /** Whether another platform knows the macro as it is written. */
  boolean isKnownElsewhere(MacroScanner.Found macro) {
    return all().stream()
        .anyMatch(table ->
            !table.id.equals(id) && table.syntax == macro.syntax() && table.knows(macro.name()));
  }

  /** Whether a platform that writes macros in this way has one of this name, in whatever case. */
  static boolean isListed(MacroSyntax syntax, String macro) {
    return all().stream()
        .anyMatch(table -> table.syntax == syntax && table.spelling(macro).isPresent());
  }

  /** Whether a platform has a macro with the same letters, whatever stands between them. */
  static boolean isListedByLetters(String macro) {
    return Rows.LETTERS.contains(letters(macro));
  }

  /**
   * The name that is meant: with another case or other signs between the words, without a filter as in
   * <code>{{campaign.name|lower}}</code>, or with a wrong letter or two.
   */
  Optional<String> nearest(String macro) {
    return spelling(macro).or(() -> byLetters(macro)).or(() -> misspelled(macro));
  }

  private Optional<String> byLetters(String macro) {
    String letters = letters(macro);
    return names.stream().filter(name -> letters(name).equals(letters)).findFirst();
  }

  private static String letters(String name) {
    int filter = name.indexOf('|');
    return SIGNS.removeFrom(Ascii.toLowerCase(filter < 0 ? name : name.substring(0, filter)));
  }

  private Optional<String> misspelled(String macro) {
    return Optional.of(NearestValue.of(names, macro, macro, name -> Optional.empty(), false))
        .filter(names::contains);
  }

  boolean knows(String macro) {
    Optional<String> spelling = spelling(macro);
    return spelling.isPresent() && (anyCase || spelling.get().equals(macro));
  }

  /** The name as the platform spells it, found without regard to case. */
  Optional<String> spelling(String macro) {
    String lower = Ascii.toLowerCase(macro);
    for (String name : names) {
      String known = Ascii.toLowerCase(name);
      if (known.equals(lower)) {
        return Optional.of(name);
      }
      int stem = name.length() - ANY_ENDING.length();
      if (name.endsWith(ANY_ENDING)
          && lower.length() > stem
          && lower.startsWith(known.substring(0, stem))) {
        return Optional.of(name.substring(0, stem) + macro.substring(stem));
      }
    }
    return Optional.empty();
  }

  /** What is easily misunderstood about a macro, which need not be one of the platform; null if nothing is. */
  @Nullable
  String trap(String macro) {
    return traps.entrySet().stream()
        .filter(trap ->
            anyCase ? trap.getKey().equalsIgnoreCase(macro) : trap.getKey().equals(macro))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** What there is to know about a macro of the platform: empty, or words that go behind others. */
  String about(String name) {
    String note = traps.getOrDefault(name, notes.getOrDefault(name, ""));
    return note.isEmpty() ? "" : "; of " + name + ": " + note;
  }

  /** Whether some platform has a macro of this name, in whatever case, that takes an argument: {@code ifmobile:*}. */
  static boolean takesArgument(String name) {
    return Rows.WITH_ARGUMENT.contains(Ascii.toLowerCase(name));
  }

  private static MacroTable of(List<String> row) {
    List<String> limitAndThen = LIMIT.splitToList(row.get(5));
    List<String> limit = WORDS.splitToList(limitAndThen.get(0));
    return new MacroTable(
        row.get(0),
        row.get(1),
        Arrays.stream(MacroSyntax.values())
            .filter(syntax -> syntax.sample().equals(row.get(2)))
            .findFirst()
            .orElse(null),
        row.get(3).equals("any"),
        ImmutableSet.copyOf(DataFile.words(row.get(4))),
        limit.size() == 2 ? Integer.parseInt(limit.get(0)) : 0,
        limit.size() == 2 && limit.get(1).equals("bytes"),
        limitAndThen.size() == 2 ? limitAndThen.get(1) : "",
        ImmutableMap.copyOf(BY_NAME.split(row.get(6))),
        ImmutableMap.copyOf(BY_NAME.split(row.get(7))));
  }

  /** Loads the data file on first use. */
  private static final class Rows {
    static final ImmutableList<MacroTable> ALL = DataFile.rows("ad-macros.tsv").stream()
        .map(MacroTable::of)
        .collect(ImmutableList.toImmutableList());
    static final ImmutableSet<String> LETTERS = ALL.stream()
        .flatMap(table -> table.names.stream())
        .map(MacroTable::letters)
        .collect(ImmutableSet.toImmutableSet());
    static final ImmutableSet<String> WITH_ARGUMENT = ALL.stream()
        .flatMap(table -> table.names.stream())
        .filter(name -> name.endsWith(ARGUMENT))
        .map(name -> Ascii.toLowerCase(name.substring(0, name.length() - ARGUMENT.length())))
        .collect(ImmutableSet.toImmutableSet());
  }
}
