package io.github.smm4j.core;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableSet;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collector;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The numbers measured on something: a post, an ad, a day, or the sum of many. Absent is not zero: a measure that was
 * not set was not measured.
 *
 * <pre>{@code
 * Tally ad = Tally.builder()
 *     .set(IMPRESSIONS, 213_434_828)
 *     .set(CLICKS, 38_165)
 *     .set(SPEND, Money.of(CurrencyUnit.USD, 58_705.23))
 *     .build();
 * ad.get(CLICKS);      // OptionalLong[38165]
 * ad.get(SAVES);       // OptionalLong.empty
 * ad.money(SPEND);     // Optional[USD 58705.23]
 * }</pre>
 *
 * <p>Numbers are exact: counts and milliseconds are {@code long}, money is a {@code long} of micros of one currency,
 * at most 9.2&nbsp;&times;&nbsp;10<sup>12</sup> units of it. What leaves the range throws
 * {@link ArithmeticException}, so a total is right or there is none. Numbers may be negative: platforms correct
 * themselves, and unlikes may outnumber likes.
 *
 * <p>Adding is associative and commutative, so a total is the same in any order. It remembers how many parts lacked a
 * measure that others had ({@link #partsWithout}). Two tallies are equal if they have the same numbers with the same
 * gaps; the number of parts alone makes no difference, so that the total of three days equals a row with its numbers.
 *
 * @serial exclude
 */
public final class Tally implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final Tally EMPTY = new Tally(new Measure[0], new long[0], new long[0], 0, null);

  /** In the order of {@link Measure#precedes}. */
  final Measure[] measures;

  final long[] values;
  /** For each measure the number of parts that lacked it. */
  final long[] gaps;

  final long parts;
  final @Nullable CurrencyUnit currency;

  Tally(
      Measure[] measures, long[] values, long[] gaps, long parts, @Nullable CurrencyUnit currency) {
    this.measures = measures;
    this.values = values;
    this.gaps = gaps;
    this.parts = parts;
    this.currency = currency;
  }

  /**
   * The sum of nothing: neutral in {@link #plus}, and nothing is measured in it.
   *
   * @return the empty tally
   */
  public static Tally empty() {
    return EMPTY;
  }

  /**
   * Starts a tally.
   *
   * @return a builder with nothing set
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Adds tallies up.
   *
   * @param parts the tallies, none of them with a measure that does not add up
   * @return the sum; {@link #empty()} of none
   * @throws IllegalArgumentException as {@link #plus} does
   * @throws CurrencyMismatchException as {@link #plus} does
   * @throws ArithmeticException as {@link #plus} does
   */
  public static Tally sum(Iterable<Tally> parts) {
    Tally sum = EMPTY;
    for (Tally part : parts) {
      sum = sum.plus(part);
    }
    return sum;
  }

  /**
   * A collector that adds tallies up, in sequence or in parallel, to the same sum.
   *
   * @return a collector, of whose answer the same holds as of {@link #sum}
   */
  public static Collector<Tally, ?, Tally> summing() {
    return Collector.of(
        () -> new Tally[] {EMPTY},
        (sum, part) -> sum[0] = sum[0].plus(part),
        (left, right) -> {
          left[0] = left[0].plus(right[0]);
          return left;
        },
        sum -> sum[0]);
  }

  /**
   * Gives a count, or a time in milliseconds.
   *
   * @param measure a measure that is no money
   * @return the number, or empty if it was not measured
   * @throws IllegalArgumentException if the measure is money: ask {@link #money} or {@link #micros}
   */
  public OptionalLong get(Measure measure) {
    checkArgument(
        measure.unit() != MeasureUnit.MONEY,
        "%s is money: ask money(...) or micros(...) for it",
        measure);
    return rawIfMeasured(measure);
  }

  /**
   * Gives an amount of money.
   *
   * @param measure a measure of money
   * @return the exact amount, at the scale of the currency or finer, or empty if it was not measured
   * @throws IllegalArgumentException if the measure is no money
   */
  public Optional<BigMoney> money(Measure measure) {
    checkMoney(measure);
    int index = indexOf(measure);
    return index < 0 || currency == null
        ? Optional.empty()
        : Optional.of(Micros.toMoney(currency, values[index]));
  }

  /**
   * Gives an amount of money in micros of {@link #currency()}.
   *
   * @param measure a measure of money
   * @return the micros, or empty if it was not measured
   * @throws IllegalArgumentException if the measure is no money
   */
  public OptionalLong micros(Measure measure) {
    checkMoney(measure);
    return rawIfMeasured(measure);
  }

  /**
   * Gives a time.
   *
   * @param measure a measure in milliseconds
   * @return the time, or empty if it was not measured
   * @throws IllegalArgumentException if the measure is no time
   */
  public Optional<Duration> duration(Measure measure) {
    checkTime(measure);
    int index = indexOf(measure);
    return index < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(values[index]));
  }

  /**
   * Tells whether a measure has a number here.
   *
   * @param measure any measure
   * @return whether it was measured
   */
  public boolean isMeasured(Measure measure) {
    return indexOf(measure) >= 0;
  }

  /**
   * The measures that have a number here.
   *
   * @return an immutable set in the order of the vocabulary, one's own measures last, by id
   */
  public Set<Measure> measures() {
    return ImmutableSet.copyOf(measures);
  }

  /**
   * The one currency of all its money.
   *
   * @return the currency, or empty if no money was measured
   */
  public Optional<CurrencyUnit> currency() {
    return Optional.ofNullable(currency);
  }

  /**
   * The number of tallies that were added up to this one.
   *
   * @return 1 for a tally from a builder, 0 for {@link #empty()}
   */
  public long parts() {
    return parts;
  }

  /**
   * The number of parts that lacked a measure: a KPI over sums that are unevenly covered says so.
   *
   * @param measure any measure
   * @return 0 where every part had it; {@link #parts()} where none had
   */
  public long partsWithout(Measure measure) {
    int index = indexOf(measure);
    return index < 0 ? parts : gaps[index];
  }

  /**
   * Adds another tally, measure by measure. A measure that only one of them has is kept, and the parts of the other are
   * counted as lacking it.
   *
   * @param other the other tally
   * @return the sum
   * @throws IllegalArgumentException if either has a measure that does not add up, such as reach: take the
   *     {@link #gross()} of both
   * @throws CurrencyMismatchException if their money is of two currencies
   * @throws ArithmeticException if a sum leaves the range of {@code long}
   */
  public Tally plus(Tally other) {
    if (other.parts == 0) {
      return this;
    }
    if (parts == 0) {
      return other;
    }
    checkAdditive();
    other.checkAdditive();
    return TallySum.of(this, other);
  }

  private void checkAdditive() {
    for (Measure measure : measures) {
      if (measure.additivity() != Additivity.ADDITIVE) {
        throw new IllegalArgumentException(
            measure.additivity() == Additivity.LIFETIME
                ? measure
                    + " is LIFETIME and does not add up: it is a counter to date, whose readings on"
                    + " several days count the same things again. Add what is new per day, by Counters of"
                    + " smm-metrics; or, over posts that were all read once, tally.gross(), which has "
                    + measure.gross() + " in its place"
                : measure + " is " + measure.additivity()
                    + " and does not add up; add tally.gross(), which has " + measure.gross()
                    + " in its place, or leave it out");
      }
    }
  }

  /**
   * Replaces what does not add up by its additive sibling: {@code reach} by {@code gross_reach}. Such tallies can be
   * added, and pooled rates over them stay honest.
   *
   * @return the gross tally; this one if all of it adds up
   * @throws IllegalArgumentException if both a measure and its gross sibling are set
   */
  public Tally gross() {
    boolean additive = true;
    for (Measure measure : measures) {
      additive &= measure.additivity() == Additivity.ADDITIVE;
    }
    if (additive) {
      return this;
    }
    Builder builder = new Builder();
    for (int i = 0; i < measures.length; i++) {
      Measure gross = measures[i].gross();
      checkArgument(builder.indexOf(gross) < 0, "both %s and its sibling are set: %s", gross, this);
      builder.put(gross, values[i], gaps[i], currency);
    }
    builder.parts = parts;
    return builder.build();
  }

  /**
   * Sets a measure to the value of a term: {@code ad.derive(ENGAGEMENTS, LIKES.plus(COMMENTS).plus(SHARES))}. Money and
   * time are rounded half-even to micros and milliseconds; counts take whole weights only.
   *
   * @param measure the measure to set; a number that it has is replaced
   * @param term what it is made of; where something required is not measured, the measure is left unmeasured. In a sum,
   *     the measure lacks as many parts as the worst covered of the measures used.
   * @return a tally with the measure set
   * @throws IllegalArgumentException if the units differ, if a count is given fractional weights, or if an additive
   *     measure is made from unique people
   * @throws ArithmeticException if the value leaves the range of {@code long}
   */
  public Tally derive(Measure measure, Term term) {
    checkArgument(
        measure.unit() == term.unit(),
        "%s is %s, but %s is %s",
        measure,
        measure.unit(),
        term,
        term.unit());
    checkArgument(
        measure.unit() != MeasureUnit.COUNT || WeightedSum.of(term).scale() == 0,
        "the count %s cannot be made from fractional weights: %s; define a KPI of it instead",
        measure,
        term);
    for (Measure used : term.measures()) {
      checkArgument(
          used.additivity() != Additivity.UNIQUE || measure.additivity() == Additivity.UNIQUE,
          "%s counts unique people, so %s cannot be made from it unless it is UNIQUE too; use %s",
          used,
          measure,
          used.gross());
    }
    Builder builder = toBuilder().unset(measure);
    Optional<BigDecimal> value = term.valueIn(this);
    if (value.isPresent()) {
      long worst = 0;
      for (Measure used : term.usedIn(this)) {
        worst = Math.max(worst, partsWithout(used));
      }
      long raw = measure.unit() == MeasureUnit.MONEY
          ? Micros.of(value.get())
          : Micros.round(value.get(), measure.id());
      builder.put(measure, raw, worst, currency);
    }
    return builder.build();
  }

  /**
   * Starts a tally from this one.
   *
   * @return a builder with the same numbers, gaps and parts
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  private OptionalLong rawIfMeasured(Measure measure) {
    int index = indexOf(measure);
    return index < 0 ? OptionalLong.empty() : OptionalLong.of(values[index]);
  }

  /** The number of a measure that is measured: a count, micros or milliseconds. */
  long raw(Measure measure) {
    int index = indexOf(measure);
    checkState(index >= 0, "%s is not measured", measure);
    return values[index];
  }

  private int indexOf(Measure measure) {
    for (int i = 0; i < measures.length; i++) {
      if (measures[i].equals(measure)) {
        return i;
      }
    }
    return -1;
  }

  private static void checkMoney(Measure measure) {
    checkArgument(
        measure.unit() == MeasureUnit.MONEY, "%s is no money but %s", measure, measure.unit());
  }

  private static void checkTime(Measure measure) {
    checkArgument(
        measure.unit() == MeasureUnit.MILLISECONDS,
        "%s is no time but %s",
        measure,
        measure.unit());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally that
        && Arrays.equals(measures, that.measures)
        && Arrays.equals(values, that.values)
        && Arrays.equals(gaps, that.gaps)
        && currency().equals(that.currency());
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(measures) + Arrays.hashCode(values);
  }

  /**
   * Gives the numbers in the order of the vocabulary:
   * {@code {impressions=213434828, clicks=38165, spend=USD 58705.23}}; behind a sum with gaps, in how many parts it was
   * not measured: {@code likes=7 (not measured in 1 of 3)}.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < measures.length; i++) {
      text.append(i == 0 ? "" : ", ").append(measures[i]).append('=');
      if (measures[i].unit() == MeasureUnit.MONEY && currency != null) {
        text.append(Micros.toMoney(currency, values[i]));
      } else if (measures[i].unit() == MeasureUnit.MILLISECONDS) {
        text.append(values[i]).append(" ms");
      } else {
        text.append(values[i]);
      }
      if (gaps[i] > 0) {
        text.append(" (not measured in ")
            .append(gaps[i])
            .append(" of ")
            .append(parts)
            .append(')');
      }
    }
    return text.append('}').toString();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(this);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Tally is read through its serial form only");
  }

  /** The serial form: read back through the builder, with all its checks. */
  private static final class SerialForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final Measure[] measures;
    private final long[] values;
    private final long[] gaps;
    private final long parts;
    private final String currency;

    SerialForm(Tally tally) {
      this.measures = tally.measures;
      this.values = tally.values;
      this.gaps = tally.gaps;
      this.parts = tally.parts;
      this.currency = tally.currency == null ? "" : tally.currency.getCode();
    }

    @Serial
    private Object readResolve() throws InvalidObjectException {
      if (values.length != measures.length || gaps.length != measures.length || parts < 0) {
        throw new InvalidObjectException(
            "a Tally of " + measures.length + " measures, " + values.length + " values");
      }
      if (parts == 0 && measures.length == 0) {
        return EMPTY;
      }
      Builder builder = new Builder();
      for (int i = 0; i < measures.length; i++) {
        boolean money = measures[i].unit() == MeasureUnit.MONEY;
        if (gaps[i] < 0 || gaps[i] >= parts) {
          throw new InvalidObjectException(
              measures[i] + " lacks " + gaps[i] + " of " + parts + " parts");
        }
        builder.put(measures[i], values[i], gaps[i], money ? CurrencyUnit.of(currency) : null);
      }
      builder.parts = parts;
      return builder.build();
    }
  }

  /** Builds a {@link Tally}. Setting a measure again replaces its number. */
  public static final class Builder {
    private static final int INITIAL_CAPACITY = 8;

    private Measure[] measures;
    private long[] values;
    private long[] gaps;
    /** Whether a tally has the array, too, so that it is copied before it is changed. */
    private boolean sharesMeasures;

    private boolean sharesNumbers;
    private int count;
    private long parts = 1;
    private @Nullable CurrencyUnit currency;

    private Builder() {
      measures = new Measure[INITIAL_CAPACITY];
      values = new long[INITIAL_CAPACITY];
      gaps = new long[INITIAL_CAPACITY];
    }

    private Builder(Tally tally) {
      measures = tally.measures;
      values = tally.values;
      gaps = tally.gaps;
      sharesMeasures = true;
      sharesNumbers = true;
      count = measures.length;
      parts = tally.parts;
      currency = tally.currency;
    }

    private void ownMeasures() {
      if (sharesMeasures) {
        measures = measures.clone();
        sharesMeasures = false;
      }
    }

    private void ownNumbers() {
      if (sharesNumbers) {
        values = values.clone();
        gaps = gaps.clone();
        sharesNumbers = false;
      }
    }

    /**
     * Sets a count, or a time in milliseconds.
     *
     * @param measure a measure that is no money
     * @param number any number
     * @return this builder
     * @throws IllegalArgumentException if the measure is money: set it as {@code Money}, or by {@link #setMicros}
     */
    public Builder set(Measure measure, long number) {
      checkArgument(
          measure.unit() != MeasureUnit.MONEY,
          "%s is money: set it as Money or BigMoney, or by setMicros(...), not as the bare number %s",
          measure,
          number);
      put(measure, number, 0, null);
      return this;
    }

    /**
     * Sets a count, or a time in milliseconds, if there is one: what was not measured stays unset.
     *
     * @param measure a measure that is no money
     * @param number any number, or empty
     * @return this builder
     * @throws IllegalArgumentException if the measure is money
     */
    public Builder set(Measure measure, OptionalLong number) {
      if (number.isPresent()) {
        set(measure, number.getAsLong());
      } else {
        checkArgument(
            measure.unit() != MeasureUnit.MONEY,
            "%s is money: set it as Money or BigMoney",
            measure);
        unset(measure);
      }
      return this;
    }

    /**
     * Sets an amount of money. What is finer than a micro is rounded half-even.
     *
     * @param measure a measure of money
     * @param amount a {@code Money} or {@code BigMoney}, in the currency of all money in this tally
     * @return this builder
     * @throws IllegalArgumentException if the measure is no money, or the amount has more than 400 decimal places
     * @throws CurrencyMismatchException if other money in this tally is of another currency
     * @throws ArithmeticException if it is beyond 9.2&nbsp;&times;&nbsp;10<sup>12</sup> units
     */
    public Builder set(Measure measure, BigMoneyProvider amount) {
      checkMoney(measure);
      BigMoney money = amount.toBigMoney();
      put(measure, Micros.of(money.getAmount()), 0, money.getCurrencyUnit());
      return this;
    }

    /**
     * Sets a time.
     *
     * @param measure a measure in milliseconds
     * @param time any time; what is finer than a millisecond is cut off
     * @return this builder
     * @throws IllegalArgumentException if the measure is no time
     * @throws ArithmeticException if it is beyond {@code long} milliseconds
     */
    public Builder set(Measure measure, Duration time) {
      checkTime(measure);
      put(measure, time.toMillis(), 0, null);
      return this;
    }

    /**
     * Sets an amount of money in micros.
     *
     * @param measure a measure of money
     * @param currency the currency of all money in this tally
     * @param micros any number; 1,000,000 are one unit of the currency
     * @return this builder
     * @throws IllegalArgumentException if the measure is no money
     * @throws CurrencyMismatchException if other money in this tally is of another currency
     */
    public Builder setMicros(Measure measure, CurrencyUnit currency, long micros) {
      checkMoney(measure);
      put(measure, micros, 0, currency);
      return this;
    }

    /**
     * Makes a measure unmeasured.
     *
     * @param measure any measure
     * @return this builder
     */
    public Builder unset(Measure measure) {
      int index = indexOf(measure);
      if (index >= 0) {
        ownMeasures();
        ownNumbers();
        count--;
        System.arraycopy(measures, index + 1, measures, index, count - index);
        System.arraycopy(values, index + 1, values, index, count - index);
        System.arraycopy(gaps, index + 1, gaps, index, count - index);
      }
      return this;
    }

    /**
     * Sets of how many parts this tally is the sum, as accumulators and readers of stored totals know it.
     *
     * @param parts 1 or more; 1 unless set
     * @return this builder
     * @throws IllegalArgumentException if less than 1
     */
    public Builder parts(long parts) {
      checkArgument(parts > 0, "a tally is the sum of 1 or more parts, not of %s", parts);
      this.parts = parts;
      return this;
    }

    /**
     * Sets in how many of the parts a measure was not measured.
     *
     * @param measure a measure that is set
     * @param partsWithout 0 or more, less than the number of parts
     * @return this builder
     * @throws IllegalArgumentException if the measure is not set or the number negative
     */
    public Builder partsWithout(Measure measure, long partsWithout) {
      int index = indexOf(measure);
      checkArgument(index >= 0, "%s is not set", measure);
      checkArgument(partsWithout >= 0, "%s cannot lack %s parts", measure, partsWithout);
      ownNumbers();
      gaps[index] = partsWithout;
      return this;
    }

    /**
     * Builds the tally.
     *
     * @return the tally
     * @throws IllegalStateException if a measure that is set was measured in no part
     */
    public Tally build() {
      boolean money = false;
      for (int i = 0; i < count; i++) {
        if (gaps[i] >= Math.max(parts, 1)) {
          throw new IllegalStateException(
              measures[i] + " is set, but not measured in " + gaps[i] + " of " + parts + " parts");
        }
        money |= measures[i].unit() == MeasureUnit.MONEY;
      }
      if (count < measures.length) {
        measures = Arrays.copyOf(measures, count);
        values = Arrays.copyOf(values, count);
        gaps = Arrays.copyOf(gaps, count);
      }
      sharesMeasures = true;
      sharesNumbers = true;
      return new Tally(
          measures,
          values,
          gaps,
          count == 0
              ? parts
              : Math.max(parts, 1), // with numbers in it, it is no sum of nothing any more
          money ? currency : null);
    }

    private int indexOf(Measure measure) {
      for (int i = 0; i < count; i++) {
        if (measures[i].equals(measure)) {
          return i;
        }
      }
      return -1;
    }

    private void put(Measure measure, long value, long gap, @Nullable CurrencyUnit moneyIn) {
      if (measure.unit() == MeasureUnit.MONEY) {
        currency = TallySum.commonCurrency(currency, moneyIn);
      }
      int index = isNewAndLast(measure) ? count : indexOf(measure);
      if (index == count) {
        append(measure);
      } else if (index < 0) {
        index = count;
        while (index > 0 && measure.precedes(measures[index - 1])) {
          index--;
        }
        checkNewId(measure);
        insert(index, measure);
      }
      ownNumbers();
      values[index] = value;
      gaps[index] = gap;
    }

    /** Whether a measure of the vocabulary comes behind all that are set, so that none of them can be it or named so. */
    private boolean isNewAndLast(Measure measure) {
      return measure.isListed() && (count == 0 || measures[count - 1].precedes(measure));
    }

    private void checkNewId(Measure measure) {
      for (int i = 0; i < count; i++) {
        checkArgument(
            !measures[i].id().equals(measure.id()),
            "two measures named %s: %s, %s and %s, %s",
            measure,
            measures[i].unit(),
            measures[i].additivity(),
            measure.unit(),
            measure.additivity());
      }
    }

    private void insert(int index, Measure measure) {
      append(measure);
      int behind = count - 1 - index;
      System.arraycopy(measures, index, measures, index + 1, behind);
      System.arraycopy(values, index, values, index + 1, behind);
      System.arraycopy(gaps, index, gaps, index + 1, behind);
      measures[index] = measure;
    }

    private void append(Measure measure) {
      ownMeasures();
      ownNumbers();
      if (count == measures.length) {
        int capacity = Math.max(INITIAL_CAPACITY, 2 * count);
        measures = Arrays.copyOf(measures, capacity);
        values = Arrays.copyOf(values, capacity);
        gaps = Arrays.copyOf(gaps, capacity);
      }
      measures[count++] = measure;
    }
  }
}
