package io.github.smm4j.benchmarks.attribution;

import io.github.smm4j.metrics.attribution.Journeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Random paths with a mean length of 4, of which every eighth converts; the same for the same size. */
final class RandomPaths {
  private static final int LONGEST = 40;

  final List<String> channels = new ArrayList<>();
  final int[] codes;
  final int[] ends;
  final boolean[] converts;
  final long[] converting;
  final long[] lost;

  RandomPaths(int paths, int channelCount) {
    List<String> names = List.of(
        "vk",
        "yandex_direct",
        "organic",
        "email",
        "direct",
        "telegram",
        "referral",
        "instagram",
        "youtube",
        "tiktok",
        "google_ads",
        "facebook");
    for (int i = 0; i < channelCount; i++) {
      channels.add(i < names.size() ? names.get(i) : "campaign-" + i);
    }
    Random random = new Random(17);
    int[] touches = new int[paths * 8];
    ends = new int[paths];
    converts = new boolean[paths];
    int size = 0;
    for (int path = 0; path < paths; path++) {
      int length = 1;
      while (length < LONGEST && random.nextInt(4) != 0) {
        length++;
      }
      if (size + length > touches.length) {
        touches = Arrays.copyOf(touches, 2 * touches.length);
      }
      for (int i = 0; i < length; i++) {
        // some channels are met far more often than others
        touches[size++] =
            (int) (channelCount * Math.pow(random.nextDouble(), channelCount > 100 ? 1 : 1.5));
      }
      ends[path] = size;
      converts[path] = random.nextInt(8) == 0;
    }
    codes = Arrays.copyOf(touches, size);
    converting = new long[paths];
    lost = new long[paths];
    for (int path = 0; path < paths; path++) {
      converting[path] = converts[path] ? 1 : 0;
      lost[path] = 1 - converting[path];
    }
  }

  int start(int path) {
    return path == 0 ? 0 : ends[path - 1];
  }

  String[] texts() {
    String[] texts = new String[ends.length];
    for (int path = 0; path < texts.length; path++) {
      StringBuilder text = new StringBuilder();
      for (int i = start(path); i < ends[path]; i++) {
        text.append(i == start(path) ? "" : " > ").append(channels.get(codes[i]));
      }
      texts[path] = text.toString();
    }
    return texts;
  }

  Journeys coded() {
    return Journeys.builder()
        .codes(channels)
        .codedPaths(codes, ends, converting, lost)
        .build();
  }

  Journeys codedOneByOne() {
    Journeys.Builder journeys = Journeys.builder().codes(channels);
    for (int path = 0; path < ends.length; path++) {
      journeys.codedPath(codes, start(path), ends[path], converting[path], lost[path]);
    }
    return journeys.build();
  }
}
