package io.github.smm4j.utm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds macros of any platform in a text, also where their braces are percent-encoded. The time is linear in the length
 * of the text: a macro is at most {@value #LONGEST} characters long.
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
      case '{' -> braces(start, start, null);
      case '$' -> next('{', start + 1) ? braces(start, start + 1, MacroSyntax.DOLLAR) : null;
      case '_' -> delimited(start, "__", MacroSyntax.UNDERSCORES);
      case '%' -> {
        Found percents = delimited(start, "%%", MacroSyntax.PERCENTS);
        yield percents == null ? braces(start, start, null) : percents;
      }
      default -> null;
    };
  }

  private boolean next(char c, int at) {
    return at < text.length() && text.charAt(at) == c;
  }

  /** A macro in one pair of braces or two. */
  private @Nullable Found braces(int start, int open, @Nullable MacroSyntax given) {
    int afterFirst = afterBrace(open, '{', "7b");
    if (afterFirst < 0) {
      return null;
    }
    int afterSecond = given == null ? afterBrace(afterFirst, '{', "7b") : -1;
    boolean twice = afterSecond >= 0;
    int name = twice ? afterSecond : afterFirst;
    int nameEnd = nameEnd(name);
    int end = nameEnd > name ? afterBrace(nameEnd, '}', "7d") : -1;
    if (twice && end >= 0) {
      end = afterBrace(end, '}', "7d");
    }
    if (end < 0) {
      return null;
    }
    MacroSyntax syntax = twice ? MacroSyntax.DOUBLE_BRACES : MacroSyntax.BRACES;
    int rawLength = (given == null ? 0 : 1) + (twice ? 4 : 2) + nameEnd - name;
    return new Found(
        start,
        end,
        given == null ? syntax : given,
        text.substring(name, nameEnd),
        end - start != rawLength);
  }

  /** Where a brace ends that stands here, itself or encoded once or twice; -1 if none does. */
  private int afterBrace(int at, char brace, String hex) {
    if (next(brace, at)) {
      return at + 1;
    }
    if (text.regionMatches(true, at, "%" + hex, 0, 3)) {
      return at + 3;
    }
    return text.regionMatches(true, at, "%25" + hex, 0, 5) ? at + 5 : -1;
  }

  private int nameEnd(int from) {
    int end = from;
    boolean argument = false;
    while (end < text.length() && end - from < LONGEST) {
      char c = text.charAt(end);
      argument |= c == ':';
      if (!isPartOfName(c) && !(argument && isPartOfArgument(end))) {
        break;
      }
      end++;
    }
    return end > from && (isLetter(text.charAt(from)) || text.charAt(from) == '_') ? end : from;
  }

  private boolean isPartOfArgument(int at) {
    char c = text.charAt(at);
    return c != '{' && c != '}' && c != '&' && c != '#' && c > ' ' && afterBrace(at, '}', "7d") < 0;
  }

  private static boolean isPartOfName(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || "_.+-:".indexOf(c) >= 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** A macro between two signs: of upper-case letters, digits and single underscores. */
  private @Nullable Found delimited(int start, String sign, MacroSyntax syntax) {
    int name = start + sign.length();
    if (!text.startsWith(sign, start) || !isUpperCase(name)) {
      return null;
    }
    int end = name;
    while (end < text.length() && end - name < LONGEST && !text.startsWith(sign, end)) {
      if (!isUpperCase(end) && !next('_', end) && !isDigit(end)) {
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

  private boolean isDigit(int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
