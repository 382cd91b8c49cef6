package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short names that ad platforms fill into utm_source; they mean a network only where something else says so, too. */
final class PlacementNames {
  private static final ImmutableMap<String, Placement> BY_NAME =
      DataFile.rows("placement-names.tsv").stream()
          .collect(ImmutableMap.toImmutableMap(
              row -> row.get(0), row -> new Placement(row.get(1), row.get(2))));

  private PlacementNames() {}

  /** The id of the network that a source means beside this medium, or null. */
  static @Nullable String networkBesideMedium(String source, String medium) {
    Placement placement = BY_NAME.get(Ascii.toLowerCase(source));
    return placement != null
            && (Ga4Patterns.isPaid(medium) || Ga4Patterns.contains(medium, "social"))
        ? placement.network
        : null;
  }

  /** The id of the network that a source means beside these click ids, or null. */
  static @Nullable String networkBesideClickIds(String source, List<ClickId> clickIds) {
    Placement placement = clickIds.isEmpty() ? null : BY_NAME.get(Ascii.toLowerCase(source));
    if (placement != null) {
      for (ClickId click : clickIds) {
        if (click.network().equals(placement.clicks)) {
          return placement.network;
        }
      }
    }
    return null;
  }

  private record Placement(String network, String clicks) {}
}
