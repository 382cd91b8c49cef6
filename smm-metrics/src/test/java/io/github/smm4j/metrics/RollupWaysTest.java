package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VIEWS_TO_DATE;
import static io.github.smm4j.core.Measure.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rollups do beside sums. */
class RollupWaysTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  record Reading(String account, LocalDate day, long number) {}

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 11, day);
  }

  @Test
  void filtersAndCountsWhatItLeavesOut() {
    Totals totals = Stream.of(1, 2, 3, 4)
        .collect(Rollup.of(Integer.class)
            .where(number -> number > 1)
            .where(number -> number < 4)
            .sum(CLICKS, number -> number)
            .build()
            .collector());
    assertThat(totals.total().get(CLICKS)).hasValue(5);
    assertThat(totals.report()).hasToString("2 rows, 2 filtered out");
    assertThat(totals.report().filteredOut()).isEqualTo(2);
  }

  record Ad(long reach, long impressions, long clicks) {}

  private static Rollup<Ad> checking(BrokenRows policy) {
    return Rollup.of(Ad.class)
        .sum(REACH.gross(), Ad::reach)
        .sum(IMPRESSIONS, Ad::impressions)
        .sum(CLICKS, Ad::clicks)
        .atMost(CLICKS, IMPRESSIONS)
        .brokenRows(policy)
        .build();
  }

  private static final List<Ad> ADS =
      List.of(new Ad(80, 100, 5), new Ad(101, 100, 5), new Ad(10, 100, -1), new Ad(10, 100, 200));

  @Test
  void keepsBrokenRowsAndReportsThem() {
    Totals totals = ADS.stream().collect(checking(BrokenRows.KEEP).collector());
    assertThat(totals.total())
        .hasToString("{impressions=400, gross_reach=201, clicks=209}"
            .replace("impressions=400, gross_reach=201", order(totals)));
    assertThat(totals.report())
        .hasToString(
            "4 rows, 3 of them broken (clicks above impressions in 1, clicks negative in 1,"
                + " reach above impressions in 1)");
    assertThat(totals.report().broken()).containsEntry("clicks negative", 1L);
  }

  private static String order(Totals totals) {
    return totals.total().toString().startsWith("{gross")
        ? "gross_reach=201, impressions=400"
        : "impressions=400, gross_reach=201";
  }

  @Test
  void skipsBrokenRowsAndReportsThem() {
    Totals totals = ADS.stream().collect(checking(BrokenRows.SKIP).collector());
    assertThat(totals.rows()).isEqualTo(1);
    assertThat(totals.report().skipped()).isEqualTo(3);
    assertThat(totals.report().toString()).startsWith("1 rows, 3 broken ones left out");
  }

  @Test
  void failsAtBrokenRowsBeforeAddingThem() {
    Rollup<Ad> rollup = checking(BrokenRows.FAIL);
    Totals totals = rollup.start();
    rollup.add(totals, ADS.get(0));
    assertThatExceptionOfType(BrokenRowException.class)
        .isThrownBy(() -> rollup.add(totals, ADS.get(1)))
        .withMessageStartingWith("reach above impressions: {")
        .satisfies(e -> assertThat(e.rule()).isEqualTo("reach above impressions"));
    assertThat(totals.rows()).isEqualTo(1);
  }

  @Test
  void checksTheTalliesOfRowsToo() {
    Rollup<Tally> rollup =
        Rollup.of(Tally.class).sumAll(row -> row).brokenRows(BrokenRows.SKIP).build();
    Totals totals = Stream.of("reach=5; impressions=9", "reach=10; impressions=9", "likes=-1")
        .map(Tallies::parse)
        .collect(rollup.collector());
    assertThat(totals.report().broken())
        .hasToString("{likes negative=1, reach above impressions=1}");
    assertThat(totals.total().get(REACH.gross())).hasValue(5);
  }

  @Test
  void theFourDirtyPostsAreFound() {
    Totals totals = FacebookRows.all().stream()
        .collect(Rollup.of(FacebookRows.Row.class)
            .sumAll(FacebookRows.Row::tally)
            .build()
            .collector());
    // data README of the set: 4 posts with reach above impressions
    assertThat(totals.report())
        .hasToString("500 rows, 4 of them broken (reach above impressions in 4)");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 256, 257, 5_000, 200_000})
  void countsPeopleOnceWithinTheStatedError(int people) {
    Totals totals = IntStream.range(0, 2 * people)
        .mapToObj(i -> "visitor " + i % Math.max(1, people))
        .collect(Rollup.of(String.class).unique(VISITORS, who -> who).build().collector());
    UniqueCount count = totals.unique(VISITORS);
    assertThat(count.isExact()).isEqualTo(people <= 256);
    if (people <= 256) {
      assertThat(count.count()).isEqualTo(people);
    } else {
      assertThat(count.relativeStandardError()).isEqualTo(0.011890625);
      assertThat((double) count.count() / people).isBetween(0.96, 1.04);
      assertThat(count.interval(0.999).contains(people)).isTrue();
      assertThat(count.toString()).endsWith("(standard error 1.19 %)");
    }
  }

  /** 60 sketches of 100,000 people each: the spread of the estimates is the stated error. */
  @Tag("slow")
  @Test
  void theErrorIsAsStated() {
    double squares = 0;
    int rounds = 60;
    for (int round = 0; round < rounds; round++) {
      DistinctKeys keys = new DistinctKeys();
      for (long i = 0; i < 100_000; i++) {
        keys.add(DistinctKeys.hash(round * 1_000_000L + i));
      }
      double error = keys.count(VISITORS).count() / 100_000.0 - 1;
      squares += error * error;
    }
    // the standard deviation of 60 draws is known within 9 %, so 30 % are far out
    assertThat(Math.sqrt(squares / rounds)).isBetween(0.7 * 0.01189, 1.3 * 0.01189);
  }

  @Test
  void overlappingGroupsDoNotCountPeopleTwice() {
    record Visit(String campaign, long visitor) {}
    Totals totals = Stream.of(new Visit("a", 1), new Visit("a", 2), new Visit("b", 2))
        .collect(Rollup.of(Visit.class)
            .by("campaign", Visit::campaign)
            .unique(VISITORS, Visit::visitor)
            .build()
            .collector());
    assertThat(totals.unique(VISITORS, "a").count()).isEqualTo(2);
    assertThat(totals.unique(VISITORS, "b").count()).isEqualTo(1);
    assertThat(totals.unique(VISITORS).count()).isEqualTo(2);
    assertThat(totals.total().get(VISITORS)).hasValue(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rollup.of(Visit.class).unique(CLICKS, Visit::visitor));
    assertThatIllegalArgumentException().isThrownBy(() -> totals.unique(REACH));
  }

  private static final List<Reading> READINGS = List.of(
      new Reading("a", day(1), 100),
      new Reading("a", day(2), 180),
      new Reading("a", day(3), 175),
      new Reading("b", day(1), 50),
      new Reading("b", day(2), 55));

  @Test
  void snapshotsAddUpOverAccountsAndNeverOverDays() {
    Measure first = Measure.of("followers_first", MeasureUnit.COUNT, Additivity.SNAPSHOT);
    Measure most = Measure.of("followers_most", MeasureUnit.COUNT, Additivity.SNAPSHOT);
    Measure mean = Measure.of("followers_mean", MeasureUnit.COUNT, Additivity.SNAPSHOT);
    Totals totals = READINGS.stream()
        .collect(Rollup.of(Reading.class)
            .by("account", Reading::account)
            .last(FOLLOWERS, Reading::account, Reading::day, Reading::number)
            .first(first, Reading::account, Reading::day, Reading::number)
            .max(most, Reading::account, Reading::number)
            .mean(mean, Reading::account, Reading::number)
            .build()
            .collector());
    Tally a = totals.of("a").orElseThrow();
    // views seen on three days 100, 180, 175: to date 175, never 455
    assertThat(a.get(FOLLOWERS)).hasValue(175);
    assertThat(a.get(first)).hasValue(100);
    assertThat(a.get(most)).hasValue(180);
    assertThat(a.get(mean)).as("455 / 3 = 151.67").hasValue(152);
    Tally all = totals.total();
    assertThat(all.get(FOLLOWERS)).as("b keeps its last reading").hasValue(175 + 55);
    assertThat(all.get(first)).hasValue(150);
    assertThat(all.get(most)).hasValue(235);
    assertThat(all.get(mean)).as("151.67 + 52.5 = 204.17, rounded once").hasValue(204);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rollup.of(Reading.class).max(CLICKS, Reading::account, Reading::number))
        .withMessageContaining("use sum(...)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rollup.of(Reading.class).mean(REACH, Reading::account, Reading::number));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rollup.of(Reading.class)
            .max(VIEWS_TO_DATE, Reading::account, Reading::number)
            .mean(VIEWS_TO_DATE, Reading::account, Reading::number))
        .withMessageContaining("views_to_date is there already");
  }

  @Test
  void averagesRatesOfRows() {
    Rollup<Tally> rollup = Rollup.of(Tally.class)
        .sumAll(row -> row)
        .meanRate(Kpis.CTR)
        .medianRate(Kpis.CTR)
        .meanRate(Kpis.ERR)
        .build();
    Totals totals = Stream.of(
            "clicks=1; impressions=100",
            "clicks=5; impressions=100",
            "clicks=300; impressions=1000",
            "clicks=2; impressions=0",
            "engagements=5; reach=100")
        .map(Tallies::parse)
        .collect(rollup.collector());
    RateAverage mean = totals.meanRate(Kpis.CTR);
    assertThat(mean.asDouble()).isEqualTo(0.12);
    assertThat(mean).hasToString("mean CTR 12 % (3 rows, 2 left out)");
    assertThat(totals.medianRate(Kpis.CTR).asDouble()).isEqualTo(0.05);
    assertThat(totals.meanRate(Kpis.ERR).asDouble())
        .as("of the reach itself, not the gross one")
        .isEqualTo(0.05);
    assertThat(totals.meanRate(Kpis.ERR).used()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> totals.meanRate(Kpis.CPC))
        .withMessageContaining("meanRate(...)");
  }

  @Test
  void theMeanAndMedianOfThePostsAreThePublishedOnes() {
    Totals totals = FacebookRows.all().stream()
        .collect(Rollup.of(FacebookRows.Row.class)
            .sumAll(FacebookRows.Row::tally)
            .meanRate(Kpis.ERR)
            .medianRate(Kpis.ERR)
            .build()
            .collector());
    // python: statistics.mean/median of interactions / reach over data/facebook-posts.csv
    assertThat(totals.meanRate(Kpis.ERR)).hasToString("mean ERR 2.41 % (500 rows)");
    assertThat(totals.meanRate(Kpis.ERR).asDouble()).isBetween(0.024070, 0.024072);
    assertThat(totals.medianRate(Kpis.ERR).asDouble()).isBetween(0.021233, 0.021235);
    assertThat(Kpis.ERR.pooled().of(totals.total()).asDouble()).isBetween(0.015256, 0.015258);
  }

  @Test
  void moneyRatesAndHugeNumbersAverageExactly() {
    record Click(long spend, long clicks) {}
    Totals totals = Stream.of(new Click(1_000_000, 4), new Click(Long.MAX_VALUE / 2, 1L << 40))
        .collect(Rollup.of(Click.class)
            .sumMicros(SPEND, CurrencyUnit.USD, Click::spend)
            .sum(CLICKS, Click::clicks)
            .meanRate(Kpis.CPC)
            .build()
            .collector());
    // python: (Fraction(1,4) + Fraction(2**62-1, 10**6 * 2**40)) / 2 -> 2.2221520000...
    assertThat(totals.meanRate(Kpis.CPC).asDouble())
        .isEqualTo((0.25 + 0x1p62 / 1e6 / (1L << 40)) / 2);
  }

  record Event(Instant time, long clicks) {}

  private static final List<Event> EVENTS = List.of(
      new Event(Instant.parse("2026-11-21T21:59:59Z"), 1), // Saturday in Kyiv, UTC+2
      new Event(Instant.parse("2026-11-21T22:00:00Z"), 2), // Sunday
      new Event(Instant.parse("2026-11-22T22:00:00Z"), 4)); // Monday

  private static Totals byDay(ZoneId zone) {
    return EVENTS.stream()
        .collect(Rollup.of(Event.class)
            .byDay("day", zone, Event::time)
            .sum(CLICKS, Event::clicks)
            .build()
            .collector());
  }

  @Test
  void cutsDaysInTheZoneThatIsNamed() {
    assertThat(byDay(KYIV))
        .hasToString("[2026-11-21] {clicks=1}\n[2026-11-22] {clicks=2}\n[2026-11-23] {clicks=4}");
    assertThat(byDay(ZoneId.of("UTC")))
        .hasToString("[2026-11-21] {clicks=3}\n[2026-11-22] {clicks=4}");
  }

  @Test
  void mergesDaysOfOneZoneUnderTwoNames() {
    Totals both =
        byDay(ZoneId.of("UTC")).merge(byDay(ZoneOffset.UTC)).merge(byDay(ZoneId.of("Etc/UTC")));
    assertThat(both.total().get(CLICKS)).hasValue(21);
    assertThat(both.cut("day")).contains("days in UTC");
  }

  @Test
  void refusesToMergeDaysOfTwoZones() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> byDay(KYIV).merge(byDay(ZoneId.of("UTC"))))
        .withMessage("totals by [day (days in Europe/Kyiv)] cannot be merged with totals by"
            + " [day (days in UTC)]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> byDay(KYIV).merge(Totals.parse(byDay(ZoneId.of("UTC")).toBytes())));
  }

  @Test
  void cutsWeeksByIsoOrLocale() {
    Totals iso = EVENTS.stream()
        .collect(Rollup.of(Event.class)
            .byWeek("week", KYIV, WeekFields.ISO, Event::time)
            .sum(CLICKS, Event::clicks)
            .build()
            .collector());
    assertThat(iso).hasToString("[2026-11-16] {clicks=3}\n[2026-11-23] {clicks=4}");
    Totals american = EVENTS.stream()
        .collect(Rollup.of(Event.class)
            .byWeek("week", KYIV, WeekFields.of(Locale.US), Event::time)
            .sum(CLICKS, Event::clicks)
            .build()
            .collector());
    assertThat(american).hasToString("[2026-11-15] {clicks=1}\n[2026-11-22] {clicks=6}");
    assertThatIllegalArgumentException().isThrownBy(() -> iso.merge(american));
    Totals months = EVENTS.stream()
        .collect(Rollup.of(Event.class)
            .byMonth("month", KYIV, Event::time)
            .sum(CLICKS, Event::clicks)
            .build()
            .collector());
    assertThat(months).hasToString("[2026-11-01] {clicks=7}");
  }

  record Cost(CurrencyUnit currency, String campaign, long micros, long clicks) {}

  private static final List<Cost> COSTS = List.of(
      new Cost(CurrencyUnit.USD, "a", 5_000_000, 1),
      new Cost(CurrencyUnit.EUR, "a", 7_000_000, 2),
      new Cost(CurrencyUnit.EUR, "b", 1_000_000, 4));

  private static final Rollup<Cost> PER_CURRENCY = Rollup.of(Cost.class)
      .by("campaign", Cost::campaign)
      .byCurrency("currency", Cost::currency)
      .sumMicrosPerCurrency(SPEND, Cost::micros)
      .sum(CLICKS, Cost::clicks)
      .build();

  @Test
  void severalCurrenciesOnlyWhereTheKeySaysSo() {
    Totals totals = COSTS.stream().collect(PER_CURRENCY.collector());
    assertThat(totals).hasToString("""
        [a, EUR] {clicks=2, spend=EUR 7.00}
        [a, USD] {clicks=1, spend=USD 5.00}
        [b, EUR] {clicks=4, spend=EUR 1.00}""");
    assertThat(totals.by("currency"))
        .hasToString("[EUR] {clicks=6, spend=EUR 8.00}\n[USD] {clicks=1, spend=USD 5.00}");
    assertThat(totals.total()).as("never mixed").hasToString("{clicks=7}");
    assertThat(totals.table(Kpis.CPC).totals().get(Kpis.CPC).isDefined()).isFalse();
    assertThat(totals.of("a", "EUR").orElseThrow().money(SPEND))
        .contains(BigMoney.parse("EUR 7.00"));
    assertThat(Totals.parse(totals.toBytes())).hasToString(totals.toString());
    Totals euros = COSTS.subList(1, 3).stream().collect(PER_CURRENCY.collector());
    assertThat(euros.total()).hasToString("{clicks=6, spend=EUR 8.00}");
  }

  @Test
  void currenciesAreNeverMixed() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            Rollup.of(Cost.class).sumMicrosPerCurrency(SPEND, Cost::micros).build())
        .withMessageContaining("byCurrency");
    assertThatIllegalStateException()
        .isThrownBy(() -> Rollup.of(Cost.class)
            .byCurrency("currency", Cost::currency)
            .sumMicros(SPEND, CurrencyUnit.USD, Cost::micros)
            .build());
    Rollup<Cost> wrong = Rollup.of(Cost.class)
        .byCurrency("currency", row -> CurrencyUnit.USD)
        .sumAll(row ->
            Tally.builder().setMicros(SPEND, row.currency(), row.micros()).build())
        .build();
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> COSTS.stream().collect(wrong.collector()));
  }

  @Test
  void convertsByTheRateOfTheDay() {
    ExchangeRates rates = ExchangeRates.into(CurrencyUnit.USD)
        .rate(CurrencyUnit.EUR, day(2), "1.0843")
        .rate(CurrencyUnit.EUR, day(9), "1.0790")
        .build();
    assertThat(rates.convertMicros(1_000_000, CurrencyUnit.EUR, day(8))).isEqualTo(1_084_300);
    assertThat(rates.convertMicros(1_000_000, CurrencyUnit.EUR, day(9))).isEqualTo(1_079_000);
    assertThat(rates.convertMicros(5, CurrencyUnit.USD, day(1))).isEqualTo(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rates.rate(CurrencyUnit.EUR, day(1)))
        .withMessage("no rate from EUR into USD on 2026-11-01: the first one is of 2026-11-02");
    assertThatIllegalArgumentException().isThrownBy(() -> rates.rate(CurrencyUnit.GBP, day(3)));
    Tally tally = Tally.builder()
        .set(SPEND, Money.of(CurrencyUnit.EUR, 10))
        .set(CLICKS, 3)
        .build();
    assertThat(rates.convert(tally, day(30))).hasToString("{clicks=3, spend=USD 10.79}");
    assertThat(rates.convert(BigMoney.parse("EUR 0.01"), day(30)))
        .hasToString("USD 0.01079000".replace("00000", "000").replace("0.01079000", "0.010790"));
    assertThat(Serialized.copyOf(rates)).isEqualTo(rates);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExchangeRates.into(CurrencyUnit.USD).rate(CurrencyUnit.EUR, day(1), "0"));
  }

  @Test
  void optionalNumbersAndTalliesGoTogether() {
    record Row(OptionalLong saves, Tally tally) {}
    Rollup<Row> rollup = Rollup.of(Row.class)
        .sumIfMeasured(Measure.SAVES, Row::saves)
        .sumAll(Row::tally)
        .build();
    Totals totals = Stream.of(
            new Row(OptionalLong.of(3), Tallies.parse("clicks=1")),
            new Row(OptionalLong.empty(), Tallies.parse("clicks=2; likes=4")))
        .collect(rollup.collector());
    assertThat(totals.total().toString())
        .contains("saves=3 (not measured in 1 of 2)")
        .contains("clicks=3")
        .contains("likes=4 (not measured in 1 of 2)");
  }
}
