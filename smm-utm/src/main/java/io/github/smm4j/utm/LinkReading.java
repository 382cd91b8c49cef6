package io.github.smm4j.utm;

import io.github.smm4j.utm.ParseIssue.Kind;
import io.github.smm4j.utm.PercentDecoder.Plus;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of one text by a parser. */
final class LinkReading {
  private static final int NOTHING = -1;

  private final UtmParser parser;
  private final KnownNames names;
  private final String url;
  private final int linkEnd;
  private final List<FoundParameter> found;
  private final List<ClickId> clickIds = new ArrayList<>(0);
  private final List<ParseIssue> issues = new ArrayList<>(0);
  /** For query and fragment and each name of a tag: which of the found parameters counts. */
  private final int[] chosen;
  /** For each key: which of the found parameters was the first. */
  private final int[] first = new int[UtmKey.count()];

  LinkReading(UtmParser parser, String url) {
    this.parser = parser;
    this.names = parser.knownNames();
    this.url = url;
    this.linkEnd = TagScanner.end(url);
    List<Span> spans = Span.of(url, names.table());
    this.found = new ArrayList<>(spans.size());
    this.chosen = new int[2 * names.tags()];
    Arrays.fill(chosen, NOTHING);
    Arrays.fill(first, NOTHING);
    for (Span span : spans) {
      if (span.code() < names.tags()) {
        addTag(span);
      } else {
        addClickId(span);
      }
    }
  }

  UtmParse result() {
    UtmParameters parameters = parameters();
    reportTagsInsideValues();
    reportPartialTagging(parameters);
    return new UtmParse(parser, url, parameters, clickIds, found, issues);
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
      issues.add(
          new ParseIssue(Kind.DUPLICATE, name, span.name(), parser.duplicates().words()));
    }
    int slot = slot(span.place(), span.code());
    boolean takes = switch (parser.duplicates()) {
      case FIRST -> chosen[slot] == NOTHING;
      case LAST -> true;
      case FIRST_NON_EMPTY -> chosen[slot] == NOTHING && !value.isEmpty();
    };
    if (takes) {
      chosen[slot] = found.size();
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
    if (PercentDecoder.firstEncoded(url, from, to) == to) {
      return url.substring(from, to);
    }
    PercentDecoder decoder = PercentDecoder.read(url, from, to, Plus.SPACE);
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
    PercentDecoder decoder = PercentDecoder.read(value, 0, value.length(), Plus.LITERAL);
    Charset fallback = parser.fallbackCharset();
    if (!decoder.hasEscapes() || (decoder.isOtherThanUtf8() && fallback == null)) {
      return value;
    }
    if (parser.doubleEncoding() == DoubleEncoding.KEEP) {
      report(Kind.DOUBLE_ENCODED, name, span);
      return value;
    }
    issues.add(new ParseIssue(Kind.DOUBLE_ENCODED, name, span.name(), "decoded twice"));
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
    @Nullable String[] values = new String[UtmKey.count()];
    for (int i = 0; i < values.length; i++) {
      if (first[i] != NOTHING) {
        values[i] = value(UtmKey.at(i));
      }
    }
    return UtmParameters.ofArray(values);
  }

  private @Nullable String value(UtmKey key) {
    return switch (parser.fragment()) {
      case FALLBACK -> firstOf(value(key, ParameterPlace.QUERY), key, ParameterPlace.FRAGMENT);
      case PREFERRED -> firstOf(value(key, ParameterPlace.FRAGMENT), key, ParameterPlace.QUERY);
      case IGNORED -> value(key, ParameterPlace.QUERY);
    };
  }

  private @Nullable String firstOf(@Nullable String value, UtmKey key, ParameterPlace otherwise) {
    return value == null ? value(key, otherwise) : value;
  }

  private @Nullable String value(UtmKey key, ParameterPlace place) {
    for (int code = names.firstCode(key); code < names.endCode(key); code++) {
      int index = chosen[slot(place, code)];
      if (index != NOTHING && !found.get(index).value().isEmpty()) {
        return found.get(index).value();
      }
    }
    return null;
  }

  private int slot(ParameterPlace place, int code) {
    return place == ParameterPlace.QUERY ? code : names.tags() + code;
  }

  /** Finds tags that were appended to a query with a second {@code ?}, and so belong to the value before. */
  private void reportTagsInsideValues() {
    int query = url.indexOf('?');
    int fragment = url.indexOf('#');
    int end = fragment < 0 ? linkEnd : fragment;
    int next = 0;
    for (int mark = url.indexOf('?', query + 1); query >= 0 && mark >= 0 && mark < end; ) {
      int name = mark + 1;
      while (next < found.size() && found.get(next).index() < name) {
        next++;
      }
      boolean read = next < found.size() && found.get(next).index() == name;
      if (!read && names.table().isTag(url, name, end)) {
        int code = NameTable.code(names.table().find(url, name, end));
        issues.add(new ParseIssue(Kind.INSIDE_A_VALUE, names.tagName(code), name));
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
      issues.add(new ParseIssue(
          Kind.PARTIAL_TAGGING, name, found.get(first[alone.index()]).index()));
    }
  }

  private void report(Kind kind, String name, Span span) {
    issues.add(new ParseIssue(kind, name, span.name()));
  }
}
