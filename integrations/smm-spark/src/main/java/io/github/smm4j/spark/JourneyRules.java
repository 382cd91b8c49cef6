package io.github.smm4j.spark;

import io.github.smm4j.metrics.attribution.Journeys;
import java.io.Serializable;

/** How events become journeys: a builder with its settings, made anew in each task. */
@FunctionalInterface
public interface JourneyRules extends Serializable {

  /**
   * Starts journeys.
   *
   * @return a new builder, such as {@code Journeys.builder().lookback(Duration.ofDays(30))}
   */
  Journeys.Builder start();
}
