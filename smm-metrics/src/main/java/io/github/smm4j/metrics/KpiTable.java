package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * KPIs by key: a row for each group of a {@link Rollup}, a column for each KPI, and the totals computed from the sums,
 * never from the rows' rates.
 *
 * <pre>{@code
 * table.sortedBy(CPC).top(10);      // the ten best; undefined values last
 * table.row("spring", "vk");        // Optional of one row
 * System.out.println(table);        // aligned columns
 * table.toMarkdown();  table.toCsv();
 * }</pre>
 *
 * <p>Tables are immutable and thread-safe.
 */
public final class KpiTable {

  private final ImmutableList<String> keyNames;
  private final ImmutableList<Kpi> kpis;
  private final ImmutableList<Row> rows;
  private final Row totals;

  private KpiTable(
      ImmutableList<String> keyNames,
      ImmutableList<Kpi> kpis,
      ImmutableList<Row> rows,
      Row totals) {
    this.keyNames = keyNames;
    this.kpis = kpis;
    this.rows = rows;
    this.totals = totals;
  }

  static KpiTable of(Totals totals, List<Kpi> kpis) {
    ImmutableList<String> names = ImmutableList.copyOf(totals.keyNames());
    ImmutableList<Kpi> columns = ImmutableList.copyOf(kpis);
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    totals
        .groups()
        .forEach(
            (keys, tally) -> rows.add(new Row(names, ImmutableList.copyOf(keys), columns, tally)));
    return new KpiTable(
        names, columns, rows.build(), new Row(names, ImmutableList.of(), columns, totals.total()));
  }

  /**
   * The names of the keys.
   *
   * @return an immutable list, in the order of the columns
   */
  public List<String> keyNames() {
    return keyNames;
  }

  /**
   * The KPIs.
   *
   * @return an immutable list, in the order of the columns
   */
  public List<Kpi> kpis() {
    return kpis;
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
   * Finds a row by its keys.
   *
   * @param keys the value of every key, in order
   * @return the row, or empty if the table has none with these keys
   */
  public Optional<Row> row(Object... keys) {
    List<Object> wanted = List.of(keys);
    return rows.stream().filter(row -> row.keys().equals(wanted)).findFirst();
  }

  /**
   * The totals of all groups that were rolled up, also of those that {@link #top} and {@link #filter} left out.
   *
   * @return a row without keys
   */
  public Row totals() {
    return totals;
  }

  /**
   * Sorts by a KPI, best first in the KPI's direction, undefined last; rows that are equally good stay in their order.
   *
   * @param kpi a KPI, in the table or not
   * @return the sorted table
   */
  public KpiTable sortedBy(Kpi kpi) {
    Comparator<KpiValue> best = kpi.bestFirst();
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(row -> kpi.of(row.tally()), best));
    return new KpiTable(keyNames, kpis, ImmutableList.copyOf(sorted), totals);
  }

  /**
   * Keeps the first rows.
   *
   * @param count how many at most, 0 or more
   * @return the shorter table, with the same totals
   * @throws IllegalArgumentException if the count is negative
   */
  public KpiTable top(int count) {
    checkArgument(count >= 0, "a table cannot have %s rows", count);
    return new KpiTable(keyNames, kpis, rows.subList(0, Math.min(count, rows.size())), totals);
  }

  /**
   * Keeps the rows that pass.
   *
   * @param passes whether to keep a row
   * @return the shorter table, with the same totals
   */
  public KpiTable filter(Predicate<Row> passes) {
    return new KpiTable(
        keyNames,
        kpis,
        rows.stream().filter(passes).collect(ImmutableList.toImmutableList()),
        totals);
  }

  /**
   * Gives the table with aligned columns, values as a marketer writes them, and the totals in the last line.
   *
   * @param locale for the numbers
   * @return the lines, each ended by {@code \n}
   */
  public String format(Locale locale) {
    return TextTable.aligned(header(), cells(locale), keyNames.size());
  }

