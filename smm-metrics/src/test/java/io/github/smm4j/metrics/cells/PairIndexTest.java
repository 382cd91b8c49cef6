package io.github.smm4j.metrics.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairIndexTest {

  /** Dense pairs stay in the array, sparse ones move to the table; both number as a map would. */
  @ParameterizedTest
  @CsvSource({"200, 8", "8, 200", "1, 100000", "100000, 1", "30000, 30000", "3, 2000000000"})
  void numbersPairsAsAMapWould(int lefts, int rights) {
    Random random = new Random(lefts);
    PairIndex index = new PairIndex();
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      int left = random.nextInt(lefts);
      int right = random.nextInt(rights);
      long pair = (long) left << 32 | right;
      assertThat(index.find(left, right)).isEqualTo(expected.getOrDefault(pair, -1));
      int number = expected.computeIfAbsent(pair, key -> expected.size());
      assertThat(index.numberOf(left, right)).isEqualTo(number);
      assertThat(index.left(number)).isEqualTo(left);
      assertThat(index.right(number)).isEqualTo(right);
    }
  }
}
