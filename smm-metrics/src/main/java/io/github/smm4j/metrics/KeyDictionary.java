package io.github.smm4j.metrics;

import io.github.smm4j.core.Network;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives each value of a key a small number, in the order in which values come.
 *
 * <p>Rows mostly bring the same objects again, so the raw objects are looked up in an open-addressed table first; a raw
 * object that is new is turned into what it stands for, which may have its number already.
 */
final class KeyDictionary {
  private static final int INITIAL_CAPACITY = 16;

  private @Nullable Object[] raw = new Object[INITIAL_CAPACITY];
  private int[] rawCodes = new int[INITIAL_CAPACITY];
  private int rawCount;

  private final List<KeyValue> values = new ArrayList<>();
  private final Map<KeyValue, Integer> codes = new HashMap<>();

  /** Gives the number of what a raw key value stands for. */
  int codeOf(@Nullable Object key) {
    if (key == null) {
      return codeOf(KeyValue.NONE);
    }
    int mask = raw.length - 1;
    int slot = spread(key.hashCode()) & mask;
    while (true) {
      Object there = raw[slot];
      if (there == null) {
        return addRaw(key);
      }
      if (there == key || there.equals(key)) {
        return rawCodes[slot];
      }
      slot = (slot + 1) & mask;
    }
  }

  /** Gives the number of a value. */
  int codeOf(KeyValue value) {
    Integer code = codes.putIfAbsent(value, values.size());
    if (code != null) {
      return code;
    }
    values.add(value);
    return values.size() - 1;
  }

  KeyValue value(int code) {
    return values.get(code);
  }

  int size() {
    return values.size();
  }

  private int addRaw(Object key) {
    int code = codeOf(standsFor(key));
    if (2 * (rawCount + 1) > raw.length) {
      grow();
    }
    put(key, code);
    rawCount++;
    return code;
  }

  private void put(Object key, int code) {
    int mask = raw.length - 1;
    int slot = spread(key.hashCode()) & mask;
    while (raw[slot] != null) {
      slot = (slot + 1) & mask;
    }
    raw[slot] = key;
    rawCodes[slot] = code;
  }

  private void grow() {
    @Nullable Object[] oldRaw = raw;
    int[] oldCodes = rawCodes;
    raw = new Object[2 * oldRaw.length];
    rawCodes = new int[2 * oldCodes.length];
    for (int i = 0; i < oldRaw.length; i++) {
      Object key = oldRaw[i];
      if (key != null) {
        put(key, oldCodes[i]);
      }
    }
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }

  private static KeyValue standsFor(Object key) {
    if (key instanceof String text) {
      return KeyValue.of(text);
    }
    if (key instanceof Enum<?> constant) {
      return KeyValue.of(constant);
    }
    if (key instanceof Integer
        || key instanceof Long
        || key instanceof Short
        || key instanceof Byte) {
      return KeyValue.of(((Number) key).longValue());
    }
    if (key instanceof Boolean flag) {
      return KeyValue.of(flag);
    }
    if (key instanceof LocalDate day) {
      return KeyValue.of(day);
    }
    if (key instanceof Network network) {
      return KeyValue.of(network.name());
    }
    if (key instanceof Optional<?> optional) {
      return optional.isPresent() ? standsFor(optional.get()) : KeyValue.NONE;
    }
    throw new IllegalArgumentException(
        "a key must be a String, an enum constant, a whole number, a Boolean, a LocalDate,"
            + " a Network or an Optional of one; turn it into one of them: "
            + key.getClass().getName() + " " + key);
  }
}
