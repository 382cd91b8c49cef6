package io.github.smm4j.exports;

import java.util.List;

/**
 * Knows headers below the first one: files are put together of several. What stands below another header than the first
 * cannot be read by the first, up to a copy of that. Not thread-safe.
 */
final class LaterHeaders {
  private final Header header;
  private long otherLine;

  LaterHeaders(Header header) {
    this.header = header;
  }

  /** The line of the other header that a row stands below, or 0 if it stands below the first one or a copy of it. */
  long otherLine() {
    return otherLine;
  }

  /** Whether a row is the first header again; what follows is below that then. */
  boolean isCopy(List<String> texts) {
    for (int i = 0; i < header.texts().size(); i++) {
      if (i >= texts.size()
          || !texts.get(i).strip().equals(header.texts().get(i).strip())) {
        return false;
      }
    }
    otherLine = 0;
    return true;
  }

  /** Whether a row is another header of the format; what follows is below that then. */
  boolean isOther(List<String> texts, long line) {
    List<String> names = texts.stream().map(HeaderName::normal).toList();
    if (!Header.knowsOne(header.format(), names)
        || names.stream().anyMatch(LaterHeaders::isNumber)) {
      return false;
    }
    Header other = Header.read(header.format(), texts);
    // one known name alone may be a word in a row
    if (other.known() < 2 || !other.isLikely()) {
      return false;
    }
    otherLine = line;
    return true;
  }

  /** Whether it is a number or a day; columns have letters in their names. */
  private static boolean isNumber(String name) {
    return name.chars().anyMatch(Character::isDigit) && name.chars().noneMatch(Character::isLetter);
  }
}
