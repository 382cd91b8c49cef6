package io.github.smm4j.metrics.funnel;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Issue;
import io.github.smm4j.metrics.KpiValue;
import java.util.List;
import java.util.Optional;

/** A step of a {@link FunnelValue}: how many came to it, and which share that is. */
public final class FunnelStep {

  private final Funnel funnel;
  private final Tally tally;
  private final int step;

  FunnelStep(Funnel funnel, Tally tally, int step) {
    this.funnel = funnel;
    this.tally = tally;
    this.step = step;
  }

  /**
   * Its name.
   *
   * @return the name
   */
  public String name() {
    return funnel.name(step);
  }

  /**
   * How many came to it.
   *
   * @return the count, or why it is not known
   */
  public KpiValue count() {
    return funnel.count(step).of(tally);
  }

  /**
   * Its count by that of the step before, with {@link KpiValue#interval(double)}.
   *
   * @return the rate, or why there is none; empty for the first step
   */
  public Optional<KpiValue> rate() {
    return step == 0 ? Optional.empty() : Optional.of(rate(step - 1));
  }

  /**
   * Its count by that of the first step, with {@link KpiValue#interval(double)}.
   *
   * @return the rate, or why there is none; empty for the first step
   */
  public Optional<KpiValue> totalRate() {
    return step == 0 ? Optional.empty() : Optional.of(rate(0));
  }

  private KpiValue rate(int base) {
    return funnel.rate(step, base, funnel.share(step, base, tally)).of(tally);
  }

  /**
   * What a reader of the rates should know: that the step is no part of the one before, that people were divided by
   * events, or that a sum is unevenly covered.
   *
   * @return an immutable list, empty if there is nothing to know
   */
  public List<Issue> issues() {
    ImmutableList.Builder<Issue> issues = ImmutableList.builder();
    rate().ifPresent(rate -> {
      if (rate.isDefined() && rate.numerator().compareTo(rate.denominator()) > 0) {
        issues.add(Issue.of(
            Issue.Kind.NOT_A_SUBSET,
            name() + " " + rate.numerator().toPlainString() + " above " + funnel.name(step - 1)
                + " " + rate.denominator().toPlainString() + ": not a part of it"));
      }
      if (funnel.share(step, step - 1, tally) == Funnel.Share.MIXED) {
        issues.add(Issue.of(
            Issue.Kind.MIXED_UNITS,
            counted(step - 1) + ", " + counted(step)
                + ": their rate is no share and has no interval"));
      }
      issues.addAll(rate.issues());
    });
    return issues.build();
  }

  private String counted(int which) {
    return funnel.name(which)
        + (funnel.countsPeople(which, tally) ? " counts people" : " counts events");
  }

  /** Gives the rate, or the count of the first step. */
  @Override
  public String toString() {
    return rate().orElseGet(this::count).toString();
  }
}
