package io.github.smm4j.examples.monday;

import com.google.common.base.Splitter;
import io.github.smm4j.examples.job.BadInputException;
import io.github.smm4j.metrics.time.DayRange;
import io.github.smm4j.utm.TrafficClassifier;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
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
  private final TrafficClassifier classifier;

  private MondaySettings(Path file) throws BadInputException {
    this.file = file;
    try {
      String text = Files.readString(file);
      properties.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (IOException | IllegalArgumentException e) {
      throw new BadInputException(file + ": cannot be read: " + e);
    }
    zone = needed("zone", ZoneId::of);
    currency = needed("currency", CurrencyUnit::of);
    LocalDate monday = needed("week", LocalDate::parse);
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new BadInputException(file + ": week: " + monday + " is a "
          + monday.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
          + ", and a week is named by its Monday");
    }
    week = new DayRange(monday, monday.plusDays(WEEK));
    orderWindow = needed("order-window-days", days -> Duration.ofDays(Integer.parseInt(days)));
    made = needed("made", Instant::parse);
    classifier = find("own-hosts", MondaySettings::classifier).orElse(TrafficClassifier.standard());
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
    // Windows does not tell the names of files apart by their case
    Optional<String> name =
        properties.stringPropertyNames().stream().filter(key::equalsIgnoreCase).findFirst();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(properties.getProperty(name.get()).strip()));
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

  private static TrafficClassifier classifier(String ownHosts) {
    List<String> hosts = Splitter.onPattern("[,\\s]+").omitEmptyStrings().splitToList(ownHosts);
    return TrafficClassifier.builder().ownHosts(hosts.toArray(new String[0])).build();
  }

  /** Tells where visits came from; the shop's own hosts are no referrers. */
  TrafficClassifier classifier() {
    return classifier;
  }

  /** The zone of an account, that of the report unless {@code FILE.zone} says another. */
  ZoneId zoneOf(String export) throws BadInputException {
    return find(export + ".zone", ZoneId::of).orElse(zone);
  }

  /** What to write into the settings for one file, so that it is read as it is meant. */
  static String keyOf(String export, String setting) {
    return export.replace(" ", "\\ ") + "." + setting;
  }

  /** The currency of an account, if {@code FILE.currency} says it. */
  Optional<CurrencyUnit> currencyOf(String export) throws BadInputException {
    return find(export + ".currency", CurrencyUnit::of);
  }
}
