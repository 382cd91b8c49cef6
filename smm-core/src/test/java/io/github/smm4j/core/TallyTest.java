package io.github.smm4j.core;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.COMMENTS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.ENGAGEMENTS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SHARES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.UNIQUE_CLICKERS;
import static io.github.smm4j.core.Measure.VIEWS_TO_DATE;
import static io.github.smm4j.core.Measure.WATCH_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

  private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");

  private final Tally ad = Tally.builder()
      .set(IMPRESSIONS, 213_434_828)
      .set(CLICKS, 38_165)
      .set(CONVERSIONS, 1_079)
      .set(SPEND, Money.of(CurrencyUnit.USD, 58_705.23))
      .build();

  @Test
  void answersWhatWasMeasured() {
    assertThat(ad.get(CLICKS)).hasValue(38_165);
    assertThat(ad.get(SAVES)).as("not measured is not zero").isEmpty();
    assertThat(ad.money(SPEND)).contains(BigMoney.of(CurrencyUnit.USD, 58_705.23));
    assertThat(ad.money(REVENUE)).isEmpty();
    assertThat(ad.micros(SPEND)).hasValue(58_705_230_000L);
    assertThat(ad.currency()).contains(CurrencyUnit.USD);
    assertThat(ad.measures()).containsExactly(IMPRESSIONS, CLICKS, CONVERSIONS, SPEND);
    assertThat(ad.isMeasured(CLICKS)).isTrue();
    assertThat(ad.isMeasured(SAVES)).isFalse();
    assertThat(Tally.builder().set(SAVES, 0).build().get(SAVES))
        .as("zero is measured")
        .hasValue(0);
  }

  @Test
  void printsInTheOrderOfTheVocabulary() {
    assertThat(ad)
        .hasToString("{impressions=213434828, clicks=38165, conversions=1079, spend=USD 58705.23}");
    assertThat(Tally.empty()).hasToString("{}");
    assertThat(Tally.builder()
            .set(Measure.count("zebra"), 1)
            .set(Measure.count("add_to_cart"), 2)
            .set(REACH.gross(), 3)
            .set(REACH, 4)
            .set(WATCH_TIME, Duration.ofSeconds(90))
            .set(IMPRESSIONS, 5)
            .build())
        .hasToString(
            "{impressions=5, reach=4, gross_reach=3, watch_time=90000 ms, add_to_cart=2, zebra=1}");
  }

  @Test
  void unitsAreKeptApart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ad.get(SPEND))
        .withMessage("spend is money: ask money(...) or micros(...) for it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tally.builder().set(SPEND, 100))
        .withMessageContaining("setMicros")
        .withMessageContaining("100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tally.builder().set(SPEND, OptionalLong.of(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tally.builder().set(SPEND, OptionalLong.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tally.builder().set(CLICKS, Money.of(RUB, 1)))
        .withMessage("clicks is no money but COUNT");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tally.builder().setMicros(CLICKS, RUB, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tally.builder().set(CLICKS, Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> ad.money(CLICKS));
    assertThatIllegalArgumentException().isThrownBy(() -> ad.micros(CLICKS));
    assertThatIllegalArgumentException().isThrownBy(() -> ad.duration(CLICKS));
  }

  @Test
  void timeIsMilliseconds() {
    Tally video = Tally.builder().set(WATCH_TIME, Duration.ofMinutes(2)).build();
    assertThat(video.get(WATCH_TIME)).hasValue(120_000);
    assertThat(video.duration(WATCH_TIME)).contains(Duration.ofMinutes(2));
    assertThat(ad.duration(WATCH_TIME)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "58705.23, 58705.23, USD",
    "0.0000005, 0.00, USD",
    "0.0000015, 0.000002, USD",
    "0.0000025, 0.000002, USD",
    "-0.0000015, -0.000002, USD",
    "1.5, 1.50, EUR",
    "1500, 1500, JPY",
    "0.125, 0.125, EUR",
    "9223372036854.775807, 9223372036854.775807, IDR"
  })
  void moneyRoundsHalfEvenToMicrosAndAnswersAtTheCurrencysScaleOrFiner(
      BigDecimal in, BigDecimal out, String currency) {
    CurrencyUnit unit = CurrencyUnit.of(currency);
    Tally tally = Tally.builder().set(SPEND, BigMoney.of(unit, in)).build();
    assertThat(tally.money(SPEND)).contains(BigMoney.of(unit, out));
  }

  @Test
  void moneyBeyondLongMicrosIsRefused() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Tally.builder()
            .set(
                SPEND, BigMoney.of(CurrencyUnit.of("IDR"), new BigDecimal("9223372036854.775808"))))
        .withMessageContaining("9223372036854775808");
  }

  @Test
  void currenciesNeverMix() {
    Tally rubles = Tally.builder().set(REVENUE, Money.of(RUB, 1)).build();
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> ad.plus(rubles))
        .satisfies(e -> assertThat(e.getSecondCurrency()).isEqualTo(RUB));
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> ad.toBuilder().set(REVENUE, Money.of(RUB, 1)));
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> ad.toBuilder().setMicros(REVENUE, RUB, 1));
    assertThat(rubles.plus(Tally.builder().set(CLICKS, 1).build()).currency()).contains(RUB);
    assertThat(rubles.toBuilder().unset(REVENUE).build().currency()).isEmpty();
  }

  @Test
  void adds() {
    Tally other = Tally.builder()
        .set(CLICKS, 5)
        .set(SPEND, Money.of(CurrencyUnit.USD, 0.77))
        .set(CONVERSIONS, -1)
        .set(IMPRESSIONS, 2)
        .build();
    Tally sum = ad.plus(other);
    assertThat(sum)
        .hasToString("{impressions=213434830, clicks=38170, conversions=1078, spend=USD 58706.00}")
        .isEqualTo(other.plus(ad))
        .hasSameHashCodeAs(other.plus(ad));
    assertThat(sum.parts()).isEqualTo(2);
    assertThat(sum).isEqualTo(sum.toBuilder().build());
    assertThat(Tally.builder().set(CLICKS, 3).build())
        .as("the number of parts alone makes no difference")
        .isEqualTo(Tally.sum(List.of(
            Tally.builder().set(CLICKS, 1).build(),
            Tally.builder().set(CLICKS, 2).build())));
  }

  @Test
  void emptyIsNeutral() {
    Tally post = Tally.builder().set(REACH, 10).build();
    assertThat(Tally.empty().plus(post)).isSameAs(post);
    assertThat(post.plus(Tally.empty())).isSameAs(post);
    assertThat(Tally.sum(List.of())).isSameAs(Tally.empty());
    assertThat(Tally.empty().parts()).isZero();
    assertThat(Tally.empty().partsWithout(CLICKS)).isZero();
  }

  @Test
  void countsThePartsThatLackedAMeasure() {
    Tally liked = Tally.builder().set(IMPRESSIONS, 10).set(LIKES, 1).build();
    Tally unliked = Tally.builder().set(IMPRESSIONS, 20).build();
    Tally saved = Tally.builder().set(IMPRESSIONS, 30).set(SAVES, 2).build();
    Tally sum = Tally.sum(List.of(liked, unliked, saved));
    assertThat(sum.parts()).isEqualTo(3);
    assertThat(sum.partsWithout(IMPRESSIONS)).isZero();
    assertThat(sum.partsWithout(LIKES)).isEqualTo(2);
    assertThat(sum.partsWithout(SAVES)).isEqualTo(2);
    assertThat(sum.partsWithout(SHARES)).isEqualTo(3);
    assertThat(sum)
        .hasToString(
            "{impressions=60, likes=1 (not measured in 2 of 3), saves=2 (not measured in 2 of 3)}")
        .isNotEqualTo(
            Tally.builder().set(IMPRESSIONS, 60).set(LIKES, 1).set(SAVES, 2).build());
  }

  @Test
  void whatDoesNotAddIsRefusedWithTheWayOut() {
    Tally post = Tally.builder().set(REACH, 10).build();
    Tally other = Tally.builder().set(CLICKS, 1).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> post.plus(other))
        .withMessage("reach is UNIQUE and does not add up; add tally.gross(), "
            + "which has gross_reach in its place, or leave it out");
    assertThatIllegalArgumentException().isThrownBy(() -> other.plus(post));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Tally.sum(List.of(other, Tally.builder().set(FOLLOWERS, 10).build())))
        .withMessageContaining("followers is SNAPSHOT");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> other.plus(Tally.builder().set(VIEWS_TO_DATE, 10).build()))
        .withMessageContaining("views_to_date is LIFETIME");
    assertThat(post.gross().plus(post.gross())).hasToString("{gross_reach=20}");
  }

  @Test
  void grossConvertsAllThatDoesNotAdd() {
    Tally post = Tally.builder().set(REACH, 10).set(FOLLOWERS, 50).set(LIKES, 3).build();
    assertThat(post.gross()).hasToString("{gross_reach=10, likes=3, gross_followers=50}");
    assertThat(ad.gross()).isSameAs(ad);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Tally.builder().set(REACH, 1).set(REACH.gross(), 1).build().gross());
  }

  @Test
  void overflowIsLoud() {
    Tally most = Tally.builder().set(CLICKS, Long.MAX_VALUE).build();
    Tally one = Tally.builder().set(CLICKS, 1).build();
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> most.plus(one))
        .withMessage("the sum of clicks leaves the range of long: 9223372036854775807 + 1");
    Tally least = Tally.builder().setMicros(SPEND, RUB, Long.MIN_VALUE).build();
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> least.plus(Tally.builder().setMicros(SPEND, RUB, -1).build()))
        .withMessageEndingWith("micros");
  }

  @Test
  void derives() {
    Tally post =
        Tally.builder().set(LIKES, 200).set(COMMENTS, 50).set(SHARES, 30).build();
    assertThat(post.derive(ENGAGEMENTS, LIKES.plus(COMMENTS).plus(SHARES)).get(ENGAGEMENTS))
        .hasValue(280);
    assertThat(post.derive(ENGAGEMENTS, LIKES.plus(SAVES)).get(ENGAGEMENTS))
        .as("not measured, since saves are not")
        .isEmpty();
    assertThat(post.derive(LIKES, COMMENTS).get(LIKES)).as("replaced").hasValue(50);
    assertThat(post.derive(LIKES, SAVES).isMeasured(LIKES)).isFalse();
    assertThat(ad.derive(Measure.money("fee"), SPEND.times(0.15)).money(Measure.money("fee")))
        .contains(BigMoney.of(CurrencyUnit.USD, new BigDecimal("8805.7845")));
    assertThat(Tally.builder()
            .set(FOLLOWERS, 10)
            .build()
            .derive(Measure.FOLLOWERS_GAINED, FOLLOWERS)
            .get(Measure.FOLLOWERS_GAINED))
        .hasValue(10);
  }

  @Test
  void aDerivedSumLacksWhatItsWorstPartLacks() {
    Tally sum = Tally.sum(List.of(
        Tally.builder().set(LIKES, 1).set(COMMENTS, 1).build(),
        Tally.builder().set(LIKES, 1).build(),
        Tally.builder().set(LIKES, 1).build()));
    assertThat(sum.derive(ENGAGEMENTS, LIKES.plus(COMMENTS)).partsWithout(ENGAGEMENTS))
        .isEqualTo(2);
  }

  @Test
  void deriveRefusesWhatCannotBeRight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ad.derive(CLICKS, SPEND))
        .withMessage("clicks is COUNT, but spend is MONEY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ad.derive(ENGAGEMENTS, LIKES.times(0.5)))
        .withMessageContaining("fractional weights");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ad.derive(CLICKS, UNIQUE_CLICKERS))
        .withMessageContaining("use gross_unique_clickers");
    assertThat(ad.toBuilder()
            .set(REACH, 5)
            .build()
            .derive(UNIQUE_CLICKERS, REACH)
            .get(UNIQUE_CLICKERS))
        .hasValue(5);
  }

  @Test
  void buildersReplaceAndUnset() {
    Tally.Builder builder = ad.toBuilder()
        .set(CLICKS, 1)
        .unset(CONVERSIONS)
        .unset(SAVES)
        .set(SAVES, OptionalLong.empty());
    assertThat(builder.build())
        .hasToString("{impressions=213434828, clicks=1, spend=USD 58705.23}");
    assertThat(builder
            .set(CLICKS, OptionalLong.of(2))
            .set(CLICKS, OptionalLong.empty())
            .build()
            .isMeasured(CLICKS))
        .as("set to not measured")
        .isFalse();
    assertThat(ad.get(CLICKS)).as("the tally itself never changes").hasValue(38_165);
    assertThat(ad.toBuilder().set(IMPRESSIONS, 9).build().get(IMPRESSIONS)).hasValue(9);
  }

  @Test
  void eachMeasureMayBeUnset() {
    List<Measure> measures = Measure.all().stream()
        .filter(m -> m.unit() == MeasureUnit.COUNT)
        .limit(8)
        .toList();
    for (Measure unset : measures) {
      Tally.Builder builder = Tally.builder();
      measures.forEach(measure -> builder.set(measure, measures.indexOf(measure)));
      Tally others = builder.unset(unset).build();
      for (Measure measure : measures) {
        assertThat(others.get(measure))
            .as("%s without %s", measure, unset)
            .isEqualTo(
                measure.equals(unset)
                    ? OptionalLong.empty()
                    : OptionalLong.of(measures.indexOf(measure)));
      }
    }
  }

  @Test
  void gapsStayWithTheirMeasure() {
    Tally sum = Tally.builder()
        .set(IMPRESSIONS, 5)
        .set(CLICKS, 7)
        .parts(4)
        .partsWithout(IMPRESSIONS, 0)
        .partsWithout(CLICKS, 3)
        .build();
    Tally less = sum.toBuilder().unset(IMPRESSIONS).build();
    assertThat(less).hasToString("{clicks=7 (not measured in 3 of 4)}");
    assertThat(less.toBuilder().set(IMPRESSIONS, 5).build()).isEqualTo(sum);
  }

  @Test
  void accumulatorsSetPartsAndGaps() {
    Tally sum = Tally.builder()
        .set(LIKES, 5)
        .set(CLICKS, 7)
        .parts(4)
        .partsWithout(LIKES, 3)
        .build();
    assertThat(sum.parts()).isEqualTo(4);
    assertThat(sum).hasToString("{likes=5 (not measured in 3 of 4), clicks=7}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tally.builder().parts(0))
        .withMessage("a tally is the sum of 1 or more parts, not of 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tally.builder().partsWithout(LIKES, 1))
        .withMessage("likes is not set");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tally.builder().set(LIKES, 1).partsWithout(LIKES, -1));
    assertThatIllegalStateException()
        .isThrownBy(
            () -> Tally.builder().set(LIKES, 1).parts(2).partsWithout(LIKES, 2).build())
        .withMessage("likes is set, but not measured in 2 of 2 parts");
  }

  @Test
  void oneIdMeansOneMeasure() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tally.builder()
            .set(Measure.count("x"), 1)
            .build()
            .plus(Tally.builder().set(Measure.milliseconds("x"), 1).build()))
        .withMessage("two measures named x: COUNT and MILLISECONDS");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Tally.builder().set(Measure.count("x"), 1).set(Measure.milliseconds("x"), 1))
        .withMessageContaining("two measures named x");
  }

  @Test
  void survivesSerialization() {
    Tally sum = ad.plus(Tally.builder().set(Measure.count("add_to_cart"), 7).build());
    Tally copy = Serialized.copyOf(sum);
    assertThat(copy).isEqualTo(sum).hasToString(sum.toString());
    assertThat(copy.parts()).isEqualTo(2);
    assertThat(Serialized.copyOf(Tally.empty())).isSameAs(Tally.empty());
  }

  @Test
  void equalNumbersInOtherCurrenciesDiffer() {
    assertThat(Tally.builder().set(SPEND, Money.of(RUB, 1)).build())
        .isNotEqualTo(Tally.builder().set(SPEND, Money.of(CurrencyUnit.EUR, 1)).build())
        .isNotEqualTo(Tally.builder().set(REVENUE, Money.of(RUB, 1)).build())
        .isNotEqualTo("{spend=RUB 1.00}");
  }

  @Test
  void totalsAreTheSameInAnyOrderAndPartition() {
    Random random = new Random(7);
    List<Measure> measures = Measure.all().stream().map(Measure::gross).toList();
    for (int round = 0; round < 50; round++) {
      List<Tally> rows = new ArrayList<>();
      for (int row = 0; row < 40; row++) {
        Tally.Builder builder = Tally.builder();
        for (Measure measure : measures) {
          if (random.nextInt(3) == 0) {
            long number = random.nextLong() >> 16;
            if (measure.unit() == MeasureUnit.MONEY) {
              builder.setMicros(measure, RUB, number);
            } else {
              builder.set(measure, number);
            }
          }
        }
        rows.add(builder.build());
      }
      Tally inOrder = Tally.sum(rows);
      Collections.shuffle(rows, random);
      int cut = random.nextInt(rows.size());
      Tally partitioned =
          Tally.sum(rows.subList(cut, rows.size())).plus(Tally.sum(rows.subList(0, cut)));
      assertThat(partitioned).isEqualTo(inOrder).hasToString(inOrder.toString());
      assertThat(rows.parallelStream().collect(Tally.summing())).isEqualTo(inOrder);
      for (Measure measure : measures) {
        assertThat(inOrder.partsWithout(measure))
            .isEqualTo(rows.stream().filter(row -> !row.isMeasured(measure)).count());
      }
    }
  }

  @Test
  void numbersSetOnTheSumOfNothingCount() {
    Tally clicks = Tally.empty().toBuilder().set(CLICKS, 5).build();
    assertThat(clicks.parts()).isEqualTo(1);
    assertThat(clicks.plus(clicks).get(CLICKS)).hasValue(10);
    assertThat(Tally.empty().toBuilder().build().parts()).isZero();
  }

  /** A builder shares what it has with the tally that it was made from, or has built, until it changes that. */
  @Test
  void buildersChangeNoTally() {
    Tally one = Tally.builder().set(CLICKS, 1).set(IMPRESSIONS, 10).build();
    Tally.Builder builder = one.toBuilder();
    Tally same = builder.build();
    builder.set(CLICKS, 2);
    Tally two = builder.build();
    builder.unset(IMPRESSIONS);
    Tally three = builder.build();
    builder.set(LIKES, 5).set(IMPRESSIONS, 7);
    Tally four = builder.build();
    builder.parts(4).partsWithout(LIKES, 3);
    Tally five = builder.build();
    assertThat(List.of(one, same, two, three, four, five))
        .extracting(Tally::toString)
        .containsExactly(
            "{impressions=10, clicks=1}",
            "{impressions=10, clicks=1}",
            "{impressions=10, clicks=2}",
            "{clicks=2}",
            "{impressions=7, likes=5, clicks=2}",
            "{impressions=7, likes=5 (not measured in 3 of 4), clicks=2}");
  }
}
