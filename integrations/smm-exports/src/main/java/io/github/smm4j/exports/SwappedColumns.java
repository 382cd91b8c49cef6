package io.github.smm4j.exports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks, in rows that do not fit, for two columns of which each would fit the other's place. */
final class SwappedColumns {
  private static final int MAX_LOOKS = 200;

  private final Header header;
  private final DecimalMark mark;
  private final NumberReader numbers = new NumberReader();
  private final @Nullable DateReader dates;
  private final Map<Pair, Integer> pairs = new HashMap<>();
  private int looks;

  SwappedColumns(Header header, DecimalMark mark, @Nullable DateReader dates) {
    this.header = header;
    this.mark = mark;
    this.dates = dates;
  }

  private record Pair(int one, int other, boolean sure) {}

  /** Looks at a row whose cell does not fit. */
  void look(RawRecord row, int bad) {
    if (looks == MAX_LOOKS) {
      return;
    }
    looks++;
    for (int other = 0; other < header.cells().size() && other < row.size(); other++) {
      if (other != bad && fits(bad, row, other) && fits(other, row, bad)) {
        boolean sure = !fits(other, row, other);
        pairs.merge(new Pair(Math.min(bad, other), Math.max(bad, other), sure), 1, Integer::sum);
      }
    }
  }

  private boolean fits(int place, RawRecord row, int cell) {
    if (row.isBlank(cell)) {
      return false;
    }
    FormatColumn column = header.cells().get(place).column();
    int start = row.start(cell);
    int end = row.end(cell);
    if (column == null || column.unit() == ColumnUnit.TEXT || column.unit() == ColumnUnit.IGNORED) {
      return true;
    }
    if (column.unit().isTime()) {
      return dates != null && dates.read(row.chars(), start, end).failure() == null;
    }
    ColumnUnit unit = column.unit().isMeasure() ? column.unit() : ColumnUnit.CURRENCY;
    return numbers.read(row.chars(), start, end, unit, mark) == NumberReader.Outcome.READ;
  }

  /** What most of the rows looked at say, if rows that do not fit are most of the file's. */
  Optional<String> found(long rows) {
    if (looks == 0 || looks < MAX_LOOKS && 2L * looks < rows) {
      return Optional.empty();
    }
    return pairs.entrySet().stream()
        .filter(pair -> 2 * pair.getValue() > looks)
        .max((a, b) -> {
          int bySure = Boolean.compare(a.getKey().sure(), b.getKey().sure());
          return bySure != 0 ? bySure : Integer.compare(a.getValue(), b.getValue());
        })
        .map(Map.Entry::getKey)
        .map(pair -> "\"" + header.cells().get(pair.one()).name() + "\" and \""
            + header.cells().get(pair.other()).name()
            + "\" seem to have changed places: the cells of each fit the other");
  }
}
