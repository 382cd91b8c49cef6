package io.github.smm4j.utm;

import java.util.ArrayList;
import java.util.List;

/** The names that a parser knows: the tags of a dialect, then the click ids. Each has a code, its place here. */
final class KnownNames {
  private final String[] tagNames;
  private final UtmKey[] tagKeys;
  private final ClickIdTable clickIds = ClickIdTable.standard();
  /** The code of the first name of each key; at the end the number of tags. */
  private final int[] firstCodes = new int[UtmKey.count() + 1];

  private final NameTable table;

  KnownNames(ParameterNames names) {
    List<String> tagNames = new ArrayList<>();
    List<UtmKey> tagKeys = new ArrayList<>();
    NameTable.Builder builder = NameTable.builder();
    for (UtmKey key : UtmKey.values()) {
      firstCodes[key.index()] = tagNames.size();
      for (String name : names.names(key)) {
        builder.tag(name, tagNames.size());
        tagNames.add(name);
        tagKeys.add(key);
      }
    }
    firstCodes[UtmKey.count()] = tagNames.size();
    clickIds.addTo(builder, tagNames.size());
    this.tagNames = tagNames.toArray(new String[0]);
    this.tagKeys = tagKeys.toArray(new UtmKey[0]);
    table = builder.build();
  }

  NameTable table() {
    return table;
  }

  /** How many tags there are: their codes are smaller than this, those of the click ids are not. */
  int tags() {
    return tagNames.length;
  }

  UtmKey tagKey(int code) {
    return tagKeys[code];
  }

  /** The key of a tag by one of its names. */
  UtmKey keyOf(String tagName) {
    int code = 0;
    while (!tagNames[code].equals(tagName)) {
      code++;
    }
    return tagKeys[code];
  }

  String tagName(int code) {
    return tagNames[code];
  }

  /** The name that a parameter is known by. */
  String name(int code, String url, int from, int to) {
    return code < tags() ? tagName(code) : clickIdName(code, url, from, to);
  }

  /** The code of the key's name that goes first; those of the others follow it. */
  int firstCode(UtmKey key) {
    return firstCodes[key.index()];
  }

  /** The code behind the last one of the key's names. */
  int endCode(UtmKey key) {
    return firstCodes[key.index() + 1];
  }

  /** The name of a click id, which is that in the link where the data file has a family of names. */
  String clickIdName(int code, String url, int from, int to) {
    String name = clickIds.parameter(code - tags());
    return name.endsWith("*") ? PercentDecoder.decode(url, from, to) : name;
  }

  ClickId clickId(int code, String name, String value) {
    return clickIds.clickId(code - tags(), name, value);
  }
}
