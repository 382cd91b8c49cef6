package io.github.smm4j.utm;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
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
    ImmutableList<List<String>> rows = text(name)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(COLUMNS::splitToList)
        .collect(ImmutableList.toImmutableList());
    LoggerFactory.getLogger(DataFile.class).debug("Loaded {} rows from {}", rows.size(), name);
    return rows;
  }

  /** Asks this class itself: in a module, a resource is not to be seen by Guava or any other module. */
  private static String text(String name) {
    try (InputStream in = requireNonNull(DataFile.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a column that lists some, separated by commas. */
  static String[] words(String column) {
    return WORDS.splitToList(column).toArray(new String[0]);
  }
}
