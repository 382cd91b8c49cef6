package io.github.smm4j.metrics;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Network;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values that keys can have. Inside, a value is a {@code String}, {@code Long}, {@code Boolean} or
 * {@code LocalDate} as users see it, a {@link Constant}, or {@link #NONE}.
 */
final class KeyValue {

  /** What a row without a key value is grouped under. */
  static final Object NONE = Missing.KEY;

  /** By kind, then naturally; constants by their place, so that weekdays come as in a week; rows without value last. */
  static final Comparator<Object> ORDER = KeyValue::compare;

  private KeyValue() {}

  private enum Missing {
    KEY
  }

  /** A constant of an enum, or a label: text that has a place. */
  record Constant(int ordinal, String name) {
    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** Gives what a key of a row, or of a question, stands for. */
  static Object of(@Nullable Object key) {
    if (key == null) {
      return NONE;
    }
    if (key instanceof String || key instanceof Long || key instanceof Boolean) {
      return key;
    }
    if (key instanceof Enum<?> constant) {
      return constant(constant);
    }
    if (key instanceof Integer || key instanceof Short || key instanceof Byte) {
      return ((Number) key).longValue();
    }
    if (key instanceof LocalDate) {
      return key;
    }
    if (key instanceof Network network) {
      return network.name();
    }
    if (key instanceof Optional<?> optional) {
      return of(optional.orElse(null));
    }
    throw new IllegalArgumentException(
        "a key must be a String, an enum constant, a whole number, a Boolean, a LocalDate,"
            + " a Network or an Optional of one; turn it into one of them: "
            + key.getClass().getName() + " " + key);
  }

  @SuppressWarnings("EnumOrdinal") // only to keep the order of the constants
  private static Constant constant(Enum<?> constant) {
    return new Constant(constant.ordinal(), constant.name());
  }

  /** Gives the value as users see it: a String, Long, Boolean or LocalDate. */
  static Object shown(Object value) {
    if (value instanceof Constant constant) {
      return constant.name();
    }
    return value == NONE ? Totals.NO_KEY : value;
  }

  /** Gives what keys of rows, or of a question, are shown as. */
  static ImmutableList<Object> shown(@Nullable Object[] keys) {
    ImmutableList.Builder<Object> shown = ImmutableList.builderWithExpectedSize(keys.length);
    for (Object key : keys) {
      shown.add(shown(of(key)));
    }
    return shown.build();
  }

  private static int compare(Object left, Object right) {
    int byKind = Integer.compare(kind(left), kind(right));
    if (byKind != 0) {
      return byKind;
    }
    if (left instanceof Constant one && right instanceof Constant other) {
      int byPlace = Integer.compare(one.ordinal(), other.ordinal());
      return byPlace != 0 ? byPlace : one.name().compareTo(other.name());
    }
    if (left instanceof LocalDate one && right instanceof LocalDate other) {
      return one.compareTo(other);
    }
    if (left instanceof Long one && right instanceof Long other) {
      return one.compareTo(other);
    }
    if (left instanceof Boolean one && right instanceof Boolean other) {
      return one.compareTo(other);
    }
    return left.toString().compareTo(right.toString());
  }

  private static int kind(Object value) {
    if (value instanceof Boolean) {
      return 0;
    }
    if (value instanceof Long) {
      return 1;
    }
    if (value instanceof LocalDate) {
      return 2;
    }
    if (value instanceof Constant) {
      return 3;
    }
    return value instanceof String ? 4 : 5;
  }
}
