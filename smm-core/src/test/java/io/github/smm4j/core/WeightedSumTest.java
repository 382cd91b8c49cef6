package io.github.smm4j.core;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.COMMENTS;
import static io.github.smm4j.core.Measure.COST_OF_GOODS;
import static io.github.smm4j.core.Measure.ENGAGEMENTS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.REACTIONS;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SHARES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.WATCH_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.Random;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedSumTest {

  private final Tally tally = Tally.builder()
      .set(LIKES, 100)
      .set(COMMENTS, 20)
      .set(SHARES, 3)
      .set(REVENUE, BigMoney.of(CurrencyUnit.EUR, 400))
      .set(SPEND, BigMoney.of(CurrencyUnit.EUR, 99.5))
      .build();

  @Test
  void addsWeightsExactly() {
    assertThat(LIKES.valueIn(tally)).contains(new BigDecimal("100"));
    assertThat(LIKES.plus(COMMENTS.times(2)).plus(SHARES).valueIn(tally))
        .contains(new BigDecimal("143"));
    assertThat(LIKES.minus(COMMENTS).valueIn(tally)).contains(new BigDecimal("80"));
    assertThat(LIKES.times(0.1).plus(COMMENTS.times(0.25)).valueIn(tally))
        .contains(new BigDecimal("15.00"));
    assertThat(LIKES.plus(COMMENTS).times(3).valueIn(tally)).contains(new BigDecimal("360"));
    assertThat(LIKES.times(0).valueIn(tally)).contains(new BigDecimal("0"));
    assertThat(LIKES.times(1e3).valueIn(tally)).contains(new BigDecimal("100000"));
  }

  @Test
  void aTenthIsATenth() {
    WeightedSum tenth = LIKES.times(0.1);
    assertThat(tenth.scale()).isEqualTo(1);
    assertThat(tenth.unscaledValueIn(tally)).isEqualTo(100);
    assertThat(tenth.times(10).scale()).as("10 tenths are whole again").isZero();
  }

  @Test
  void moneyIsInUnitsOfTheCurrency() {
    assertThat(REVENUE.minus(SPEND).valueIn(tally).orElseThrow()).isEqualByComparingTo("300.5");
    assertThat(WeightedSum.of(SPEND).unscaledValueIn(tally)).as("micros").isEqualTo(99_500_000);
  }

  @Test
  void whatIsRequiredMustBeMeasured() {
    WeightedSum sum = LIKES.plus(SAVES).plus(CLICKS);
    assertThat(sum.isMeasuredIn(tally)).isFalse();
    assertThat(sum.valueIn(tally)).isEmpty();
    assertThat(sum.missingIn(tally)).containsExactly(SAVES, CLICKS);
    assertThat(sum.usedIn(tally)).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> sum.unscaledValueIn(tally))
        .withMessage("saves is not measured");
    assertThat(LIKES.plus(SAVES.times(0)).isMeasuredIn(tally))
        .as("weight 0 requires it all the same")
        .isFalse();
  }

  @Test
  void whatIsOptionalIsTakenWhereMeasured() {
    WeightedSum sum = LIKES.plusIfMeasured(SAVES).plusIfMeasured(COMMENTS.times(2));
    assertThat(sum.valueIn(tally)).contains(new BigDecimal("140"));
    assertThat(sum.usedIn(tally)).containsExactly(LIKES, COMMENTS);
    assertThat(sum.measures()).containsExactly(LIKES, SAVES, COMMENTS);
    assertThat(sum.missingIn(tally)).isEmpty();
    WeightedSum group = LIKES.plusIfMeasured(COMMENTS.plus(SAVES));
    assertThat(group.valueIn(tally))
        .as("a group as a whole or not at all")
        .contains(new BigDecimal("100"));
    assertThat(group.times(2).plus(SHARES).valueIn(tally)).contains(new BigDecimal("203"));
    assertThat(LIKES.plusIfMeasured(COMMENTS.times(0.5).plus(SHARES)).valueIn(tally))
        .as("a group keeps its decimals")
        .contains(new BigDecimal("113.0"));
  }

  @Test
  void tellsWhatItDoesWithout() {
    assertThat(LIKES.plus(COMMENTS).optionalMeasures()).isEmpty();
    assertThat(LIKES.plusIfMeasured(SAVES).plusIfMeasured(COMMENTS.plus(SHARES)).optionalMeasures())
        .containsExactly(SAVES, COMMENTS, SHARES);
    assertThat(LIKES
            .plusIfMeasured(SAVES)
            .or(REACTIONS.plusIfMeasured(SHARES))
            .plus(CLICKS)
            .optionalMeasures())
        .as("of both that there is a choice of")
        .containsExactly(SAVES, SHARES);
  }

  @Test
  void aChoiceTakesTheFirstThatIsMeasured() {
    assertThat(REACTIONS.or(LIKES).plus(SHARES).valueIn(tally)).contains(new BigDecimal("103"));
    assertThat(LIKES.or(REACTIONS).valueIn(tally)).contains(new BigDecimal("100"));
    assertThat(REACTIONS.or(LIKES.times(0.5)).times(2).valueIn(tally).orElseThrow())
        .isEqualByComparingTo("100");
    assertThat(LIKES.or(COMMENTS.times(0.5)).unscaledValueIn(tally))
        .as("one scale for both")
        .isEqualTo(1000);
    WeightedSum none = REACTIONS.or(SAVES);
    assertThat(none.isMeasuredIn(tally)).isFalse();
    assertThat(none.missingIn(tally)).containsExactly(REACTIONS);
    assertThat(REACTIONS.or(LIKES).usedIn(tally)).containsExactly(LIKES);
    assertThat(REACTIONS.or(LIKES).measures()).containsExactly(REACTIONS, LIKES);
  }

  @Test
  void unitsDoNotMix() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LIKES.plus(SPEND))
        .withMessage("terms of one sum must have one unit: likes is COUNT, spend is MONEY");
    assertThatIllegalArgumentException().isThrownBy(() -> LIKES.minus(WATCH_TIME));
    assertThatIllegalArgumentException().isThrownBy(() -> LIKES.plusIfMeasured(SPEND));
    assertThatIllegalArgumentException().isThrownBy(() -> LIKES.or(SPEND));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void weightsAreFinite(double weight) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LIKES.times(weight))
        .withMessage("a weight must be finite: " + weight);
  }

  @Test
  void weightsTooFineForLongAreRefused() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> LIKES.times(1e-30).plus(COMMENTS))
        .withMessageContaining("too many digits");
  }

  @Test
  void whatLeavesLongIsStillExact() {
    Tally big = Tally.builder().set(LIKES, Long.MAX_VALUE).set(COMMENTS, 1).build();
    WeightedSum sum = LIKES.plus(COMMENTS);
    assertThat(sum.valueIn(big)).contains(new BigDecimal("9223372036854775808"));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> sum.unscaledValueIn(big));
    assertThat(REACTIONS.or(LIKES.times(0.5)).plusIfMeasured(LIKES).valueIn(big).orElseThrow())
        .isEqualByComparingTo("13835058055282163710.5");
    assertThat(sum.plusIfMeasured(SAVES).valueIn(big))
        .contains(new BigDecimal("9223372036854775808"));
    assertThat(LIKES.plusIfMeasured(LIKES.plus(COMMENTS)).valueIn(big))
        .contains(new BigDecimal("18446744073709551615"));
  }

  @Test
  void grossReplacesWhatDoesNotAdd() {
    assertThat(REACH.plus(LIKES).gross()).hasToString("gross_reach + likes");
    assertThat(REACH.or(LIKES).plusIfMeasured(REACH.plus(LIKES)).gross())
        .hasToString("(gross_reach or likes) + (gross_reach + likes)");
  }

  @Test
  void printsAsWrittenByHand() {
    assertThat(LIKES.plus(COMMENTS.times(2)).plusIfMeasured(SAVES))
        .hasToString("likes + 2*comments + (saves)");
    assertThat(LIKES.or(REACTIONS).plus(SHARES)).hasToString("(likes or reactions) + shares");
    assertThat(REVENUE.minus(COST_OF_GOODS).minus(SPEND))
        .hasToString("revenue - cost_of_goods - spend");
    assertThat(LIKES.times(-1).minus(COMMENTS.times(0.25))).hasToString("-likes - 0.25*comments");
    assertThat(LIKES.times(0)).hasToString("0*likes");
    assertThat(LIKES.plus(COMMENTS).times(1000)).hasToString("1000*likes + 1000*comments");
  }

  @Test
  void equalIfWrittenTheSameWay() {
    WeightedSum sum = LIKES.plus(COMMENTS.times(2)).plusIfMeasured(SAVES);
    assertThat(sum)
        .isEqualTo(LIKES.plus(COMMENTS.times(2.0)).plusIfMeasured(SAVES))
        .hasSameHashCodeAs(LIKES.plus(COMMENTS.times(2)).plusIfMeasured(SAVES))
        .isNotEqualTo(COMMENTS.times(2).plus(LIKES).plusIfMeasured(SAVES))
        .isNotEqualTo(LIKES.plus(COMMENTS.times(2)).plus(SAVES))
        .isNotEqualTo(LIKES);
    assertThat(Serialized.copyOf(sum)).isEqualTo(sum);
    assertThat(Serialized.copyOf(REACTIONS.or(sum))).isEqualTo(REACTIONS.or(sum));
    assertThat(WeightedSum.of(sum)).isSameAs(sum);
    assertThat(WeightedSum.of(ENGAGEMENTS)).hasToString("engagements");
  }

  @Test
  void distributesOverRandomNumbers() {
    Random random = new Random(42);
    for (int i = 0; i < 1_000; i++) {
      long likes = random.nextInt();
      long comments = random.nextInt();
      long weight = random.nextInt(1_000) - 500L;
      double fraction = (random.nextInt(2_000) - 1_000) / 1_000.0;
      Tally numbers = Tally.builder().set(LIKES, likes).set(COMMENTS, comments).build();
      BigDecimal expected = BigDecimal.valueOf(likes)
          .add(new BigDecimal(Double.toString(fraction)).multiply(BigDecimal.valueOf(comments)))
          .multiply(BigDecimal.valueOf(weight));
      assertThat(LIKES
              .plus(COMMENTS.times(fraction))
              .times(weight)
              .valueIn(numbers)
              .orElseThrow())
          .isEqualByComparingTo(expected);
    }
  }
}
