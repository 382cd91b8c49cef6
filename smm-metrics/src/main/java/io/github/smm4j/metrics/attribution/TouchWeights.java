package io.github.smm4j.metrics.attribution;

import java.io.Serializable;

/** One's own attribution model: what each touch of a journey weighs. */
@FunctionalInterface
public interface TouchWeights extends Serializable {
  /**
   * Weighs the touches.
   *
   * @param journey a journey with at least one touch and one conversion
   * @return a weight for each touch, 0 or more and finite; credit is split in their proportion. If all are 0, nobody
   *     gets credit, and the conversions are counted as left out
   */
  double[] of(Journey journey);
}
