package io.github.smm4j.utm;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters that a reading found, in the order of the link. Objects are made of them when they are asked for. */
final class FoundParameters {
  /** None; nothing is added to it. */
  static final FoundParameters NONE = new FoundParameters(0);

  private static final int USUAL_COUNT = 4;
  /** Code and place, index, end of the name, end. */
  private static final int COLUMNS = 4;

  private int[] columns;
  /** The decoded values; null for one that is as it is written. */
  private @Nullable String[] values;

  private int size;

  FoundParameters() {
    this(USUAL_COUNT);
  }

  private FoundParameters(int capacity) {
    columns = new int[capacity * COLUMNS];
    values = new String[capacity];
  }

  void add(
      ParameterPlace place, int code, int index, int nameEnd, int end, @Nullable String value) {
    if (size == values.length) {
      columns = Arrays.copyOf(columns, 2 * columns.length);
      values = Arrays.copyOf(values, 2 * size);
    }
    int at = size * COLUMNS;
    columns[at] = 2 * code + (place == ParameterPlace.FRAGMENT ? 1 : 0);
    columns[at + 1] = index;
    columns[at + 2] = nameEnd;
    columns[at + 3] = end;
    values[size++] = value;
  }

  int size() {
    return size;
  }

  /** Where the name of a parameter begins. */
  int index(int parameter) {
    return columns[parameter * COLUMNS + 1];
  }

  /** The code of the name of a parameter. */
  int code(int parameter) {
    return columns[parameter * COLUMNS] >> 1;
  }

  private FoundParameter get(int parameter, String url, KnownNames names) {
    int at = parameter * COLUMNS;
    int code = code(parameter);
    boolean isFragment = (columns[at] & 1) == 1;
    int index = columns[at + 1];
    int nameEnd = columns[at + 2];
    int end = columns[at + 3];
    String value = values[parameter];
    return new FoundParameter(
        url,
        isFragment ? ParameterPlace.FRAGMENT : ParameterPlace.QUERY,
        code,
        index,
        nameEnd,
        end,
        code < names.tags() ? names.tagKey(code) : null,
        names.name(code, url, index, nameEnd),
        value == null ? url.substring(Math.min(nameEnd + 1, end), end) : value);
  }

  /** All of them. */
  List<FoundParameter> list(String url, KnownNames names) {
    ImmutableList.Builder<FoundParameter> list = ImmutableList.builderWithExpectedSize(size);
    for (int i = 0; i < size; i++) {
      list.add(get(i, url, names));
    }
    return list.build();
  }

  /** The click ids that have a value. */
  List<ClickId> clickIds(String url, KnownNames names) {
    ImmutableList.Builder<ClickId> clickIds = ImmutableList.builder();
    for (int i = 0; i < size; i++) {
      if (code(i) >= names.tags()) {
        FoundParameter found = get(i, url, names);
        if (!found.value().isEmpty()) {
          clickIds.add(names.clickId(found.code(), found.name(), found.value()));
        }
      }
    }
    return clickIds.build();
  }
}
