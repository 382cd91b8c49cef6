package io.github.smm4j.metrics.attribution;

/** How a position-based model splits the credit of a journey of two touches, which has no middle. */
public enum TwoTouches {
  /** As the weights of the first and the last touch are: 30 and 70 give 30 % and 70 %, 40 and 40 give halves. */
  IN_PROPORTION,
  /** Half each, whatever the weights. */
  HALVES
}
