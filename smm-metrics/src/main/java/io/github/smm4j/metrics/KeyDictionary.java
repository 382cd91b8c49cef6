package io.github.smm4j.metrics;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives each value of a key a small number, in the order in which values come.
 *
 * <p>Text goes through an open-addressed table. Constants of an enum and small whole numbers, which have a small number
 * of their own, go through an array.
 */
final class KeyDictionary {
  private static final int INITIAL_CAPACITY = 8;
  /**
   * Slots for each value: so many that two values seldom want the same one, for the processor guesses badly whether they
   * do; up to a size that stays in its cache, then fewer.
   */
  private static final int SLOTS_A_VALUE = 16;

  private static final int LEAST_SLOTS_A_VALUE = 2;
  private static final int SPARSE_UP_TO = 8192;
  private static final int INITIAL_NUMBERS = 16;
  private static final int SMALL_NUMBERS = 4096;
  private static final int MIX = 0x9E3779B9;
  /** How far from its slot a value may come to stand. Chance does not get there; texts made to have one hash do. */
  private static final int FARTHEST = 256;

  /** By code. */
  private Object[] values = new Object[INITIAL_CAPACITY];

  /** Codes plus one, so that zero is free. */
  private int[] slots = new int[slotsFor(INITIAL_CAPACITY)];

  private int shift = shiftOf(slots.length);
  private int count;
  private boolean hasConstants;

  /**
   * The codes of all values, once too many of them had the same hash; the slots are empty then, so that each look-up
   * comes by {@link #add}. Its time grows with the logarithm of the number of such texts, not with the number.
   */
  private @Nullable Map<Object, Integer> byValue;

  /** The constants that came, by ordinal, with their codes. */
  private @Nullable Object[] constants = new Object[0];

  private int[] constantCodes = new int[0];

  /** Codes plus one by number. */
  private int[] smallNumbers = new int[0];

  /** Gives the number of what a key of a row stands for. */
  int codeOf(@Nullable Object key) {
    if (key instanceof String text) {
      return codeOfText(text);
    }
    if (key instanceof Enum<?> constant) {
      return codeOfConstant(constant);
    }
    if (key instanceof Integer number) {
      return codeOfNumber(number);
    }
    if (key instanceof Long number) {
      return codeOfNumber(number);
    }
    return codeOfValue(KeyValue.of(key));
  }

  /** Gives the number of what a key of a row stands for, if that is easily found, or -1. */
  @SuppressWarnings("EnumOrdinal") // an index; the constant that stands there is checked
  int quickCodeOf(@Nullable Object key) {
    if (key instanceof Integer number) {
      return quickCodeOfNumber(number);
    }
    if (key instanceof String text) {
      return findText(text);
    }
    if (key instanceof Enum<?> constant) {
      int ordinal = constant.ordinal();
      return ordinal < constants.length && constants[ordinal] == constant
          ? constantCodes[ordinal]
          : -1;
    }
    return key instanceof Long number ? quickCodeOfNumber(number) : -1;
  }

  private int quickCodeOfNumber(long number) {
    return number >= 0 && number < smallNumbers.length ? smallNumbers[(int) number] - 1 : -1;
  }

  private int findText(String text) {
    int mask = slots.length - 1;
    int slot = (text.hashCode() * MIX) >>> shift;
    while (true) {
      int code = slots[slot] - 1;
      if (code < 0) {
        return -1;
      }
      Object there = values[code];
      if (there == text || text.equals(there)) {
        return code;
      }
      slot = (slot + 1) & mask;
    }
  }

  private int codeOfText(String text) {
    int code = findText(text);
    return code < 0 ? add(text) : code;
  }

  @SuppressWarnings("EnumOrdinal") // an index; the constant that stands there is checked
  private int codeOfConstant(Enum<?> constant) {
    int ordinal = constant.ordinal();
    if (ordinal < constants.length && constants[ordinal] == constant) {
      return constantCodes[ordinal];
    }
    int code = codeOfValue(KeyValue.of(constant));
    if (ordinal >= constants.length) {
      int capacity = Math.max(INITIAL_NUMBERS, Integer.highestOneBit(ordinal) * 2);
      constants = Arrays.copyOf(constants, capacity);
      constantCodes = Arrays.copyOf(constantCodes, capacity);
    }
    constants[ordinal] = constant;
    constantCodes[ordinal] = code;
    return code;
  }

