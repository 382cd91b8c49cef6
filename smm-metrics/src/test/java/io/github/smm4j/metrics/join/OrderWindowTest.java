package io.github.smm4j.metrics.join;

import static io.github.smm4j.core.Measure.PURCHASES;
import static io.github.smm4j.core.Measure.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Issue;
import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.time.DayRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderWindowTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final DayRange NOVEMBER =
      new DayRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
  private static final OrderWindow WINDOW = OrderWindow.of(NOVEMBER, KYIV, Duration.ofDays(14));

  private record Order(
      String campaign,
      @Nullable Instant visitedAt,
      @Nullable Instant boughtAt) {}

  @ParameterizedTest
  @CsvSource({
    "2026-11-10T10:00:00Z, 2026-11-10T10:00:00Z, IN_PERIOD",
    "2026-11-28T10:00:00Z, 2026-12-03T10:00:00Z, AFTER_PERIOD",
    "2026-11-28T10:00:00Z, 2026-12-12T10:00:00Z, AFTER_PERIOD", // the fourteenth day, to the second
    "2026-11-28T10:00:00Z, 2026-12-12T10:00:01Z, LATE",
    "2026-11-02T10:00:00Z, 2026-11-20T10:00:00Z, LATE", // in the period, but beyond the window
    "2026-10-31T22:00:00Z, 2026-11-01T10:00:00Z, IN_PERIOD", // midnight in Kyiv
    "2026-10-31T21:59:59Z, 2026-11-01T10:00:00Z, OTHER_PERIOD",
    "2026-11-30T22:00:00Z, 2026-12-01T10:00:00Z, OTHER_PERIOD",
    "2026-11-10T10:00:00Z, 2026-11-10T09:59:59Z, BEFORE_VISIT",
    ", 2026-11-10T09:59:59Z, UNDATED",
    "2026-11-10T10:00:00Z, , UNDATED",
  })
  void tellsHowAnOrderStandsToThePeriod(
      @Nullable Instant visitedAt, @Nullable Instant boughtAt, OrderTime time) {
    assertThat(WINDOW.timeOf(visitedAt, boughtAt)).isEqualTo(time);
  }

  @Test
  void losesNoOrder() {
    Random random = new Random(7);
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      Instant visited =
          Instant.parse("2026-10-15T00:00:00Z").plusSeconds(random.nextInt(5_000_000));
      orders.add(new Order(
          "c",
          random.nextInt(20) == 0 ? null : visited,
          visited.plusSeconds(random.nextInt(2_000_000) - 50_000)));
    }
    WindowedOrders<Order> split = WINDOW.split(orders, Order::visitedAt, Order::boughtAt);
    List<Order> all = new ArrayList<>();
    for (OrderTime time : OrderTime.values()) {
      assertThat(split.of(time)).isNotEmpty();
      all.addAll(split.of(time));
    }

    assertThat(all).containsExactlyInAnyOrderElementsOf(orders);
    assertThat(split.counted())
        .hasSize(split.of(OrderTime.IN_PERIOD).size()
            + split.of(OrderTime.AFTER_PERIOD).size());
  }

  @Test
  void saysSoInTheAnswer() {
    Instant visit = Instant.parse("2026-11-28T10:00:00Z");
    WindowedOrders<Order> split = WINDOW.split(
        List.of(
            new Order("spring", visit, visit),
            new Order("spring", visit, visit.plus(Duration.ofDays(5))),
            new Order("spring", visit, visit.plus(Duration.ofDays(15))),
            new Order("autumn", visit, visit.plus(Duration.ofDays(20))),
            new Order("spring", null, visit)),
        Order::visitedAt,
        Order::boughtAt);
    Rollup<Order> orders = Rollup.of(Order.class)
        .by("campaign", Order::campaign)
        .sum(PURCHASES, order -> 1)
        .build();
    Rollup<String> ads = Rollup.of(String.class)
        .by("campaign", name -> name)
        .sumMicros(SPEND, CurrencyUnit.USD, name -> 5_000_000)
        .build();
    JoinedSources joined = JoinedSources.builder("campaign")
        .source("ads", KYIV, ads, List.of("spring", "autumn"))
        .source("orders", orders, split)
        .build();

    assertThat(split)
        .hasToString(
            "visits from 2026-11-01 until 2026-12-01 in Europe/Kyiv, bought within 14 days:"
                + " 1 in period, 1 after period; not counted: 2 late, 1 undated");
    assertThat(joined.total().get(PURCHASES)).hasValue(2);
    assertThat(joined.late("orders"))
        .containsEntry(List.of("spring"), Tally.builder().set(PURCHASES, 1).build())
        .containsEntry(List.of("autumn"), Tally.builder().set(PURCHASES, 1).build());
    assertThat(joined.late("ads")).isEmpty();
    assertThat(joined.rules().get(1))
        .isEqualTo("orders: 2 rows, days in Europe/Kyiv, " + split + "; campaign exactly");
    assertThat(joined.issues())
        .extracting(Issue::text)
        .contains("orders: late under [spring] and not counted: {purchases=1}");
    assertThat(joined.unmatched()).hasSize(1); // autumn sold nothing in time
  }

  @Test
  void closes() {
    assertThat(WINDOW.closesAt()).isEqualTo(Instant.parse("2026-12-14T22:00:00Z"));
    assertThat(WINDOW.period()).isEqualTo(NOVEMBER);
    assertThat(OrderWindow.of(NOVEMBER, KYIV, Duration.ofHours(1)))
        .hasToString("visits from 2026-11-01 until 2026-12-01 in Europe/Kyiv, bought within PT1H");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrderWindow.of(NOVEMBER, KYIV, Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrderWindow.of(NOVEMBER, KYIV, Duration.ofDays(-1)));
  }
}
