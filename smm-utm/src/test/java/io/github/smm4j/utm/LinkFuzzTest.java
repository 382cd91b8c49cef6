package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;

/** What a fuzzer must not break; {@code JAZZER_FUZZ=1 mvn -pl smm-utm -am test -Dtest=LinkFuzzTest} fuzzes. */
class LinkFuzzTest {
  private static final UtmParser LENIENT = UtmParser.builder()
      .names(ParameterNames.MATOMO)
      .duplicates(DuplicatePolicy.LAST)
      .fragment(FragmentPolicy.PREFERRED)
      .doubleEncoding(DoubleEncoding.DECODE)
      .fallbackCharset(Charset.forName("windows-1251"))
      .build();

  @FuzzTest
  void readsTagsAndCleansAnything(FuzzedDataProvider data) {
    TagTarget target = data.pickValue(TagTarget.values());
    SpaceEncoding spaces = data.pickValue(SpaceEncoding.values());
    String value = "v" + data.consumeString(40).replaceAll("[\\uD800-\\uDFFF]", "");
    String url = data.consumeRemainingAsString();

    UtmParse parse = UtmParser.standard().parse(url);
    assertThat(parse.parameters()).isEqualTo(UtmParameters.parse(url));
    assertThat(parse.toString()).isNotEmpty();
    assertThat(LENIENT.parse(url).toString()).isNotEmpty();
    String cleaned = LinkCleaner.standard().clean(url);
    LinkCleaner.standard()
        .inspect(url)
        .forEach(removed -> assertThat(url).contains(removed.rawName()));

    UtmLink.find(url).ifPresent(link -> {
      UtmLink tagged = link.target(target).spaces(spaces).source(value).campaign(value);
      assertThat(tagged.parameters().source()).contains(value);
      assertThat(tagged.parameters().campaign()).contains(value);
      assertThat(UtmLink.to(tagged.toString()).source(value).spaces(spaces).campaign(value))
          .isEqualTo(tagged);
      assertThat(LinkCleaner.standard().clean(tagged.toString())).isEqualTo(cleaned);
      assertThat(tagged.toString().chars()).noneMatch(Character::isISOControl);
    });
  }
}
