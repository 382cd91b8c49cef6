package io.github.smm4j.utm;

/**
 * How an ad platform's macro in the value of a tag is written: <code>{x}</code>, <code>{{x}}</code>, <code>${x}</code>,
 * {@code %%x%%}, where x begins with an ASCII letter or {@code _} and goes on with those, digits and {@code . : - +}.
 * The form {@code __x__} is never changed by encoding.
 */
public enum MacroEncoding {
  /** Percent-encoded like the rest of the value: right where the text is meant literally. */
  PERCENT_ENCODED,
  /**
   * As it is: right in links for an ad platform, which finds no macro behind encoded braces. What surrounds the macro is
   * encoded all the same.
   */
  VERBATIM
}
