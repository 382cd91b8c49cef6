package io.github.smm4j.exports;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/**
 * Reads the numbers of cells straight from the characters: exact, without garbage for numbers as programs write them, and
 * patiently for numbers as people do. Not thread-safe: the answer stays here until the next cell.
 */
final class NumberReader {
  /** What a cell turned out to be. */
  enum Outcome {
    READ,
    /** Empty, a dash, n/a. */
    NOT_MEASURED,
    /** Known to be below or above a limit only: {@code <10}. */
    CENSORED,
    BAD,
    AMBIGUOUS,
    /** Read and rounded, though whole numbers were expected. */
    NOT_WHOLE,
    OUT_OF_RANGE,
  }

  private static final ImmutableSet<String> NOT_MEASURED = ImmutableSet.of(
      "", "-", "--", "–", "—", "n/a", "n.a.", "na", "null", "none", "н/д", "нет данных", "#n/a");

  private static final CharMatcher MINUS_OR_PLUS = CharMatcher.anyOf("-+\u2212");
  private static final int MAX_FAST_DIGITS = 18;
  private static final int MAX_LENGTH = 64;
  private static final int MAX_MAGNITUDE = 40;
  private static final int GROUP = 3;
  private static final int INDIAN_GROUP = 2;
  private static final long[] POWERS_OF_TEN = powersOfTen();

  private long value;
  private List<CurrencyUnit> currencies = List.of();
  private boolean hasCurrency;

