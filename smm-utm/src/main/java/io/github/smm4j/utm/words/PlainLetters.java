package io.github.smm4j.utm.words;

import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.Locale;

/** Letters with marks, and other ones that Latin alphabets have, in plain ones. */
final class PlainLetters {

  /** What has no parts to take off, as the transform Latin-ASCII of Unicode CLDR writes it. */
  private static final ImmutableMap<String, String> WHOLE = ImmutableMap.<String, String>builder()
      .put("æ", "ae")
      .put("ð", "d")
      .put("đ", "d")
      .put("ħ", "h")
      .put("ı", "i")
      .put("ĸ", "q")
      .put("ł", "l")
      .put("ŋ", "n")
      .put("ø", "o")
      .put("œ", "oe")
      .put("ß", "ss")
      .put("þ", "th")
      .put("ŧ", "t")
      .build();

  private PlainLetters() {}

  /** The letter in plain ones, or an empty text if it is plain already or cannot be. */
  static String of(char letter) {
    String text = String.valueOf(letter);
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    if (decomposed.length() > 1) {
      return decomposed.substring(0, 1);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    String plain = WHOLE.getOrDefault(lower, "");
    return lower.equals(text) ? plain : plain.toUpperCase(Locale.ROOT);
  }
}
