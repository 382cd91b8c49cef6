package io.github.smm4j.metrics.attribution;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Totals as bytes: four letters, a version, the names of the models, the sums that all share, the channels in the order
 * of their names, then the sums of each model.
 */
final class CreditTotalsFormat {
  /** {@code SMMA}. */
  private static final int LETTERS = 0x534D4D41;

  /** In version 1, a value of 0 was as good as none. */
  private static final int FIRST_VERSION = 1;

  private static final int VERSION = 2;

  private CreditTotalsFormat() {}

  static byte[] write(CreditTotals totals) {
    ByteWriter out = new ByteWriter();
    out.putInt(LETTERS);
    out.putByte(VERSION);
    out.putInt(totals.models.size());
    totals.models.forEach(model -> out.putText(model.toString()));
    out.putLong(totals.conversions);
    out.putLong(totals.lost);
    out.putLong(totals.micros);
    out.putLong(totals.touchless);
    out.putLong(totals.touchlessMicros);
    out.putByte(totals.valued ? 1 : 0);
    out.putText(totals.currency == null ? "" : totals.currency.getCode());
    Map<LeftOut, Long> leftOut = totals.leftOut.toMap();
    out.putInt(leftOut.size());
    leftOut.forEach((reason, count) -> {
      out.putText(reason.name());
      out.putLong(count);
    });
    ImmutableList<String> sorted = ImmutableList.sortedCopyOf(totals.dictionary.names());
    int[] order = totals.dictionary.codesOf(sorted);
    out.putInt(order.length);
    for (int channel : order) {
      out.putText(totals.dictionary.name(channel));
      out.putLong(totals.costs[channel]);
    }
    totals.sums.forEach(sum -> sum.write(order, out));
    return out.toBytes();
  }

  static CreditTotals read(ImmutableList<Attribution> models, byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    in.check(in.getInt() == LETTERS, "they do not start with SMMA");
    int version = in.getByte();
    in.check(
        version >= FIRST_VERSION && version <= VERSION,
        "they are of version " + version + ", not " + FIRST_VERSION + " to " + VERSION);
    int size = in.getSize(Integer.BYTES);
    in.check(size == models.size(), "they are of " + size + " models, not " + models);
    for (Attribution model : models) {
      String name = in.getText();
      in.check(name.equals(model.toString()), "they are of model " + name + ", not " + model);
    }
    CreditTotals totals = new CreditTotals(models);
    readShared(totals, version, in);
    int channels = in.getSize(Integer.BYTES + Long.BYTES);
    for (int channel = 0; channel < channels; channel++) {
      String name = in.getText();
      in.check(totals.dictionary.codeOf(name) == channel, "channel " + name + " stands twice");
      long cost = in.getLong();
      in.check(cost == Journeys.NO_COST || totals.currency != null, "a cost without a currency");
      totals.addCost(channel, cost);
    }
    totals.sums.forEach(sum -> sum.read(channels, in));
    in.checkEnd();
    for (int i = 0; i < models.size(); i++) {
      in.check(
          totals.sums.get(i).fit(totals),
          "the sums of " + models.get(i) + " are not those of the conversions and journeys");
    }
    return totals;
  }

  private static void readShared(CreditTotals totals, int version, ByteReader in) {
    totals.conversions = in.getCount();
    totals.lost = in.getCount();
    totals.micros = in.getCount();
    totals.touchless = in.getCount();
    totals.touchlessMicros = in.getCount();
    totals.valued = version == FIRST_VERSION ? totals.micros > 0 : in.getFlag();
    in.check(
        totals.conversions + totals.lost >= 0
            && totals.touchless <= totals.conversions
            && totals.touchlessMicros <= totals.micros
            && (totals.touchless > 0 || totals.touchlessMicros == 0)
            && (totals.valued || totals.micros == 0),
        "sums that cannot be");
    totals.useCurrency(currency(in.getText(), in));
    in.check(totals.currency != null || !totals.valued, "a value without a currency");
    int reasons = in.getSize(Integer.BYTES + Long.BYTES);
    for (int i = 0; i < reasons; i++) {
      LeftOut reason = reason(in.getText(), in);
      in.check(totals.leftOut.get(reason) == 0, reason + " stand twice");
      totals.leftOut.add(reason, in.getCount());
    }
    in.check(
        totals.leftOut.get(LeftOut.CONVERSION_WITHOUT_TOUCH) == totals.touchless
            && totals.leftOut.get(LeftOut.EMPTY_JOURNEY) <= totals.lost,
        "left out are other journeys");
  }

  private static @Nullable CurrencyUnit currency(String code, ByteReader in) {
    if (code.isEmpty()) {
      return null;
    }
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      in.check(false, "unknown currency " + code);
      throw e;
    }
  }

  private static LeftOut reason(String name, ByteReader in) {
    try {
      return LeftOut.valueOf(name);
    } catch (IllegalArgumentException e) {
      in.check(false, "unknown reason " + name);
      throw e;
    }
  }
}
