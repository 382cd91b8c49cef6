package io.github.smm4j.metrics.community;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smm4j.metrics.Serialized;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResponseTimesTest {

  private static final BusinessHours OFFICE = BusinessHours.of(
      ZoneId.of("Europe/Berlin"), LocalTime.of(9, 0), LocalTime.of(18, 0), Set.of(MONDAY, FRIDAY));

  /** fanpagekarma: 10 min, 45 min, 2 h, 20 h, 53 min have a median of 0.88 h and a mean of 4.76 h. */
  private static ResponseTimes.Builder published() {
    return ResponseTimes.builder()
        .add(Duration.ofMinutes(10))
        .add(Duration.ofMinutes(45))
        .add(Duration.ofHours(2))
        .add(Duration.ofHours(20))
        .add(Duration.ofMinutes(53));
  }

  @Test
  void givesThePublishedMedianAndMean() {
    ResponseTimes times = published().unanswered().build();
    assertThat(times.median().get()).isEqualTo(Duration.ofMinutes(53));
    assertThat(times.mean().get()).isEqualTo(Duration.ofSeconds(17_136)); // 4.76 h
    assertThat(times.answered()).isEqualTo(5);
    assertThat(times.unanswered()).isEqualTo(1);
    assertThat(times).hasToString("ResponseTimes: median PT53M of 5, 1 unanswered");
    assertThat(published().add(Duration.ofMinutes(63)).build().median().get())
        .isEqualTo(Duration.ofMinutes(58));
  }

  @Test
  void roundsTheMeanToNanoseconds() {
    ResponseTimes times = ResponseTimes.builder()
        .add(Duration.ofSeconds(1))
        .add(Duration.ZERO)
        .add(Duration.ZERO)
        .build();
    assertThat(times.mean().get()).isEqualTo(Duration.ofNanos(333_333_333));
  }

  @Test
  void countsBusinessHoursOnly() {
    // asked on Friday at 17:30 in Berlin, answered on Monday at 9:15
    ResponseTimes times = ResponseTimes.within(OFFICE)
        .add(Instant.parse("2026-11-20T16:30:00Z"), Instant.parse("2026-11-23T08:15:00Z"))
        .build();
    assertThat(times.median().get()).isEqualTo(Duration.ofMinutes(45));
    assertThat(ResponseTimes.builder()
            .add(Instant.parse("2026-11-20T16:30:00Z"), Instant.parse("2026-11-23T08:15:00Z"))
            .build()
            .median()
            .get())
        .isEqualTo(Duration.ofHours(63).plusMinutes(45));
  }

  @Test
  void countsTheHoursThatADayHas() {
    BusinessHours weekend = BusinessHours.of(
        ZoneId.of("Europe/Berlin"),
        LocalTime.MIDNIGHT,
        LocalTime.of(12, 0),
        Set.of(SATURDAY, SUNDAY));
    // clocks go forward on Sunday, 29 March 2026: 11 hours until noon
    assertThat(weekend.between(
            Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-30T12:00:00Z")))
        .isEqualTo(Duration.ofHours(11));
    assertThat(weekend.between(
            Instant.parse("2026-03-30T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z")))
        .isEqualTo(Duration.ZERO);
    assertThatThrownBy(() -> weekend.between(Instant.EPOCH.plusSeconds(1), Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavesOutRepliesBeforeTheirQuestion() {
    ResponseTimes times = ResponseTimes.builder()
        .add(Instant.EPOCH.plusSeconds(5), Instant.EPOCH)
        .add(Instant.EPOCH, Instant.EPOCH)
        .build();
    assertThat(times.answered()).isEqualTo(1);
    assertThat(times.leftOut()).isEqualTo(1);
    assertThat(times.issues()).hasToString("[1 left out: the reply is dated before the question]");
    assertThat(times.toString())
        .endsWith("0 unanswered [1 left out: the reply is dated before the question]");
  }

  @Test
  void hasNoTimeWithoutReplies() {
    ResponseTimes none = ResponseTimes.builder().unanswered().build();
    assertThat(none.median()).hasToString("undefined: there is no reply");
    assertThat(none.mean().isDefined()).isFalse();
    assertThat(none.issues()).isEmpty();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> ResponseTimes.builder().add(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BusinessHours.of(
            ZoneId.of("UTC"), LocalTime.of(18, 0), LocalTime.of(9, 0), Set.of(MONDAY)))
        .hasMessageContaining("18:00 to 09:00");
    assertThatThrownBy(() ->
            BusinessHours.of(ZoneId.of("UTC"), LocalTime.of(8, 0), LocalTime.of(9, 0), Set.of()))
        .hasMessageContaining("no day");
  }

  @Test
  void isAValue() {
    ResponseTimes times = published().build();
    assertThat(Serialized.copyOf(times)).isEqualTo(times).hasSameHashCodeAs(times);
    assertThat(Serialized.copyOf(OFFICE)).isEqualTo(OFFICE).hasSameHashCodeAs(OFFICE);
    assertThat(OFFICE.toString()).startsWith("09:00 to 18:00 Europe/Berlin, [");
  }

  @Test
  void aDayThatDidNotExistHasNoHours() {
    ZoneId apia = ZoneId.of("Pacific/Apia"); // 29 December 2011 was followed by the 31st
    BusinessHours hours =
        BusinessHours.of(apia, LocalTime.of(9, 0), LocalTime.of(18, 0), Set.of(DayOfWeek.values()));
    assertThat(hours.between(
            LocalDate.of(2011, 12, 29).atStartOfDay(apia).toInstant(),
            LocalDate.of(2012, 1, 1).atStartOfDay(apia).toInstant()))
        .isEqualTo(Duration.ofHours(18));
  }
}
