package io.github.smm4j.utm;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.smm4j.utm.Condition.Field;
import io.github.smm4j.utm.Condition.Test;
import io.github.smm4j.utm.ReferringSite.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the language that {@link ChannelRule} describes. */
final class ConditionParser {
  /** Deep enough for any rule that a person writes, and no stack overflows. */
  private static final int MAX_DEPTH = 32;

  private static final ImmutableMap<String, Kind> KINDS = ImmutableMap.of(
      "a search engine", Kind.SEARCH,
      "a social network", Kind.SOCIAL,
      "a shopping site", Kind.SHOPPING,
      "a video site", Kind.VIDEO,
      "an AI assistant", Kind.ASSISTANT,
      "a mail service", Kind.MAIL);

  /** What values hardly begin with, but misspelt words do: such a value has to be quoted. */
  private static final ImmutableList<String> NO_VALUES =
      ImmutableList.of("a ", "an ", "not ", "one ", "any ", "in ", "like ");

  private static final ImmutableMap<String, Field> FIELDS = ImmutableMap.of(
      "source", Field.SOURCE,
      "medium", Field.MEDIUM,
      "campaign", Field.CAMPAIGN);

  private static final ImmutableMap<String, Test> TESTS = ImmutableMap.of(
      "contains ", Test.CONTAINS,
      "begins with ", Test.BEGINS,
      "ends with ", Test.ENDS);

  private final String text;
  private final Test paid;
  private int at;
  private int depth;

  private ConditionParser(String text, Test paid) {
    this.text = text;
    this.paid = paid;
  }

  /** Reads a condition; PAID means that test. */
  static Condition parse(String text, Test paid) {
    ConditionParser parser = new ConditionParser(text, paid);
    Condition condition = parser.any();
    if (parser.at < text.length()) {
      throw parser.expected("\" and \", \" or \" or the end");
    }
    return condition;
  }

  private Condition any() {
    if (depth++ > MAX_DEPTH) {
      throw expected("at most " + MAX_DEPTH + " parentheses in each other");
    }
    List<Condition> conditions = new ArrayList<>();
    do {
      conditions.add(all());
    } while (skip(" or "));
    depth--;
    return conditions.size() == 1 ? conditions.get(0) : new Condition.Any(List.copyOf(conditions));
  }

  private Condition all() {
    List<Condition> conditions = new ArrayList<>();
    do {
      conditions.add(one());
    } while (skip(" and "));
    return conditions.size() == 1 ? conditions.get(0) : new Condition.All(List.copyOf(conditions));
  }

  private Condition one() {
    if (skip("(")) {
      Condition condition = any();
      if (!skip(")")) {
        throw expected("\")\"");
      }
      return condition;
    }
    List<Field> fields = new ArrayList<>();
    do {
      fields.add(field());
    } while (skip(" or "));
    if (!skip(" ")) {
      throw expected("is, matches, contains, begins with or ends with");
    }
    int start = at;
    List<Condition> conditions = new ArrayList<>();
    for (Field field : fields) {
      at = start;
      conditions.add(about(field));
    }
    return conditions.size() == 1 ? conditions.get(0) : new Condition.Any(List.copyOf(conditions));
  }

  private Field field() {
    for (Map.Entry<String, Field> field : FIELDS.entrySet()) {
      if (skip(field.getKey())) {
        return field.getValue();
      }
    }
    throw expected("source, medium, campaign or \"(\"");
  }

  private Condition about(Field field) {
    if (skip("matches ")) {
      return new Condition.Text(field, pattern(), "");
    }
    for (Map.Entry<String, Test> test : TESTS.entrySet()) {
      if (skip(test.getKey())) {
        return new Condition.Text(field, test.getValue(), value());
      }
    }
    if (skip("is one of ")) {
      List<Condition> conditions = new ArrayList<>();
      do {
        conditions.add(new Condition.Text(field, Test.IS, value()));
      } while (skip(", "));
      return new Condition.Any(List.copyOf(conditions));
    }
    if (skip("is ")) {
      for (Map.Entry<String, Kind> kind : KINDS.entrySet()) {
        if (field == Field.SOURCE && skip(kind.getKey())) {
          return new Condition.SourceIsA(kind.getValue());
        }
      }
      int start = at;
      String value = value();
      refuseMisspeltWords(field, start, value);
      return new Condition.Text(field, Test.IS, value);
    }
    throw expected("is, matches, contains, begins with or ends with");
  }

  private void refuseMisspeltWords(Field field, int start, String value) {
    boolean quoted = text.charAt(start) == '"';
    for (String word : NO_VALUES) {
      if (!quoted && value.regionMatches(true, 0, word, 0, word.length())) {
        at = start;
        String kinds = field == Field.SOURCE ? String.join(", ", KINDS.keySet()) + ", " : "";
        throw expected(kinds + "\"one of\" or a value; one that begins with \"" + word.strip()
            + "\" stands in quotation marks");
      }
    }
  }

  private Test pattern() {
    if (skip("PAID")) {
      return paid;
    }
    if (skip("SHOP")) {
      return Test.SHOP;
    }
    throw expected("PAID or SHOP");
  }

  /** A value in quotation marks or parentheses, or all up to the next comma, "and", "or" or parenthesis. */
  private String value() {
    int start = at;
    if (text.startsWith("\"", at) || text.startsWith("(", at)) {
      boolean quoted = text.charAt(at) == '"';
      int close = text.indexOf(quoted ? '"' : ')', at + 1);
      if (close < 0) {
        throw expected(quoted ? "a closing quotation mark" : "\")\"");
      }
      at = close + 1;
      return quoted ? text.substring(start + 1, close) : text.substring(start, at);
    }
    while (at < text.length()
        && text.charAt(at) != ','
        && text.charAt(at) != ')'
        && !text.startsWith(" and ", at)
        && !text.startsWith(" or ", at)) {
      at++;
    }
    String value = text.substring(start, at);
    if (value.isEmpty()
        || !value.equals(value.strip())
        || value.endsWith(" and")
        || value.endsWith(" or")) {
      throw expected("a value, no more than one space before it and behind it");
    }
    return value;
  }

  private boolean skip(String word) {
    boolean there = text.startsWith(word, at);
    if (there) {
      at += word.length();
    }
    return there;
  }

  private IllegalArgumentException expected(String what) {
    return new IllegalArgumentException(String.format(
        Locale.ROOT, "the condition \"%s\" is wrong at index %d: expected %s", text, at, what));
  }
}
