package io.github.smm4j.utm;

import io.github.smm4j.utm.ParseIssue.Kind;
import io.github.smm4j.utm.PercentDecoder.Plus;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of one text by a parser: takes what is found, and tells in the end what it was. */
final class LinkReading {
  private static final int USUAL_COUNT = 8;

  private final UtmParser parser;
  private final KnownNames names;
  private final String url;
  private final int linkEnd;
  private final List<FoundParameter> found = new ArrayList<>(USUAL_COUNT);
  private List<ClickId> clickIds = List.of();
  private List<ParseIssue> issues = List.of();
  /** The value of each key that stands there once. */
  private @Nullable String @Nullable [] values;
  /** A bit for each key that was found. */
  private int keys;

  private boolean hasDuplicates;

  private LinkReading(UtmParser parser, String url) {
    this.parser = parser;
    this.names = parser.knownNames();
    this.url = url;
    this.linkEnd = TagScanner.end(url);
  }

  static UtmParse read(UtmParser parser, String url) {
    LinkReading reading = TagScanner.scan(url, parser.knownNames().table(), parser.visitor());
    int query = url.indexOf('?');
    int mark = query < 0 ? -1 : url.indexOf('?', query + 1);
    if (reading == null && mark < 0) {
      return new UtmParse(parser, url, UtmParameters.EMPTY, List.of(), List.of(), List.of());
    }
    return (reading == null ? new LinkReading(parser, url) : reading).result(mark);
  }

  /** Makes a parser's visitor: it starts a reading with the first parameter that is found. */
  static TagScanner.Visitor<LinkReading> visitor(UtmParser parser) {
    return (before, url, place, code, separator, name, nameEnd, usual, encoded, end) -> {
      LinkReading reading = before == null ? new LinkReading(parser, url) : before;
      if (code < reading.names.tags()) {
        reading.addTag(place, code, separator, name, nameEnd, usual, encoded, end);
      } else {
        reading.addClickId(place, code, separator, name, nameEnd, usual, encoded, end);
      }
      return reading;
    };
  }

  /** Ends the reading; {@code mark} is where a second question mark stands, or negative. */
  private UtmParse result(int mark) {
    UtmParameters parameters = parameters();
    if (mark >= 0) {
      reportTagsInsideValues(mark);
    }
    reportPartialTagging(parameters);
    return new UtmParse(parser, url, parameters, clickIds, found, issues);
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
    String value = value(name, index, Math.min(nameEnd + 1, end), encoded, end);
    if (!usual) {
      reportName(name, separator, index, nameEnd);
    }
    if (end < linkEnd && url.charAt(end) != '&') {
      reportKept(place, end);
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
    found.add(new FoundParameter(url, place, code, index, nameEnd, end, key, name, value));
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
    String value = value(name, index, Math.min(nameEnd + 1, end), encoded, end);
    if (!usual) {
      reportName(name, separator, index, nameEnd);
    }
    if (end < linkEnd && url.charAt(end) != '&') {
      reportKept(place, end);
    }
    if (value.isEmpty()) {
      report(Kind.EMPTY_VALUE, name, index);
    } else {
      if (clickIds.isEmpty()) {
        clickIds = new ArrayList<>(1);
      }
      clickIds.add(names.clickId(code, name, value));
    }
    found.add(new FoundParameter(url, place, code, index, nameEnd, end, null, name, value));
  }

  private String value(String name, int index, int from, int encoded, int to) {
    if (to == linkEnd && to < url.length() && from < to) {
      report(Kind.TRAILING_SPACE, name, index);
    }
    return encoded == to ? url.substring(from, to) : decodedValue(name, index, from, encoded, to);
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

  /** Tells that a value ends before what is never removed, where most analytics systems read on. */
  private void reportKept(ParameterPlace place, int end) {
    char separator = url.charAt(end);
    if (!names.table().isKept(url, end + 1, linkEnd)) {
      return;
    }
    if (separator == ';') {
      report(Kind.SEMICOLON_SEPARATOR, NameTable.ERID, end + 1);
    } else if (separator == '?' && place == ParameterPlace.QUERY) {
      report(new ParseIssue(
          Kind.STRAY_QUESTION_MARK, NameTable.ERID, end + 1, "taken as a separator"));
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
      DuplicateChoice choice = new DuplicateChoice(parser, found);
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
  private void reportTagsInsideValues(int second) {
    int mark = second;
    int fragment = url.indexOf('#');
    int end = fragment < 0 ? linkEnd : fragment;
    int next = 0;
    while (mark >= 0 && mark < end) {
      int name = mark + 1;
      while (next < found.size() && found.get(next).index() < name) {
        next++;
      }
      boolean read = next < found.size() && found.get(next).index() == name;
      if (!read && names.table().isTag(url, name, end)) {
        int code = NameTable.code(names.table().find(url, name, end));
        report(new ParseIssue(Kind.INSIDE_A_VALUE, names.tagName(code), name));
      }
      mark = url.indexOf('?', name);
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
    while (!found.get(i).isOf(key)) {
      i++;
    }
    return found.get(i).index();
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
