package io.github.smm4j.metrics.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What journeys show without a model.
 *
 * <p>Immutable and thread-safe.
 */
public final class PathStatistics {
  private final Journeys journeys;
  private final ImmutableSortedMap<Integer, Long> lengths;
  private final ImmutableList<Role> roles;

  private PathStatistics(
      Journeys journeys, ImmutableSortedMap<Integer, Long> lengths, ImmutableList<Role> roles) {
    this.journeys = journeys;
    this.lengths = lengths;
    this.roles = roles;
  }

  /**
   * The part a channel plays.
   *
   * @param channel the channel
   * @param touches how often it was met, in all journeys
   * @param journeys in how many journeys it was met, converting or not
   * @param conversions in how many converting journeys it was met
   * @param first how many converting journeys it began
   * @param last how many converting journeys it closed
   * @param assists in how many converting journeys it was met before the last touch
   */
  public record Role(
      String channel,
      long touches,
      long journeys,
      long conversions,
      long first,
      long last,
      long assists) {}

  static PathStatistics of(Journeys journeys) {
    Paths paths = journeys.paths();
    int channels = journeys.channels().size();
    long[][] counts = new long[channels][6];
    int[] seenIn = new int[channels];
    int[] assistedIn = new int[channels];
    SortedMap<Integer, Long> lengths = new TreeMap<>();
    for (int path = 0; path < paths.size(); path++) {
      int start = paths.start(path);
      int last = paths.end(path) - 1;
      long converting = paths.converting(path);
      long all = converting + paths.lost(path);
      if (converting > 0) {
        lengths.merge(last + 1 - start, converting, Long::sum);
      }
      for (int i = start; i <= last; i++) {
        int channel = paths.touches[i];
        long[] count = counts[channel];
        count[0] = Math.addExact(count[0], all);
        if (seenIn[channel] != path + 1) {
          seenIn[channel] = path + 1;
          count[1] += all;
          count[2] += converting;
        }
        count[3] += i == start ? converting : 0;
        count[4] += i == last ? converting : 0;
        if (i < last && assistedIn[channel] != path + 1) {
          assistedIn[channel] = path + 1;
          count[5] += converting;
        }
      }
    }
    ImmutableList.Builder<Role> roles = ImmutableList.builder();
    ChannelDictionary dictionary = new ChannelDictionary(journeys.channels());
    for (String channel : ImmutableList.sortedCopyOf(journeys.channels())) {
      long[] c = counts[dictionary.codeOf(channel)];
      roles.add(new Role(channel, c[0], c[1], c[2], c[3], c[4], c[5]));
    }
    return new PathStatistics(journeys, ImmutableSortedMap.copyOf(lengths), roles.build());
  }

  /**
   * How many conversions had how many touches before them.
   *
   * @return an immutable map from the number of touches, 0 too, to the number of conversions
   */
  public SortedMap<Integer, Long> lengths() {
    return lengths;
  }

  /**
   * The mean number of touches before a conversion.
   *
   * @return 0 or more; 0 if nothing converted
   */
  public double meanLength() {
    double touches = 0;
    for (Map.Entry<Integer, Long> length : lengths.entrySet()) {
      touches += (double) length.getKey() * length.getValue();
    }
    return journeys.conversions() == 0 ? 0 : touches / journeys.conversions();
  }

  /**
   * The part each channel plays.
   *
   * @return an immutable list in the order of the channels' names
   */
  public List<Role> roles() {
    return roles;
  }

  /**
   * The paths with the most conversions.
   *
   * @param count how many at most, 0 or more
   * @return an immutable map from the channels of a path to its conversions, most first, equal ones in the order of their
   *     channels
   */
  public Map<List<String>, Long> topPaths(int count) {
    Paths paths = journeys.paths();
    Map<List<Integer>, Long> conversions = new LinkedHashMap<>();
    for (int path = 0; path < paths.size(); path++) {
      if (paths.converting(path) > 0) {
        int[] codes = Arrays.copyOfRange(paths.touches, paths.start(path), paths.end(path));
        conversions.merge(Ints.asList(codes), paths.converting(path), Long::sum);
      }
    }
    Comparator<Map.Entry<List<Integer>, Long>> most =
        Map.Entry.<List<Integer>, Long>comparingByValue().reversed();
    Map<List<String>, Long> top = new LinkedHashMap<>();
    conversions.entrySet().stream()
        .sorted(most.thenComparing(entry -> String.join("\0", names(entry.getKey()))))
        .limit(count)
        .forEach(entry -> top.put(names(entry.getKey()), entry.getValue()));
    return Collections.unmodifiableMap(top);
  }

  private List<String> names(List<Integer> codes) {
    return codes.stream().map(journeys.channels()::get).toList();
  }

  /** Gives the roles, one a line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("mean length " + meanLength());
    roles.forEach(role -> text.append('\n').append(role));
    return text.toString();
  }
}
