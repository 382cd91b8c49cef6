package io.github.smm4j.utm;

import io.github.smm4j.utm.ParseIssue.Kind;
import io.github.smm4j.utm.PercentDecoder.Plus;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of one text by a parser: takes what is found, and tells in the end what it was. */
final class LinkReading {
  private static final int NOTHING = -1;
  private static final int USUAL_COUNT = 8;

  private final UtmParser parser;
  private final KnownNames names;
  private final String url;
  private final int linkEnd;
  private final List<FoundParameter> found = new ArrayList<>(USUAL_COUNT);
  private List<ClickId> clickIds = List.of();
  private List<ParseIssue> issues = List.of();
  /** For each key: which of the found parameters was the first. */
  private final int[] first = new int[UtmKey.count()];

  private boolean hasDuplicates;

  private LinkReading(UtmParser parser, String url) {
    this.parser = parser;
    this.names = parser.knownNames();
    this.url = url;
    this.linkEnd = TagScanner.end(url);
    Arrays.fill(first, NOTHING);
  }

  static UtmParse read(UtmParser parser, String url) {
    LinkReading reading = TagScanner.scan(url, parser.knownNames().table(), parser.visitor());
    boolean plain = reading == null && url.indexOf('?', url.indexOf('?') + 1) < 0;
    if (plain) {
      return new UtmParse(parser, url, UtmParameters.EMPTY, List.of(), List.of(), List.of());
    }
    return (reading == null ? new LinkReading(parser, url) : reading).result();
  }

  /** Makes a parser's visitor: it starts a reading with the first parameter that is found. */
  static TagScanner.Visitor<LinkReading> visitor(UtmParser parser) {
    return (before, url, place, code, separator, name, nameEnd, end) -> {
      LinkReading reading = before == null ? new LinkReading(parser, url) : before;
      reading.add(new Span(place, code, separator, name, nameEnd, end));
      return reading;
    };
  }

  private void add(Span span) {
    if (span.code() < names.tags()) {
      addTag(span);
    } else {
      addClickId(span);
    }
  }

  private UtmParse result() {
    UtmParameters parameters = parameters();
    reportTagsInsideValues();
    reportPartialTagging(parameters);
    return new UtmParse(
        parser, url, parameters, readOnly(clickIds), readOnly(found), readOnly(issues));
  }

  private static <T> List<T> readOnly(List<T> list) {
    return list.isEmpty() ? List.of() : Collections.unmodifiableList(list);
  }

  private void addTag(Span span) {
    UtmKey key = names.tagKey(span.code());
    String name = names.tagName(span.code());
    String value = value(span, name);
    reportName(span, name);
    if (value.isEmpty()) {
      report(Kind.EMPTY_VALUE, name, span);
    }
    if (first[key.index()] == NOTHING) {
      first[key.index()] = found.size();
    } else {
      hasDuplicates = true;
      report(
          new ParseIssue(Kind.DUPLICATE, name, span.name(), parser.duplicates().words()));
    }
    found.add(new FoundParameter(url, span, key, name, value));
  }

  private void addClickId(Span span) {
    String name = names.clickIdName(url, span);
    String value = value(span, name);
    reportName(span, name);
    if (value.isEmpty()) {
      report(Kind.EMPTY_VALUE, name, span);
    } else {
      if (clickIds.isEmpty()) {
        clickIds = new ArrayList<>(1);
      }
      clickIds.add(names.clickId(span.code(), name, value));
    }
    found.add(new FoundParameter(url, span, null, name, value));
  }

