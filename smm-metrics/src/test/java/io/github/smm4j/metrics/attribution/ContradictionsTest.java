package io.github.smm4j.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes of totals that no journeys can give are refused. */
class ContradictionsTest {

  private static final Comparison LINEAR = Attribution.compare(Attribution.linear());
  private static final Comparison MARKOV = Attribution.compare(Attribution.markov(1));
  private static final Comparison MARKOV_2 = Attribution.compare(Attribution.markov(2));

  private static final int A = 0;
  private static final int B = 1;
  private static final int STEP = 2 * Long.BYTES;
  /** Behind letters, version, number of models, and the length and letters of {@code linear}. */
  private static final int LINEAR_HEAD = 4 + 1 + 4 + 4 + 6;

  private static Journeys journeys() {
    return Journeys.builder()
        .path("a > b", 3, Money.of(CurrencyUnit.USD, 9), 1)
        .path("b", 5, Money.of(CurrencyUnit.USD, 2), 0)
        .build();
  }

  private static byte[] changed(byte[] bytes, int index, long number) {
    byte[] changed = bytes.clone();
    ByteBuffer.wrap(changed).putLong(index, number);
    return changed;
  }

  private static void assertRefused(Comparison models, byte[] bytes, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> models.parse(bytes))
        .withMessageContaining("no attribution totals: " + why);
  }

  /** Bytes of totals of these journeys, in which the steps stand last, with other steps. */
  private static byte[] withSteps(Comparison models, Journeys journeys, long... stepsAndCounts) {
    CreditTotals totals = models.start().add(journeys);
    byte[] bytes = totals.toBytes();
    LongCounts there = ((TransitionCounts) totals.sums.get(0)).counts();
    int end = bytes.length - there.size() * STEP - Integer.BYTES;
    ByteBuffer out = ByteBuffer.allocate(end + Integer.BYTES + stepsAndCounts.length * Long.BYTES);
    out.put(bytes, 0, end).putInt(stepsAndCounts.length / 2);
    Arrays.stream(stepsAndCounts).forEach(out::putLong);
    return out.array();
  }

  private static long step(int last, int next) {
    return Step.of(Step.NONE, last, next);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, 9, 80})
  void creditsOfARuleAreThoseOfTheConversions(long conversions) {
    byte[] bytes = LINEAR.start().add(journeys()).toBytes();
    assertThat(ByteBuffer.wrap(bytes).getLong(LINEAR_HEAD)).isEqualTo(8);
    assertThat(LINEAR.parse(bytes).conversions()).isEqualTo(8);
    assertRefused(
        LINEAR,
        changed(bytes, LINEAR_HEAD, conversions),
        "the sums of linear are not those of the conversions and journeys");
  }

  @Test
  void valuesOfARuleAreThoseOfTheConversions() {
    byte[] bytes = LINEAR.start().add(journeys()).toBytes();
    int value = LINEAR_HEAD + STEP;
    assertThat(ByteBuffer.wrap(bytes).getLong(value)).isEqualTo(11_000_000);
    assertRefused(LINEAR, changed(bytes, value, 11_000_001), "the sums of linear are not");
  }

  @Test
  void conversionsWithoutAWeightOrTimesAreThoseOfTheModel() {
    byte[] bytes = LINEAR.start().add(journeys()).toBytes();
    int weightless = weightless(bytes);
    assertRefused(LINEAR, changed(bytes, weightless, 1), "the sums of linear are not");
    assertRefused(LINEAR, changed(bytes, weightless, 9), "the sums of linear are not");
    assertRefused(LINEAR, changed(bytes, weightless + 8, 1), "the sums of linear are not");
    assertRefused(LINEAR, changed(bytes, weightless + 16, 1), "the sums of linear are not");
    Comparison decay = Attribution.compare(Attribution.timeDecay(Duration.ofDays(7)));
    byte[] untimed = decay.start().add(journeys()).toBytes();
    assertThat(decay.parse(untimed).credits().all().get(0).conversionsWithoutTimes())
        .isEqualTo(8);
    assertRefused(decay, changed(untimed, weightless(untimed) + 16, 9), "the sums of time_decay");
  }

  private static int weightless(byte[] bytes) {
    return bytes.length - 3 * Long.BYTES;
  }

  @Test
  void journeysLeftOutAreThoseWithoutATouch() {
    byte[] bytes = LINEAR.start().add(journeys()).toBytes();
    int touchless = LINEAR_HEAD + 3 * Long.BYTES;
    assertRefused(LINEAR, changed(bytes, touchless, 1), "left out are other journeys");
    assertRefused(LINEAR, changed(bytes, touchless + 8, 1), "sums that cannot be");
  }

  @Test
  void stepsAreThoseOfWholeJourneys() {
    Journeys journeys = Journeys.builder().path("a > b", 3, 1).path("b", 5, 0).build();
    long startToA = step(Step.NONE, Step.next(A));
    long startToB = step(Step.NONE, Step.next(B));
    long converts = step(Step.before(B), Step.CONVERSION);
    long isLost = step(Step.before(B), Step.LOST);
    long goesOn = step(Step.before(A), Step.next(B));
    byte[] right = MARKOV.start().add(journeys).toBytes();
    assertThat(withSteps(
            MARKOV, journeys, startToA, 4, startToB, 5, goesOn, 4, converts, 8, isLost, 1))
        .isEqualTo(right);
    String why = "the sums of markov(1) are not those of the conversions and journeys";
    // none at all
    assertRefused(MARKOV, withSteps(MARKOV, journeys), why);
    // no start
    assertRefused(MARKOV, withSteps(MARKOV, journeys, converts, 8, isLost, 1), why);
    // to a, and no farther
    assertRefused(
        MARKOV, withSteps(MARKOV, journeys, startToA, 4, startToB, 5, converts, 8, isLost, 1), why);
    // a goes round in itself for ever, entered or not
    long round = step(Step.before(A), Step.next(A));
    assertRefused(
        MARKOV,
        withSteps(MARKOV, journeys, startToA, 4, startToB, 5, round, 4, converts, 8, isLost, 1),
        why);
    assertRefused(
        MARKOV, withSteps(MARKOV, journeys, startToB, 9, round, 4, converts, 8, isLost, 1), why);
    // one more comes to b than leaves it
    assertRefused(
        MARKOV,
        withSteps(MARKOV, journeys, startToA, 5, startToB, 5, goesOn, 5, converts, 8, isLost, 1),
        why);
    // other ends
    assertRefused(
        MARKOV, withSteps(MARKOV, journeys, startToA, 4, startToB, 5, goesOn, 4, converts, 9), why);
    // from the start to the end
    assertRefused(
        MARKOV,
        withSteps(
            MARKOV,
            journeys,
            step(Step.NONE, Step.CONVERSION),
            4,
            startToB,
            5,
            converts,
            4,
            isLost,
            1),
        why);
    // twice
    assertRefused(
        MARKOV,
        withSteps(MARKOV, journeys, startToA, 2, startToA, 2, startToB, 5, converts, 9),
        "steps that are not in order");
  }

  @Test
  void statesMayBeEnteredMoreOftenThanALongCounts() {
    Journeys journeys = Journeys.builder()
        .path("a > a > a", Long.MAX_VALUE / 2, 0)
        .path("a", Long.MAX_VALUE / 2, 0)
        .build();
    byte[] bytes = MARKOV.start().add(journeys).toBytes();
    assertThat(MARKOV.parse(bytes).toBytes()).isEqualTo(bytes);
  }

  @Test
  void aStateOfTwoChannelsIsEnteredFromTheFirst() {
    Journeys journeys = Journeys.builder().path("a > b", 2, 0).build();
    long toA = Step.of(Step.NONE, Step.NONE, Step.next(A));
    long toB = Step.of(Step.NONE, Step.before(A), Step.next(B));
    long end = Step.of(Step.before(A), Step.before(B), Step.CONVERSION);
    assertThat(withSteps(MARKOV_2, journeys, toA, 2, toB, 2, end, 2))
        .isEqualTo(MARKOV_2.start().add(journeys).toBytes());
    long otherEnd = Step.of(Step.before(B), Step.before(B), Step.CONVERSION);
    assertRefused(
        MARKOV_2,
        withSteps(MARKOV_2, journeys, toA, 2, toB, 2, otherEnd, 2),
        "the sums of markov(2) are not");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void whatJourneysGiveIsRead(int seed) {
    Attribution own = Attribution.weighted("first c1", journey -> {
      double[] weights = new double[journey.size()];
      int index = journey.channels().indexOf("c1");
      if (index >= 0) {
        weights[index] = 1;
      }
      return weights;
    });
    Comparison models = Attribution.compare(
        Attribution.firstTouch(),
        Attribution.lastNonDirect(),
        Attribution.linearByChannel(),
        Attribution.positionBased(0.4, 0.4),
        Attribution.timeDecay(Duration.ofDays(1)),
        own,
        Attribution.markov(1),
        Attribution.markov(2));
    List<RandomJourneys.Path> paths = RandomJourneys.paths(seed, 60, 5, 6);
    Journeys.Builder cleaned =
        Journeys.builder().repeats(Repeats.COLLAPSE).direct(DirectTouches.SKIP, "c2");
    paths.forEach(path -> cleaned.path(path.text(), path.converting(), path.value(), path.lost()));
    byte[] bytes =
        models.start().add(RandomJourneys.of(paths)).add(cleaned.build()).toBytes();
    CreditTotals read = models.parse(bytes);
    assertThat(read.toBytes()).isEqualTo(bytes);
    assertThat(read.merge(models.parse(bytes)).conversions())
        .isEqualTo(2 * models.parse(bytes).conversions());
  }
}
