package io.github.smm4j.metrics.funnel;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.Interval;
import io.github.smm4j.metrics.KpiValue;
import io.github.smm4j.metrics.Undefined;
import io.github.smm4j.metrics.text.TextTable;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A {@link Funnel} with the numbers of a period or a campaign.
 *
 * @serial exclude
 */
public final class FunnelValue implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final double CONFIDENCE = 0.95;
  private static final ImmutableList<String> HEAD = ImmutableList.of(
      "step", "count", "of step before", "95 % interval", "of first", "95 % interval");

  private final Funnel funnel;
  private final Tally tally;

  FunnelValue(Funnel funnel, Tally tally) {
    this.funnel = funnel;
    this.tally = tally;
  }

  /**
   * The funnel.
   *
   * @return the funnel
   */
  public Funnel funnel() {
    return funnel;
  }

  Tally tally() {
    return tally;
  }

  /**
   * The steps.
   *
   * @return an immutable list, the first step first
   */
  public List<FunnelStep> steps() {
    return IntStream.range(0, funnel.size())
        .mapToObj(step -> new FunnelStep(funnel, tally, step))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * A step.
   *
   * @param name the name of a step
   * @return the step
   * @throws IllegalArgumentException if the funnel has no such step
   */
  public FunnelStep step(String name) {
    int step = funnel.stepNames().indexOf(name);
    checkArgument(step >= 0, "no step named %s in %s", name, funnel);
    return new FunnelStep(funnel, tally, step);
  }

  /**
   * The step with the lowest rate, the first one of several. Few of those who are reached click, so that is the first
   * step as a rule: which step is weak for what it is, {@link FunnelComparison#weakest()} tells.
   *
   * @return the step, or empty if no step has a rate
   */
  public Optional<FunnelStep> weakest() {
    return steps().stream()
        .filter(step -> step.rate().filter(KpiValue::isDefined).isPresent())
        .reduce((weakest, step) -> rate(step) < rate(weakest) ? step : weakest);
  }

  private static double rate(FunnelStep step) {
    return step.rate().orElseThrow().asDouble();
  }

  /**
   * Puts the same funnel of another period or campaign beside this one.
   *
   * @param base the funnel to compare with: of the period before, or of another campaign
   * @return the comparison
   * @throws IllegalArgumentException if the funnels have other steps
   */
  public FunnelComparison beside(FunnelValue base) {
    return FunnelComparison.of(this, base);
  }

  /**
   * Gives the funnel as a table with aligned columns, then the weakest step, and what is to be known of the numbers.
   *
   * @param locale for the numbers
   * @return the lines, each ended by {@code \n}
   */
  public String format(Locale locale) {
    return TextTable.aligned(HEAD, cells(locale), 1) + notes(locale, "");
  }

  /**
   * Gives the same in Markdown, numbers in English.
   *
   * @return the lines, each ended by {@code \n}
   */
  public String toMarkdown() {
    return TextTable.markdown(HEAD, cells(Locale.ENGLISH), 1) + "\n" + notes(Locale.ENGLISH, "- ");
  }

  private List<List<String>> cells(Locale locale) {
    List<List<String>> lines = new ArrayList<>();
    for (FunnelStep step : steps()) {
      lines.add(List.of(
          step.name(),
          shown(Optional.of(step.count()), locale),
          shown(step.rate(), locale),
          interval(step.rate(), locale),
          shown(step.totalRate(), locale),
          interval(step.totalRate(), locale)));
    }
    return lines;
  }

  static String shown(Optional<KpiValue> value, Locale locale) {
    return value
        .filter(KpiValue::isDefined)
        .map(defined -> defined.format(locale))
        .orElse("-");
  }

  private static String interval(Optional<KpiValue> value, Locale locale) {
    Optional<Interval> interval =
        value.map(rate -> rate.interval(CONFIDENCE)).filter(Interval::isDefined);
    return interval
        .map(ends -> TextTable.percent(ends.lower(), locale) + " .. "
            + TextTable.percent(ends.upper(), locale))
        .orElse("-");
  }

  private String notes(Locale locale, String bullet) {
    Set<String> notes = new LinkedHashSet<>();
    weakest()
        .ifPresent(step -> notes.add(
            "weakest: " + step.name() + ", " + shown(step.rate(), locale) + " of the step before"));
    for (FunnelStep step : steps()) {
      step.count()
          .reason()
          .map(Undefined::text)
          .or(() -> step.rate().flatMap(KpiValue::reason).map(Undefined::text))
          .ifPresent(reason -> notes.add("! " + step.name() + ": " + reason));
      step.issues().forEach(issue -> notes.add("! " + issue.text()));
    }
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> text.append(bullet).append(note).append('\n'));
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FunnelValue that
        && funnel.equals(that.funnel)
        && tally.equals(that.tally);
  }

  @Override
  public int hashCode() {
    return 31 * funnel.hashCode() + tally.hashCode();
  }

  /** Gives the funnel as a table, in English. */
  @Override
  public String toString() {
    return format(Locale.ENGLISH);
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(funnel, tally);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a FunnelValue is read through its serial form only");
  }

  private record SerialForm(Funnel funnel, Tally tally) implements Serializable {
    @Serial
    private Object readResolve() {
      return funnel.of(tally);
    }
  }
}
