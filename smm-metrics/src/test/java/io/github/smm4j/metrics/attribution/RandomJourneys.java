package io.github.smm4j.metrics.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Journeys for property tests, the same for the same seed. */
final class RandomJourneys {
  private RandomJourneys() {}

  /** A path with its numbers. */
  record Path(List<String> channels, long converting, long lost, long valueCents) {
    String text() {
      return String.join(" > ", channels);
    }

    BigMoney value() {
      return BigMoney.ofMinor(CurrencyUnit.USD, valueCents);
    }
  }

  static List<Path> paths(long seed, int paths, int channels, int longest) {
    Random random = new Random(seed);
    List<Path> all = new ArrayList<>();
    for (int i = 0; i < paths; i++) {
      int length = random.nextInt(longest + 1); // none, too
      List<String> path = new ArrayList<>();
      for (int j = 0; j < length; j++) {
        path.add("c" + random.nextInt(channels));
      }
      long converting = random.nextInt(4);
      all.add(new Path(
          path, converting, random.nextInt(4), converting == 0 ? 0 : random.nextInt(100_000)));
    }
    return all;
  }

  static Journeys of(List<Path> paths) {
    Journeys.Builder journeys = Journeys.builder();
    paths.forEach(path -> journeys.path(path.text(), path.converting(), path.value(), path.lost()));
    return journeys.build();
  }
}
