package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smm4j.core.Network;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever text comes in from outside is worked through in linear time. The texts here are so long that anything which
 * takes time by the square of the length would take hours: that is what the time limit is for.
 */
class LinearTimeTest {
  private static final int LENGTH = 1 << 19;

  private static final UtmParser LENIENT = UtmParser.builder()
      .names(ParameterNames.MATOMO)
      .duplicates(DuplicatePolicy.LAST)
      .doubleEncoding(DoubleEncoding.DECODE)
      .fallbackCharset(Charset.forName("windows-1251"))
      .build();
  private static final LinkCleaner CLEANER = LinkCleaner.builder()
      .remove("promo_*")
      .keepOn("partner.example", "utm_source")
      .build();
  private static final NamingConvention HOUSE = NamingConvention.builder()
      .lowerCase()
      .separator('_')
      .allow(UtmKey.SOURCE, "vk", "facebook")
      .maxLength(UtmKey.CONTENT, 100)
      .campaignPattern("{yyyymm}_{product}_{geo:ru|by}")
      .build();

  /** Everything that takes a text from outside; the answer is there so that nothing is left out by the compiler. */
  private static final Map<String, Function<String, Object>> READERS = new LinkedHashMap<>();

  static {
    READERS.put("parse", UtmParameters::parse);
    READERS.put(
        "parse, lenient, with issues",
        text -> LENIENT.parse("//a/?" + text).issues().size());
    READERS.put(
        "tag",
        text ->
            UtmLink.find("//a/?" + text).map(link -> link.source("vk").id("1").toString()));
    READERS.put(
        "tag with a long value",
        text -> UtmLink.to("//a/").macros(MacroEncoding.VERBATIM).id("v" + text).toString());
    READERS.put("clean", text -> CLEANER.clean("//a/?" + text));
    READERS.put("clean, as a host", text -> CLEANER.clean("//" + text + "/?utm_source=1"));
    READERS.put("classify, landing", text -> TrafficSource.classify("//a/?utm_source=" + text, ""));
    READERS.put("classify, referrer", text -> TrafficSource.classify("//a/", text));
    READERS.put(
        "classify, referrer's query",
        text -> TrafficSource.classify("//a/", "https://yandex.ru/search/?" + text));
    READERS.put(
        "naming, check and fix",
        text ->
            HOUSE.fix(tags(text)).equals(tags(text)) && HOUSE.check(tags(text)).isEmpty());
    READERS.put("naming file", text -> refused(() -> NamingConvention.parse(text)));
    READERS.put("campaign pattern", text -> refused(() -> CampaignPattern.of(text)));
    READERS.put(
        "condition", text -> refused(() -> ChannelRule.of(Channel.EMAIL, "medium is " + text)));
    READERS.put(
        "macros",
        text -> AdMacros.META.check("//a/?utm_id=" + text).size()
            + AdMacros.unresolved(text).size());
    READERS.put("personal data", text -> PersonalData.find(tags(text)).size());
    READERS.put("transliterate", text -> Transliteration.PRACTICAL.apply(text).length());
    READERS.put(
        "network",
        text -> Network.find(text).isPresent() || Network.ofHost(text).isPresent());
  }

  private static UtmParameters tags(String text) {
    UtmParameters tags = UtmParameters.EMPTY;
    for (UtmKey key : UtmKey.values()) {
      tags = tags.with(key, "a" + text);
    }
    return tags;
  }

  private static boolean refused(Runnable reading) {
    try {
      reading.run();
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  @ParameterizedTest
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  @ValueSource(
      strings = {
        "a",
        "a.",
        "1_",
        "202605_",
        "&utm_id=%zz;utm_id=1?",
        "?utm_source=v&",
        "{{a",
        "%%A",
        "{a:",
        "(",
        "\n",
        "a=b\n",
        "@a.b",
        "+7 912 ",
        "Щ\u0301",
        "ευ",
        "%D0%25",
        ", ",
        " or ",
        "xn--",
        "://",
      })
  void everyReaderIsDoneWithAMillionBytes(String piece) {
    String text = piece.repeat(LENGTH / piece.length());
    READERS.forEach((name, reader) -> assertThat(reader.apply(text)).as(name).isNotNull());
  }

  /** No class of the library knows regular expressions, so none can be made to backtrack. */
  @Test
  void thereAreNoRegularExpressions() throws Exception {
    Path classes =
        Path.of(UtmParser.class.getResource("UtmParser.class").toURI()).getParent();
    try (Stream<Path> files = Files.walk(classes)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".class")).toList();
      assertThat(all.size()).isGreaterThan(80);
      for (Path file : all) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.getFileName().toString())
            .doesNotContain("java/util/regex")
            .doesNotContain("replaceAll")
            .doesNotContain("onPattern");
      }
    }
  }

  /** The table of docs/reliability.md: {@code -Dsmm4j.growth=true} prints it. */
  @Test
  @EnabledIfSystemProperty(named = "smm4j.growth", matches = "true")
  void growth() {
    String[] pieces = {"a.", "&utm_id=%zz;utm_id=1?", "{{a", "202605_", "@a.b", "Щ\u0301"};
    READERS.forEach((name, reader) -> {
      StringBuilder row = new StringBuilder("| " + name + " |");
      for (int length = 1 << 15; length <= 1 << 18; length *= 2) {
        long slowest = 0;
        for (String piece : pieces) {
          String text = piece.repeat(length / piece.length());
          long best = Long.MAX_VALUE;
          for (int run = 0; run < 3; run++) {
            long start = System.nanoTime();
            Object answer = reader.apply(text);
            best = Math.min(best, System.nanoTime() - start);
            assertThat(answer).isNotNull();
          }
          slowest = Math.max(slowest, best);
        }
        row.append(String.format(Locale.ROOT, " %.2f |", slowest / 1e6));
      }
      System.out.println(row);
    });
  }
}
