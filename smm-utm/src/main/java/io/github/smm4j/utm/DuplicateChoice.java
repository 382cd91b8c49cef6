package io.github.smm4j.utm;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the value of each key where tags stand several times: by part of the link, then by name, then by policy. */
final class DuplicateChoice {
  private static final int NOTHING = -1;

  private final UtmParser parser;
  private final KnownNames names;
  private final List<FoundParameter> found;
  /** For query and fragment and each name of a tag: which of the found parameters the policy takes. */
  private final int[] chosen;

  DuplicateChoice(UtmParser parser, List<FoundParameter> found) {
    this.parser = parser;
    this.names = parser.knownNames();
    this.found = found;
    this.chosen = new int[2 * names.tags()];
    Arrays.fill(chosen, NOTHING);
    for (int i = 0; i < found.size(); i++) {
      FoundParameter tag = found.get(i);
      if (tag.code() < names.tags()) {
        int slot = slot(tag.place(), tag.code());
        boolean takes = switch (parser.duplicates()) {
          case FIRST -> chosen[slot] == NOTHING;
          case LAST -> true;
          case FIRST_NON_EMPTY -> chosen[slot] == NOTHING && !tag.value().isEmpty();
        };
        if (takes) {
          chosen[slot] = i;
        }
      }
    }
  }

  UtmParameters parameters() {
    @Nullable String[] values = new String[UtmKey.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(UtmKey.at(i));
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
}
