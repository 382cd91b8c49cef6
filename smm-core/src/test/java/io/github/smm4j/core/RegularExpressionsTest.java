package io.github.smm4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No class of the module knows regular expressions, so none can be made to backtrack. */
class RegularExpressionsTest {

  @Test
  void thereAreNone() throws Exception {
    Path classes = Path.of(Tally.class.getResource("Tally.class").toURI()).getParent();
    try (Stream<Path> files = Files.walk(classes)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".class")).toList();
      assertThat(all.size()).isGreaterThan(25);
      for (Path file : all) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.getFileName().toString())
            .doesNotContain("java/util/regex")
            .doesNotContain("replaceAll")
            .doesNotContain("onPattern");
      }
    }
  }
}
