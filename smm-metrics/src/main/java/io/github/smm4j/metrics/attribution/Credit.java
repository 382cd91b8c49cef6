package io.github.smm4j.metrics.attribution;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.KpiTable;
import io.github.smm4j.metrics.KpiTableBuilder;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * How many conversions, and how much of their value, a model gives to each channel.
 *
 * <pre>{@code
 * Credit credit = Attribution.positionBased(0.4, 0.4).of(journeys);
 * credit.of("vk");              // 3.5 conversions
 * credit.value("vk");           // Optional[USD 171.50]
 * credit.total();               // the conversions
 * credit.table(AttributionKpis.CONVERSIONS, AttributionKpis.COST_PER_CONVERSION, Kpis.ROAS);
 * }</pre>
 *
 * <p>Credits are never negative and never NaN. They sum exactly to {@link #total()}: as parts of a conversion inside, in
 * {@linkplain #micros millionths}, and in micros of money; only {@code double}s are rounded, each once.
 *
 * <p>Credits are immutable and thread-safe.
 */
public final class Credit {

  /**
   * What all models of the same journeys have in common.
   *
   * @param channels in the order of their names
   * @param conversions all of them
   * @param valued whether a value was given, be it 0
   * @param attributed the conversions that are split
   * @param attributedMicros the value that is split
   * @param currency of the value
   * @param costs micros by channel
   * @param leftOut what was left out and why
   */
  record Shared(
      ImmutableList<String> channels,
      long conversions,
      boolean valued,
      long attributed,
      long attributedMicros,
      @Nullable CurrencyUnit currency,
      ImmutableList<Long> costs,
      Map<LeftOut, Long> leftOut) {

    /** The same, less conversions to which a model gives no weight. */
    Shared without(long weightless, long weightlessMicros) {
      LeftOutCounts counts = new LeftOutCounts(leftOut);
      counts.add(LeftOut.CONVERSION_WITHOUT_WEIGHT, weightless);
      return new Shared(
          channels,
          conversions,
          valued,
          attributed - weightless,
          attributedMicros - weightlessMicros,
          currency,
          costs,
          counts.toMap());
    }
  }

  private final Attribution model;
  private final Shared shared;
  private final BigInteger[] parts;
  private final BigInteger[] valueParts;
  private final long untimed;
  private final @Nullable MarkovChain chain;

  Credit(
      Attribution model,
      Shared shared,
      BigInteger[] parts,
      BigInteger[] valueParts,
      long untimed,
      @Nullable MarkovChain chain) {
    this.model = model;
    this.shared = shared;
    this.parts = parts;
    this.valueParts = valueParts;
    this.untimed = untimed;
    this.chain = chain;
  }

  /**
   * The model that gave this credit.
   *
   * @return the model
   */
  public Attribution model() {
    return model;
  }

  /**
   * All channels of the journeys, those without credit too.
   *
   * @return an immutable list in the order of their names
   */
  public List<String> channels() {
    return shared.channels;
  }

  private int indexOf(String channel) {
    return Collections.binarySearch(shared.channels, channel);
  }

  /**
   * The conversions credited to a channel.
   *
   * @param channel the channel
   * @return 0 or more; 0 if no journey met it
   */
  public double of(String channel) {
    int index = indexOf(channel);
    return index < 0 ? 0 : Parts.toDouble(parts[index]);
  }

  /**
   * A channel's share of the credit.
   *
   * @param channel the channel
   * @return 0 to 1; 0 if there is no credit at all
   */
  public double share(String channel) {
    return shared.attributed == 0 ? 0 : Math.min(1, of(channel) / shared.attributed);
  }

  /**
   * The sum of the credits of all channels: the conversions of all journeys, less {@link #unattributed()}.
   *
   * @return 0 or more, a whole number
   */
  public double total() {
    return shared.attributed;
  }

  /**
   * The conversions for which nobody gets credit: those without a touch, and those to whose touches one's own model gives
   * no weight. {@link #leftOut()} has them by reason.
   *
   * @return 0 or more
   */
  public long unattributed() {
    return shared.conversions - shared.attributed;
  }

  /**
   * The value credited to a channel, in whole micros that sum to {@link #totalValue()}: each is rounded down, and the
   * micros that are left go to those that lost most, by name if they lost the same.
   *
   * @param channel the channel
   * @return the value; empty if neither a value nor a cost was given with the journeys
   */
  public Optional<BigMoney> value(String channel) {
    int index = indexOf(channel);
    return money(index < 0 ? 0 : valueMicros()[index]);
  }

  /**
   * The sum of the values of all channels.
   *
   * @return the value; empty if neither a value nor a cost was given with the journeys
   */
  public Optional<BigMoney> totalValue() {
    return money(shared.attributedMicros);
  }

  private Optional<BigMoney> money(long micros) {
    return Optional.ofNullable(shared.currency).map(unit -> MoneyMicros.toMoney(unit, micros));
  }

  /**
   * The conversions credited to a channel in whole millionths, which sum to a million times {@link #total()}; rounded as
   * {@link #value} is.
   *
   * @param channel the channel
   * @return 0 or more
   * @throws ArithmeticException if there are more than 9.2&nbsp;&times;&nbsp;10<sup>12</sup> conversions
   */
  public long micros(String channel) {
    int index = indexOf(channel);
    return index < 0 ? 0 : micros()[index];
  }

  private long[] micros() {
    return Apportionment.split(parts, Math.multiplyExact(shared.attributed, 1_000_000L));
  }

  private long[] valueMicros() {
    return Apportionment.split(valueParts, shared.attributedMicros);
  }

  /**
   * What was left out and how often.
   *
   * @return an immutable map with no zero in it; empty if nothing was left out
   */
  public Map<LeftOut, Long> leftOut() {
    return shared.leftOut;
  }

  /**
   * For time decay, the conversions of journeys whose touches had no times, which were split evenly.
   *
   * @return 0 or more; 0 for other models
   */
  public long conversionsWithoutTimes() {
    return untimed;
  }

  /**
   * The Markov chain that this credit is from.
   *
   * @return the chain, or empty for other models
   */
  public Optional<MarkovChain> chain() {
    return Optional.ofNullable(chain);
  }

  /**
   * What is known of each channel as measures: {@link AttributionKpis#CONVERSION_MICROS}, {@link Measure#REVENUE} where
   * conversions had a value, be it 0, and {@link Measure#SPEND} where touches of the channel had a cost.
   *
   * @return an immutable map in the order of the channels' names
   * @throws ArithmeticException as {@link #micros} does
   */
  public Map<String, Tally> tallies() {
    long[] micros = micros();
    long[] valueMicros = valueMicros();
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (int i = 0; i < micros.length; i++) {
      Tally.Builder tally = Tally.builder().set(AttributionKpis.CONVERSION_MICROS, micros[i]);
      if (shared.currency != null && shared.valued) {
        tally.setMicros(Measure.REVENUE, shared.currency, valueMicros[i]);
      }
      long cost = shared.costs.get(i);
      if (shared.currency != null && cost != Journeys.NO_COST) {
        tally.setMicros(Measure.SPEND, shared.currency, cost);
      }
      tallies.put(shared.channels.get(i), tally.build());
    }
    return Collections.unmodifiableMap(tallies);
  }

  /**
   * Makes a table with a row for each channel, from {@link #tallies()}.
   *
   * @param kpis such as {@link AttributionKpis#COST_PER_CONVERSION} and {@code Kpis.ROAS}
   * @return the table, in the order of the channels' names
   * @throws ArithmeticException as {@link #micros} does
   */
  public KpiTable table(Kpi... kpis) {
    return table(Map.of(), kpis);
  }

  /**
   * Makes a table with a row for each channel, from {@link #tallies()} and what was measured elsewhere: spend and clicks
   * from the ad accounts.
   *
   * @param measured for channels, in the names of the journeys, what is known of them besides; a channel that no journey
   *     met gets a row too. A measure that {@link #tallies()} has as well adds up with it, so do not give spend here and
   *     costs with the touches. What some parts of it lack is an issue of the KPIs here, too
   * @param kpis such as {@link AttributionKpis#COST_PER_CONVERSION} and {@code Kpis.ROAS}
   * @return the table, in the order of the channels' names
   * @throws org.joda.money.CurrencyMismatchException if money here and there is of two currencies
   * @throws ArithmeticException as {@link #micros} does
   */
  public KpiTable table(Map<String, Tally> measured, Kpi... kpis) {
    Map<String, Tally> rows = new TreeMap<>(tallies());
    measured.forEach((channel, tally) -> rows.merge(
        channel,
        withoutCredit(tally.gross()),
        (credited, more) -> merged(credited, tally.gross())));
    KpiTableBuilder table = KpiTable.builder("channel").kpis(kpis).totals(Tally.sum(rows.values()));
    rows.forEach((channel, row) -> table.row(List.of(channel), row));
    return table.build();
  }

  private Tally withoutCredit(Tally measured) {
    Tally.Builder none = Tally.builder().set(AttributionKpis.CONVERSION_MICROS, 0);
    if (shared.currency != null && shared.valued) {
      none.setMicros(Measure.REVENUE, shared.currency, 0);
    }
    return merged(none.build(), measured);
  }

  /**
   * One row of two: what only one of them measured was not missing in the other. Where parts of what was measured lack
   * something, the row keeps its parts; otherwise it is one part, as the credit is.
   */
  private static Tally merged(Tally credited, Tally measured) {
    boolean gaps =
        measured.measures().stream().anyMatch(measure -> measured.partsWithout(measure) > 0);
    Tally sum = credited.plus(measured);
    Tally.Builder row = sum.toBuilder().parts(gaps ? measured.parts() : 1);
    sum.measures()
        .forEach(measure -> row.partsWithout(
            measure, measured.isMeasured(measure) ? measured.partsWithout(measure) : 0));
    return row.build();
  }

  /** Gives the model and each channel's credit, one a line. */
  @Override
  public String toString() {
    return new Credits(ImmutableList.of(this)).toString();
  }
}
