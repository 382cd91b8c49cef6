package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCleanerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example/?sku=7&utm_source=vk&gclid=Cj0K#reviews | https://a.example/?sku=7#reviews",
        "https://a.example/?utm_source=vk                          | https://a.example/",
        "https://a.example/?utm_source=vk&x=%7e&UTM_Custom=1&y     | https://a.example/?x=%7e&y",
        "a?fbclid=1&x&yclid=2                                      | a?x",
        "a?utm_source=vk&amp;x=1&amp;gclid=2                       | a?x=1",
        "a?x;utm_source=vk;utm_medium=y                            | a?x",
        "a#utm_source=vk                                           | a",
        "a#/r?utm_source=vk&x=1                                    | a#/r?x=1",
        "a#/r?utm_source=vk                                        | a#/r",
        "a?utm_source=1#?utm_source=2&x                            | a#?x",
        "a?hsa_kw=1&n_query=2&n_items=3&ScCid=4&sccid=5            | a?n_items=3",
        "a?erid=2Vtz&utm_source=vk&ERID=x                          | a?erid=2Vtz&ERID=x",
        "a?utm_source=vk&utm_medium=cpc;erid=2Vtz                  | a?erid=2Vtz",
        "a?utm_source=vk&utm_medium=cpc?erid=2Vtz                  | a?erid=2Vtz",
        "a?x=1;utm_source=vk;ERID=2Vtz&y                           | a?x=1;ERID=2Vtz&y",
        "a?x&gclid=1?erid=2Vtz;utm_id=5#utm_source=vk;erid=3       | a?x?erid=2Vtz#erid=3",
        "a#/r?utm_source=vk;erid=2Vtz                              | a#/r?erid=2Vtz",
        "a?utm_source;erid=2Vtz                                    | a?erid=2Vtz",
        "a?utm_source=vk;erid                                      | a",
        "a?utm_source=vk;%65rid=2V;er%49d[]=3&gclid=1?%65rid=4     | a?%65rid=2V;er%49d[]=3?%65rid=4",
        "a?a=1;utm_source=fb;b=2                                   | a?a=1&b=2",
        "a?utm_source=fb;utm_medium=cpc;sku=7                      | a?sku=7",
        "a?utm_source=fb;utm_medium=cpc;sku=7;c=8;utm_id=1;d=9     | a?sku=7;c=8&d=9",
        "a?x=1;gclid=Q;y[]=2;z                                     | a?x=1&y[]=2;z",
        "a?utm%5Fsource=a;utm%5Fmedium[]=b;c=1                     | a?c=1",
        "a?utm_content=red;blue;size=9                             | a",
        "a#b;erid=1?utm_id=2&gclid;c=3;erid=4                      | a#b;erid=1?gclid;c=3;erid=4",
        "a#utm_source=vk;fbclid=1;c=2                              | a#c=2",
        "a?utm_source=vk;erids=1                                   | a",
        "a?utm%5Fsource=vk&utm_source[]=1&x                        | a?x",
        "a?utm_source                                              | a",
      })
  void removesTagsAndClickIdsAndNothingElse(String url, String cleaned) {
    assertThat(LinkCleaner.standard().clean(url)).isEqualTo(cleaned);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "#",
        "https://a.example/?",
        "https://a.example/?&&#",
        "a?GCLID=1",
        "a?sku=7?utm_source=x",
        "a?utm",
        "?\n",
        "a?x=utm_source=1",
        "mailto:a@b.example",
        "a?to=https%3A%2F%2Fb%2F%3Futm_source%3Dvk",
      })
  void keepsTheSameTextWhereNothingIsToBeRemoved(String url) {
    assertThat(LinkCleaner.standard().clean(url)).isSameAs(url);
    assertThat(LinkCleaner.standard().inspect(url)).isEmpty();
  }

  @Test
  void tellsWhatItRemoves() {
    assertThat(LinkCleaner.standard().inspect("a?UTM_Source=v%20k&x&utm_foo=1#gclid=Z"))
        .hasToString(
            "[utm_source=v k (QUERY, index 2), utm_foo=1 (QUERY, index 21), gclid=Z (FRAGMENT, index 31)]");
    assertThat(LinkCleaner.standard().inspect("a?utm_id[]=1").get(0).key()).contains(UtmKey.ID);
  }

  @Test
  void removesNamesOfOnesOwn() {
    LinkCleaner cleaner = LinkCleaner.builder()
        .remove("Ref", "promo_*")
        .remove(ParameterNames.MATOMO)
        .build();
    assertThat(cleaner.clean("a?ref=1&REF=2&referer=3&promo_x=4&promo=5&pk_source=6&erid=7"))
        .isEqualTo("a?referer=3&promo=5&erid=7");
    assertThat(LinkCleaner.builder().remove("e*").build().clean("a?erid=1&else=2"))
        .isEqualTo("a?erid=1");
  }

  /** What a user keeps ends a value, too. */
  @Test
  void keepsWhatIsToBeKeptBehindALesserSeparator() {
    LinkCleaner cleaner = LinkCleaner.builder()
        .keep("partner", "sub_*")
        .keepOn("b.example", "aff")
        .build();
    assertThat(cleaner.clean("a?utm_source=vk;partner=1;x=2&utm_id=3?sub_id=4;sub_=5&gclid=6;sub"))
        .isEqualTo("a?partner=1;x=2?sub_id=4;sub_=5");
    assertThat(cleaner.clean("https://b.example/?utm_source=vk;aff=1;erid=2"))
        .isEqualTo("https://b.example/?aff=1;erid=2");
    assertThat(LinkCleaner.builder().remove("to").build().clean("a?to=b?erid=1&x"))
        .isEqualTo("a?erid=1&x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "z", "A", "Z", "0", "9", "_", "-", ".", "a-Z_0.9", "%61", "[]"})
  void keepsAFamilyByAllPlainNames(String end) {
    LinkCleaner cleaner = LinkCleaner.builder().keep("sub_*").build();
    assertThat(cleaner.clean("//a.example?utm_source=vk;sub_" + end + "=1&b=2"))
        .isEqualTo("//a.example?sub_" + end + "=1&b=2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"`", "{", "@", "/", ":", " ", ";", "\u00E9"})
  void knowsAFamilyInAValueByPlainNamesOnly(String end) {
    LinkCleaner cleaner = LinkCleaner.builder().keep("sub_*").build();
    assertThat(cleaner.clean("//a.example?utm_source=vk;sub_" + end + "=1&b=2"))
        .isEqualTo("//a.example?b=2");
  }

  @Test
  void keepsOnAHostInLettersAsInPunycode() {
    for (String host : List.of("пример.рф", "ПРИМЕР.рф", "xn--e1afmkfd.xn--p1ai")) {
      LinkCleaner cleaner = LinkCleaner.builder().keepOn(host, "utm_source").build();
      for (String link : List.of(
          "https://xn--e1afmkfd.xn--p1ai/?utm_source=a",
          "https://www.ПРИМЕР.РФ/?utm_source=a",
          "//XN--e1afmkfd.xn--P1AI:80?utm_source=a")) {
        assertThat(cleaner.clean(link + "&utm_id=1")).isEqualTo(link);
      }
      assertThat(cleaner)
          .isEqualTo(LinkCleaner.builder().keepOn("пример.рф", "utm_source").build());
    }
  }

  @Test
  void keepsWhatIsToBeKept() {
    LinkCleaner cleaner = LinkCleaner.builder()
        .keep("utm_id", "hsa_*")
        .keepOn("Partner.example", "utm_source", "gclid")
        .keepOn("sub.partner.example", "utm_term")
        .build();
    String query = "/?utm_source=1&gclid=2&utm_term=3&utm_id=4&hsa_kw=5";
    assertThat(cleaner.clean("https://a.example" + query))
        .isEqualTo("https://a.example/?utm_id=4&hsa_kw=5");
    for (String host : new String[] {
      "https://partner.example",
      "//www.partner.example",
      "partner.example",
      "https://u:p@PARTNER.example.:80",
      "  http://a@b@partner.example",
      "z9+-.a://partner.example",
      "partner.example:80",
      "https://partner.example:80\\x"
    }) {
      assertThat(cleaner.clean(host + query))
          .isEqualTo(host + "/?utm_source=1&gclid=2&utm_id=4&hsa_kw=5");
    }
    assertThat(cleaner.clean("https://sub.partner.example" + query))
        .isEqualTo("https://sub.partner.example/?utm_term=3&utm_id=4&hsa_kw=5");
    assertThat(cleaner.clean("https://notpartner.example" + query))
        .isEqualTo("https://notpartner.example/?utm_id=4&hsa_kw=5");
    for (String other : new String[] {
      "9z://partner.example",
      "a_b://partner.example",
      "://partner.example",
      "/partner.example",
      "https:/partner.example",
      "https://a.example\\partner.example",
      "https://partner.example.a"
    }) {
      assertThat(cleaner.clean(other + query)).isEqualTo(other + "/?utm_id=4&hsa_kw=5");
    }
    assertThat(cleaner.clean("https://a.example/partner.example" + query))
        .isEqualTo("https://a.example/partner.example/?utm_id=4&hsa_kw=5");
  }

  @Test
  void refusesNamesThatCannotBe() {
    assertThatThrownBy(() -> LinkCleaner.builder().remove("ERID"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("law");
    for (String name : new String[] {"", "*", "a b", "a&b", "a=b"}) {
      assertThatThrownBy(() -> LinkCleaner.builder().remove(name))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> LinkCleaner.builder().keep(name))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String host : new String[] {"", "a.example/x", "https://a.example", "a.example:80", "."}) {
      assertThatThrownBy(() -> LinkCleaner.builder().keepOn(host, "x"))
          .as(host)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void goesThroughSerialization() {
    LinkCleaner cleaner = LinkCleaner.builder()
        .remove("ref")
        .keep("gclid")
        .keepOn("a.example", "utm_id")
        .build();
    LinkCleaner copy = Serialized.copyOf(cleaner);
    assertThat(cleaner)
        .hasToString("LinkCleaner{utm_*, click ids, [ref]; without [erid, gclid], by host"
            + " {a.example=[utm_id]}}");
    assertThat(copy).isEqualTo(cleaner).hasSameHashCodeAs(cleaner).hasToString(cleaner.toString());
    assertThat(copy.clean("//a.example?ref=1&gclid=2&utm_id=3&utm_term=4"))
        .isEqualTo("//a.example?gclid=2&utm_id=3");
    assertThat(cleaner).isNotEqualTo(LinkCleaner.standard());
  }
}
