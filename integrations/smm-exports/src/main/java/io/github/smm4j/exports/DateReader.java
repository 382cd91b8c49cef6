package io.github.smm4j.exports;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

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

  DateReader(List<DateForm> forms, boolean periodEnd, ZoneId zone) {
    this.forms = forms;
    this.periodEnd = periodEnd;
    this.zone = zone;
  }

  Moment read(char[] cell, int start, int end) {
    TextPool.Entry entry = texts.get(cell, start, end);
    Moment known = entry.moment();
    if (known != null) {
      return known;
    }
    Moment moment = read(entry.text().strip());
    entry.moment(moment);
    return moment;
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
