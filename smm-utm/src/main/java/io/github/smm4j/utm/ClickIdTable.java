package io.github.smm4j.utm;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import io.github.smm4j.utm.ClickId.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

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
    Splitter columns = Splitter.on('\t');
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    List<String> lines;
    try {
      lines = Resources.readLines(
          Resources.getResource(ClickIdTable.class, RESOURCE), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean header = true;
    for (String line : lines) {
      if (line.startsWith("#")) {
        continue;
      }
      if (header) {
        header = false;
        continue;
      }
      List<String> column = columns.splitToList(line);
      rows.add(new Row(
          column.get(0),
          column.get(1),
          Evidence.valueOf(Ascii.toUpperCase(column.get(2))),
          column.get(3).equals(ANY_CASE)));
    }
    ClickIdTable table = new ClickIdTable(rows.build());
    LoggerFactory.getLogger(ClickIdTable.class)
        .debug("Loaded {} click ids from {}", table.rows.size(), RESOURCE);
    return table;
  }

  private record Row(String parameter, String network, Evidence evidence, boolean anyCase) {}

  /** Loads the data file on first use. */
  private static final class Standard {
    static final ClickIdTable TABLE = read();
  }
}
