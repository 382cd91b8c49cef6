package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import io.github.smm4j.utm.ClickId.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClickIdTest {

  static List<String> rows() throws IOException {
    return Resources.readLines(
            Resources.getResource(ClickIdTest.class, "click-ids.tsv"), StandardCharsets.UTF_8)
        .stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("parameter\t"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachRowIsReadAndCleaned(String row) {
    String[] columns = row.split("\t", -1);
    String name = columns[0].replace("*", "anything");
    String url = "https://a.example/?sku=7&" + name + "=AbC%2B1&erid=2Vtz";

    UtmParse parse = UtmParser.standard().parse(url);
    assertThat(parse.clickIds()).hasSize(1);
    ClickId clickId = parse.clickIds().get(0);
    assertThat(clickId.parameter()).isEqualTo(name);
    assertThat(clickId.network()).isEqualTo(columns[1]);
    assertThat(clickId.evidence()).isEqualTo(Evidence.valueOf(columns[2].toUpperCase(Locale.ROOT)));
    assertThat(clickId.value()).isEqualTo("AbC+1");
    assertThat(ClickId.knownParameters()).contains(columns[0]);
    assertThat(LinkCleaner.standard().clean(url)).isEqualTo("https://a.example/?sku=7&erid=2Vtz");

    boolean anyCase = columns[3].equals("any");
    String otherCase = name.equals(name.toLowerCase(Locale.ROOT))
        ? name.toUpperCase(Locale.ROOT)
        : name.toLowerCase(Locale.ROOT);
    assertThat(UtmParser.standard().parse("?" + otherCase + "=1").clickIds())
        .hasSize(anyCase ? 1 : 0);
  }
}
