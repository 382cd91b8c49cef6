package io.github.smm4j.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HalfLivesTest {

  @Test
  void isTheNegativePowerOfTwo() {
    Random random = new Random(8);
    for (int i = 0; i < 100_000; i++) {
      double x = random.nextDouble() * (i % 2 == 0 ? 3 : 900);
      double expected = StrictMath.pow(2, -x);
      assertThat(HalfLives.weight(x)).isCloseTo(expected, within(1e-15 * expected));
    }
    assertThat(HalfLives.weight(0)).isEqualTo(1);
    assertThat(HalfLives.weight(1)).isEqualTo(0.5);
    assertThat(HalfLives.weight(10)).isEqualTo(1 / 1024.0);
    assertThat(HalfLives.weight(1e300)).isZero();
  }
}
