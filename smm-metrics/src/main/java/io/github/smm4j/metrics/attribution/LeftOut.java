package io.github.smm4j.metrics.attribution;

/** Why a touch, a conversion or a journey gives and gets no credit. What is left out is counted, never lost. */
public enum LeftOut {

  /** A touch after the person's last conversion, or after a journey began afresh. Counts touches. */
  TOUCH_AFTER_CONVERSION("touches after the conversion"),

  /** A touch so long before every conversion that no look-back window holds it. Counts touches. */
  TOUCH_BEFORE_LOOKBACK("touches before the look-back window"),

  /** A touch within a session that had begun by another touch. Counts touches. */
  TOUCH_IN_SESSION("touches within a session"),

  /** A touch of a direct channel, where {@link DirectTouches} says to skip it. Counts touches of paths. */
  DIRECT_TOUCH("direct touches"),

  /** A touch of the same channel as the one before, where {@link Repeats#COLLAPSE} was asked for. Counts touches of paths. */
  REPEATED_TOUCH("repeated touches"),

  /** A touch whose channel is blank. Counts touches. */
  BLANK_CHANNEL("touches without a channel"),

  /** A conversion whose id was seen before. Counts conversions. */
  DUPLICATE_CONVERSION("conversions with an id seen before"),

  /** A conversion before which there is no touch: nobody can get credit for it. Counts conversions. */
  CONVERSION_WITHOUT_TOUCH("conversions without a touch"),

  /** A journey without a touch and without a conversion. Counts journeys. */
  EMPTY_JOURNEY("journeys without touch and conversion"),

  /** A conversion to whose touches one's own weights give nothing. Counts conversions. */
  CONVERSION_WITHOUT_WEIGHT("conversions whose touches all weigh nothing");

  private final String text;

  LeftOut(String text) {
    this.text = text;
  }

  /** Says what it counts: {@code touches after the conversion}. */
  @Override
  public String toString() {
    return text;
  }
}
