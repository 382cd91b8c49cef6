package io.github.smm4j.utm.hosts;

import com.google.common.base.Ascii;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about the last few thousand hosts, because the same hosts come again and again. The
 * memory never grows: each host has four places, and what falls out is found out again. A hit allocates nothing;
 * threads may do some work twice, no more.
 *
 * @param <T> what is found out, immutable
 */
public final class HostMemo<T> {
  private static final int SLOT_BITS = 12;
  private static final int PLACES = 4;
  private static final int WORD = 8;
  private static final int LETTER_CASE = 0x20;
  private static final long LETTER_CASES = 0x2020_2020_2020_2020L;
  private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;

  private final AtomicReferenceArray<@Nullable Entry<T>> entries =
      new AtomicReferenceArray<>(1 << SLOT_BITS);
  private final Function<String, T> find;

  /**
   * Starts with nothing remembered.
   *
   * @param find what finds out, given the host in lower case
   */
  public HostMemo(Function<String, T> find) {
    this.find = find;
  }

  /**
   * What is remembered of the host at these places of a text, or null. The text may have anything there: only a host
   * that {@link #get} was asked for is remembered, and it has to be written in lower case here.
   *
   * @param text any text
   * @param from where the host begins
   * @param to where it ends
   * @return what is remembered, or null
   */
  public @Nullable Entry<T> remembered(String text, int from, int to) {
    long hash = hash(text, from, to);
    int slot = slot(hash);
    for (int place = 0; place < PLACES; place++) {
      Entry<T> entry = entries.getAcquire(slot ^ place);
      if (entry == null) {
        return null;
      }
      if (entry.hash == hash
          && entry.host.length() == to - from
          && text.indexOf(entry.host, from) == from) { // several times as fast as startsWith
        return entry;
      }
    }
    return null;
  }

  /**
   * What is known of the host at these places of a text, which has ASCII characters only there.
   *
   * @param text a text
   * @param from where the host begins
   * @param to where it ends
   * @return what is remembered or else found out
   */
  public T get(String text, int from, int to) {
    long hash = hash(text, from, to);
    int slot = slot(hash);
    int free = slot ^ ((int) hash & (PLACES - 1));
    for (int place = PLACES - 1; place >= 0; place--) {
      Entry<T> entry = entries.getAcquire(slot ^ place);
      if (entry == null) {
        free = slot ^ place;
      } else if (entry.hash == hash
          && entry.host.length() == to - from
          && text.regionMatches(true, from, entry.host, 0, to - from)) {
        return entry.found;
      }
    }
    String host = Ascii.toLowerCase(text.substring(from, to));
    Entry<T> entry = new Entry<>(hash, host, find.apply(host));
    entries.setRelease(free, entry);
    return entry.found;
  }

  private static int slot(long hash) {
    return (int) (hash >>> (Long.SIZE - SLOT_BITS));
  }

  /** The same for either case. Eight characters go into each step. */
  private static long hash(String text, int from, int to) {
    int length = to - from;
    long hash = length;
    if (length < WORD) {
      for (int i = from; i < to; i++) {
        hash = (hash << 8) ^ text.charAt(i);
      }
      return mixed(0, hash);
    }
    for (int i = from; i < to - WORD; i += WORD) {
      hash = mixed(hash, word(text, i));
    }
    return mixed(hash, word(text, to - WORD));
  }

  private static long mixed(long hash, long word) {
    long product = (hash ^ (word | LETTER_CASES)) * GOLDEN_RATIO;
    return product ^ (product >>> 32);
  }

  private static long word(String text, int at) {
    return ((long) half(text, at) << 32) ^ half(text, at + WORD / 2);
  }

  private static int half(String text, int at) {
    return (text.charAt(at) << 24)
        ^ (text.charAt(at + 1) << 16)
        ^ (text.charAt(at + 2) << 8)
        ^ text.charAt(at + 3);
  }

  /**
   * A host and what was found out about it.
   *
   * @param <T> what is found out
   * @param hash the hash of the host
   * @param host in lower case
   * @param first its first character behind "www.", but for its case; {@code ANY} if there is none, or if the host may
   *     be written in letters that are not ASCII
   * @param found what was found out
   */
  public record Entry<T>(long hash, String host, int first, T found) {
    private static final int ANY = -1;
    private static final String IN_PUNYCODE = "xn--";

    Entry(long hash, String host, T found) {
      this(hash, host, first(host), found);
    }

    private static int first(String host) {
      int start = HostName.withoutWww(host, 0);
      return start < host.length() && !host.startsWith(IN_PUNYCODE, start)
          ? host.charAt(start) | LETTER_CASE
          : ANY;
    }

    /**
     * Whether this host, its "www." apart, may begin with the character; any may if it is not ASCII or encoded.
     *
     * @param c the character, in either case; {@code %} where one is encoded
     * @return whether it may
     */
    public boolean mayBegin(char c) {
      return (c | LETTER_CASE) == first || c > '\u007F' || c == '%' || first == ANY;
    }
  }
}
