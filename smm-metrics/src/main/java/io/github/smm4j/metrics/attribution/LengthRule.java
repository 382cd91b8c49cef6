package io.github.smm4j.metrics.attribution;

/** A rule to which only the number of touches matters. */
sealed interface LengthRule extends Rule
    permits LengthRule.First, LengthRule.Last, LengthRule.Linear, PositionBased {

  /** Sets the parts of a journey with so many touches; all are 0 before. */
  void split(int size, long[] parts);

  @Override
  default Splitter on(Journeys journeys) {
    Paths paths = journeys.paths();
    long[][] known = new long[64][]; // longer journeys are rare, and not worth the memory
    return path -> {
      int size = paths.end(path) - paths.start(path);
      if (size < known.length && known[size] != null) {
        return known[size];
      }
      long[] parts = new long[size];
      split(size, parts);
      if (size < known.length) {
        known[size] = parts;
      }
      return parts;
    };
  }

  /** All to the first. */
  record First() implements LengthRule {
    @Override
    public void split(int size, long[] parts) {
      parts[0] = Parts.ONE;
    }
  }

  /** All to the last. */
  record Last() implements LengthRule {
    @Override
    public void split(int size, long[] parts) {
      parts[size - 1] = Parts.ONE;
    }
  }

  /** The same to each. */
  record Linear() implements LengthRule {
    @Override
    public void split(int size, long[] parts) {
      Parts.splitEvenly(Parts.ONE, parts, 0, size);
    }
  }
}
