package io.github.smm4j.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.Comparison;
import io.github.smm4j.metrics.attribution.Conversion;
import io.github.smm4j.metrics.attribution.CreditTotals;
import io.github.smm4j.metrics.attribution.Journeys;
import io.github.smm4j.metrics.attribution.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkAttributionTest {
  private static final Encoder<Touch> TOUCHES = Encoders.javaSerialization(Touch.class);
  private static final Encoder<Conversion> CONVERSIONS =
      Encoders.javaSerialization(Conversion.class);
  static final JourneyRules RULES =
      () -> Journeys.builder().lookback(Duration.ofDays(30)).sessions(Duration.ofMinutes(30));
  static final Comparison MODELS = Attribution.compare(
      Attribution.firstTouch(),
      Attribution.lastTouch(),
      Attribution.linear(),
      Attribution.positionBased(0.4, 0.4),
      Attribution.timeDecay(Duration.ofDays(7)),
      Attribution.shapley(),
      Attribution.markov(1),
      Attribution.markov(2));

  private final List<Touch> touches = new ArrayList<>();
  private final List<Conversion> conversions = new ArrayList<>();

  SparkAttributionTest() {
    Random random = new Random(1);
    Instant start = Instant.parse("2026-03-01T00:00:00Z");
    String[] channels = {"vk", "search", "email", "direct", " ", "telegram"};
    for (int i = 0; i < 4000; i++) {
      Touch touch = Touch.of(
          "p" + random.nextInt(900),
          start.plusSeconds(random.nextInt(5_000_000)),
          channels[random.nextInt(channels.length)]);
      touches.add(
          random.nextBoolean()
              ? touch
              : touch.costing(Money.ofMinor(CurrencyUnit.USD, random.nextInt(500))));
    }
    for (int i = 0; i < 700; i++) {
      int person = random.nextInt(1000);
      Conversion conversion = Conversion.of(
              "p" + person, start.plusSeconds(random.nextInt(5_000_000)))
          .worth(Money.ofMinor(CurrencyUnit.USD, random.nextInt(50_000)));
      conversions.add(
          random.nextInt(3) > 0 ? conversion : conversion.id("o" + person + random.nextInt(2)));
    }
  }

  Dataset<Touch> touched() {
    return LocalSpark.SESSION.createDataset(touches, TOUCHES);
  }

  Dataset<Conversion> converted() {
    return LocalSpark.SESSION.createDataset(conversions, CONVERSIONS);
  }

  CreditTotals inMemory() {
    return MODELS.start().add(RULES.start().events(touches, conversions).build());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 50})
  void creditOfEventsIsThatOfOneMachine(int parts) {
    CreditTotals totals = SparkAttribution.totals(
        touched().repartition(1 + parts % 5), converted().repartition(3), MODELS, RULES, parts);
    CreditTotals expected = inMemory();
    assertThat(totals.toBytes()).isEqualTo(expected.toBytes());
    assertThat(totals.credits()).hasToString(expected.credits().toString());
    assertThat(totals.conversions()).isGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void journeysAreAggregatedInAnyPartitions(int partitions) {
    List<Journeys> journeys = new ArrayList<>();
    CreditTotals expected = MODELS.start();
    Random random = new Random(2);
    for (int i = 0; i < 60; i++) {
      Journeys some = Journeys.builder()
          .path("vk > search > email", random.nextInt(9), random.nextInt(9))
          .path("c" + random.nextInt(9) + " > vk", random.nextInt(9), random.nextInt(9))
          .build();
      journeys.add(some);
      expected.add(some);
    }
    CreditTotals totals = LocalSpark.SESSION
        .createDataset(journeys, Encoders.javaSerialization(Journeys.class))
        .repartition(partitions)
        .select(JourneysAggregator.of(MODELS).toColumn())
        .first();
    assertThat(totals.toBytes()).isEqualTo(expected.toBytes());
  }

  @Test
  void noPartsAreRefused() {
    Dataset<Touch> touched = touched();
    Dataset<Conversion> converted = converted();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparkAttribution.totals(touched, converted, MODELS, RULES, 0));
  }
}
