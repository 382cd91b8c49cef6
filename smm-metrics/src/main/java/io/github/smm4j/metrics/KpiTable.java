package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.exact.Quotient;
import io.github.smm4j.metrics.text.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.joda.money.CurrencyMismatchException;
import org.jspecify.annotations.Nullable;

/**
 * KPIs by key: a row for each group of a {@link Rollup}, a column for each KPI, and the totals computed from the sums,
 * never from the rows' rates.
 *
 * <pre>{@code
 * table.sortedBy(CPC).top(10);      // the ten best; undefined values last
 * table.row("spring", "vk");        // Optional of one row
 * table.withShareOf(SPEND).withRankBy(CPC);
 * table.beside(lastMonth);          // every cell with its change, better or worse
 * System.out.println(table);        // aligned columns
 * table.toMarkdown();  table.toCsv();
 * }</pre>
 *
 * <p>Averages of rates that the rollup was told to make stand behind the KPIs. A value that is made from an estimated
 * number of unique people is marked by {@value #ESTIMATED}, and the table ends with the error.
 *
 * <p>Tables are immutable and thread-safe.
 */
public final class KpiTable {

  /** What marks values that are made from an estimated number of people. */
  public static final String ESTIMATED = "\u2248";

  private final ImmutableList<KeyHead> keys;
  private final ImmutableList<String> keyNames;
  private final ImmutableList<Kpi> kpis;
  private final ImmutableList<Measure> shares;
  private final ImmutableList<Kpi> ranks;
  private final ImmutableList<Row> rows;
  /** The rows before some were left out, which are there to be compared with all the same. */
  private final ImmutableList<Row> allRows;

  private final Row totals;

  KpiTable(
      ImmutableList<KeyHead> keys, ImmutableList<Kpi> kpis, ImmutableList<Row> rows, Row totals) {
    this(keys, kpis, ImmutableList.of(), ImmutableList.of(), rows, rows, totals);
  }

  private KpiTable(
      ImmutableList<KeyHead> keys,
      ImmutableList<Kpi> kpis,
      ImmutableList<Measure> shares,
      ImmutableList<Kpi> ranks,
      ImmutableList<Row> rows,
      ImmutableList<Row> allRows,
      Row totals) {
    this.keys = keys;
    this.keyNames = keys.stream().map(KeyHead::name).collect(ImmutableList.toImmutableList());
    this.kpis = kpis;
    this.shares = shares;
    this.ranks = ranks;
    this.rows = rows;
    this.allRows = allRows;
    this.totals = totals;
  }

  static KpiTable of(Totals totals, List<Kpi> kpis) {
    ImmutableList<String> names = ImmutableList.copyOf(totals.keyNames());
    ImmutableList<Kpi> columns = ImmutableList.copyOf(kpis);
    TotalsGroup all = totals.all();
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    totals
        .eachGroup()
        .forEach(group -> rows.add(new Row(names, columns, group, all.tally(), ImmutableMap.of())));
    return new KpiTable(
        totals.store().shape().keys(),
        columns,
        rows.build(),
        new Row(names, columns, all, all.tally(), ImmutableMap.of()));
  }

  /**
   * Starts a table of sums that were made elsewhere: by an engine, in a database, or in another process.
   *
   * @param keyNames the names of the keys, in the order of the columns
   * @return a builder without KPIs, rows and totals
   */
  public static KpiTableBuilder builder(String... keyNames) {
    return new KpiTableBuilder(ImmutableList.copyOf(keyNames));
  }

