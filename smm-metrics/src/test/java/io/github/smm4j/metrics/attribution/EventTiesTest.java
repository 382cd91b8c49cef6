package io.github.smm4j.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Events at one instant: the order in which they come makes no difference. */
class EventTiesTest {

  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final int SHUFFLES = 20;

  private static Touch touch(String channel) {
    return Touch.of("ann", NOON, channel);
  }

  private static Conversion order() {
    return Conversion.of("ann", NOON).id("order-7");
  }

  private static Conversion order(double dollars) {
    return order().worth(Money.of(CurrencyUnit.USD, dollars));
  }

  private static String path(List<Touch> touches) {
    Journeys journeys =
        Journeys.builder().events(touches, List.of(Conversion.of("ann", NOON))).build();
    return String.join(" > ", journeys.stream().toList().get(0).channels());
  }

  @Test
  void touchesOrderByChannel() {
    assertThat(path(List.of(touch("c"), touch("a"), touch("b")))).isEqualTo("a > b > c");
  }

  @Test
  void whiteSpaceAroundAChannelDoesNotDecideTheOrderOfTouches() {
    List<Touch> touches = new ArrayList<>(
        List.of(touch(" c"), touch("\u00a0b"), touch("a"), touch("\tb "), touch("b")));
    Random random = new Random(7);
    for (int i = 0; i < SHUFFLES; i++) {
      Collections.shuffle(touches, random);
      assertThat(path(touches)).isEqualTo("a > b > b > b > c");
    }
  }

  @Test
  void ofOneOrderReportedTwiceTheOneWithAValueCountsAndThenTheGreater() {
    List<Conversion> reports = new ArrayList<>(List.of(order(5), order(), order(9), order(0)));
    Random random = new Random(7);
    for (int i = 0; i < SHUFFLES; i++) {
      Collections.shuffle(reports, random);
      Journeys journeys =
          Journeys.builder().events(List.of(touch("vk")), reports).build();
      assertThat(journeys.value()).hasToString("Optional[USD 9.00]");
      assertThat(journeys.leftOut()).containsOnly(entry(LeftOut.DUPLICATE_CONVERSION, 3L));
    }
  }
}
