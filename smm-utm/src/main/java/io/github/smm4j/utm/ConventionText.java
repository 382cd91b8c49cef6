package io.github.smm4j.utm;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.github.smm4j.utm.NamingConvention.LetterCase;
import io.github.smm4j.utm.NamingConvention.Settings;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads and writes the lines of a {@link NamingConvention}. */
final class ConventionText {
  /** Files of other systems end their lines with CR LF: what surrounds the text of a line is stripped. */
  private static final Splitter LINES = Splitter.on('\n');

  private static final Splitter WORDS = Splitter.on(',').trimResults().omitEmptyStrings();
  static final String ALLOW = "allow.";
  static final String CAMPAIGN = "campaign";
  private static final String MAX_LENGTH = "max-length";
  private static final String MAX_LENGTH_OF = MAX_LENGTH + ".";

  private static final char QUOTE = '"';
  /** What Windows editors put before a text. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  /** What ends a line, here or in an editor. */
  private static final CharMatcher LINE_ENDS = CharMatcher.anyOf("\n\r\u000B\f\u0085\u2028\u2029");

  private final NamingConvention.Builder convention = NamingConvention.builder();
  /** The number of the line in which a rule stands. */
  private final Map<String, Integer> lines = new HashMap<>();

  private ConventionText() {}

  static NamingConvention parse(String text) {
    checkArgument(
        text.length() <= NamingConvention.MOST_CHARACTERS,
        "a naming convention has at most %s characters, not %s",
        NamingConvention.MOST_CHARACTERS,
        text.length());
    ConventionText reader = new ConventionText();
    int number = 0;
    String lines =
        text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    for (String line : LINES.split(lines)) {
      number++;
      String content = line.strip();
      if (!content.isEmpty() && !content.startsWith("#")) {
        reader.readLine(number, content);
      }
    }
    return reader.convention();
  }

  private NamingConvention convention() {
    Settings settings = convention.settings();
    RuleContradiction.in(settings).ifPresent(contradiction -> {
      String rule = contradiction.rule();
      throw new IllegalArgumentException(
          place(lines.getOrDefault(rule, 0), rule) + contradiction.message());
    });
    return new NamingConvention(settings);
  }

  private static String place(int line, String rule) {
    return "line " + line + ", rule \"" + rule + "\": ";
  }

  private void readLine(int number, String line) {
    int equals = line.indexOf('=');
    String rule = equals < 0 ? line : line.substring(0, equals).strip();
    try {
      if (equals < 0) {
        throw new IllegalArgumentException("there is no \"=\"");
      }
      if (lines.putIfAbsent(inUsualSpelling(rule), number) != null) {
        throw new IllegalArgumentException("the rule stands twice");
      }
      read(rule, line.substring(equals + 1).strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place(number, rule) + e.getMessage(), e);
    }
  }

  /** The rule with the name of its tag as we write it: {@code allow.UTM_Source} is {@code allow.utm_source}. */
  private static String inUsualSpelling(String rule) {
    for (String prefix : List.of(ALLOW, MAX_LENGTH_OF)) {
      if (rule.startsWith(prefix)) {
        return prefix + key(rule.substring(prefix.length())).parameter();
      }
    }
    return rule;
  }

  private void read(String rule, String value) {
    if (rule.startsWith(ALLOW)) {
      convention.allow(
          key(rule.substring(ALLOW.length())), WORDS.splitToList(value).toArray(new String[0]));
    } else if (rule.startsWith(MAX_LENGTH_OF)) {
      convention.maxLength(key(rule.substring(MAX_LENGTH_OF.length())), number(value));
    } else {
      readPlain(rule, value);
    }
  }

