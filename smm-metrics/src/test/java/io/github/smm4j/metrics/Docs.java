package io.github.smm4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pages in {@code docs/}. Tests fail where a page is stale; {@code -Ddocs.write=true} writes it anew. */
public final class Docs {

  private static final Path FOLDER = Path.of("..", "docs");

  private Docs() {}

  /** The text of a page. */
  public static String read(String page) {
    try {
      return Files.readString(FOLDER.resolve(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails where a page is not as it should be. */
  public static void check(String page, String expected) {
    try {
      if (Boolean.getBoolean("docs.write")) {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(page), expected);
      }
      assertThat(FOLDER.resolve(page)).exists();
      assertThat(Files.readString(FOLDER.resolve(page)))
          .as("docs/%s is stale: run this test with -Ddocs.write=true", page)
          .isEqualTo(expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
