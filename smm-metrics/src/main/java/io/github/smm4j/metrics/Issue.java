package io.github.smm4j.metrics;

import static java.util.Objects.requireNonNull;

import io.github.smm4j.core.Measure;
import io.github.smm4j.core.Tally;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reader of a number should know about its input. The number is defined all the same.
 *
 * @serial exclude
 */
public final class Issue implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** The kinds of issues. More may be added: have a default branch. */
  public enum Kind {
    /** A measure that was used was not measured in some of the parts that were added up. */
    UNEVEN_COVERAGE,
    /** The value is outside of the range that is valid for its KPI. */
    OUT_OF_RANGE,
    /** An optional interaction was not measured, and was done without. */
    OPTIONAL_NOT_MEASURED,
    /** Rows were left out, because they have no value of their own, or belong to nothing that is there. */
    LEFT_OUT,
    /** Rows break sense, such as reach above impressions. */
    BROKEN_ROWS,
    /** A number is estimated. */
    ESTIMATED,
    /** Several names were taken for one. */
    NAMES_MERGED,
    /** Something of one source has nothing to stand beside it in another. */
    NO_PARTNER,
    /** Numbers stand beside each other whose days were cut in different time zones. */
    ZONES_DIFFER,
    /** Orders came after the window in which they are counted. */
    LATE_ORDERS,
    /** More went on from a step than had come to it. */
    NOT_A_SUBSET,
    /** People are divided by events, or events by people. */
    MIXED_UNITS
  }

  private final Kind kind;
  private final @Nullable Measure measure;
  private final String text;

  private Issue(Kind kind, @Nullable Measure measure, String text) {
    this.kind = requireNonNull(kind);
    this.measure = measure;
    this.text = requireNonNull(text);
  }

  /**
   * Gives an issue.
   *
   * @param kind what kind of issue it is
   * @param text what it is, in a few words
   * @return the issue
   */
  public static Issue of(Kind kind, String text) {
    return new Issue(kind, null, text);
  }

  /**
   * Gives an issue with one measure.
   *
   * @param kind what kind of issue it is
   * @param measure the measure
   * @param text what it is, in a few words
   * @return the issue
   */
  public static Issue of(Kind kind, Measure measure, String text) {
    return new Issue(kind, requireNonNull(measure), text);
  }

  static Issue unevenCoverage(Measure measure, Tally tally) {
    return of(
        Kind.UNEVEN_COVERAGE,
        measure,
        measure + " not measured in " + tally.partsWithout(measure) + " of " + tally.parts());
  }

  /**
   * What kind of issue it is.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The measure that it is about.
   *
   * @return the measure, or empty if it is about none
   */
  public Optional<Measure> measure() {
    return Optional.ofNullable(measure);
  }

  /**
   * What it is.
   *
   * @return a few words, such as {@code clicks not measured in 1 of 3}
   */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Issue that
        && kind == that.kind
        && Objects.equals(measure, that.measure)
        && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Gives the {@linkplain #text() text}. */
  @Override
  public String toString() {
    return text;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(kind, measure, text);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an Issue is read through its serial form only");
  }

  private record SerialForm(Kind kind, @Nullable Measure measure, String text)
      implements Serializable {
    @Serial
    private Object readResolve() {
      return new Issue(kind, measure, text);
    }
  }
}