  private KpiTable withRows(List<Row> other) {
    return new KpiTable(keys, kpis, shares, ranks, ImmutableList.copyOf(other), allRows, totals);
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
   * How the values of a key were cut out of instants by {@code byDay}, {@code byWeek} or {@code byMonth}.
   *
   * @param keyName the name of a key
   * @return such as {@code days in Europe/Kyiv}; empty for all other keys
   * @throws IllegalArgumentException if the table has no such key
   */
  public Optional<String> cut(String keyName) {
    int place = keyNames.indexOf(requireNonNull(keyName));
    checkArgument(place >= 0, "no key named %s, but %s", keyName, keyNames);
    String cut = keys.get(place).cut();
    return cut.isEmpty() ? Optional.empty() : Optional.of(cut);
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
   * Finds a row by its keys, given as rows have them or as they are shown: {@code 1}, {@code Network.VK} and
   * {@code DayOfWeek.MONDAY} or {@code 1L}, {@code "VK"} and {@code "MONDAY"}.
   *
   * @param keys the value of every key, in order
   * @return the row, or empty if the table has none with these keys
   * @throws IllegalArgumentException if a value is of a type that keys cannot have
   */
  public Optional<Row> row(@Nullable Object... keys) {
    List<Object> wanted = KeyValue.shown(keys);
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
    return withRows(sorted);
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
    return withRows(rows.subList(0, Math.min(count, rows.size())));
  }

  /**
   * Keeps the rows that pass.
   *
   * @param passes whether to keep a row
   * @return the shorter table, with the same totals
   */
  public KpiTable filter(Predicate<Row> passes) {
    return withRows(rows.stream().filter(passes).toList());
  }

  /**
   * Adds a column with the share that each row has in the total of a measure.
   *
   * @param measure a measure that adds up over the rows
   * @return the wider table
   * @throws IllegalArgumentException if the measure counts unique people, of whom rows may share some
   */
  public KpiTable withShareOf(Measure measure) {
    checkAddsUp(measure);
    return new KpiTable(keys, kpis, and(shares, measure), ranks, rows, allRows, totals);
  }

  private static void checkAddsUp(Measure measure) {
    checkArgument(
        measure.additivity() != Additivity.UNIQUE,
        "%s is UNIQUE: rows may share people, so they have no shares in the total",
        measure);
  }

  /**
   * Adds a column with the rank of each row by a KPI among the rows that are in the table now: 1 for the best, equal
   * ranks for equal values (1, 2, 2, 4), none where the value is undefined. Ranks stay when rows are left out later.
   *
   * @param kpi a KPI, in the table or not
   * @return the wider table
   */
  public KpiTable withRankBy(Kpi kpi) {
    Comparator<KpiValue> best = kpi.bestFirst();
    List<Row> sorted = sortedBy(kpi).rows;
    Map<Row, Integer> ranked = new HashMap<>();
    int rank = 0;
    for (int i = 0; i < sorted.size(); i++) {
      KpiValue value = sorted.get(i).get(kpi);
      if (value.isDefined()) {
        boolean tie = i > 0 && best.compare(sorted.get(i - 1).get(kpi), value) == 0;
        rank = tie ? rank : i + 1;
        ranked.put(sorted.get(i), rank);
      }
    }
    List<Row> wider =
        rows.stream().map(row -> row.withRank(kpi, ranked.get(row))).toList();
    return new KpiTable(
        keys, kpis, shares, and(ranks, kpi), ImmutableList.copyOf(wider), allRows, totals);
  }

  private static <E> ImmutableList<E> and(ImmutableList<E> list, E more) {
    return ImmutableList.<E>builder().addAll(list).add(more).build();
  }

  /**
   * Puts the table beside that of another period: every cell with its change, and whether it got better or worse. Rows
   * that {@link #top} and {@link #filter} left out of the other table are there to be compared with all the same.
   * Averages, shares and ranks are not compared.
   *
   * @param before a table by the same keys, of the period before, say
   * @return the comparison, with the rows of this table, and then those of the other one whose group is not among this
   *     table's at all
   * @throws IllegalArgumentException if the keys are others, or days or weeks were cut in another time zone
   * @throws CurrencyMismatchException if a cell is money of another currency
   */
  public ComparedTable beside(KpiTable before) {
    checkArgument(
        keyNames.equals(before.keyNames),
        "a table by %s beside one by %s",
        keyNames,
        before.keyNames);
    for (int i = 0; i < keys.size(); i++) {
      String cut = keys.get(i).cut();
      String other = before.keys.get(i).cut();
      checkArgument(
          cut.equals(other) || cut.isEmpty() || other.isEmpty(),
          "a table by %s beside one by %s: cut the days of both in one zone",
          keys.get(i),
          before.keys.get(i));
    }
    return ComparedTable.beside(this, before);
  }

  /** Every row by its keys, also those that were left out. */
  Map<List<Object>, Row> rowsByKeys() {
    Map<List<Object>, Row> byKeys = new HashMap<>();
    allRows.forEach(row -> byKeys.put(row.keys(), row));
    return byKeys;
  }

  /**
   * Puts every cell beside the median of its column: whether the row does better or worse than the row in the middle.
   *
   * @return the comparison; of an even number of values, the median is the mean of the two in the middle
   * @throws CurrencyMismatchException if a column has money of several currencies: {@link #filter} one of them first
   */
  public ComparedTable besideMedian() {
    return ComparedTable.besideMedian(this);
  }

  /**
   * Gives the table with aligned columns, values as a marketer writes them, and the totals in the last line.
   *
   * @param locale for the numbers
   * @return the lines, each ended by {@code \n}
   */
  public String format(Locale locale) {
    return TextTable.aligned(header(), cells(locale), keyNames.size())
        + String.join("", footnotes());
  }

  /** The errors of the estimated numbers of people that values are made from, a line each. */
  List<String> footnotes() {
    return totals.group.uniques().values().stream()
        .filter(count -> !count.isExact() && usesAny(count.measure()))
        .map(count -> ESTIMATED + " " + count.measure() + " estimated, standard error "
            + Math.round(count.relativeStandardError() * 10_000) / 100.0 + " %\n")
        .toList();
  }

  private boolean usesAny(Measure measure) {
    return kpis.stream().anyMatch(kpi -> kpi.measures().contains(measure));
  }

  /** Gives the table with aligned columns, in English. */
  @Override
  public String toString() {
    return format(Locale.ENGLISH);
  }

  /**
   * Gives the table in Markdown, values as a marketer writes them in English, and the totals in the last line. What would
   * be markup in a key is escaped.
   *
   * @return the lines, each ended by {@code \n}
   */
  public String toMarkdown() {
    return TextTable.markdown(header(), cells(Locale.ENGLISH), keyNames.size())
        + (footnotes().isEmpty() ? "" : "\n" + String.join("", footnotes()));
  }

  /**
   * Gives the rows as CSV (RFC 4180 with {@code \n}), for programs: KPI ids in the header ({@code mean_ctr} for averages
   * of rates, {@code share_of_spend}, {@code rank_by_cpc}), plain numbers (0.0179 for 1.79 %), nothing where a value is
   * undefined, and no totals. Keys are written as they are: where they come from strangers, and a spreadsheet is to open
   * the file, look at those that begin with {@code =}, {@code +}, {@code -} or {@code @}, which it may run as formulas.
   *
   * @return the lines, each ended by {@code \n}
   */
  public String toCsv() {
    List<String> header = new ArrayList<>(keyNames);
    kpis.forEach(kpi -> header.add(kpi.id()));
    totals
        .group
        .rates()
        .forEach(
            rate -> header.add(rate.kind().name().toLowerCase(Locale.ROOT) + "_" + rate.kpiId()));
    shares.forEach(share -> header.add("share_of_" + share.id()));
    ranks.forEach(rank -> header.add("rank_by_" + rank.id()));
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      List<String> line = new ArrayList<>();
      row.keys().forEach(key -> line.add(key.toString()));
      row.values().forEach(value -> line.add(plain(value)));
      row.group
          .rates()
          .forEach(rate -> line.add(rate.isDefined() ? Double.toString(rate.asDouble()) : ""));
      shares.forEach(measure -> {
        OptionalDouble share = row.shareOf(measure);
        line.add(share.isPresent() ? Double.toString(share.getAsDouble()) : "");
      });
      ranks.forEach(kpi -> {
        OptionalInt rank = row.rankBy(kpi);
        line.add(rank.isPresent() ? Integer.toString(rank.getAsInt()) : "");
      });
      lines.add(line);
    }
    return TextTable.csv(header, lines);
  }

  static String plain(KpiValue value) {
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
    totals.group.rates().forEach(rate -> header.add(rate.label()));
    shares.forEach(share -> header.add("share of " + share.id()));
    ranks.forEach(rank -> header.add("rank by " + rank.label()));
    return header;
  }

  private List<List<String>> cells(Locale locale) {
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add(cells(row, row.keys().stream().map(Object::toString).toList(), locale));
    }
    if (!keyNames.isEmpty()) {
      lines.add(cells(totals, totalLabel(keyNames.size()), locale));
    }
    return lines;
  }

