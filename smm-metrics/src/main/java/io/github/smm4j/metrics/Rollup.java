package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Groups rows by keys and adds their measures up, exactly, in any order and on any number of threads.
 *
 * <pre>{@code
 * Rollup<AdRow> rollup = Rollup.of(AdRow.class)
 *     .by("campaign", AdRow::campaign)
 *     .by("network", AdRow::network)
 *     .sum(IMPRESSIONS, AdRow::impressions)
 *     .sum(CLICKS, AdRow::clicks)
 *     .sumMicros(SPEND, usd, AdRow::spendMicros)
 *     .build();
 * KpiTable table = rows.parallelStream().collect(rollup.collector()).table(CTR, CPC);
 * }</pre>
 *
 * <p>What does not add up has ways of its own:
 *
 * <table>
 * <caption>Ways to roll a number up</caption>
 * <tr><th>the number</th><th>example</th><th>way</th><th>keeps</th></tr>
 * <tr><td>a count, a time, money</td><td>clicks, spend</td><td>{@code sum}, {@code sumMicros}, {@code sumIfMeasured},
 *     {@code sumAll}</td><td>8 to 16 bytes a group</td></tr>
 * <tr><td>different people</td><td>visitors</td><td>{@code unique}</td><td>at most 4 KiB a group</td></tr>
 * <tr><td>a state, a counter to date</td><td>followers</td><td>{@code last}, {@code first}, {@code max}, {@code mean}
 *     </td><td>a reading an account</td></tr>
 * <tr><td>rates, each row counting the same</td><td>CTR of a post</td><td>{@code meanRate}, {@code medianRate}</td>
 *     <td>24 bytes a group; 8 bytes a row</td></tr>
 * </table>
 *
 * <p>A rollup is immutable and thread-safe. It is serializable if its functions are, which lambdas and method references
 * here are by their type; it is code, so read only what you trust. {@link Totals}, into which it adds, are for one
 * thread at a time, and are data.
 *
 * @param <T> the type of the rows
 * @serial exclude
 */
