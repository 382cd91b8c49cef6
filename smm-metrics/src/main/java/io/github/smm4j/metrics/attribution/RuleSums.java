package io.github.smm4j.metrics.attribution;

import java.math.BigInteger;
import java.util.Arrays;

/** The credits that a rule gave, journey by journey. */
final class RuleSums implements ModelSums {
  private final Rule rule;
  private final PartSums conversions = new PartSums();
  private final PartSums values = new PartSums();
  private long weightless;
  private long weightlessMicros;
  private long untimed;

  RuleSums(Rule rule) {
    this.rule = rule;
  }

  @Override
  public void add(Journeys journeys, int[] codes) {
    Splitter splitter = rule.on(journeys);
    Paths paths = journeys.paths();
    for (int path = 0; path < paths.size(); path++) {
      int start = paths.start(path);
      int end = paths.end(path);
      long converting = paths.converting(path);
      if (converting == 0 || start == end) {
        continue;
      }
      long micros = paths.valueMicros(path);
      long[] parts = splitter.parts(path);
      if (parts.length == 0) {
        weightless += converting;
        weightlessMicros += micros;
        continue;
      }
      if (rule instanceof TimeDecay && !paths.isTimed(path)) {
        untimed += converting;
      }
      for (int i = start; i < end; i++) {
        long part = parts[i - start];
        if (part != 0) {
          int channel = codes[paths.touches[i]];
          conversions.add(channel, converting, part);
          if (micros != 0) {
            values.add(channel, micros, part);
          }
        }
      }
    }
  }

  @Override
  public void merge(ModelSums other, int[] codes) {
    RuleSums that = (RuleSums) other;
    conversions.merge(that.conversions, codes);
    values.merge(that.values, codes);
    weightless += that.weightless;
    weightlessMicros += that.weightlessMicros;
    untimed += that.untimed;
  }

  @Override
  public Credit toCredit(Attribution model, Credit.Shared shared, int[] order) {
    return new Credit(
        model,
        shared.without(weightless, weightlessMicros),
        Arrays.stream(order).mapToObj(conversions::of).toArray(BigInteger[]::new),
        Arrays.stream(order).mapToObj(values::of).toArray(BigInteger[]::new),
        untimed,
        null);
  }

  @Override
  public void write(int[] order, ByteWriter out) {
    for (int channel : order) {
      conversions.write(channel, out);
      values.write(channel, out);
    }
    out.putLong(weightless);
    out.putLong(weightlessMicros);
    out.putLong(untimed);
  }

  @Override
  public void read(int channels, ByteReader in) {
    for (int channel = 0; channel < channels; channel++) {
      conversions.read(channel, in);
      values.read(channel, in);
    }
    weightless = in.getCount();
    weightlessMicros = in.getCount();
    untimed = in.getCount();
  }

  @Override
  public boolean fit(CreditTotals totals) {
    long attributed = totals.touchedConversions() - weightless;
    long attributedMicros = totals.micros - totals.touchlessMicros - weightlessMicros;
    return attributed >= 0
        && attributedMicros >= 0
        && (weightless > 0 || weightlessMicros == 0)
        && untimed <= attributed
        && (untimed == 0 || rule instanceof TimeDecay)
        && conversions.isOf(attributed)
        && values.isOf(attributedMicros);
  }
}
