package io.github.smm4j.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The program of docs/README.md prints what the page says. */
class StartHereTest {

  @Test
  void printsWhatThePageShows() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      FirstSteps.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    String page = Files.readString(Path.of("..", "docs", "README.md"));
    String text = printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    assertThat(page).contains("```text\n" + text + "```\n");
  }
}
