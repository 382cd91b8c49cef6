package io.github.smm4j.utm;

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

  private final String text;

  private MacroScanner(String text) {
    this.text = text;
  }

  /** A macro in a text. */
  record Found(int start, int end, MacroSyntax syntax, String name, boolean encoded) {}

  static List<Found> scan(String text) {
    List<Found> all = new ArrayList<>(0);
    MacroScanner scanner = new MacroScanner(text);
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
    return !scan(text).isEmpty();
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
    List<Found> all = scan(text);
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
      case '_' -> delimited(start, "__", MacroSyntax.UNDERSCORES);
      case '%' -> {
        Found percents = delimited(start, "%%", MacroSyntax.PERCENTS);
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
    String name = end < 0 ? null : name(from, argument, to);
    if (name == null) {
      return null;
    }
    MacroSyntax syntax = twice ? MacroSyntax.DOUBLE_BRACES : MacroSyntax.BRACES;
    int rawLength = (given == null ? 0 : 1) + (twice ? 4 : 2) + name.length();
    return new Found(start, end, given == null ? syntax : given, name, end - start != rawLength);
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

  /** A macro between two signs: of upper-case letters, digits and single underscores. */
  private @Nullable Found delimited(int start, String sign, MacroSyntax syntax) {
    int name = start + sign.length();
    if (!text.startsWith(sign, start) || !isUpperCase(name)) {
      return null;
    }
    int end = name;
    while (end < text.length() && end - name < LONGEST && !text.startsWith(sign, end)) {
      if (!isUpperCase(end) && !next('_', end) && !Macros.isDigit(text.charAt(end))) {
        return null;
      }
      end++;
    }
    return text.startsWith(sign, end)
        ? new Found(start, end + sign.length(), syntax, text.substring(name, end), false)
        : null;
  }

  private boolean isUpperCase(int at) {
    return at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
  }
}
