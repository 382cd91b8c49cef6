package io.github.smm4j.jackson;

import io.github.smm4j.utm.NamingConvention;
import io.github.smm4j.utm.Transliteration;
import io.github.smm4j.utm.UtmKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** A naming convention: the rules of its text form, lists as lists and numbers as numbers. */
final class NamingConventionForm implements JsonForm<NamingConvention> {
  private static final String ALLOW = "allow.";
  private static final String MAX_LENGTH = "max-length.";
  private static final String NONE = "none";
  private static final String QUOTE = "\"";

  @Override
  public Class<NamingConvention> type() {
    return NamingConvention.class;
  }

  @Override
  public void write(NamingConvention convention, JsonGenerator out) {
    Map<String, String> allowed = new TreeMap<>();
    Map<String, String> lengths = new TreeMap<>();
    out.writeStartObject();
    convention.toText().lines().forEach(line -> {
      int equals = line.indexOf(" = ");
      String rule = line.substring(0, equals);
      String value = line.substring(equals + " = ".length());
      if (rule.startsWith(ALLOW)) {
        allowed.put(rule.substring(ALLOW.length()), value);
      } else if (rule.startsWith(MAX_LENGTH)) {
        lengths.put(rule.substring(MAX_LENGTH.length()), value);
      } else {
        write(rule, value, out);
      }
    });
    if (!allowed.isEmpty()) {
      out.writeObjectPropertyStart("allow");
      allowed.forEach((key, words) -> writeWords(key, words, out));
      out.writeEndObject();
    }
    if (!lengths.isEmpty()) {
      out.writeObjectPropertyStart("maxLength");
      lengths.forEach((key, length) -> out.writeNumberProperty(key, Integer.parseInt(length)));
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void write(String rule, String value, JsonGenerator out) {
    switch (rule) {
      case "require", "exempt" -> writeWords(rule, value, out);
      case "transliteration" -> writeWords(rule, value.equals(NONE) ? "" : value, out);
      case "characters", "campaign" -> out.writeStringProperty(rule, withoutQuotes(value));
      default -> out.writeStringProperty(rule, value);
    }
  }

  /** The text form has quotation marks around white space at an end, and around quotation marks. */
  private static String withoutQuotes(String value) {
    boolean isQuoted = value.length() > 1 && value.startsWith(QUOTE) && value.endsWith(QUOTE);
    return isQuoted ? value.substring(1, value.length() - 1) : value;
  }

  private static void writeWords(String name, String words, JsonGenerator out) {
    out.writeArrayPropertyStart(name);
    if (!words.isEmpty()) {
      for (String word : words.split(", ", -1)) {
        out.writeString(word);
      }
    }
    out.writeEndArray();
  }

  @Override
  public NamingConvention read(StrictReader in) {
    NamingConvention.Builder convention = NamingConvention.builder();
    in.object(name -> {
      switch (name) {
        case "case" -> readCase(in, convention);
        case "separator" -> convention.separator(readSeparator(in));
        case "characters" -> convention.characters(in.text());
        case "transliteration" ->
          convention.transliteration(
              in.list(() -> Transliteration.named(in.text())).toArray(new Transliteration[0]));
        case "require" -> convention.require(readKeys(in));
        case "exempt" -> convention.exempt(readKeys(in));
        case "campaign" -> convention.campaignPattern(in.text());
        case "allow" ->
          in.object(key -> convention.allow(
              UtmParametersForm.key(key, in), in.list(in::text).toArray(new String[0])));
        case "maxLength" ->
          in.object(key ->
              convention.maxLength(UtmParametersForm.key(key, in), Math.toIntExact(in.whole())));
        default ->
          throw in.unknown(
              "case",
              "separator",
              "characters",
              "transliteration",
              "require",
              "exempt",
              "campaign",
              "allow",
              "maxLength");
      }
    });
    return convention.build();
  }

  private static void readCase(StrictReader in, NamingConvention.Builder convention) {
    String letters = in.text();
    if (letters.equals("lower")) {
      convention.lowerCase();
    } else if (!letters.equals("any")) {
      throw in.mismatch("the case is lower or any, not " + StrictReader.quoted(letters));
    }
  }

  private static char readSeparator(StrictReader in) {
    String separator = in.text();
    if (separator.length() != 1) {
      throw in.mismatch("a separator is one character, not " + StrictReader.quoted(separator));
    }
    return separator.charAt(0);
  }

  private static UtmKey[] readKeys(StrictReader in) {
    Supplier<UtmKey> key = () -> UtmParametersForm.key(in.text(), in);
    List<UtmKey> keys = in.list(key);
    return keys.toArray(new UtmKey[0]);
  }
}