  private static long[] powersOfTen() {
    long[] powers = new long[MAX_FAST_DIGITS + 1];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = LongMath.pow(10, i);
    }
    return powers;
  }

  /** The number last read, in units of the measure. */
  long value() {
    return value;
  }

  /** What the sign or code in the cell last read may stand for; empty if there was none. */
  List<CurrencyUnit> currencies() {
    return hasCurrency ? currencies : List.of();
  }

  /** Reads a cell of a unit. */
  Outcome read(char[] cell, int start, int end, ColumnUnit unit, DecimalMark mark) {
    hasCurrency = false;
    int i = start;
    boolean negative = i < end && cell[i] == '-';
    if (negative) {
      i++;
    }
    int firstDigit = i;
    int pointAt = -1;
    long digits = 0;
    for (; i < end; i++) {
      char c = cell[i];
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else if (c == '.' && pointAt < 0 && mark != DecimalMark.COMMA) {
        pointAt = i;
      } else {
        return readPatiently(cell, start, end, unit, mark);
      }
    }
    if (pointAt < 0
        && end - firstDigit <= MAX_FAST_DIGITS
        && end > firstDigit
        && digits <= unit.most()) {
      value = (negative ? -digits : digits) * unit.factor();
      return Outcome.READ;
    }
    int decimals = pointAt < 0 ? 0 : end - pointAt - 1;
    int length = end - firstDigit - (pointAt < 0 ? 0 : 1);
    boolean doubtful = decimals == GROUP && mark == DecimalMark.EITHER;
    if (length == 0 || length > MAX_FAST_DIGITS || doubtful || digits > unit.most()) {
      return readPatiently(cell, start, end, unit, mark);
    }
    long factor = unit.factor(decimals);
    if (factor > 0) {
      value = (negative ? -digits : digits) * factor;
      return Outcome.READ;
    }
    return take(negative ? -digits : digits, decimals, unit);
  }

  private Outcome take(long digits, int decimals, ColumnUnit unit) {
    long scaled = digits * unit.factor();
    if (decimals == 0) {
      value = scaled;
      return Outcome.READ;
    }
    long power = POWERS_OF_TEN[decimals];
    long quotient = scaled / power;
    long rest = Math.abs(scaled - quotient * power);
    if (rest == 0) {
      value = quotient;
      return Outcome.READ;
    }
    boolean up = 2 * rest > power || (2 * rest == power && (quotient & 1) != 0);
    value = up ? quotient + (digits < 0 ? -1 : 1) : quotient;
    return unit.isWhole() ? Outcome.NOT_WHOLE : Outcome.READ;
  }

  private Outcome readPatiently(
      char[] cell, int start, int end, ColumnUnit unit, DecimalMark mark) {
    String text = strip(cell, start, end);
    if (NOT_MEASURED.contains(text.toLowerCase(Locale.ROOT))) {
      return Outcome.NOT_MEASURED;
    }
    if (text.length() > MAX_LENGTH) {
      return Outcome.BAD;
    }
    char first = text.charAt(0);
    if (first == '<' || first == '>') {
      return hasDigit(text) ? Outcome.CENSORED : Outcome.BAD;
    }
    return readNumber(unit.isMoney() ? withoutCurrency(text) : text, unit, mark);
  }

  /** Takes blanks of every sort off both ends. */
  private static String strip(char[] cell, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isBlank(cell[from])) {
      from++;
    }
    while (to > from && isBlank(cell[to - 1])) {
      to--;
    }
    return new String(cell, from, to - from);
  }

  static boolean isBlank(char c) {
    return c <= ' ' || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** Takes a currency's sign, word or code off the front or the end; what is no currency stays, and is no number. */
  private String withoutCurrency(String text) {
    int from = 0;
    while (from < text.length() && !startsNumber(text, from)) {
      from++;
    }
    if (from == text.length()) {
      return text;
    }
    int to = text.length();
    while (to > from && !endsNumber(text, to - 1)) {
      to--;
    }
    String minus = from > 0 && hasMinus(text.substring(0, from)) ? "-" : "";
    String before = MINUS_OR_PLUS.removeFrom(text.substring(0, from)).strip();
    String behind = text.substring(to).strip();
    if (before.isEmpty() == behind.isEmpty()) {
      return text;
    }
    currencies = CurrencySigns.meantBy(before.isEmpty() ? behind : before);
    hasCurrency = !currencies.isEmpty();
    return currencies.isEmpty() ? text : minus + text.substring(from, to);
  }

  private static boolean hasMinus(String text) {
    return text.indexOf('-') >= 0 || text.indexOf('\u2212') >= 0;
  }

  private static boolean startsNumber(String text, int index) {
    return isDigit(text.charAt(index))
        || (isNumeric(text.charAt(index))
            && index + 1 < text.length()
            && isDigit(text.charAt(index + 1)));
  }

  private static boolean endsNumber(String text, int index) {
    return isDigit(text.charAt(index))
        || (isNumeric(text.charAt(index)) && index > 0 && isDigit(text.charAt(index - 1)));
  }

  private static boolean isNumeric(char c) {
    return isDigit(c) || c == '.' || c == ',';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Outcome readNumber(String text, ColumnUnit unit, DecimalMark mark) {
    char first = text.charAt(0);
    boolean negative = first == '-' || first == '\u2212';
    String number = strip(text.toCharArray(), negative || first == '+' ? 1 : 0, text.length());
    if (number.isEmpty() || !isNumeric(number.charAt(0))) {
      return Outcome.BAD;
    }
    int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
    String plain = exponent >= 0 ? number.substring(0, exponent) : number;
    int decimalAt = decimalMarkIn(plain, mark);
    if (decimalAt == AMBIGUOUS) {
      return Outcome.AMBIGUOUS;
    }
    if (decimalAt == BAD) {
      return Outcome.BAD;
    }
    if (decimalAt < plain.length() && plain.indexOf(plain.charAt(decimalAt)) < decimalAt) {
      return Outcome.BAD;
    }
    String whole = withoutGroups(plain.substring(0, decimalAt));
    String decimals = decimalAt < plain.length() ? plain.substring(decimalAt + 1) : "";
    if (!isDigits(whole) || !isDigits(decimals) || (whole.isEmpty() && decimals.isEmpty())) {
      return Outcome.BAD;
    }
    try {
      String power = exponent >= 0 ? number.substring(exponent) : "";
      return round(
          new BigDecimal((negative ? "-0" : "0") + whole + "." + decimals + "0" + power), unit);
    } catch (NumberFormatException e) {
      return Outcome.BAD;
    }
  }

  private static final int AMBIGUOUS = -1;
  private static final int BAD = -2;

  /** The index of the decimal mark; the length if there is none. */
  private static int decimalMarkIn(String number, DecimalMark mark) {
    int point = number.lastIndexOf('.');
    int comma = number.lastIndexOf(',');
    return switch (mark) {
      case POINT -> comma > point && point >= 0 ? BAD : point >= 0 ? point : number.length();
      case COMMA -> point > comma && comma >= 0 ? BAD : comma >= 0 ? comma : number.length();
      case EITHER -> {
        int last = Math.max(point, comma);
        if (last < 0) {
          yield number.length();
        }
        char c = number.charAt(last);
        if (Math.min(point, comma) >= 0) {
          yield last;
        }
        if (number.indexOf(c) < last) {
          yield number.length();
        }
        boolean group = number.length() - last - 1 == GROUP
            && last >= 1
            && last <= GROUP
            && number.charAt(0) != '0';
        yield group ? AMBIGUOUS : last;
      }
    };
  }

  /**
   * Takes the marks between groups of three digits out, and those of India, where only the last group has three:
   * {@code 1,23,456}. Where the groups are no such groups, one mark stays in.
   */
  private static String withoutGroups(String whole) {
    StringBuilder digits = new StringBuilder(whole.length());
    int group = 0;
    int first = 0;
    int middle = 0;
    char mark = 0;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (isDigit(c)) {
        digits.append(c);
        group++;
        continue;
      }
      char kind = isBlank(c) ? ' ' : c == '\u2019' ? '\'' : c;
      if (mark == 0) {
        if (group == 0 || group > GROUP || " ',.".indexOf(kind) < 0) {
          return whole;
        }
        first = group;
      } else {
        boolean indian = kind == ',' && group == INDIAN_GROUP && first <= INDIAN_GROUP;
        if (kind != mark || !(group == GROUP || indian) || (middle != 0 && group != middle)) {
          return whole;
        }
        middle = group;
      }
      mark = kind;
      group = 0;
    }
    return mark != 0 && group != GROUP ? whole : digits.toString();
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private Outcome round(BigDecimal number, ColumnUnit unit) {
    if (number.signum() == 0) {
      value = 0;
      return Outcome.READ;
    }
    long magnitude = (long) number.precision() - number.scale();
    if (magnitude > MAX_MAGNITUDE) {
      return Outcome.OUT_OF_RANGE;
    }
    BigDecimal exact = magnitude < -MAX_MAGNITUDE
        ? BigDecimal.valueOf(number.signum(), MAX_MAGNITUDE)
        : number.multiply(BigDecimal.valueOf(unit.factor()));
    BigDecimal rounded = exact.setScale(0, RoundingMode.HALF_EVEN);
    if (rounded.unscaledValue().bitLength() >= Long.SIZE) {
      return Outcome.OUT_OF_RANGE;
    }
    value = rounded.longValue();
    return unit.isWhole() && rounded.compareTo(exact) != 0 ? Outcome.NOT_WHOLE : Outcome.READ;
  }
}
