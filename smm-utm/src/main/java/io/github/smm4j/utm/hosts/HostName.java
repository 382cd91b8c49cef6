package io.github.smm4j.utm.hosts;

import java.net.IDN;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Host names: where one stands in a referrer, and how an internationalized one is written in ASCII. */
public final class HostName {
  private static final long NONE = -1;
  private static final int MAX_LENGTH = 253;
  private static final String USUAL_SCHEME = "https://";
  private static final String OLDER_SCHEME = "http://";
  private static final String WWW = "www.";
  private static final int LETTER_CASE = 0x20;
  private static final String APP = "android-app://";

  /** What a character means in an authority; 0: it is part of a name. */
  private static final byte[] SIGNS = new byte[128];

  private static final byte END = 1;
  private static final byte USER = 2;
  private static final byte PORT = 3;
  private static final byte DOT = 4;
  private static final byte ODD = 5;
  /** Set in an answer of {@link #find} where the host is not plain. */
  private static final long NOT_PLAIN = 1L << 62;

  static {
    Arrays.fill(SIGNS, ODD);
    Arrays.fill(SIGNS, 0, ' ' + 1, END);
    Arrays.fill(SIGNS, '0', '9' + 1, (byte) 0);
    Arrays.fill(SIGNS, 'A', 'Z' + 1, (byte) 0);
    Arrays.fill(SIGNS, 'a', 'z' + 1, (byte) 0);
    SIGNS['-'] = 0;
    SIGNS['_'] = 0;
    SIGNS['/'] = END;
    SIGNS['\\'] = END;
    SIGNS['?'] = END;
    SIGNS['#'] = END;
    SIGNS['@'] = USER;
    SIGNS[':'] = PORT;
    SIGNS['.'] = DOT;
  }

  private HostName() {}

  /**
   * Finds the host of what may be a URL: where it begins in the upper half of the answer, where it ends in the lower
   * one, without user, port and last dot. Nothing is allocated. A text without a scheme begins with its host if there
   * is a dot in that, as in lists of referring hosts.
   *
   * @param url any text
   * @return the span, or a negative number if there is no host
   */
  public static long find(String url) {
    int start = 0;
    int length = url.length();
    while (start < length && url.charAt(start) <= ' ') {
      start++;
    }
    int slashes = afterScheme(url, start);
    boolean certain = slashes >= 0;
    int from = certain ? slashes : start;
    int to = from;
    int port = -1;
    boolean dot = false;
    boolean plain = true;
    for (; to < length; to++) {
      char c = url.charAt(to);
      byte sign = c < SIGNS.length ? SIGNS[c] : ODD;
      if (sign == 0) {
        continue;
      }
      if (sign == END) {
        break;
      }
      if (sign == USER) {
        if (!certain && port >= 0) {
          return NONE; // mailto:anna@shop.example
        }
        from = to + 1;
        port = -1;
        dot = false;
        plain = true;
      } else if (sign == PORT && port < 0) {
        port = to;
      } else if (sign == DOT && port < 0) {
        dot = true;
      } else if (sign == ODD) {
        plain = false;
      }
    }
    int end = port >= 0 ? port : to;
    if (from < to && url.charAt(from) == '[') {
      end = Math.max(from, url.indexOf(']', from) + 1);
    }
    if (!certain && (!dot || (port >= 0 && !isNumber(url, port + 1, to)))) {
      return NONE;
    }
    if (end > from && url.charAt(end - 1) == '.') {
      end--;
    }
    return end > from ? (plain ? 0 : NOT_PLAIN) | (long) from << 32 | end : NONE;
  }

  /**
   * Where an authority begins behind {@code https://} or {@code http://}.
   *
   * @param url any text
   * @return the index, or a negative number if the text begins in another way
   */
  public static int startBehindUsualScheme(String url) {
    if (url.startsWith(USUAL_SCHEME)) {
      return USUAL_SCHEME.length();
    }
    return url.startsWith(OLDER_SCHEME) ? OLDER_SCHEME.length() : -1;
  }