  static List<String> totalLabel(int keys) {
    List<String> label = new ArrayList<>(List.of("total"));
    while (label.size() < keys) {
      label.add("");
    }
    return label;
  }

  private List<String> cells(Row row, List<String> label, Locale locale) {
    List<String> cells = new ArrayList<>(label);
    row.values().forEach(value -> cells.add(row.shown(value, locale)));
    row.group.rates().forEach(rate -> cells.add(rate.shown(locale, row.tally().currency())));
    for (Measure measure : shares) {
      OptionalDouble share = row.shareOf(measure);
      cells.add(share.isPresent() ? TextTable.percent(share.getAsDouble(), locale) : "-");
    }
    for (Kpi kpi : ranks) {
      OptionalInt rank = row.rankBy(kpi);
      cells.add(rank.isPresent() ? Integer.toString(rank.getAsInt()) : "-");
    }
    return cells;
  }

  /** A row of a {@link KpiTable}: the keys, the sums, and the KPIs computed from the sums. */
  public static final class Row {
    private final ImmutableList<String> keyNames;
    private final ImmutableList<Kpi> kpis;
    private final TotalsGroup group;
    private final Tally whole;
    private final ImmutableMap<Kpi, Integer> ranks;

    Row(
        ImmutableList<String> keyNames,
        ImmutableList<Kpi> kpis,
        TotalsGroup group,
        Tally whole,
        ImmutableMap<Kpi, Integer> ranks) {
      this.keyNames = keyNames;
      this.kpis = kpis;
      this.group = group;
      this.whole = whole;
      this.ranks = ranks;
    }

