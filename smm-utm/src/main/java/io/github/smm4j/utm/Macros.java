package io.github.smm4j.utm;

/**
 * The ways in which ad platforms write a macro, a placeholder that is replaced when the ad is served: <code>{x}</code>,
 * <code>{{x}}</code>, <code>${x}</code>, {@code %%x%%} and {@code __x__}. The last needs no care: it has no character
 * that is encoded.
 */
final class Macros {
  private Macros() {}

  /** Where the macro that begins at this position ends, or -1 if none begins here. */
  static int end(String text, int at, int to) {
    return switch (text.charAt(at)) {
      case '{' ->
        at + 1 < to && text.charAt(at + 1) == '{'
            ? closed(text, at + 2, to, "}}")
            : closed(text, at + 1, to, "}");
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

  private static int closed(String text, int from, int to, String brace) {
    int end = from;
    if (end < to && isLetter(text.charAt(end))) {
      end++;
      while (end < to && isPartOfName(text.charAt(end))) {
        end++;
      }
    }
    return end > from && end + brace.length() <= to && text.startsWith(brace, end)
        ? end + brace.length()
        : -1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  /** No character of a name ends a parameter or a fragment; {@code +} stands in Google's {@code lpurl+2}. */
  private static boolean isPartOfName(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '.' || c == ':' || c == '-' || c == '+';
  }
}
