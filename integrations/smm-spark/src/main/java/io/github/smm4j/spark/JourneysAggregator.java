package io.github.smm4j.spark;

import static java.util.Objects.requireNonNull;

import io.github.smm4j.metrics.attribution.Comparison;
import io.github.smm4j.metrics.attribution.CreditTotals;
import io.github.smm4j.metrics.attribution.Journeys;
import java.io.Serial;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;

/**
 * Attribution models as a typed aggregate function of Spark over journeys, for {@code select} and {@code agg}. Where
 * there are events and no journeys yet, {@link SparkAttribution} makes them.
 *
 * @serial exclude
 */
public final class JourneysAggregator extends Aggregator<Journeys, CreditTotals, CreditTotals> {

  @Serial
  private static final long serialVersionUID = 1;

  private final Comparison models;

  private JourneysAggregator(Comparison models) {
    this.models = models;
  }

  /**
   * Gives the aggregator of some models.
   *
   * @param models the models
   * @return the aggregator
   */
  public static JourneysAggregator of(Comparison models) {
    return new JourneysAggregator(requireNonNull(models));
  }

  /** Gives totals of no journeys. */
  @Override
  public CreditTotals zero() {
    return models.start();
  }

  /** Adds journeys. Throws what {@link CreditTotals#add} throws. */
  @Override
  public CreditTotals reduce(CreditTotals totals, Journeys journeys) {
    return totals.add(journeys);
  }

  /** Merges totals. Throws what {@link CreditTotals#merge} throws. */
  @Override
  public CreditTotals merge(CreditTotals left, CreditTotals right) {
    return left.merge(right);
  }

  /** Gives the totals themselves. */
  @Override
  public CreditTotals finish(CreditTotals totals) {
    return totals;
  }

  /** Totals travel by Java serialization, which needs no flags. */
  @Override
  public Encoder<CreditTotals> bufferEncoder() {
    return Encoders.javaSerialization(CreditTotals.class);
  }

  /** Totals travel by Java serialization, which needs no flags. */
  @Override
  public Encoder<CreditTotals> outputEncoder() {
    return Encoders.javaSerialization(CreditTotals.class);
  }
}
