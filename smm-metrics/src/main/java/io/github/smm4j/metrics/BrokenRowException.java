package io.github.smm4j.metrics;

import static java.util.Objects.requireNonNull;

import java.io.Serial;

/** A row that breaks sense, in a rollup that was told to {@linkplain BrokenRows#FAIL fail} at such rows. */
public final class BrokenRowException extends IllegalArgumentException {

  @Serial
  private static final long serialVersionUID = 1;

  /** The rule. */
  private final String rule;

  BrokenRowException(String rule, String numbers) {
    super(rule + ": " + numbers
        + "; to add such rows up, or to leave them out, call brokenRows(KEEP) or brokenRows(SKIP)");
    this.rule = requireNonNull(rule);
  }

  /**
   * The rule that the row breaks, as {@link RowReport#broken()} names it.
   *
   * @return the rule, such as {@code reach above impressions}
   */
  public String rule() {
    return rule;
  }
}
