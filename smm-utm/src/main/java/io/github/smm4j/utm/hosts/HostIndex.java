package io.github.smm4j.utm.hosts;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Finds a host name in a text by a hash that grows from its end to its beginning, so that all suffixes share it.
 *
 * @param <T> a site
 */
final class HostIndex<T> {
  private static final int LABELS = 256;

  private final @Nullable HostSites<T>[] slots;
  private final boolean dependsOnPath;
  /** Which hashes the last labels have. */
  private final boolean[] lastLabels = new boolean[LABELS];

  HostIndex(Collection<HostSites<T>> all) {
    dependsOnPath = all.stream().anyMatch(HostSites::dependOnPath);
    slots = newSlots(Integer.highestOneBit(Math.max(1, all.size())) * 4);
    for (HostSites<T> sites : all) {
      String host = sites.host();
      int hash = 0;
      for (int i = host.length() - 1; i >= 0; i--) {
        hash = hash(hash, host.charAt(i));
      }
      int slot = slot(hash);
      while (slots[slot] != null) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = sites;
      int label = 0;
      for (int i = host.length() - 1; i >= 0 && host.charAt(i) != '.'; i--) {
        label = hash(label, host.charAt(i));
      }
      lastLabels[label & (LABELS - 1)] = true;
    }
  }

  @SuppressWarnings("unchecked") // an array of a generic type cannot be made in another way
  private static <T> @Nullable HostSites<T>[] newSlots(int length) {
    return (@Nullable HostSites<T>[]) new HostSites<?>[length];
  }

  /** The hash of a name that stands before the part with this hash; lower case. */
  static int hash(int hash, char before) {
    return 31 * hash + before;
  }

  /** Whether there is a site of a path. */
  boolean dependsOnPath() {
    return dependsOnPath;
  }

  /** Tells cheaply that no host ends with a label of this hash. */
  boolean hasLastLabel(int hash) {
    return lastLabels[hash & (LABELS - 1)];
  }

  /** The sites of the host at these places, whose hash this is, or null. */
  @Nullable
  HostSites<T> find(int hash, String text, int from, int to) {
    for (int slot = slot(hash); ; slot = (slot + 1) & (slots.length - 1)) {
      HostSites<T> sites = slots[slot];
      if (sites == null) {
        return null;
      }
      if (sites.length() == to - from
          && text.regionMatches(true, from, sites.host(), 0, to - from)) {
        return sites;
      }
    }
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }
}
