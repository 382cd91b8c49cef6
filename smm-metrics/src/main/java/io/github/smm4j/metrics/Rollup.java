package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collector;
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
 * <p>A rollup is immutable and thread-safe. It is serializable if its functions are, which lambdas and method references
 * here are by their type. {@link Totals}, into which it adds, are for one thread at a time.
 *
 * @param <T> the type of the rows
 * @serial exclude
 */
public final class Rollup<T> implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final ImmutableList<KeyColumn<T>> keys;
  private final ImmutableList<Sum<T>> sums;
  private final @Nullable Measurements<T> measurements;
  private final @Nullable CurrencyUnit currency;

  private Rollup(Builder<T> builder) {
    this.keys = ImmutableList.copyOf(builder.keys);
    this.sums = ImmutableList.copyOf(builder.sums);
    this.measurements = builder.measurements;
    this.currency = builder.currency;
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
        this::start,
        this::add,
        (left, right) -> {
          left.merge(right);
          return left;
        },
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Starts totals for {@link #add}, as engines do that keep the state themselves.
   *
   * @return totals of no rows
   */
  public Totals start() {
    Totals totals = new Totals(keys.stream().map(KeyColumn::name).toList(), currency);
    for (int i = 0; i < keys.size(); i++) {
      for (int code = 0; code < keys.get(i).labels().size(); code++) {
        totals.dictionary(i).codeOf(KeyValue.of(code, keys.get(i).labels().get(code)));
      }
    }
    for (Sum<T> sum : sums) {
      totals.addColumn(sum.measure(), sum instanceof IfMeasured);
    }
    return totals;
  }

  /**
   * Adds a row.
   *
   * @param totals what {@link #start()} of this rollup gave
   * @param row the row
   * @throws IllegalArgumentException if a key is of a type that keys cannot have, or a measure that is summed by itself
   *     stands in the row's tally too
   * @throws IndexOutOfBoundsException if a coded key has no label
   * @throws CurrencyMismatchException if a tally of the row holds another currency
   * @throws ArithmeticException if a sum leaves the range of {@code long}
   */
  public void add(Totals totals, T row) {
    int group = 0;
    for (int i = 0; i < keys.size(); i++) {
      group = totals.next(i, group, keys.get(i).codeOf(totals.dictionary(i), row));
    }
    totals.addRow(group);
    for (int i = 0; i < sums.size(); i++) {
      sums.get(i).add(totals, i, group, row);
    }
    if (measurements != null) {
      totals.addAll(sums.size(), group, measurements.of(row).gross());
    }
  }

  /** A key, by value or by code. Labels are empty for a key by value. */
  private record KeyColumn<T>(
      String name, @Nullable Key<T> key, @Nullable Code<T> code, ImmutableList<String> labels)
      implements Serializable {

    int codeOf(KeyDictionary dictionary, T row) {
      if (key != null) {
        return dictionary.codeOf(key.of(row));
      }
      return checkElementIndex(requireNonNull(code).of(row), labels.size(), name);
    }
  }

  /** A sum of one measure. */
  private sealed interface Sum<T> extends Serializable {
    Measure measure();

    void add(Totals totals, int column, int group, T row);
  }

  private record Always<T>(Measure measure, Amount<T> amount) implements Sum<T> {
    @Override
    public void add(Totals totals, int column, int group, T row) {
      totals.addTo(column, group, amount.of(row));
    }
  }

  private record IfMeasured<T>(Measure measure, Reading<T> reading) implements Sum<T> {
    @Override
    public void add(Totals totals, int column, int group, T row) {
      OptionalLong number = reading.of(row);
      if (number.isPresent()) {
        totals.addMeasured(column, group, number.getAsLong());
      }
    }
  }

  /**
   * Builds a {@link Rollup}.
   *
   * @param <T> the type of the rows
   */
  public static final class Builder<T> {
    private final List<KeyColumn<T>> keys = new ArrayList<>();
    private final List<Sum<T>> sums = new ArrayList<>();
    private final Set<Measure> summed = new HashSet<>();
    private @Nullable Measurements<T> measurements;
    private @Nullable CurrencyUnit currency;

    private Builder() {}

    /**
     * Groups by a key. Rows are grouped by every key that is named, in this order.
     *
     * @param name the name of the key, for the table's head; not blank, and no other key's
     * @param key gives the value
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken
     */
    public Builder<T> by(String name, Key<T> key) {
      return addKey(new KeyColumn<>(name, requireNonNull(key), null, ImmutableList.of()));
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
      return addKey(new KeyColumn<>(name, null, requireNonNull(code), copy));
    }

    private Builder<T> addKey(KeyColumn<T> column) {
      checkArgument(!column.name().isBlank(), "the name of a key is blank");
      checkArgument(
          keys.stream().noneMatch(key -> key.name().equals(column.name())),
          "two keys named %s",
          column.name());
      keys.add(column);
      return this;
    }

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
      return addSum(new Always<>(measure, requireNonNull(amount)));
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
      checkArgument(
          measure.unit() == MeasureUnit.MONEY,
          "%s is no money but %s: use sum(...)",
          measure,
          measure.unit());
      if (this.currency != null && !this.currency.equals(currency)) {
        throw new CurrencyMismatchException(this.currency, currency);
      }
      this.currency = requireNonNull(currency);
      return addSum(new Always<>(measure, requireNonNull(micros)));
    }

    /**
     * Adds up a count or a time that some rows lack. A group in which no row has it has none, not zero; a group in which
     * some lack it says in how many.
     *
     * @param measure an additive measure that is no money
     * @param reading gives the number, or empty where it was not measured
     * @return this builder
     * @throws IllegalArgumentException if the measure does not add up, is money, or is summed already
     */
    public Builder<T> sumIfMeasured(Measure measure, Reading<T> reading) {
      checkNoMoney(measure);
      return addSum(new IfMeasured<>(measure, requireNonNull(reading)));
    }

    /**
     * Adds up all that a tally of the row holds. What does not add up becomes {@linkplain Tally#gross() gross}.
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

    private static void checkNoMoney(Measure measure) {
      checkArgument(
          measure.unit() != MeasureUnit.MONEY,
          "%s is money: use sumMicros(...), or sumAll(...)",
          measure);
    }

    private Builder<T> addSum(Sum<T> sum) {
      Measure measure = sum.measure();
      checkArgument(
          measure.additivity() == Additivity.ADDITIVE,
          "%s is %s and does not add up; sum %s, which says what it is",
          measure,
          measure.additivity(),
          measure.gross());
      checkArgument(summed.add(measure), "%s is summed already", measure);
      sums.add(sum);
      return this;
    }

    /**
     * Builds the rollup.
     *
     * @return the rollup
     */
    public Rollup<T> build() {
      return new Rollup<>(this);
    }
  }
}
