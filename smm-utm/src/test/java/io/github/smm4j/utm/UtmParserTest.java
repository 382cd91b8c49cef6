package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.smm4j.utm.ParseIssue.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtmParserTest {
  private static UtmParse parse(String url) {
    return UtmParser.standard().parse(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a?utm_source=vk&utm_medium=m&utm_source=ok | DUPLICATE | utm_source | 29",
        "a?utm_id= | EMPTY_VALUE | utm_id | 2",
        "a?x&utm_id | EMPTY_VALUE | utm_id | 4",
        "a?gclid= | EMPTY_VALUE | gclid | 2",
        "a?utm_id=50%off | MALFORMED_ESCAPE | utm_id | 2",
        "a?utm_id=%%CAFE%% | MALFORMED_ESCAPE | utm_id | 2",
        "a?utm_id=%C0%AF | NOT_UTF_8 | utm_id | 2",
        "a?utm_id=x%2520y | DOUBLE_ENCODED | utm_id | 2",
        "a?UTM_ID=1 | NAME_CASE | utm_id | 2",
        "a?SCCID=1 | NAME_CASE | ScCid | 2",
        "a?utm%5Fid=1 | ENCODED_NAME | utm_id | 2",
        "a?utm_id[]=1 | ARRAY_NAME | utm_id | 2",
        "a?x=1&amp;utm_id=1 | HTML_ESCAPED | utm_id | 10",
        "a??utm_id=1 | STRAY_QUESTION_MARK | utm_id | 3",
        "a?x;utm_id=1 | SEMICOLON_SEPARATOR | utm_id | 4",
        "a?sku=7?utm_id=1 | INSIDE_A_VALUE | utm_id | 8",
        "a?utm_campaign=c | PARTIAL_TAGGING | utm_source | 2",
        "a?utm_medium=c | PARTIAL_TAGGING | utm_source | 2",
        "a?x&utm_source=c | PARTIAL_TAGGING | utm_medium | 4",
      })
  void reportsOneIssue(String url, Kind kind, String parameter, int index) {
    assertThat(parse(url).issues())
        .extracting(ParseIssue::kind, ParseIssue::parameter, ParseIssue::index)
        .containsExactly(tuple(kind, parameter, index));
    assertThat(parse(url).issues().get(0).done()).isNotBlank();
    assertThat(parse(url).issues().get(0))
        .hasToString(kind + " in " + parameter + " at " + index + ": "
            + parse(url).issues().get(0).done());
  }

  @Test
  void reportsSpaceAtTheEnd() {
    UtmParse parse = parse("a?utm_id=1 \n");
    assertThat(parse.parameters().id()).contains("1");
    assertThat(parse.issues()).extracting(ParseIssue::kind).containsExactly(Kind.TRAILING_SPACE);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/?utm_source=vk&utm_medium=cpc&utm_campaign=c",
    "https://a.example/#?utm_source=vk&utm_medium=cpc",
    "https://a.example/#/route?utm_id=5",
    "https://a.example/?utm_content=a;b?c=d&utm_id=7%25",
    "mailto:a@b.example",
    "''",
  })
  void hasNothingToReport(String url) {
    assertThat(parse(url).issues()).isEmpty();
  }

  /** Most analytics systems read erid as a part of the value before it. */
  @Test
  void reportsEridBehindALesserSeparator() {
    UtmParse parse =
        parse("?utm_source=vk;erid=2Vtz&utm_medium=cpc?ERID=3&gclid=1;erid=4#utm_id=5;erid=6");
    assertThat(parse.parameters()).hasToString("{utm_source=vk, utm_medium=cpc, utm_id=5}");
    assertThat(parse.clickIds()).extracting(ClickId::value).containsExactly("1");
    assertThat(parse.issues())
        .extracting(ParseIssue::toString)
        .containsExactly(
            "SEMICOLON_SEPARATOR in erid at 15: taken as a separator",
            "STRAY_QUESTION_MARK in erid at 40: taken as a separator",
            "SEMICOLON_SEPARATOR in erid at 55: taken as a separator",
            "SEMICOLON_SEPARATOR in erid at 71: taken as a separator");
    assertThat(parse("?utm_source=vk&utm_medium=cpc#/r?utm_id=5?erid=6&sku=7;erid=8")
            .issues())
        .isEmpty();
  }

  @Test
  void readsOnBehindASemicolonThatSeparated() {
    UtmParse parse =
        parse("?a=1;utm_source=fb;b=2&utm_medium=x;gclid=Q;%65rid=1;c=3&utm_id=red;blue;d=4");
    assertThat(parse.parameters())
        .hasToString("{utm_source=fb, utm_medium=x, utm_id=red;blue;d=4}");
    assertThat(parse.clickIds()).extracting(ClickId::value).containsExactly("Q");
    assertThat(UtmParameters.parse(parse.url())).isEqualTo(parse.parameters());
    assertThat(parse.issues())
        .extracting(ParseIssue::toString)
        .containsExactly(
            "SEMICOLON_SEPARATOR in utm_source at 5: taken as a separator",
            "SEMICOLON_SEPARATOR in b at 19: taken as a separator",
            "SEMICOLON_SEPARATOR in gclid at 36: taken as a separator",
            "SEMICOLON_SEPARATOR in erid at 44: taken as a separator");
  }

  /** A name of more than 100 characters, or with others than names have, is none. */
  @Test
  void namesBehindASemicolonAreAsNamesAreWritten() {
    String most = "n".repeat(100);
    assertThat(parse("?a;utm_id=1;" + most + "=2").parameters().id()).contains("1");
    assertThat(parse("?a;utm_id=1;n" + most + "=2").parameters().id())
        .contains("1;n" + most + "=2");
    assertThat(parse("?a;utm_id=1;=2").parameters().id()).contains("1;=2");
    assertThat(parse("?a;utm_id=1;b c=2").parameters().id()).contains("1;b c=2");
    assertThat(parse("?a;utm_id=1;b/c=2").parameters().id()).contains("1;b/c=2");
    assertThat(parse("?a;utm_id=1;b").parameters().id()).contains("1;b");
  }

  /** What is found is kept in columns, and objects are made of it at each call. */
  @Test
  void givesEqualParametersAtEachCall() {
    String url = "?utm_source=vk&utm_source=vk&gclid=1&utm_id=2&utm_term=3#utm_source=vk";
    UtmParse parse = parse(url);
    List<FoundParameter> found = parse.found();
    assertThat(parse.url()).isEqualTo(url);
    assertThat(found).hasSize(6).doesNotHaveDuplicates().isEqualTo(parse.found());
    assertThat(found).extracting(FoundParameter::hashCode).doesNotHaveDuplicates();
    assertThat(parse(url).found()).isEqualTo(found).hasSameHashCodeAs(found);
    assertThat(parse(url + 'x').found()).doesNotContainAnyElementsOf(found);
    assertThat(found.get(0)).isNotEqualTo("utm_source");
    assertThat(parse.clickIds()).isEqualTo(parse.clickIds()).hasSize(1);
  }

  @Test
  void tellsWhereEachParameterStoodAndHowItWasWritten() {
    UtmParse parse = parse("https://a.example/?UTM%5FSource[]=my+blog&fbclid=IwAR0#utm_id=%31");
    assertThat(parse.found())
        .extracting(
            FoundParameter::key,
            FoundParameter::name,
            FoundParameter::place,
            FoundParameter::index,
            FoundParameter::rawName,
            FoundParameter::rawValue,
            FoundParameter::value)
        .containsExactly(
            tuple(
                java.util.Optional.of(UtmKey.SOURCE),
                "utm_source",
                ParameterPlace.QUERY,
                19,
                "UTM%5FSource[]",
                "my+blog",
                "my blog"),
            tuple(
                java.util.Optional.empty(),
                "fbclid",
                ParameterPlace.QUERY,
                42,
                "fbclid",
                "IwAR0",
                "IwAR0"),
            tuple(
                java.util.Optional.of(UtmKey.ID),
                "utm_id",
                ParameterPlace.FRAGMENT,
                55,
                "utm_id",
                "%31",
                "1"));
    assertThat(parse.found().get(0)).hasToString("utm_source=my blog (QUERY, index 19)");
    assertThat(parse.clickIds()).hasToString("[fbclid=IwAR0 (meta, NONE)]");
    assertThatThrownBy(() -> parse.found().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a?utm_id=1&utm_id=2 | 1 | 2 | 1",
        "a?utm_id=&utm_id=2 | '' | 2 | 2",
        "a?utm_id=1&utm_id= | 1 | '' | 1",
        "a?utm_id&UTM_ID=2&utm_id= | '' | '' | 2",
        "a?utm_id=1#utm_id=2 | 1 | 1 | 1",
        "a?utm_id=#utm_id=2 | 2 | 2 | 2",
      })
  void choosesAmongDuplicates(String url, String first, String last, String firstNonEmpty) {
    assertThat(idBy(DuplicatePolicy.FIRST, url)).isEqualTo(first);
    assertThat(idBy(DuplicatePolicy.LAST, url)).isEqualTo(last);
    assertThat(idBy(DuplicatePolicy.FIRST_NON_EMPTY, url)).isEqualTo(firstNonEmpty);
  }

  @ParameterizedTest
  @CsvSource({
    "FIRST_NON_EMPTY, FALLBACK, ?utm_source=a&utm_source=b, a, the first value that is not empty counts",
    "FIRST, FALLBACK, ?utm_source=a&utm_source=b, a, the first value counts",
    "LAST, FALLBACK, ?utm_source=a&utm_source=b, b, the last value counts",
    "LAST, FALLBACK, ?utm_source=a#utm_source=b, a, the value in the query counts",
    "FIRST_NON_EMPTY, PREFERRED, ?utm_source=a#utm_source=b, b, the value in the fragment counts",
    "FIRST_NON_EMPTY, FALLBACK, ?utm_source=#utm_source=b, b, the value in the fragment counts",
    "LAST, IGNORED, ?utm_source=a#utm_source=b, a, the value in the query counts",
    "LAST, IGNORED, #utm_source=a&utm_source=b, '', no value counts",
    "LAST, FALLBACK, ?utm_source=a&utm_source=b#utm_source=c, b, the last value in the query counts",
    "FIRST, FALLBACK, ?utm_source=ok&from=vk, vk, the value of from counts",
    "FIRST, FALLBACK, ?utm_source=ok&from=, ok, the value of utm_source counts",
    "LAST, FALLBACK, ?from=a&utm_source=ok&from=b, b, the last value of from counts",
    "FIRST, FALLBACK, ?utm_source=ok&from=vk#src=c, vk, the value of from in the query counts",
    "LAST, FALLBACK, ?from=a&from=, '', no value counts",
  })
  void saysOfADuplicateWhatCounts(
      DuplicatePolicy duplicates, FragmentPolicy fragment, String url, String source, String done) {
    UtmParse parse = UtmParser.builder()
        .names(ParameterNames.builder()
            .add(UtmKey.SOURCE, "src", "from")
            .build()
            .or(ParameterNames.GA4))
        .duplicates(duplicates)
        .fragment(fragment)
        .build()
        .parse(url);
    assertThat(parse.parameters().source().orElse("")).isEqualTo(source);
    assertThat(parse.issues())
        .filteredOn(issue -> issue.kind() == Kind.DUPLICATE)
        .isNotEmpty()
        .allSatisfy(issue -> assertThat(issue.done()).isEqualTo(done));
  }

  private static String idBy(DuplicatePolicy policy, String url) {
    return UtmParser.builder()
        .duplicates(policy)
        .build()
        .parse(url)
        .parameters()
        .id()
        .orElse("");
  }

  @Test
  void fragmentCountsAsAsked() {
    String url = "a?utm_id=1#/r?utm_id=2&utm_term=3";
    assertThat(UtmParser.builder()
            .fragment(FragmentPolicy.FALLBACK)
            .build()
            .parse(url)
            .parameters())
        .hasToString("{utm_term=3, utm_id=1}");
    assertThat(UtmParser.builder()
            .fragment(FragmentPolicy.PREFERRED)
            .build()
            .parse(url)
            .parameters())
        .hasToString("{utm_term=3, utm_id=2}");
    UtmParse ignored =
        UtmParser.builder().fragment(FragmentPolicy.IGNORED).build().parse(url);
    assertThat(ignored.parameters()).hasToString("{utm_id=1}");
    assertThat(ignored.found()).hasSize(3);
    assertThat(UtmParser.builder()
            .fragment(FragmentPolicy.IGNORED)
            .build()
            .parse("a#utm_id=2")
            .parameters())
        .isEqualTo(UtmParameters.EMPTY);
  }

  @Test
  void readsMatomosNamesByTheirOrder() {
    UtmParser parser = UtmParser.builder().names(ParameterNames.MATOMO).build();
    assertThat(parser
            .parse("?utm_source=u&PK_source=p&mtm_source=&mtm_kwd=k&piwik_keyword=x&mtm_cid=5")
            .parameters())
        .hasToString("{utm_source=p, utm_term=k, utm_id=5}");
    assertThat(parser.parse("?utm_source=u&utm_medium=m").issues()).isEmpty();
    assertThat(parser.parse("?mtm_campaign=c").issues())
        .extracting(ParseIssue::parameter)
        .containsExactly("mtm_source");
  }

  @Test
  void readsNamesOfOnesOwn() {
    ParameterNames names = ParameterNames.builder()
        .add(UtmKey.SOURCE, "Src", "from")
        .build()
        .or(ParameterNames.prefixed("my_"));
    assertThat(names.names(UtmKey.SOURCE)).containsExactly("src", "from", "my_source");
    UtmParser parser = UtmParser.builder().names(names).build();
    assertThat(parser.parse("?my_source=3&from=2&SRC=1&my_term=t&utm_source=u").parameters())
        .hasToString("{utm_source=1, utm_term=t}");
    for (String name : List.of("", "a b", "a&b", "a=", "é", "a`", "a{", "a/", "a:")) {
      assertThatThrownBy(() -> ParameterNames.builder().add(UtmKey.ID, name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"" + name + "\"");
    }
    assertThat(ParameterNames.builder()
            .add(UtmKey.ID, "AZaz_09.-")
            .add(UtmKey.ID, "azaz_09.-")
            .build()
            .names(UtmKey.ID))
        .containsExactly("azaz_09.-");
    assertThatThrownBy(() -> ParameterNames.builder().add(UtmKey.ID, "x").add(UtmKey.TERM, "X"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ID");
    assertThat(Serialized.copyOf(names)).isEqualTo(names).hasSameHashCodeAs(names);
    assertThat(UtmParser.builder()
            .names(ParameterNames.builder().build())
            .build()
            .parse("?utm_id=1")
            .parameters())
        .isEqualTo(UtmParameters.EMPTY);
  }

  // printf 'Весна' | iconv -t windows-1251 | xxd -p  gives c2e5f1ede0; printf 'Ελλάδα' | iconv -t
  // iso-8859-7 | xxd -p
  // gives c5ebebdce4e1; printf 'ア' | iconv -t shift_jis | xxd -p  gives 8341
  @ParameterizedTest
  @CsvSource({
    "windows-1251, %C2%E5%F1%ED%E0+1, Весна 1",
    "windows-1251, a%C2|Ж%E5, aВ|Же",
    "windows-1251, %%MAC%%%C2%2, %%MAC%%В%2",
    "ISO-8859-7, %C5%EB%EB%DC%E4%E1, Ελλάδα",
    "Shift_JIS, %83A, ア",
    "windows-1251, %D0%92, В",
  })
  void readsOtherCharsetsWhereBytesAreNotUtf8(String charset, String written, String value) {
    UtmParse parse = UtmParser.builder()
        .fallbackCharset(Charset.forName(charset))
        .build()
        .parse("?utm_id=" + written);
    assertThat(parse.parameters().id()).contains(value);
    boolean utf8 = written.equals("%D0%92");
    assertThat(parse.issues().stream().anyMatch(issue -> issue.kind() == Kind.FALLBACK_CHARSET))
        .isNotEqualTo(utf8);
  }

  /** A link that was cut within a character is UTF-8 still; other bytes are not. */
  @ParameterizedTest
  @CsvSource({
    "%D0%92%D0%B5%D1, Ве\uFFFD, true",
    "%D0%92%D0%B5%D1%, Ве\uFFFD%, true",
    "%D0%92%D0%B5%D1%8, Ве\uFFFD%8, true",
    "x+%D0%92%F0%9F%98, x В\uFFFD, true",
    "%F0%9F%98%80%E2, 😀\uFFFD, true",
    "Ве%D1, Ве\uFFFD, true",
    "%D1, С, false",
    "x%D1, xС, false",
    "%D0%92%D1x, Р’Сx, false",
    "%D0%92%FF, Р’я, false",
    "%D0%92%D1%D1, Р’СС, false",
    "%D1%D0%92, СР’, false",
  })
  void readsUtf8ThatWasCutAsUtf8(String written, String value, boolean utf8) {
    UtmParse parse = UtmParser.builder()
        .fallbackCharset(Charset.forName("windows-1251"))
        .build()
        .parse("?utm_id=" + written);
    assertThat(parse.parameters().id()).contains(value);
    assertThat(parse.issues())
        .extracting(ParseIssue::kind)
        .contains(utf8 ? Kind.NOT_UTF_8 : Kind.FALLBACK_CHARSET)
        .doesNotContain(utf8 ? Kind.FALLBACK_CHARSET : Kind.NOT_UTF_8);
  }

  @Test
  void readsUtf8ThatWasEncodedTwiceAndCutAsUtf8() {
    UtmParser parser = UtmParser.builder()
        .fallbackCharset(Charset.forName("windows-1251"))
        .doubleEncoding(DoubleEncoding.DECODE)
        .build();
    assertThat(parser.parse("?utm_id=%25D0%2592%25D1").parameters().id()).contains("В\uFFFD");
    assertThat(parser.parse("?utm_id=%25C2%25E5").parameters().id()).contains("Ве");
  }

  @Test
  void refusesCharsetsThatLinksCannotBeIn() {
    assertThatThrownBy(() -> UtmParser.builder().fallbackCharset(StandardCharsets.UTF_16LE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("UTF-16LE");
  }

  @ParameterizedTest
  @CsvSource({
    "x%2520y, x%20y, x y, true",
    "%25D0%2592, %D0%92, В, true",
    "a%252Bb, a%2Bb, a+b, true",
    "a%2Bb%2520, a+b%20, 'a+b ', true",
    "50%25, 50%, 50%, false",
    "50%25off, 50%off, 50%off, false",
    "%25D0x, %D0x, %D0x, false",
    "%25%25DEVICE%25%25, %%DEVICE%%, %%DEVICE%%, false",
    "%252520, %2520, %20, true",
  })
  void decodesTwiceOnRequestOnly(String written, String once, String twice, boolean reported) {
    UtmParser decoding =
        UtmParser.builder().doubleEncoding(DoubleEncoding.DECODE).build();
    assertThat(parse("?utm_id=" + written).parameters().id()).contains(once);
    assertThat(decoding.parse("?utm_id=" + written).parameters().id()).contains(twice);
    assertThat(parse("?utm_id=" + written).issues()).hasSize(reported ? 1 : 0);
    assertThat(decoding.parse("?utm_id=" + written).issues()).hasSize(reported ? 1 : 0);
  }

  @Test
  void knowsTheFamilyOfAClickId() {
    assertThat(parse("?hsa_kw=shoes&n_query=q&GCLID=x&erid=2Vtz").clickIds())
        .hasToString("[hsa_kw=shoes (hubspot, PAID), n_query=q (naver, PAID)]");
  }

  @Test
  void goesThroughSerialization() {
    UtmParser parser = UtmParser.builder()
        .names(ParameterNames.MATOMO)
        .duplicates(DuplicatePolicy.LAST)
        .fragment(FragmentPolicy.IGNORED)
        .doubleEncoding(DoubleEncoding.DECODE)
        .fallbackCharset(StandardCharsets.ISO_8859_1)
        .build();
    assertThat(Serialized.copyOf(parser))
        .isEqualTo(parser)
        .hasSameHashCodeAs(parser)
        .hasToString(parser.toString());
    assertThat(Serialized.copyOf(UtmParser.standard()))
        .isEqualTo(UtmParser.standard())
        .isNotEqualTo(parser);
    assertThat(parser.toString())
        .startsWith("UtmParser{names={SOURCE=[mtm_source, ")
        .endsWith(", duplicates=LAST, fragment=IGNORED, doubleEncoding=DECODE,"
            + " fallbackCharset=ISO-8859-1}");
    assertThat(UtmParser.standard().toString()).endsWith("fallbackCharset=none}");
    UtmParse parse = parser.parse("?pk_source=1&pk_source=%E9&gclid=x");
    UtmParse copy = Serialized.copyOf(parse);
    assertThat(copy).isEqualTo(parse).hasSameHashCodeAs(parse).hasToString(parse.toString());
    assertThat(copy.parameters().source()).contains("é");
    assertThat(copy.found()).isEqualTo(parse.found());
    assertThat(List.copyOf(copy.issues())).isEqualTo(parse.issues());
    assertThat(Serialized.copyOf(parse.issues().get(0)))
        .isEqualTo(parse.issues().get(0));
    assertThat(Serialized.copyOf(parse.clickIds().get(0)))
        .isEqualTo(parse.clickIds().get(0));
  }
}
