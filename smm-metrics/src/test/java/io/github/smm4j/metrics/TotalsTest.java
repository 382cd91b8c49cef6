package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.SAVES;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smm4j.core.Network;
import io.github.smm4j.core.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TotalsTest {

  record Visit(
      String campaign,
      Network network,
      LocalDate day,
      String visitor,
      long impressions,
      long clicks,
      long spendMicros,
      OptionalLong saves,
      long followers) {}

  /** Everything that a rollup can do. */
  private static final Rollup<Visit> ALL = Rollup.of(Visit.class)
      .by("campaign", Visit::campaign)
      .by("network", Visit::network)
      .by("day", Visit::day)
      .where(row -> row.clicks() != 13)
      .sum(IMPRESSIONS, Visit::impressions)
      .sum(CLICKS, Visit::clicks)
      .sumMicros(SPEND, CurrencyUnit.USD, Visit::spendMicros)
      .sumIfMeasured(SAVES, Visit::saves)
      .unique(VISITORS, Visit::visitor)
      .last(FOLLOWERS, Visit::network, Visit::day, Visit::followers)
      .meanRate(Kpis.CTR)
      .medianRate(Kpis.CTR)
      .build();

  private static List<Visit> visits(Random random, int count) {
    Network[] networks = {Network.VK, Network.FACEBOOK, Network.X};
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      visits.add(new Visit(
          "c" + random.nextInt(3),
          networks[random.nextInt(networks.length)],
          LocalDate.of(2026, 11, 1).plusDays(random.nextInt(3)),
          "visitor " + random.nextInt(2_000),
          random.nextInt(1_000),
          random.nextInt(60) - 2,
          random.nextInt(1_000_000),
          random.nextBoolean() ? OptionalLong.of(random.nextInt(9)) : OptionalLong.empty(),
          random.nextInt(5_000)));
    }
    return visits;
  }

  @Test
  void areTheSameToTheLastByteInAnyOrderAndPartitionAndOnAnyThreads() {
    Random random = new Random(7);
    for (int round = 0; round < 10; round++) {
      List<Visit> visits = visits(random, 3_000);
      byte[] expected = visits.stream().collect(ALL.collector()).toBytes();
      Collections.shuffle(visits, random);
      assertThat(visits.parallelStream().collect(ALL.collector()).toBytes()).isEqualTo(expected);
      List<Totals> parts = new ArrayList<>();
      for (int from = 0; from < visits.size(); ) {
        int to = Math.min(visits.size(), from + 1 + random.nextInt(900));
        parts.add(visits.subList(from, to).stream().collect(ALL.collector()));
        from = to;
      }
      Collections.shuffle(parts, random);
      while (parts.size() > 1) {
        Totals left = parts.remove(random.nextInt(parts.size()));
        Totals right = parts.remove(random.nextInt(parts.size()));
        parts.add(
            random.nextBoolean() ? left.merge(Totals.parse(right.toBytes())) : right.merge(left));
      }
      assertThat(parts.get(0).toBytes()).isEqualTo(expected);
    }
  }

  @Test
  void regroupingIsRollingUpByFewerKeys() {
    List<Visit> visits = visits(new Random(3), 5_000);
    Totals totals = visits.stream().collect(ALL.collector());
    Totals byNetwork = totals.by("network");
    assertThat(byNetwork.keyNames()).containsExactly("network");
    for (Network network : List.of(Network.VK, Network.X)) {
      List<Visit> own =
          visits.stream().filter(row -> row.network().equals(network)).toList();
      Totals expected = own.stream().collect(ALL.collector());
      assertThat(byNetwork.of(network)).contains(expected.total());
      assertThat(byNetwork.unique(VISITORS, network)).isEqualTo(expected.unique(VISITORS));
      assertThat(byNetwork.meanRate(Kpis.CTR, network)).isEqualTo(expected.meanRate(Kpis.CTR));
      assertThat(byNetwork.medianRate(Kpis.CTR, network)).isEqualTo(expected.medianRate(Kpis.CTR));
    }
    assertThat(totals.by().total()).isEqualTo(totals.total());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> totals.by("country"))
        .withMessage("no key named country, but [campaign, network, day]");
  }

  @Test
  void goOnAfterTheirBytes() {
    List<Visit> visits = visits(new Random(5), 400);
    Totals totals = visits.subList(0, 200).stream().collect(ALL.collector());
    Totals parsed = Totals.parse(totals.toBytes());
    Totals copied = Serialized.copyOf(totals);
    for (Totals each : List.of(totals, parsed, copied)) {
      visits.subList(200, 400).forEach(row -> ALL.add(each, row));
    }
    assertThat(parsed.toBytes()).isEqualTo(totals.toBytes());
    assertThat(copied.toBytes()).isEqualTo(totals.toBytes());
    Rollup<Visit> other = Rollup.of(Visit.class).sum(CLICKS, Visit::clicks).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> other.add(totals, visits.get(0)))
        .withMessageContaining("not of this rollup");
  }

  @Test
  void codedKeysKeepTheirPlaceAfterTheBytes() {
    record Coded(int code) {}
    Rollup<Coded> rollup = Rollup.of(Coded.class)
        .byCode("label", List.of("zero", "one", "two"), Coded::code)
        .sum(CLICKS, row -> 1)
        .build();
    Totals totals = rollup.start();
    rollup.add(totals, new Coded(2));
    Totals parsed = Totals.parse(totals.toBytes());
    rollup.add(parsed, new Coded(0));
    rollup.add(parsed, new Coded(2));
    assertThat(parsed).hasToString("[zero] {clicks=1}\n[two] {clicks=2}");
  }

  @Test
  void keysOfEveryKindSurviveTheBytes() {
    record Keyed(Object key) {}
    Rollup<Keyed> rollup =
        Rollup.of(Keyed.class).by("key", Keyed::key).sum(CLICKS, row -> 1).build();
    Totals totals = rollup.start();
    for (Object key : Arrays.asList(
        "Весна", DayOfWeek.MONDAY, -5L, true, LocalDate.of(1969, 12, 31), null, "", "春")) {
      rollup.add(totals, new Keyed(key == null ? Optional.empty() : key));
    }
    assertThat(Totals.parse(totals.toBytes())).hasToString(totals.toString());
  }

  /**
   * The bytes of version 1. If this fails, stored totals of users cannot be read any more: raise the version instead, and
   * keep reading this one.
   */
  @Test
  void bytesOfVersion1AreReadForEver() throws IOException {
    byte[] pinned;
    try (InputStream in = TotalsTest.class.getResourceAsStream("totals-version-1.hex")) {
      pinned =
          HexFormat.of().parseHex(new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip());
    }
    Totals totals = visits(new Random(1), 40).stream().collect(ALL.collector());
    assertThat(HexFormat.of().formatHex(totals.toBytes()))
        .isEqualTo(HexFormat.of().formatHex(pinned));
    assertThat(Totals.parse(pinned)).hasToString(totals.toString());
    assertThat(Totals.parse(pinned).report()).isEqualTo(totals.report());
  }

  @Test
  void hostileBytesAreRefusedAndNothingElseIsThrown() {
    byte[] bytes = visits(new Random(2), 60).stream().collect(ALL.collector()).toBytes();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatIllegalArgumentException().isThrownBy(() -> Totals.parse(cut));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Totals.parse(Arrays.copyOf(bytes, bytes.length + 1)))
        .withMessageContaining("no end");
    Random random = new Random(4);
    int refused = 0;
    int tries = Integer.getInteger("smm4j.tries", 20_000);
    for (int round = 0; round < tries; round++) {
      byte[] changed = bytes.clone();
      for (int i = 0; i <= random.nextInt(3); i++) {
        changed[random.nextInt(round % 2 == 0 ? changed.length : 150)] = (byte) random.nextInt();
      }
      try {
        Totals totals = Totals.parse(changed);
        assertThat(totals.toString()).isNotNull();
        assertThat(totals.report()).isNotNull();
        Totals.parse(totals.toBytes());
      } catch (IllegalArgumentException expected) {
        refused++;
      } catch (ArithmeticException overflow) {
        // sums near the end of the range, which are numbers like any other
      }
    }
    assertThat(refused).isBetween(tries / 20, tries - 1);
  }

  @Test
  void laterVersionsAreRefusedByName() {
    byte[] bytes = ALL.start().toBytes();
    bytes[4] = 4; // version 2
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Totals.parse(bytes))
        .withMessage("totals of version 2, but this library reads version 1: take a newer one");
    assertThatIllegalArgumentException().isThrownBy(() -> Totals.parse(new byte[] {1, 2, 3, 4}));
  }

  @Tag("slow")
  @Test
  void aMillionGroupsFit() {
    record Numbered(int id) {}
    Rollup<Numbered> rollup = Rollup.of(Numbered.class)
        .by("id", Numbered::id)
        .by("sign", row -> row.id() % 2 == 0 ? "even" : "odd")
        .sum(CLICKS, Numbered::id)
        .build();
    Totals totals = rollup.start();
    for (int id = 0; id < 1_000_000; id++) {
      rollup.add(totals, new Numbered(id));
    }
    assertThat(totals.rows()).isEqualTo(1_000_000);
    assertThat(totals.of(999_999, "odd").orElseThrow().get(CLICKS)).hasValue(999_999);
    assertThat(totals.of(999_999, "even")).isEmpty();
    assertThat(totals.total().get(CLICKS)).hasValue(499_999_500_000L);
    assertThat(totals.by("sign").groups()).hasSize(2);
  }

  @Test
  void askForTheRightNumberOfKeys() {
    Totals totals = ALL.start();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> totals.of("c1"))
        .withMessage("1 values for the keys [campaign, network, day]");
    assertThat(totals.of("c1", "VK", LocalDate.of(2026, 11, 1))).isEmpty();
    assertThat(totals.unique(VISITORS).count()).isZero();
    assertThat(totals.meanRate(Kpis.CTR).isDefined()).isFalse();
    assertThat(totals.total()).isEqualTo(Tally.empty());
  }

  @Test
  void areSplitByTheirGroupsAndMergedAgain() {
    List<Visit> visits = visits(new Random(11), 2_000);
    Totals totals = visits.stream().collect(ALL.collector());
    Totals half = visits.subList(0, 700).stream().collect(ALL.collector());
    for (int parts : new int[] {1, 2, 7, 100}) {
      List<Totals> split = totals.split(parts);
      List<Totals> splitHalf = half.split(parts);
      assertThat(split).hasSize(parts);
      assertThat(split.stream().mapToInt(Totals::groupCount).sum())
          .isEqualTo(totals.groupCount())
          .isEqualTo(totals.groups().size());
      Totals merged = ALL.start();
      for (int i = 0; i < parts; i++) {
        assertThat(split.get(i).groups().keySet())
            .as("a group is in the same part whatever else there is")
            .containsAll(splitHalf.get(i).groups().keySet());
        merged.merge(split.get(i));
      }
      assertThat(merged.toBytes()).isEqualTo(totals.toBytes());
      assertThat(split.get(0).report().filteredOut()).isEqualTo(totals.report().filteredOut());
    }
    assertThatIllegalArgumentException().isThrownBy(() -> totals.split(0));
  }
}
