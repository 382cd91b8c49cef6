package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import io.github.smm4j.utm.ParseIssue.Kind;
import io.github.smm4j.utm.PercentDecoder.Plus;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of one text by a parser: takes what is found, and tells in the end what it was. */
final class LinkReading {
  private final UtmParser parser;
  private final KnownNames names;
  private final String url;
  private final int linkEnd;
  private final FoundParameters found = new FoundParameters();
  private List<ParseIssue> issues = List.of();
  /** The value of each key that stands there once. */
  private @Nullable String @Nullable [] values;
  /** A bit for each key that was found. */
  private int keys;

  private boolean hasDuplicates;
  /** Where a second question mark stands in the query, or negative. */
  private int mark = -1;

  private LinkReading(UtmParser parser, String url) {
    this.parser = parser;
    this.names = parser.knownNames();
    this.url = url;
    this.linkEnd = TagScanner.end(url);
  }

  static UtmParse read(UtmParser parser, String url) {
    LinkReading reading = TagScanner.scan(url, parser.knownNames().table(), parser.visitor());
    return reading == null
        ? new UtmParse(parser, url, UtmParameters.EMPTY, FoundParameters.NONE, List.of())
        : reading.result();
  }

  /** A parser's visitor: it starts a reading with what is found first. */
  record Start(UtmParser parser) implements TagScanner.Visitor<LinkReading> {

    @Override
    public LinkReading found(
        @Nullable LinkReading before,
        String url,
        ParameterPlace place,
        int code,
        int separator,
        int name,
        int nameEnd,
        boolean usual,
        int encoded,
        int end) {
      LinkReading reading = before == null ? new LinkReading(parser, url) : before;
      if (code < reading.names.tags()) {
        reading.addTag(place, code, separator, name, nameEnd, usual, encoded, end);
      } else {
        reading.addClickId(place, code, separator, name, nameEnd, usual, encoded, end);
      }
      return reading;
    }

    @Override
    public LinkReading secondMark(@Nullable LinkReading before, String url, int mark) {
      LinkReading reading = before == null ? new LinkReading(parser, url) : before;
      reading.mark = mark;
      return reading;
    }
  }

  private UtmParse result() {
    UtmParameters parameters = parameters();
    if (mark >= 0) {
      reportTagsInsideValues();
    }
    reportPartialTagging(parameters);
    return new UtmParse(parser, url, parameters, found, issues);
  }

  private void addTag(
      ParameterPlace place,
      int code,
      int separator,
      int index,
      int nameEnd,
      boolean usual,
      int encoded,
      int end) {
    UtmKey key = names.tagKey(code);
    String name = names.tagName(code);
    int from = Math.min(nameEnd + 1, end);
    reportTrailingSpace(name, index, from, end);
    String value =
        encoded == end ? url.substring(from, end) : decodedValue(name, index, from, encoded, end);
    if (!usual) {
      reportName(name, separator, index, nameEnd);
    }
    if (end < linkEnd && url.charAt(end) != '&') {
      reportEnd(place, end);
    }
    if (value.isEmpty()) {
      report(Kind.EMPTY_VALUE, name, index);
    } else if (place == ParameterPlace.QUERY || parser.fragment() != FragmentPolicy.IGNORED) {
      @Nullable String[] known = values == null ? new String[UtmKey.count()] : values;
      known[key.index()] = value;
      values = known;
    }
    int bit = 1 << key.index();
    if ((keys & bit) != 0) {
      hasDuplicates = true;
      report(Kind.DUPLICATE, name, index);
    }
    keys |= bit;
    found.add(place, code, index, nameEnd, end, value);
  }

