package io.github.smm4j.metrics;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import io.github.smm4j.core.Measure;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.Set;

/**
 * Why something has no value: never 0, NaN or infinity in its place.
 *
 * <pre>{@code
 * CTR.of(Tally.empty()).reason();      // Optional[Undefined: impressions not measured]
 * }</pre>
 *
 * @serial exclude
 */
public final class Undefined implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** The kinds of reasons. More may be added: have a default branch. */
  public enum Kind {
    /** A measure that is needed was not measured; absent is not zero. */
    NOT_MEASURED,
    /** The base is zero. */
    ZERO_DENOMINATOR,
    /** The base is negative: a correction of a platform, or costs above the revenue. */
    NEGATIVE_DENOMINATOR,
    /** A confidence interval was asked of a KPI that is not the share of a part in its whole. */
    NOT_A_PROPORTION,
    /** The counts are not those of a proportion: more successes than trials, or negative ones. */
    IMPOSSIBLE_COUNTS,
    /** There is nothing to average. */
    NO_VALUES,
    /** An input that has no default was not given. */
    NOT_GIVEN,
    /** There is no such number for these inputs: a life without churn does not end. */
    NO_SOLUTION
  }

  private final Kind kind;
  private final String text;
  private final ImmutableSet<Measure> missing;

  private Undefined(Kind kind, String text, Collection<Measure> missing) {
    this.kind = requireNonNull(kind);
    this.text = requireNonNull(text);
    this.missing = ImmutableSet.copyOf(missing);
  }

  /**
   * Gives a reason of any kind.
   *
   * @param kind what kind of reason it is
   * @param text the reason in a few words, such as {@code churn is 0}
   * @return the reason
   */
  public static Undefined of(Kind kind, String text) {
    return new Undefined(kind, text, ImmutableSet.of());
  }

  /**
   * Gives the reason that something was not measured.
   *
   * @param missing what is needed and was not measured, at least one
   * @return the reason
   */
  public static Undefined notMeasured(Set<Measure> missing) {
    return notMeasured(missing, Set.of());
  }

  /** Names what the base lacks, and only if that is complete what the numerator lacks. */
  static Undefined notMeasured(Set<Measure> ofBase, Set<Measure> ofNumerator) {
    Set<Measure> named = ofBase.isEmpty() ? ofNumerator : ofBase;
    return new Undefined(
        Kind.NOT_MEASURED,
        Joiner.on(", ").join(named) + " not measured",
        ImmutableSet.<Measure>builder().addAll(ofBase).addAll(ofNumerator).build());
  }

  /**
   * What kind of reason it is.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The reason in words.
   *
   * @return a few words, such as {@code impressions not measured}
   */
  public String text() {
    return text;
  }

  /**
   * All measures that are needed and were not measured, those of the base first.
   *
   * @return an immutable set, empty unless the kind is {@link Kind#NOT_MEASURED}
   */
  public Set<Measure> missing() {
    return missing;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Undefined that
        && kind == that.kind
        && text.equals(that.text)
        && missing.equals(that.missing);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Gives {@code Undefined: impressions not measured}. */
  @Override
  public String toString() {
    return "Undefined: " + text;
  }

  @Serial
  private Object writeReplace() {
    return new SerialForm(kind, text, missing);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an Undefined is read through its serial form only");
  }

  private record SerialForm(Kind kind, String text, ImmutableSet<Measure> missing)
      implements Serializable {
    @Serial
    private Object readResolve() {
      return new Undefined(kind, text, missing);
    }
  }
}
