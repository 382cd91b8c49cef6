package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;

/** What a fuzzer must not break; {@code reliability/fuzz.sh 10 LinkFuzzTest} fuzzes. */
class LinkFuzzTest {
  private static final UtmParser LENIENT = UtmParser.builder()
      .names(ParameterNames.MATOMO)
      .duplicates(DuplicatePolicy.LAST)
      .fragment(FragmentPolicy.PREFERRED)
      .doubleEncoding(DoubleEncoding.DECODE)
      .fallbackCharset(Charset.forName("windows-1251"))
      .build();
  private static final LinkCleaner OURS = LinkCleaner.builder()
      .remove("ref", "promo_*")
      .remove(ParameterNames.MATOMO)
      .keepOn("partner.example", "utm_source")
      .build();

  @FuzzTest
  void readsAnything(FuzzedDataProvider data) {
    String url = data.consumeRemainingAsString();

    UtmParse parse = UtmParser.standard().parse(url);
    assertThat(parse.parameters()).isEqualTo(UtmParameters.parse(url));
    int after = 0;
    for (FoundParameter found : parse.found()) {
      assertThat(found.index()).isGreaterThanOrEqualTo(after);
      assertThat(url).startsWith(url.substring(0, found.index()) + found.rawName());
      assertThat(url.indexOf(found.rawValue(), found.index())).isNotNegative();
      after = found.index() + found.rawName().length();
    }
    parse.parameters().asMap().values().forEach(value -> assertThat(value).isNotEmpty());
    assertThat(parse.issues())
        .allSatisfy(issue -> assertThat(issue.index()).isBetween(0, url.length() - 1));
    assertThat(parse.toString()).isNotEmpty();
    UtmParse lenient = LENIENT.parse(url);
    assertThat(lenient.found().size()).isGreaterThanOrEqualTo(parse.found().size());
    assertThat(lenient.toString()).isNotEmpty();
    assertThat(PersonalData.find(parse.parameters()))
        .allSatisfy(found -> assertThat(found.toString()).isNotEmpty());
  }

  @FuzzTest
  void tagsAnything(FuzzedDataProvider data) {
    TagTarget target = data.pickValue(TagTarget.values());
    SpaceEncoding spaces = data.pickValue(SpaceEncoding.values());
    String value = "v" + data.consumeString(40).replaceAll("[\\uD800-\\uDFFF]", "");
    String url = data.consumeRemainingAsString();

    UtmLink.find(url).ifPresent(link -> {
      UtmLink tagged = link.target(target).spaces(spaces).source(value).campaign(value);
      assertThat(tagged.parameters().source()).contains(value);
      assertThat(tagged.parameters().campaign()).contains(value);
      UtmLink withMacros = tagged.macros(MacroEncoding.VERBATIM);
      assertThat(withMacros.parameters()).isEqualTo(tagged.parameters());
      String readBack = withMacros.parameters().campaign().orElseThrow();
      assertThat(withMacros.source(readBack).campaign(readBack)).isEqualTo(withMacros);
      assertThat(UtmLink.to(tagged.toString()).source(value).spaces(spaces).campaign(value))
          .isEqualTo(tagged);
      // of "#utm_source=a&?gclid=b" a bare # may be left, or not
      assertThat(withoutBareHash(LinkCleaner.standard().clean(tagged.toString())))
          .isEqualTo(withoutBareHash(LinkCleaner.standard().clean(url)));
      assertThat(tagged.toString().chars()).noneMatch(Character::isISOControl);
      assertThat(beforeParameters(tagged.toString())).isEqualTo(beforeParameters(url));
      // a place for each edit of it: what stands before the first and behind the last is as it was
      assertThat(Erid.count(tagged.toString())).isEqualTo(Erid.count(url));
      UtmLink again = tagged.source("w").campaign("w").source(value).campaign(value);
      assertThat(again).isEqualTo(tagged);
    });
  }

  /** Without a {@code #} at the end, before what stands behind the link. */
  private static String withoutBareHash(String url) {
    int end = TagScanner.end(url);
    return end > 0 && url.charAt(end - 1) == '#'
        ? url.substring(0, end - 1) + url.substring(end)
        : url;
  }

  /** Scheme, host and path, without what stands behind the link. */
  private static String beforeParameters(String url) {
    int end = 0;
    while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
      end++;
    }
    return url.substring(0, TagScanner.end(url.substring(0, end)));
  }

  @FuzzTest
  void cleansAnything(FuzzedDataProvider data) {
    String url = data.consumeRemainingAsString();

    for (LinkCleaner cleaner : new LinkCleaner[] {LinkCleaner.standard(), OURS}) {
      String cleaned = cleaner.clean(url);
      assertThat(cleaned.length()).isLessThanOrEqualTo(url.length());
      assertThat(beforeParameters(cleaned)).isEqualTo(beforeParameters(url));
      assertThat(Erid.count(cleaned)).isEqualTo(Erid.count(url));
      assertThat(cleaner.inspect(url).isEmpty()).isEqualTo(cleaned.equals(url));
      cleaner.inspect(url).forEach(removed -> assertThat(url).contains(removed.rawName()));
      if (url.chars().noneMatch(c -> c <= ' ')) {
        // "?fbclid &utm_source=vk": a name with a space behind it is another name, but at the end
        // it is not
        assertThat(cleaner.clean(cleaned)).isEqualTo(cleaned);
      }
    }
  }
}
