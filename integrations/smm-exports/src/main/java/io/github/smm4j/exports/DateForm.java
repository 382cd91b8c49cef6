package io.github.smm4j.exports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One form in which days or times are written: a pattern, and the zone it is meant in if that is not the account's. A zone
 * that a text itself says goes before both.
 */
final class DateForm {
  private final DateTimeFormatter formatter;
  private final @Nullable ZoneId zone;
  private final boolean timed;

  private DateForm(DateTimeFormatter formatter, @Nullable ZoneId zone, boolean timed) {
    this.formatter = formatter;
    this.zone = zone;
    this.timed = timed;
  }

  /**
   * Reads a form: letters of {@link DateTimeFormatter}, and {@code @} with a zone where times are not in the account's.
   *
   * @throws IllegalArgumentException if the pattern or the zone is none
   */
  static DateForm parse(String form, boolean timed) {
    int at = form.lastIndexOf('@');
    String pattern = (at < 0 ? form : form.substring(0, at)).strip();
    try {
      // strict resolving needs the proleptic year; people write y
      DateTimeFormatter formatter = DateTimeFormatter.ofPattern(
              pattern.replace('y', 'u'), Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
      return new DateForm(
          formatter, at < 0 ? null : ZoneId.of(form.substring(at + 1).strip()), timed);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no zone in \"" + form + "\": " + e.getMessage(), e);
    }
  }

  /** The day or time that a text says in this form, or empty if it is not of this form. */
  Optional<Moment> read(String text, ZoneId accountZone) {
    try {
      if (!timed) {
        return Optional.of(Moment.of(LocalDate.parse(text, formatter)));
      }
      return Optional.of(formatter.parse(text, found -> moment(found, accountZone)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The moment at the offset or in the zone that the text says, else in the form's zone, else in the account's. */
  private Moment moment(TemporalAccessor found, ZoneId accountZone) {
    LocalDateTime local = LocalDateTime.from(found);
    if (found.isSupported(ChronoField.OFFSET_SECONDS)) {
      return Moment.of(local.toInstant(ZoneOffset.from(found)), accountZone);
    }
    ZoneId said = found.query(TemporalQueries.zoneId());
    return Moment.of(local, said != null ? said : zone != null ? zone : accountZone, accountZone);
  }

  /** Whether it says a day only. */
  boolean isDay() {
    return !timed;
  }
}
