package io.github.smm4j.utm;

import org.jspecify.annotations.Nullable;

/**
 * Walks through the parameters of a link, once, and shows those with a known name. Everything that reads or edits a
 * link goes through here, so all agree on what a parameter is:
 *
 * <ul>
 *   <li>The query lies between the first {@code ?} and the first {@code #}, the fragment behind it. White space and
 *       control characters at the end of the text do not belong to the link.
 *   <li>{@code &} separates. In the fragment {@code ?} does too ({@code #/route?utm_source=vk}). A {@code ;} separates
 *       where the name of a tag or click id and {@code =} follow it, else it is part of the value; once one has separated,
 *       further ones up to the next other separator do before every name and {@code =}, for so the link is written. Before a name
 *       that is never removed ({@code erid=}) both {@code ;} and {@code ?} separate everywhere, so that it does not go with
 *       a value.
 *   <li>{@code amp;} (from a link escaped for HTML) and {@code ?} before a name are skipped.
 * </ul>
 *
 * <p>The parameters of a part tile it without gaps: each begins with its separator, the first one with the {@code ?} or
 * {@code #} that opens the part, and ends where the next begins. The time is linear in the length of the text, whatever
 * the text.
 */
final class TagScanner {
  private static final int LETTER_CASE = 0x20;

  private TagScanner() {}

  /**
   * Takes what the scanner finds, and carries a state along, so that nothing is allocated until something is found.
   *
   * @param <S> the state
   */
  interface Visitor<S> {
    /**
     * Takes one parameter.
     *
     * @param state what the last call returned; null before the first
     * @param code the code of its name in the table
     * @param separator where it begins: its separator
     * @param name where its name begins
     * @param nameEnd where its name ends: its {@code =}, or {@code end} if it has none
     * @param usual true if the name is known to be written as the table has it, behind a {@code &} or an opener
     * @param encoded where the first character of its value stands that decoding may change, or {@code end}
     * @param end where it ends
     * @return the next state
     */
    @Nullable
    S found(
        @Nullable S state,
        String url,
        ParameterPlace place,
        int code,
        int separator,
        int name,
        int nameEnd,
        boolean usual,
        int encoded,
        int end);

    /**
     * Takes the first {@code ?} in the query behind the one that opens it, before any parameter.
     *
     * @param state null
     * @return the next state
     */
    default @Nullable S secondMark(@Nullable S state, String url, int mark) {
      return state;
    }
  }

  /** Shows the known parameters of a link in their order; gives the last state, null if none was found. */
  static <S> @Nullable S scan(String url, NameTable names, Visitor<S> visitor) {
    int query = url.indexOf('?');
    int fragment = url.indexOf('#');
    if (query < 0 && fragment < 0) {
      return null;
    }
    int end = end(url);
    int queryEnd = fragment < 0 ? end : fragment;
    boolean hasQuery = query >= 0 && query < queryEnd;
    // the first of each, looked for once in both parts: most links have none
    int semicolon = url.indexOf(';', hasQuery ? query : fragment);
    int mark = hasQuery ? url.indexOf('?', query + 1) : query;
    S state = null;
    if (hasQuery) {
      if (mark >= 0 && mark < queryEnd) {
        state = visitor.secondMark(state, url, mark);
      }
      state =
          scan(url, ParameterPlace.QUERY, query, queryEnd, semicolon, mark, names, visitor, state);
    }
    if (fragment >= 0) {
      state =
          scan(url, ParameterPlace.FRAGMENT, fragment, end, semicolon, mark, names, visitor, state);
    }
    return state;
  }

  /** Where the link ends: before the white space and control characters at the end of the text. */
  static int end(String url) {
    int end = url.length();
    while (end > 0 && url.charAt(end - 1) <= ' ') {
      end--;
    }
    return end;
  }

