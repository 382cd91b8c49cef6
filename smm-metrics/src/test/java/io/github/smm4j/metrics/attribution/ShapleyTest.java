package io.github.smm4j.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.metrics.attribution.RandomJourneys.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The closed form against the definition: the sum over all 2^n sets of channels. */
class ShapleyTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 3", "4, 5", "5, 7", "6, 8", "7, 9", "8, 10", "9, 10"})
  void equalsTheSumOverAllCoalitions(long seed, int channels) {
    List<Path> paths = RandomJourneys.paths(seed, 120, channels, 12);
    Credit credit = Attribution.shapley().of(RandomJourneys.of(paths));
    double[] worth = new double[1 << channels]; // of each set: what journeys within it convert
    for (Path path : paths) {
      int met = 0;
      for (String channel : path.channels()) {
        met |= 1 << Integer.parseInt(channel.substring(1));
      }
      for (int set = 0; met != 0 && set < worth.length; set++) {
        worth[set] += (set & met) == met ? path.converting() : 0;
      }
    }
    for (int channel = 0; channel < channels; channel++) {
      double shapley = 0;
      for (int set = 0; set < worth.length; set++) {
        if ((set & 1 << channel) == 0) {
          double weight = factorial(Integer.bitCount(set))
              * factorial(channels - Integer.bitCount(set) - 1)
              / factorial(channels);
          shapley += weight * (worth[set | 1 << channel] - worth[set]);
        }
      }
      assertThat(credit.of("c" + channel)).isCloseTo(shapley, within(1e-9));
    }
  }

  private static double factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }
}
