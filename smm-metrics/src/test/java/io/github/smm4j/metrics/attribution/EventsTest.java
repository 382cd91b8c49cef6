package io.github.smm4j.metrics.attribution;

import static io.github.smm4j.core.Measure.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Journeys from streams of events. */
class EventsTest {

  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  private static Touch touch(String person, double days, String channel) {
    return Touch.of(person, at(days), channel);
  }

  private static Conversion conversion(String person, double days) {
    return Conversion.of(person, at(days));
  }

  private static Instant at(double days) {
    return NOON.plusSeconds(Math.round(days * 86_400));
  }

  private static List<String> paths(Journeys journeys) {
    return journeys.stream()
        .map(journey ->
            String.join(" > ", journey.channels()) + (journey.conversions() > 0 ? " !" : ""))
        .toList();
  }

  @Test
  void touchesBeforeTheConversionAreItsJourney() {
    Journeys journeys = Journeys.builder()
        .events(
            List.of(
                touch("ann", 3, "email"),
                touch("bob", 1, "vk"),
                touch("ann", 1, "vk"),
                touch("ann", 2, "search"),
                touch("ann", 5, "tiktok")),
            List.of(conversion("ann", 3)))
        .build();
    // the touch at the time of the conversion belongs to it
    assertThat(paths(journeys)).containsExactly("vk > search > email !", "vk");
    assertThat(journeys.leftOut()).containsExactly(entry(LeftOut.TOUCH_AFTER_CONVERSION, 1L));
    assertThat(journeys.channels()).contains("vk").doesNotContain("tiktok");
  }

  @Test
  void theLookbackWindowHoldsItsEdge() {
    Journeys journeys = Journeys.builder()
        .lookback(Duration.ofDays(30))
        .events(
            List.of(
                touch("ann", 0, "edge"),
                touch("ann", -0.001, "before"),
                touch("ann", 29, "in"),
                touch("bob", 0, "old"),
                touch("bob", 31, "new")),
            List.of(conversion("ann", 30)))
        .build();
    assertThat(paths(journeys)).containsExactly("edge > in !", "new");
    assertThat(journeys.leftOut()).containsExactly(entry(LeftOut.TOUCH_BEFORE_LOOKBACK, 2L));
  }

  @Test
  void aSecondConversionLooksBackOrStartsAfresh() {
    List<Touch> touches = List.of(touch("ann", 1, "a"), touch("ann", 3, "b"), touch("ann", 9, "c"));
    List<Conversion> conversions =
        List.of(conversion("ann", 4), conversion("ann", 2), conversion("ann", 4.5));
    Journeys back = Journeys.builder().events(touches, conversions).build();
    assertThat(paths(back)).containsExactly("a !", "a > b !", "a > b !");
    assertThat(back.leftOut()).containsExactly(entry(LeftOut.TOUCH_AFTER_CONVERSION, 1L));
    Journeys afresh = Journeys.builder()
        .afterConversion(AfterConversion.START_AFRESH)
        .events(touches, conversions)
        .build();
    assertThat(paths(afresh)).containsExactly("a !", "b !", " !");
    assertThat(afresh.leftOut())
        .containsOnly(
            entry(LeftOut.TOUCH_AFTER_CONVERSION, 1L), entry(LeftOut.CONVERSION_WITHOUT_TOUCH, 1L));
  }

  @Test
  void aTouchThatNoWindowHoldsIsCountedOnce() {
    Journeys journeys = Journeys.builder()
        .lookback(Duration.ofDays(1))
        .events(
            List.of(touch("ann", 0, "a"), touch("ann", 1.5, "b"), touch("ann", 5, "c")),
            List.of(conversion("ann", 2), conversion("ann", 2.2), conversion("ann", 9)))
        .build();
    assertThat(paths(journeys)).containsExactly("b !", "b !", " !");
    assertThat(journeys.leftOut())
        .containsOnly(
            entry(LeftOut.TOUCH_BEFORE_LOOKBACK, 2L), entry(LeftOut.CONVERSION_WITHOUT_TOUCH, 1L));
  }

