package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.smm4j.utm.ClickId.Evidence;
import java.util.List;

/** The click ids of the data file. */
final class ClickIdTable {
  private static final String RESOURCE = "click-ids.tsv";
  private static final String ANY_CASE = "any";

  private final ImmutableList<Row> rows;

  private ClickIdTable(ImmutableList<Row> rows) {
    this.rows = rows;
  }

  static ClickIdTable standard() {
    return Standard.TABLE;
  }

  List<String> parameters() {
    return rows.stream().map(Row::parameter).collect(ImmutableList.toImmutableList());
  }

  /** Adds the parameters to a table of names; the code of each is its row plus {@code firstCode}. */
  void addTo(NameTable.Builder names, int firstCode) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.anyCase) {
        names.name(row.parameter, firstCode + i);
      } else {
        names.exactName(row.parameter, firstCode + i);
      }
    }
  }

  /** The name of the parameter in this row; a last {@code *} stands for a family. */
  String parameter(int row) {
    return rows.get(row).parameter;
  }

  ClickId clickId(int row, String name, String value) {
    return new ClickId(name, rows.get(row).network, rows.get(row).evidence, value);
  }

  private static ClickIdTable read() {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (List<String> column : DataFile.rows(RESOURCE)) {
      rows.add(new Row(
          column.get(0),
          column.get(1),
          Evidence.valueOf(Ascii.toUpperCase(column.get(2))),
          column.get(3).equals(ANY_CASE)));
    }
    return new ClickIdTable(rows.build());
  }

  private record Row(String parameter, String network, Evidence evidence, boolean anyCase) {}

  /** Loads the data file on first use. */
  private static final class Standard {
    static final ClickIdTable TABLE = read();
  }
}
