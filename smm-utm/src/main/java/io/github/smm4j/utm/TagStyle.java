package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/** How tags are written, and where to. */
record TagStyle(SpaceEncoding spaces, MacroEncoding macros, TagTarget target)
    implements Serializable {
  static final TagStyle STANDARD =
      new TagStyle(SpaceEncoding.PERCENT_20, MacroEncoding.PERCENT_ENCODED, TagTarget.QUERY);

  TagStyle {
    requireNonNull(spaces);
    requireNonNull(macros);
    requireNonNull(target);
  }
}