  @Test
  void aSessionIsTheTouchThatBeganIt() {
    Journeys journeys = Journeys.builder()
        .sessions(Duration.ofMinutes(30))
        .events(
            List.of(
                touch("ann", 0, "vk"),
                Touch.of("ann", NOON.plusSeconds(20 * 60), "search"),
                Touch.of("ann", NOON.plusSeconds(50 * 60), "email"),
                Touch.of("ann", NOON.plusSeconds(80 * 60 + 1), "tiktok")),
            List.of(conversion("ann", 1)))
        .build();
    assertThat(paths(journeys)).containsExactly("vk > tiktok !");
    assertThat(journeys.leftOut()).containsExactly(entry(LeftOut.TOUCH_IN_SESSION, 2L));
  }

  @Test
  void theSameOrderCountsOnce() {
    Journeys journeys = Journeys.builder()
        .events(
            List.of(touch("ann", 0, "vk"), touch("bob", 0, "email")),
            List.of(
                conversion("bob", 2).id("order-1").worth(Money.of(CurrencyUnit.USD, 7)),
                conversion("ann", 1).id("order-1").worth(Money.of(CurrencyUnit.USD, 5)),
                conversion("ann", 1).worth(Money.of(CurrencyUnit.USD, 1)),
                conversion("ann", 1).worth(Money.of(CurrencyUnit.USD, 1))))
        .build();
    // the first in time is kept; conversions without an id are all kept
    assertThat(journeys.conversions()).isEqualTo(3);
    assertThat(journeys.value()).hasToString("Optional[USD 7.00]");
    assertThat(journeys.leftOut()).containsExactly(entry(LeftOut.DUPLICATE_CONVERSION, 1L));
    assertThat(paths(journeys)).containsExactly("vk !", "vk !", "vk !", "email");
  }

