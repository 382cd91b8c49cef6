package io.github.smm4j.utm;

/**
 * The ways in which ad platforms write a macro, a placeholder that is replaced when the ad is served: <code>{x}</code>,
 * <code>{{x}}</code>, <code>${x}</code>, {@code %%x%%} and {@code __x__}. The last needs no care: it has no character
 * that is encoded.
 */
final class Macros {
  /** How deep macros may stand in arguments of others: each level is read once more. */
  static final int DEEPEST = 4;

  private Macros() {}

  /** Where the macro that begins at this position ends, or -1 if none begins here. */
  static int end(String text, int at, int to) {
    return end(text, at, to, DEEPEST);
  }

  private static int end(String text, int at, int to, int deepest) {
    return switch (text.charAt(at)) {
      case '{' -> {
        if (at + 1 < to && text.charAt(at + 1) == '{') {
          yield closed(text, at + 2, to, "}}");
        }
        int argument = argument(text, at, to);
        yield argument < 0
            ? closed(text, at + 1, to, "}")
            : endOfArgument(text, argument, to, deepest);
      }
      case '$' -> at + 1 < to && text.charAt(at + 1) == '{' ? closed(text, at + 2, to, "}") : -1;
      case '%' -> endOfPercentMacro(text, at, to);
      default -> -1;
    };
  }

  /** Where the macro {@code %%x%%} that begins at this position ends, or -1 if none begins here. */
  static int endOfPercentMacro(String text, int at, int to) {
    return at + 1 < to && text.charAt(at) == '%' && text.charAt(at + 1) == '%'
        ? closed(text, at + 2, to, "%%")
        : -1;
  }

  /**
   * Where the argument begins of the macro that begins at this position, or -1 if it takes none: in
   * <code>{ifmobile:on the go}</code> behind the colon.
   */
  static int argument(String text, int at, int to) {
    int colon = at + 1;
    while (colon < to && isLetter(text.charAt(colon))) {
      colon++;
    }
    return text.charAt(at) == '{'
            && colon < to
            && text.charAt(colon) == ':'
            && MacroTable.takesArgument(text.substring(at + 1, colon))
        ? colon + 1
        : -1;
  }

  /** Where the macro with this argument ends: it is any text, but braces stand in it only as those of macros. */
  private static int endOfArgument(String text, int argument, int to, int deepest) {
    int at = argument;
    while (at < to && text.charAt(at) != '}') {
      int next = at + 1;
      if (text.charAt(at) == '{') {
        next = deepest == 0 ? -1 : end(text, at, to, deepest - 1);
      }
      if (next < 0) {
        return -1;
      }
      at = next;
    }
    return at < to ? at + 1 : -1;
  }

  /**
   * Whether the {@code +} at this position is one of a macro's name, and so no space: of Google's
   * <code>{lpurl+2}</code>, which is a name, {@code +}, a number.
   */
  static boolean isPlusOfName(String text, int plus, int from, int to) {
    int end = endOfNumber(text, plus + 1, to);
    if (end == plus + 1 || end == to || text.charAt(end) != '}') {
      return false;
    }
    int name = plus;
    while (name > from && text.charAt(name - 1) != ':' && isPartOfName(text.charAt(name - 1))) {
      name--;
    }
    return name < plus
        && name > from
        && text.charAt(name - 1) == '{'
        && isLetter(text.charAt(name));
  }

  private static int endOfNumber(String text, int from, int to) {
    int end = from;
    while (end < to && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int closed(String text, int from, int to, String brace) {
    int end = from;
    if (end < to && isLetter(text.charAt(end))) {
      end++;
      while (end < to && isPartOfName(text.charAt(end))) {
        end++;
      }
      if (end < to && text.charAt(end) == '+' && isPlusOfName(text, end, from - 1, to)) {
        end = endOfNumber(text, end + 1, to);
      }
    }
    return end > from && end + brace.length() <= to && text.startsWith(brace, end)
        ? end + brace.length()
        : -1;
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** No character of a name ends a parameter or a fragment, or is changed by decoding. */
  static boolean isPartOfName(char c) {
    return isLetter(c) || isDigit(c) || c == '.' || c == ':' || c == '-';
  }
}
