package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about the last few thousand hosts, because the same hosts come again and again. The
 * memory never grows: each host has two places, and what falls out is found out again. A hit allocates nothing; threads
 * may do some work twice, no more.
 *
 * @param <T> what is found out, immutable
 */
final class HostMemo<T> {
  private static final int SLOTS = 4096;

  private final AtomicReferenceArray<@Nullable Entry<T>> entries =
      new AtomicReferenceArray<>(SLOTS);
  private final Function<String, T> find;

  /** Starts with the function that finds out, given the host in lower case. */
  HostMemo(Function<String, T> find) {
    this.find = find;
  }

  /** What is known of the host at these places of a text, which has ASCII characters only there. */
  T get(String text, int from, int to) {
    // every other character is enough to keep hosts apart
    int hash = to - from;
    for (int i = from; i < to; i += 2) {
      hash = 31 * hash + (text.charAt(i) | 0x20);
    }
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    Entry<T> first = entries.getAcquire(slot);
    if (first != null && first.isOf(text, from, to)) {
      return first.found;
    }
    int other = slot ^ 1;
    Entry<T> second = entries.getAcquire(other);
    if (second != null && second.isOf(text, from, to)) {
      return second.found;
    }
    String host = Ascii.toLowerCase(text.substring(from, to));
    Entry<T> entry = new Entry<>(host, find.apply(host));
    entries.setRelease(first == null ? slot : other, entry);
    return entry.found;
  }

  private record Entry<T>(String host, T found) {

    boolean isOf(String text, int from, int to) {
      return host.length() == to - from
          && (text.startsWith(host, from) || text.regionMatches(true, from, host, 0, to - from));
    }
  }
}
