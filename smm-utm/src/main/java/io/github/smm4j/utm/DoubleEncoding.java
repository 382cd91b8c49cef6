package io.github.smm4j.utm;

/** What to do with a value that was percent-encoded twice, such as {@code spring%2520sale}. It is reported anyway. */
public enum DoubleEncoding {
  /** Decode once, as the link says: {@code spring%20sale}. */
  KEEP,
  /** Decode once more: {@code spring sale}. A {@code +} stays what it is then. Further layers stay. */
  DECODE
}