  private void addClickId(
      ParameterPlace place,
      int code,
      int separator,
      int index,
      int nameEnd,
      boolean usual,
      int encoded,
      int end) {
    String name = names.clickIdName(code, url, index, nameEnd);
    int from = Math.min(nameEnd + 1, end);
    reportTrailingSpace(name, index, from, end);
    String decoded = encoded == end ? null : decodedValue(name, index, from, encoded, end);
    if (!usual) {
      reportName(name, separator, index, nameEnd);
    }
    if (end < linkEnd && url.charAt(end) != '&') {
      reportEnd(place, end);
    }
    if (from == end) {
      report(Kind.EMPTY_VALUE, name, index);
    }
    found.add(place, code, index, nameEnd, end, decoded);
  }

  private void reportTrailingSpace(String name, int index, int from, int to) {
    if (to == linkEnd && to < url.length() && from < to) {
      report(Kind.TRAILING_SPACE, name, index);
    }
  }

  private String decodedValue(String name, int index, int from, int encoded, int to) {
    PercentDecoder decoder = PercentDecoder.read(url, from, to, encoded, Plus.SPACE);
    if (decoder.hasMalformedEscapes()) {
      report(Kind.MALFORMED_ESCAPE, name, index);
    }
    String value = decoder.decoded();
    Charset fallback = parser.fallbackCharset();
    if (decoder.isOtherThanUtf8() && fallback != null && !decoder.isCutUtf8()) {
      report(Kind.FALLBACK_CHARSET, name, index);
      value = PercentDecoder.decode(url, from, to, Plus.SPACE, fallback);
    } else if (decoder.isOtherThanUtf8()) {
      report(Kind.NOT_UTF_8, name, index);
    }
    return decoder.hasEscapes() && value.indexOf('%') >= 0
        ? valueOfTwice(value, name, index)
        : value;
  }

  /** Looks whether a decoded value is percent-encoded again; it is not if its bytes make no sense. */
  private String valueOfTwice(String value, String name, int index) {
    PercentDecoder decoder =
        PercentDecoder.read(value, 0, value.length(), value.indexOf('%'), Plus.LITERAL);
    Charset fallback = parser.fallbackCharset();
    boolean otherCharset = decoder.isOtherThanUtf8() && !decoder.isCutUtf8();
    if (!decoder.hasEscapes() || (decoder.isOtherThanUtf8() && fallback == null)) {
      return value;
    }
    if (parser.doubleEncoding() == DoubleEncoding.KEEP) {
      report(Kind.DOUBLE_ENCODED, name, index);
      return value;
    }
    report(new ParseIssue(Kind.DOUBLE_ENCODED, name, index, "decoded twice"));
    return otherCharset && fallback != null
        ? PercentDecoder.decode(value, 0, value.length(), Plus.LITERAL, fallback)
        : decoder.decoded();
  }

  private void reportName(String name, int separator, int index, int nameEnd) {
    if (url.charAt(separator) == ';') {
      report(Kind.SEMICOLON_SEPARATOR, name, index);
    }
    if (index > separator + 1) {
      reportSkipped(name, separator, index);
    }
    if (nameEnd - index != name.length() || !url.startsWith(name, index)) {
      reportSpelling(name, index, nameEnd);
    }
  }

  /** Tells that a value ends before another parameter where most analytics systems read on. */
  private void reportEnd(ParameterPlace place, int end) {
    char separator = url.charAt(end);
    if (separator == '?' && place == ParameterPlace.QUERY) {
      report(new ParseIssue(
          Kind.STRAY_QUESTION_MARK, NameTable.ERID, end + 1, "taken as a separator"));
    } else if (separator == ';') {
      int nameEnd = NameSpelling.end(url, end + 1, linkEnd);
      // a name that is known is found, and tells it itself
      if (names.table().find(url, end + 1, nameEnd + 1) == NameTable.NONE) {
        String name = NameSpelling.decoded(url, end + 1, nameEnd);
        report(
            Kind.SEMICOLON_SEPARATOR,
            Ascii.equalsIgnoreCase(name, NameTable.ERID) ? NameTable.ERID : name,
            end + 1);
      }
    }
  }

