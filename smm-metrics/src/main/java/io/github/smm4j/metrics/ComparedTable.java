package io.github.smm4j.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.text.TextTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A {@link KpiTable} beside another: every cell with what it is compared with, the change, and whether it is better or
 * worse by the direction of its KPI.
 *
 * <pre>{@code
 * november.beside(october).row("spring").orElseThrow().get(CPC).standing();      // BETTER: clicks got cheaper
 * System.out.println(november.beside(october));      // $0.20 (-12% better)
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ComparedTable {

  /** How a value stands beside what it is compared with. */
  public enum Standing {
    /** Better, by the direction of the KPI. */
    BETTER,
    /** Worse, by the direction of the KPI. */
    WORSE,
    /** The same. */
    SAME,
    /** Higher or lower, of a KPI of which neither is better. */
    DIFFERENT,
    /** One of the two is undefined. */
    UNKNOWN
  }

  /**
   * A value and what it is compared with.
   *
   * @param value the value
   * @param other what it is compared with, in the unit of the KPI; empty if undefined
   * @param standing how it stands beside that
   * @param isEstimated whether one of the two is made from an estimated number of people: a difference within the error of
   *     that says nothing
   */
  public record Cell(KpiValue value, OptionalDouble other, Standing standing, boolean isEstimated) {

    static Cell of(Change change, boolean isEstimated) {
      Standing standing;
      if (!change.isDefined()) {
        standing = Standing.UNKNOWN;
      } else if (change.isBetter()) {
        standing = Standing.BETTER;
      } else if (change.isWorse()) {
        standing = Standing.WORSE;
      } else {
        standing = change.absolute() == 0 ? Standing.SAME : Standing.DIFFERENT;
      }
      KpiValue before = change.before();
      return new Cell(
          change.after(),
          before.isDefined() ? OptionalDouble.of(before.asDouble()) : OptionalDouble.empty(),
          standing,
          isEstimated);
    }

    static Cell of(KpiValue value, OptionalDouble other, boolean isEstimated) {
      return new Cell(value, other, standing(value, other), isEstimated);
    }

    private static Standing standing(KpiValue value, OptionalDouble other) {
      if (!value.isDefined() || other.isEmpty()) {
        return Standing.UNKNOWN;
      }
      int sign = Double.compare(value.asDouble(), other.getAsDouble());
      if (sign == 0) {
        return Standing.SAME;
      }
      return switch (value.kpi().direction()) {
        case HIGHER_IS_BETTER -> sign > 0 ? Standing.BETTER : Standing.WORSE;
        case LOWER_IS_BETTER -> sign < 0 ? Standing.BETTER : Standing.WORSE;
        case NEUTRAL -> Standing.DIFFERENT;
      };
    }

    /**
     * By how much the value is above the other.
     *
     * @return the difference in the unit of the KPI; empty if one of the two is undefined
     */
    public OptionalDouble difference() {
      return value.isDefined() && other.isPresent()
          ? OptionalDouble.of(value.asDouble() - other.getAsDouble())
          : OptionalDouble.empty();
    }

    /**
     * By how much the value is above the other, as a share of the other.
     *
     * @return 0.25 for 25 % more; empty if one of the two is undefined or the other is 0
     */
    public OptionalDouble relative() {
      return difference().isPresent() && other.getAsDouble() != 0
          ? OptionalDouble.of(difference().getAsDouble() / Math.abs(other.getAsDouble()))
          : OptionalDouble.empty();
    }

    private String shown(Locale locale) {
      String text =
          value.isDefined() ? (isEstimated ? KpiTable.ESTIMATED : "") + value.format(locale) : "-";
      String word = switch (standing) {
        case BETTER -> " better";
        case WORSE -> " worse";
        case SAME, DIFFERENT, UNKNOWN -> "";
      };
      if (standing == Standing.UNKNOWN) {
        return text;
      }
      OptionalDouble relative = relative();
      return text + " ("
          + (relative.isPresent() ? signed(relative.getAsDouble(), locale) : "from 0") + word + ")";
    }

    private static String signed(double share, Locale locale) {
      return (share > 0 ? "+" : "") + TextTable.percent(share, locale);
    }
  }

  /**
   * A row of cells.
   *
   * @param keys the key values, immutable; empty for the totals
   * @param cells the cells in the order of the KPIs, immutable
   */
  public record Row(List<Object> keys, List<Cell> cells) {

    /**
     * Makes a row.
     *
     * @param keys the key values
     * @param cells the cells
     */
    public Row {
      keys = List.copyOf(keys);
      cells = List.copyOf(cells);
    }

    /**
     * The cell of a KPI.
     *
     * @param kpi a KPI of the table
     * @return the cell
     * @throws IllegalArgumentException if the table has no such KPI
     */
    public Cell get(Kpi kpi) {
      return cells.stream()
          .filter(cell -> cell.value().kpi().equals(kpi))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("the table has no " + kpi.id()));
    }
  }

  private final ImmutableList<String> keyNames;
  private final ImmutableList<Kpi> kpis;
  private final ImmutableList<Row> rows;
  private final Row totals;
  private final ImmutableSet<String> footnotes;

  private ComparedTable(
      KpiTable table, ImmutableList<Row> rows, Row totals, ImmutableSet<String> footnotes) {
    this.keyNames = ImmutableList.copyOf(table.keyNames());
    this.kpis = ImmutableList.copyOf(table.kpis());
    this.rows = rows;
    this.totals = totals;
    this.footnotes = footnotes;
  }

  static ComparedTable beside(KpiTable now, KpiTable before) {
    Map<List<Object>, KpiTable.Row> rowsBefore = before.rowsByKeys();
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (KpiTable.Row row : now.rows()) {
      rows.add(beside(
          row.keys(),
          now.kpis(),
          Optional.of(row),
          Optional.ofNullable(rowsBefore.get(row.keys()))));
    }
    Set<List<Object>> keysNow = now.rowsByKeys().keySet();
    for (KpiTable.Row row : before.rows()) {
      if (!keysNow.contains(row.keys())) {
        rows.add(beside(row.keys(), now.kpis(), Optional.empty(), Optional.of(row)));
      }
    }
    return new ComparedTable(
        now,
        rows.build(),
        beside(List.of(), now.kpis(), Optional.of(now.totals()), Optional.of(before.totals())),
        ImmutableSet.<String>builder()
            .addAll(now.footnotes())
            .addAll(before.footnotes())
            .build());
  }

  private static Row beside(
      List<Object> keys,
      List<Kpi> kpis,
      Optional<KpiTable.Row> now,
      Optional<KpiTable.Row> before) {
    Tally tallyNow = now.map(KpiTable.Row::tally).orElse(Tally.empty());
    Tally tallyBefore = before.map(KpiTable.Row::tally).orElse(Tally.empty());
    return new Row(
        keys,
        kpis.stream()
            .map(kpi -> Cell.of(
                Change.between(kpi.of(tallyBefore), kpi.of(tallyNow)),
                Stream.of(now, before)
                    .flatMap(Optional::stream)
                    .anyMatch(row -> row.isEstimated(kpi))))
            .toList());
  }

  static ComparedTable besideMedian(KpiTable table) {
    List<OptionalDouble> medians =
        table.kpis().stream().map(kpi -> median(table, kpi)).toList();
    Set<Kpi> estimated = table.kpis().stream()
        .filter(kpi -> table.rows().stream().anyMatch(row -> row.isEstimated(kpi)))
        .collect(Collectors.toSet());
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    table.rows().forEach(row -> rows.add(besideMedian(row, medians, estimated)));
    return new ComparedTable(
        table,
        rows.build(),
        besideMedian(table.totals(), medians, estimated),
        ImmutableSet.copyOf(table.footnotes()));
  }

  private static Row besideMedian(
      KpiTable.Row row, List<OptionalDouble> medians, Set<Kpi> estimated) {
    List<KpiValue> values = row.values();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      KpiValue value = values.get(i);
      boolean isEstimated = estimated.contains(value.kpi()) || row.isEstimated(value.kpi());
      cells.add(Cell.of(value, medians.get(i), isEstimated));
    }
    return new Row(row.keys(), cells);
  }

  private static OptionalDouble median(KpiTable table, Kpi kpi) {
    List<KpiValue> defined = table.rows().stream()
        .map(row -> row.get(kpi))
        .filter(KpiValue::isDefined)
        .toList();
    if (kpi.unit().kind() == KpiUnit.Kind.MONEY) {
      checkOneCurrency(defined);
    }
    double[] sorted = defined.stream().mapToDouble(KpiValue::asDouble).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }

  private static void checkOneCurrency(List<KpiValue> amounts) {
    List<CurrencyUnit> currencies = amounts.stream()
        .flatMap(amount -> amount.currency().stream())
        .distinct()
        .limit(2)
        .toList();
    if (currencies.size() > 1) {
      throw new CurrencyMismatchException(currencies.get(0), currencies.get(1));
    }
  }

  /**
   * The rows.
   *
   * @return an immutable list, in the order of the table
   */
  public List<Row> rows() {
    return rows;
  }

  /**
   * Finds a row by its keys, given as in {@link KpiTable#row}.
   *
   * @param keys the value of every key, in order
   * @return the row, or empty if there is none with these keys
   * @throws IllegalArgumentException if a value is of a type that keys cannot have
   */
  public Optional<Row> row(@Nullable Object... keys) {
    List<Object> wanted = KeyValue.shown(keys);
    return rows.stream().filter(row -> row.keys().equals(wanted)).findFirst();
  }

  /**
   * The totals.
   *
   * @return a row without keys
   */
  public Row totals() {
    return totals;
  }

  /**
   * Gives the table with aligned columns: {@code $0.20 (-12% better)}; a dash where a value is undefined. What is made from
   * an estimated number of people is marked by {@value KpiTable#ESTIMATED}, and the table ends with the errors.
   *
   * @param locale for the numbers
   * @return the lines, each ended by {@code \n}
   */
  public String format(Locale locale) {
    return TextTable.aligned(header(), cells(locale), keyNames.size()) + String.join("", footnotes);
  }

  /** Gives the table with aligned columns, in English. */
  @Override
  public String toString() {
    return format(Locale.ENGLISH);
  }

  /**
   * Gives the table in Markdown, in English.
   *
   * @return the lines, each ended by {@code \n}
   */
  public String toMarkdown() {
    return TextTable.markdown(header(), cells(Locale.ENGLISH), keyNames.size())
        + (footnotes.isEmpty() ? "" : "\n" + String.join("", footnotes));
  }

  /**
   * Gives the rows as CSV, for programs: for each KPI its value, what it is compared with, and the standing, under
   * {@code ctr}, {@code ctr_other} and {@code ctr_standing}. Money is in units of its currency.
   *
   * @return the lines, each ended by {@code \n}
   */
  public String toCsv() {
    List<String> header = new ArrayList<>(keyNames);
    kpis.forEach(
        kpi -> header.addAll(List.of(kpi.id(), kpi.id() + "_other", kpi.id() + "_standing")));
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      List<String> line = new ArrayList<>();
      row.keys().forEach(key -> line.add(key.toString()));
      for (Cell cell : row.cells()) {
        line.add(KpiTable.plain(cell.value()));
        line.add(cell.other().isPresent() ? Double.toString(cell.other().getAsDouble()) : "");
        line.add(cell.standing().name());
      }
      lines.add(line);
    }
    return TextTable.csv(header, lines);
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(keyNames);
    kpis.forEach(kpi -> header.add(kpi.label()));
    return header;
  }

  private List<List<String>> cells(Locale locale) {
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      List<String> line = new ArrayList<>();
      row.keys().forEach(key -> line.add(key.toString()));
      row.cells().forEach(cell -> line.add(cell.shown(locale)));
      lines.add(line);
    }
    if (!keyNames.isEmpty()) {
      List<String> line = new ArrayList<>(KpiTable.totalLabel(keyNames.size()));
      totals.cells().forEach(cell -> line.add(cell.shown(locale)));
      lines.add(line);
    }
    return lines;
  }
}
