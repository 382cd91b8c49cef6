package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import io.github.smm4j.utm.ReferringSite.Kind;
import org.jspecify.annotations.Nullable;

/** Google's list of sources and their categories. */
final class Ga4Sources {
  private static final ImmutableMap<String, Kind> KINDS = DataFile.rows("ga4-sources.tsv").stream()
      .collect(ImmutableMap.toImmutableMap(
          row -> Ascii.toLowerCase(row.get(0)),
          row -> Kind.valueOf(Ascii.toUpperCase(row.get(1)))));

  private Ga4Sources() {}

  /** The kinds by source, lower case. */
  static ImmutableMap<String, Kind> all() {
    return KINDS;
  }

  /** What Google's list says of a source, compared without regard to case; null if it is not listed. */
  static @Nullable Kind kind(String source) {
    return KINDS.get(Ascii.toLowerCase(source));
  }
}
