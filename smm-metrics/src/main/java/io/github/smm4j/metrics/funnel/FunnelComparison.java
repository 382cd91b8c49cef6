package io.github.smm4j.metrics.funnel;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Measure;
import io.github.smm4j.metrics.Change;
import io.github.smm4j.metrics.Issue;
import io.github.smm4j.metrics.Kpi;
import io.github.smm4j.metrics.Significance;
import io.github.smm4j.metrics.Undefined;
import io.github.smm4j.metrics.exact.Digits;
import io.github.smm4j.metrics.text.TextTable;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The same funnel of two periods or campaigns side by side: which step got better or worse, and whether by more than
 * chance.
 *
 * @serial exclude
 */
public final class FunnelComparison implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private static final double CONFIDENCE = 0.95;
  private static final double SMALLEST_P = 0.001;
  private static final ImmutableList<String> HEAD = ImmutableList.of(
      "step", "count", "base count", "rate", "base rate", "change", "p-value", "verdict");

  private final FunnelValue value;
  private final FunnelValue base;

  private FunnelComparison(FunnelValue value, FunnelValue base) {
    this.value = value;
    this.base = base;
  }

  static FunnelComparison of(FunnelValue value, FunnelValue base) {
    checkArgument(
        value.funnel().equals(base.funnel()),
        "the funnel %s beside another one, %s",
        value.funnel(),
        base.funnel());
    return new FunnelComparison(value, base);
  }

  /**
   * The funnel that is compared.
   *
   * @return the funnel
   */
  public FunnelValue value() {
    return value;
  }

  /**
   * The funnel that it is compared with.
   *
   * @return the funnel
   */
  public FunnelValue base() {
    return base;
  }

  /**
   * How the rate of a step changed from the base: {@link Change#significance()} tells whether by more than chance.
   *
   * @param step the name of a step other than the first
   * @return the change of its count by that of the step before; undefined if one of the two rates is
   * @throws IllegalArgumentException if the funnel has no such step, or it is the first
   */
  public Change change(String step) {
    int index = index(step);
    return change(index, index - 1);
  }

  /**
   * How the total rate of a step changed from the base.
   *
   * @param step the name of a step other than the first
   * @return the change of its count by that of the first step; undefined if one of the two rates is
   * @throws IllegalArgumentException if the funnel has no such step, or it is the first
   */
  public Change totalChange(String step) {
    return change(index(step), 0);
  }

  private int index(String step) {
    int index = value.funnel().stepNames().indexOf(step);
    checkArgument(index >= 0, "no step named %s in %s", step, value.funnel());
    checkArgument(index > 0, "%s is the first step and has no rate", step);
    return index;
  }

  /** A difference of shares is tested where both sides count the same, in both steps. */
  private Change change(int step, int before) {
    Funnel funnel = value.funnel();
    boolean isShare = funnel.share(step, before, value.tally()) == Funnel.Share.OF_THE_SAME
        && funnel.share(step, before, base.tally()) == Funnel.Share.OF_THE_SAME
        && funnel.countsPeople(step, value.tally()) == funnel.countsPeople(step, base.tally());
    Kpi rate = funnel.rate(step, before, isShare ? Funnel.Share.OF_THE_SAME : Funnel.Share.MIXED);
    return Change.between(rate.of(base.tally()), rate.of(value.tally()));
  }

  /**
   * The step that fell behind the base most: whose rate is the smallest part of that of the base, and below it.
   *
   * @return the step of {@link #value()}, or empty if no rate fell
   */
  public Optional<FunnelStep> weakest() {
    return weakest(IntStream.range(1, value.funnel().size()));
  }

  /**
   * The step that fell behind the base most, of those whose rates differ by more than chance.
   *
   * @param confidence between 0 and 1, both excluded, such as 0.95
   * @return the step of {@link #value()}, or empty if no rate fell by more than chance
   * @throws IllegalArgumentException if the confidence is not between 0 and 1
   */
  public Optional<FunnelStep> weakest(double confidence) {
    return weakest(IntStream.range(1, value.funnel().size())
        .filter(step -> change(step, step - 1).significance().isSignificant(confidence)));
  }

  private Optional<FunnelStep> weakest(IntStream steps) {
    return steps
        .filter(step -> change(step, step - 1).isWorse() && ratio(step) < 1)
        .boxed()
        .reduce((weakest, step) -> ratio(step) < ratio(weakest) ? step : weakest)
        .map(step -> value.steps().get(step));
  }

  private double ratio(int step) {
    return change(step, step - 1).ratio().orElse(1);
  }

  /**
   * What a reader of the comparison should know: the issues of both sides, and steps that are made of other measures on
   * the other side.
   *
   * @return an immutable list, each issue once
   */
  public List<Issue> issues() {
    Set<Issue> issues = new LinkedHashSet<>();
    value.steps().forEach(step -> issues.addAll(step.issues()));
    base.steps()
        .forEach(step -> step.issues()
            .forEach(issue -> issues.add(Issue.of(issue.kind(), "base: " + issue.text()))));
    for (int step = 0; step < value.funnel().size(); step++) {
      Set<Measure> here = value.funnel().used(step, value.tally());
      Set<Measure> there = value.funnel().used(step, base.tally());
      if (!here.equals(there)) {
        issues.add(Issue.of(
            Issue.Kind.MIXED_UNITS,
            value.funnel().name(step) + " is made of " + here + ", and in the base of " + there));
      }
    }
    return ImmutableList.copyOf(issues);
  }

  /**
   * Gives both funnels as a table with aligned columns, then the weakest step, and what is to be known of the numbers.
   *
   * @param locale for the numbers
   * @return the lines, each ended by {@code \n}
   */
  public String format(Locale locale) {
    return TextTable.aligned(HEAD, cells(locale), 1) + notes("");
  }

  /**
   * Gives the same in Markdown, numbers in English.
   *
   * @return the lines, each ended by {@code \n}
   */
  public String toMarkdown() {
    return TextTable.markdown(HEAD, cells(Locale.ENGLISH), 1) + "\n" + notes("- ");
  }

  private List<List<String>> cells(Locale locale) {
    List<List<String>> lines = new ArrayList<>();
    for (int step = 0; step < value.funnel().size(); step++) {
      FunnelStep here = value.steps().get(step);
      FunnelStep there = base.steps().get(step);
      Optional<Change> change = step == 0 ? Optional.empty() : Optional.of(change(step, step - 1));
      lines.add(List.of(
          here.name(),
          FunnelValue.shown(Optional.of(here.count()), locale),
          FunnelValue.shown(Optional.of(there.count()), locale),
          FunnelValue.shown(here.rate(), locale),
          FunnelValue.shown(there.rate(), locale),
          change.map(FunnelComparison::points).orElse("-"),
          change.map(FunnelComparison::pValue).orElse("-"),
          change.map(FunnelComparison::verdict).orElse("-")));
    }
    return lines;
  }

  private static String points(Change change) {
    return change.percentagePoints().isPresent()
        ? signed(change.percentagePoints().getAsDouble()) + " pp"
        : "-";
  }

  private static String signed(double number) {
    return (number > 0 ? "+" : "") + Digits.round(BigDecimal.valueOf(number)).toPlainString();
  }

  private static String pValue(Change change) {
    Significance test = change.significance();
    if (!test.isDefined()) {
      return "-";
    }
    return test.pValue() < SMALLEST_P
        ? "< " + SMALLEST_P
        : Digits.round(BigDecimal.valueOf(test.pValue())).toPlainString();
  }

  private static String verdict(Change change) {
    if (!change.isDefined()) {
      return "-";
    }
    String word = change.isWorse() ? "worse" : change.isBetter() ? "better" : "the same";
    Significance test = change.significance();
    if (!test.isDefined()) {
      return word + ", untested";
    }
    return test.isSignificant(CONFIDENCE) ? word : word + ", maybe by chance";
  }

  private static String weakest(Change change) {
    Significance test = change.significance();
    return "weakest beside the base: " + change
        + (test.isDefined() && !test.isSignificant(CONFIDENCE) ? ", maybe by chance" : "");
  }

  private String notes(String bullet) {
    Set<String> notes = new LinkedHashSet<>();
    weakest().ifPresent(step -> notes.add(weakest(change(step.name()))));
    for (int step = 1; step < value.funnel().size(); step++) {
      String name = value.funnel().name(step);
      change(step, step - 1)
          .reason()
          .map(Undefined::text)
          .ifPresent(reason -> notes.add("! " + name + ": " + reason));
    }
    issues().forEach(issue -> notes.add("! " + issue));
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> text.append(bullet).append(note).append('\n'));
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FunnelComparison that
        && value.equals(that.value)
        && base.equals(that.base);
  }

  @Override
  public int hashCode() {
    return 31 * value.hashCode() + base.hashCode();
  }

  /** Gives both funnels as a table, in English. */
  @Override
  public String toString() {
    return format(Locale.ENGLISH);
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(value, base);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a FunnelComparison is read through its serial form only");
  }

  private record SerialForm(FunnelValue value, FunnelValue base) implements Serializable {
    @Serial
    private Object readResolve() {
      return of(value, base);
    }
  }
}
