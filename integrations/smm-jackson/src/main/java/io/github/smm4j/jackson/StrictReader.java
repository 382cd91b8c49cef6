package io.github.smm4j.jackson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Reads JSON without forgiving anything: no text for a number, no field twice, no null. All that it throws is Jackson's,
 * with the path to the place.
 */
final class StrictReader {
  private static final int MOST_SHOWN = 64;

  private final JsonParser parser;
  private final Class<?> type;

  StrictReader(JsonParser parser, Class<?> type) {
    this.parser = parser;
    this.type = type;
  }

  /** Reads an object: each field is given by its name, with the reader at its value. */
  void object(Consumer<String> field) {
    if (!parser.isExpectedStartObjectToken()) {
      throw expected("an object");
    }
    Set<String> seen = new HashSet<>();
    for (String name = nextName(); name != null; name = nextName()) {
      readField(name, seen, field);
    }
  }

  /** Goes to the next field. A parser may look ahead into its value, and fail on that. */
  private @Nullable String nextName() {
    try {
      return parser.nextName();
    } catch (JacksonException e) {
      String reached = parser.currentName();
      throw reached == null ? e : e.prependPath(type, reached);
    }
  }

  private void readField(String name, Set<String> seen, Consumer<String> field) {
    try {
      if (!seen.add(name)) {
        throw mismatch("the field stands twice");
      }
      parser.nextToken();
      checked(() -> {
        field.accept(name);
        return name;
      });
    } catch (JacksonException e) {
      throw e.prependPath(type, name);
    }
  }

  /** Reads a list. */
  <E> List<E> list(Supplier<E> element) {
    if (!parser.isExpectedStartArrayToken()) {
      throw expected("a list");
    }
    List<E> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      try {
        list.add(checked(element));
      } catch (JacksonException e) {
        throw e.prependPath(type, list.size());
      }
    }
    return list;
  }

  boolean isObject() {
    return parser.hasToken(JsonToken.START_OBJECT);
  }

  boolean isText() {
    return parser.hasToken(JsonToken.VALUE_STRING);
  }

  boolean isBoolean() {
    return parser.hasToken(JsonToken.VALUE_TRUE) || parser.hasToken(JsonToken.VALUE_FALSE);
  }

  String text() {
    if (!isText()) {
      throw expected("text");
    }
    return parser.getString();
  }

  boolean bool() {
    if (!isBoolean()) {
      throw expected("true or false");
    }
    return parser.getBooleanValue();
  }

  /** Reads a whole number in the range of long. */
  long whole() {
    if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      throw expected("a whole number");
    }
    return parser.getLongValue();
  }

  BigDecimal number() {
    if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)
        && !parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
      throw expected("a number");
    }
    return parser.getDecimalValue();
  }

  /** Leaves a value out. */
  void skip() {
    parser.skipChildren();
  }

  /** Says that an object has no such field. */
  JacksonException unknown(String... known) {
    return mismatch("there is no such field: known are " + String.join(", ", known));
  }

  /** Insists on a field. */
  <V> V required(@Nullable V value, String name) {
    if (value == null) {
      throw mismatch("the field " + name + " is missing");
    }
    return value;
  }

  private JacksonException expected(String what) {
    return mismatch(what + " is expected, not " + parser.currentToken());
  }

  JacksonException mismatch(String message) {
    return MismatchedInputException.from(parser, type, message);
  }

  /** Turns what builders throw on impossible values into an exception of Jackson. */
  <V> V checked(Supplier<V> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
      throw mismatch(String.valueOf(e.getMessage())).withCause(e);
    }
  }

  /** Gives the beginning of a text in quotes. */
  static String quoted(String text) {
    return '"' + (text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text) + '"';
  }
}
