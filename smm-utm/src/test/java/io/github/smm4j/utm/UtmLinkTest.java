package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.smm4j.core.Network;
import io.github.smm4j.utm.UntaggableUrlException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtmLinkTest {

  @Test
  void tagsALinkAndKeepsTheRest() {
    UtmLink link = UtmLink.to("https://shop.example/sale?sku=7&x=%7e#reviews")
        .source(Network.VK)
        .medium("paid_social")
        .campaign("Весна 2026")
        .content("video-1");
    assertThat(link)
        .hasToString("https://shop.example/sale?sku=7&x=%7e&utm_source=vk&utm_medium=paid_social"
            + "&utm_campaign=%D0%92%D0%B5%D1%81%D0%BD%D0%B0%202026&utm_content=video-1#reviews");
    assertThat(link.parameters())
        .isEqualTo(
            UtmParameters.of("vk", "paid_social", "Весна 2026").with(UtmKey.CONTENT, "video-1"));
  }

  @Test
  void setsEachOfTheNineKeys() {
    UtmLink link = UtmLink.to("a.example")
        .marketingTactic("9")
        .creativeFormat("8")
        .sourcePlatform("7")
        .id("6")
        .content("5")
        .term("4")
        .campaign("3")
        .medium("2")
        .source("1");
    assertThat(link)
        .hasToString(
            "a.example?utm_marketing_tactic=9&utm_creative_format=8&utm_source_platform=7&utm_id=6"
                + "&utm_content=5&utm_term=4&utm_campaign=3&utm_medium=2&utm_source=1");
    assertThat(UtmLink.to("a.example").utm(link.parameters()).parameters())
        .isEqualTo(link.parameters());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // where a new tag goes
        "https://a.example             | QUERY    | https://a.example?utm_source=vk",
        "https://a.example/#r          | QUERY    | https://a.example/?utm_source=vk#r",
        "https://a.example/?           | QUERY    | https://a.example/?&utm_source=vk",
        "https://a.example/?x=1&       | QUERY    | https://a.example/?x=1&&utm_source=vk",
        "https://a.example/#a?b        | QUERY    | https://a.example/?utm_source=vk#a?b",
        "https://a.example/?x          | FRAGMENT | https://a.example/?x#utm_source=vk",
        "https://a.example/#r          | FRAGMENT | https://a.example/#r&utm_source=vk",
        "https://a.example/#/r         | ROUTE    | https://a.example/#/r?utm_source=vk",
        "https://a.example/#/r?x=1     | ROUTE    | https://a.example/#/r?x=1&utm_source=vk",
        "https://a.example/            | ROUTE    | https://a.example/#?utm_source=vk",
        "https://a.example/#           | ROUTE    | https://a.example/#&utm_source=vk",
        // a tag that is there is replaced where it stands
        "a?utm_source=fb&x=1           | QUERY    | a?utm_source=vk&x=1",
        "a?x=1&utm_source=fb#r         | FRAGMENT | a?x=1&utm_source=vk#r",
        "a?UTM_Source=fb               | QUERY    | a?utm_source=vk",
        "a?utm%5Fsource[]=fb           | QUERY    | a?utm_source=vk",
        "a?x=1&amp;utm_source=fb&amp;y | QUERY    | a?x=1&utm_source=vk&amp;y",
        "a?x;utm_source=fb             | QUERY    | a?x&utm_source=vk",
        "a??utm_source=fb              | QUERY    | a?utm_source=vk",
        "a?utm_source                  | QUERY    | a?utm_source=vk",
        "a#/r?utm_source=fb            | QUERY    | a#/r?utm_source=vk",
        // duplicates go
        "a?utm_source=1&x&utm_source=2#utm_source=3 | QUERY | a?utm_source=vk&x",
        "a?utm_source=1#utm_source=3&y | QUERY    | a?utm_source=vk#y",
        "a?sku=7?utm_source=fb         | QUERY    | a?sku=7?utm_source=fb&utm_source=vk",
      })
  void writesATagWhereItBelongs(String url, TagTarget target, String tagged) {
    assertThat(UtmLink.to(url).target(target).source("vk")).hasToString(tagged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a&b=c#d       | a%26b%3Dc%23d",
        "a;b?c/d       | a%3Bb%3Fc%2Fd",
        "50% +1        | 50%25%20%2B1",
        "A-z_0.9~      | A-z_0.9~",
        "!*'()         | %21%2A%27%28%29",
        "😀 Ω          | %F0%9F%98%80%20%CE%A9",
        "{{ad.name}}   | %7B%7Bad.name%7D%7D",
      })
  void encodesValues(String value, String encoded) {
    assertThat(UtmLink.to("a").id(value)).hasToString("a?utm_id=" + encoded);
  }

  @Test
  void encodesWhatWouldBreakALink() {
    assertThat(UtmLink.to("a").id("1\r\nSet-Cookie: x\0\t"))
        .hasToString("a?utm_id=1%0D%0ASet-Cookie%3A%20x%00%09");
    assertThat(UtmLink.to("a").id("x\uD83Dy\uDE00")).hasToString("a?utm_id=x%EF%BF%BDy%EF%BF%BD");
    assertThat(
            UtmLink.to("a").spaces(SpaceEncoding.PLUS).id("a b+c").parameters().id())
        .contains("a b+c");
    assertThat(UtmLink.to("a").id("a b+c").spaces(SpaceEncoding.PLUS))
        .hasToString("a?utm_id=a+b%2Bc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{x}",
        "{{ad.name}}",
        "${X}",
        "%%DEVICE%%",
        "__X__",
        "{lpurl+2}",
        "{{lpurl+2}}",
        "{escapedlpurl+3}{_a}",
        "a{x}b",
        "{azAZ}",
        "{_09.-}",
        "{_09:-}",
        "{{Z}}",
        "%%A%%",
        "{ifmobile:m}"
      })
  void keepsMacrosWhereAsked(String macro) {
    UtmLink link = UtmLink.to("a").macros(MacroEncoding.VERBATIM).id(macro);
    assertThat(link).hasToString("a?utm_id=" + macro);
    assertThat(link.parameters().id()).contains(macro);
  }

  /** Braces, name and colon stay; the argument is a value as others are. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ifmobile:on the go}      | {ifmobile:on%20the%20go}      | {ifmobile:on+the+go}",
        "{IfMobile:mobile/web}     | {IfMobile:mobile%2Fweb}       | {IfMobile:mobile%2Fweb}",
        "{ifsearch:a,b}            | {ifsearch:a%2Cb}              | {ifsearch:a%2Cb}",
        "{ifsearch:a+2}            | {ifsearch:a%2B2}              | {ifsearch:a%2B2}",
        "{ifsearch:a 2}            | {ifsearch:a%202}              | {ifsearch:a+2}",
        "{ifcontent:я}             | {ifcontent:%D1%8F}            | {ifcontent:%D1%8F}",
        "{copy:a&b=50%}x y         | {copy:a%26b%3D50%25}x%20y     | {copy:a%26b%3D50%25}x+y",
        "{ifmobile:{keyword} x}    | {ifmobile:{keyword}%20x}      | {ifmobile:{keyword}+x}",
        "{ifmobile:{ifpla:a b}{c}} | {ifmobile:{ifpla:a%20b}{c}}   | {ifmobile:{ifpla:a+b}{c}}",
        "{ifmobile:a {lpurl+2}}    | {ifmobile:a%20{lpurl+2}}      | {ifmobile:a+{lpurl+2}}",
        "{ifmobile:a{ b}           | %7Bifmobile%3Aa%7B%20b%7D     | %7Bifmobile%3Aa%7B+b%7D",
        "{ifmobile:{copy:{copy:{copy:{copy:{copy:x}}}}}} | %7Bifmobile%3A{copy:{copy:{copy:{copy:{copy:x}}}}}%7D | %7Bifmobile%3A{copy:{copy:{copy:{copy:{copy:x}}}}}%7D",
        "{ifmobile:a b             | %7Bifmobile%3Aa%20b           | %7Bifmobile%3Aa+b",
        "{note:a b}                | %7Bnote%3Aa%20b%7D            | %7Bnote%3Aa+b%7D",
        "{lpurl 2}                 | %7Blpurl%202%7D               | %7Blpurl+2%7D",
      })
  void encodesTheArgumentOfAMacro(String value, String written, String withPlus) {
    UtmLink link = UtmLink.to("a").macros(MacroEncoding.VERBATIM).id(value);
    assertThat(link).hasToString("a?utm_id=" + written);
    assertThat(link.parameters().id()).contains(value);
    assertThat(link.spaces(SpaceEncoding.PLUS)).hasToString("a?utm_id=" + withPlus);
    assertThat(link.spaces(SpaceEncoding.PLUS).parameters().id()).contains(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{x&y}    | %7Bx%26y%7D",
        "{x       | %7Bx",
        "{        | %7B",
        "{{       | %7B%7B",
        "${       | %24%7B",
        "$        | %24",
        "%        | %25",
        "%%       | %25%25",
        "{`x}     | %7B%60x%7D",
        "{[x}     | %7B%5Bx%7D",
        "{@x}     | %7B%40x%7D",
        "{x/}     | %7Bx%2F%7D",
        "{x;}     | %7Bx%3B%7D",
        "{}       | %7B%7D",
        "{{x}     | %7B{x}",
        "{1}      | %7B1%7D",
        "%%x%     | %25%25x%25",
        "%%1A%%   | %25%251A%25%25",
        "${x y}   | %24%7Bx%20y%7D",
        "{a+b}    | %7Ba%2Bb%7D",
        "{1+2}    | %7B1%2B2%7D",
        "{a:b+2}  | %7Ba%3Ab%2B2%7D",
        "%%a+2%%  | %25%25a%2B2%25%25",
        "{x}&{y}  | {x}%26{y}",
      })
  void keepsNothingButMacros(String value, String written) {
    UtmLink link = UtmLink.to("a").macros(MacroEncoding.VERBATIM).id(value);
    assertThat(link).hasToString("a?utm_id=" + written);
    assertThat(link.parameters().id()).contains(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "''|BLANK",
        "'  '|BLANK",
        "mailto:a@b.example|NOT_A_PAGE",
        " JavaScript:alert(1)|NOT_A_PAGE",
        "javascript://a.example/%0aalert(1)|NOT_A_PAGE",
        "data:text/html,x|NOT_A_PAGE",
        "tel:123|NOT_A_PAGE",
        "urn:isbn:5|NOT_A_PAGE",
        "unknown:thing|NOT_A_PAGE",
        "https://|NO_HOST",
        "https:|NO_HOST",
        "//|NO_HOST",
        "http://?x=1|NO_HOST",
        "https:///#x|NO_HOST",
        "https:// a|NO_HOST",
        "https:\\\\|NO_HOST",
        "https://user@|NO_HOST",
        "https://user:word@/x|NO_HOST",
        "https://@?x|NO_HOST",
        "https://:80/|NO_HOST",
        "//user@:80|NO_HOST",
        "http:\\\\:80\\x|NO_HOST",
        "shop.example:|NOT_A_PAGE",
        "shop.example:123456|NOT_A_PAGE",
        "shop.example:80x|NOT_A_PAGE",
        "shop.example:80:|NOT_A_PAGE",
        "httpx:a|NOT_A_PAGE",
        "httpss:a|NOT_A_PAGE",
      })
  void refusesWhatCannotBeTagged(String url, Reason reason) {
    assertThat(UtmLink.find(url)).isEmpty();
    UntaggableUrlException e =
        catchThrowableOfType(UntaggableUrlException.class, () -> UtmLink.to(url));
    assertThat(e.reason()).isEqualTo(reason);
    assertThat(e.url()).isEqualTo(url);
    assertThat(e).hasMessageStartingWith("cannot write tags to \"" + url + "\": ");
  }

  /** A ; that separated because of the tag before it becomes a &, so that it separates from then on. */
  @ParameterizedTest
  @CsvSource({
    "https://a.example/?a=1;utm_source=fb;b=2, https://a.example/?a=1&utm_source=ok&b=2",
    "https://a.example/?utm_source=fb;utm_medium=cpc;b=2, https://a.example/?utm_source=ok;utm_medium=cpc;b=2",
    "https://a.example/?utm_source=vk;gclid=Q&x=1, https://a.example/?utm_source=ok;gclid=Q&x=1",
    "https://a.example/?utm_source=vk;utm_foo=1, https://a.example/?utm_source=ok;utm_foo=1",
    "https://a.example/?utm_source=x#?utm_source=a;utm_term=b;c=d;e=f&g;h=i, https://a.example/?utm_source=ok#?utm_term=b&c=d;e=f&g;h=i",
    "https://a.example/?utm_source=x#utm_source=a;utm_term=b;utm_id=c;d=e, https://a.example/?utm_source=ok#utm_term=b;utm_id=c;d=e",
    "https://a.example/?utm_source=x#?utm_source=a;utm_term=b?c;d=e, https://a.example/?utm_source=ok#?utm_term=b?c;d=e",
    "https://a.example/?x=1;utm_source=fb;b=2;c#d, https://a.example/?x=1&utm_source=ok&b=2;c#d",
  })
  void keepsParametersBehindASemicolon(String url, String tagged) {
    UtmLink link = UtmLink.to(url).source("ok");
    assertThat(link).hasToString(tagged);
    assertThat(UtmLink.to(tagged).source("ok")).isEqualTo(link);
    assertThat(UtmParameters.parse(tagged).source()).contains("ok");
    assertThat(UtmParser.builder().build().parse(tagged).parameters())
        .isEqualTo(UtmParameters.parse(tagged));
  }

  /** The token that the Russian law asks for does not go with the value before it. */
  @ParameterizedTest
  @CsvSource({
    "https://a.example/?utm_source=vk;erid=2Vt&b=1, https://a.example/?utm_source=ok;erid=2Vt&b=1",
    "https://a.example/?utm_source=vk?erid=2Vt, https://a.example/?utm_source=ok?erid=2Vt",
    "https://a.example/?utm_source=a&utm_source=b;erid=2Vt, https://a.example/?utm_source=ok;erid=2Vt",
    "https://a.example/#utm_source=vk;erid=2Vt, https://a.example/#utm_source=ok;erid=2Vt",
  })
  void keepsEridInWhatIsReplaced(String url, String tagged) {
    UtmLink link = UtmLink.to(url).source("ok");
    assertThat(link).hasToString(tagged);
    assertThat(UtmLink.to(tagged).source("ok")).isEqualTo(link);
    assertThat(UtmParameters.parse(url).source().orElseThrow()).doesNotContain("erid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user@a.example",
        "https://a.example:80",
        "https://[::1]:80/",
        "https://a/b@",
        "https://{host}/",
      })
  void takesUsersAndPorts(String url) {
    assertThat(UtmLink.to(url).source("vk").toString()).contains("utm_source=vk");
  }

  @Test
  void refusesControlCharactersAndShowsThem() {
    String url = "https://a.example/\r\nx" + "y".repeat(100);
    assertThatThrownBy(() -> UtmLink.to(url))
        .isInstanceOf(UntaggableUrlException.class)
        .hasMessageContaining("/\\u000D\\u000Axy")
        .hasMessageContaining("y...\": ")
        .hasMessageContaining("control character");
    for (char control : "\u0000\u001F\u007F\u009F".toCharArray()) {
      assertThat(UtmLink.find("a" + control + "b")).as("%s", (int) control).isEmpty();
    }
    assertThat(UtmLink.find("a~\u00A0b")).isPresent();
    String longest = "mailto:" + "m".repeat(57);
    assertThatThrownBy(() -> UtmLink.to(longest)).hasMessageContaining("\"" + longest + "\"");
    assertThatThrownBy(() -> UtmLink.to(longest + "m"))
        .hasMessageContaining("\"" + longest + "...\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.example",
        "localhost:8080",
        "shop.example:80/x",
        "shop.example:09?x",
        "shop.example:65535#x",
        "HTTPS:a",
        "httpx://a",
        "https:\\\\a",
        "\u00a0",
        "/sale",
        "?x",
        "#x",
        "app://open",
        "HTTP://a.example",
        "android-app://com.example/https/a.example",
        "//cdn.example/x",
        "https:a.example",
        "a/b:c",
        "my_host.example",
      })
  void takesWhatLooksUnusual(String url) {
    assertThat(UtmLink.find(url)).get().hasToString(url);
    assertThat(UtmLink.to(url).source("vk").parameters().source()).contains("vk");
  }

  @Test
  void removesTags() {
    UtmLink link = UtmLink.to("a?utm_source=1&x&UTM_SOURCE=2#utm_source=3");
    assertThat(link.without(UtmKey.SOURCE)).hasToString("a?x");
    assertThat(link.without(UtmKey.SOURCE).source("vk")).hasToString("a?utm_source=vk&x");
    assertThat(link.source("vk").without(UtmKey.SOURCE)).hasToString("a?x");
    assertThat(UtmLink.to("a?utm_source=1").without(UtmKey.SOURCE).medium("m"))
        .hasToString("a?utm_medium=m");
    assertThat(UtmLink.to("a#utm_source=1?utm_term=2&x").without(UtmKey.SOURCE))
        .hasToString("a#?utm_term=2&x");
    assertThat(UtmLink.to("a#utm_source=1?y").without(UtmKey.SOURCE)).hasToString("a#?y");
    assertThat(UtmLink.to("a?utm_source=1#r")
            .without(UtmKey.SOURCE)
            .target(TagTarget.FRAGMENT)
            .medium("m"))
        .hasToString("a#r&utm_medium=m");
    assertThat(UtmLink.to("a#utm_source=1")
            .without(UtmKey.SOURCE)
            .target(TagTarget.ROUTE)
            .medium("m"))
        .hasToString("a#?utm_medium=m");
  }

  @Test
  void refusesEmptyValues() {
    assertThatThrownBy(() -> UtmLink.to("a").source(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("utm_source");
  }

  @Test
  void everyStepIsANewLink() {
    UtmLink link = UtmLink.to("a?x");
    UtmLink tagged = link.source("1");
    assertThat(tagged.source("2")).hasToString("a?x&utm_source=2");
    assertThat(tagged).hasToString("a?x&utm_source=1");
    assertThat(link)
        .hasToString("a?x")
        .isEqualTo(UtmLink.to("a?x"))
        .hasSameHashCodeAs(UtmLink.to("a?x"));
    assertThat(link).isNotEqualTo(tagged);
  }

  @Test
  void goesThroughSerialization() {
    UtmLink link =
        UtmLink.to("a#/r").target(TagTarget.ROUTE).spaces(SpaceEncoding.PLUS).source("v k");
    UtmLink copy = Serialized.copyOf(link);
    assertThat(copy).isEqualTo(link);
    assertThat(copy.medium("a b")).hasToString("a#/r?utm_source=v+k&utm_medium=a+b");
  }
}