  private void readPlain(String rule, String value) {
    switch (rule) {
      case "case" -> {
        if (value.equals("lower")) {
          convention.lowerCase();
        } else if (!value.equals("any")) {
          throw new IllegalArgumentException("the case is lower or any, not \"" + value + "\"");
        }
      }
      case "separator" -> {
        if (value.length() != 1) {
          throw new IllegalArgumentException("a separator is one character, not \"" + value + "\"");
        }
        convention.separator(value.charAt(0));
      }
      case "characters" -> convention.characters(withoutQuotes(value));
      case "transliteration" ->
        convention.transliteration(WORDS
            .splitToStream(value)
            .filter(name -> !name.equals("none"))
            .map(Transliteration::named)
            .toArray(Transliteration[]::new));
      case "require" -> convention.require(keys(value));
      case "exempt" -> convention.exempt(keys(value));
      case CAMPAIGN -> convention.campaignPattern(withoutQuotes(value));
      case MAX_LENGTH -> convention.maxLength(number(value));
      default ->
        throw new IllegalArgumentException(
            "there is no such rule: known are case, separator, characters, transliteration, require, exempt,"
                + " allow.utm_..., max-length, max-length.utm_..., campaign");
    }
  }

  /**
   * Checks a text that is to stand in one line of a file.
   *
   * @throws IllegalArgumentException if it would end the line, or cannot be written in UTF-8
   */
  static void checkFitsALine(String what, String text) {
    checkArgument(LINE_ENDS.matchesNoneOf(text), "%s has a line end in it: \"%s\"", what, text);
    checkArgument(
        StandardCharsets.UTF_8.newEncoder().canEncode(text),
        "%s has half of a character in it: \"%s\"",
        what,
        text);
  }

  /** In quotation marks, if white space at an end would be lost or quotation marks would be taken off. */
  private static String quoted(String value) {
    return value.equals(value.strip()) && !isQuoted(value) ? value : QUOTE + value + QUOTE;
  }

  private static String withoutQuotes(String value) {
    return isQuoted(value) ? value.substring(1, value.length() - 1) : value;
  }

  private static boolean isQuoted(String value) {
    return value.length() > 1
        && value.charAt(0) == QUOTE
        && value.charAt(value.length() - 1) == QUOTE;
  }

  private static UtmKey[] keys(String value) {
    return WORDS.splitToStream(value).map(ConventionText::key).toArray(UtmKey[]::new);
  }

  private static UtmKey key(String name) {
    return UtmKey.find(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no tag \"" + name + "\""));
  }

  private static int number(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + value + "\" is no number", e);
    }
  }

  static String of(Settings settings) {
    StringBuilder text = new StringBuilder();
    line(text, "case", settings.letterCase() == LetterCase.LOWER ? "lower" : "any");
    if (settings.separator() != 0) {
      line(text, "separator", String.valueOf(settings.separator()));
    }
    if (!settings.characters().isEmpty()) {
      line(text, "characters", quoted(settings.characters()));
    }
    line(
        text,
        "transliteration",
        settings.transliterations().isEmpty()
            ? "none"
            : settings.transliterations().stream()
                .map(Transliteration::name)
                .collect(Collectors.joining(", ")));
    keys(text, "require", List.copyOf(settings.required()));
    keys(text, "exempt", List.copyOf(settings.exempt()));
    settings
        .allowed()
        .forEach((key, words) -> line(text, ALLOW + key.parameter(), String.join(", ", words)));
    settings
        .maxLengths()
        .forEach((key, most) -> line(text, MAX_LENGTH_OF + key.parameter(), most.toString()));
    CampaignPattern pattern = settings.campaign();
    if (pattern != null) {
      line(text, CAMPAIGN, quoted(pattern.toString()));
    }
    return text.toString();
  }

  private static void keys(StringBuilder text, String rule, List<UtmKey> keys) {
    if (!keys.isEmpty()) {
      line(text, rule, keys.stream().map(UtmKey::parameter).collect(Collectors.joining(", ")));
    }
  }

  private static void line(StringBuilder text, String rule, String value) {
    text.append(rule).append(" = ").append(value).append('\n');
  }
}
