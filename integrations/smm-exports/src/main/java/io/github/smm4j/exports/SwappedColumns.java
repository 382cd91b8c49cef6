package io.github.smm4j.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks, in rows that do not fit, for two columns of which each would fit the other's place. */
final class SwappedColumns {
  private static final int MAX_LOOKS = 200;

  private final Header header;
  private final ColumnFit fit;
  private final Map<Pair, Integer> pairs = new LinkedHashMap<>();
  private int looks;

  SwappedColumns(Header header, ColumnFit fit) {
    this.header = header;
    this.fit = fit;
  }

  private record Pair(int bad, int other, boolean sure) {}

  /** Looks at a row whose cell does not fit. */
  void look(RawRecord row, int bad) {
    if (looks == MAX_LOOKS) {
      return;
    }
    looks++;
    for (int other = 0; other < header.cells().size() && other < row.size(); other++) {
      if (other != bad && fits(bad, row, other) && fits(other, row, bad)) {
        boolean sure = !fits(other, row, other);
        pairs.merge(new Pair(bad, other, sure), 1, Integer::sum);
      }
    }
  }

  private boolean fits(int place, RawRecord row, int cell) {
    return !row.isBlank(cell) && fit.fits(place, row.chars(), row.start(cell), row.end(cell));
  }

  /** What most of the rows looked at say, if rows that do not fit are most of the file's. */
  Optional<String> found(long rows) {
    if (looks == 0 || (looks < MAX_LOOKS && 2L * looks < rows)) {
      return Optional.empty();
    }
    List<Pair> often = new ArrayList<>();
    pairs.forEach((pair, count) -> {
      if (2 * count > looks) {
        often.add(pair);
      }
    });
    if (often.isEmpty()) {
      return Optional.empty();
    }
    boolean sure = often.stream().anyMatch(Pair::sure);
    String others = often.stream()
        .filter(pair -> pair.sure() == sure)
        .map(pair -> name(pair.other()))
        .collect(Collectors.joining(" or "));
    return Optional.of(name(often.get(0).bad()) + " seems to have changed places with " + others
        + ": the cells of each fit the other");
  }

  private String name(int column) {
    return "\"" + header.cells().get(column).name() + "\"";
  }
}