public final class Rollup<T> implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** So many rows of a list a thread takes at a time: few enough that all threads end together. */
  private static final int PIECE = 1 << 14;

  private final RollupPlan<T> plan;

  private Rollup(RollupPlan<T> plan) {
    this.plan = plan;
  }

  /**
   * Starts a rollup.
   *
   * @param rows the type of the rows
   * @param <T> the type of the rows
   * @return a builder without keys and sums
   */
  public static <T> Builder<T> of(Class<T> rows) {
    requireNonNull(rows);
    return new Builder<>();
  }

  /**
   * A collector for streams of rows, sequential or parallel.
   *
   * @return a collector; it throws what {@link #add} throws
   */
  public Collector<T, ?, Totals> collector() {
    return Collector.of(
        plan::adding,
        RollupPlan.Adding::add,
        RollupPlan.Adding::merge,
        RollupPlan.Adding::totals,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Starts totals for {@link #add}, as engines do that keep the state themselves.
   *
   * @return totals of no rows
   */
  public Totals start() {
    return plan.start();
  }

  /**
   * Adds a row. One that cannot be added changes nothing, also where a function of yours throws.
   *
   * @param totals what {@link #start()} of this rollup gave, or {@link Totals#parse} of its bytes
   * @param row the row
   * @throws IllegalArgumentException if a key is of a type that keys cannot have, a measure that is summed by itself
   *     stands in the row's tally too, or the totals are of another rollup
   * @throws BrokenRowException if the row breaks sense and the rollup was told to {@linkplain BrokenRows#FAIL fail} then
   * @throws IndexOutOfBoundsException if a coded key has no label
   * @throws CurrencyMismatchException if a tally of the row holds another currency
   * @throws ArithmeticException if a sum leaves the range of {@code long}
   */
  public void add(Totals totals, T row) {
    plan.add(totals, row);
  }

  /**
   * Rolls up the rows of a list: the same totals as by {@link #collector()}, somewhat faster, for the virtual machine
   * sees one loop.
   *
   * @param rows the rows, fast to get by index as in an {@code ArrayList}; not changed meanwhile
   * @return their totals
   * @throws RuntimeException what {@link #add} throws
   */
  public Totals totals(List<? extends T> rows) {
    RollupPlan.Adding<T> adding = plan.adding();
    adding.addAll(rows, 0, rows.size());
    return adding.totals();
  }

  /**
   * Rolls up the rows of a list on all processors: the same totals, to the last digit.
   *
   * @param rows the rows, fast to get by index as in an {@code ArrayList}; not changed meanwhile
   * @return their totals
   * @throws RuntimeException what {@link #add} throws
   */
  public Totals parallelTotals(List<? extends T> rows) {
    int threads = ForkJoinPool.getCommonPoolParallelism() + 1;
    AtomicInteger next = new AtomicInteger();
    return IntStream.range(0, threads)
        .parallel()
        .mapToObj(thread -> totalsOfPieces(rows, next))
        .reduce(Totals::merge)
        .orElseGet(this::start);
  }

  /** Takes piece after piece of the list, as others do meanwhile, until all are taken. */
  private Totals totalsOfPieces(List<? extends T> rows, AtomicInteger next) {
    RollupPlan.Adding<T> adding = plan.adding();
    int pieces = (rows.size() - 1) / PIECE + 1;
    for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
      int from = piece * PIECE;
      adding.addAll(rows, from, Math.min(rows.size() - from, PIECE) + from);
    }
    return adding.totals();
  }

  /**
   * Builds a {@link Rollup}.
   *
   * @param <T> the type of the rows
   */
  public static final class Builder<T> {
    private final List<RollupPlan.KeyColumn<T>> keys = new ArrayList<>();
    private final List<Measure> alwaysMeasures = new ArrayList<>();
    private final List<Amount<T>> amounts = new ArrayList<>();
    private final List<Measure> sometimesMeasures = new ArrayList<>();
    private final List<Reading<T>> readings = new ArrayList<>();
    /** There is a bit for each. */
    private static final int MOST_READINGS = Long.SIZE;

    private final Set<Measure> used = new HashSet<>();
    private final List<RollupPlan.Filler<T>> fillers = new ArrayList<>();
    private final List<Condition<T>> conditions = new ArrayList<>();
    private final List<RowSense.Rule> rules = new ArrayList<>(RowSense.COMMON);
    private BrokenRows policy = BrokenRows.KEEP;
    private @Nullable Measurements<T> measurements;
    private @Nullable CurrencyUnit currency;
    private boolean moneyPerCurrency;

    private Builder() {}

    // keys

    /**
     * Groups by a key. Rows are grouped by every key that is named, in this order.
     *
     * @param name the name of the key, for the table's head; not blank, and no other key's
     * @param key gives the value
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken
     */
    public Builder<T> by(String name, Key<T> key) {
      return addKey(KeyHead.of(name), requireNonNull(key));
    }

    /**
     * Groups by a key whose values have small numbers already: the fastest way. Groups come in the order of the labels.
     *
     * @param name the name of the key, for the table's head; not blank, and no other key's
     * @param labels the values, each once
     * @param code gives the index of the row's label
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken, or a label stands twice
     */
    public Builder<T> byCode(String name, List<String> labels, Code<T> code) {
      ImmutableList<String> copy = ImmutableList.copyOf(labels);
      checkArgument(
          new HashSet<>(copy).size() == copy.size() && !copy.isEmpty(),
          "the labels of key %s must be there, and each once: %s",
          name,
          copy);
      return addKey(new RollupPlan.KeyColumn<>(KeyHead.of(name), null, requireNonNull(code), copy));
    }

    /**
     * Groups by the day of a time, cut at midnight in a time zone. Totals of other zones cannot be merged with these.
     *
     * @param name the name of the key, for the table's head; not blank, and no other key's
     * @param zone where days begin and end
     * @param time gives the time of a row
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken
     */
    public Builder<T> byDay(String name, ZoneId zone, Moment<T> time) {
      return byPeriod(name, "days in " + nameOf(zone), zone, time, day -> day);
    }

    /**
     * Groups by the week of a time, under its first day. Totals of other zones or weeks cannot be merged with these.
     *
     * @param name the name of the key, for the table's head; not blank, and no other key's
     * @param zone where days begin and end
     * @param weeks {@link WeekFields#ISO}, from Monday, or those of a locale
     * @param time gives the time of a row
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken
     */
    public Builder<T> byWeek(String name, ZoneId zone, WeekFields weeks, Moment<T> time) {
      return byPeriod(
          name,
          "weeks from " + weeks.getFirstDayOfWeek() + " in " + nameOf(zone),
          zone,
          time,
          day -> day.with(TemporalAdjusters.previousOrSame(weeks.getFirstDayOfWeek())));
    }

    /**
     * Groups by the month of a time, under its first day. Totals of other zones cannot be merged with these.
     *
     * @param name the name of the key, for the table's head; not blank, and no other key's
     * @param zone where days begin and end
     * @param time gives the time of a row
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken
     */
    public Builder<T> byMonth(String name, ZoneId zone, Moment<T> time) {
      return byPeriod(name, "months in " + nameOf(zone), zone, time, day -> day.withDayOfMonth(1));
    }

    /** The name of the zone; of the many names of UTC always the same. */
    private static String nameOf(ZoneId zone) {
      return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private interface DayChange extends UnaryOperator<LocalDate>, Serializable {}

    private Builder<T> byPeriod(
        String name, String cut, ZoneId zone, Moment<T> time, DayChange start) {
      requireNonNull(time);
      return addKey(KeyHead.period(name, cut), row -> {
        Instant instant = time.of(row);
        return instant == null ? null : start.apply(LocalDate.ofInstant(instant, zone));
      });
    }

    /**
     * Groups by currency: the one way in which a rollup may hold several. Money is then summed by
     * {@link #sumMicrosPerCurrency} or {@link #sumAll}, and there is no total of it over the currencies.
     *
     * @param name the name of the key, for the table's head; not blank, and no other key's
     * @param currency gives the currency of a row
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken, or the rollup has a currency already
     */
    public Builder<T> byCurrency(String name, CurrencyOf<T> currency) {
      requireNonNull(currency);
      checkArgument(
          keys.stream().noneMatch(key -> key.head().kind() == KeyHead.Kind.CURRENCY),
          "two currencies as keys");
      return addKey(KeyHead.currency(name), row -> currency.of(row).getCode());
    }

    private Builder<T> addKey(KeyHead head, Key<T> key) {
      return addKey(new RollupPlan.KeyColumn<>(head, key, null, ImmutableList.of()));
    }

    private Builder<T> addKey(RollupPlan.KeyColumn<T> column) {
      String name = column.head().name();
      checkArgument(!name.isBlank(), "the name of a key is blank");
      checkArgument(
          keys.stream().noneMatch(key -> key.head().name().equals(name)),
          "two keys named %s",
          name);
      checkArgument(
          keys.size() < TotalsBytes.MOST_KEYS, "more than %s keys", TotalsBytes.MOST_KEYS);
      keys.add(column);
      return this;
    }

    // rows

    /**
     * Rolls up only the rows that pass. Those that do not are counted in {@link Totals#report()}.
     *
     * @param condition tells whether to keep a row; if this is called again, rows must pass all conditions
     * @return this builder
     */
    public Builder<T> where(Condition<T> condition) {
      conditions.add(requireNonNull(condition));
      return this;
    }

    /**
     * Sets what to do with rows that break sense: that have a negative count or time, or more of a part than of its
     * whole, such as reach above impressions, or more unique clickers than clicks. Money may be negative.
     *
     * @param policy what to do; {@link BrokenRows#KEEP} unless set
     * @return this builder
     */
    public Builder<T> brokenRows(BrokenRows policy) {
      this.policy = requireNonNull(policy);
      return this;
    }

    /**
     * Adds a rule that rows must obey: one measure is at most another. The well-known ones are there.
     *
     * @param part a measure, such as clicks
     * @param whole a measure that it is a part of, such as impressions
     * @return this builder
     * @throws IllegalArgumentException if they are of different units
     */
    public Builder<T> atMost(Measure part, Measure whole) {
      checkArgument(
          part.unit() == whole.unit(), "%s and %s cannot be compared", part.unit(), whole.unit());
      rules.add(RowSense.Rule.of(part, whole));
      return this;
    }

    // sums

    /**
     * Adds up a count or a time that every row has.
     *
     * @param measure an additive measure that is no money
     * @param amount gives the number: a count or milliseconds
     * @return this builder
     * @throws IllegalArgumentException if the measure does not add up, is money, or is summed already
     */
    public Builder<T> sum(Measure measure, Amount<T> amount) {
      checkNoMoney(measure);
      return addSum(measure, requireNonNull(amount));
    }

    /**
     * Adds up an amount of money that every row has.
     *
     * @param measure an additive measure of money
     * @param currency the currency of all money in this rollup
     * @param micros gives the amount in micros: 1,000,000 are one unit of the currency
     * @return this builder
     * @throws IllegalArgumentException if the measure does not add up, is no money, or is summed already
     * @throws CurrencyMismatchException if other money in this rollup is of another currency
     */
    public Builder<T> sumMicros(Measure measure, CurrencyUnit currency, Amount<T> micros) {
      checkMoney(measure);
      if (this.currency != null) {
        Totals.checkCurrency(this.currency, currency);
      }
      this.currency = requireNonNull(currency);
      return addSum(measure, requireNonNull(micros));
    }

    /**
     * Adds up an amount of money that every row has, in the currency of the row's key.
     *
     * @param measure an additive measure of money
     * @param micros gives the amount in micros: 1,000,000 are one unit of the row's currency
     * @return this builder, which needs {@link #byCurrency} too
     * @throws IllegalArgumentException if the measure does not add up, is no money, or is summed already
     */
    public Builder<T> sumMicrosPerCurrency(Measure measure, Amount<T> micros) {
      checkMoney(measure);
      moneyPerCurrency = true;
      return addSum(measure, requireNonNull(micros));
    }

    /**
     * Adds up a count or a time that some rows lack. A group in which no row has it has none, not zero; a group in which
     * some lack it says in how many.
     *
     * @param measure an additive measure that is no money
     * @param reading gives the number, or empty where it was not measured
     * @return this builder
     * @throws IllegalArgumentException if the measure does not add up, is money, or is summed already; or if there are 64
     *     such sums already
     */
    public Builder<T> sumIfMeasured(Measure measure, Reading<T> reading) {
      checkNoMoney(measure);
      checkAddsUp(measure);
      checkArgument(
          readings.size() < MOST_READINGS,
          "more than %s measures that some rows lack: give them by sumAll(...)",
          MOST_READINGS);
      sometimesMeasures.add(measure);
      readings.add(requireNonNull(reading));
      return this;
    }

    /**
     * Adds up all that a tally of the row holds. What does not add up becomes {@linkplain Tally#gross() gross}: of
     * counters to date that is right only if each post is one row. Several readings of a post go through {@code Counters}
     * or {@link #last} first.
     *
     * @param measurements gives the tally, in which no measure stands that is summed by itself
     * @return this builder
     * @throws IllegalArgumentException if this was called before
     */
    public Builder<T> sumAll(Measurements<T> measurements) {
      checkArgument(
          this.measurements == null,
          "sumAll is there already: give one tally with all measurements");
      this.measurements = requireNonNull(measurements);
      return this;
    }

    private static void checkMoney(Measure measure) {
      checkArgument(
          measure.unit() == MeasureUnit.MONEY,
          "%s is no money but %s: use sum(...)",
          measure,
          measure.unit());
    }

    private static void checkNoMoney(Measure measure) {
      checkArgument(
          measure.unit() != MeasureUnit.MONEY,
          "%s is money: use sumMicros(...), or sumAll(...)",
          measure);
    }

    private void checkAddsUp(Measure measure) {
      checkArgument(
          measure.additivity() != Additivity.LIFETIME,
          "%s is LIFETIME and does not add up over days: sum what is new per day, by Counters; take the"
              + " last reading of each post, by last(...); or, over posts that were all read once, sum %s",
          measure,
          measure.gross());
      checkArgument(
          measure.additivity() == Additivity.ADDITIVE,
          "%s is %s and does not add up; sum %s, which says what it is",
          measure,
          measure.additivity(),
          measure.gross());
      checkArgument(used.add(measure), "%s is summed already", measure);
    }

    private Builder<T> addSum(Measure measure, Amount<T> amount) {
      checkAddsUp(measure);
      alwaysMeasures.add(measure);
      amounts.add(amount);
      return this;
    }

    // what does not add up

    /**
     * Counts different people or things, each once. Exact up to 256 a group, then estimated with a standard error of
     * 1.19 %, in at most 4 KiB a group. Counts of groups that overlap merge without counting anybody twice, so the count
     * of all rows is not the sum of the groups' counts. {@link Totals#unique} gives the count with its error; the tallies
     * of the groups hold it as the measure.
     *
     * @param measure a measure of unique people or things, such as {@link Measure#VISITORS}
     * @param key gives who it is, as text or a whole number (42 and "42" are two); rows without it are not counted
     * @return this builder
     * @throws IllegalArgumentException if the measure is not unique, or is there already
     */
    public Builder<T> unique(Measure measure, Key<T> key) {
      checkArgument(
          measure.additivity() == Additivity.UNIQUE && measure.unit() == MeasureUnit.COUNT,
          "%s is %s: only unique people or things are counted once each",
          measure,
          measure.additivity());
      checkNew(measure);
      fillers.add(
          new RollupPlan.UniqueFiller<>(new ColumnHead.Unique(measure), requireNonNull(key)));
      return this;
    }

    /**
     * Takes the last reading of each account, and adds these up over the accounts: a snapshot adds up over accounts,
     * never over days. An account without a reading on the group's last day keeps its last one.
     *
     * @param measure a snapshot such as {@link Measure#FOLLOWERS}, or a counter to date
     * @param account whose reading it is: an account for a snapshot, a post for a counter to date
     * @param day when it was read; of two readings of an account on one day the greater counts
     * @param reading gives the number
     * @return this builder
     * @throws IllegalArgumentException if the measure is neither a snapshot nor a counter to date, is money, or is there
     *     already
     */
    public Builder<T> last(Measure measure, Key<T> account, Day<T> day, Amount<T> reading) {
      return addSnapshot(measure, ColumnHead.Pick.LAST, account, day, always(reading));
    }

    /**
     * As {@link #last}, of readings that some rows lack: such a row is no reading.
     *
     * @param measure a snapshot or a counter to date
     * @param account whose reading it is
     * @param day when it was read; of two readings of an account on one day the greater counts
     * @param reading gives the number, or empty where it was not read
     * @return this builder
     * @throws IllegalArgumentException if the measure is neither a snapshot nor a counter to date, is money, or is there
     *     already
     */
    public Builder<T> lastIfMeasured(
        Measure measure, Key<T> account, Day<T> day, Reading<T> reading) {
      return addSnapshot(measure, ColumnHead.Pick.LAST, account, day, reading);
    }

    /**
     * Takes the first reading of each account, and adds these up over the accounts, as {@link #last} does.
     *
     * @param measure a snapshot or a counter to date
     * @param account whose reading it is
     * @param day when it was read; of two readings of an account on one day the greater counts
     * @param reading gives the number
     * @return this builder
     * @throws IllegalArgumentException if the measure is neither a snapshot nor a counter to date, is money, or is there
     *     already
     */
    public Builder<T> first(Measure measure, Key<T> account, Day<T> day, Amount<T> reading) {
      return addSnapshot(measure, ColumnHead.Pick.FIRST, account, day, always(reading));
    }

    /**
     * As {@link #first}, of readings that some rows lack: such a row is no reading.
     *
     * @param measure a snapshot or a counter to date
     * @param account whose reading it is
     * @param day when it was read; of two readings of an account on one day the greater counts
     * @param reading gives the number, or empty where it was not read
     * @return this builder
     * @throws IllegalArgumentException if the measure is neither a snapshot nor a counter to date, is money, or is there
     *     already
     */
    public Builder<T> firstIfMeasured(
        Measure measure, Key<T> account, Day<T> day, Reading<T> reading) {
      return addSnapshot(measure, ColumnHead.Pick.FIRST, account, day, reading);
    }

    /**
     * Takes the greatest reading of each account, and adds these up over the accounts, as {@link #last} does. Peaks of
     * several accounts may be of different days.
     *
     * @param measure a snapshot or a counter to date
     * @param account whose reading it is
     * @param reading gives the number
     * @return this builder
     * @throws IllegalArgumentException if the measure is neither a snapshot nor a counter to date, is money, or is there
     *     already
     */
    public Builder<T> max(Measure measure, Key<T> account, Amount<T> reading) {
      return addSnapshot(
          measure, ColumnHead.Pick.MAX, account, row -> LocalDate.EPOCH, always(reading));
    }

    /**
     * As {@link #max}, of readings that some rows lack: such a row is no reading.
     *
     * @param measure a snapshot or a counter to date
     * @param account whose reading it is
     * @param reading gives the number, or empty where it was not read
     * @return this builder
     * @throws IllegalArgumentException if the measure is neither a snapshot nor a counter to date, is money, or is there
     *     already
     */
    public Builder<T> maxIfMeasured(Measure measure, Key<T> account, Reading<T> reading) {
      return addSnapshot(measure, ColumnHead.Pick.MAX, account, row -> LocalDate.EPOCH, reading);
    }

    /**
     * Takes the mean of the readings of each account, and adds these up over the accounts, as {@link #last} does. The
     * sum is rounded half-even to a whole number.
     *
     * @param measure a snapshot or a counter to date
     * @param account whose reading it is
     * @param reading gives the number
     * @return this builder
     * @throws IllegalArgumentException if the measure is neither a snapshot nor a counter to date, is money, or is there
     *     already
     */
    public Builder<T> mean(Measure measure, Key<T> account, Amount<T> reading) {
      return addSnapshot(
          measure, ColumnHead.Pick.MEAN, account, row -> LocalDate.EPOCH, always(reading));
    }

    /**
     * As {@link #mean}, of readings that some rows lack: such a row is no reading.
     *
     * @param measure a snapshot or a counter to date
     * @param account whose reading it is
     * @param reading gives the number, or empty where it was not read
     * @return this builder
     * @throws IllegalArgumentException if the measure is neither a snapshot nor a counter to date, is money, or is there
     *     already
     */
    public Builder<T> meanIfMeasured(Measure measure, Key<T> account, Reading<T> reading) {
      return addSnapshot(measure, ColumnHead.Pick.MEAN, account, row -> LocalDate.EPOCH, reading);
    }

    private static <T> Reading<T> always(Amount<T> amount) {
      requireNonNull(amount);
      return row -> OptionalLong.of(amount.of(row));
    }

    private Builder<T> addSnapshot(
        Measure measure, ColumnHead.Pick pick, Key<T> account, Day<T> day, Reading<T> reading) {
      checkArgument(
          measure.additivity() == Additivity.SNAPSHOT
              || measure.additivity() == Additivity.LIFETIME,
          "%s is %s: only a snapshot or a counter to date is read off; use sum(...) or unique(...)",
          measure,
          measure.additivity());
      checkNew(measure);
      fillers.add(new RollupPlan.SnapshotFiller<>(
          new ColumnHead.Snapshot(measure, pick),
          requireNonNull(account),
          requireNonNull(day),
          requireNonNull(reading)));
      return this;
    }

    /**
     * Averages the rates of rows by their mean: every row counts the same. Its numbers are those that the rollup sums,
     * and those of the row's tally. A row without a rate is left out and counted.
     *
     * @param kpi a ratio, such as {@link Kpis#CTR}
     * @return this builder
     * @throws IllegalArgumentException if the KPI is no ratio, or its rates are averaged so already
     */
    public Builder<T> meanRate(Kpi kpi) {
      return addRate(kpi, RateAverage.Kind.MEAN);
    }

    /**
     * Averages the rates of rows by their median, as {@link #meanRate} does by the mean. It keeps 8 bytes a row.
     *
     * @param kpi a ratio, such as {@link Kpis#CTR}
     * @return this builder
     * @throws IllegalArgumentException if the KPI is no ratio, or its rates are averaged so already
     */
    public Builder<T> medianRate(Kpi kpi) {
      return addRate(kpi, RateAverage.Kind.MEDIAN);
    }

    private Builder<T> addRate(Kpi kpi, RateAverage.Kind kind) {
      checkArgument(kpi.denominator().isPresent(), "%s is no ratio: sum it up", kpi.id());
      ColumnHead.Rate head = ColumnHead.Rate.of(kpi, kind);
      checkArgument(
          fillers.stream().noneMatch(filler -> filler.head().equals(head)),
          "the %s of %s is there already",
          kind,
          kpi.id());
      fillers.add(new RollupPlan.RateFiller<>(head, kpi));
      return this;
    }

    private void checkNew(Measure measure) {
      checkArgument(
          used.add(measure),
          "%s is there already; name the other one by a measure of your own, such as"
              + " Measure.of(\"%s_mean\", ...)",
          measure,
          measure);
    }

    /**
     * Builds the rollup.
     *
     * @return the rollup
     * @throws IllegalStateException if money is summed per currency without {@link #byCurrency}, or in one currency with
     *     it
     */
    public Rollup<T> build() {
      boolean currencyKey =
          keys.stream().anyMatch(key -> key.head().kind() == KeyHead.Kind.CURRENCY);
      if (moneyPerCurrency && !currencyKey) {
        throw new IllegalStateException(
            "sumMicrosPerCurrency(...) needs byCurrency(...), so that currencies are never mixed");
      }
      if (currencyKey && currency != null) {
        throw new IllegalStateException(
            "with byCurrency(...) money is summed by sumMicrosPerCurrency(...) or sumAll(...)");
      }
      List<Measure> measures = new ArrayList<>(alwaysMeasures);
      measures.addAll(sometimesMeasures);
      return new Rollup<>(new RollupPlan<>(
          keys,
          new RowNumbers<>(measures, amounts, readings),
          measurements,
          fillers,
          conditions,
          new RowSense(ImmutableList.copyOf(rules)),
          policy,
          currency));
    }
  }
}
