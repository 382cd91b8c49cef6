package io.github.smm4j.core;

/** Whether a post was shown for money. */
public enum Promotion {
  /** Shown by the network of its own accord. */
  ORGANIC,
  /** Promoted: part of its reach was bought. */
  PAID
}
