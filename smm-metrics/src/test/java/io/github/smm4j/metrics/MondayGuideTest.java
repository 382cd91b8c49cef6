package io.github.smm4j.metrics;

import static io.github.smm4j.core.Measure.CLICKS;
import static io.github.smm4j.core.Measure.IMPRESSIONS;
import static io.github.smm4j.core.Measure.LEADS;
import static io.github.smm4j.core.Measure.PURCHASES;
import static io.github.smm4j.core.Measure.VIEWS;
import static io.github.smm4j.core.Measure.VIEWS_TO_DATE;
import static io.github.smm4j.core.Measure.VISITS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.counters.AgeReading;
import io.github.smm4j.metrics.counters.CounterGrowth;
import io.github.smm4j.metrics.counters.CounterIssue;
import io.github.smm4j.metrics.counters.Counters;
import io.github.smm4j.metrics.counters.GapGrowth;
import io.github.smm4j.metrics.funnel.Funnel;
import io.github.smm4j.metrics.funnel.FunnelStep;
import io.github.smm4j.metrics.funnel.FunnelValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The code of docs/monday.md that needs no tags; the rest is in the examples. */
@SuppressWarnings("ReturnValueIgnored") // the page shows what calls give
class MondayGuideTest {

  @Test
  void counters() {
    ZoneId kyiv = ZoneId.of("Europe/Kyiv");
    // docs: counters
    Counters counters = Counters.builder()
        .published("p1", Instant.parse("2026-11-01T09:00:00Z"))
        .observe("p1", Instant.parse("2026-11-01T20:00:00Z"), VIEWS_TO_DATE, 700)
        .observe("p1", Instant.parse("2026-11-02T20:00:00Z"), VIEWS_TO_DATE, 950)
        .observe("p1", Instant.parse("2026-11-03T20:00:00Z"), VIEWS_TO_DATE, 940) // a correction
        .observe("p1", Instant.parse("2026-11-06T20:00:00Z"), VIEWS_TO_DATE, 1000) // after a gap
        .build();
    CounterGrowth growth = counters.perDay(kyiv);
    growth.days(); // {2026-11-01={views=700}, 2026-11-02={views=250}, ...}: additive
    growth.total(); // {views=1000}
    growth.issues(); // the correction of -10, and the gap of 2 days
    counters.perDay(kyiv, GapGrowth.BY_TIME); // the growth over the gap, divided over its days

    counters.valueAt("p1", VIEWS_TO_DATE, Duration.ofHours(11)).value(); // OptionalLong[700]
    counters.valueAt("p1", VIEWS_TO_DATE, Duration.ofHours(24)).reason(); // no reading at that age
    counters.valueAt("p1", VIEWS_TO_DATE, Duration.ofHours(24), AgeReading.INTERPOLATED); // 835
    // end
    assertThat(growth.total()).isEqualTo(Tally.builder().set(VIEWS, 1_000).build());
    assertThat(growth.days())
        .containsEntry(
            LocalDate.of(2026, 11, 2), Tally.builder().set(VIEWS, 250).build());
    assertThat(growth.issues())
        .extracting(CounterIssue::kind)
        .containsExactly(CounterIssue.Kind.CORRECTION, CounterIssue.Kind.GAP);
    assertThat(counters.valueAt("p1", VIEWS_TO_DATE, Duration.ofHours(11)).value())
        .hasValue(700);
    assertThat(counters
            .valueAt("p1", VIEWS_TO_DATE, Duration.ofHours(24), AgeReading.INTERPOLATED)
            .toString())
        .isEqualTo("views_to_date of p1 at 24 h: 835, interpolated");
  }

  @Test
  void funnel() {
    Tally november = Tally.builder()
        .set(IMPRESSIONS, 50_000)
        .set(CLICKS, 1_000)
        .set(VISITS, 632)
        .set(LEADS, 48)
        .set(PURCHASES, 12)
        .build();
    Tally october = november.toBuilder()
        .set(IMPRESSIONS, 40_000)
        .set(CLICKS, 900)
        .set(VISITS, 700)
        .set(LEADS, 70)
        .set(PURCHASES, 16)
        .build();
    // docs: funnel
    Funnel paid = Funnel.builder()
        .step("shown", IMPRESSIONS)
        .step("click", CLICKS)
        .step("visit", VISITS)
        .step("lead", LEADS)
        .step("sale", PURCHASES)
        .build();
    FunnelValue value = paid.of(november);
    value.step("visit").rate(); // Optional[click -> visit 63.2 % (632 / 1000)], with interval(0.95)
    value.step("sale").totalRate(); // Optional[shown -> sale 0.024 % (12 / 50000)]
    value.step("visit").issues(); // none: visits are not above clicks

    value.beside(paid.of(october)).change("visit").significance().pValue(); // 4.2e-12
    value.beside(paid.of(october)).weakest(); // lead, maybe by chance
    value.beside(paid.of(october)).weakest(0.95); // visit: by more than chance
    // end
    assertThat(value.step("visit").rate().orElseThrow())
        .hasToString("click -> visit 63.2 % (632 / 1000)");
    assertThat(value.step("sale").totalRate().orElseThrow())
        .hasToString("shown -> sale 0.024 % (12 / 50000)");
    assertThat(value.beside(paid.of(october)).weakest().map(FunnelStep::name)).contains("lead");
    assertThat(value.beside(paid.of(october)).weakest(0.95).map(FunnelStep::name))
        .contains("visit");
    assertThat(Docs.read("monday.md")).contains(value.beside(paid.of(october)).toString());
  }
}