  private void reportSkipped(String name, int separator, int index) {
    String skipped = url.substring(separator + 1, index);
    if (skipped.indexOf(';') >= 0) {
      report(Kind.HTML_ESCAPED, name, index);
    }
    if (skipped.indexOf('?') >= 0 && !(url.charAt(separator) == '#' && skipped.equals("?"))) {
      report(Kind.STRAY_QUESTION_MARK, name, index);
    }
  }

  private void reportSpelling(String name, int index, int nameEnd) {
    String spelling = PercentDecoder.decode(url, index, nameEnd);
    if (spelling.length() < nameEnd - index) {
      report(Kind.ENCODED_NAME, name, index);
    }
    if (spelling.endsWith("]")) {
      report(Kind.ARRAY_NAME, name, index);
    }
    if (!spelling.startsWith(name)) {
      report(Kind.NAME_CASE, name, index);
    }
  }

  private UtmParameters parameters() {
    if (hasDuplicates) {
      DuplicateChoice choice = new DuplicateChoice(parser, found.list(url, names));
      sayWhatCounts(choice);
      return choice.parameters();
    }
    return values == null ? UtmParameters.EMPTY : new UtmParameters(values);
  }

  /** Which value counts is known only when all were found. */
  private void sayWhatCounts(DuplicateChoice choice) {
    String[] done = new String[UtmKey.count()];
    for (UtmKey key : UtmKey.values()) {
      done[key.index()] = choice.done(key);
    }
    for (int i = 0; i < issues.size(); i++) {
      ParseIssue issue = issues.get(i);
      if (issue.kind() == Kind.DUPLICATE) {
        String name = issue.parameter();
        String words = done[names.keyOf(name).index()];
        issues.set(i, new ParseIssue(Kind.DUPLICATE, name, issue.index(), words));
      }
    }
  }

  /** Finds tags that were appended to a query with a second {@code ?}, and so belong to the value before. */
  private void reportTagsInsideValues() {
    int fragment = url.indexOf('#');
    int end = fragment < 0 ? linkEnd : fragment;
    int next = 0;
    for (int at = mark; at >= 0 && at < end; at = url.indexOf('?', at + 1)) {
      int name = at + 1;
      while (next < found.size() && found.index(next) < name) {
        next++;
      }
      boolean read = next < found.size() && found.index(next) == name;
      if (!read && names.table().isTag(url, name, end)) {
        int code = NameTable.code(names.table().find(url, name, end));
        report(new ParseIssue(Kind.INSIDE_A_VALUE, names.tagName(code), name));
      }
    }
  }

  private void reportPartialTagging(UtmParameters parameters) {
    if (parameters.valueOrNull(UtmKey.SOURCE) == null) {
      UtmKey alone =
          parameters.valueOrNull(UtmKey.CAMPAIGN) == null ? UtmKey.MEDIUM : UtmKey.CAMPAIGN;
      if (parameters.valueOrNull(alone) != null) {
        reportMissing(UtmKey.SOURCE, alone);
      }
    } else if (parameters.valueOrNull(UtmKey.MEDIUM) == null) {
      reportMissing(UtmKey.MEDIUM, UtmKey.SOURCE);
    }
  }

  private void reportMissing(UtmKey missing, UtmKey alone) {
    if (names.firstCode(missing) < names.endCode(missing)) {
      String name = names.tagName(names.firstCode(missing));
      report(Kind.PARTIAL_TAGGING, name, indexOfFirst(alone));
    }
  }

  private int indexOfFirst(UtmKey key) {
    int i = 0;
    while (found.code(i) >= names.tags() || names.tagKey(found.code(i)) != key) {
      i++;
    }
    return found.index(i);
  }

  private void report(Kind kind, String name, int index) {
    report(new ParseIssue(kind, name, index));
  }

  private void report(ParseIssue issue) {
    if (issues.isEmpty()) {
      issues = new ArrayList<>(2);
    }
    issues.add(issue);
  }
}
