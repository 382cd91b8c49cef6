package io.github.smm4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every Java block of a page is a region of a test: between {@code // docs: NAME} and {@code // end} in the class that the
 * comment above the block names. With {@code -Ddocs.write=true} the blocks are written anew.
 */
class DocsSnippetsTest {

  private static final Path SOURCES = Path.of("src", "test", "java");
  private static final Pattern BLOCK =
      Pattern.compile("(<!-- snippet: (\\w+)#(\\w+) -->\n\n?)?```java\n(.*?)```\n", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kpis-guide.md",
        "engagement-models.md",
        "rollups-and-additivity.md",
        "time-goals-audience.md"
      })
  void isCodeThatRuns(String page) throws IOException {
    String text = Docs.read(page);
    Matcher block = BLOCK.matcher(text);
    StringBuilder current = new StringBuilder();
    int blocks = 0;
    while (block.find()) {
      assertThat(block.group(2))
          .as("no snippet comment above: %s", block.group())
          .isNotNull();
      String code = region(block.group(2), block.group(3));
      block.appendReplacement(
          current, Matcher.quoteReplacement(block.group(1) + "```java\n" + code + "```\n"));
      blocks++;
    }
    block.appendTail(current);
    assertThat(blocks).isPositive();
    Docs.check(page, current.toString());
  }

  private static String region(String testClass, String name) throws IOException {
    Path source;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      source =
          files.filter(file -> file.endsWith(testClass + ".java")).findFirst().orElseThrow();
    }
    Matcher region = Pattern.compile(
            "^ *// docs: " + name + "\n(.*?)^ *// end$", Pattern.DOTALL | Pattern.MULTILINE)
        .matcher(Files.readString(source));
    assertThat(region.find()).as("no region %s in %s", name, source).isTrue();
    // the last line break apart, which would count as a line without indent
    return region.group(1).stripTrailing().stripIndent() + "\n";
  }
}