    private Row withRank(Kpi kpi, @Nullable Integer rank) {
      ImmutableMap.Builder<Kpi, Integer> more = ImmutableMap.builder();
      more.putAll(ranks);
      if (rank != null) {
        more.put(kpi, rank);
      }
      return new Row(keyNames, kpis, group, whole, more.buildKeepingLast());
    }

    /**
     * The key values.
     *
     * @return an immutable list of String, Long, Boolean or LocalDate; empty for the totals
     */
    public List<Object> keys() {
      return group.keys();
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
      return keys().isEmpty() ? Optional.empty() : Optional.of(keys().get(index));
    }

    /**
     * The sums.
     *
     * @return the tally
     */
    public Tally tally() {
      return group.tally();
    }

    /**
     * The value of a KPI.
     *
     * @param kpi a KPI, in the table or not
     * @return the value, computed from the sums
     */
    public KpiValue get(Kpi kpi) {
      return kpi.of(group.tally());
    }

    /**
     * The values of the KPIs of the table.
     *
     * @return an immutable list, in the order of the columns
     */
    public List<KpiValue> values() {
      return kpis.stream().map(this::get).collect(ImmutableList.toImmutableList());
    }

    /**
     * The share of this row in the total of all groups that were rolled up.
     *
     * @param measure a measure that adds up over the rows
     * @return the share, such as 0.25; empty if it was not measured, or the total is not above 0
     * @throws IllegalArgumentException if the measure counts unique people, of whom rows may share some
     */
    public OptionalDouble shareOf(Measure measure) {
      checkAddsUp(measure);
      if (!group.tally().isMeasured(measure)
          || !whole.isMeasured(measure)
          || RowSense.raw(whole, measure) <= 0) {
        return OptionalDouble.empty();
      }
      return OptionalDouble.of(
          Quotient.toDouble(RowSense.raw(group.tally(), measure), RowSense.raw(whole, measure)));
    }

    /**
     * The rank that {@link KpiTable#withRankBy} gave this row.
     *
     * @param kpi the KPI
     * @return 1 for the best; empty if the value is undefined, or the table has no ranks by this KPI
     */
    public OptionalInt rankBy(Kpi kpi) {
      Integer rank = ranks.get(kpi);
      return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /**
     * How many different people or things there were, with the error of the count.
     *
     * @param measure a measure of the rollup's {@code unique}
     * @return the count, or empty if it was not counted
     */
    public Optional<UniqueCount> unique(Measure measure) {
      return Optional.ofNullable(group.uniques().get(measure));
    }

    /**
     * The averages of the rates of rows that the rollup was told to make.
     *
     * @return an immutable list in the order of the rollup
     */
    public List<RateAverage> rates() {
      return group.rates();
    }

    String shown(KpiValue value, Locale locale) {
      if (!value.isDefined()) {
        return "-";
      }
      return (isEstimated(value.kpi()) ? ESTIMATED : "") + value.format(locale);
    }

    boolean isEstimated(Kpi kpi) {
      return group.uniques().values().stream()
          .anyMatch(count -> !count.isExact() && kpi.measures().contains(count.measure()));
    }

    /** Gives the keys and the values: {@code [spring, vk] [CTR 1.79 % (179 / 10000)]}. */
    @Override
    public String toString() {
      return (keys().isEmpty() ? "[total]" : keys()) + " " + values();
    }
  }
}
