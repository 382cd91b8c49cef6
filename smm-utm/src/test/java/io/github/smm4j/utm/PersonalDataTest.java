package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

  @ParameterizedTest
  @CsvSource({
    "anna.k@mail.example,EMAIL a***@m***",
    "to_anna@mail.example_x,EMAIL t***@m***",
    "anna%40mail.example,EMAIL a***@m***",
    "анна@почта.рф,EMAIL а***@п***",
    "+7 916 123-45-67,PHONE +7********67",
    "' 79161234567',PHONE +7********67",
    "+79161234567,PHONE +7********67",
    "%2B79161234567,PHONE +7********67",
    "89161234567,PHONE 8********67",
    "+1 (202) 555-0123,PHONE +1********23",
    "(202) 555-01-23,PHONE 2*******23",
    "call_+4915112345678_now,PHONE +4**********78",
    "a@b.ru,EMAIL a***@b***",
    "a_%+-.z@b-1.ru,EMAIL a***@b***",
    "(a@b.co.ru),EMAIL a***@b***",
    "a@b.ru@c.ru,EMAIL a***@b***",
    "@shop a@b.ru,EMAIL a***@b***",
    "+1234567890,PHONE +1*******90",
    "+123456789012345,PHONE +1************45",
    "79000000000,PHONE 7********00",
    "+(202)5550123,PHONE +2*******23",
    "' 2025550123',PHONE +2*******23",
    "123-456.7890,PHONE 1*******90",
    "202) 555 (0123,PHONE 2*******23",
    "+7_912_345_67_89,PHONE +7********89",
    "8_912_345_67_89,PHONE 8********89",
    "8 (912) 345-67-89,PHONE 8********89",
    "8912 345-67-89,PHONE 8********89",
    "sale_89123456789_2026,PHONE 8********89",
    "+7_912_345_67_89_20261,PHONE +7********89",
    "202-555-0123,PHONE 2*******23",
    "375 29 123-45-67,PHONE 3*********67",
  })
  void findsAndMasks(String value, String found) {
    assertThat(PersonalData.find(UtmParameters.EMPTY.with(UtmKey.CONTENT, value)))
        .extracting(PersonalData::toString)
        .containsExactly("utm_content: " + found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring",
        "@shop",
        "a@b",
        "a@b.",
        "a@.com",
        "@",
        "2026-05-12",
        "20260512",
        "23851234567890123",
        "120211234567890",
        "1234567890",
        "2026-05-12-10-45",
        "+7",
        "id79161234567x",
        "1.2.3.4",
        "a@b.r",
        "a b@.ru",
        "(@b.ru",
        "a@b_c.ru",
        "+123456789",
        "+1234567890123456",
        "12345 67890",
        "202   555   0123",
        "202/555/0123",
        "202 - 555 - 0123",
        "1999-05-12-1045",
        "69161234567",
        "70161234567",
        "7916123456",
        "a 2025550123",
        "(2025550123",
        "x79161234567",
        "79161234567x",
        "+79161234567x",
        "{{campaign.name}}",
        "2126-05-12-1045",
        "20 26 05 12 10",
        "01.12-31.12.2026",
        "01.12.26-31.12.26",
        "01.12 - 31.12.2026",
        "05.2026-12.2026",
        "20-05-2026 15-30",
        "2026.12.01-2026.12.31",
        "2026-123-45-67",
        "8.9.2026-8.10.26",
        "100-200-300-400",
        "100.200.300.400",
        "300-250-728-90-160",
        "240-400-2026",
        "123_456_12_26",
        "1-2-3-4-5-6-7-8-9-10",
        "192.168.10.25",
        "5-89161234567",
        "8_912_345_67_8",
        "lib@10.20.300",
      })
  void leavesOthersAlone(String value) {
    assertThat(PersonalData.find(UtmParameters.EMPTY.with(UtmKey.ID, value))).isEmpty();
  }

  @Test
  void findsSeveral() {
    UtmParameters utm =
        UtmParameters.parse("?utm_term=a%40b.example,c%40d.example&utm_content=%2B79161234567");
    List<PersonalData> found = PersonalData.find(utm);
    assertThat(found)
        .extracting(PersonalData::key)
        .containsExactly(UtmKey.TERM, UtmKey.TERM, UtmKey.CONTENT);
    assertThat(found)
        .extracting(PersonalData::kind)
        .containsExactly(PersonalData.Kind.EMAIL, PersonalData.Kind.EMAIL, PersonalData.Kind.PHONE);
    assertThat(found.get(0).masked()).isEqualTo("a***@b***");
    assertThat(Serialized.copyOf(found.get(0)))
        .isEqualTo(found.get(0))
        .hasSameHashCodeAs(found.get(0));
  }

  /** Text that would make a backtracking search slow is read in one pass. */
  @Test
  void isLinear() {
    String at = "a@".repeat(100_000);
    assertThat(PersonalData.find(UtmParameters.EMPTY.with(UtmKey.ID, at))).isEmpty();
  }
}