  private int codeOfNumber(long number) {
    if (number < 0 || number >= SMALL_NUMBERS) {
      return codeOfValue(number);
    }
    int index = (int) number;
    if (index < smallNumbers.length && smallNumbers[index] > 0) {
      return smallNumbers[index] - 1;
    }
    int code = codeOfValue(number);
    if (index >= smallNumbers.length) {
      smallNumbers =
          Arrays.copyOf(smallNumbers, Math.max(INITIAL_NUMBERS, Integer.highestOneBit(index) * 2));
    }
    smallNumbers[index] = code + 1;
    return code;
  }

  /** Gives the number of a value as {@link KeyValue#of} gives it. */
  int codeOfValue(Object value) {
    int mask = slots.length - 1;
    int slot = (value.hashCode() * MIX) >>> shift;
    while (slots[slot] != 0) {
      if (values[slots[slot] - 1].equals(value)) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    return add(value);
  }

  /** Gives the number of a value, or of one that is shown as it is, if there is one, or -1. */
  int findShown(Object value) {
    int code = find(value);
    if (code >= 0 || !hasConstants) {
      return code;
    }
    Object shown = KeyValue.shown(value);
    return IntStream.range(0, count)
        .filter(each -> KeyValue.shown(values[each]).equals(shown))
        .findFirst()
        .orElse(-1);
  }

  private int find(Object value) {
    if (byValue != null) {
      return byValue.getOrDefault(value, -1);
    }
    int mask = slots.length - 1;
    int slot = (value.hashCode() * MIX) >>> shift;
    while (slots[slot] != 0) {
      if (values[slots[slot] - 1].equals(value)) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** Tells whether a value is shown as another one is: a constant as a text, or no value as a text. */
  boolean hasLookAlikes() {
    return hasConstants
        && Arrays.stream(values, 0, count).map(KeyValue::shown).distinct().count() < count;
  }

  /** The rank of each code in the order of the values, from 0. */
  int[] ranks() {
    int[] sorted = IntStream.range(0, count)
        .boxed()
        .sorted((left, right) -> KeyValue.ORDER.compare(values[left], values[right]))
        .mapToInt(Integer::intValue)
        .toArray();
    int[] ranks = new int[count];
    for (int rank = 0; rank < count; rank++) {
      ranks[sorted[rank]] = rank;
    }
    return ranks;
  }

  Object value(int code) {
    return values[code];
  }

  int size() {
    return count;
  }

  private int add(Object value) {
    if (byValue != null) {
      Integer code = byValue.putIfAbsent(value, count);
      if (code != null) {
        return code;
      }
    }
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
      if (byValue == null) {
        rehash();
      }
    }
    values[count] = value;
    hasConstants |= value instanceof Enum || value instanceof KeyValue.Constant;
    count++;
    if (byValue == null && !occupy(count - 1)) {
      toMap();
    }
    return count - 1;
  }

  private static int slotsFor(int capacity) {
    return Math.max(
        LEAST_SLOTS_A_VALUE * capacity, Math.min(SLOTS_A_VALUE * capacity, SPARSE_UP_TO));
  }

  private static int shiftOf(int powerOfTwo) {
    return Integer.numberOfLeadingZeros(powerOfTwo) + 1;
  }

  private void rehash() {
    slots = new int[slotsFor(values.length)];
    shift = shiftOf(slots.length);
    for (int code = 0; code < count; code++) {
      occupy(code);
    }
  }

  /** Tells whether the code came to stand near its slot. */
  private boolean occupy(int code) {
    int mask = slots.length - 1;
    int home = (values[code].hashCode() * MIX) >>> shift;
    int slot = home;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = code + 1;
    return ((slot - home) & mask) <= FARTHEST;
  }

  private void toMap() {
    Map<Object, Integer> codes = new TreeMap<>(KeyValue.ORDER);
    for (int code = 0; code < count; code++) {
      codes.put(values[code], code);
    }
    byValue = codes;
    slots = new int[2];
    shift = Integer.SIZE - 1;
  }
}
