package io.github.smm4j.metrics.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sums from which the credits follow. They grow with the channels and the steps between them, not with the journeys, and
 * are the same in whatever order and parts journeys were added and totals were merged.
 *
 * <p>Made by {@link Comparison#start()}. For one thread at a time; on several threads or machines each has its own, and
 * {@link #merge} joins them. All events of one person must be in the same {@link Journeys}.
 *
 * @serial exclude
 */
public final class CreditTotals implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  final ImmutableList<Attribution> models;
  final ImmutableList<ModelSums> sums;
  final transient ChannelDictionary dictionary = new ChannelDictionary();
  final transient LeftOutCounts leftOut = new LeftOutCounts();
  long[] costs = {};
  long conversions;
  long lost;
  long micros;
  /** Whether a conversion was given a value, be it 0. */
  boolean valued;
  /** Conversions without a touch, and what they are worth. */
  long touchless;

  long touchlessMicros;

  @Nullable
  CurrencyUnit currency;

  CreditTotals(ImmutableList<Attribution> models) {
    this.models = models;
    this.sums = models.stream().map(ModelSums::start).collect(ImmutableList.toImmutableList());
  }

  /**
   * Adds journeys, each of them once.
   *
   * @param journeys the journeys
   * @return these totals
   * @throws IllegalArgumentException if one's own weights are not as they must be
   * @throws CurrencyMismatchException if the value is of another currency
   * @throws ArithmeticException if a sum leaves the range of {@code long}; the totals are of no use then
   */
  public CreditTotals add(Journeys journeys) {
    useCurrency(journeys.currency().orElse(null));
    int[] codes = dictionary.codesOf(journeys.channels());
    for (int channel = 0; channel < codes.length; channel++) {
      addCost(codes[channel], journeys.costMicros(channel));
    }
    conversions = Math.addExact(conversions, journeys.conversions());
    lost = Math.addExact(lost, journeys.lost());
    Math.addExact(conversions, lost); // so that no count of journeys overflows below
    micros = Math.addExact(micros, journeys.valueMicros());
    valued |= journeys.paths().haveValues();
    touchless += journeys.touchless();
    touchlessMicros += journeys.touchlessMicros();
    leftOut.addAll(journeys.leftOut());
    sums.forEach(sum -> sum.add(journeys, codes));
    return this;
  }

  void addCost(int channel, long cost) {
    if (channel >= costs.length) {
      int known = costs.length;
      costs = Arrays.copyOf(costs, Math.max(2 * known, channel + 1));
      Arrays.fill(costs, known, costs.length, Journeys.NO_COST);
    }
    if (cost != Journeys.NO_COST) {
      costs[channel] =
          costs[channel] == Journeys.NO_COST ? cost : Math.addExact(costs[channel], cost);
    }
  }

  void useCurrency(@Nullable CurrencyUnit used) {
    if (currency == null) {
      currency = used;
    } else if (used != null && !currency.equals(used)) {
      throw new CurrencyMismatchException(currency, used);
    }
  }

  /**
   * Adds other totals to these. The others stay as they are.
   *
   * @param other totals of the same models
   * @return these totals
   * @throws IllegalArgumentException if the models are others or in another order, or they are these totals themselves
   * @throws CurrencyMismatchException if the values are of two currencies
   * @throws ArithmeticException if a sum leaves the range of {@code long}; these totals are of no use then
   */
  public CreditTotals merge(CreditTotals other) {
    checkArgument(
        other != this, "totals cannot be merged with themselves: each journey would count twice");
    checkArgument(
        models.equals(other.models),
        "totals of models %s cannot be merged with totals of %s",
        models,
        other.models);
    useCurrency(other.currency);
    int[] codes = dictionary.codesOf(other.dictionary.names());
    for (int channel = 0; channel < codes.length; channel++) {
      addCost(codes[channel], other.costs[channel]);
    }
    conversions = Math.addExact(conversions, other.conversions);
    lost = Math.addExact(lost, other.lost);
    Math.addExact(conversions, lost);
    micros = Math.addExact(micros, other.micros);
    valued |= other.valued;
    touchless += other.touchless;
    touchlessMicros += other.touchlessMicros;
    leftOut.addAll(other.leftOut.toMap());
    for (int i = 0; i < sums.size(); i++) {
      sums.get(i).merge(other.sums.get(i), codes);
    }
    return this;
  }

  /** The conversions before which there is a touch. */
  long touchedConversions() {
    return conversions - touchless;
  }

  /** The journeys with a touch and without a conversion. */
  long touchedLost() {
    return lost - leftOut.get(LeftOut.EMPTY_JOURNEY);
  }

  /**
   * The number of conversions so far.
   *
   * @return 0 or more
   */
  public long conversions() {
    return conversions;
  }

  /**
   * The number of journeys without a conversion so far.
   *
   * @return 0 or more
   */
  public long lost() {
    return lost;
  }

  /**
   * Gives the credits by each model.
   *
   * @return the credits, of what was added so far
   * @throws IllegalArgumentException if a Markov chain has too many states, see {@link MarkovChain#MAX_STATES}
   */
  public Credits credits() {
    ImmutableList<String> sorted = ImmutableList.sortedCopyOf(dictionary.names());
    int[] order = dictionary.codesOf(sorted);
    Map<LeftOut, Long> left = leftOut.toMap();
    Credit.Shared shared = new Credit.Shared(
        sorted,
        conversions,
        valued,
        touchedConversions(),
        micros - touchlessMicros,
        currency,
        Arrays.stream(order)
            .mapToObj(channel -> costs[channel])
            .collect(ImmutableList.toImmutableList()),
        left);
    ImmutableList.Builder<Credit> credits = ImmutableList.builder();
    for (int i = 0; i < sums.size(); i++) {
      credits.add(sums.get(i).toCredit(models.get(i), shared, order));
    }
    return new Credits(credits.build());
  }

  /**
   * Writes the totals. Equal totals give equal bytes, in whatever order they were added up.
   *
   * @return bytes for {@link Comparison#parse}, with a version at their start; a rule takes 32 bytes for each channel, a
   *     Markov chain 16 for each step that occurs
   */
  public byte[] toBytes() {
    return CreditTotalsFormat.write(this);
  }

  /** Says what was added: {@code 12 conversions, 30 journeys without one, over 3 channels, for [linear, markov(1)]}. */
  @Override
  public String toString() {
    return conversions
        + " conversions, "
        + lost
        + " journeys without one, over "
        + dictionary.size()
        + " channels, for "
        + models;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(models, toBytes());
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("CreditTotals are read through their serial form only");
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record SerialForm(ImmutableList<Attribution> models, byte[] bytes)
      implements Serializable {
    @Serial
    private Object readResolve() {
      return CreditTotalsFormat.read(models, bytes);
    }
  }
}
