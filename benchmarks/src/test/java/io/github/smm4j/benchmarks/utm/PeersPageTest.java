package io.github.smm4j.benchmarks.utm;

import static org.assertj.core.api.Assertions.assertThat;

import com.snowplowanalytics.refererparser.Parser;
import com.snowplowanalytics.refererparser.Referer;
import io.github.smm4j.utm.TrafficSource;
import io.github.smm4j.utm.UtmKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tables of docs/peers.md about links and referrers: every answer is run, ours and the peer's. */
class PeersPageTest {
  private static final Path PAGE = Path.of("..", "docs", "peers.md");

  /** The rows of the table below a heading, each as its cells without the marks of code. */
  private static List<List<String>> rows(String heading) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    boolean here = false;
    for (String line : Files.readAllLines(PAGE)) {
      here = line.startsWith("## ") ? line.equals("## " + heading) : here;
      if (here && line.startsWith("|")) {
        rows.add(Arrays.stream(line.substring(1).split("(?<!\\\\)\\|"))
            .map(cell -> cell.strip().replace("\\|", "|").replaceAll("^`|`$", ""))
            .toList());
      }
    }
    assertThat(rows).as(heading).hasSizeGreaterThan(4);
    return rows.subList(2, rows.size());
  }

  private static Stream<DynamicTest> tests(String heading, RowCheck check) throws IOException {
    return rows(heading).stream()
        .map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> check.check(row)));
  }

  private interface RowCheck {
    void check(List<String> cells) throws Exception;
  }

  private static String answer(Callable<String> question) {
    try {
      return question.call();
    } catch (Exception e) {
      return "throws " + e.getClass().getSimpleName();
    }
  }

  private static String shown(String... values) {
    List<String> tags = new ArrayList<>();
    UtmKey[] keys = UtmKey.values(); // the order of the readers' values
    for (int i = 0; i < keys.length; i++) {
      if (values[i] != null) {
        tags.add(keys[i].parameter() + "=" + values[i]);
      }
    }
    return tags.isEmpty() ? "nothing" : String.join("&", tags).replace("\u0012", "\\u0012");
  }

  @TestFactory
  Stream<DynamicTest> readsTags() throws IOException {
    return tests("Reading tags", row -> {
      String url = row.get(0);
      TagReader reader = Arrays.stream(TagReader.values())
          .filter(peer -> peer.title().equals(row.get(1)))
          .findFirst()
          .orElseThrow();
      assertThat(answer(() -> shown(reader.read(url)))).isEqualTo(row.get(2));
      assertThat(shown(TagReader.SMM4J.read(url))).isEqualTo(row.get(3));
    });
  }

  @TestFactory
  Stream<DynamicTest> writesTags() throws IOException {
    return tests("Writing tags", row -> {
      String url = row.get(0);
      TagWriter writer = Arrays.stream(TagWriter.values())
          .filter(peer -> peer.title().equals(row.get(1)))
          .findFirst()
          .orElseThrow();
      assertThat(answer(() -> writer.write(url))).isEqualTo(row.get(2));
      assertThat(TagWriter.SMM4J.write(url)).isEqualTo(row.get(3));
    });
  }

  @TestFactory
  Stream<DynamicTest> classifiesReferrers() throws Exception {
    Parser parser = new Parser();
    return tests("Referrers", row -> {
      String url = row.get(0);
      assertThat(answer(() -> shown(parser.parse(url, "shop.example")))).isEqualTo(row.get(1));
      assertThat(TrafficSource.classify("https://shop.example/", url)).hasToString(row.get(2));
    });
  }

  private static String shown(Referer referer) {
    return referer == null
        ? "no answer"
        : referer.medium + (referer.source == null ? "" : ", " + referer.source);
  }
}
