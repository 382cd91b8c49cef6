package io.github.smm4j.jackson;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A key of a row: text, a whole number, true or false, or a day as {@code {"date":"2026-11-22"}}. */
final class KeyForm {
  private KeyForm() {}

  static void writeAll(List<Object> keys, JsonGenerator out) {
    out.writeArrayPropertyStart("keys");
    keys.forEach(key -> write(key, out));
    out.writeEndArray();
  }

  private static void write(Object key, JsonGenerator out) {
    if (key instanceof Long number) {
      out.writeNumber(number);
    } else if (key instanceof Boolean bool) {
      out.writeBoolean(bool);
    } else if (key instanceof LocalDate day) {
      out.writeStartObject();
      out.writeStringProperty("date", day.toString());
      out.writeEndObject();
    } else {
      out.writeString(key.toString());
    }
  }

  static Object read(StrictReader in) {
    if (in.isText()) {
      return in.text();
    }
    if (in.isBoolean()) {
      return in.bool();
    }
    return in.isObject() ? readDay(in) : (Object) in.whole();
  }

  private static LocalDate readDay(StrictReader in) {
    Day day = new Day();
    in.object(name -> {
      if (!name.equals("date")) {
        throw in.unknown("date");
      }
      day.date = parse(in);
    });
    return in.required(day.date, "date");
  }

  private static LocalDate parse(StrictReader in) {
    String text = in.text();
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw in.mismatch("a day is written as \"2026-11-22\", not " + StrictReader.quoted(text))
          .withCause(e);
    }
  }

  private static final class Day {
    private @Nullable LocalDate date;
  }
}
