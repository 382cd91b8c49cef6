package io.github.smm4j.examples.monday;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.smm4j.examples.job.BadInputException;
import io.github.smm4j.exports.ExportFormat;
import io.github.smm4j.exports.ExportReader;
import io.github.smm4j.exports.ExportReport;
import io.github.smm4j.exports.ExportRow;
import io.github.smm4j.exports.FractionPolicy;
import io.github.smm4j.metrics.ExchangeRates;
import io.github.smm4j.metrics.time.DayRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * A folder: {@code monday.properties}, the exports, and if need be {@code plan.csv}, {@code rates.csv}, {@code names.csv}
 * (what ids are called) and formats of one's own under {@code formats}.
 */
final class MondayFolder {
  private static final String PLAN = "plan.csv";
  private static final String RATES = "rates.csv";
  private static final String NAMES = "names.csv";
  private static final Set<String> SHEETS = Set.of(PLAN, RATES, NAMES);

  private final Path folder;
  private final MondaySettings settings;
  private final Map<String, String> names = new HashMap<>();
  private final List<PlanLine> plan = new ArrayList<>();
  private final List<ExportReport> reports = new ArrayList<>();
  private final List<String> notRead;
  private final MondayRows rows;

  private MondayFolder(Path folder) throws BadInputException {
    this.folder = folder;
    this.settings = MondaySettings.read(folder);
    this.notRead = filesOf(folder, path -> !isExport(path) && !isSheet(path)).stream()
        .map(MondayFolder::nameOf)
        .filter(name -> !name.equals(MondaySettings.FILE) && !name.startsWith("."))
        .toList();
    Sheet.read(
        sheet(NAMES),
        List.of("id", "campaign"),
        line -> names.put(line.getField("id"), line.getField("campaign")));
    readPlan();
    this.rows = new MondayRows(settings, rates());
  }

  static MondayFolder read(Path path) throws BadInputException {
    if (!Files.isDirectory(path)) {
      throw new BadInputException(
          path + (Files.exists(path) ? ": a file, not a folder" : ": no such folder"));
    }
    List<Path> exports = filesOf(path, MondayFolder::isExport);
    if (exports.isEmpty()) {
      throw new BadInputException(path + ": no CSV files in it, so no exports");
    }
    MondayFolder folder = new MondayFolder(path);
    folder.readExports(exports);
    return folder;
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Windows writes endings in whatever case. */
  private static boolean endsWith(Path file, String ending) {
    return nameOf(file).toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static boolean isSheet(Path file) {
    return SHEETS.contains(nameOf(file).toLowerCase(Locale.ROOT));
  }

  private static boolean isExport(Path file) {
    return endsWith(file, ".csv") && !isSheet(file);
  }

  /** A sheet by its name in whatever case; there may be none. */
  private Path sheet(String name) throws BadInputException {
    return filesOf(folder, file -> nameOf(file).equalsIgnoreCase(name)).stream()
        .findFirst()
        .orElse(folder.resolve(name));
  }

  private static List<Path> filesOf(Path folder, Predicate<Path> wanted) throws BadInputException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new BadInputException(folder + ": cannot be listed: " + e.getMessage());
    }
  }

  private void readPlan() throws BadInputException {
    Sheet.read(
        sheet(PLAN),
        List.of("campaign", "network", "budget", "from", "until"),
        line -> plan.add(planLine(line)));
  }

  private PlanLine planLine(NamedCsvRecord line) {
    BigMoney budget = BigMoney.of(settings.currency(), new BigDecimal(line.getField("budget")));
    if (!budget.isPositive()) {
      throw new IllegalArgumentException(
          "a budget is above 0, and not " + line.getField("budget") + ": leave the line out");
    }
    DayRange period = DayRange.ofFirstAndLast(
        LocalDate.parse(line.getField("from")), LocalDate.parse(line.getField("until")));
    return new PlanLine(
        MondayNames.house(line.getField("campaign")), line.getField("network"), budget, period);
  }

  private ExchangeRates rates() throws BadInputException {
    ExchangeRates.Builder rates = ExchangeRates.into(settings.currency());
    Sheet.read(
        sheet(RATES),
        List.of("day", "currency", "rate"),
        line -> rates.rate(
            CurrencyUnit.of(line.getField("currency")),
            LocalDate.parse(line.getField("day")),
            line.getField("rate")));
    return rates.build();
  }

  private void readExports(List<Path> exports) throws BadInputException {
    List<ExportFormat> own = new ArrayList<>();
    for (Path file : filesOf(folder.resolve("formats"), path -> endsWith(path, ".tsv"))) {
      try {
        own.add(ExportFormat.load(file));
      } catch (IOException | IllegalArgumentException e) {
        throw new BadInputException(file + ": no export format: " + e.getMessage());
      }
    }
    for (Path file : exports) {
      readExport(file, own);
    }
    if (reports.stream().allMatch(report -> report.format().isEmpty())) {
      throw new BadInputException(
          folder + ": none of " + exports.stream().map(MondayFolder::nameOf).toList()
              + " has the header of a known export; a format of your own goes to formats/*.tsv");
    }
    try {
      rows.finish();
    } catch (IllegalArgumentException e) { // no rate for the day of an order
      throw new BadInputException(folder + ": orders: " + e.getMessage());
    }
    Optional<String> missing = rows.missing();
    if (missing.isPresent()) {
      throw new BadInputException(folder + ": no row of " + missing.get()
          + " could be read: the report needs exports of ads, visits and orders; there are "
          + reports.stream().map(ExportReport::toString).toList());
    }
  }

  private void readExport(Path file, List<ExportFormat> own) throws BadInputException {
    String name = nameOf(file);
    ZoneId zone = settings.zoneOf(name);
    ExportReader.Builder reader = ExportReader.builder().zone(zone).fractions(FractionPolicy.ROUND);
    own.forEach(reader::knowing);
    settings.currencyOf(name).ifPresent(reader::currency);
    List<ExportRow> read = new ArrayList<>();
    try {
      ExportReport report = reader.build().read(file, read::add);
      reports.add(report);
      report.format().ifPresent(format -> rows.take(name, zone, format, read));
    } catch (IOException | UncheckedIOException e) {
      throw new BadInputException(file + ": cannot be read: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new BadInputException(file + ": " + e.getMessage());
    }
  }

  MondaySettings settings() {
    return settings;
  }

  /** What the ids of campaigns and ads are called. */
  Map<String, String> names() {
    return names;
  }

  List<PlanLine> plan() {
    return plan;
  }

  /** The files that are no exports, sheets or settings. */
  List<String> notRead() {
    return notRead;
  }

  /** What was found in each file. */
  List<ExportReport> reports() {
    return reports;
  }

  MondayRows rows() {
    return rows;
  }
}
