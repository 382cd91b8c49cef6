package io.github.smm4j.examples.monday;

import io.github.smm4j.examples.job.BadInputException;
import io.github.smm4j.metrics.time.DayRange;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** What {@code monday.properties} says. */
final class MondaySettings {
  static final String FILE = "monday.properties";
  private static final int WEEK = 7;

  private final Path file;
  private final Properties properties = new Properties();
  private final ZoneId zone;
  private final CurrencyUnit currency;
  private final DayRange week;
  private final Duration orderWindow;
  private final Instant made;

  private MondaySettings(Path file) throws BadInputException {
    this.file = file;
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadInputException(file + ": cannot be read: " + e);
    }
    zone = needed("zone", ZoneId::of);
    currency = needed("currency", CurrencyUnit::of);
    LocalDate monday = needed("week", LocalDate::parse);
    week = new DayRange(monday, monday.plusDays(WEEK));
    orderWindow = needed("order-window-days", days -> Duration.ofDays(Integer.parseInt(days)));
    made = needed("made", Instant::parse);
    if (orderWindow.isZero() || orderWindow.isNegative()) {
      throw new BadInputException(file + ": order-window-days: it is 1 or more");
    }
  }

  static MondaySettings read(Path folder) throws BadInputException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(folder + ": no " + FILE
          + " in it, which says zone, currency, week, made, order-window-days, own-hosts");
    }
    return new MondaySettings(file);
  }

  private <T> T needed(String key, Function<String, T> parse) throws BadInputException {
    return find(key, parse).orElseThrow(() -> new BadInputException(file + ": no " + key));
  }

  private <T> Optional<T> find(String key, Function<String, T> parse) throws BadInputException {
    String value = properties.getProperty(key);
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(value.strip()));
    } catch (RuntimeException e) { // whatever a zone, day or currency is refused with
      throw new BadInputException(file + ": " + key + ": " + e.getMessage());
    }
  }

  String title() {
    return properties.getProperty("title", "Monday report");
  }

  /** Where days begin and end. */
  ZoneId zone() {
    return zone;
  }

  /** The currency of the report. */
  CurrencyUnit currency() {
    return currency;
  }

  /** The week of the report. */
  DayRange week() {
    return week;
  }

  /** How long after its visit an order counts. */
  Duration orderWindow() {
    return orderWindow;
  }

  /** When the exports were made. */
  Instant made() {
    return made;
  }

  /** The shop's own hosts, which are no referrers. */
  String[] ownHosts() {
    return properties.getProperty("own-hosts", "").strip().split("[,\\s]+");
  }

  /** The zone of an account, that of the report unless {@code FILE.zone} says another. */
  ZoneId zoneOf(String export) throws BadInputException {
    return find(export + ".zone", ZoneId::of).orElse(zone);
  }

  /** The currency of an account, if {@code FILE.currency} says it. */
  Optional<CurrencyUnit> currencyOf(String export) throws BadInputException {
    return find(export + ".currency", CurrencyUnit::of);
  }
}