  /**
   * Where the host that begins here goes on behind a "www.".
   *
   * @param text any text
   * @param host an index in it, or its length
   * @return the index; where it begins if it has no "www."
   */
  public static int withoutWww(String text, int host) {
    boolean may = host < text.length() && (text.charAt(host) | LETTER_CASE) == 'w';
    return may && text.regionMatches(true, host, WWW, 0, WWW.length()) ? host + WWW.length() : host;
  }

  /**
   * Where the port, and whatever else stands behind a host, ends.
   *
   * @param url any text
   * @param hostEnd where the host ends
   * @return the index of what comes next, or the length of the text
   */
  public static int endOfAuthority(String url, int hostEnd) {
    int end = hostEnd;
    while (end < url.length()
        && !(url.charAt(end) < SIGNS.length && SIGNS[url.charAt(end)] == END)) {
      end++;
    }
    return end;
  }

  /**
   * Where the host begins.
   *
   * @param found what {@link #find} found
   * @return the index of its first character
   */
  public static int start(long found) {
    return (int) ((found & ~NOT_PLAIN) >> 32);
  }

  /**
   * Whether the host has ASCII letters, digits, dots, hyphens and underscores only.
   *
   * @param found what {@link #find} found
   * @return whether it has
   */
  public static boolean isPlain(long found) {
    return (found & NOT_PLAIN) == 0;
  }

  /**
   * Where the host ends.
   *
   * @param found what {@link #find} found
   * @return the index behind its last character
   */
  public static int end(long found) {
    return (int) found;
  }

  /**
   * Whether the text names an Android app: its "host" is the package.
   *
   * @param url any text
   * @return whether it does
   */
  public static boolean isApp(String url) {
    int start = 0;
    while (start < url.length() && url.charAt(start) <= ' ') {
      start++;
    }
    return url.regionMatches(true, start, APP, 0, APP.length());
  }

  /** Where the two slashes behind a scheme or at the beginning end, or -1 if there are none. */
  private static int afterScheme(String url, int start) {
    if (url.startsWith(USUAL_SCHEME, start)) {
      return start + USUAL_SCHEME.length();
    }
    int i = start;
    while (i < url.length() && isPartOfScheme(url.charAt(i))) {
      i++;
    }
    if (i > start && url.startsWith("://", i)) {
      return i + 3;
    }
    return url.startsWith("//", start) ? start + 2 : -1;
  }

  private static boolean isPartOfScheme(char c) {
    return isLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
  }

  private static boolean isNumber(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether these characters may all stand in a host name: letters, digits, dots, hyphens, underscores.
   *
   * @param text any text
   * @param from the first index
   * @param to the index behind the last
   * @return whether they may
   */
  public static boolean isAscii(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isLetterOrDigit(c) && c != '.' && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }

  /**
   * Whether the text is a host name in ASCII.
   *
   * @param host any text
   * @return whether it is
   */
  public static boolean isValid(String host) {
    return !host.isEmpty()
        && host.length() <= MAX_LENGTH
        && !host.contains("..")
        && !host.startsWith(".")
        && isAscii(host, 0, host.length());
  }

  /**
   * The ASCII form of a host name.
   *
   * @param host any text
   * @return the name in ASCII, or the text itself if it has none
   */
  public static String toAscii(String host) {
    String ascii = isAscii(host, 0, host.length()) ? host : toAsciiOrNull(host);
    return ascii == null ? host : ascii;
  }

  /**
   * The ASCII form of an internationalized host name, or null if it is no host name. Its spelling is that of IDNA 2003,
   * as the JDK has it.
   *
   * @param host any text
   * @return the name in ASCII, or null
   */
  public static @Nullable String toAsciiOrNull(String host) {
    if (host.length() > 3 * MAX_LENGTH) {
      return null;
    }
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
