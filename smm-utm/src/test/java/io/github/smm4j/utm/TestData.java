package io.github.smm4j.utm;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads test vectors: a comment head, a line of column names, rows; {@code -} stands for an empty text. */
final class TestData {
  private TestData() {}

  static List<List<String>> rows(String name) {
    try {
      return Resources.readLines(
              Resources.getResource(TestData.class, name), StandardCharsets.UTF_8)
          .stream()
          .filter(line -> !line.startsWith("# ") && !line.equals("#"))
          .skip(1)
          .map(line -> Splitter.on('\t').splitToStream(line).map(TestData::text).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String column) {
    return column.equals("-") ? "" : column;
  }
}
