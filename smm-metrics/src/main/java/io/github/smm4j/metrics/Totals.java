package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The sums of a {@link Rollup} by key: exact, and the same in whatever order rows were added and totals were merged.
 *
 * <p>Totals are made by {@link Rollup#collector()} or {@link Rollup#start()}. They change while rows are added, so they
 * are for one thread at a time; on several threads or machines each has its own, and {@link #merge} joins them. Memory
 * grows with the groups, not with the rows.
 */
public final class Totals {

  /** What rows are grouped under that have no key value. */
  public static final String NO_KEY = "(none)";

  private static final int INITIAL_CAPACITY = 16;

  private final ImmutableList<String> keyNames;
  private final KeyDictionary[] dictionaries;
  /** Joins the group by the keys before with the next key: one less than there are keys. */
  private final PairIndex[] joins;

  private final List<Column> columns = new ArrayList<>();
  private final Map<Measure, Integer> columnIndexes = new HashMap<>();
  private long[] rows = new long[INITIAL_CAPACITY];
  private int groups;
  private @Nullable CurrencyUnit currency;

  Totals(List<String> keyNames, @Nullable CurrencyUnit currency) {
    this.keyNames = ImmutableList.copyOf(keyNames);
    this.currency = currency;
    this.dictionaries = new KeyDictionary[keyNames.size()];
    Arrays.setAll(dictionaries, i -> new KeyDictionary());
    this.joins = new PairIndex[Math.max(0, keyNames.size() - 1)];
    Arrays.setAll(joins, i -> new PairIndex());
  }

  /** The sums of one measure; where every row has it, the rows need not be counted again. */
  private static final class Column {
    final Measure measure;
    long[] sums;
    /** In how many rows of each group it was measured; null where it is in all. */
    long @Nullable [] measured;

    Column(Measure measure, int capacity, boolean optional) {
      this.measure = measure;
      this.sums = new long[capacity];
      this.measured = optional ? new long[capacity] : null;
    }

    void grow(int capacity) {
      sums = Arrays.copyOf(sums, capacity);
      if (measured != null) {
        measured = Arrays.copyOf(measured, capacity);
      }
    }

    void add(int group, long number) {
      try {
        sums[group] = Math.addExact(sums[group], number);
      } catch (ArithmeticException e) {
        ArithmeticException overflow = new ArithmeticException(
            "the sum of " + measure + " leaves the range of long: " + sums[group] + " + " + number);
        overflow.initCause(e);
        throw overflow;
      }
    }

    /** Begins to count the rows that have it; so far every row did. */
    void becomeOptional(long[] rows) {
      if (measured == null) {
        measured = Arrays.copyOf(rows, rows.length);
      }
    }

    void count(int group, long rows) {
      if (measured != null) {
        measured[group] += rows;
      }
    }
  }

  KeyDictionary dictionary(int key) {
    return dictionaries[key];
  }

  /** Joins the group by the keys before with the value of a key. */
  int next(int key, int group, int code) {
    return key == 0 ? code : joins[key - 1].numberOf(group, code);
  }

  void addRow(int group) {
    addRows(group, 1);
  }

  private void addRows(int group, long count) {
    if (group >= groups) {
      if (group >= rows.length) {
        int capacity = Math.max(2 * rows.length, group + 1);
        rows = Arrays.copyOf(rows, capacity);
        columns.forEach(column -> column.grow(capacity));
      }
      groups = group + 1;
    }
    rows[group] += count;
  }

  int addColumn(Measure measure, boolean optional) {
    columnIndexes.put(measure, columns.size());
    columns.add(new Column(measure, rows.length, optional));
    return columns.size() - 1;
  }

  void addTo(int column, int group, long number) {
    columns.get(column).add(group, number);
  }

  void addMeasured(int column, int group, long number) {
    Column to = columns.get(column);
    to.add(group, number);
    to.count(group, 1);
  }

  /** Adds an additive tally as one row; the columns before {@code firstFree} are summed otherwise. */
  void addAll(int firstFree, int group, Tally tally) {
    if (tally.currency().isPresent()) {
      useCurrency(tally.currency().get());
    }
    for (Measure measure : tally.measures()) {
      Integer index = columnIndexes.get(measure);
      int column = index == null ? addColumn(measure, true) : index;
      checkArgument(
          column >= firstFree,
          "%s is summed by itself and stands in a row's tally too: %s",
          measure,
          tally);
      Column to = columns.get(column);
      to.add(
          group,
          measure.unit() == MeasureUnit.MONEY
              ? tally.micros(measure).orElseThrow()
              : tally.get(measure).orElseThrow());
      to.count(group, tally.partsWithout(measure) == 0 ? 1 : 0);
    }
  }

  private void useCurrency(CurrencyUnit used) {
    if (currency == null) {
      currency = used;
    } else if (!currency.equals(used)) {
      throw new CurrencyMismatchException(currency, used);
    }
  }

  /**
   * Adds other totals to these. The others stay as they are.
   *
   * @param other totals by the same keys, of the same rollup as a rule
   * @return these totals
   * @throws IllegalArgumentException if the keys are others, or if they are these totals themselves
   * @throws CurrencyMismatchException if their money is of two currencies
   * @throws ArithmeticException if a sum leaves the range of {@code long}
   */
  public Totals merge(Totals other) {
    checkArgument(
        other != this, "totals cannot be merged with themselves: each row would count twice");
    checkArgument(
        keyNames.equals(other.keyNames),
        "totals by %s cannot be merged with totals by %s",
        keyNames,
        other.keyNames);
    if (other.currency != null) {
      useCurrency(other.currency);
    }
    mergeColumns(other);
    for (int from = 0; from < other.groups; from++) {
      if (other.rows[from] == 0) {
        continue;
      }
      int to = 0;
      KeyValue[] key = other.key(from);
      for (int i = 0; i < key.length; i++) {
        to = next(i, to, dictionaries[i].codeOf(key[i]));
      }
      addRows(to, other.rows[from]);
      for (Column column : other.columns) {
        Column sum = columns.get(columnIndexes.getOrDefault(column.measure, -1));
        sum.add(to, column.sums[from]);
        sum.count(to, other.measuredIn(column, from));
      }
    }
    return this;
  }

  private void mergeColumns(Totals other) {
    for (Column column : other.columns) {
      Integer index = columnIndexes.get(column.measure);
      if (index == null) {
        addColumn(column.measure, true);
      } else if (column.measured != null) {
        columns.get(index).becomeOptional(rows);
      }
    }
    for (Column column : columns) {
      if (!other.columnIndexes.containsKey(column.measure)) {
        column.becomeOptional(rows);
      }
    }
  }

  private long measuredIn(Column column, int group) {
    return column.measured == null ? rows[group] : column.measured[group];
  }

  private KeyValue[] key(int group) {
    KeyValue[] key = new KeyValue[dictionaries.length];
    int left = group;
    for (int i = dictionaries.length - 1; i > 0; i--) {
      key[i] = dictionaries[i].value(joins[i - 1].right(left));
      left = joins[i - 1].left(left);
    }
    if (key.length > 0) {
      key[0] = dictionaries[0].value(left);
    }
    return key;
  }

  /**
   * The names of the keys.
   *
   * @return an immutable list in the order of the rollup
   */
  public List<String> keyNames() {
    return keyNames;
  }

  /**
   * The number of rows that were added.
   *
   * @return 0 or more
   */
  public long rows() {
    return Arrays.stream(rows).sum();
  }

  /**
   * The sum over all groups.
   *
   * @return the tally; {@link Tally#empty()} if there were no rows
   * @throws ArithmeticException if a sum leaves the range of {@code long}
   */
  public Tally total() {
    return Tally.sum(groups().values());
  }

  /**
   * The sums by key.
   *
   * @return an immutable map from the key values (String, Long, Boolean or LocalDate; an enum constant as its name) to
   *     the sums, in the order of the keys: text by its characters, numbers and days naturally, enum constants and codes
   *     in their own order, rows without a value last
   */
  public Map<List<Object>, Tally> groups() {
    List<Integer> order = new ArrayList<>();
    KeyValue[][] keys = new KeyValue[groups][];
    for (int group = 0; group < groups; group++) {
      if (rows[group] > 0) {
        keys[group] = key(group);
        order.add(group);
      }
    }
    order.sort(Comparator.comparing(group -> keys[group], Arrays::compare));
    Map<List<Object>, Tally> tallies = new LinkedHashMap<>();
    for (int group : order) {
      List<Object> values = Arrays.stream(keys[group])
          .map(KeyValue::toObject)
          .collect(ImmutableList.toImmutableList());
      // a text and an enum constant of the same name are one group to the reader
      tallies.merge(values, tally(group), Tally::plus);
    }
    return Collections.unmodifiableMap(tallies);
  }

  private Tally tally(int group) {
    Tally.Builder tally = Tally.builder().parts(rows[group]);
    for (Column column : columns) {
      long measured = measuredIn(column, group);
      if (measured == 0) {
        continue;
      }
      if (column.measure.unit() != MeasureUnit.MONEY) {
        tally.set(column.measure, column.sums[group]);
      } else if (currency != null) {
        tally.setMicros(column.measure, currency, column.sums[group]);
      }
      tally.partsWithout(column.measure, rows[group] - measured);
    }
    return tally.build();
  }

  /**
   * The sums of one group.
   *
   * @param keys the key values, as {@link #groups()} has them
   * @return the sums, or empty if no row had these keys
   */
  public Optional<Tally> of(Object... keys) {
    return Optional.ofNullable(groups().get(List.of(keys)));
  }

  /**
   * Makes a table with a row for each group and a column for each KPI.
   *
   * @param kpis the KPIs, in the order of the columns
   * @return the table, in the order of {@link #groups()}
   */
  public KpiTable table(Kpi... kpis) {
    return KpiTable.of(this, List.of(kpis));
  }

  /** Gives the groups with their sums, one a line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    groups()
        .forEach((keys, tally) ->
            text.append(text.length() == 0 ? "" : "\n").append(keys).append(' ').append(tally));
    return text.toString();
  }
}
