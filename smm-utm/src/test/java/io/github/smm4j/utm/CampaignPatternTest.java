package io.github.smm4j.utm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignPatternTest {
  private final CampaignPattern pattern = CampaignPattern.of("{yyyymm}_{product}_{audience}");

  @Test
  void readsAndWrites() {
    Map<String, String> fields = pattern.read("202605_running-shoes_women").orElseThrow();
    assertThat(fields)
        .containsExactly(
            Map.entry("yyyymm", "202605"),
            Map.entry("product", "running-shoes"),
            Map.entry("audience", "women"));
    assertThat(pattern.write(fields)).isEqualTo("202605_running-shoes_women");
    assertThat(pattern.fields()).containsExactly("yyyymm", "product", "audience");
    assertThat(Serialized.copyOf(pattern)).isEqualTo(pattern).hasSameHashCodeAs(pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "202605",
        "202605_a",
        "202605__b",
        "202605_a_b_c",
        "202613_a_b",
        "202600_a_b",
        "20260_a_b",
        "may_a_b",
        "x202605_a_b",
        "٢٠٢٦٠٥_a_b"
      })
  void refusesOtherNames(String campaign) {
    assertThat(pattern.read(campaign)).isEmpty();
  }

  @Test
  void knowsDatesWordsAndFixedText() {
    CampaignPattern other = CampaignPattern.of("c-{geo:ru|by}-{yyyymmdd}!");
    assertThat(other.read("c-ru-20260531!")).isPresent();
    assertThat(other.read("c-kz-20260531!")).isEmpty();
    assertThat(other.read("c-ru-20260532!")).isEmpty();
    assertThat(other.read("c-ru-20260531")).isEmpty();
    assertThat(other.read("d-ru-20260531!")).isEmpty();
  }

  @Test
  void knowsMonthsAndDays() {
    CampaignPattern day = CampaignPattern.of("{mm}-{dd}");
    for (String date : List.of("01-01", "12-31", "02-31")) {
      assertThat(day.read(date)).as(date).isPresent();
    }
    for (String date : List.of("00-01", "13-01", "01-00", "01-32", "1-1", "0a-01", "01-0:")) {
      assertThat(day.read(date)).as(date).isEmpty();
    }
  }

  @Test
  void aDateThatIsCutIsJoined() {
    NamingConvention house =
        NamingConvention.builder().campaignPattern("{yyyymm}_{product}").build();
    for (String cut : List.of("2026_05_shoes", "202_605_shoes")) {
      assertThat(house.fix(UtmParameters.EMPTY.with(UtmKey.CAMPAIGN, cut)).campaign())
          .contains("202605_shoes");
    }
    for (String other : List.of(
        "_202605_shoes",
        "202605_shoes_",
        "202605_shoes1_",
        "202605__shoes",
        "202605_s_5",
        "202605_sh_oes",
        "2026_05")) {
      assertThat(house.fix(UtmParameters.EMPTY.with(UtmKey.CAMPAIGN, other)).campaign())
          .as(other)
          .contains(other);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "spring",
        "{a",
        "{a}{b}",
        "{}",
        "{a}_{a}",
        "{a{b}_{c}",
        "{:ru|by}",
        "{a}\ncase = lower",
        "{a}\r",
        "{a}\u2028{b}"
      })
  void refusesWhatIsNoPattern(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> CampaignPattern.of(text));
  }

  @Test
  void refusesFieldsThatCouldNotBeReadBack() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> pattern.write(Map.of("yyyymm", "202605", "product", "a_b", "audience", "c")))
        .withMessageContaining("product");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pattern.write(Map.of("yyyymm", "202605")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pattern.write(Map.of("yyyymm", "202605", "product", "a", "who", "c")));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            pattern.write(Map.of("yyyymm", "202605", "product", "a", "audience", "b", "who", "c")));
  }
}