  @Test
  void orderOfEventsChangesNothing() {
    Random random = new Random(5);
    List<Touch> touches = new ArrayList<>();
    List<Conversion> conversions = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      touches.add(touch("p" + random.nextInt(40), random.nextInt(60), "c" + random.nextInt(6)));
      if (i % 5 == 0) {
        conversions.add(conversion("p" + random.nextInt(40), random.nextInt(60))
            .id("order-" + random.nextInt(60))
            .worth(Money.ofMinor(CurrencyUnit.USD, random.nextInt(9_999))));
      }
    }
    Comparison models = Attribution.compare(
        Attribution.timeDecay(Duration.ofDays(7)), Attribution.linear(), Attribution.markov(2));
    byte[] expected = null;
    for (int round = 0; round < 6; round++) {
      Journeys.Builder journeys =
          Journeys.builder().lookback(Duration.ofDays(20)).sessions(Duration.ofHours(1));
      int cut = random.nextInt(touches.size());
      journeys.events(touches.subList(cut, touches.size()), conversions);
      journeys.events(touches.subList(0, cut), List.of());
      byte[] bytes = models.start().add(journeys.build()).toBytes();
      expected = expected == null ? bytes : expected;
      assertThat(bytes).isEqualTo(expected);
      Collections.shuffle(touches, random);
      Collections.shuffle(conversions, random);
    }
  }

  @Test
  void timeDecayHalvesByTheHalfLife() {
    Journeys journeys = Journeys.builder()
        .events(
            List.of(touch("ann", 0, "a"), touch("ann", 7, "b"), touch("ann", 14, "c")),
            List.of(conversion("ann", 20).worth(Money.of(CurrencyUnit.USD, 70))))
        .build();
    Credit credit = Attribution.timeDecay(Duration.ofDays(7)).of(journeys);
    assertThat(credit.of("a")).isCloseTo(1.0 / 7, within(1e-15));
    assertThat(credit.of("b")).isCloseTo(2.0 / 7, within(1e-15));
    assertThat(credit.of("c")).isCloseTo(4.0 / 7, within(1e-15));
    assertThat(credit.value("c")).hasToString("Optional[USD 40.00]");
    assertThat(credit.conversionsWithoutTimes()).isZero();
    assertThat(Attribution.timeDecay(Duration.ofDays(7))
            .of(Journeys.builder().path("a > b", 3, 1).build())
            .conversionsWithoutTimes())
        .isEqualTo(3);
  }

  @Test
  void theEndsOfTimeAreNoTrouble() {
    Journeys journeys = Journeys.builder()
        .events(
            List.of(
                Touch.of("ann", Instant.MIN, "a"),
                Touch.of("ann", Instant.MAX, "b"),
                Touch.of("bob", Instant.MIN, "a")),
            List.of(Conversion.of("ann", Instant.MAX), Conversion.of("bob", Instant.MAX)))
        .build();
    Credit credit = Attribution.timeDecay(Duration.ofMillis(1)).of(journeys);
    assertThat(credit.of("a")).isEqualTo(1);
    assertThat(credit.of("b")).isEqualTo(1);
    assertThat(paths(Journeys.builder()
            .lookback(Duration.ofDays(30))
            .events(List.of(Touch.of("ann", Instant.MIN, "a")), List.of())
            .build()))
        .containsExactly("a");
  }

  @Tag("slow")
  @Test
  void tenThousandTouchesInAJourney() {
    List<Touch> touches = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      touches.add(Touch.of("bot", NOON.plusSeconds(i), "c" + i % 1_000));
    }
    Journeys journeys =
        Journeys.builder().events(touches, List.of(conversion("bot", 1))).build();
    for (Attribution model : List.of(
        Attribution.linear(),
        Attribution.timeDecay(Duration.ofMinutes(1)),
        Attribution.positionBased(0.4, 0.4),
        Attribution.shapley(),
        Attribution.markov(1))) {
      Credit credit = model.of(journeys);
      assertThat(credit.channels().stream().mapToLong(credit::micros).sum()).isEqualTo(1_000_000);
      assertThat(credit.channels()).hasSize(1_000).allMatch(c -> credit.of(c) >= 0);
    }
  }

  @Test
  void costsOfAllTouchesAreTheSpendOfTheirChannel() {
    Journeys journeys = Journeys.builder()
        .lookback(Duration.ofDays(5))
        .events(
            List.of(
                touch("ann", 0, "vk").costing(Money.of(CurrencyUnit.USD, 2)),
                touch("ann", 9, " vk ").costing(Money.of(CurrencyUnit.USD, 1)),
                touch("bob", 9, "email")),
            List.of(conversion("ann", 10).worth(Money.of(CurrencyUnit.USD, 30))))
        .build();
    assertThat(Attribution.linear().of(journeys).tallies())
        .hasToString("{email={revenue=USD 0.00, attributed_conversion_micros=0}, "
            + "vk={spend=USD 3.00, revenue=USD 30.00, attributed_conversion_micros=1000000}}");
  }

  @Test
  void moneyIsOfOneCurrency() {
    Journeys.Builder journeys = Journeys.builder()
        .events(List.of(touch("ann", 0, "vk").costing(Money.of(CurrencyUnit.USD, 2))), List.of());
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> journeys.events(
            List.of(), List.of(conversion("ann", 1).worth(Money.of(CurrencyUnit.EUR, 2)))));
    // ISO 4217: the code for transactions without a currency
    Journeys unknown = Journeys.builder()
        .events(
            List.of(touch("ann", 0, "vk")),
            List.of(conversion("ann", 1).worth(Money.ofMinor(CurrencyUnit.of("XXX"), 2))))
        .build();
    assertThat(Attribution.linear().of(unknown).value("vk")).hasToString("Optional[XXX 2]");
  }

  @Test
  void blankChannelsAreCounted() {
    Journeys journeys = Journeys.builder()
        .events(List.of(touch("ann", 0, " "), touch("bob", 0, "")), List.of(conversion("ann", 1)))
        .build();
    assertThat(paths(journeys)).containsExactly(" !");
    assertThat(journeys.leftOut())
        .containsOnly(
            entry(LeftOut.BLANK_CHANNEL, 2L), entry(LeftOut.CONVERSION_WITHOUT_TOUCH, 1L));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> conversion("ann", 1).worth(Money.of(CurrencyUnit.USD, -2)))
        .withMessageContaining("USD -2.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Journeys.builder().lookback(Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Journeys.builder().sessions(Duration.ofDays(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> Attribution.timeDecay(Duration.ZERO));
  }

  @Test
  void eventsSurviveSerialization() throws Exception {
    Touch touch = touch("ann", 0, "vk").costing(Money.of(CurrencyUnit.USD, 2));
    Conversion conversion =
        conversion("ann", 1).worth(Money.of(CurrencyUnit.USD, 2)).id("order-1");
    assertThat(Serialized.copyOf(touch)).isEqualTo(touch).hasSameHashCodeAs(touch);
    assertThat(Serialized.copyOf(conversion)).isEqualTo(conversion).hasSameHashCodeAs(conversion);
    assertThat(touch).hasToString("ann 2026-03-10T12:00:00Z vk USD 2.00");
    assertThat(conversion).hasToString("ann 2026-03-11T12:00:00Z USD 2.00 order-1");
    Journeys journeys = Journeys.builder()
        .events(List.of(touch, touch("ann", 0.5, "b")), List.of(conversion))
        .build();
    Journey copy = Serialized.copyOf(journeys).stream().findFirst().orElseThrow();
    assertThat(copy.age(0)).contains(Duration.ofDays(1));
    assertThat(copy.age(1)).contains(Duration.ofHours(12));
    assertThat(copy.value()).hasToString("Optional[USD 2.00]");
  }

  @Test
  void peopleWhoNeverConvertAreJourneysToo() {
    Journeys journeys =
        Journeys.builder().events(List.of(touch("ann", 0, "vk")), List.of()).build();
    assertThat(journeys.lost()).isEqualTo(1);
    assertThat(journeys.conversions()).isZero();
  }

  @Test
  void aChannelWithoutCostsHasNoSpend() {
    List<Touch> touches = new ArrayList<>();
    for (int channel = 0; channel < 3; channel++) {
      touches.add(touch("ann", 0, "c" + channel).costing(Money.of(CurrencyUnit.USD, channel)));
    }
    touches.add(touch("ann", 0, "c3"));
    Journeys journeys =
        Journeys.builder().events(touches, List.of(conversion("ann", 1))).build();
    assertThat(Attribution.linear().of(journeys).tallies())
        .extractingFromEntries(e -> e.getKey() + " " + e.getValue().money(SPEND).isPresent())
        .containsExactly("c0 true", "c1 true", "c2 true", "c3 false");
  }

  @Test
  void eachHasTheirOwnTouches() {
    Journeys journeys = Journeys.builder()
        .events(
            List.of(touch("ann", 0, "vk"), touch("cat", 0, "email"), touch("dan", 0, "search")),
            List.of(conversion("bob", 1), conversion("cat", 1)))
        .build();
    assertThat(journeys.stream().map(Journey::toString))
        .containsExactlyInAnyOrder(
            "vk (0 converted, 1 did not)",
            " (1 converted, 0 did not)",
            "email (1 converted, 0 did not)",
            "search (0 converted, 1 did not)");
    assertThat(journeys.leftOut()).containsOnly(entry(LeftOut.CONVERSION_WITHOUT_TOUCH, 1L));
  }

  @Test
  void pathsOfTextHaveNoTimesBesideEvents() {
    Journeys journeys = Journeys.builder()
        .path("a > b", 3, 1)
        .path("", 1, 0)
        .events(List.of(touch("ann", 0, "a"), touch("ann", 1, "b")), List.of(conversion("ann", 1)))
        .build();
    Credit decayed = Attribution.timeDecay(Duration.ofDays(1)).of(journeys);
    assertThat(decayed.conversionsWithoutTimes()).isEqualTo(3);
    // half of three, and one of three parts of one
    assertThat(decayed.of("a")).isEqualTo(1.5 + 1 / 3.0);
    assertThat(Attribution.linear().of(journeys).conversionsWithoutTimes()).isZero();
  }

  @Test
  void eachPersonHasTheirOwnConversions() {
    Journeys journeys = Journeys.builder()
        .events(
            List.of(touch("ann", 0, "vk"), touch("bob", 0, "email")),
            List.of(conversion("ann", 2), conversion("bob", 1)))
        .build();
    assertThat(journeys.lost()).isZero();
    assertThat(journeys.stream().map(Journey::channels))
        .containsExactlyInAnyOrder(List.of("vk"), List.of("email"));
  }
}
