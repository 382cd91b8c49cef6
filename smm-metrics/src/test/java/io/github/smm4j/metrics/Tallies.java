package io.github.smm4j.metrics;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Makes tallies for tests. */
public final class Tallies {

  private Tallies() {}

  /** Reads {@code clicks=50; spend=USD 7.5}. */
  public static Tally parse(String text) {
    Tally.Builder builder = Tally.builder();
    for (String part : text.split("; ", -1)) {
      String[] field = part.split("=", -1);
      Measure measure = Measure.find(field[0])
          .orElseThrow(() -> new IllegalArgumentException("no measure " + field[0]));
      if (measure.unit() == MeasureUnit.MONEY) {
        builder.set(measure, BigMoney.parse(field[1]));
      } else {
        builder.set(measure, Long.parseLong(field[1]));
      }
    }
    return builder.build();
  }

  /** Sets every measure to a number from 1 to a million; money in dollars, to the micro. */
  public static Tally random(Set<Measure> measures, SplittableRandom random) {
    Tally.Builder builder = Tally.builder();
    for (Measure measure : measures) {
      if (measure.unit() == MeasureUnit.MONEY) {
        builder.setMicros(measure, CurrencyUnit.USD, random.nextLong(1, 1_000_000_000_000L));
      } else {
        builder.set(measure, random.nextLong(1, 1_000_000));
      }
    }
    return builder.build();
  }

  /** Adds tallies up in a random order and grouping. */
  public static Tally sumInAnyOrder(List<Tally> parts, SplittableRandom random) {
    List<Tally> left = new ArrayList<>(parts);
    while (left.size() > 1) {
      Tally one = left.remove(random.nextInt(left.size()));
      int other = random.nextInt(left.size());
      left.set(other, left.get(other).plus(one));
    }
    return left.get(0);
  }
}
