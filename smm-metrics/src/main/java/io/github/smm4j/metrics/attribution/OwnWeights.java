package io.github.smm4j.metrics.attribution;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * In proportion to one's own weights.
 *
 * @param name the model's name
 * @param weights the function
 */
record OwnWeights(String name, TouchWeights weights) implements Rule {
  private static final long[] NOTHING = {};

  @Override
  public Splitter on(Journeys journeys) {
    return path -> {
      Journey journey = new Journey(journeys, path);
      double[] weighed = weights.of(journey);
      checkArgument(
          weighed.length == journey.size(),
          "model %s gives %s weights for %s touches: %s",
          name,
          weighed.length,
          journey.size(),
          journey);
      for (double weight : weighed) {
        checkArgument(
            weight >= 0 && weight < Double.POSITIVE_INFINITY,
            "model %s gives a weight of %s, which must be 0 or more and finite: %s",
            name,
            weight,
            journey);
      }
      long[] parts = new long[weighed.length];
      return Parts.split(weighed, weighed.length, parts) ? parts : NOTHING;
    };
  }
}
