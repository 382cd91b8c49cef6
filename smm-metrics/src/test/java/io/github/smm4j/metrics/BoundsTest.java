package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.Journeys;
import io.github.smm4j.metrics.attribution.MarkovChain;
import io.github.smm4j.metrics.community.BusinessHours;
import io.github.smm4j.metrics.content.Cadence;
import io.github.smm4j.metrics.counters.CounterGrowth;
import io.github.smm4j.metrics.counters.Counters;
import io.github.smm4j.metrics.counters.GapGrowth;
import io.github.smm4j.metrics.economics.BreakEven;
import io.github.smm4j.metrics.time.DailySeries;
import io.github.smm4j.metrics.time.DayRange;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each limit that is documented, at the limit and one beyond it. */
class BoundsTest {

  @Test
  void aRollupHasAtMost64SumsThatSomeRowsLack() {
    Rollup.Builder<Long> builder = Rollup.of(Long.class);
    for (int i = 0; i < 64; i++) {
      int bit = i;
      builder.sumIfMeasured(
          Measure.count("m" + i),
          row -> (row >>> bit & 1) == 1 ? OptionalLong.of(bit + 1L) : OptionalLong.empty());
    }
    Rollup<Long> rollup = builder.build();
    Totals totals = rollup.start();
    rollup.add(totals, 1L << 63 | 1);
    rollup.add(totals, 1L);
    Tally tally = totals.total();
    assertThat(tally.get(Measure.count("m0"))).hasValue(2);
    assertThat(tally.get(Measure.count("m1"))).isEmpty();
    assertThat(tally.get(Measure.count("m63"))).hasValue(64);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.sumIfMeasured(Measure.count("m64"), row -> OptionalLong.empty()))
        .withMessageContaining("more than 64 measures")
        .withMessageContaining("sumAll");
  }

  /** Texts of one hash: "Aa" and "BB" have the same, and so have all of as many such pairs. */
  private static List<String> textsOfOneHash(int bits) {
    return IntStream.range(0, 1 << bits)
        .mapToObj(number -> {
          StringBuilder text = new StringBuilder();
          for (int bit = 0; bit < bits; bit++) {
            text.append((number >>> bit & 1) == 0 ? "Aa" : "BB");
          }
          return text.toString();
        })
        .toList();
  }

  @Tag("slow")
  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES) // by the square of their number it would take hours
  void groupsWhoseKeysHaveOneHashAreFoundFast() {
    List<String> keys = textsOfOneHash(17);
    assertThat(keys.stream().mapToInt(String::hashCode).distinct()).hasSize(1);
    Rollup<String> rollup =
        Rollup.of(String.class).by("key", key -> key).sum(CLICKS, key -> 1).build();
    Totals totals = rollup.start();
    for (int round = 0; round < 2; round++) {
      keys.forEach(key -> rollup.add(totals, key));
    }
    assertThat(totals.rows()).isEqualTo(2L * keys.size());
    assertThat(totals.of(keys.get(77)).orElseThrow().get(CLICKS)).hasValue(2);
    assertThat(totals.of("unknown")).isEmpty();
    Totals copy = Totals.parse(totals.toBytes());
    assertThat(copy.toBytes()).isEqualTo(totals.toBytes());
  }

  @Tag("slow")
  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void channelsWhoseNamesHaveOneHashAreFoundFast() {
    List<String> names = textsOfOneHash(17);
    Journeys.Builder builder = Journeys.builder();
    for (int round = 0; round < 2; round++) {
      names.forEach(name -> builder.path(name + " > other", 1, 0));
    }
    Journeys journeys = builder.build();
    assertThat(journeys.channels()).hasSize(names.size() + 1);
    assertThat(Attribution.firstTouch().of(journeys).of(names.get(77))).isEqualTo(2.0);
  }

  @Tag("slow")
  @Test
  void journeysHaveAtMostAMillionChannels() {
    int most = 1 << 20;
    Journeys.Builder builder = Journeys.builder();
    for (int i = 0; i < most; i++) {
      builder.path("c" + i, 1, 0);
    }
    builder.path("c7", 1, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.path("one more", 1, 0))
        .withMessageContaining("more than 1048576 channels");
    assertThat(builder.build().conversions()).isEqualTo(most + 1L);
  }

  @Tag("slow")
  @Test
  void aJourneyMayBeLong() {
    int touches = 1_000_000;
    Journeys journeys =
        Journeys.builder().path("vk > ".repeat(touches) + "email", 1, 0).build();
    assertThat(journeys.stream().findFirst().orElseThrow().channels()).hasSize(touches + 1);
    assertThat(Attribution.linear().of(journeys).of("vk")).isBetween(0.99999, 1.0);
  }

  @Tag("slow")
  @Test
  void aMarkovChainHasAtMost4096States() {
    assertThat(MarkovChain.MAX_STATES).isEqualTo(4096);
    List<String> channels = new ArrayList<>();
    for (int i = 0; i < 4200; i++) {
      channels.add("c" + i);
    }
    Journeys.Builder builder = Journeys.builder();
    channels.forEach(channel -> builder.path(channel, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attribution.markov(1).of(builder.build()))
        .withMessageContaining("4096");
  }

  @Test
  void totalsHaveAtMost64Keys() {
    Rollup.Builder<String> builder = Rollup.of(String.class).sum(IMPRESSIONS, row -> 1);
    for (int i = 0; i < 64; i++) {
      builder.by("key" + i, row -> row);
    }
    Rollup<String> rollup = builder.build();
    Totals totals = rollup.start();
    rollup.add(totals, "a");
    assertThat(Totals.parse(totals.toBytes()).keyNames()).hasSize(64);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.by("key64", row -> row))
        .withMessageContaining("64 keys");
  }

  @Test
  void aSeriesHasAtMostAThousandYearsOfDays() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    DayRange longest = new DayRange(start, start.plusDays(366_000));
    assertThat(DailySeries.of(ZoneOffset.UTC, longest, new TreeMap<>()).gaps())
        .containsExactly(longest);
    DayRange longer = new DayRange(start, start.plusDays(366_001));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DailySeries.of(ZoneOffset.UTC, longer, new TreeMap<>()))
        .withMessageContaining("more than 366000 days");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DailySeries.of(
            List.of(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(400_000))),
            ZoneOffset.UTC,
            instant -> instant,
            instant -> Tally.empty()))
        .withMessageContaining("one is wrong");
  }

  @Test
  void businessHoursAreCountedOverAtMostAThousandYears() {
    BusinessHours hours = BusinessHours.of(
        ZoneOffset.UTC, LocalTime.of(9, 0), LocalTime.of(10, 0), Set.of(DayOfWeek.values()));
    Instant longest = Instant.EPOCH.plus(Duration.ofDays(366_000));
    assertThat(hours.between(Instant.EPOCH, longest)).isEqualTo(Duration.ofDays(15_250));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hours.between(Instant.EPOCH, longest.plus(Duration.ofDays(1))))
        .withMessageContaining("one is wrong");
  }

  @Test
  void uniqueKeysAreCountedExactlyUpTo256AndThenInFourKibibytes() {
    Rollup<Long> rollup =
        Rollup.of(Long.class).unique(Measure.VISITORS, row -> row).build();
    Totals totals = rollup.start();
    for (long i = 0; i < 256; i++) {
      rollup.add(totals, i);
    }
    assertThat(totals.unique(Measure.VISITORS).count()).isEqualTo(256);
    assertThat(totals.unique(Measure.VISITORS).relativeStandardError()).isZero();
    for (long i = 0; i < 100_000; i++) {
      rollup.add(totals, i);
    }
    assertThat(totals.unique(Measure.VISITORS).relativeStandardError()).isPositive();
    assertThat(totals.toBytes()).hasSizeLessThan(4096 + 128);
  }

  @Test
  void moneyHasAtMost400DecimalPlaces() {
    BigMoney most = BigMoney.of(CurrencyUnit.USD, BigDecimal.valueOf(1, 400));
    BigMoney more = BigMoney.of(CurrencyUnit.USD, BigDecimal.valueOf(1, 401));
    BigMoney price = BigMoney.parse("USD 2");
    assertThat(BreakEven.of(most, price, most).contribution().getScale()).isEqualTo(400);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BreakEven.of(more, price, price))
        .withMessageContaining("400");
  }

  @Test
  void aCadenceHasAtMostAThousandYearsOfDays() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    assertThat(Cadence.of(List.of(), ZoneOffset.UTC, new DayRange(start, start.plusDays(366_000)))
            .byDay())
        .hasSize(366_000);
    for (LocalDate end : List.of(start.plusDays(366_001), LocalDate.of(999_999_999, 1, 1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Cadence.of(List.of(), ZoneOffset.UTC, new DayRange(start, end)))
          .withMessageContaining("more than 366000 days");
    }
  }

  @Test
  void aGoalHasAtMostAThousandYearsOfDays() {
    LocalDate last = LocalDate.of(2026, 12, 31);
    Goal goal = Goal.of(Measure.FOLLOWERS).fromTo(1, 10).until(last);
    assertThat(goal.startingOn(last.minusDays(365_999)).progress(new TreeMap<>(), last))
        .extracting(GoalProgress::elapsedDays)
        .isEqualTo(366_000L);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> goal.startingOn(last.minusDays(366_000)))
        .withMessageContaining("more than 366000 days");
    TreeMap<LocalDate, Tally> daily = new TreeMap<>();
    daily.put(last.minusDays(9), Tally.builder().set(Measure.FOLLOWERS, 5).build());
    daily.put(last.minusDays(365_999), Tally.builder().set(Measure.FOLLOWERS, 1).build());
    assertThat(goal.progress(daily, last).pace().orElseThrow()).isPositive();
    daily.put(
        LocalDate.of(-900_000_000, 1, 1),
        Tally.builder().set(Measure.FOLLOWERS, 1).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> goal.progress(daily, last))
        .withMessageContaining("one is wrong");
  }

  @Test
  void growthIsDividedOverAtMostAThousandYears() {
    Instant start = Instant.parse("2026-11-01T12:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grown(start, start.plus(Duration.ofDays(366_001))))
        .withMessageContaining("more than 366000 days");
    assertThat(grown(start, start.plus(Duration.ofDays(366_000))).days("p1")).hasSize(366_001);
  }

  private static CounterGrowth grown(Instant from, Instant to) {
    return Counters.builder()
        .observe("p1", from, Measure.VIEWS_TO_DATE, 0)
        .observe("p1", to, Measure.VIEWS_TO_DATE, 900_000)
        .build()
        .perDay(ZoneOffset.UTC, GapGrowth.BY_TIME);
  }

  @Test
  void aRateOfExchangeHasAtMost400DigitsBeforeAndBehindThePoint() {
    LocalDate day = LocalDate.of(2026, 11, 2);
    ExchangeRates small = ExchangeRates.into(CurrencyUnit.USD)
        .rate(CurrencyUnit.EUR, day, "1E-400")
        .rate(CurrencyUnit.JPY, day, "1E+399")
        .build();
    assertThat(small.convertMicros(5, CurrencyUnit.EUR, day)).isZero();
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> small.convertMicros(5, CurrencyUnit.JPY, day));
    for (String rate : List.of(
        "1E-401", "1E+400", "1E+99999999", "1E-99999999", "1E+2147483647", "1".repeat(401))) {
      assertThatIllegalArgumentException()
          .as(rate)
          .isThrownBy(() -> ExchangeRates.into(CurrencyUnit.USD).rate(CurrencyUnit.EUR, day, rate))
          .withMessageContaining("at most 400 digits");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            ExchangeRates.into(CurrencyUnit.USD).rate(CurrencyUnit.EUR, day, "1".repeat(100_000)))
        .withMessageContaining("100000 characters");
    BigMoney tiny = BigMoney.of(CurrencyUnit.JPY, new BigDecimal("1E-401"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> small.convert(tiny, day))
        .withMessageContaining("at most 400 decimal places");
  }
}
