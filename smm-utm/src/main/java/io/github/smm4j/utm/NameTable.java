package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows the parameter names that matter, and finds one at a position of a link without cutting it out. Each name has a
 * code of the caller's.
 */
final class NameTable {
  /** The Russian ad-marking token: in every table, as what is never removed. */
  static final String ERID = "erid";

  /** No name matches. */
  static final long NONE = -1;

  private static final int ASCII = 128;
  private static final int LAST_ASCII = ASCII - 1;
  private static final int GROUPS = 256;
  private static final int LETTER_CASE = 0x20;
  private static final char WILDCARD = '*';

  private final @Nullable Name[] byHash;
  private final Name[] prefixes;
  /** What is never removed; a last {@code *} stands for whatever follows. */
  private final String[] kept;

  private final int longest;
  /**
   * For each first character of a name, or of what may stand before one: which second ones may follow it. Characters
   * beyond ASCII share the elements of others.
   */
  private final boolean[] @Nullable [] beginnings = new boolean[ASCII] @Nullable [];

  /** Where the two characters stand that tell names apart best. */
  private final int telling;
  /** The names by those two characters, with their {@code =}; those that are too short are found by hash. */
  private final Name[][] groups;

  private NameTable(Builder builder) {
    int size = Integer.highestOneBit(Math.max(1, builder.names.size())) * 4;
    byHash = new Name[size];
    prefixes = builder.prefixes.toArray(new Name[0]);
    kept = builder.kept.toArray(new String[0]);
    int longest = 0;
    for (Name name : builder.names) {
      int slot = slot(hash(name.text));
      while (byHash[slot] != null) {
        slot = (slot + 1) & (size - 1);
      }
      byHash[slot] = name;
      longest = Math.max(longest, name.text.length());
      mayBeginWith(name.text);
    }
    for (Name prefix : prefixes) {
      mayBeginWith(prefix.text);
    }
    // what TagScanner skips
    mayBeginWith("amp;");
    mayBeginWith("?");
    mayBeginWith("%");
    this.longest = longest;
    this.telling = tellingPosition(builder.names, longest);
    this.groups = groupsBy(telling, builder.names);
  }

  /** The position at which the fewest names look alike; to be too short is as bad as to look like two others. */
  private static int tellingPosition(List<Name> names, int longest) {
    int best = 0;
    int leastCost = Integer.MAX_VALUE;
    for (int position = 0; position < longest; position++) {
      int cost = 3 * names.size();
      for (Name[] group : groupsBy(position, names)) {
        cost += (group.length - 3) * group.length;
      }
      if (cost < leastCost) {
        best = position;
        leastCost = cost;
      }
    }
    return best;
  }

  private static Name[][] groupsBy(int position, List<Name> names) {
    List<List<Name>> groups =
        Stream.generate(() -> (List<Name>) new ArrayList<Name>(0)).limit(GROUPS).toList();
    for (Name name : names) {
      if (position < name.text.length()) {
        groups
            .get(group(name.usual.charAt(position), name.usual.charAt(position + 1)))
            .add(name);
      }
    }
    return groups.stream().map(group -> group.toArray(new Name[0])).toArray(Name[][]::new);
  }

  private static int group(char first, char second) {
    return (31 * first + second) & (GROUPS - 1);
  }

  private void mayBeginWith(String text) {
    for (char first : bothCases(text.charAt(0))) {
      if (text.length() == 1) {
        // anything may follow it
        for (char second = 0; second < ASCII; second++) {
          mayBeginWith(first, second);
        }
      } else {
        mayBeginWith(first, '%');
        for (char second : bothCases(text.charAt(1))) {
          mayBeginWith(first, second);
        }
      }
    }
  }

  private void mayBeginWith(char first, char second) {
    boolean[] seconds = beginnings[first & LAST_ASCII];
    if (seconds == null) {
      seconds = new boolean[ASCII];
      beginnings[first & LAST_ASCII] = seconds;
    }
    seconds[second & LAST_ASCII] = true;
  }

  private static char[] bothCases(char c) {
    return new char[] {c, Ascii.toLowerCase(c), Ascii.toUpperCase(c)};
  }

  static Builder builder() {
    return new Builder();
  }

  /** Tells cheaply, most of the time, that no name begins here. */
  boolean mayBegin(String url, int from, int to) {
    if (from >= to) {
      return false;
    }
    boolean[] seconds = beginnings[url.charAt(from) & LAST_ASCII];
    return seconds != null && (from + 1 == to || seconds[url.charAt(from + 1) & LAST_ASCII]);
  }

  /** The code in an answer of {@link #find}. */
  static int code(long found) {
    return (int) (found >> 32);
  }

  /** Where the name ends in an answer of {@link #find}: at its {@code =}, or at the end of the segment. */
  static int nameEnd(long found) {
    return (int) found;
  }

  /**
   * Finds the name of the segment {@code from..to}, in whatever way it is written: percent-encoded, as an array key,
   * without a value.
   */
  long find(String url, int from, int to) {
    long usual = findUsual(url, from, to);
    return usual == NONE ? findUnusual(url, from, to) : usual;
  }

  /** Finds a name that is written as the table has it and followed by {@code =}: nearly all are. */
  long findUsual(String url, int from, int to) {
    int at = from + telling;
    if (at + 1 < to) {
      for (Name name : groups[group(url.charAt(at), url.charAt(at + 1))]) {
        if (url.startsWith(name.usual, from) && name.length < to - from) {
          return ((long) name.code << 32) | (from + name.length);
        }
      }
    }
    return NONE;
  }

