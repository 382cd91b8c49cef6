package io.github.smm4j.benchmarks.utm;

/**
 * What one writes in an hour, for exactly this corpus: lower-case names in the query, first value, plain UTF-8. No
 * fragment, no other case, no issue, no broken input. The mark that a reader with all of that is measured against: in one
 * pass over the characters, and, faster, from separator to separator by {@code indexOf}, which the virtual machine does with
 * vector instructions.
 */
final class HandWritten {
  private HandWritten() {}

  /** The nine values, or null if there is none, in one pass over the characters. */
  static String[] readByCharacter(String url) {
    int length = url.length();
    int i = 0;
    while (i < length && url.charAt(i) != '?') {
      if (url.charAt(i++) == '#') {
        return null;
      }
    }
    String[] values = null;
    while (i < length && url.charAt(i) != '#') {
      int start = ++i;
      int equals = -1;
      for (; i < length; i++) {
        char c = url.charAt(i);
        if (c == '&' || c == '#') {
          break;
        }
        if (c == '=' && equals < 0) {
          equals = i;
        }
      }
      if (equals > 0 && url.startsWith("utm_", start)) {
        values = add(values, url, start, equals, i);
      }
    }
    return values;
  }

  /** The nine values, or null if there is none, from separator to separator. */
  static String[] read(String url) {
    int query = url.indexOf('?');
    if (query < 0) {
      return null;
    }
    int hash = url.indexOf('#', query);
    int end = hash < 0 ? url.length() : hash;
    String[] values = null;
    int start = query + 1;
    while (start < end) {
      int stop = url.indexOf('&', start);
      if (stop < 0 || stop > end) {
        stop = end;
      }
      if (url.startsWith("utm_", start)) {
        int equals = url.indexOf('=', start);
        if (equals > 0 && equals < stop) {
          values = add(values, url, start, equals, stop);
        }
      }
      start = stop + 1;
    }
    return values;
  }

  private static String[] add(String[] before, String url, int start, int equals, int stop) {
    int key = key(url, start + 4, equals);
    if (key < 0) {
      return before;
    }
    String[] values = before == null ? new String[9] : before;
    if (values[key] == null) {
      values[key] = decode(url, equals + 1, stop);
    }
    return values;
  }

  private static int key(String url, int from, int to) {
    for (int i = 0; i < NAMES.length; i++) {
      if (NAMES[i].length() == to - from && url.startsWith(NAMES[i], from)) {
        return i;
      }
    }
    return -1;
  }

  private static final String[] NAMES = {
    "source",
    "medium",
    "campaign",
    "term",
    "content",
    "id",
    "source_platform",
    "creative_format",
    "marketing_tactic",
  };

  private static String decode(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '%' || c == '+') {
        return decodeEncoded(text, from, to);
      }
    }
    return text.substring(from, to);
  }

  private static String decodeEncoded(String text, int from, int to) {
    char[] out = new char[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '+') {
        out[length++] = ' ';
      } else if (c != '%') {
        out[length++] = c;
      } else {
        int b = (hex(text.charAt(i + 1)) << 4) | hex(text.charAt(i + 2));
        i += 2;
        if (b < 0x80) {
          out[length++] = (char) b;
        } else {
          int second = (hex(text.charAt(i + 2)) << 4) | hex(text.charAt(i + 3));
          i += 3;
          if (b < 0xE0) {
            out[length++] = (char) (((b & 0x1F) << 6) | (second & 0x3F));
          } else {
            int third = (hex(text.charAt(i + 2)) << 4) | hex(text.charAt(i + 3));
            i += 3;
            out[length++] = (char) (((b & 0xF) << 12) | ((second & 0x3F) << 6) | (third & 0x3F));
          }
        }
      }
    }
    return new String(out, 0, length);
  }

  private static int hex(char c) {
    return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
  }

  /** Tags as one writes them with a StringBuilder: no look at tags that are there. */
  static String tag(String url, String[] names, String[] values) {
    int hash = url.indexOf('#');
    int end = hash < 0 ? url.length() : hash;
    StringBuilder out = new StringBuilder(url.length() + 512).append(url, 0, end);
    char separator = url.indexOf('?') < 0 ? '?' : '&';
    for (int i = 0; i < names.length; i++) {
      out.append(separator).append(names[i]).append('=');
      encode(values[i], out);
      separator = '&';
    }
    return out.append(url, end, url.length()).toString();
  }

  private static void encode(String value, StringBuilder out) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || "-._~".indexOf(c) >= 0) {
        out.append(c);
      } else if (c < 0x80) {
        encode((int) c, out);
      } else if (c < 0x800) {
        encode(0xC0 | (c >> 6), out);
        encode(0x80 | (c & 0x3F), out);
      } else {
        encode(0xE0 | (c >> 12), out);
        encode(0x80 | ((c >> 6) & 0x3F), out);
        encode(0x80 | (c & 0x3F), out);
      }
    }
  }

  private static void encode(int b, StringBuilder out) {
    out.append('%')
        .append("0123456789ABCDEF".charAt(b >> 4))
        .append("0123456789ABCDEF".charAt(b & 0xF));
  }
}
