package io.github.smm4j.metrics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Map;

/**
 * What became of the rows of a rollup: none is lost silently.
 *
 * <pre>{@code
 * totals.report().toString();      // 500 rows, 4 of them broken (reach above impressions in 4)
 * }</pre>
 *
 * @serial exclude
 */
public final class RowReport implements Serializable {

  @Serial
  private static final long serialVersionUID = 1;

  private final Form form;

  private RowReport(Form form) {
    this.form = form;
  }

  static RowReport of(
      long rows, long filteredOut, long skipped, long broken, Map<String, Long> rules) {
    return new RowReport(
        new Form(rows, filteredOut, skipped, broken, ImmutableSortedMap.copyOf(rules)));
  }

  /**
   * How many rows were added up, broken ones that were kept among them.
   *
   * @return 0 or more
   */
  public long rows() {
    return form.rows;
  }

  /**
   * How many rows the filters left out.
   *
   * @return 0 or more
   */
  public long filteredOut() {
    return form.filteredOut;
  }

  /**
   * How many broken rows were left out, by {@link BrokenRows#SKIP}.
   *
   * @return 0 or more
   */
  public long skipped() {
    return form.skipped;
  }

  /**
   * How many rows broke a rule or more, kept or skipped.
   *
   * @return 0 or more
   */
  public long brokenRows() {
    return form.broken;
  }

  /**
   * How many rows broke each rule; a row may break several.
   *
   * @return an immutable map from rules such as {@code reach above impressions} or {@code clicks negative} to numbers
   *     above 0, in the order of the rules' names
   */
  public Map<String, Long> broken() {
    return form.rules;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowReport that && form.equals(that.form);
  }

  @Override
  public int hashCode() {
    return form.hashCode();
  }

  /** Gives {@code 500 rows, 4 of them broken (reach above impressions in 4)}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(form.rows).append(" rows");
    long kept = form.broken - form.skipped;
    if (kept > 0) {
      text.append(", ").append(kept).append(" of them broken");
    }
    if (form.skipped > 0) {
      text.append(", ").append(form.skipped).append(" broken ones left out");
    }
    if (form.broken > 0) {
      text.append(" (");
      String gap = "";
      for (Map.Entry<String, Long> rule : form.rules.entrySet()) {
        text.append(gap).append(rule.getKey()).append(" in ").append(rule.getValue());
        gap = ", ";
      }
      text.append(')');
    }
    if (form.filteredOut > 0) {
      text.append(", ").append(form.filteredOut).append(" filtered out");
    }
    return text.toString();
  }

  @Serial
  private Object writeReplace() {
    return form;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a RowReport is read through its serial form only");
  }

  /** All of its content, and its serial form. */
  private record Form(
      long rows,
      long filteredOut,
      long skipped,
      long broken,
      ImmutableSortedMap<String, Long> rules)
      implements Serializable {
    Form {
      requireNonNull(rules);
    }

    @Serial
    private Object readResolve() {
      return new RowReport(this);
    }
  }
}
