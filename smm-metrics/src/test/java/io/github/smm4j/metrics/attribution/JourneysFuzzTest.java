package io.github.smm4j.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.base.CharMatcher;
import java.time.Duration;
import java.util.List;

/** What a fuzzer must not break; {@code reliability/fuzz.sh 10 JourneysFuzzTest} fuzzes. */
class JourneysFuzzTest {
  private static final Comparison MODELS = Attribution.compare(
      Attribution.lastNonDirect(),
      Attribution.positionBased(0.4, 0.4),
      Attribution.timeDecay(Duration.ofDays(7)),
      Attribution.shapley(),
      Attribution.markov(1),
      Attribution.markov(2));

  @FuzzTest
  void readsAnyPath(FuzzedDataProvider data) {
    long converting = data.consumeLong(0, 1L << 40);
    long lost = data.consumeLong(0, 1L << 40);
    Repeats repeats = data.pickValue(Repeats.values());
    DirectTouches direct = data.pickValue(DirectTouches.values());
    String first = data.consumeString(60);
    String second = data.consumeRemainingAsString();

    Journeys.Builder builder = Journeys.builder().path(first, converting, lost);
    Journeys asWritten = builder.path(second, 1, 1).build();
    for (Journey journey : (Iterable<Journey>) asWritten.stream()::iterator) {
      assertThat(journey.channels()).allSatisfy(channel -> {
        assertThat(channel).isNotEmpty().doesNotContain(">");
        assertThat(channel).isEqualTo(CharMatcher.whitespace().trimFrom(channel));
      });
      Journeys again =
          Journeys.builder().path(String.join(">", journey.channels()), 1, 0).build();
      assertThat(again.stream().map(Journey::channels)).containsExactly(journey.channels());
    }

    Journeys journeys = builder.repeats(repeats).direct(direct).build();
    CreditTotals totals = MODELS.start().add(journeys);
    List<Credit> credits = totals.credits().all();
    for (Credit credit : credits) {
      assertThat((long) credit.total()).isEqualTo(journeys.conversions() - credit.unattributed());
      assertThat(credit.channels().stream().mapToLong(credit::micros).sum())
          .isEqualTo(1_000_000 * (journeys.conversions() - credit.unattributed()));
      assertThat(credit.channels()).allMatch(channel -> credit.of(channel) >= 0);
    }
    assertThat(MODELS.parse(totals.toBytes()).toBytes()).isEqualTo(totals.toBytes());
  }

  @FuzzTest
  void readsAnyBytes(byte[] bytes) {
    try {
      CreditTotals totals = MODELS.parse(bytes);
      assertThat(totals.toString()).isNotEmpty();
      totals
          .credits()
          .all()
          .forEach(credit -> assertThat(credit.channels())
              .allMatch(channel -> Double.isFinite(credit.of(channel))));
    } catch (IllegalArgumentException | ArithmeticException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }
}
