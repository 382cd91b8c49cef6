package io.github.smm4j.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.github.smm4j.metrics.attribution.RandomJourneys.Path;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the journeys and the model: credits sum to the conversions, and order and partition make no difference. */
class ConservationTest {

  private static final Comparison ALL = Attribution.compare(
      Attribution.firstTouch(),
      Attribution.lastTouch(),
      Attribution.lastNonDirect("c0"),
      Attribution.linear(),
      Attribution.linearByChannel(),
      Attribution.positionBased(0.4, 0.4),
      Attribution.positionBased(0.1, 0.2, TwoTouches.HALVES),
      Attribution.timeDecay(Duration.ofDays(7)),
      Attribution.shapley(),
      Attribution.markov(1),
      Attribution.markov(2),
      Attribution.weighted(
          "late",
          journey ->
              IntStream.range(0, journey.size()).mapToDouble(i -> Math.sqrt(i)).toArray()));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void creditsSumToConversionsAndValueExactly(long seed) {
    Journeys journeys = RandomJourneys.of(RandomJourneys.paths(seed, 300, 7, 9));
    for (Credit credit : ALL.of(journeys).all()) {
      assertThat((long) credit.total()).isEqualTo(journeys.conversions() - credit.unattributed());
      assertThat(credit.channels().stream().mapToLong(credit::micros).sum())
          .as("%s", credit.model())
          .isEqualTo((long) (credit.total() * 1_000_000));
      BigDecimal value = credit.channels().stream()
          .map(channel -> credit.value(channel).orElseThrow())
          .reduce(BigMoney.zero(CurrencyUnit.USD), BigMoney::plus)
          .getAmount();
      assertThat(value).isEqualByComparingTo(credit.totalValue().orElseThrow().getAmount());
      // in doubles: to 1e-9 relative, as each is rounded by itself
      double sum = credit.channels().stream().mapToDouble(credit::of).sum();
      assertThat(Math.abs(sum - credit.total())).isLessThanOrEqualTo(1e-9 * credit.total());
      assertThat(credit.channels()).allSatisfy(channel -> {
        assertThat(credit.of(channel)).isGreaterThanOrEqualTo(0).isFinite();
        assertThat(credit.share(channel)).isBetween(0.0, 1.0);
        assertThat(credit.value(channel).orElseThrow().isNegative()).isFalse();
      });
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void orderAndPartitionChangeNothing(long seed) {
    List<Path> paths = RandomJourneys.paths(seed, 200, 9, 7);
    Credits whole = ALL.of(RandomJourneys.of(paths));
    byte[] bytes = ALL.start().add(RandomJourneys.of(paths)).toBytes();
    Random random = new Random(seed);
    for (int round = 0; round < 5; round++) {
      List<Path> shuffled = new ArrayList<>(paths);
      Collections.shuffle(shuffled, random);
      List<CreditTotals> parts = new ArrayList<>();
      for (List<Path> part : Lists.partition(shuffled, 1 + random.nextInt(80))) {
        CreditTotals totals = ALL.start().add(RandomJourneys.of(part));
        parts.add(random.nextBoolean() ? totals : ALL.parse(totals.toBytes()));
      }
      while (parts.size() > 1) {
        CreditTotals merged = parts.remove(random.nextInt(parts.size()));
        CreditTotals into = parts.get(random.nextInt(parts.size()));
        into.merge(merged);
      }
      assertThat(parts.get(0).toBytes()).isEqualTo(bytes);
      assertSame(parts.get(0).credits(), whole);
    }
  }

  private static void assertSame(Credits actual, Credits expected) {
    assertThat(actual.channels()).isEqualTo(expected.channels());
    for (Attribution model : ALL.models()) {
      Credit a = actual.of(model);
      Credit e = expected.of(model);
      for (String channel : expected.channels()) {
        assertThat(a.of(channel)).as("%s %s", model, channel).isEqualTo(e.of(channel));
        assertThat(a.value(channel)).isEqualTo(e.value(channel));
      }
      assertThat(a.leftOut()).isEqualTo(e.leftOut());
    }
  }

  @Test
  void oneConversionSplitInSevenIsStillOne() {
    Journeys.Builder journeys = Journeys.builder();
    for (int i = 0; i < 1_000; i++) {
      journeys.path("a > b > c > d > e > f > g", 1, 0);
    }
    Credit credit = Attribution.linear().of(journeys.build());
    // summed as doubles, 1000 times 1/7 is 142.85714285714246
    assertThat(credit.of("g")).isEqualTo(1000.0 / 7);
    assertThat(credit.total()).isEqualTo(1000);
  }
}
