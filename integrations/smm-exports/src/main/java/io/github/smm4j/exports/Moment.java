package io.github.smm4j.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a row was: a day, and the time if the file says it; or the reason why that cannot be told.
 *
 * @param day the day in the account's zone, or null if there is a failure
 * @param time the time, or null if the file says the day only
 * @param failure why there is no day, or null if there is one
 */
record Moment(@Nullable LocalDate day, @Nullable Instant time, SetAside.@Nullable Reason failure) {

  static Moment of(LocalDate day) {
    return new Moment(day, null, null);
  }

  static Moment of(Instant time, ZoneId accountZone) {
    return new Moment(time.atZone(accountZone).toLocalDate(), time, null);
  }

  /** A time on the clocks of a zone, which may show it twice or never where they are changed. */
  static Moment of(LocalDateTime local, ZoneId zone, ZoneId accountZone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.size() == 1) {
      return of(local.toInstant(offsets.get(0)), accountZone);
    }
    return failure(offsets.isEmpty() ? SetAside.Reason.BAD_DATE : SetAside.Reason.AMBIGUOUS_DATE);
  }

  static Moment failure(SetAside.Reason reason) {
    return new Moment(null, null, reason);
  }

  /** The moment, with the day that ends at its time instead of the one that begins. */
  Moment asPeriodEnd(ZoneId accountZone) {
    if (time == null) {
      return this;
    }
    return new Moment(time.minusNanos(1).atZone(accountZone).toLocalDate(), time, null);
  }
}
