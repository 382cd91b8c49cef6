package io.github.smm4j.exports;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
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
    try {
      String text =
          Resources.toString(Resources.getResource(DataFile.class, name), StandardCharsets.UTF_8);
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
