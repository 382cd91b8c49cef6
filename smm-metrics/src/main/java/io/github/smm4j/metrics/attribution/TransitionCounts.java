package io.github.smm4j.metrics.attribution;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;

/** How often each {@link Step} was taken. */
final class TransitionCounts implements ModelSums {
  /** 8 MB of counts. */
  private static final int MAX_TABLE = 1 << 20;

  private final int order;
  private final LongCounts counts = new LongCounts();

  TransitionCounts(int order) {
    this.order = order;
  }

  @Override
  public void add(Journeys journeys, int[] codes) {
    int channels = codes.length;
    Paths paths = journeys.paths();
    long table = (order == 1 ? 1L : channels + 1L) * (channels + 1L) * (channels + 2L);
    // each journey takes a step at most once a touch, so below this no count of steps overflows
    long most = Long.MAX_VALUE / (paths.touchCount + 1L);
    if (table > MAX_TABLE || journeys.conversions() + journeys.lost() > most) {
      addByKey(paths, codes);
    } else if (order == 1) {
      addTable(countOne(paths, channels), codes);
    } else {
      addTable(countTwo(paths, channels), codes);
    }
  }

  /** Few channels: a count for each step there can be, by the last channel and the next. */
  private static long[] countOne(Paths paths, int channels) {
    int width = channels + 2;
    long[] table = new long[(channels + 1) * width];
    int[] touches = paths.touches;
    int start = 0;
    for (int path = 0; path < paths.size(); path++) {
      int end = paths.end(path);
      if (start < end) {
        long converting = paths.converting(path);
        long journeys = converting + paths.lost(path);
        int row = 0;
        for (int i = start; i < end; i++) {
          int code = touches[i];
          table[row + Step.next(code)] += journeys;
          row = Step.before(code) * width;
        }
        table[row + Step.CONVERSION] += converting;
        table[row + Step.LOST] += journeys - converting;
      }
      start = end;
    }
    return table;
  }

  /** The same, by the last two channels and the next. */
  private static long[] countTwo(Paths paths, int channels) {
    int width = channels + 2;
    int rows = channels + 1;
    long[] table = new long[rows * rows * width];
    int[] touches = paths.touches;
    int start = 0;
    for (int path = 0; path < paths.size(); path++) {
      int end = paths.end(path);
      if (start < end) {
        long converting = paths.converting(path);
        long journeys = converting + paths.lost(path);
        int last = Step.NONE;
        int row = 0;
        for (int i = start; i < end; i++) {
          int code = touches[i];
          table[row + Step.next(code)] += journeys;
          row = (last * rows + Step.before(code)) * width;
          last = Step.before(code);
        }
        table[row + Step.CONVERSION] += converting;
        table[row + Step.LOST] += journeys - converting;
      }
      start = end;
    }
    return table;
  }

  private void addTable(long[] table, int[] codes) {
    int width = codes.length + 2;
    int rows = codes.length + 1;
    for (int i = 0; i < table.length; i++) {
      if (table[i] != 0) {
        int row = i / width; // in order 1, there are no more rows than channels
        counts.add(Step.renumbered(Step.of(row / rows, row % rows, i % width), codes), table[i]);
      }
    }
  }

  private void addByKey(Paths paths, int[] codes) {
    for (int path = 0; path < paths.size(); path++) {
      int start = paths.start(path);
      int end = paths.end(path);
      if (start == end) {
        continue;
      }
      long converting = paths.converting(path);
      long lost = paths.lost(path);
      int beforeLast = Step.NONE;
      int last = Step.NONE;
      for (int i = start; i < end; i++) {
        int code = codes[paths.touches[i]];
        counts.add(Step.of(beforeLast, last, Step.next(code)), converting + lost);
        beforeLast = order == 1 ? Step.NONE : last;
        last = Step.before(code);
      }
      counts.add(Step.of(beforeLast, last, Step.CONVERSION), converting);
      counts.add(Step.of(beforeLast, last, Step.LOST), lost);
    }
  }

  @Override
  public void merge(ModelSums other, int[] codes) {
    ((TransitionCounts) other)
        .counts.forEach((step, count) -> counts.add(Step.renumbered(step, codes), count));
  }

  LongCounts counts() {
    return counts;
  }

  /** The chain over sorted channels. */
  MarkovChain toChain(ImmutableList<String> channels, int[] sorted) {
    return MarkovChain.of(order, channels, renumbered(ModelSums.inverse(sorted)));
  }

  private LongCounts renumbered(int[] codes) {
    LongCounts renumbered = new LongCounts();
    counts.forEach((step, count) -> renumbered.add(Step.renumbered(step, codes), count));
    return renumbered;
  }

  @Override
  public Credit toCredit(Attribution model, Credit.Shared shared, int[] sorted) {
    MarkovChain chain = toChain(shared.channels(), sorted);
    int channels = sorted.length;
    double[] effects = new double[channels];
    for (int i = 0; i < channels; i++) {
      effects[i] = chain.removalEffect(shared.channels().get(i));
    }
    long[] parts = new long[channels];
    boolean converted = channels > 0 && Parts.split(effects, channels, parts);
    BigInteger[] conversions = new BigInteger[channels];
    BigInteger[] values = new BigInteger[channels];
    for (int i = 0; i < channels; i++) {
      BigInteger part = BigInteger.valueOf(converted ? parts[i] : 0);
      conversions[i] = part.multiply(BigInteger.valueOf(shared.attributed()));
      values[i] = part.multiply(BigInteger.valueOf(shared.attributedMicros()));
    }
    return new Credit(model, shared, conversions, values, 0, chain);
  }

  @Override
  public void write(int[] sorted, ByteWriter out) {
    LongCounts written = renumbered(ModelSums.inverse(sorted));
    out.putInt(written.size());
    for (long step : written.sortedKeys()) {
      out.putLong(step);
      out.putLong(written.get(step));
    }
  }

  @Override
  public void read(int channels, ByteReader in) {
    int size = in.getSize(2 * Long.BYTES);
    long last = -1;
    for (int i = 0; i < size; i++) {
      long step = in.getLong();
      long count = in.getLong();
      in.check(
          step >= 0
              && Step.beforeLast(step) <= (order == 1 ? Step.NONE : channels)
              && Step.last(step) <= channels
              && Step.next(step) < channels + 2
              && count > 0,
          "a step of no channel");
      in.check(step > last, "steps that are not in order");
      counts.add(step, count);
      last = step;
    }
  }

  @Override
  public boolean fit(CreditTotals totals) {
    return StepBalance.isOfJourneys(
        counts, order, totals.touchedConversions(), totals.touchedLost());
  }
}
