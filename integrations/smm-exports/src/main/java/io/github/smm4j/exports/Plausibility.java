package io.github.smm4j.exports;

import com.google.common.collect.ImmutableList;
import io.github.smm4j.core.Measure;
import java.util.Optional;

/** Counts rows with more clicks than impressions: some happen, most mean that the two columns changed places. */
final class Plausibility {
  private static final ImmutableList<Measure> CLICKS =
      ImmutableList.of(Measure.CLICKS, Measure.LINK_CLICKS, Measure.OUTBOUND_CLICKS);
  private static final int FEWEST_ROWS = 3;

  private final int impressions;
  private final int clicks;
  private long rows;
  private long above;
  private long firstLine;

  Plausibility(RowLayout layout) {
    this.impressions = layout.measures().indexOf(Measure.IMPRESSIONS);
    this.clicks = CLICKS.stream()
        .mapToInt(layout.measures()::indexOf)
        .filter(index -> index >= 0)
        .findFirst()
        .orElse(-1);
  }

  void look(long line, long[] values) {
    if (impressions < 0
        || clicks < 0
        || values[impressions] == ExportRow.ABSENT
        || values[clicks] == ExportRow.ABSENT) {
      return;
    }
    rows++;
    if (values[clicks] > values[impressions]) {
      above++;
      firstLine = above == 1 ? line : firstLine;
    }
  }

  Optional<String> found() {
    return above >= FEWEST_ROWS && 2 * above > rows
        ? Optional.of("clicks are above impressions in " + above + " of " + rows
            + " rows, first on line " + firstLine
            + ": the two columns seem to have changed places")
        : Optional.empty();
  }
}
