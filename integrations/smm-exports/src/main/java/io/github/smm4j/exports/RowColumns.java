package io.github.smm4j.exports;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import io.github.smm4j.core.Measure;

/**
 * Which cells of a record hold what.
 *
 * @param layout what all rows have in common
 * @param texts the cells of the texts: those with a role, then those of unknown columns
 * @param numbers the cells of the measures
 * @param units how each of the numbers is written
 * @param duplicates the cells of columns that stand a second time
 * @param time the cell of the day or time, or {@link #NONE}
 */
record RowColumns(
    RowLayout layout,
    ImmutableIntArray texts,
    ImmutableIntArray numbers,
    ImmutableList<ColumnUnit> units,
    ImmutableIntArray duplicates,
    int time) {
  static final int NONE = -1;

  static RowColumns of(String file, Header header) {
    ImmutableIntArray.Builder numbers = ImmutableIntArray.builder();
    ImmutableIntArray.Builder texts = ImmutableIntArray.builder();
    ImmutableIntArray.Builder unknown = ImmutableIntArray.builder();
    ImmutableIntArray.Builder duplicates = ImmutableIntArray.builder();
    ImmutableList.Builder<Measure> measures = ImmutableList.builder();
    ImmutableList.Builder<Role> roles = ImmutableList.builder();
    ImmutableList.Builder<String> others = ImmutableList.builder();
    ImmutableList.Builder<ColumnUnit> units = ImmutableList.builder();
    int time = NONE;
    for (int i = 0; i < header.cells().size(); i++) {
      Header.Cell cell = header.cells().get(i);
      FormatColumn column = cell.column();
      if (column == null) {
        unknown.add(i);
        others.add(cell.name());
      } else if (cell.duplicateOf() != Header.Cell.FIRST) {
        duplicates.add(i);
      } else if (column.measure() != null) {
        numbers.add(i);
        measures.add(column.measure());
        units.add(column.unit());
      } else if (column.role() != null) {
        texts.add(i);
        roles.add(column.role());
      } else if (column.unit().isTime()) {
        time = i;
      }
    }
    return new RowColumns(
        new RowLayout(file, measures.build(), roles.build(), others.build()),
        texts.addAll(unknown.build()).build(),
        numbers.build(),
        units.build(),
        duplicates.build(),
        time);
  }
}
