package io.github.smm4j.utm;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tags to set and to remove, in the order in which they were named first; the last word for a key counts. */
final class TagChanges {
  static final TagChanges NONE = new TagChanges(new UtmKey[0], new String[0]);

  private final UtmKey[] keys;
  /** One value for each of the keys; null where the tag is to be removed. */
  private final @Nullable String[] values;

  private TagChanges(UtmKey[] keys, @Nullable String[] values) {
    this.keys = keys;
    this.values = values;
  }

  TagChanges with(UtmKey key, @Nullable String value) {
    int index = indexOf(key);
    boolean known = index < keys.length;
    UtmKey[] newKeys = known ? keys : Arrays.copyOf(keys, index + 1);
    @Nullable String[] newValues = Arrays.copyOf(values, newKeys.length);
    newKeys[index] = key;
    newValues[index] = value;
    return new TagChanges(newKeys, newValues);
  }

  String applyTo(String url, TagStyle style) {
    if (keys.length == 0) {
      return url;
    }
    List<Span> tags = Span.of(url, FirstValues.NAMES);
    LinkEditor editor = new LinkEditor(url, style, LinkWriter.roomFor(values));
    boolean[] written = new boolean[UtmKey.count()];
    boolean[] there = new boolean[UtmKey.count()];
    for (Span tag : tags) {
      there[tag.code()] = true;
    }
    boolean added = false;
    for (Span tag : tags) {
      if (!added && tag.place() == ParameterPlace.FRAGMENT && style.target() == TagTarget.QUERY) {
        addTo(editor, there);
        added = true;
      }
      UtmKey key = UtmKey.at(tag.code());
      int index = indexOf(key);
      if (index < keys.length) {
        String value = values[index];
        if (value == null || written[tag.code()]) {
          editor.remove(tag);
        } else {
          editor.replace(tag, key, value);
          written[tag.code()] = true;
        }
      }
    }
    if (!added) {
      addTo(editor, there);
    }
    return editor.finish();
  }

  private void addTo(LinkEditor editor, boolean[] there) {
    for (int i = 0; i < keys.length; i++) {
      String value = values[i];
      if (value != null && !there[keys[i].index()]) {
        editor.add(keys[i], value);
      }
    }
  }

  private int indexOf(UtmKey key) {
    int index = 0;
    while (index < keys.length && keys[index] != key) {
      index++;
    }
    return index;
  }
}