  private String value(Span span, String name) {
    int from = span.value();
    int to = span.end();
    if (to == linkEnd && to < url.length() && from < to) {
      report(Kind.TRAILING_SPACE, name, span);
    }
    int encoded = PercentDecoder.firstEncoded(url, from, to);
    if (encoded == to) {
      return url.substring(from, to);
    }
    PercentDecoder decoder = PercentDecoder.read(url, from, to, encoded, Plus.SPACE);
    if (decoder.hasMalformedEscapes()) {
      report(Kind.MALFORMED_ESCAPE, name, span);
    }
    String value = decoder.decoded();
    Charset fallback = parser.fallbackCharset();
    if (decoder.isOtherThanUtf8() && fallback != null) {
      report(Kind.FALLBACK_CHARSET, name, span);
      value = PercentDecoder.decode(url, from, to, Plus.SPACE, fallback);
    } else if (decoder.isOtherThanUtf8()) {
      report(Kind.NOT_UTF_8, name, span);
    }
    return decoder.hasEscapes() && value.indexOf('%') >= 0
        ? valueOfTwice(value, span, name)
        : value;
  }

  /** Looks whether a decoded value is percent-encoded again; it is not if its bytes make no sense. */
  private String valueOfTwice(String value, Span span, String name) {
    PercentDecoder decoder =
        PercentDecoder.read(value, 0, value.length(), value.indexOf('%'), Plus.LITERAL);
    Charset fallback = parser.fallbackCharset();
    if (!decoder.hasEscapes() || (decoder.isOtherThanUtf8() && fallback == null)) {
      return value;
    }
    if (parser.doubleEncoding() == DoubleEncoding.KEEP) {
      report(Kind.DOUBLE_ENCODED, name, span);
      return value;
    }
    report(new ParseIssue(Kind.DOUBLE_ENCODED, name, span.name(), "decoded twice"));
    return decoder.isOtherThanUtf8() && fallback != null
        ? PercentDecoder.decode(value, 0, value.length(), Plus.LITERAL, fallback)
        : decoder.decoded();
  }

  private void reportName(Span span, String name) {
    char separator = url.charAt(span.separator());
    if (separator == ';') {
      report(Kind.SEMICOLON_SEPARATOR, name, span);
    }
    if (span.name() > span.separator() + 1) {
      String skipped = url.substring(span.separator() + 1, span.name());
      if (skipped.indexOf(';') >= 0) {
        report(Kind.HTML_ESCAPED, name, span);
      }
      if (skipped.indexOf('?') >= 0 && !(separator == '#' && skipped.equals("?"))) {
        report(Kind.STRAY_QUESTION_MARK, name, span);
      }
    }
    if (span.nameEnd() - span.name() != name.length() || !url.startsWith(name, span.name())) {
      reportSpelling(span, name);
    }
  }

  private void reportSpelling(Span span, String name) {
    String spelling = PercentDecoder.decode(url, span.name(), span.nameEnd());
    if (spelling.length() < span.nameEnd() - span.name()) {
      report(Kind.ENCODED_NAME, name, span);
    }
    if (spelling.endsWith("]")) {
      report(Kind.ARRAY_NAME, name, span);
    }
    if (!spelling.startsWith(name)) {
      report(Kind.NAME_CASE, name, span);
    }
  }

  private UtmParameters parameters() {
    if (hasDuplicates) {
      return new DuplicateChoice(parser, found).parameters();
    }
    @Nullable String[] values = new String[UtmKey.count()];
    for (int i = 0; i < values.length; i++) {
      if (first[i] != NOTHING) {
        FoundParameter tag = found.get(first[i]);
        boolean ignored =
            tag.place() == ParameterPlace.FRAGMENT && parser.fragment() == FragmentPolicy.IGNORED;
        values[i] = ignored || tag.value().isEmpty() ? null : tag.value();
      }
    }
    return UtmParameters.ofArray(values);
  }

  /** Finds tags that were appended to a query with a second {@code ?}, and so belong to the value before. */
  private void reportTagsInsideValues() {
    int query = url.indexOf('?');
    int mark = query < 0 ? -1 : url.indexOf('?', query + 1);
    if (mark < 0) {
      return;
    }
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
      report(new ParseIssue(
          Kind.PARTIAL_TAGGING, name, found.get(first[alone.index()]).index()));
    }
  }

  private void report(Kind kind, String name, Span span) {
    report(new ParseIssue(kind, name, span.name()));
  }

  private void report(ParseIssue issue) {
    if (issues.isEmpty()) {
      issues = new ArrayList<>(2);
    }
    issues.add(issue);
  }
}
