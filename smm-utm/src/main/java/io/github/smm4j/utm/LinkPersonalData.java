package io.github.smm4j.utm;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.smm4j.utm.PercentDecoder.Plus;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Finds personal data anywhere in a link: in all parameters, not only in tags, in every copy of one, in the fragment and
 * in what stands before the query.
 */
final class LinkPersonalData {
  private static final CharMatcher SEPARATORS = CharMatcher.anyOf("&?");
  private static final CharMatcher NAME_CHARACTERS = CharMatcher.inRange('a', 'z')
      .or(CharMatcher.inRange('A', 'Z'))
      .or(CharMatcher.inRange('0', '9'))
      .or(CharMatcher.anyOf("_-[]"));
  private static final int LONGEST_NAME = 64;

  private final String link;
  private final ImmutableList.Builder<String> found = ImmutableList.builder();

  private LinkPersonalData(String link) {
    this.link = link;
  }

  /** What there is, masked, with the place it stands in: {@code email: EMAIL a***@m***}. */
  static List<String> in(String link) {
    LinkPersonalData scanner = new LinkPersonalData(link);
    int fragment = link.indexOf('#');
    int end = fragment < 0 ? link.length() : fragment;
    int query = link.indexOf('?');
    int pathEnd = query < 0 || query > end ? end : query;
    scanner.addPath(pathEnd);
    scanner.addParameters("the query", pathEnd, end);
    scanner.addParameters("the fragment", end, link.length());
    return scanner.found.build();
  }

  /** What stands before the query; in the path of a page long numbers are ids of goods. */
  private void addPath(int end) {
    String text = PercentDecoder.decode(link, 0, end, Plus.LITERAL, StandardCharsets.UTF_8);
    if (text.contains("//")) {
      PersonalDataScanner.scanAddresses(text, visitor("before the query"));
    } else {
      PersonalDataScanner.scan(text, visitor("before the query"));
    }
  }

  private void addParameters(String part, int opener, int end) {
    int start = opener + 1;
    while (start < end) {
      int next = SEPARATORS.indexIn(link, start);
      int stop = next < 0 ? end : Math.min(next, end);
      addParameter(part, TagScanner.skipEscapedAmpersand(link, start, stop), stop);
      start = stop + 1;
    }
  }

  private void addParameter(String part, int start, int stop) {
    int equals = link.indexOf('=', start);
    int nameEnd = equals < 0 || equals > stop ? stop : equals;
    String name = PercentDecoder.decode(link, start, nameEnd);
    PersonalDataScanner.scan(name, visitor(part));
    if (nameEnd < stop) {
      boolean plain = !name.isEmpty()
          && name.length() <= LONGEST_NAME
          && NAME_CHARACTERS.matchesAllOf(name)
          && !PersonalDataScanner.isIn(name);
      PersonalDataScanner.scan(
          PercentDecoder.decode(link, nameEnd + 1, stop), visitor(plain ? name : part));
    }
  }

  private PersonalDataScanner.Visitor visitor(String place) {
    return (kind, masked) -> found.add(place + ": " + kind + " " + masked);
  }
}
