package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.smm4j.utm.PercentDecoder.Plus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds macros of any platform in a text, also where they are percent-encoded. The time is linear in the length of the
 * text: what stands in braces is read to the next brace, but for the few levels of macros in arguments of others. A name
 * is at most {@value #LONGEST} characters long, an argument as long as one likes.
 */
final class MacroScanner {
  private static final int LONGEST = 200;

  private static final ImmutableList<String> ENCODED_PERCENTS =
      ImmutableList.of("%25%25", "%2525%2525");

  private final String text;
  private final Underscores underscores;

  private MacroScanner(String text, Underscores underscores) {
    this.text = text;
    this.underscores = underscores;
  }

  /** What is a macro between {@code __}, where words may stand as well. */
  private enum Underscores {
    UPPER_CASE,
    /** Also a listed name with a dot: {@code __campaign.name__}. */
    OR_LISTED
  }

  /**
   * A macro in a text.
   *
   * @param misspelled whether what stands in its brackets is no name, <code>{{ campaign name }}</code>: no platform
   *     replaces that; the name is then what is left without encoding and space around
   */
  record Found(
      int start, int end, MacroSyntax syntax, String name, boolean encoded, boolean misspelled) {}

  /** All that somebody may have meant to be a macro. */
  static List<Found> scan(String text) {
    return scan(text, Underscores.OR_LISTED);
  }

  private static List<Found> scan(String text, Underscores underscores) {
    List<Found> all = new ArrayList<>(0);
    MacroScanner scanner = new MacroScanner(text, underscores);
    for (int i = 0; i < text.length(); ) {
      Found macro = scanner.at(i);
      if (macro != null) {
        all.add(macro);
      }
      i = macro == null ? i + 1 : macro.end();
    }
    return all;
  }

  static boolean hasMacro(String text) {
    return !scan(text, Underscores.UPPER_CASE).isEmpty();
  }

  /** The text without its macros. */
  static String withoutMacros(String text) {
    return replacePlain(text, plain -> plain, all -> all, macro -> "");
  }

  /** The text with what stands around its macros replaced, and then joined. */
  static String replacePlain(
      String text, UnaryOperator<String> plain, UnaryOperator<String> joined) {
    return replacePlain(text, plain, joined, macro -> macro);
  }

  private static String replacePlain(
      String text,
      UnaryOperator<String> plain,
      UnaryOperator<String> joined,
      UnaryOperator<String> macros) {
    List<Found> all = scan(text, Underscores.UPPER_CASE);
    if (all.isEmpty()) {
      return joined.apply(plain.apply(text));
    }
    StringBuilder replaced = new StringBuilder();
    int at = 0;
    for (Found macro : all) {
      replaced.append(plain.apply(text.substring(at, macro.start())));
      replaced.append(macros.apply(text.substring(macro.start(), macro.end())));
      at = macro.end();
    }
    return replaced.append(plain.apply(text.substring(at))).toString();
  }

  private @Nullable Found at(int start) {
    return switch (text.charAt(start)) {
      case '{' -> braces(start, start, null, Macros.DEEPEST);
      case '$' ->
        next('{', start + 1) ? braces(start, start + 1, MacroSyntax.DOLLAR, Macros.DEEPEST) : null;
      case '_' -> underscores(start);
      case '%' -> {
        Found percents = percents(start);
        yield percents == null ? braces(start, start, null, Macros.DEEPEST) : percents;
      }
      default -> null;
    };
  }

  private boolean next(char c, int at) {
    return at < text.length() && text.charAt(at) == c;
  }

  /** A macro in one pair of braces or two. */
  private @Nullable Found braces(int start, int open, @Nullable MacroSyntax given, int deepest) {
    int afterFirst = afterSign(open, '{', "7b");
    if (afterFirst < 0) {
      return null;
    }
    int afterSecond = given == null ? afterSign(afterFirst, '{', "7b") : -1;
    boolean twice = afterSecond >= 0;
    int from = twice ? afterSecond : afterFirst;
    int argument = twice || given != null ? -1 : argument(from);
    int to = argument < 0 ? endOfName(from) : endOfArgument(argument, deepest);
    int end = to > from ? afterSign(to, '}', "7d") : -1;
    if (twice && end >= 0) {
      end = afterSign(end, '}', "7d");
    }
    if (end < 0) {
      return null;
    }
    MacroSyntax syntax = twice ? MacroSyntax.DOUBLE_BRACES : MacroSyntax.BRACES;
    if (given != null) {
      syntax = given;
    }
    String name = name(from, argument, to);
    boolean misspelled = name == null;
    if (name == null) {
      name = misspelledName(syntax, text.substring(from, to));
    }
    if (name == null) {
      return null;
    }
    int bracketsLength = end - start - (to - from);
    boolean encoded =
        bracketsLength != syntax.write("").length() || (!misspelled && name.length() != to - from);
    return new Found(start, end, syntax, name, encoded, misspelled);
  }

  /** Where a sign ends that stands here, itself or encoded once or twice; -1 if none does. */
  private int afterSign(int at, char sign, String hex) {
    if (next(sign, at)) {
      return at + 1;
    }
    if (!next('%', at)) {
      return -1;
    }
    if (text.regionMatches(true, at + 1, hex, 0, 2)) {
      return at + 3;
    }
    return text.regionMatches(true, at + 1, "25" + hex, 0, 4) ? at + 5 : -1;
  }

  /** Where the argument begins of a macro that takes one; -1 if the name that begins here takes none. */
  private int argument(int from) {
    int colon = endOfLetters(from);
    int argument = afterSign(colon, ':', "3a");
    return argument >= 0 && MacroTable.takesArgument(text.substring(from, colon)) ? argument : -1;
  }

  private int endOfLetters(int from) {
    int end = from;
    while (end < text.length() && Macros.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the argument ends that begins here: it is any text, but braces stand in it only as those of macros. */
  private int endOfArgument(int argument, int deepest) {
    int at = argument;
    while (at < text.length() && afterSign(at, '}', "7d") < 0) {
      if (afterSign(at, '{', "7b") < 0) {
        at++;
      } else {
        Found inner = deepest == 0 ? null : braces(at, at, null, deepest - 1);
        if (inner == null) {
          return -1;
        }
        at = inner.end();
      }
    }
    return at;
  }

  /** Where the text in braces ends that begins here: at a brace, or where a parameter ends. */
  private int endOfName(int from) {
    int end = from;
    while (end < text.length()
        && "{}&#".indexOf(text.charAt(end)) < 0
        && afterSign(end, '}', "7d") < 0
        && afterSign(end, '{', "7b") < 0) {
      end++;
    }
    return end;
  }

  /** The name in braces, and its argument as it is written; null if it is none. */
  private @Nullable String name(int from, int argument, int to) {
    if (argument >= 0) {
      int colon = endOfLetters(from);
      String value = text.substring(argument, to);
      boolean twice = text.startsWith("%25", colon);
      return text.substring(from, colon) + ":" + (twice ? decoded(value) : value);
    }
    String written = text.substring(from, to);
    if (isName(written)) {
      return written;
    }
    String decoded = decoded(decoded(written));
    return decoded.indexOf(':') < 0 && isName(decoded) ? decoded : null;
  }

  /**
   * What stands in braces that is no name: in two pairs anything but JSON, for nothing else is written so; in one pair
   * only a listed name with space around it, for there is all sorts of text in braces.
   */
  private static @Nullable String misspelledName(MacroSyntax syntax, String written) {
    String name = decoded(decoded(written.replace('+', ' '))).strip();
    if (name.isEmpty()
        || name.length() > LONGEST
        || name.indexOf('"') >= 0
        || written.chars().anyMatch(c -> c < ' ')) {
      return null;
    }
    return switch (syntax) {
      case DOUBLE_BRACES -> name;
      case BRACES -> MacroTable.isListed(syntax, name) ? name : null;
      default -> null;
    };
  }

  private static String decoded(String text) {
    int encoded = text.indexOf('%');
    return encoded < 0
        ? text
        : PercentDecoder.read(text, 0, text.length(), encoded, Plus.LITERAL).decoded();
  }

  private static boolean isName(String text) {
    if (text.length() > LONGEST || !Macros.isLetter(text.charAt(0))) {
      return false;
    }
    boolean argument = false;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      argument |= c == ':';
      if (argument ? c <= ' ' : !Macros.isPartOfName(c) && c != '+') {
        return false;
      }
    }
    return true;
  }

  /** A macro between {@code %%}, which may be encoded once or twice. */
  private @Nullable Found percents(int start) {
    int end = Macros.endOfPercentMacro(text, start, text.length());
    if (end >= 0) {
      return percents(start, start + 2, end - 2, end);
    }
    for (String sign : ENCODED_PERCENTS) {
      int name = start + sign.length();
      if (text.startsWith(sign, start)
          && name < text.length()
          && Macros.isLetter(text.charAt(name))) {
        int nameEnd = name;
        while (nameEnd < text.length() && Macros.isPartOfName(text.charAt(nameEnd))) {
          nameEnd++;
        }
        return text.startsWith(sign, nameEnd)
            ? percents(start, name, nameEnd, nameEnd + sign.length())
            : null;
      }
    }
    return null;
  }

  private @Nullable Found percents(int start, int name, int nameEnd, int end) {
    boolean encoded = end - start != nameEnd - name + 4;
    return nameEnd - name > LONGEST
        ? null
        : new Found(
            start, end, MacroSyntax.PERCENTS, text.substring(name, nameEnd), encoded, false);
  }

  /**
   * A macro between {@code __}: of upper-case letters, digits, dots and single underscores; in lower case only a name
   * with a dot that some platform has, and not among other words: those may well be joined by underscores.
   */
  private @Nullable Found underscores(int start) {
    if (!text.startsWith("__", start)) {
      return null;
    }
    int from = start + 2;
    int to = from;
    boolean upperCase = true;
    while (to < text.length() && to - from < LONGEST && !text.startsWith("__", to)) {
      char c = text.charAt(to);
      if (!Macros.isLetter(c) && !Macros.isDigit(c) && c != '.') {
        return null;
      }
      upperCase &= !Ascii.isLowerCase(c);
      to++;
    }
    if (!text.startsWith("__", to) || !Character.isLetter(text.charAt(from))) {
      return null;
    }
    String name = text.substring(from, to);
    boolean listed = underscores == Underscores.OR_LISTED
        && name.indexOf('.') >= 0
        && !isPartOfWord(start - 1)
        && !isPartOfWord(to + 2)
        && MacroTable.isListedByLetters(name);
    return upperCase || listed
        ? new Found(start, to + 2, MacroSyntax.UNDERSCORES, name, false, !upperCase)
        : null;
  }

  private boolean isPartOfWord(int at) {
    return at >= 0
        && at < text.length()
        && (Macros.isLetter(text.charAt(at)) || Macros.isDigit(text.charAt(at)));
  }
}
