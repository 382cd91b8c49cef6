package io.github.smm4j.metrics.attribution;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Journeys in columns: the channels of all touches one after another, and for each path where it ends, how often it
 * converted, how often it did not, and what the conversions were worth.
 */
final class Paths {
  /** The age of a touch of which no time is known. */
  static final long NO_AGE = -1;

  /** Some VMs cannot make longer arrays. */
  private static final int MAX_LENGTH = Integer.MAX_VALUE - 8;

  int[] touches = new int[64];
  int touchCount;
  /** Milliseconds from each touch to the conversion; null as long as no path has times. */
  long @Nullable [] ages;

  private int[] ends = new int[16];
  private long[] converting = new long[16];
  private long[] lost = new long[16];
  /** Micros, 0 for paths without a value; null as long as no path was given one. */
  private long @Nullable [] values;

  private int size;

  int size() {
    return size;
  }

  /** Where the touches of a path start. */
  int start(int path) {
    return path == 0 ? 0 : ends[path - 1];
  }

  /** Where the touches of a path end, exclusive. */
  int end(int path) {
    return ends[path];
  }

  long converting(int path) {
    return converting[path];
  }

  long lost(int path) {
    return lost[path];
  }

  long valueMicros(int path) {
    return values == null ? 0 : values[path];
  }

  /** Tells whether a path was given a value, be it 0. */
  boolean haveValues() {
    return values != null;
  }

  /** Makes values known: a path without one is worth 0 from now on. */
  void ensureValues() {
    if (values == null) {
      values = new long[ends.length];
    }
  }

  /** Tells whether the touches of a path, of which there is one at least, have times. */
  boolean isTimed(int path) {
    return ages != null && ages[start(path)] != NO_AGE;
  }

  /** Adds a touch without a time. They come before those that have one. */
  void addTouch(int code) {
    if (touchCount == touches.length) {
      grow(touchCount + 1L);
    }
    touches[touchCount++] = code;
  }

  void addTouch(int code, long ageMillis) {
    if (ages == null) {
      ages = new long[touches.length];
      Arrays.fill(ages, 0, touchCount, NO_AGE);
    }
    addTouch(code);
    ages[touchCount - 1] = ageMillis;
  }

  void addTouches(int[] codes, int from, int to) {
    int count = to - from;
    if (count > touches.length - touchCount) {
      grow((long) touchCount + count);
    }
    System.arraycopy(codes, from, touches, touchCount, count);
    touchCount += count;
  }

  private void grow(long least) {
    int length = longer(touches.length, least);
    touches = Arrays.copyOf(touches, length);
    if (ages != null) {
      ages = Arrays.copyOf(ages, length);
    }
  }

  private static int longer(int length, long least) {
    if (least > MAX_LENGTH) {
      throw new IllegalStateException("more than " + MAX_LENGTH
          + " touches in one Journeys: build several and add them to one CreditTotals");
    }
    return (int) Math.min(MAX_LENGTH, Math.max(least, 2L * length));
  }

  /** Ends the path to which touches were added since the path before. */
  void endPath(long converting, long lost, long valueMicros) {
    if (size == ends.length) {
      growPaths(size + 1L);
    }
    if (valueMicros != 0) {
      ensureValues();
    }
    if (values != null) {
      values[size] = valueMicros;
    }
    ends[size] = touchCount;
    this.converting[size] = converting;
    this.lost[size] = lost;
    size++;
  }

  /** Adds many paths without values and times at once. */
  void addPaths(int[] codes, int[] pathEnds, long[] manyConverting, long[] manyLost) {
    int before = touchCount;
    addTouches(codes, 0, codes.length);
    int count = pathEnds.length;
    if (count > ends.length - size) {
      growPaths((long) size + count);
    }
    for (int path = 0; path < count; path++) {
      ends[size + path] = before + pathEnds[path];
    }
    System.arraycopy(manyConverting, 0, converting, size, count);
    System.arraycopy(manyLost, 0, lost, size, count);
    size += count;
  }

  private void growPaths(long least) {
    int length = longer(size, least);
    ends = Arrays.copyOf(ends, length);
    converting = Arrays.copyOf(converting, length);
    lost = Arrays.copyOf(lost, length);
    values = values == null ? null : Arrays.copyOf(values, length);
  }

  /** Forgets the touches added since the last path. */
  void dropOpenTouches() {
    touchCount = size == 0 ? 0 : ends[size - 1];
  }

  /** A copy of which no array is longer than it must be. */
  Paths copy() {
    Paths copy = new Paths();
    copy.touches = Arrays.copyOf(touches, touchCount);
    copy.touchCount = touchCount;
    copy.ages = ages == null ? null : Arrays.copyOf(ages, touchCount);
    copy.ends = Arrays.copyOf(ends, size);
    copy.converting = Arrays.copyOf(converting, size);
    copy.lost = Arrays.copyOf(lost, size);
    copy.values = values == null ? null : Arrays.copyOf(values, size);
    copy.size = size;
    return copy;
  }
}
