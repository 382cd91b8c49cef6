package io.github.smm4j.utm;

/** How a space in the value of a tag is written. Both are read back as a space. */
public enum SpaceEncoding {
  /** As {@code %20} (RFC 3986), which every reader understands. */
  PERCENT_20,
  /** As {@code +}, the shorter way of HTML forms. */
  PLUS
}
