package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.FOLLOWERS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LIKES;
import static io.github.smm4j.core.Measure.REACH;
import static io.github.smm4j.core.Measure.SPEND;
import static io.github.smm4j.core.Measure.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.AudienceSnapshot;
import io.github.smm4j.core.Campaign;
import io.github.smm4j.core.Network;
import io.github.smm4j.core.Post;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.attribution.Attribution;
import io.github.smm4j.metrics.attribution.Conversion;
import io.github.smm4j.metrics.attribution.Journeys;
import io.github.smm4j.metrics.attribution.Touch;
import io.github.smm4j.metrics.community.BusinessHours;
import io.github.smm4j.metrics.community.CommunityBusiness;
import io.github.smm4j.metrics.community.ViralSpread;
import io.github.smm4j.metrics.economics.UnitEconomics;
import io.github.smm4j.metrics.engagement.EngagementModels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java serialization: which classes our types bring with them, and what becomes of broken bytes. */
class HostileBytesTest {
  /** As {@code SECURITY.md} gives it; also what serial forms are made of. */
  private static final String FILTER =
      "maxdepth=20;maxrefs=100000;maxarray=1000000;maxbytes=10000000;io.github.smm4j.**;com.google.common.collect.*;"
          + "org.joda.money.*;java.lang.*;java.math.*;java.time.**;java.util.*;!*";

  private static final Tally TALLY = Tally.builder()
      .set(IMPRESSIONS, 1000)
      .set(CLICKS, 20)
      .set(LIKES, 7)
      .set(REACH, 600)
      .set(SPEND, Money.of(CurrencyUnit.USD, 12.5))
      .build();

  private static final Rollup<Long> ROLLUP = Rollup.of(Long.class)
      .by("key", row -> "k" + row)
      .sum(IMPRESSIONS, row -> row)
      .sum(CLICKS, row -> 1)
      .unique(VISITORS, row -> row)
      .last(FOLLOWERS, row -> row, row -> LocalDate.EPOCH, row -> row)
      .meanRate(Kpis.CTR)
      .build();

  static Stream<Object> values() {
    Totals totals = ROLLUP.start();
    ROLLUP.add(totals, 5L);
    ROLLUP.add(totals, 6L);
    Journeys journeys = Journeys.builder().path("vk > search > email", 5, 2).build();
    Post post =
        Post.builder("1", Network.VK).publishedAt(Instant.EPOCH).tally(TALLY).build();
    return Stream.of(
        TALLY,
        TALLY.gross().plus(Tally.builder().set(CLICKS, 1).build()),
        CLICKS,
        LIKES.plus(CLICKS.times(2)),
        Network.VK,
        Network.of("mynet", "my.net"),
        post,
        Campaign.builder("spring").tally(TALLY).build(),
        AudienceSnapshot.builder(Network.VK, LocalDate.EPOCH).build(),
        Kpis.CTR,
        Kpis.CPC.of(TALLY),
        Kpis.CTR.of(TALLY),
        Kpis.CTR.of(TALLY).interval(0.95),
        Kpis.CTR.of(Tally.empty()).reason().orElseThrow(),
        Change.between(Kpis.CTR.of(TALLY), Kpis.CTR.of(Tally.empty())),
        KpiUnit.per("post"),
        ValidRange.SHARE,
        Significance.of(1, 2, 3, 4),
        Issue.of(Issue.Kind.LEFT_OUT, CLICKS, "a"),
        totals.report(),
        totals.unique(VISITORS),
        totals.meanRate(Kpis.CTR),
        Goal.of(CLICKS).perDay(100).until(LocalDate.of(2026, 12, 31)),
        ExchangeRates.into(CurrencyUnit.USD)
            .rate(CurrencyUnit.EUR, LocalDate.EPOCH, "1.08")
            .build(),
        EngagementModels.HOOTSUITE_ERR,
        EngagementModels.HOOTSUITE_ERR.of(List.of(post)),
        Attribution.markov(1),
        Attribution.timeDecay(Duration.ofDays(7)),
        journeys,
        Touch.of("p", Instant.EPOCH, "vk"),
        Conversion.of("p", Instant.EPOCH),
        BusinessHours.of(
            ZoneOffset.UTC, LocalTime.of(9, 0), LocalTime.of(18, 0), Set.of(DayOfWeek.MONDAY)),
        CommunityBusiness.builder()
            .invested(Money.of(CurrencyUnit.USD, 5))
            .earnedPerAdvertisingPost(Money.of(CurrencyUnit.USD, 1))
            .build(),
        ViralSpread.of(10, 0.5),
        UnitEconomics.per(ChronoUnit.MONTHS).churn(0.05).build(),
        totals);
  }

  private static byte[] bytesOf(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes, ObjectInputFilter filter)
      throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(filter);
      return in.readObject();
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void loadsItsOwnClassesAndPlainCollectionsOnly(Object value) throws Exception {
    Set<String> loaded = new TreeSet<>();
    Object copy = read(bytesOf(value), info -> {
      Class<?> type = info.serialClass();
      while (type != null && type.isArray()) {
        type = type.getComponentType();
      }
      if (type != null) {
        loaded.add(type.getPackageName());
      }
      return ObjectInputFilter.Status.UNDECIDED;
    });
    assertThat(copy).hasToString(value.toString());
    loaded.removeIf(name -> name.startsWith("io.github.smm4j."));
    assertThat(loaded)
        .isSubsetOf(
            "com.google.common.collect",
            "org.joda.money",
            "java.lang",
            "java.math",
            "java.time",
            "java.time.temporal",
            "java.util");
    assertThat(read(bytesOf(value), ObjectInputFilter.Config.createFilter(FILTER)))
        .hasToString(value.toString());
  }

  @ParameterizedTest
  @MethodSource("values")
  void brokenBytesAreRefusedOrGiveAValueThatWorks(Object value) throws Exception {
    byte[] bytes = bytesOf(value);
    ObjectInputFilter filter = ObjectInputFilter.Config.createFilter(FILTER);
    Random random = new Random(bytes.length);
    for (int i = 0; i < 60; i++) {
      byte[] broken = bytes.clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      Object read;
      try {
        read = read(broken, filter);
      } catch (IOException | ClassNotFoundException | RuntimeException e) {
        continue;
      }
      if (read != null && read.getClass() == value.getClass()) {
        assertThat(read.toString()).isNotNull();
        assertThat(read(bytesOf(read), filter)).hasToString(read.toString());
      }
    }
  }
}
