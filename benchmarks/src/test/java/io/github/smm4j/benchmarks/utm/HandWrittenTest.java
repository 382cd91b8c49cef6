package io.github.smm4j.benchmarks.utm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is measured against each other reads the same. */
class HandWrittenTest {

  @Test
  void readsTheCorpusAsWeDo() throws Exception {
    for (String url : LandingUrls.some(20_000)) {
      String[] ours = TagReader.SMM4J.read(url);
      String[] values = Arrays.stream(ours).allMatch(Objects::isNull) ? null : ours;
      assertThat(HandWritten.read(url)).as(url).isEqualTo(values);
      assertThat(HandWritten.readByCharacter(url)).as(url).isEqualTo(values);
    }
  }
}
