package io.github.smm4j.metrics.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each channel a small number, in the order in which they are seen. Looks names up within a text, uncut. */
final class ChannelDictionary {
  /** So that two channels and an end fit into a {@code long}, see {@link TransitionCounts}. */
  static final int MAX_CHANNELS = 1 << 20;

  /** What does not count around a channel's name: white space of Unicode, the no-break space too. */
  static final CharMatcher WHITE_SPACE = CharMatcher.whitespace();

  private static final int SPREAD = 0x9E3779B9;
  /** How far from its slot a name may come to stand. Chance does not get there; names made to have one hash do. */
  private static final int FARTHEST = 256;

  private final List<String> names = new ArrayList<>();
  /** Open addressing, at most half full; code + 1, or 0 where free. */
  private int[] slots = new int[64];

  /**
   * The codes of all names, once too many of them had the same hash; the slots are empty then, so that each look-up
   * comes by {@link #add}. Its time grows with the logarithm of the number of such names, not with the number.
   */
  private @Nullable Map<String, Integer> byName;

  ChannelDictionary() {}

  ChannelDictionary(List<String> names) {
    names.forEach(this::codeOf);
  }

  int size() {
    return names.size();
  }

  String name(int code) {
    return names.get(code);
  }

  ImmutableList<String> names() {
    return ImmutableList.copyOf(names);
  }

  static boolean isBlank(String channel) {
    return WHITE_SPACE.matchesAllOf(channel);
  }

  int codeOfTrimmed(String channel) {
    return codeOf(WHITE_SPACE.trimFrom(channel));
  }

  int codeOf(String name) {
    return codeOf(name, 0, name.length(), name.hashCode());
  }

  /** Gives the number of the name that stands at {@code start} to {@code end}, exclusive, in a text, and has this hash. */
  int codeOf(String text, int start, int end, int hash) {
    int length = end - start;
    int mask = slots.length - 1;
    int slot = slotOf(hash, mask);
    while (slots[slot] != 0) {
      String name = names.get(slots[slot] - 1);
      if (name.length() == length && text.startsWith(name, start)) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    return add(text.substring(start, end), slot);
  }

  private static int slotOf(int hash, int mask) {
    int spread = hash * SPREAD;
    return (spread ^ (spread >>> 16)) & mask;
  }

  private int add(String name, int slot) {
    Integer known = byName == null ? null : byName.get(name);
    if (known != null) {
      return known;
    }
    checkArgument(
        names.size() < MAX_CHANNELS,
        "more than %s channels: group them first, for example by network",
        MAX_CHANNELS);
    names.add(name);
    if (byName != null) {
      byName.put(name, names.size() - 1);
      return names.size() - 1;
    }
    slots[slot] = names.size();
    int mask = slots.length - 1;
    if (((slot - slotOf(name.hashCode(), mask)) & mask) > FARTHEST) {
      toMap();
    } else if (2 * names.size() > slots.length) {
      rehash();
    }
    return names.size() - 1;
  }

  private void toMap() {
    Map<String, Integer> codes = new HashMap<>(2 * names.size());
    for (int code = 0; code < names.size(); code++) {
      codes.put(names.get(code), code);
    }
    byName = codes;
    slots = new int[2];
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int code = 0; code < names.size(); code++) {
      int slot = slotOf(names.get(code).hashCode(), mask);
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = code + 1;
    }
  }

  /** For each code of another dictionary, the code here. */
  int[] codesOf(List<String> others) {
    int[] codes = new int[others.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = codeOf(others.get(i));
    }
    return codes;
  }
}