  private long findUnusual(String url, int from, int to) {
    int limit = to - from > longest ? from + longest + 1 : to;
    int hash = 0;
    for (int i = from; i < limit; i++) {
      char c = url.charAt(i);
      if (c == '=') {
        return answer(name(url, from, i, hash), i);
      }
      if (c == '%' || c == '[') {
        return findWritten(url, from, to);
      }
      hash = 31 * hash + (c | LETTER_CASE);
    }
    if (limit == to) {
      return answer(name(url, from, to, hash), to);
    }
    return prefixes.length == 0 ? NONE : findWritten(url, from, to);
  }

  /**
   * Whether a tag stands here, plainly written and followed by {@code =}. Looks at no more characters than a name has.
   */
  boolean isTag(String url, int from, int to) {
    int limit = to - from > longest ? from + longest + 1 : to;
    int hash = 0;
    for (int i = from; i < limit; i++) {
      char c = url.charAt(i);
      if (c == '=') {
        Name name = name(url, from, i, hash);
        return name != null && name.tag;
      }
      if (!NameSpelling.isPlain(c)) {
        return false;
      }
      hash = 31 * hash + (c | LETTER_CASE);
    }
    return false;
  }

  /**
   * Whether a parameter begins here that ends the value before it at a {@code ;}: a tag, what is never removed, or what
   * nobody takes for anything else.
   */
  boolean separates(String url, int from, int to) {
    int nameEnd = NameSpelling.end(url, from, to);
    if (nameEnd < 0) {
      return false;
    }
    String written = NameSpelling.decoded(url, from, nameEnd);
    Name known = name(written, 0, written.length(), hash(written));
    return (known != null && known.tag) || isKept(written) || WellKnownNames.contains(written);
  }

  /** Whether a name stands here whose parameter is never removed. */
  boolean isKept(String url, int from, int to) {
    int nameEnd = NameSpelling.end(url, from, to);
    return nameEnd >= 0 && isKept(NameSpelling.decoded(url, from, nameEnd));
  }

  private boolean isKept(String written) {
    for (String name : kept) {
      int last = name.length() - 1;
      if (name.charAt(last) == WILDCARD
          ? written.regionMatches(true, 0, name, 0, last)
          : Ascii.equalsIgnoreCase(name, written)) {
        return true;
      }
    }
    return false;
  }

  /** Finds a name that has to be decoded, or cut at its bracket, or is longer than the names known in full. */
  private long findWritten(String url, int from, int to) {
    int end = from;
    while (end < to && url.charAt(end) != '=') {
      end++;
    }
    String written = NameSpelling.decoded(url, from, end);
    return answer(name(written, 0, written.length(), hash(written)), end);
  }

  /** Whether this is one of the names. */
  boolean contains(String name) {
    return name(name, 0, name.length(), hash(name)) != null;
  }

  private static long answer(@Nullable Name name, int nameEnd) {
    return name == null ? NONE : ((long) name.code << 32) | nameEnd;
  }

  private @Nullable Name name(String text, int from, int to, int hash) {
    for (int slot = slot(hash); ; slot = (slot + 1) & (byHash.length - 1)) {
      Name name = byHash[slot];
      if (name == null) {
        break;
      }
      if (name.text.length() == to - from && name.begins(text, from)) {
        return name;
      }
    }
    for (Name prefix : prefixes) {
      if (prefix.text.length() <= to - from && prefix.begins(text, from)) {
        return prefix;
      }
    }
    return null;
  }

  private static int hash(String name) {
    int hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = 31 * hash + (name.charAt(i) | LETTER_CASE);
    }
    return hash;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (byHash.length - 1);
  }

  private record Name(
      String text, String usual, int length, int code, boolean tag, boolean anyCase) {

    Name(String text, int code, boolean tag, boolean anyCase) {
      this(text, text + '=', text.length(), code, tag, anyCase);
    }

    /** Whether the text at the position begins with this name; it is long enough. */
    boolean begins(String other, int at) {
      return anyCase ? beginsInAnyCase(other, at) : other.startsWith(text, at);
    }

    private boolean beginsInAnyCase(String other, int at) {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) != Ascii.toLowerCase(other.charAt(at + i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** Builds a table: a name that was added before stays as it was. */
  static final class Builder {
    private final List<Name> names = new ArrayList<>();
    private final List<Name> prefixes = new ArrayList<>();
    /** The law asks for erid, so no table lets it be a part of a value that is removed or replaced. */
    private final List<String> kept = new ArrayList<>(List.of(ERID));

    /** Adds what is never removed, and so ends a value before it; {@link #find} does not find it by that. */
    Builder kept(String name) {
      kept.add(name);
      return this;
    }

    /** Adds a tag, matched without regard to ASCII case; a last {@code *} makes it a prefix. */
    Builder tag(String name, int code) {
      return add(new Name(Ascii.toLowerCase(name), code, true, true));
    }

    /** Adds another name, matched without regard to ASCII case; a last {@code *} makes it a prefix. */
    Builder name(String name, int code) {
      return add(new Name(Ascii.toLowerCase(name), code, false, true));
    }

    /** Adds another name, matched exactly; a last {@code *} makes it a prefix. */
    Builder exactName(String name, int code) {
      return add(new Name(name, code, false, false));
    }

    private Builder add(Name name) {
      int last = name.text.length() - 1;
      if (name.text.charAt(last) == WILDCARD) {
        prefixes.add(new Name(name.text.substring(0, last), name.code, name.tag, name.anyCase));
      } else {
        names.add(name);
      }
      return this;
    }

    NameTable build() {
      prefixes.sort(
          Comparator.comparingInt((Name prefix) -> prefix.text.length()).reversed());
      return new NameTable(this);
    }
  }
}