  private static <S> @Nullable S scan(
      String url,
      ParameterPlace place,
      int opener,
      int end,
      int firstSemicolon,
      int firstMark,
      NameTable names,
      Visitor<S> visitor,
      @Nullable S before) {
    S state = before;
    int semicolon = next(url, ';', firstSemicolon, opener, end);
    int mark = next(url, '?', firstMark, opener, end);
    int lesser = Math.min(semicolon, mark);
    int separator = opener;
    while (true) {
      separator = skipOthers(url, separator, lesser, end, names);
      if (separator == end) {
        return state;
      }
      int name = separator + 1;
      long usual = names.findUsual(url, name, end);
      // one loop looks for the end of a usual value and for what is to be decoded in it
      int plain = usual == NameTable.NONE
          ? name
          : PercentDecoder.endOfPlain(url, NameTable.nameEnd(usual) + 1, end);
      int stop = plain < end && url.charAt(plain) == '&' ? plain : next(url, '&', plain, end);
      if (lesser < stop) {
        state = split(url, place, separator, stop, names, visitor, state);
        // each is looked for again only when it was passed: else the time would not be linear
        semicolon = semicolon < stop ? next(url, ';', stop, end) : semicolon;
        mark = mark < stop ? next(url, '?', stop, end) : mark;
        lesser = Math.min(semicolon, mark);
      } else if (usual == NameTable.NONE) {
        state = visit(url, place, separator, stop, names, visitor, state);
      } else {
        state = visitor.found(
            state,
            url,
            place,
            NameTable.code(usual),
            separator,
            name,
            NameTable.nameEnd(usual),
            true,
            plain,
            stop);
      }
      separator = stop;
    }
  }

  /**
   * Goes from one separator to the first one behind which a known name may begin, or a lesser separator stands, or to
   * the end.
   */
  private static int skipOthers(String url, int from, int lesser, int end, NameTable names) {
    int separator = from;
    while (separator < end && !names.mayBegin(url, separator + 1, end)) {
      int next = next(url, '&', separator + 1, end);
      if (lesser < next) {
        return separator;
      }
      separator = next;
    }
    return separator;
  }

  /** Splits what lies between two {@code &} at the lesser separators. */
  private static <S> @Nullable S split(
      String url,
      ParameterPlace place,
      int firstSeparator,
      int stop,
      NameTable names,
      Visitor<S> visitor,
      @Nullable S before) {
    S state = before;
    int separator = firstSeparator;
    boolean bySemicolon = false;
    for (int i = skipPrefixes(url, place, separator, stop); i < stop; i++) {
      char c = url.charAt(i);
      boolean semicolon = c == ';'
          && (bySemicolon
              ? NameSpelling.isName(url, i + 1, stop)
              : names.separates(url, i + 1, stop));
      boolean mark =
          c == '?' && (place == ParameterPlace.FRAGMENT || names.isKept(url, i + 1, stop));
      if (semicolon || mark) {
        bySemicolon = semicolon;
        state = visit(url, place, separator, i, names, visitor, state);
        separator = i;
        i = skipPrefixes(url, place, separator, stop) - 1;
      }
    }
    return visit(url, place, separator, stop, names, visitor, state);
  }

  private static <S> @Nullable S visit(
      String url,
      ParameterPlace place,
      int separator,
      int stop,
      NameTable names,
      Visitor<S> visitor,
      @Nullable S state) {
    int name = skipPrefixes(url, place, separator, stop);
    long found = names.find(url, name, stop);
    if (found == NameTable.NONE) {
      return state;
    }
    int nameEnd = NameTable.nameEnd(found);
    int encoded = PercentDecoder.firstEncoded(url, Math.min(nameEnd + 1, stop), stop);
    return visitor.found(
        state, url, place, NameTable.code(found), separator, name, nameEnd, false, encoded, stop);
  }

  /**
   * Skips what stands between a separator and a name without belonging to either: {@code amp;}, and {@code ?} in the
   * query and at the begin of the fragment.
   */
  private static int skipPrefixes(String url, ParameterPlace place, int separator, int stop) {
    int i = separator + 1;
    if (place == ParameterPlace.FRAGMENT) {
      boolean opened = i < stop && url.charAt(i) == '?' && url.charAt(separator) == '#';
      return skipEscapedAmpersand(url, opened ? i + 1 : i, stop);
    }
    while (i < stop) {
      int next = url.charAt(i) == '?' ? i + 1 : skipEscapedAmpersand(url, i, stop);
      if (next == i) {
        break;
      }
      i = next;
    }
    return i;
  }

  /** Skips each {@code amp;} behind an ampersand that was escaped for HTML, once or several times. */
  static int skipEscapedAmpersand(String url, int from, int to) {
    int i = from;
    while (to - i >= 4
        && (url.charAt(i) | LETTER_CASE) == 'a'
        && url.regionMatches(true, i, "amp;", 0, 4)) {
      i += 4;
    }
    return i;
  }

  /** The next such character from there to the end, or the end, if the first one of the link is known; -1 is none. */
  private static int next(String url, char c, int first, int from, int end) {
    if (first < 0 || first >= end) {
      return end;
    }
    return first >= from ? first : next(url, c, from, end);
  }

  /** The next such character before the end, or the end. */
  private static int next(String url, char c, int from, int end) {
    int next = url.indexOf(c, from);
    return next < 0 || next > end ? end : next;
  }
}
