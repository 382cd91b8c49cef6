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
      int taken = taken(UtmKey.at(i));
      values[i] = taken == NOTHING ? null : found.get(taken).value();
    }
    return UtmParameters.ofArray(values);
  }

  /** Which of the found parameters gives the value of the key, if any does. */
  private int taken(UtmKey key) {
    return switch (parser.fragment()) {
      case FALLBACK -> firstOf(taken(key, ParameterPlace.QUERY), key, ParameterPlace.FRAGMENT);
      case PREFERRED -> firstOf(taken(key, ParameterPlace.FRAGMENT), key, ParameterPlace.QUERY);
      case IGNORED -> taken(key, ParameterPlace.QUERY);
    };
  }

  private int firstOf(int taken, UtmKey key, ParameterPlace otherwise) {
    return taken == NOTHING ? taken(key, otherwise) : taken;
  }

  private int taken(UtmKey key, ParameterPlace place) {
    for (int code = names.firstCode(key); code < names.endCode(key); code++) {
      int index = chosen[slot(place, code)];
      if (index != NOTHING && !found.get(index).value().isEmpty()) {
        return index;
      }
    }
    return NOTHING;
  }

  /** What was done about a key that stands there several times: by what its value was chosen. */
  String done(UtmKey key) {
    int index = taken(key);
    if (index == NOTHING) {
      return "no value counts";
    }
    FoundParameter taken = found.get(index);
    int same = 0;
    boolean otherPlace = false;
    boolean otherName = false;
    for (FoundParameter tag : found) {
      if (tag.isOf(key)) {
        otherPlace |= tag.place() != taken.place();
        otherName |= tag.place() == taken.place() && tag.code() != taken.code();
        same += tag.place() == taken.place() && tag.code() == taken.code() ? 1 : 0;
      }
    }
    return (same > 1 ? parser.duplicates().chosen() : "the value")
        + (otherName ? " of " + taken.name() : "")
        + (!otherPlace
            ? ""
            : taken.place() == ParameterPlace.QUERY ? " in the query" : " in the fragment")
        + " counts";
  }

  private int slot(ParameterPlace place, int code) {
    return place == ParameterPlace.QUERY ? code : names.tags() + code;
  }
}
