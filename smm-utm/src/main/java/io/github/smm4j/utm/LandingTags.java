package io.github.smm4j.utm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tags and click ids of a landing URL, read in one pass; nothing is allocated where there are none. */
final class LandingTags {
  private static final LandingTags NONE = new LandingTags();
  private static final NameTable NAMES = names();

  private final @Nullable String[] values = new String[UtmKey.count()];
  private List<ClickId> clickIds = List.of();
  private boolean empty = true;

  private LandingTags() {}

  static LandingTags of(UtmParameters utm) {
    LandingTags tags = new LandingTags();
    for (UtmKey key : UtmKey.values()) {
      tags.values[key.index()] = utm.valueOrNull(key);
    }
    tags.empty = utm.isEmpty();
    return tags;
  }

  static LandingTags of(String url) {
    LandingTags found = TagScanner.scan(url, NAMES, LandingTags::collect);
    return found == null ? NONE : found;
  }

  private static NameTable names() {
    NameTable.Builder names = NameTable.builder();
    for (UtmKey key : UtmKey.values()) {
      names.tag(key.parameter(), key.index());
    }
    ClickIdTable.standard().addTo(names, UtmKey.count());
    return names.build();
  }

  private static LandingTags collect(
      @Nullable LandingTags state,
      String url,
      ParameterPlace place,
      int code,
      int separator,
      int name,
      int nameEnd,
      boolean usual,
      int encoded,
      int end) {
    LandingTags tags = state == null ? new LandingTags() : state;
    int value = nameEnd + 1;
    if (value >= end) {
      return tags;
    }
    tags.empty = false;
    if (code < UtmKey.count()) {
      if (tags.values[code] == null) {
        tags.values[code] = PercentDecoder.decode(url, value, encoded, end);
      }
    } else {
      int row = code - UtmKey.count();
      String written = ClickIdTable.standard().parameter(row);
      tags.add(ClickIdTable.standard()
          .clickId(
              row,
              written.endsWith("*") ? PercentDecoder.decode(url, name, nameEnd) : written,
              PercentDecoder.decode(url, value, encoded, end)));
    }
    return tags;
  }

  private void add(ClickId click) {
    if (clickIds.isEmpty()) {
      clickIds = new ArrayList<>(1);
    }
    clickIds.add(click);
  }

  /** Whether there is neither a tag nor a click id that has a value. */
  boolean isEmpty() {
    return empty;
  }

  UtmParameters parameters() {
    return UtmParameters.ofArray(values);
  }

  List<ClickId> clickIds() {
    return clickIds;
  }
}
