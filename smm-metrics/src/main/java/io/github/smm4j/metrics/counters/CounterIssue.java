package io.github.smm4j.metrics.counters;

import static java.util.Objects.requireNonNull;

import io.github.smm4j.core.Measure;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;

/**
 * Something about the readings of a counter that a reader of its growth should know.
 *
 * @serial exclude
 */
public final class CounterIssue implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  /** The kinds of issues. More may be added: have a default branch. */
  public enum Kind {
    /** The counter fell: the platform took something back. The fall stands as negative growth. */
    CORRECTION,
    /** The counter fell to near zero and went on from there. What it shows since is the growth. */
    RESET,
    /** A reading was near zero, and the first one behind it that is not is as high as before. It was left out. */
    DIP,
    /** Days without a reading: on which of them the growth came is not known. */
    GAP,
    /** What the counter had at its first reading came before, on days that nobody knows. It is no growth. */
    START,
    /** Two readings of one instant differ. The higher one counts. */
    CONFLICT,
    /** A reading is older than the post. The time of publication was not used. */
    BEFORE_PUBLICATION
  }

  private final Form form;

  private CounterIssue(Form form) {
    this.form = form;
  }

  static CounterIssue of(
      Kind kind, String post, Measure counter, Instant from, Instant to, long amount, String text) {
    return new CounterIssue(new Form(
        requireNonNull(kind),
        post,
        requireNonNull(counter),
        from,
        to,
        amount,
        requireNonNull(text)));
  }

  /**
   * What kind of issue it is.
   *
   * @return the kind
   */
  public Kind kind() {
    return form.kind;
  }

  /**
   * The post.
   *
   * @return its id
   */
  public String post() {
    return form.post;
  }

  /**
   * The counter.
   *
   * @return a counter to date
   */
  public Measure counter() {
    return form.counter;
  }

  /**
   * When it began: the reading before.
   *
   * @return the instant; that of {@link #to()} if there is no reading before
   */
  public Instant from() {
    return form.from;
  }

  /**
   * When it was seen.
   *
   * @return the instant of the reading
   */
  public Instant to() {
    return form.to;
  }

  /**
   * How much it is about: the fall of a correction (below 0), what was lost by a reset (below 0), the growth over a gap,
   * the number at the start, or the difference between readings.
   *
   * @return the number, or micros of money
   */
  public long amount() {
    return form.amount;
  }

  /**
   * What it is.
   *
   * @return a few words, such as {@code views_to_date fell from 120 to 118}
   */
  public String text() {
    return form.text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CounterIssue that && form.equals(that.form);
  }

  @Override
  public int hashCode() {
    return form.hashCode();
  }

  /** Gives {@code CORRECTION of post p1: views_to_date fell from 120 to 118 (2026-11-02T20:00:00Z)}. */
  @Override
  public String toString() {
    return form.kind + " of post " + form.post + ": " + form.text + " (" + form.to + ")";
  }

  @Serial
  private Object writeReplace() {
    return form;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a CounterIssue is read through its serial form only");
  }

  /** All of its content, and its serial form. */
  private record Form(
      Kind kind, String post, Measure counter, Instant from, Instant to, long amount, String text)
      implements Serializable {
    @Serial
    private Object readResolve() {
      return new CounterIssue(this);
    }
  }
}
