package io.github.smm4j.metrics;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that a row in its right mind obeys: counts and times are not negative, and a part is not above its whole.
 *
 * <p>Rules are about measures that a row has; money may be negative, as refunds and corrections are.
 *
 * @param rules which part is not above which whole, both as gross measures
 */
record RowSense(ImmutableList<Rule> rules) implements Serializable {

  private static final String GROSS = "gross_";

  /** Rules that hold on every network, by the meaning of the measures. */
  static final ImmutableList<Rule> COMMON = ImmutableList.of(
      Rule.of(Measure.REACH, Measure.IMPRESSIONS),
      Rule.of(Measure.UNIQUE_CLICKERS, Measure.CLICKS),
      Rule.of(Measure.VIEWABLE_IMPRESSIONS, Measure.MEASURED_IMPRESSIONS),
      Rule.of(Measure.VIDEO_COMPLETES, Measure.VIDEO_STARTS),
      Rule.of(Measure.ENGAGED_SESSIONS, Measure.SESSIONS),
      Rule.of(Measure.SINGLE_PAGE_SESSIONS, Measure.SESSIONS),
      Rule.of(Measure.CONVERTING_SESSIONS, Measure.SESSIONS),
      Rule.of(Measure.APPROVED_CONVERSIONS, Measure.CONVERSIONS),
      Rule.of(Measure.UNIQUE_OPENS, Measure.DELIVERED),
      Rule.of(Measure.ANSWERED, Measure.QUESTIONS),
      Rule.of(Measure.ACCEPTED_INVITES, Measure.INVITES));

  /** A part and its whole. */
  record Rule(Measure part, Measure whole) implements Serializable {
    static Rule of(Measure part, Measure whole) {
      return new Rule(part.gross(), whole.gross());
    }

    String broken() {
      return plain(part) + " above " + plain(whole);
    }
  }

  static boolean isNeverNegative(Measure measure) {
    return measure.unit() != MeasureUnit.MONEY;
  }

  static String negative(Measure measure) {
    return plain(measure) + " negative";
  }

  private static String plain(Measure gross) {
    return gross.id().startsWith(GROSS) ? gross.id().substring(GROSS.length()) : gross.id();
  }

  /** Gives the rules that the numbers of a row break, all of them gross. */
  List<String> brokenBy(Tally gross) {
    List<String> broken = new ArrayList<>(0);
    for (Measure measure : gross.measures()) {
      if (isNeverNegative(measure) && raw(gross, measure) < 0) {
        broken.add(negative(measure));
      }
    }
    for (Rule rule : rules) {
      if (gross.isMeasured(rule.part())
          && gross.isMeasured(rule.whole())
          && raw(gross, rule.part()) > raw(gross, rule.whole())) {
        broken.add(rule.broken());
      }
    }
    return broken;
  }

  /** Gives a number that is measured: a count, milliseconds, or micros. */
  static long raw(Tally tally, Measure measure) {
    return (measure.unit() == MeasureUnit.MONEY ? tally.micros(measure) : tally.get(measure))
        .orElseThrow();
  }
}
