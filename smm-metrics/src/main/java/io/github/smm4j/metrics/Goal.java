package io.github.smm4j.metrics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.smm4j.core.Additivity;
import io.github.smm4j.core.Measure;
import io.github.smm4j.core.MeasureUnit;
import io.github.smm4j.core.Tally;
import io.github.smm4j.metrics.calendar.Days;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A goal: so much of a measure by a date.
 *
 * <pre>{@code
 * Goal.of(CLICKS).perDay(100).until(LocalDate.of(2026, 12, 31)).progress(daily, asOf);
 * Goal.of(LEADS).total(500).until(end).startingOn(start).progress(daily, asOf);
 * Goal.of(FOLLOWERS).fromTo(10_000, 12_000).until(end).progress(daily, asOf);
 * }</pre>
 *
 * <p>{@code 100 clicks a day} is met by 100 on average over the days of the goal. What is today is an argument: there is
 * no hidden clock.
 *
 * @serial exclude
 */
public final class Goal implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** How the target is meant. */
  enum Kind {
    PER_DAY,
    TOTAL,
    LEVEL
  }

  private final Form form;

  private Goal(Form form) {
    this.form = form;
  }

  /**
   * Starts a goal.
   *
   * @param measure a count or time: an additive one for a goal per day or in total, a snapshot such as
   *     {@link Measure#FOLLOWERS} for a goal from one level to another
   * @return what asks for the target
   * @throws IllegalArgumentException if the measure is money; budgets have a pacing of their own
   */
  public static Of of(Measure measure) {
    checkArgument(
        measure.unit() != MeasureUnit.MONEY,
        "%s is money: see BudgetPacing in io.github.smm4j.metrics.plan",
        measure);
    return new Of(measure);
  }

  /** Asks for the target of a goal. */
  public static final class Of {
    private final Measure measure;

    private Of(Measure measure) {
      this.measure = measure;
    }

    /**
     * So much a day, on average.
     *
     * @param number above 0
     * @return what asks for the date
     * @throws IllegalArgumentException if the number is not above 0, or the measure does not add up over days
     */
    public By perDay(long number) {
      checkAddsUp();
      return target(Kind.PER_DAY, 0, number);
    }

    /**
     * So much in all.
     *
     * @param number above 0
     * @return what asks for the date
     * @throws IllegalArgumentException if the number is not above 0, or the measure does not add up over days
     */
    public By total(long number) {
      checkAddsUp();
      return target(Kind.TOTAL, 0, number);
    }

    /**
     * From one level of a snapshot to a higher one.
     *
     * @param from the level at the start, 0 or more
     * @param to the level to reach, above the first
     * @return what asks for the date
     * @throws IllegalArgumentException if the levels do not rise, or the measure is no snapshot or counter to date
     */
    public By fromTo(long from, long to) {
      checkArgument(
          measure.additivity() == Additivity.SNAPSHOT
              || measure.additivity() == Additivity.LIFETIME,
          "%s is %s and has no level: use total(...) or perDay(...)",
          measure,
          measure.additivity());
      checkArgument(from >= 0 && to > from, "a goal from %s to %s", from, to);
      return target(Kind.LEVEL, from, to);
    }

    private void checkAddsUp() {
      checkArgument(
          measure.additivity() == Additivity.ADDITIVE,
          "%s is %s and does not add up over days: use fromTo(...) for a level",
          measure,
          measure.additivity());
    }

    private By target(Kind kind, long from, long number) {
      checkArgument(number > 0, "a goal of %s %s", number, measure);
      return new By(measure, kind, from, number);
    }
  }

  /** Asks for the date of a goal. */
  public static final class By {
    private final Measure measure;
    private final Kind kind;
    private final long from;
    private final long number;

    private By(Measure measure, Kind kind, long from, long number) {
      this.measure = measure;
      this.kind = kind;
      this.from = from;
      this.number = number;
    }

    /**
     * By when.
     *
     * @param lastDay the last day of the goal, which counts
     * @return the goal, which starts on the first day with data unless {@linkplain Goal#startingOn told otherwise}
     */
    public Goal until(LocalDate lastDay) {
      return new Goal(new Form(measure, kind, from, number, null, requireNonNull(lastDay)));
    }
  }

  /**
   * Sets when the goal starts.
   *
   * @param firstDay the first day that counts; unless set, the first day with data; without any data the day of which
   *     the progress is asked, or the last day if that is over
   * @return a goal with that start
   * @throws IllegalArgumentException if it is after the last day, or more than 366,000 days before it
   */
  public Goal startingOn(LocalDate firstDay) {
    checkArgument(
        !firstDay.isAfter(form.lastDay), "a goal from %s until %s", firstDay, form.lastDay);
    checkDays(firstDay);
    return new Goal(
        new Form(form.measure, form.kind, form.from, form.number, firstDay, form.lastDay));
  }

  /**
   * How far the goal is.
   *
   * @param daily the numbers by day, in a map of any order, or a view of one; days after {@code asOf} or out of the goal
   *     are not looked at
   * @param asOf the last day whose data is complete
   * @return the progress; it says so where there is too little data
   * @throws IllegalArgumentException if no start is set, and the first day with data is more than 366,000 days before the
   *     last one: it is a wrong day
   */
  public GoalProgress progress(SortedMap<LocalDate, Tally> daily, LocalDate asOf) {
    return GoalProgress.of(this, daily, asOf);
  }

  /**
   * What is counted.
   *
   * @return the measure
   */
  public Measure measure() {
    return form.measure;
  }

  /**
   * The last day of the goal, which counts.
   *
   * @return the day
   */
  public LocalDate lastDay() {
    return form.lastDay;
  }

  Kind kind() {
    return form.kind;
  }

  long from() {
    return form.from;
  }

  long number() {
    return form.number;
  }

  boolean hasStart() {
    return form.firstDay != null;
  }

  /**
   * The first day that counts: as set, or the first with data.
   *
   * @param daily in the order of time
   * @param lastLookedAt neither after the last day of the goal nor after the day of which the progress is asked; it is
   *     the first day, too, if there is no data until then
   */
  LocalDate firstDay(SortedMap<LocalDate, Tally> daily, LocalDate lastLookedAt) {
    if (form.firstDay != null) {
      return form.firstDay;
    }
    LocalDate first = daily.entrySet().stream()
        .filter(entry ->
            entry.getValue().isMeasured(form.measure) && !entry.getKey().isAfter(lastLookedAt))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(lastLookedAt);
    checkDays(first);
    return first;
  }

  private void checkDays(LocalDate firstDay) {
    Days.checkNumber(
        ChronoUnit.DAYS.between(firstDay, form.lastDay) + 1,
        "a goal from " + firstDay + " until " + form.lastDay);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Goal that && form.equals(that.form);
  }

  @Override
  public int hashCode() {
    return form.hashCode();
  }

  /** Gives {@code 100 clicks a day until 2026-12-31}. */
  @Override
  public String toString() {
    String target = switch (form.kind) {
      case PER_DAY -> form.number + " " + form.measure + " a day";
      case TOTAL -> form.number + " " + form.measure;
      case LEVEL -> form.measure + " from " + form.from + " to " + form.number;
    };
    return target + (form.firstDay == null ? "" : " from " + form.firstDay) + " until "
        + form.lastDay;
  }

  @Serial
  private Object writeReplace() {
    return form;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Goal is read through its serial form only");
  }

  /** All of its content, and its serial form. */
  private record Form(
      Measure measure,
      Kind kind,
      long from,
      long number,
      @Nullable LocalDate firstDay,
      LocalDate lastDay)
      implements Serializable {
    Form {
      requireNonNull(measure);
      requireNonNull(kind);
      requireNonNull(lastDay);
    }

    @Serial
    private Object readResolve() {
      return new Goal(this);
    }
  }
}