  /** Gives the table with aligned columns, in English. */
  @Override
  public String toString() {
    return format(Locale.ENGLISH);
  }

  /**
   * Gives the table in Markdown, values as a marketer writes them in English, and the totals in the last line.
   *
   * @return the lines, each ended by {@code \n}
   */
  public String toMarkdown() {
    return TextTable.markdown(header(), cells(Locale.ENGLISH), keyNames.size());
  }

  /**
   * Gives the rows as CSV (RFC 4180 with {@code \n}), for programs: KPI ids in the header, plain numbers (0.0179 for
   * 1.79 %), nothing where a value is undefined, and no totals.
   *
   * @return the lines, each ended by {@code \n}
   */
  public String toCsv() {
    List<String> header = new ArrayList<>(keyNames);
    kpis.forEach(kpi -> header.add(kpi.id()));
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      List<String> line = new ArrayList<>();
      row.keys().forEach(key -> line.add(key.toString()));
      row.values().forEach(value -> line.add(plain(value)));
      lines.add(line);
    }
    return TextTable.csv(header, lines);
  }

  private static String plain(KpiValue value) {
    if (!value.isDefined()) {
      return "";
    }
    return value
        .money()
        .map(money -> money.getAmount().toPlainString())
        .orElseGet(() -> Double.toString(value.asDouble()));
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(keyNames);
    kpis.forEach(kpi -> header.add(kpi.label()));
    return header;
  }

  private List<List<String>> cells(Locale locale) {
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add(row.cells(row.keys().stream().map(Object::toString).toList(), locale));
    }
    if (!keyNames.isEmpty()) {
      List<String> label = new ArrayList<>(List.of("total"));
      while (label.size() < keyNames.size()) {
        label.add("");
      }
      lines.add(totals.cells(label, locale));
    }
    return lines;
  }

  /** A row of a {@link KpiTable}: the keys, the sums, and the KPIs computed from the sums. */
  public static final class Row {
    private final ImmutableList<String> keyNames;
    private final ImmutableList<Object> keys;
    private final ImmutableList<Kpi> kpis;
    private final Tally tally;

    private Row(
        ImmutableList<String> keyNames,
        ImmutableList<Object> keys,
        ImmutableList<Kpi> kpis,
        Tally tally) {
      this.keyNames = keyNames;
      this.keys = keys;
      this.kpis = kpis;
      this.tally = tally;
    }

    /**
     * The key values.
     *
     * @return an immutable list of String, Long, Boolean or LocalDate; empty for the totals
     */
    public List<Object> keys() {
      return keys;
    }

    /**
     * The value of one key.
     *
     * @param name the name of the key
     * @return the value; empty for the totals
     * @throws IllegalArgumentException if the table has no such key
     */
    public Optional<Object> key(String name) {
      int index = keyNames.indexOf(requireNonNull(name));
      checkArgument(index >= 0, "no key named %s, but %s", name, keyNames);
      return keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(index));
    }

    /**
     * The sums.
     *
     * @return the tally
     */
    public Tally tally() {
      return tally;
    }

    /**
     * The value of a KPI.
     *
     * @param kpi a KPI, in the table or not
     * @return the value, computed from the sums
     */
    public KpiValue get(Kpi kpi) {
      return kpi.of(tally);
    }

    /**
     * The values of the KPIs of the table.
     *
     * @return an immutable list, in the order of the columns
     */
    public List<KpiValue> values() {
      return kpis.stream().map(this::get).collect(ImmutableList.toImmutableList());
    }

    private List<String> cells(List<String> label, Locale locale) {
      List<String> cells = new ArrayList<>(label);
      values().forEach(value -> cells.add(value.isDefined() ? value.format(locale) : "-"));
      return cells;
    }

    /** Gives the keys and the values: {@code [spring, vk] [CTR 1.79 % (179 / 10000)]}. */
    @Override
    public String toString() {
      return (keys.isEmpty() ? "[total]" : keys) + " " + values();
    }
  }
}
