package io.github.smm4j.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every Java snippet of the docs is code of a test: the fenced block behind {@code <!-- snippet: SomeTest#name -->} reads
 * as the lines between {@code // docs: name} and {@code // end} in {@code SomeTest.java}. And every link to a file of the
 * project leads to one. {@code -Ddocs.write=true} writes the code of the tests into the pages.
 */
class DocsTest {

  private static final Path ROOT = root();
  private static final Pattern JAVA_BLOCK = Pattern.compile(
      "(?:<!-- snippet: (\\w+)#([\\w-]+) -->\\R)?```java\\R(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("LICENSE"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    return pages;
  }

  private static Map<String, Path> testSources() throws IOException {
    Map<String, Path> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      files
          .filter(file -> file.toString().replace('\\', '/').contains("/src/test/java/"))
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> sources.put(file.getFileName().toString().replace(".java", ""), file));
    }
    return sources;
  }

  @TestFactory
  Stream<DynamicTest> everySnippetIsCodeOfATest() throws IOException {
    Map<String, Path> sources = testSources();
    if (Boolean.getBoolean("docs.write")) {
      for (Path page : pages()) {
        write(page, sources);
      }
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (Path page : pages()) {
      Matcher block = JAVA_BLOCK.matcher(Files.readString(page));
      while (block.find()) {
        String code = block.group(3);
        String test = block.group(1);
        String region = block.group(2);
        String name = ROOT.relativize(page) + " " + test + "#" + region;
        tests.add(DynamicTest.dynamicTest(name, () -> {
          assertThat(test).as("no snippet comment before:\n" + code).isNotNull();
          assertThat(sources).containsKey(test);
          assertThat(code).isEqualTo(region(Files.readString(sources.get(test)), region));
        }));
      }
    }
    assertThat(tests).hasSizeGreaterThan(1);
    return tests.stream();
  }

  private static void write(Path page, Map<String, Path> sources) throws IOException {
    String before = Files.readString(page);
    StringBuilder after = new StringBuilder();
    int copied = 0;
    Matcher block = JAVA_BLOCK.matcher(before);
    while (block.find()) {
      Path source = block.group(1) == null ? null : sources.get(block.group(1));
      if (source != null) {
        after
            .append(before, copied, block.start(3))
            .append(region(Files.readString(source), block.group(2)));
        copied = block.end(3);
      }
    }
    Files.writeString(page, after.append(before, copied, before.length()));
  }

  private static String region(String source, String name) {
    Matcher region = Pattern.compile("// docs: " + name + "\\R(.*?)\\h*// end\\R", Pattern.DOTALL)
        .matcher(source);
    assertThat(region.find()).as("// docs: " + name).isTrue();
    return region.group(1).stripTrailing().stripIndent() + "\n";
  }

  @TestFactory
  Stream<DynamicTest> everyLinkLeadsToAFile() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        String target = link.group(1);
        if (!target.contains("://")) {
          tests.add(DynamicTest.dynamicTest(
              ROOT.relativize(page) + " " + target,
              () -> assertThat(page.resolveSibling(target)).exists()));
        }
      }
    }
    return tests.stream();
  }
}
