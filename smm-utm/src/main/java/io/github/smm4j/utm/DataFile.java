package io.github.smm4j.utm;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Reads a data file of this package: a comment head, a line of column names, rows of as many columns. */
final class DataFile {
  private static final Splitter COLUMNS = Splitter.on('\t');
  private static final Splitter WORDS = Splitter.on(',').omitEmptyStrings();

  private DataFile() {}

  /** The rows of the file, each a list of its columns. */
  static ImmutableList<List<String>> rows(String name) {
    List<String> lines;
    try {
      lines =
          Resources.readLines(Resources.getResource(DataFile.class, name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ImmutableList<List<String>> rows = lines.stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(COLUMNS::splitToList)
        .collect(ImmutableList.toImmutableList());
    LoggerFactory.getLogger(DataFile.class).debug("Loaded {} rows from {}", rows.size(), name);
    return rows;
  }

  /** The words of a column that lists some, separated by commas. */
  static String[] words(String column) {
    return WORDS.splitToList(column).toArray(new String[0]);
  }
}
