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
    long table = (order == 1 ? 1L : channels + 1L) * (channels + 1L) * (channels + 2L);
    if (table <= MAX_TABLE) {
      addByTable(journeys.paths(), codes, (int) table);
    } else {
      addByKey(journeys.paths(), codes);
    }
  }

  /** Few channels: a count for each step there can be, then one look-up for each step there was. */
  private void addByTable(Paths paths, int[] codes, int size) {
    long[] table = new long[size];
    int width = codes.length + 2;
    // of the row of a state, only what the next state keeps of it
    int kept = order == 1 ? 1 : codes.length + 1;
    int[] touches = paths.touches;
    int start = 0;
    for (int path = 0; path < paths.size(); path++) {
      int end = paths.end(path);
      if (start < end) {
        long converting = paths.converting(path);
        long journeys = converting + paths.lost(path);
        int row = 0; // (the channel before the last) * kept + the last channel
        for (int i = start; i < end; i++) {
          int code = touches[i];
          increase(table, row * width + Step.next(code), journeys);
          row = order == 1 ? Step.before(code) : row % kept * kept + Step.before(code);
        }
        increase(table, row * width + Step.CONVERSION, converting);
        increase(table, row * width + Step.LOST, journeys - converting);
      }
      start = end;
    }
    for (int i = 0; i < size; i++) {
      if (table[i] != 0) {
        int row = i / width;
        int beforeLast = order == 1 ? Step.NONE : row / kept;
        int last = order == 1 ? row : row % kept;
        counts.add(Step.renumbered(Step.of(beforeLast, last, i % width), codes), table[i]);
      }
    }
  }

  private static void increase(long[] table, int index, long count) {
    table[index] = Math.addExact(table[index], count);
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
      counts.add(step, count);
    }
  }
}
