package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;

/**
 * The sums of a {@link Rollup} by key: exact, and the same in whatever order rows were added and totals were merged.
 *
 * <p>Totals are made by {@link Rollup#collector()} or {@link Rollup#start()}. They change while rows are added, so they
 * are for one thread at a time; on several threads or machines each has its own, and {@link #merge} joins them. Memory
 * grows with the groups, not with the rows. Between machines they travel as {@linkplain #toBytes() bytes}, which are the
 * same for the same totals; Java serialization is a proxy around these bytes.
 *
 * <p>After an {@link ArithmeticException} from a merge, the totals are not to be used any more.
 *
 * @serial exclude
 */
public final class Totals implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** What rows are grouped under that have no key value. */
  public static final String NO_KEY = "(none)";

  private transient TotalsStore store;

  Totals(TotalsStore store) {
    this.store = store;
  }

  TotalsStore store() {
    return store;
  }

  /** Goes on with a store that has the same content in another layout. */
  void relayTo(TotalsStore same) {
    store = same;
  }

  /**
   * Adds other totals to these. The others stay as they are.
   *
   * @param other totals by the same keys, of the same rollup as a rule
   * @return these totals
   * @throws IllegalArgumentException if the keys are others, if days are cut in another time zone or weeks begin on
   *     another day, or if they are these totals themselves
   * @throws CurrencyMismatchException if their money is of two currencies
   * @throws ArithmeticException if a sum leaves the range of {@code long}
   */
  public Totals merge(Totals other) {
    checkArgument(
        other != this, "totals cannot be merged with themselves: each row would count twice");
    checkArgument(
        store.keys().heads().equals(other.store.keys().heads()),
        "totals by %s cannot be merged with totals by %s",
        store.keys().heads(),
        other.store.keys().heads());
    store.merge(other.store);
    return this;
  }

  /**
   * Groups by fewer keys: the sums of all groups that agree in these keys. Money of several currencies is left out where
   * the currency is no key any more, for it does not add up.
   *
   * @param keyNames some of the keys, in the order wanted; none for a single group of all rows
   * @return new totals
   * @throws IllegalArgumentException if there is no such key
   */
  public Totals by(String... keyNames) {
    return by(List.of(keyNames), GroupKeys.Change.NONE);
  }

  private Totals by(List<String> wanted, GroupKeys.Change change) {
    int[] places = wanted.stream().mapToInt(this::place).toArray();
    return new Totals(new Regrouping(store).by(places, change));
  }

  private int place(String keyName) {
    int place = keyNames().indexOf(keyName);
    checkArgument(place >= 0, "no key named %s, but %s", keyName, keyNames());
    return place;
  }

  /**
   * Groups by other values of a key, such as names in one spelling. Groups that come to have the same values become one,
   * in which people do not count twice. Rows without a value keep none.
   *
   * @param keyName the name of a key whose values are no currencies, and no days, weeks or months that the rollup cut
   * @param value gives the new value for a value as {@link #groups()} has it: of a type that keys can have, or an empty
   *     {@code Optional} for none
   * @return new totals; these stay as they are
   * @throws IllegalArgumentException if there is no such key, its values are not to be changed, or a new value is of
   *     another type
   */
  public Totals withKey(String keyName, UnaryOperator<Object> value) {
    int place = place(keyName);
    KeyHead head = store.keys().heads().get(place);
    checkArgument(
        head.kind() == KeyHead.Kind.VALUE,
        "the values of key %s stand for what rows were cut or summed by, and are not to be changed",
        head);
    return by(
        keyNames(),
        (at, old) -> at == place && old != KeyValue.NONE
            ? KeyValue.of(value.apply(KeyValue.shown(old)))
            : old);
  }

  /**
   * How the values of a key were cut out of instants by {@code byDay}, {@code byWeek} or {@code byMonth}.
   *
   * @param keyName the name of a key
   * @return such as {@code days in Europe/Kyiv}; empty for all other keys
   * @throws IllegalArgumentException if there is no such key
   */
  public Optional<String> cut(String keyName) {
    String cut = store.keys().heads().get(place(keyName)).cut();
    return cut.isEmpty() ? Optional.empty() : Optional.of(cut);
  }

  /**
   * Deals the groups out to several totals, as engines do that merge many groups on many machines: a group goes to the
   * same part in every process, whatever else there is, so the merged parts have no group in common. What became of the
   * rows is {@linkplain #report() reported} by the first part.
   *
   * @param parts how many totals to make, 1 or more
   * @return new totals, of which {@link #merge} makes these again; some may be without groups
   * @throws IllegalArgumentException if there is no part
   */
  public List<Totals> split(int parts) {
    checkArgument(parts > 0, "totals cannot be split into %s parts", parts);
    return new Regrouping(store)
        .split(parts).stream().map(Totals::new).collect(ImmutableList.toImmutableList());
  }

  /**
   * The number of groups.
   *
   * @return 0 or more; counted anew at each call
   */
  public int groupCount() {
    return store.usedGroups();
  }

  /**
   * The names of the keys.
   *
   * @return an immutable list in the order of the rollup
   */
  public List<String> keyNames() {
    return store.keys().heads().stream()
        .map(KeyHead::name)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The number of rows that were added.
   *
   * @return 0 or more
   */
  public long rows() {
    return store.rows();
  }

  /**
   * What became of the rows that were seen: added, filtered out, or broken.
   *
   * @return the report
   */
  public RowReport report() {
    return store.report();
  }

  /**
   * The sum over all groups. People are not counted twice in it, and snapshots are picked over all rows.
   *
   * @return the tally; {@link Tally#empty()} if there were no rows. Money of several currencies is left out: ask
   *     {@link #by} the currency
   * @throws ArithmeticException if a sum leaves the range of {@code long}
   */
  public Tally total() {
    return by().of().orElse(Tally.empty());
  }

  /**
   * The sums by key.
   *
   * @return an immutable map from the key values (String, Long, Boolean or LocalDate; an enum constant as its name) to
   *     the sums, in the order of the keys: numbers and days naturally, enum constants and codes in their own order, text
   *     by its characters, rows without a value last
   */
  public Map<List<Object>, Tally> groups() {
    if (store.keys().lookAlike()) {
      return shown().groups();
    }
    Map<List<Object>, Tally> tallies = new LinkedHashMap<>();
    for (int group : store.sortedGroups()) {
      tallies.put(store.keys().shownOf(group), store.tally(group));
    }
    return Collections.unmodifiableMap(tallies);
  }

  /** A text and an enum constant of the same name are one group to the reader. */
  private Totals shown() {
    return by(keyNames(), (place, value) -> KeyValue.shown(value));
  }

  /**
   * The sums of one group.
   *
   * @param keys the key values, as {@link #groups()} has them, or as the rows have them
   * @return the sums, or empty if no row had these keys
   * @throws IllegalArgumentException if there are more or fewer values than keys
   */
  public Optional<Tally> of(Object... keys) {
    TotalsStore one = only(keys);
    return one.usedGroups() == 0 ? Optional.empty() : Optional.of(one.tally(0));
  }

  /** Gives totals with all rows of the keys as group 0. */
  private TotalsStore only(Object... keys) {
    checkArgument(
        keys.length == store.keys().heads().size(),
        "%s values for the keys %s",
        keys.length,
        store.keys().heads());
    List<Object> wanted = new ArrayList<>();
    for (Object key : keys) {
      wanted.add(KeyValue.of(key));
    }
    return new Regrouping(store).only(wanted);
  }

  /**
   * How many different people or things there were.
   *
   * @param measure a measure of the rollup's {@code unique}
   * @param keys the key values of a group; none for all rows, over which nobody counts twice
   * @return the count with its error; 0 if there are none
   * @throws IllegalArgumentException if the measure is none of the rollup's {@code unique}, or if there are more or fewer
   *     values than keys
   */
  public UniqueCount unique(Measure measure, Object... keys) {
    int column = store.columnOf(new ColumnHead.Unique(measure));
    checkArgument(column >= 0, "%s is not counted: have it counted by unique(...)", measure);
    return part(keys).unique(column).orElse(UniqueCount.of(measure, 0, 0));
  }

  /**
   * The mean of the rates of rows.
   *
   * @param kpi a KPI of the rollup's {@code meanRate}
   * @param keys the key values of a group; none for all rows
   * @return the mean
   * @throws IllegalArgumentException if the KPI is none of the rollup's {@code meanRate}, or if there are more or fewer
   *     values than keys
   */
  public RateAverage meanRate(Kpi kpi, Object... keys) {
    return rate(kpi, RateAverage.Kind.MEAN, keys);
  }

  /**
   * The median of the rates of rows.
   *
   * @param kpi a KPI of the rollup's {@code medianRate}
   * @param keys the key values of a group; none for all rows
   * @return the median
   * @throws IllegalArgumentException if the KPI is none of the rollup's {@code medianRate}, or if there are more or fewer
   *     values than keys
   */
  public RateAverage medianRate(Kpi kpi, Object... keys) {
    return rate(kpi, RateAverage.Kind.MEDIAN, keys);
  }

  private RateAverage rate(Kpi kpi, RateAverage.Kind kind, Object... keys) {
    int column = store.columnOf(ColumnHead.Rate.of(kpi, kind));
    checkArgument(
        column >= 0,
        "the rates of %s are not averaged: have them averaged by %s",
        kpi.id(),
        kind == RateAverage.Kind.MEAN ? "meanRate(...)" : "medianRate(...)");
    return part(keys).rate(column, 0);
  }

  private TotalsStore part(Object... keys) {
    return keys.length == 0 ? by().store : only(keys);
  }

  /** All rows as one group without keys. */
  TotalsGroup all() {
    return by().store.group(0, ImmutableList.of());
  }

  /** The groups in the order of their keys. */
  List<TotalsGroup> eachGroup() {
    if (store.keys().lookAlike()) {
      return shown().eachGroup();
    }
    ImmutableList.Builder<TotalsGroup> each = ImmutableList.builder();
    for (int group : store.sortedGroups()) {
      each.add(store.group(group, store.keys().shownOf(group)));
    }
    return each.build();
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

  /**
   * Compares two groups by a KPI: all rows in which a key has the one value with those in which it has the other.
   *
   * @param kpi a ratio
   * @param key the name of a key
   * @param left a value of the key
   * @param right another value of the key
   * @return the comparison, which can be looked at {@linkplain Comparison#within within} the parts of another key
   * @throws IllegalArgumentException if the KPI is no ratio, there is no such key, or no row has one of the values
   * @throws CurrencyMismatchException if the KPI is money and the groups have it in two currencies
   */
  public Comparison compare(Kpi kpi, String key, Object left, Object right) {
    return Comparison.of(this, kpi, key, left, right);
  }

  /**
   * Gives the totals as bytes, in a form with a version, that {@link #parse} reads. The same totals give the same bytes,
   * in whatever order rows were added and parts merged.
   *
   * @return the bytes
   */
  public byte[] toBytes() {
    return TotalsBytes.write(store);
  }

  /**
   * Reads what {@link #toBytes()} gave. The bytes may come from anywhere: they load no classes, and no more memory is
   * used than a small multiple of their number.
   *
   * @param bytes the bytes
   * @return the totals, to which their rollup can add
   * @throws IllegalArgumentException if these are not the bytes of totals, with the place; or if their version is a later
   *     one
   */
  public static Totals parse(byte[] bytes) {
    return new Totals(TotalsBytes.read(bytes));
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

  @Serial
  private Object writeReplace() {
    return new SerialForm(toBytes());
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("Totals are read through their serial form only");
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record SerialForm(byte[] bytes) implements Serializable {
    @Serial
    private Object readResolve() throws InvalidObjectException {
      try {
        return parse(bytes);
      } catch (IllegalArgumentException e) {
        InvalidObjectException invalid = new InvalidObjectException(e.getMessage());
        invalid.initCause(e);
        throw invalid;
      }
    }
  }

  /** Tells whether a measure is money, of which sums need a currency. */
  static boolean isMoney(Measure measure) {
    return measure.unit() == MeasureUnit.MONEY;
  }

  static void checkCurrency(CurrencyUnit one, CurrencyUnit other) {
    if (!one.equals(other)) {
      throw new CurrencyMismatchException(one, other);
    }
  }
}
