package io.github.smm4j.exports;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days and times of one column. Exports repeat them row after row, so what was read is kept for a while. Not
 * thread-safe.
 */
final class DateReader {
  private static final int SLOTS = 4096;
  private static final Moment BAD = Moment.failure(SetAside.Reason.BAD_DATE);
  private static final Moment AMBIGUOUS = Moment.failure(SetAside.Reason.AMBIGUOUS_DATE);

  private final List<DateForm> forms;
  private final boolean periodEnd;
  private final ZoneId zone;
  private final TextPool texts = new TextPool(SLOTS);
  private final @Nullable String[] keys = new @Nullable String[SLOTS];
  private final @Nullable Moment[] moments = new @Nullable Moment[SLOTS];

  DateReader(List<DateForm> forms, boolean periodEnd, ZoneId zone) {
    this.forms = forms;
    this.periodEnd = periodEnd;
    this.zone = zone;
  }

  Moment read(char[] cell, int start, int end) {
    String text = texts.get(cell, start, end);
    int slot = texts.lastSlot();
    Moment known = moments[slot];
    // the pool gives the same string as long as it knows it
    if (known != null && sameString(keys[slot], text)) {
      return known;
    }
    Moment moment = read(text.strip());
    keys[slot] = text;
    moments[slot] = moment;
    return moment;
  }

  @SuppressWarnings(
      "ReferenceEquality") // the pool's strings: another object only costs a second reading
  private static boolean sameString(@Nullable String key, String text) {
    return key == text;
  }

  private Moment read(String text) {
    Moment found = null;
    for (DateForm form : forms) {
      Optional<Moment> read = form.read(text, zone);
      if (read.isEmpty()) {
        continue;
      }
      if (found != null && !found.equals(read.get())) {
        return AMBIGUOUS;
      }
      found = read.get();
    }
    if (found == null) {
      return BAD;
    }
    return periodEnd ? found.asPeriodEnd(zone) : found;
  }
}
