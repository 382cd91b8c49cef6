package io.github.smm4j.spark;

import static java.util.Objects.requireNonNull;

import io.github.smm4j.metrics.Rollup;
import io.github.smm4j.metrics.Totals;
import java.io.Serial;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;

/**
 * A {@link Rollup} as a typed aggregate function of Spark, for {@code select} and {@code agg}:
 *
 * <pre>{@code
 * Totals totals = rows.select(RollupAggregator.of(rollup).toColumn()).first();
 * }</pre>
 *
 * <p>Each partition makes totals of its own, and one task merges them, with all their groups: right for up to some
 * 100,000 groups. For more there is {@link SparkRollup#parts}.
 *
 * @param <T> the type of the rows
 * @serial exclude
 */
public final class RollupAggregator<T> extends Aggregator<T, Totals, Totals> {

  @Serial
  private static final long serialVersionUID = 1;

  private final Rollup<T> rollup;

  private RollupAggregator(Rollup<T> rollup) {
    this.rollup = rollup;
  }

  /**
   * Gives the aggregator of a rollup.
   *
   * @param rollup the rollup
   * @param <T> the type of the rows
   * @return the aggregator
   */
  public static <T> RollupAggregator<T> of(Rollup<T> rollup) {
    return new RollupAggregator<>(requireNonNull(rollup));
  }

  /** Gives totals of no rows. */
  @Override
  public Totals zero() {
    return rollup.start();
  }

  /** Adds a row. Throws what {@link Rollup#add} throws. */
  @Override
  public Totals reduce(Totals totals, T row) {
    rollup.add(totals, row);
    return totals;
  }

  /** Merges totals. Throws what {@link Totals#merge} throws. */
  @Override
  public Totals merge(Totals left, Totals right) {
    return left.merge(right);
  }

  /** Gives the totals themselves. */
  @Override
  public Totals finish(Totals totals) {
    return totals;
  }

  /** Totals travel as their bytes, by Java serialization, which needs no flags. */
  @Override
  public Encoder<Totals> bufferEncoder() {
    return Encoders.javaSerialization(Totals.class);
  }

  /** Totals travel as their bytes, by Java serialization, which needs no flags. */
  @Override
  public Encoder<Totals> outputEncoder() {
    return Encoders.javaSerialization(Totals.class);
  }
}
