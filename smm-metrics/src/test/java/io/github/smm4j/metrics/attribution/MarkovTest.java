package io.github.smm4j.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.smm4j.metrics.attribution.RandomJourneys.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Removal effects against their definition: the chance of every path of the chain, summed. */
class MarkovTest {

  /** Walks the chain step by step, until hardly any walker is left; without one channel, if there is one. */
  private static double conversionProbability(MarkovChain chain, int order, String without) {
    Map<String, Double> walkers = new HashMap<>(Map.of(MarkovChain.START, 1.0));
    double converted = 0;
    double left = 1;
    while (left > 1e-17) {
      Map<String, Double> next = new HashMap<>();
      for (MarkovChain.Transition step : chain.transitions()) {
        double weight = walkers.getOrDefault(step.from(), 0.0) * step.probability();
        if (step.to().equals(MarkovChain.CONVERSION)) {
          converted += weight;
        } else if (!step.to().equals(MarkovChain.LOST) && !step.to().equals(without)) {
          next.merge(state(step, order), weight, Double::sum);
        }
      }
      walkers = next;
      left = walkers.values().stream().mapToDouble(w -> w).sum();
    }
    return converted;
  }

  private static String state(MarkovChain.Transition step, int order) {
    if (order == 1 || step.from().equals(MarkovChain.START)) {
      return step.to();
    }
    String last = step.from().substring(step.from().lastIndexOf(' ') + 1);
    return last + " > " + step.to();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 3", "1, 2, 2, 4", "1, 3, 4, 6", "1, 4, 5, 9", "1, 5, 9, 5", "1, 6, 12, 4",
    "2, 1, 1, 3", "2, 2, 2, 4", "2, 3, 4, 6", "2, 4, 5, 9", "2, 5, 9, 5", "2, 6, 6, 20"
  })
  void removalEffectsAreWhatPathsLose(int order, long seed, int channels, int longest) {
    List<Path> paths = RandomJourneys.paths(seed, 60, channels, longest);
    MarkovChain chain = MarkovChain.of(order, RandomJourneys.of(paths));
    double all = conversionProbability(chain, order, "");
    assertThat(chain.conversionProbability()).isCloseTo(all, within(1e-12));
    for (String channel : chain.removalEffects().keySet()) {
      double without = conversionProbability(chain, order, channel);
      assertThat(chain.removalEffect(channel))
          .as(channel)
          .isCloseTo((all - without) / all, within(1e-12));
    }
  }

  @Test
  void creditIsInProportionToRemovalEffects() {
    Journeys journeys = RandomJourneys.of(RandomJourneys.paths(3, 80, 6, 6));
    Credit credit = Attribution.markov(1).of(journeys);
    MarkovChain chain = credit.chain().orElseThrow();
    double sum = chain.removalEffects().values().stream().mapToDouble(e -> e).sum();
    for (String channel : credit.channels()) {
      assertThat(credit.of(channel))
          .isCloseTo(credit.total() * chain.removalEffect(channel) / sum, within(1e-9));
    }
  }

  @Test
  void orderTwoRemembersTheChannelBefore() {
    // after b, those from a convert and those from c do not
    Journeys journeys =
        Journeys.builder().path("a > b", 1, 0).path("c > b", 0, 1).build();
    MarkovChain one = MarkovChain.of(1, journeys);
    assertThat(one.probability("b", MarkovChain.CONVERSION)).isEqualTo(0.5);
    assertThat(one.removalEffect("c")).isEqualTo(0.5);
    MarkovChain two = MarkovChain.of(2, journeys);
    assertThat(two.probability("a > b", MarkovChain.CONVERSION)).isEqualTo(1);
    assertThat(two.removalEffect("c")).isEqualTo(0);
    assertThat(two.removalEffect("a")).isEqualTo(1);
  }

  @Test
  void stepsOfEachStateSumToOne() {
    for (int order = 1; order <= 2; order++) {
      MarkovChain chain =
          MarkovChain.of(order, RandomJourneys.of(RandomJourneys.paths(9, 90, 5, 8)));
      Map<String, Double> sums = new HashMap<>();
      chain.transitions().forEach(t -> sums.merge(t.from(), t.probability(), Double::sum));
      assertThat(new TreeSet<>(sums.values()))
          .allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-12)));
    }
  }

  @Test
  void nothingConverts() {
    Credit credit =
        Attribution.markov(1).of(Journeys.builder().path("a > b > a", 0, 7).build());
    assertThat(credit.total()).isZero();
    assertThat(credit.of("a")).isZero();
    assertThat(credit.chain().orElseThrow().removalEffects())
        .containsValues(0.0)
        .hasSize(2);
  }

  @Test
  void aChannelFromWhichNothingConvertsGetsNothing() {
    Credit credit = Attribution.markov(1)
        .of(Journeys.builder().path("a", 3, 1).path("b > b", 0, 4).build());
    assertThat(credit.of("b")).isZero();
    assertThat(credit.of("a")).isEqualTo(3);
  }

  @Test
  void loopsOfTenThousandTouches() {
    Journeys journeys = Journeys.builder()
        .path("a > b > ".repeat(5_000) + "c", 1, 1)
        .path("a > a > ".repeat(5_000), 1, 0)
        .build();
    MarkovChain chain = MarkovChain.of(1, journeys);
    // from a: 4999 + 9999 + ... ; by the chain, a journey ends with probability 1/15000 or so a
    // touch
    double all = chain.conversionProbability();
    assertThat(all).isEqualTo(2.0 / 3);
    assertThat(chain.removalEffect("a")).isEqualTo(1);
    for (String channel : List.of("a", "b", "c")) {
      assertThat(chain.removalEffect(channel)).isBetween(0.0, 1.0);
    }
  }

  @Tag("slow")
  @Test
  void aThousandChannels() {
    Journeys journeys = RandomJourneys.of(RandomJourneys.paths(4, 20_000, 1_000, 8));
    Credit credit = Attribution.markov(1).of(journeys);
    assertThat(credit.channels()).hasSize(1_000);
    assertThat(credit.channels().stream().mapToDouble(credit::of).sum())
        .isCloseTo(credit.total(), within(1e-9 * credit.total()));
  }

  @Test
  void refusesOrdersAndSizesItCannotSolve() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attribution.markov(3))
        .withMessageContaining("order 3");
    Journeys many = RandomJourneys.of(RandomJourneys.paths(5, 3_000, 1_000, 8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attribution.markov(2).of(many))
        .withMessageContaining("take order 1");
  }

  /** Above some number of journeys steps are counted in another way. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void countsAnyNumberOfJourneysTheSameWay(int order) {
    long many = 1L << 50;
    Journeys.Builder few = Journeys.builder();
    Journeys.Builder huge = Journeys.builder();
    for (Path path : RandomJourneys.paths(8, 60, 4, 6)) {
      few.path(path.text(), path.converting(), path.lost());
      huge.path(path.text(), many * path.converting(), many * path.lost());
    }
    MarkovChain chain = MarkovChain.of(order, few.build());
    assertThat(MarkovChain.of(order, huge.build()).transitions())
        .isEqualTo(chain.transitions().stream()
            .map(t ->
                new MarkovChain.Transition(t.from(), t.to(), many * t.count(), t.probability()))
            .toList());
    assertThat(MarkovChain.of(order, huge.build()).removalEffects())
        .isEqualTo(chain.removalEffects());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void moreStepsThanALongHoldsAreLoud(int order) {
    long quarter = Long.MAX_VALUE / 4;
    Journeys journeys =
        Journeys.builder().path("a > a > a > a > a > a", quarter, quarter).build();
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> MarkovChain.of(order, journeys));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void journeysWithoutATouchAreNoSteps(int order) {
    Journeys journeys =
        Journeys.builder().path("", 5, 7).path("a", 1, 3).path("", 1, 1).build();
    assertThat(MarkovChain.of(order, journeys)).hasToString("""
            (start) -> a 1.0 (4)
            a -> (conversion) 0.25 (1)
            a -> (lost) 0.75 (3)""");
    assertThat(MarkovChain.of(order, journeys).conversionProbability()).isEqualTo(0.25);
    Journeys many = Journeys.builder()
        .path("", Long.MAX_VALUE / 8, Long.MAX_VALUE / 8)
        .path("a > b", Long.MAX_VALUE / 4, Long.MAX_VALUE / 4)
        .build();
    assertThat(MarkovChain.of(order, many).conversionProbability()).isEqualTo(0.5);
  }
}
