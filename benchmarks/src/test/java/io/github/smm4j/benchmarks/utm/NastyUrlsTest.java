package io.github.smm4j.benchmarks.utm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** We read each nasty URL right, and the page that shows us beside the peers is up to date. */
class NastyUrlsTest {
  /** {@code mvn -pl benchmarks -am test -Ddocs.write=true} writes the page anew. */
  private static final boolean WRITE = Boolean.getBoolean("docs.write");

  private static final Path PAGE = Path.of("..", "docs", "nasty-urls.md");

  static List<NastyUrl> urls() {
    return NastyUrl.all();
  }

  @ParameterizedTest
  @MethodSource("urls")
  void weReadItRight(NastyUrl url) throws Exception {
    assertThat(TagReader.SMM4J.read(url.url())).as(url.why()).isEqualTo(url.nine());
    assertThat(TagReader.SMM4J_PARSER.read(url.url())).as(url.why()).isEqualTo(url.nine());
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = NastyUrlsPage.text();
    if (WRITE) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("run with -Ddocs.write=true").hasContent(page);
  }
}
