package io.github.smm4j.metrics;

import java.time.LocalDate;

/**
 * A value of a key: text, whole number, boolean, day, or the name of an enum constant.
 *
 * <p>Values order by kind, then naturally; enum constants by their place in the enum, so that weekdays come as in a week.
 *
 * @param kind what it is
 * @param number the number, the boolean as 0 or 1, the epoch day, or the ordinal; 0 for text
 * @param text the text, or the name of the constant; empty for the others
 */
record KeyValue(Kind kind, long number, String text) implements Comparable<KeyValue> {

  /** What a row without a key value is grouped under. */
  static final KeyValue NONE = new KeyValue(Kind.NONE, 0, "");

  enum Kind {
    BOOLEAN,
    NUMBER,
    DAY,
    CONSTANT,
    TEXT,
    NONE
  }

  static KeyValue of(String text) {
    return new KeyValue(Kind.TEXT, 0, text);
  }

  static KeyValue of(long number) {
    return new KeyValue(Kind.NUMBER, number, "");
  }

  static KeyValue of(boolean flag) {
    return new KeyValue(Kind.BOOLEAN, flag ? 1 : 0, "");
  }

  static KeyValue of(LocalDate day) {
    return new KeyValue(Kind.DAY, day.toEpochDay(), "");
  }

  @SuppressWarnings(
      "EnumOrdinal") // only to keep the order of the constants; equal names in one enum have equal
  // ordinals
  static KeyValue of(Enum<?> constant) {
    return of(constant.ordinal(), constant.name());
  }

  static KeyValue of(int ordinal, String name) {
    return new KeyValue(Kind.CONSTANT, ordinal, name);
  }

  /** Gives the value as users see it: a String, Long, Boolean or LocalDate. */
  Object toObject() {
    return switch (kind) {
      case BOOLEAN -> number == 1;
      case NUMBER -> number;
      case DAY -> LocalDate.ofEpochDay(number);
      case CONSTANT, TEXT -> text;
      case NONE -> Totals.NO_KEY;
    };
  }

  @Override
  public int compareTo(KeyValue that) {
    int byKind = kind.compareTo(that.kind);
    if (byKind != 0) {
      return byKind;
    }
    int byNumber = Long.compare(number, that.number);
    return byNumber != 0 ? byNumber : text.compareTo(that.text);
  }

  @Override
  public String toString() {
    return toObject().toString();
  }
}
