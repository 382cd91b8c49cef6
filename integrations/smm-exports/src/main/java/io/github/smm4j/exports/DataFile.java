package io.github.smm4j.exports;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Reads a data file of this package. */
final class DataFile {
  private static final Splitter COLUMNS = Splitter.on('\t');

  private DataFile() {}

  /** The whole text of the file. */
  static String text(String name) {
    // asks this class itself: in a module, a resource is not to be seen by Guava or any other
    // module
    try (InputStream in = requireNonNull(DataFile.class.getResourceAsStream(name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      LoggerFactory.getLogger(DataFile.class).debug("Loaded {}", name);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows behind the comment head and the line of column names, each a list of its columns. */
  static ImmutableList<List<String>> rows(String name) {
    return text(name)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(COLUMNS::splitToList)
        .collect(ImmutableList.toImmutableList());
  }
}
