package io.github.smm4j.utm;

import static io.github.smm4j.core.Network.FACEBOOK;
import static io.github.smm4j.core.Network.VK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkMatrixTest {
  private static final String PAGE = "https://a.example/";

  @Test
  void crossesTheAxes() {
    assertThat(LinkMatrix.of(PAGE).sources(VK, FACEBOOK).contents("a", "b").campaign("c").stream())
        .extracting(UtmLink::toString)
        .containsExactly(
            PAGE + "?utm_source=vk&utm_campaign=c&utm_content=a",
            PAGE + "?utm_source=vk&utm_campaign=c&utm_content=b",
            PAGE + "?utm_source=facebook&utm_campaign=c&utm_content=a",
            PAGE + "?utm_source=facebook&utm_campaign=c&utm_content=b");
    LinkMatrix all = LinkMatrix.of(PAGE, PAGE + "b")
        .sources("x", "y")
        .mediums("m", "n")
        .campaigns("c", "d")
        .terms("t")
        .contents("o");
    assertThat(all.size()).isEqualTo(16);
    assertThat(all.stream()).hasSize(16);
    assertThat(all)
        .hasToString(
            "16 links: 2 pages, {SOURCE=[x, y], MEDIUM=[m, n], CAMPAIGN=[c, d], TERM=[t], CONTENT=[o]}");
  }

  @Test
  void dropsDuplicates() {
    LinkMatrix matrix =
        LinkMatrix.of(PAGE, PAGE, PAGE + "?utm_source=old").sources("a", "a").medium("m");
    assertThat(matrix.stream()).hasSize(1);
    assertThat(LinkMatrix.of(PAGE).medium("a").medium("b").stream())
        .extracting(UtmLink::toString)
        .containsExactly(PAGE + "?utm_medium=b");
    // a lone half of a pair has no bytes, so it is written as U+FFFD
    assertThat(LinkMatrix.of(PAGE).contents("\uD800", "\uFFFD", "c").terms("\uDC00").stream())
        .extracting(UtmLink::toString)
        .containsExactly(
            PAGE + "?utm_term=%EF%BF%BD&utm_content=%EF%BF%BD",
            PAGE + "?utm_term=%EF%BF%BD&utm_content=c");
  }

  /** Each link is made anew from its number: that must leave out and repeat nothing, whatever the pages are like. */
  @Test
  void givesWhatNestedLoopsGive() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      String[] pages = Stream.generate(() -> RandomLinks.taggable(random))
          .limit(1 + random.nextInt(4))
          .toArray(String[]::new);
      String[] sources = {"a", RandomLinks.value(random), RandomLinks.value(random)};
      String[] contents = {RandomLinks.value(random), "b"};
      Set<UtmLink> expected = new LinkedHashSet<>();
      for (String page : pages) {
        for (String source : sources) {
          for (String content : contents) {
            expected.add(UtmLink.to(page).source(source).content(content));
          }
        }
      }
      assertThat(LinkMatrix.of(pages).contents(contents).sources(sources).stream())
          .as("%s", List.of(pages))
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void keepsMacrosWhereAsked() {
    LinkMatrix matrix = LinkMatrix.of(PAGE).contents("{{banner_id}}", "a b");
    assertThat(matrix.macros(MacroEncoding.VERBATIM).max(2).stream())
        .extracting(UtmLink::toString)
        .containsExactly(PAGE + "?utm_content={{banner_id}}", PAGE + "?utm_content=a%20b");
    assertThat(matrix.stream().findFirst().orElseThrow())
        .hasToString(PAGE + "?utm_content=%7B%7Bbanner_id%7D%7D");
  }

  @Test
  void isBounded() {
    String[] many = IntStream.range(0, 101).mapToObj(Integer::toString).toArray(String[]::new);
    LinkMatrix matrix = LinkMatrix.of(PAGE).sources(many).contents(many);
    assertThatIllegalStateException()
        .isThrownBy(matrix::stream)
        .withMessageContaining("10201")
        .withMessageContaining("10000");
    assertThat(matrix.max(10_201).stream()).hasSize(10_201);
    LinkMatrix huge = matrix.mediums(many).campaigns(many).terms(many).max(Integer.MAX_VALUE);
    assertThatIllegalStateException().isThrownBy(huge::stream);
    assertThat(huge.mediums(many).size()).isEqualTo(10_510_100_501L);
  }

  @Test
  void isLazy() {
    NamingConvention house = NamingConvention.builder().lowerCase().build();
    LinkMatrix matrix = LinkMatrix.of(PAGE).sources("a", "B").convention(house);
    assertThat(matrix.stream().findFirst()).isPresent();
    assertThatThrownBy(() -> matrix.stream().toList())
        .isInstanceOf(NamingConventionException.class)
        .hasMessageContaining("\"B\"");
    assertThatThrownBy(() -> matrix.stream().count()).isInstanceOf(NamingConventionException.class);
  }

  /** A stream that kept links, or made them ahead, would need tens of gigabytes here. */
  @Test
  void isLazyThroughItsIterator() {
    String[] many = IntStream.range(0, 101).mapToObj(Integer::toString).toArray(String[]::new);
    Iterator<UtmLink> links = LinkMatrix.of(PAGE)
        .sources(many)
        .mediums(many)
        .campaigns(many)
        .contents(many)
        .max(Integer.MAX_VALUE)
        .stream()
        .iterator();
    assertThat(links.next())
        .hasToString(PAGE + "?utm_source=0&utm_medium=0&utm_campaign=0&utm_content=0");
    assertThat(links.next())
        .hasToString(PAGE + "?utm_source=0&utm_medium=0&utm_campaign=0&utm_content=1");
  }

  @Test
  void writesCsv() {
    assertThat(LinkMatrix.of(PAGE).sources("vk").campaigns("a,\"b\"", "=1").toCsv())
        .isEqualTo("url,utm_source,utm_campaign\r\n"
            + PAGE + "?utm_source=vk&utm_campaign=a%2C%22b%22,vk,\"a,\"\"b\"\"\"\r\n"
            + PAGE + "?utm_source=vk&utm_campaign=%3D1,vk,'=1\r\n");
  }

  /** A spreadsheet runs what begins so. */
  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "-", "@"})
  void formulasInCsvAreText(String sign) {
    assertThat(LinkMatrix.of(PAGE).terms(sign + "1", "1" + sign).toCsv())
        .contains(",'" + sign + "1\r\n")
        .contains(",1" + sign + "\r\n");
  }

  @Test
  void refusesEmptyAxes() {
    assertThatIllegalArgumentException().isThrownBy(LinkMatrix::of);
    assertThatIllegalArgumentException().isThrownBy(() -> LinkMatrix.of(PAGE).contents());
    assertThatIllegalArgumentException().isThrownBy(() -> LinkMatrix.of(PAGE).contents(""));
    assertThatIllegalArgumentException().isThrownBy(() -> LinkMatrix.of(PAGE).max(0));
    assertThat(LinkMatrix.of(PAGE).max(1).stream()).hasSize(1);
    assertThatThrownBy(() -> LinkMatrix.of("mailto:a@b"))
        .isInstanceOf(UntaggableUrlException.class);
  }
}
