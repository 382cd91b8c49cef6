package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.CONVERSIONS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.REVENUE;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RollupTest {

  private static final CurrencyUnit USD = CurrencyUnit.USD;

  record AdRow(
      String campaign,
      Network network,
      long impressions,
      long clicks,
      long spendMicros,
      OptionalLong saves) {
    AdRow(String campaign, Network network, long impressions, long clicks, long spendMicros) {
      this(campaign, network, impressions, clicks, spendMicros, OptionalLong.empty());
    }
  }

  private static final Rollup<AdRow> BY_CAMPAIGN_AND_NETWORK = Rollup.of(AdRow.class)
      .by("campaign", AdRow::campaign)
      .by("network", AdRow::network)
      .sum(IMPRESSIONS, AdRow::impressions)
      .sum(CLICKS, AdRow::clicks)
      .sumMicros(SPEND, USD, AdRow::spendMicros)
      .sumIfMeasured(SAVES, AdRow::saves)
      .build();

  private static final List<AdRow> ROWS = List.of(
      new AdRow("spring", Network.VK, 1_000, 20, 5_000_000, OptionalLong.of(3)),
      new AdRow("autumn", Network.FACEBOOK, 500, 5, 2_500_000),
      new AdRow("spring", Network.VK, 3_000, 30, 10_000_000),
      new AdRow("spring", Network.FACEBOOK, 200, 1, 1_000_000, OptionalLong.of(0)));

  @Test
  void addsUpByEveryKey() {
    Totals totals = ROWS.stream().collect(BY_CAMPAIGN_AND_NETWORK.collector());
    assertThat(totals).hasToString("""
            [autumn, Facebook] {impressions=500, clicks=5, spend=USD 2.50}
            [spring, Facebook] {impressions=200, clicks=1, saves=0, spend=USD 1.00}
            [spring, VK] {impressions=4000, saves=3 (not measured in 1 of 2), clicks=50, spend=USD 15.00}""".replace("clicks=1, saves=0", "saves=0, clicks=1"));
    assertThat(totals.keyNames()).containsExactly("campaign", "network");
    assertThat(totals.rows()).isEqualTo(4);
    assertThat(totals.of("spring", "VK").orElseThrow().parts()).isEqualTo(2);
    assertThat(totals.of("spring", "X")).isEmpty();
    assertThat(totals.total())
        .hasToString(
            "{impressions=4700, saves=3 (not measured in 2 of 4), clicks=56, spend=USD 18.50}");
  }

  @Test
  void noKeyMeansOneTotal() {
    Totals totals = ROWS.stream()
        .collect(Rollup.of(AdRow.class).sum(CLICKS, AdRow::clicks).build().collector());
    assertThat(totals.groups()).hasSize(1).containsKey(List.of());
    assertThat(totals.total().get(CLICKS)).hasValue(56);
  }

  @Test
  void noRowsMeanNoGroups() {
    Totals totals = BY_CAMPAIGN_AND_NETWORK.start();
    assertThat(totals.groups()).isEmpty();
    assertThat(totals.total()).isEqualTo(Tally.empty());
    assertThat(totals.rows()).isZero();
    assertThat(totals).hasToString("");
  }

  @Test
  void keysOrderByKindAndNaturally() {
    record Keyed(@Nullable Object key) {}
    Rollup<Keyed> rollup =
        Rollup.of(Keyed.class).by("key", Keyed::key).sum(CLICKS, row -> 1).build();
    Totals totals = java.util.stream.Stream.of(
            "b",
            DayOfWeek.TUESDAY,
            Optional.empty(),
            10,
            "a",
            LocalDate.of(2026, 11, 22),
            DayOfWeek.MONDAY,
            9L,
            true,
            Optional.of("a"),
            (short) 9,
            false,
            Network.VK,
            LocalDate.of(2026, 1, 1))
        .map(Keyed::new)
        .collect(rollup.collector());
    rollup.add(totals, new Keyed(null));
    assertThat(totals.groups().keySet())
        .extracting(key -> key.get(0))
        .containsExactly(
            false,
            true,
            9L,
            10L,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 11, 22),
            "MONDAY",
            "TUESDAY",
            "VK",
            "a",
            "b",
            Totals.NO_KEY);
    assertThat(totals.of(9L).orElseThrow().get(CLICKS)).as("9L and (short) 9").hasValue(2);
    assertThat(totals.of("a").orElseThrow().get(CLICKS))
        .as("a and Optional of a")
        .hasValue(2);
    assertThat(totals.of(Totals.NO_KEY).orElseThrow().get(CLICKS))
        .as("empty and null")
        .hasValue(2);
  }

  @Test
  void textAndConstantsOfOneNameAreOneGroup() {
    record Keyed(@Nullable Object key) {}
    Rollup<Keyed> rollup =
        Rollup.of(Keyed.class).by("key", Keyed::key).sum(CLICKS, row -> 1).build();
    Totals totals = java.util.stream.Stream.of("MONDAY", DayOfWeek.MONDAY)
        .map(Keyed::new)
        .collect(rollup.collector());
    assertThat(totals.groups()).hasSize(1);
    assertThat(totals.of("MONDAY").orElseThrow().get(CLICKS)).hasValue(2);
  }

  @Test
  void refusesOtherKeyTypes() {
    Rollup<AdRow> rollup = Rollup.of(AdRow.class).by("price", row -> 1.5).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ROWS.stream().collect(rollup.collector()))
        .withMessageContaining("java.lang.Double 1.5");
  }

  @Test
  void codesAreTheFastKeys() {
    Rollup<AdRow> rollup = Rollup.of(AdRow.class)
        .byCode(
            "network",
            List.of("vk", "other", "unused"),
            row -> row.network().equals(Network.VK) ? 0 : 1)
        .by("campaign", AdRow::campaign)
        .sum(CLICKS, AdRow::clicks)
        .build();
    Totals totals = ROWS.stream().collect(rollup.collector());
    assertThat(totals.groups().keySet())
        .containsExactly(
            List.of("vk", "spring"), List.of("other", "autumn"), List.of("other", "spring"));
    Rollup<AdRow> broken =
        Rollup.of(AdRow.class).byCode("network", List.of("vk"), row -> 1).build();
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> broken.add(broken.start(), ROWS.get(0)))
        .withMessage("network (1) must be less than size (1)");
  }

  @Test
  void aSingleCodedKeyShowsOnlyLabelsWithRows() {
    Rollup<AdRow> rollup = Rollup.of(AdRow.class)
        .byCode(
            "network",
            List.of("unused", "vk", "other"),
            row -> row.network().equals(Network.VK) ? 1 : 2)
        .sum(CLICKS, AdRow::clicks)
        .build();
    assertThat(ROWS.stream().collect(rollup.collector()).groups().keySet())
        .containsExactly(List.of("vk"), List.of("other"));
  }

  @Test
  void sumsWholeTalliesAndMakesThemGross() {
    Rollup<Tally> rollup = Rollup.of(Tally.class).sumAll(tally -> tally).build();
    Totals totals = rollup.start();
    rollup.add(totals, Tally.builder().set(REACH, 10).set(LIKES, 1).build());
    rollup.add(
        totals, Tally.builder().set(REACH, 20).set(REVENUE, Money.of(USD, 5)).build());
    assertThat(totals.total())
        .hasToString("{gross_reach=30, likes=1 (not measured in 1 of 2), "
            + "revenue=USD 5.00 (not measured in 1 of 2)}");
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> rollup.add(
            totals, Tally.builder().set(REVENUE, Money.of(CurrencyUnit.EUR, 5)).build()));
  }

  @Test
  void oneMeasureIsSummedOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rollup.of(AdRow.class)
            .sum(CLICKS, row -> 1)
            .sumIfMeasured(CLICKS, row -> OptionalLong.of(1)))
        .withMessage("clicks is summed already");
    Rollup<Tally> both =
        Rollup.of(Tally.class).sum(CLICKS, row -> 1).sumAll(tally -> tally).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> both.add(both.start(), Tally.builder().set(CLICKS, 1).build()))
        .withMessageContaining("clicks is summed by itself and stands in a row's tally too");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rollup.of(Tally.class).sumAll(tally -> tally).sumAll(tally -> tally));
  }

  @Test
  void refusesWhatDoesNotAddAndUnitsThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rollup.of(AdRow.class).sum(REACH, row -> 1))
        .withMessage("reach is UNIQUE and does not add up; sum gross_reach, which says what it is");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rollup.of(AdRow.class).sum(SPEND, row -> 1))
        .withMessageContaining("sumMicros");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rollup.of(AdRow.class).sumIfMeasured(SPEND, row -> OptionalLong.of(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rollup.of(AdRow.class).sumMicros(CLICKS, USD, row -> 1));
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> Rollup.of(AdRow.class)
            .sumMicros(SPEND, USD, row -> 1)
            .sumMicros(REVENUE, CurrencyUnit.EUR, row -> 1));
  }

  @Test
  void refusesKeysWithoutNamesOrTwiceTheSame() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rollup.of(AdRow.class).by(" ", AdRow::campaign));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rollup.of(AdRow.class).by("a", AdRow::campaign).by("a", AdRow::network))
        .withMessage("two keys named a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rollup.of(AdRow.class).byCode("a", List.of("x", "x"), row -> 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rollup.of(AdRow.class).byCode("a", List.of(), row -> 0));
  }

  @Test
  void overflowIsLoud() {
    Totals totals = BY_CAMPAIGN_AND_NETWORK.start();
    AdRow big = new AdRow("a", Network.VK, Long.MAX_VALUE, 0, 0);
    BY_CAMPAIGN_AND_NETWORK.add(totals, big);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> BY_CAMPAIGN_AND_NETWORK.add(totals, big))
        .withMessage(
            "the sum of impressions leaves the range of long: 9223372036854775807 + 9223372036854775807");
  }

  @Test
  void mergeRefusesItselfAndOtherKeys() {
    Totals totals = BY_CAMPAIGN_AND_NETWORK.start();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> totals.merge(totals))
        .withMessageContaining("twice");
    Totals others = Rollup.of(AdRow.class).by("x", AdRow::campaign).build().start();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> totals.merge(others))
        .withMessage("totals by [campaign, network] cannot be merged with totals by [x]");
    Totals dollars = BY_CAMPAIGN_AND_NETWORK.start();
    Totals euros = Rollup.of(AdRow.class)
        .by("campaign", AdRow::campaign)
        .by("network", AdRow::network)
        .sumMicros(SPEND, CurrencyUnit.EUR, AdRow::spendMicros)
        .build()
        .start();
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> dollars.merge(euros));
  }

  @Test
  void mergeKeepsTheGapsOfMeasuresThatOneSideLacks() {
    Totals clicks = ROWS.stream()
        .collect(Rollup.of(AdRow.class)
            .by("campaign", AdRow::campaign)
            .sum(CLICKS, AdRow::clicks)
            .build()
            .collector());
    Totals impressions = ROWS.stream()
        .collect(Rollup.of(AdRow.class)
            .by("campaign", AdRow::campaign)
            .sum(IMPRESSIONS, AdRow::impressions)
            .build()
            .collector());
    Totals sometimes = ROWS.stream()
        .collect(Rollup.of(AdRow.class)
            .by("campaign", AdRow::campaign)
            .sumIfMeasured(CLICKS, row -> row.saves())
            .build()
            .collector());
    assertThat(clicks.merge(impressions).merge(sometimes).of("spring").orElseThrow())
        .hasToString(
            "{impressions=4200 (not measured in 6 of 9), clicks=54 (not measured in 4 of 9)}");
    assertThat(impressions.of("spring").orElseThrow())
        .as("the merged one stays as it was")
        .hasToString("{impressions=4200}");
  }

  @Tag("slow")
  @Test
  void manyGroupsGrow() {
    record Row(long left, long right) {}
    Rollup<Row> rollup = Rollup.of(Row.class)
        .by("left", Row::left)
        .by("right", Row::right)
        .by("sum", row -> row.left() + row.right())
        .sum(CLICKS, row -> 1)
        .build();
    Totals totals = rollup.start();
    for (int i = 0; i < 100_000; i++) {
      rollup.add(totals, new Row(i % 1_000, i / 1_000));
    }
    assertThat(totals.groups()).hasSize(100_000);
    assertThat(totals.of(999L, 99L, 1098L).orElseThrow().get(CLICKS)).hasValue(1);
  }

  @Test
  void totalsAreTheSameInAnyOrderAndPartitionAndOnAnyThreads() {
    Random random = new Random(11);
    Network[] networks = Network.all().toArray(new Network[0]);
    for (int round = 0; round < 20; round++) {
      List<AdRow> rows = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        rows.add(new AdRow(
            "c" + random.nextInt(30),
            networks[random.nextInt(networks.length)],
            random.nextLong() >> 12,
            random.nextLong() >> 12,
            random.nextLong() >> 12,
            random.nextBoolean() ? OptionalLong.of(random.nextInt()) : OptionalLong.empty()));
      }
      Map<List<Object>, Tally> expected = new HashMap<>();
      for (AdRow row : rows) {
        Tally.Builder tally = Tally.builder()
            .set(IMPRESSIONS, row.impressions())
            .set(CLICKS, row.clicks())
            .setMicros(SPEND, USD, row.spendMicros())
            .set(SAVES, row.saves());
        expected.merge(List.of(row.campaign(), row.network().name()), tally.build(), Tally::plus);
      }
      Collections.shuffle(rows, random);
      assertThat(
              rows.parallelStream().collect(BY_CAMPAIGN_AND_NETWORK.collector()).groups())
          .isEqualTo(expected);
      List<Totals> parts = new ArrayList<>();
      for (int from = 0; from < rows.size(); ) {
        int to = Math.min(rows.size(), from + 1 + random.nextInt(100));
        parts.add(rows.subList(from, to).stream().collect(BY_CAMPAIGN_AND_NETWORK.collector()));
        from = to;
      }
      Collections.shuffle(parts, random);
      Totals merged = BY_CAMPAIGN_AND_NETWORK.start();
      parts.forEach(merged::merge);
      assertThat(merged.groups()).isEqualTo(expected);
      assertThat(merged.toString())
          .isEqualTo(rows.stream().collect(BY_CAMPAIGN_AND_NETWORK.collector()).toString());
    }
  }

  @Test
  void rollupsTravelToOtherMachines() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(BY_CAMPAIGN_AND_NETWORK);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      @SuppressWarnings("unchecked") // what was written
      Rollup<AdRow> copy = (Rollup<AdRow>) in.readObject();
      assertThat(ROWS.stream().collect(copy.collector()))
          .hasToString(
              ROWS.stream().collect(BY_CAMPAIGN_AND_NETWORK.collector()).toString());
    }
  }

  @Test
  void unusedMeasuresAreNotMeasured() {
    Totals totals = ROWS.stream().collect(BY_CAMPAIGN_AND_NETWORK.collector());
    assertThat(totals.total().get(CONVERSIONS)).isEmpty();
  }
}
