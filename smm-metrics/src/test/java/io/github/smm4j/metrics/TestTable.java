package io.github.smm4j.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Test vectors from a resource: lines of fields, the first one naming them; {@code #} starts a comment. */
public final class TestTable {

  private TestTable() {}

  /** One line. */
  public record Row(Map<String, String> fields) {
    /** A field; an unknown name is a mistake in the test. */
    public String get(String name) {
      String field = fields.get(name);
      if (field == null) {
        throw new IllegalArgumentException("no field " + name + " in " + fields);
      }
      return field;
    }

    @Override
    public String toString() {
      return fields.values().toString();
    }
  }

  /** Reads a tab-separated resource of this package. */
  public static List<Row> tsv(String name) {
    return read(name, "\t");
  }

  /** Reads a comma-separated resource of this package, without quotes. */
  public static List<Row> csv(String name) {
    return read(name, ",");
  }

  private static List<Row> read(String name, String separator) {
    List<String> lines = lines(name).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
    String[] names = lines.get(0).split(Pattern.quote(separator), -1);
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(Pattern.quote(separator), -1);
      if (fields.length != names.length) {
        throw new IllegalStateException(
            name + ": " + fields.length + " fields and not " + names.length + ": " + line);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], fields[i]);
      }
      rows.add(new Row(row));
    }
    return rows;
  }

  private static List<String> lines(String name) {
    try (InputStream in = TestTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
