package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long and hostile texts are read, tagged and cleaned; the time limit is there for what would take hours. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LongLinksTest {
  private static final int LENGTH = 1 << 16;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&a=1",
        "&utm_source=a",
        "&utm_source",
        "&",
        ";",
        ";utm_source=v",
        ";utm_source",
        "&amp;",
        "&amp;utm_id=1",
        "%",
        "%%",
        "%%A",
        "%%A%%",
        "%D0",
        "%25",
        "&utm_id[",
        "&utm%5",
        "?",
        "?utm_source=v",
        "#",
        "&?a",
        "&?a;b",
        "&gclid=A",
        "{",
        "=",
        " ",
        "&utm_source=1 ",
        "amp;",
        "\uD83D",
        "Ж",
        "&%",
        "a?",
        "&hsa_",
      })
  void longTextsOfAnyShape(String piece) {
    for (String opener : new String[] {"https://a.example/?", "https://a.example/#"}) {
      String url = opener + piece.repeat(LENGTH / piece.length());
      UtmParse parse = UtmParser.standard().parse(url);
      assertThat(parse.parameters()).isEqualTo(UtmParameters.parse(url));
      UtmLink link = UtmLink.to(url).source("vk");
      assertThat(link.parameters().source()).contains("vk");
      assertThat(LinkCleaner.standard().clean(link.toString()))
          .isEqualTo(LinkCleaner.standard().clean(url));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "%%", "%%A", "{{a", "$", " ", "Ж", "\uD83D"})
  void longValues(String piece) {
    String value = piece.repeat(LENGTH / piece.length());
    UtmLink link = UtmLink.to("a").macros(MacroEncoding.VERBATIM).id(value);
    assertThat(link.parameters().id().orElseThrow()).hasSize(value.length());
  }
}
