package io.github.smm4j.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartsTest {

  /** The first example of analyzecore.com: removal effects of 0.5, 1 and 1. */
  @Test
  void equalRemovalEffectsGetEqualCredits() {
    Credit credit = Attribution.markov(1)
        .of(Journeys.builder()
            .path("c1 > c2 > c3", 1, 0)
            .path("c1", 0, 1)
            .path("c2 > c3", 0, 1)
            .build());
    assertThat(credit.of("c1")).isEqualTo(0.2);
    assertThat(credit.of("c2")).isEqualTo(0.4);
    assertThat(credit.of("c3")).isEqualTo(0.4);
  }

  @Test
  void partsOfEqualWeightsDifferByOneAtMost() {
    Random random = new Random(11);
    for (int i = 0; i < 10_000; i++) {
      int count = 1 + random.nextInt(12);
      double[] weights = new double[count];
      double unit = Math.scalb(random.nextDouble() + 0.5, random.nextInt(2_000) - 1_000);
      for (int j = 0; j < count; j++) {
        weights[j] = unit * random.nextInt(4);
      }
      long[] parts = new long[count];
      boolean anything = Arrays.stream(weights).anyMatch(weight -> weight > 0);
      assertThat(Parts.split(weights, count, parts)).isEqualTo(anything);
      assertThat(Arrays.stream(parts).sum()).isEqualTo(anything ? Parts.ONE : 0);
      double sum = Arrays.stream(weights).map(weight -> weight / unit).sum();
      for (int j = 0; j < count; j++) {
        double share = anything ? weights[j] / unit / sum : 0;
        assertThat((double) parts[j] / Parts.ONE).isCloseTo(share, within(1e-15));
        for (int k = 0; k < j; k++) {
          if (weights[j] == weights[k]) {
            assertThat(parts[k] - parts[j]).isBetween(0L, 1L);
          }
        }
      }
    }
  }
}
