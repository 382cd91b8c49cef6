package io.github.smm4j.metrics.attribution;

/** What is summed up for one model. Channels are numbers here; each method says by which dictionary. */
sealed interface ModelSums permits RuleSums, TransitionCounts {

  static ModelSums start(Attribution attribution) {
    Model model = attribution.model();
    if (model instanceof ByChain chain) {
      return new TransitionCounts(chain.order());
    }
    return new RuleSums(((ByRule) model).rule());
  }

  /**
   * Adds journeys.
   *
   * @param codes for each channel of the journeys its number here
   */
  void add(Journeys journeys, int[] codes);

  /**
   * Adds other sums of the same model.
   *
   * @param codes for each channel there its number here
   */
  void merge(ModelSums other, int[] codes);

  /**
   * Gives the credit.
   *
   * @param model the model
   * @param shared what all models have in common; its channels are sorted
   * @param order for each sorted channel its number here
   */
  Credit toCredit(Attribution model, Credit.Shared shared, int[] order);

  /**
   * Writes channels in an order of its own.
   *
   * @param order for each channel as it shall be written its number here
   */
  void write(int[] order, ByteWriter out);

  /** Reads so many channels; here, they have the numbers that they were written with. */
  void read(int channels, ByteReader in);

  /** Tells whether these can be the sums of the conversions and journeys that the totals count. */
  boolean fit(CreditTotals totals);

  /** For each number here the place in the order. */
  static int[] inverse(int[] order) {
    int[] places = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      places[order[i]] = i;
    }
    return places;
  }
}
